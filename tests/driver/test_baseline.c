/* Baselines: which findings are known, what is gone, the file. */
#include "unit.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include <arvolint/arvolint.h>

#include "driver/baseline.h"

/* A directory to work in; the tests' working directory is in it. */
static char folder[256];

static int set_up(void **state) {
    (void)state;
    const char *root = getenv("TMPDIR");
    snprintf(folder, sizeof folder, "%s/arvolint-baseline-XXXXXX", root != NULL ? root : "/tmp");
    return mkdtemp(folder) == NULL || chdir(folder) != 0 || mkdir("site", 0755) != 0;
}

static int tear_down(void **state) {
    (void)state;
    char command[512];
    snprintf(command, sizeof command, "rm -rf '%s'", folder);
    return chdir("/") != 0 || system(command) != 0;
}

static void write_file(const char *path, const char *text) {
    FILE *file = fopen(path, "wb");
    assert_non_null(file);
    assert_int_equal(fwrite(text, 1, strlen(text), file), strlen(text));
    assert_int_equal(fclose(file), 0);
}

static const char *file_text(const char *path) {
    static char text[65536];
    FILE *file = fopen(path, "rb");
    assert_non_null(file);
    text[fread(text, 1, sizeof text - 1, file)] = '\0';
    fclose(file);
    return text;
}

/* ---- Results by hand -------------------------------------------------------------------------------------
 */

enum { MAX_FINDINGS = 16 };

typedef struct made {
    arvo_result result;
    arvo_part part;
    arvo_diagnostic diagnostics[MAX_FINDINGS];
} made;

/* Findings as "AV203 words", or "AV302" for one about the whole text. */
static made *make(const char *path, const char *const *findings) {
    static made m;
    memset(&m, 0, sizeof m);
    for (size_t i = 0; findings[i] != NULL; i++) {
        static char codes[MAX_FINDINGS][8];
        arvo_diagnostic *d = &m.diagnostics[m.result.diagnostic_count++];
        snprintf(codes[i], sizeof codes[i], "%.5s", findings[i]);
        d->code = codes[i];
        d->level = ARVO_LEVEL_WARNING;
        d->whole_text = findings[i][5] == '\0';
        d->excerpt.text = d->whole_text ? "First sentence." : findings[i] + 6;
    }
    m.result.path = path;
    m.result.parts = &m.part;
    m.result.part_count = 1;
    m.result.diagnostics = m.diagnostics;
    return &m;
}

#define MAKE(path, ...) make((path), (const char *const[]){__VA_ARGS__, NULL})

/* What is left after filtering: "AV203 words|…". */
static const char *left_of(arvo_baseline *baseline, made *m) {
    static char out[1024];
    size_t at = 0;
    out[0] = '\0';
    assert_int_equal(arvo_baseline_filter(baseline, &m->result, NULL), ARVO_OK);
    for (size_t i = 0; i < m->result.diagnostic_count; i++) {
        const arvo_diagnostic *d = &m->result.diagnostics[i];
        at += (size_t)snprintf(out + at, sizeof out - at, "%s%s%s%s", i > 0 ? "|" : "", d->code,
                               d->whole_text ? "" : " ", d->whole_text ? "" : d->excerpt.text);
    }
    return out;
}

static arvo_baseline *new_baseline(void) {
    arvo_baseline *baseline;
    assert_int_equal(arvo_baseline_new(&baseline, "arvolint-baseline.json", NULL), ARVO_OK);
    return baseline;
}

static arvo_baseline *read_baseline(void) {
    arvo_baseline *baseline;
    arvo_error error = {0};
    arvo_err err = arvo_baseline_read(&baseline, "arvolint-baseline.json", &error);
    assert_int_equal(err, ARVO_OK);
    return baseline;
}

static void record(arvo_baseline *baseline, const made *m) {
    assert_int_equal(arvo_baseline_record(baseline, &m->result, NULL), ARVO_OK);
}

static void write_baseline(arvo_baseline *baseline) {
    arvo_error error = {0};
    assert_int_equal(arvo_baseline_write(baseline, &error), ARVO_OK);
}

