/* Changed lines: parsing what git says, asking it in a real repository, dropping findings. */
#include "scratch.h"

#include <arvolint/arvolint.h>

#include "driver/changes.h"

/* ---- Parsing ---- */

/* "path first-last first-last; path …", "!" before a binary file, "@" before a link. */
static const char *parsed(arvo_arena *arena, const char *diff, arvo_err expected) {
    arvo_changed_files files = {0};
    arvo_error error = {0};
    arvo_buf out = arvo_buf_in(arena);
    assert_int_equal(arvo_changes_parse(&files, arena, arvo_str_of(diff), &error), expected);
    for (uint32_t i = 0; i < files.count; i++) {
        const arvo_changed_file *file = &files.items[i];
        arvo_buf_printf(&out, "%s%s%s%.*s", i > 0 ? "; " : "", file->all ? "!" : "", file->link ? "@" : "",
                        ARVO_STR_ARG(file->path));
        for (uint32_t k = 0; k < file->ranges.count; k++) {
            arvo_buf_printf(&out, " %u-%u", file->ranges.items[k].first, file->ranges.items[k].last);
        }
    }
    return arvo_buf_str(&out).ptr;
}

static void test_parsing(void **state) {
    (void)state;
    arvo_arena *arena = arvo_arena_new(NULL);
    assert_string_equal(parsed(arena, "", ARVO_OK), "");
    assert_string_equal(
        parsed(arena,
               "diff --git a/x.md b/x.md\nindex 1..2 100644\n--- a/x.md\n+++ b/x.md\n"
               "@@ -1 +1 @@ heading\n-old\n+new\n@@ -5,2 +5,0 @@\n-a\n-b\n@@ -9,0 +8,3 @@\n+c\n+d\n+e\n"
               "diff --git a/y b.md b/y b.md\nnew file mode 100644\n--- /dev/null\n+++ b/y b.md\t\n@@ -0,0 "
               "+1 @@\n+x\n"
               "\\ No newline at end of file\n",
               ARVO_OK),
        "x.md 1-1 6-5 8-10; y b.md 1-1");
    /* a text that looks like the diff itself */
    assert_string_equal(
        parsed(
            arena,
            "diff --git a/x b/x\n--- a/x\n+++ b/x\n@@ -1,2 +1,2 @@\n--- a/other\n-@@ -1 +1 @@\n+++ b/other\n"
            "+diff --git a/z b/z\n",
            ARVO_OK),
        "x 1-2");
    assert_string_equal(
        parsed(arena,
               "diff --git \"a/\\303\\244\\t\\\"\\\\.md\" \"b/\\303\\244\\t\\\"\\\\.md\"\n--- \"a/x\"\n"
               "+++ \"b/\\303\\244\\t\\\"\\\\.md\"\n@@ -1 +1 @@\n-a\n+b\n",
               ARVO_OK),
        "ä\t\"\\.md 1-1");
    assert_string_equal(
        parsed(arena,
               "diff --git a/a and b.docx b/a and b.docx\nindex 1..2\nBinary files a/a and b.docx and b/a "
               "and b.docx differ\n"
               "diff --git a/l b/l\nindex 1..2 120000\n--- a/l\n+++ b/l\n@@ -1 +1 @@\n-a\n+b\n"
               "diff --git a/old b/new\nsimilarity index 100%\nrename from old\nrename to new\n",
               ARVO_OK),
        "!a and b.docx; @l 1-1; ");
    parsed(arena, "no diff at all\n", ARVO_ERR_INTERNAL);
    parsed(arena, "diff --git a/x b/x\n+++ b/x\n@@ -1 +x @@\n", ARVO_ERR_INTERNAL);
    parsed(arena, "diff --git a/x b/x\n+++ b/x\n@@ -1 +1 @@\n-a\n",
           ARVO_ERR_INTERNAL); /* it ends in the middle */
    parsed(arena, "diff --git a/x b/x\n+++ b/x\n@@ -1 +4294967295,9 @@\n", ARVO_ERR_INTERNAL);
    arvo_arena_free(arena);
}

/* ---- In a repository ---- */