/* Writes a baseline of site/a.md (one praise, two jargons, one about the text) and site/b.md (one jargon). */
static void write_example(void) {
    arvo_baseline *baseline = new_baseline();
    write_file("site/a.md", "x");
    write_file("site/b.md", "x");
    record(baseline, MAKE("site/b.md", "AV203 holistic"));
    record(baseline,
           MAKE("site/a.md", "AV502 best", "AV203  holistic\n  synergy ", "AV302", "AV203 holistic synergy"));
    write_baseline(baseline);
    arvo_baseline_free(baseline);
}

static const char example[] =
    "{\n"
    "  \"version\": 1,\n"
    "  \"findings\": [\n"
    "    {\"file\": \"site/a.md\", \"rule\": \"AV203\", \"text\": \"holistic synergy\", \"count\": 2},\n"
    "    {\"file\": \"site/a.md\", \"rule\": \"AV302\", \"part\": \"\"},\n"
    "    {\"file\": \"site/a.md\", \"rule\": \"AV502\", \"text\": \"best\"},\n"
    "    {\"file\": \"site/b.md\", \"rule\": \"AV203\", \"text\": \"holistic\"},\n"
    "    {}\n"
    "  ]\n"
    "}\n";

/* ---- Tests -----------------------------------------------------------------------------------------------
 */

static void test_the_file(void **state) {
    (void)state;
    size_t files;
    write_example();
    assert_string_equal(file_text("arvolint-baseline.json"), example);
    arvo_baseline *baseline = read_baseline();
    assert_int_equal(arvo_baseline_count(baseline, &files), 5);
    assert_int_equal(files, 2);
    write_baseline(baseline);
    assert_string_equal(file_text("arvolint-baseline.json"), example);
    arvo_baseline_free(baseline);
}

static void test_only_what_is_new_is_left(void **state) {
    (void)state;
    write_example();
    arvo_baseline *baseline = read_baseline();
    assert_string_equal(
        left_of(baseline, MAKE("site/a.md", "AV203 holistic synergy", "AV302", "AV203 holistic  synergy",
                               "AV502 best", "AV203 synergy", "AV203 holistic synergy")),
        "AV203 synergy|AV203 holistic synergy");
    assert_int_equal(arvo_baseline_known(baseline), 4);
    assert_string_equal(left_of(baseline, MAKE("site/c.md", "AV203 holistic")),
                        "AV203 holistic"); /* renamed */
    assert_string_equal(left_of(baseline, MAKE("-", "AV203 holistic")), "AV203 holistic");
    assert_string_equal(left_of(baseline, MAKE("./site/../site/b.md", "AV203 holistic")), "");
    char path[512];
    snprintf(path, sizeof path, "%s/site/b.md", folder);
    assert_string_equal(left_of(baseline, MAKE(path, "AV203 holistic")),
                        "AV203 holistic"); /* counted already */
    arvo_baseline_free(baseline);
}

static void test_words_are_no_part_key(void **state) {
    (void)state;
    arvo_baseline *baseline = new_baseline();
    made *m = MAKE("site/a.md", "AV302");
    m->part.key = "/hero/title";
    record(baseline, m);
    write_baseline(baseline);
    assert_non_null(
        strstr(file_text("arvolint-baseline.json"), "\"rule\": \"AV302\", \"part\": \"/hero/title\"}"));
    arvo_baseline_free(baseline);
    baseline = read_baseline();
    assert_string_equal(left_of(baseline, MAKE("site/a.md", "AV302 /hero/title", "AV302")),
                        "AV302 /hero/title|AV302");
    m = MAKE("site/a.md", "AV302");
    m->part.key = "/hero/title";
    assert_string_equal(left_of(baseline, m), "");
    arvo_baseline_free(baseline);
}

static arvo_linter *linter(void) {
    arvo_linter *made_linter;
    assert_int_equal(arvo_linter_new(&made_linter, NULL, NULL), ARVO_OK);
    return made_linter;
}