static arvo_changes *since(const char *ref) {
    arvo_changes *changes;
    arvo_error error = {0};
    assert_int_equal(arvo_changes_since(&changes, ref, &error), ARVO_OK);
    return changes;
}

static void fails(const char *ref, arvo_err expected) {
    arvo_changes *changes;
    arvo_error error = {0};
    assert_int_equal(ref != NULL ? arvo_changes_since(&changes, ref, &error)
                                 : arvo_changes_staged(&changes, &error),
                     expected);
    assert_int_equal(error.code, expected);
    assert_null(changes);
}

static void test_errors(void **state) {
    (void)state;
    fails("HEAD", ARVO_ERR_NOT_A_REPOSITORY);
    fails(NULL, ARVO_ERR_NOT_A_REPOSITORY);
    scratch_git();
    fails("HEAD", ARVO_ERR_UNKNOWN_REVISION); /* no commit yet */
    scratch_write("a.md", "x\n");
    scratch_shell("git add . && git commit -qm one");
    fails("nowhere", ARVO_ERR_UNKNOWN_REVISION);
    fails("--all", ARVO_ERR_UNKNOWN_REVISION);
    fails("", ARVO_ERR_UNKNOWN_REVISION);
    char *path = strdup(getenv("PATH"));
    setenv("PATH", "/nowhere", 1);
    fails("HEAD", ARVO_ERR_GIT_MISSING);
    setenv("PATH", path, 1);
    free(path);
}

static void test_touched_files(void **state) {
    (void)state;
    scratch_git();
    scratch_write("same.md", "a\n");
    scratch_write("changed.md", "a\nb\n");
    scratch_write("old.md", "one\ntwo\nthree\nfour\n");
    scratch_write("sub/deep.md", "a\n");
    scratch_shell("git add . && git commit -qm one && git branch base");
    scratch_write("changed.md", "a\nc\n");
    scratch_write("committed.md", "x\n");
    scratch_shell("git mv old.md new.md && git add . && git commit -qm two");
    scratch_write("sub/deep.md", "b\n");
    scratch_write("untracked.md", "a\n");
    scratch_write("staged.md", "a\n");
    scratch_shell("git add staged.md && git config diff.noprefix true && git config color.ui always && git "
                  "config diff.mnemonicPrefix true");
    arvo_changes *changes = since("base");
    assert_false(arvo_changes_touch(changes, "same.md"));
    assert_true(arvo_changes_touch(changes, "changed.md"));
    assert_true(arvo_changes_touch(changes, "./sub/../committed.md"));
    assert_true(arvo_changes_touch(changes, "sub/deep.md")); /* not even staged */
    assert_true(arvo_changes_touch(changes, "staged.md"));
    assert_true(arvo_changes_touch(changes, "untracked.md"));
    assert_false(arvo_changes_touch(changes, "new.md")); /* another name, no more */
    assert_int_equal(chdir("sub"), 0);
    arvo_changes *below = since("base");
    assert_true(arvo_changes_touch(below, "deep.md"));
    assert_true(arvo_changes_touch(below, "../changed.md"));
    assert_false(arvo_changes_touch(below, "../same.md"));
    arvo_changes_free(below);
    assert_int_equal(chdir(".."), 0);
    arvo_changes_free(changes);

    changes = since("HEAD");
    assert_false(arvo_changes_touch(changes, "changed.md"));
    assert_true(arvo_changes_touch(changes, "sub/deep.md"));
    arvo_changes_free(changes);
}

/* What has been changed on the branch that one compares with is not one's own change. */
static void test_merge_base(void **state) {
    (void)state;
    scratch_git();
    scratch_write("a.md", "a\n");
    scratch_write("b.md", "b\n");
    scratch_shell("git add . && git commit -qm one && git branch mine");
    scratch_write("a.md", "theirs\n");
    scratch_shell("git commit -qam theirs && git branch theirs && git checkout -q mine");
    scratch_write("b.md", "mine\n");
    scratch_shell("git commit -qam mine");
    arvo_changes *changes = since("theirs");
    assert_false(arvo_changes_touch(changes, "a.md"));
    assert_true(arvo_changes_touch(changes, "b.md"));
    arvo_changes_free(changes);
    scratch_shell("git checkout -q --orphan other && git commit -qm alone");
    changes = since("theirs"); /* nothing in common */
    assert_true(arvo_changes_touch(changes, "a.md"));
    arvo_changes_free(changes);
}