static void test_what_is_gone(void **state) {
    (void)state;
    write_example();
    arvo_linter *rules = linter();
    arvo_baseline *baseline = read_baseline();
    assert_int_equal(arvo_baseline_gone(baseline, rules), 0); /* nothing was checked */
    left_of(baseline, MAKE("site/a.md", "AV203 holistic synergy", "AV203 new"));
    assert_int_equal(arvo_baseline_gone(baseline, rules), 3);
    arvo_linter_set_level(rules, "AV502", ARVO_LEVEL_OFF, NULL);
    assert_int_equal(arvo_baseline_gone(baseline, rules), 2);
    unlink("site/b.md");
    assert_int_equal(arvo_baseline_gone(baseline, rules), 3);
    arvo_baseline_prune(baseline, rules);
    assert_int_equal(arvo_baseline_gone(baseline, rules), 0);
    write_baseline(baseline);
    assert_string_equal(
        file_text("arvolint-baseline.json"),
        "{\n  \"version\": 1,\n  \"findings\": [\n"
        "    {\"file\": \"site/a.md\", \"rule\": \"AV203\", \"text\": \"holistic synergy\"},\n"
        "    {\"file\": \"site/a.md\", \"rule\": \"AV502\", \"text\": \"best\"},\n"
        "    {}\n  ]\n}\n");
    arvo_baseline_free(baseline);
    arvo_linter_free(rules);
}

static void test_a_rule_that_is_left_out_is_not_gone(void **state) {
    (void)state;
    arvo_baseline *baseline = new_baseline();
    write_file("site/a.md", "x");
    record(baseline, MAKE("site/a.md", "OWN01 word"));
    write_baseline(baseline);
    arvo_linter *rules = linter();
    left_of(baseline, MAKE("site/a.md", "AV203 new"));
    assert_int_equal(arvo_baseline_gone(baseline, rules), 0);
    arvo_baseline_free(baseline);
    arvo_linter_free(rules);
}

static void test_recording_again(void **state) {
    (void)state;
    write_example();
    arvo_baseline *baseline = read_baseline();
    record(baseline, MAKE("site/a.md", "AV203 synergy"));
    unlink("site/b.md");
    arvo_baseline_forget_missing(baseline);
    write_baseline(baseline);
    assert_string_equal(
        file_text("arvolint-baseline.json"),
        "{\n  \"version\": 1,\n  \"findings\": [\n"
        "    {\"file\": \"site/a.md\", \"rule\": \"AV203\", \"text\": \"synergy\"},\n    {}\n  ]\n}\n");
    record(baseline, MAKE("-", "AV203 synergy"));
    write_baseline(baseline);
    assert_int_equal(arvo_baseline_count(baseline, NULL), 1);
    arvo_baseline_free(baseline);
}

static void test_paths_outside(void **state) {
    (void)state;
    arvo_baseline *baseline;
    assert_int_equal(arvo_baseline_new(&baseline, "site/base.json", NULL), ARVO_OK);
    record(baseline, MAKE("top.md", "AV203 a"));
    record(baseline, MAKE("site/in.md", "AV203 b"));
    write_baseline(baseline);
    const char *text = file_text("site/base.json");
    assert_non_null(strstr(text, "{\"file\": \"../top.md\", \"rule\": \"AV203\", \"text\": \"a\"},"));
    assert_non_null(strstr(text, "{\"file\": \"in.md\", \"rule\": \"AV203\", \"text\": \"b\"},"));
    arvo_baseline_free(baseline);
    assert_int_equal(arvo_baseline_read(&baseline, "site/base.json", NULL), ARVO_OK);
    assert_string_equal(left_of(baseline, MAKE("top.md", "AV203 a")), "");
    arvo_baseline_free(baseline);
}

static void test_odd_characters_come_back(void **state) {
    (void)state;
    static const char odd[] =
        "AV203 a\"b\\c\x01\x7F\xC2\x85\xE2\x80\xA8\xEF\xBB\xBF\xEF\xBF\xBF\xF0\x9F\x98\x80/\xFF{}: #";
    arvo_baseline *baseline = new_baseline();
    record(baseline, MAKE("site/\xFF\".md", odd));
    write_baseline(baseline);
    arvo_baseline_free(baseline);
    baseline = read_baseline();
    assert_string_equal(left_of(baseline, MAKE("site/\xFF\".md", odd)), "");
    arvo_baseline_free(baseline);
}

static void expect_error(const char *text, const char *expected) {
    arvo_baseline *baseline;
    arvo_error error = {0};
    char message[512], got[600];
    write_file("arvolint-baseline.json", text);
    assert_int_not_equal(arvo_baseline_read(&baseline, "arvolint-baseline.json", &error), ARVO_OK);
    assert_null(baseline);
    arvo_error_message(message, sizeof message, &error, ARVO_LANGUAGE_EN);
    snprintf(got, sizeof got, "%u:%u %s", error.line, error.column, message);
    if (strncmp(got, expected, strlen(expected)) != 0) {
        assert_string_equal(got, expected);
    }
}

static void test_damaged_files(void **state) {
    (void)state;
    expect_error("[]", "1:1 this is no baseline of arvolint: {\"version\": 1, \"findings\": […]}");
    expect_error("", "1:1 the key “version” is missing");
    expect_error("{\"version\": 2, \"groups\": []}",
                 "1:13 the baseline has version 2; this arvolint reads version 1");
    expect_error("{\"version\": \"1\"}", "1:13 the value of “version” must be 1");
    expect_error("{\"version\": 1}", "1:1 the key “findings” is missing");
    expect_error("{\"version\": 1, \"findings\": {}}", "1:28 the value of “findings” must be [{…}]");
    expect_error("{\"version\": 1, \"finding\": []}", "1:16 unknown key “finding”");
    expect_error("{\"version\": 1,\n\"findings\": [\n{\"file\": \"a\", \"rule\": \"AV203\"}]}",
                 "3:1 the key “text” is missing");
    expect_error("{\"version\": 1,\n\"findings\": [\n{\"file\": \"a\", \"rule\": 3, \"text\": \"\"}]}",
                 "3:23 the value of “rule” must be \"…\"");
    expect_error("{\"version\": 1,\n\"findings\": [\n{\"file\": \"a\", \"rule\": \"A\", \"text\": \"\", "
                 "\"line\": 3}]}",
                 "3:40 unknown key “line”");
    expect_error("{\"version\": 1,\n\"findings\": [\n{\"file\": \"a\", \"rule\": \"A\", \"text\": \"\", "
                 "\"count\": 0}]}",
                 "3:49 the value of “count” must be 1, 2, 3 …");
    expect_error("{\"version\": 1,\n\"findings\": [\n3]}", "3:1 the value of “findings” must be [{…}]");
    expect_error("{\"version\": 1,\n\"findings\": [\n<<<<<<< HEAD\n{},\n=======\n{}]}\n",
                 "3:1 the baseline holds a merge conflict of git");
    expect_error("{\"version\": 1,\n\"findings\": [\n{\"file\": \"a", "3:");
    expect_error("{\"version\": 1, \"findings\": [], \"x\": \"\xFF\"}", "1:38 the text is not valid UTF-8");
    arvo_baseline *baseline;
    arvo_error error = {0};
    assert_int_equal(arvo_baseline_read(&baseline, "missing.json", &error), ARVO_ERR_NOT_FOUND);
}

/* As git's union merge leaves it. */
static void test_merged_by_line(void **state) {
    (void)state;
    write_file("arvolint-baseline.json",
               "{\n  \"version\": 1,\n  \"findings\": [\n"
               "    {\"file\": \"b.md\", \"rule\": \"AV203\", \"text\": \"x\", \"count\": 3},\n"
               "    {\"file\": \"a.md\", \"rule\": \"AV203\", \"text\": \"x\"},\n"
               "    {\"file\": \"b.md\", \"rule\": \"AV203\", \"text\": \"x\", \"count\": 2},\n"
               "    {}\n  ]\n}\n");
    arvo_baseline *baseline = read_baseline();
    assert_int_equal(arvo_baseline_count(baseline, NULL), 4);
    assert_string_equal(left_of(baseline, MAKE("a.md", "AV203 x")), "");
    arvo_baseline_free(baseline);
}