/* ---- Filtering ---- */

#define FIXTURES ARVO_SOURCE_DIR "/tests/rule/fixtures/basic"

/* The lines on which findings are left, "w" for those about the whole text. */
static const char *left(arvo_linter *linter, const arvo_changes *changes, const char *path) {
    static char lines[256];
    arvo_result *result;
    arvo_error error;
    assert_int_equal(arvo_lint_file(&result, linter, path, NULL, &error), ARVO_OK);
    assert_int_equal(arvo_changes_filter(changes, result, &error), ARVO_OK);
    lines[0] = '\0';
    for (size_t i = 0; i < result->diagnostic_count; i++) {
        const arvo_diagnostic *d = &result->diagnostics[i];
        char line[32];
        snprintf(line, sizeof line, "%s%s%u", i > 0 ? " " : "", d->whole_text ? "w" : "",
                 arvo_result_position(result, d->excerpt.span.start).line);
        strcat(lines, line);
    }
    arvo_result_free(result);
    return lines;
}

static void test_filtering(void **state) {
    (void)state;
    const char *paths[] = {FIXTURES};
    arvo_linter_options options = ARVO_LINTER_OPTIONS_INIT;
    arvo_linter *linter;
    options.rule_paths = paths;
    options.rule_path_count = 1;
    options.no_default_rules = true;
    assert_int_equal(arvo_linter_new(&linter, &options, NULL), ARVO_OK);
    scratch_git();
    scratch_write("a.txt", "Synergiaetu.\n\nSynergiaetu.\n\nSynergiaetu.\n\nTalo on täällä nyt.\n");
    scratch_write("cr.txt", "Synergiaetu.\r\rSynergiaetu on.\nSynergiaetu.\n");
    scratch_shell("git add . && git commit -qm one");
    arvo_changes *changes = since("HEAD");
    assert_string_equal(left(linter, changes, "a.txt"), "");
    arvo_changes_free(changes);

    scratch_write(
        "a.txt", "Synergiaetu.\n\nSuuri synergiaetu.\n\nSynergiaetu.\n\nTalo on täällä nyt.\nSynergiaetu.\n");
    changes = since("HEAD");
    assert_string_equal(left(linter, changes, "a.txt"), "w1 3 8");
    arvo_changes_free(changes);

    scratch_write(
        "a.txt", "Synergiaetu.\n\nSynergiaetu.\n\nSynergiaetu ja synergiaetu.\n"); /* the end was taken out */
    changes = since("HEAD");
    assert_true(arvo_changes_touch(changes, "a.txt"));
    assert_string_equal(left(linter, changes, "a.txt"), "w1 5 5");
    arvo_changes_free(changes);

    scratch_write("a.txt", "Synergiaetu.\n\nSynergiaetu.\n\nTalo on täällä nyt.\n"); /* the middle */
    changes = since("HEAD");
    assert_string_equal(left(linter, changes, "a.txt"), "w1");
    arvo_changes_free(changes);

    scratch_write("cr.txt",
                  "Synergiaetu.\r\rSynergiaetu on.\nSuuri synergiaetu.\n"); /* git's second line is our fourth */
    changes = since("HEAD");
    assert_string_equal(left(linter, changes, "cr.txt"), "w1 4");
    arvo_changes_free(changes);

    scratch_write("new.txt", "Synergiaetu.\n\nSynergiaetu on uusi.\n");
    changes = since("HEAD");
    assert_string_equal(left(linter, changes, "new.txt"), "1 w1 3");
    arvo_changes_free(changes);
    arvo_linter_free(linter);
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_parsing),
        cmocka_unit_test_setup_teardown(test_errors, scratch_set_up, scratch_tear_down),
        cmocka_unit_test_setup_teardown(test_touched_files, scratch_set_up, scratch_tear_down),
        cmocka_unit_test_setup_teardown(test_merge_base, scratch_set_up, scratch_tear_down),
        cmocka_unit_test_setup_teardown(test_filtering, scratch_set_up, scratch_tear_down),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