static void test_looking_upwards(void **state) {
    (void)state;
    char *found;
    unlink("arvolint-baseline.json");
    mkdir("repo", 0755);
    mkdir("repo/.git", 0755);
    mkdir("repo/deep", 0755);
    write_file("arvolint-baseline.json", example);
    assert_int_equal(arvo_baseline_find(&found, "repo/deep", NULL), ARVO_OK);
    assert_null(found); /* not beyond the root of the repository */
    write_file("repo/arvolint-baseline.json", example);
    assert_int_equal(arvo_baseline_find(&found, "repo/deep", NULL), ARVO_OK);
    assert_string_equal(found, "repo/arvolint-baseline.json");
    arvo_string_free(found);
    assert_int_equal(arvo_baseline_find(&found, "site", NULL), ARVO_OK);
    assert_string_equal(found, "arvolint-baseline.json");
    arvo_string_free(found);
}

static void test_a_file_that_cannot_be_written(void **state) {
    (void)state;
    arvo_baseline *baseline;
    arvo_error error = {0};
    assert_int_equal(arvo_baseline_new(&baseline, "no/such/folder/b.json", NULL), ARVO_OK);
    assert_int_equal(arvo_baseline_write(baseline, &error), ARVO_ERR_WRITE);
    arvo_baseline_free(baseline);
    mkdir("taken", 0755);
    assert_int_equal(arvo_baseline_new(&baseline, "taken", NULL), ARVO_OK);
    assert_int_equal(arvo_baseline_write(baseline, &error), ARVO_ERR_WRITE);
    arvo_baseline_free(baseline);
    char command[64] = "test \"$(ls -d taken* no* 2>/dev/null)\" = taken";
    assert_int_equal(system(command), 0); /* nothing is left behind */
}

static void test_the_mode_stays_and_a_link_stays_one(void **state) {
    (void)state;
    struct stat about;
    unlink("arvolint-baseline.json");
    write_file("real.json", example);
    chmod("real.json", 0640);
    assert_int_equal(symlink("real.json", "arvolint-baseline.json"), 0);
    arvo_baseline *baseline = read_baseline();
    write_baseline(baseline);
    arvo_baseline_free(baseline);
    assert_int_equal(lstat("arvolint-baseline.json", &about), 0);
    assert_true(S_ISLNK(about.st_mode));
    assert_int_equal(stat("real.json", &about), 0);
    assert_int_equal(about.st_mode & 0777, 0640);
    assert_string_equal(file_text("real.json"), example);
    unlink("arvolint-baseline.json");
}

static void test_many_findings(void **state) {
    (void)state;
    enum { FINDINGS = 50000 };
    arvo_arena *arena = arvo_arena_new(NULL);
    arvo_buf text = arvo_buf_in(arena);
    arvo_buf_append_cstr(&text, "{\"version\": 1, \"findings\": [\n");
    for (int i = 0; i < FINDINGS; i++) {
        arvo_buf_printf(&text, "{\"file\": \"f%d.md\", \"rule\": \"AV203\", \"text\": \"x\"},\n", i);
    }
    arvo_buf_append_cstr(&text, "{}]}\n");
    write_file("arvolint-baseline.json", arvo_buf_str(&text).ptr);
    arvo_baseline *baseline = read_baseline();
    assert_int_equal(arvo_baseline_count(baseline, NULL), FINDINGS);
    for (int i = 0; i < FINDINGS; i += 10) {
        char path[32];
        snprintf(path, sizeof path, "f%d.md", i);
        assert_string_equal(left_of(baseline, MAKE(path, "AV203 x")), "");
    }
    arvo_baseline_free(baseline);
    arvo_arena_free(arena);
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_the_file),
        cmocka_unit_test(test_only_what_is_new_is_left),
        cmocka_unit_test(test_words_are_no_part_key),
        cmocka_unit_test(test_what_is_gone),
        cmocka_unit_test(test_a_rule_that_is_left_out_is_not_gone),
        cmocka_unit_test(test_recording_again),
        cmocka_unit_test(test_paths_outside),
        cmocka_unit_test(test_odd_characters_come_back),
        cmocka_unit_test(test_damaged_files),
        cmocka_unit_test(test_merged_by_line),
        cmocka_unit_test(test_looking_upwards),
        cmocka_unit_test(test_a_file_that_cannot_be_written),
        cmocka_unit_test(test_the_mode_stays_and_a_link_stays_one),
        cmocka_unit_test(test_many_findings),
    };
    return cmocka_run_group_tests(tests, set_up, tear_down);
}
