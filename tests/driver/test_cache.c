/* The cache: what it keeps, what makes it forget, and that it believes nothing. */
#include "scratch.h"

#include <arvolint/arvolint.h>

#include "driver/cache.h"
#include "driver/cache_key.h"
#include "rule/result_store.h"

static const char text[] = "# Otsikko\n\nTarjoamme kokonaisvaltaisia ratkaisuja yrityksille.\n"
                           "<!-- arvolint-disable-next-line jargon -- asiakkaan sana -->\n"
                           "Olemme synergiaetu ja alan johtava talo, jopa 70 % halvempi.\n";

static arvo_linter *linter_with(const arvo_linter_options *options) {
    arvo_linter *linter;
    assert_int_equal(arvo_linter_new(&linter, options, NULL), ARVO_OK);
    return linter;
}

static arvo_result *lint_text(void) {
    arvo_linter *linter = linter_with(NULL);
    arvo_result *result;
    assert_int_equal(arvo_lint_text(&result, linter, "a.md", text, strlen(text), NULL, NULL), ARVO_OK);
    arvo_linter_free(linter);
    return result;
}

/* ---- A result as bytes ---- */

static arvo_str stored(arvo_arena *arena, const arvo_result *result, arvo_str given) {
    arvo_buf out = arvo_buf_in(arena);
    arvo_result_write(&out, result, given);
    return arvo_buf_str(&out);
}

static arvo_result *loaded(arvo_str given, arvo_str bytes) {
    arvo_arena *arena = arvo_arena_new(NULL);
    arvo_result *result;
    arvo_str copy = arvo_str_copy(arena, given);
    if (!arvo_result_read(&result, arena, "a.md", copy, bytes)) {
        assert_null(result);
        arvo_arena_free(arena);
    }
    return result;
}

static void test_there_and_back(void **state) {
    (void)state;
    arvo_arena *arena = arvo_arena_new(NULL);
    arvo_result *result = lint_text();
    arvo_str given = arvo_str_of(text);
    arvo_str bytes = stored(arena, result, given);
    arvo_result *again = loaded(given, bytes);
    assert_non_null(again);
    assert_string_equal(again->path, "a.md");
    assert_true(again->diagnostic_count == result->diagnostic_count && result->diagnostic_count > 3);
    assert_true(again->suppressed_count == result->suppressed_count && result->suppressed_count == 1);
    assert_string_equal(again->suppressed[0].reason, "asiakkaan sana");
    assert_true(again->claim_count == result->claim_count && result->claim_count > 0);
    assert_int_equal(again->part_count, 1);
    assert_int_equal(again->parts[0].steps[0].item_count, result->parts[0].steps[0].item_count);
    for (size_t i = 0; i < result->diagnostic_count; i++) {
        assert_string_equal(again->diagnostics[i].message, result->diagnostics[i].message);
        assert_int_equal(again->diagnostics[i].excerpt.span.start, result->diagnostics[i].excerpt.span.start);
        assert_int_equal(arvo_result_position(again, again->diagnostics[i].excerpt.span.end).column,
                         arvo_result_position(result, result->diagnostics[i].excerpt.span.end).column);
    }
    arvo_str twice = stored(arena, again, given);
    assert_true(arvo_str_equal(bytes, twice)); /* and everything else */
    size_t len;
    assert_memory_equal(arvo_result_source(again, &len), text, strlen(text));
    arvo_result_free(again);
    arvo_result_free(result);
    arvo_arena_free(arena);
}

/* A format that makes its own text: what was linted is not what was given. */
static void test_a_source_of_its_own(void **state) {
    (void)state;
    arvo_arena *arena = arvo_arena_new(NULL);
    arvo_result *result = lint_text();
    arvo_str given = ARVO_STR("PK\003\004 binary");
    arvo_str bytes = stored(arena, result, given);
    arvo_result *again = loaded(given, bytes);
    size_t len;
    assert_non_null(again);
    assert_memory_equal(arvo_result_source(again, &len), text, strlen(text));
    assert_int_equal(len, strlen(text));
    arvo_result_free(again);
    arvo_result_free(result);
    arvo_arena_free(arena);
}

/* Looks at everything that a report would look at. */
static size_t look_through(const arvo_result *r) {
    size_t seen = strlen(r->path);
    for (size_t i = 0; i < r->diagnostic_count; i++) {
        const arvo_diagnostic *d = &r->diagnostics[i];
        seen +=
            strlen(d->code) + strlen(d->name) + strlen(d->message) + (d->help != NULL ? strlen(d->help) : 0);
        seen += strlen(d->excerpt.text) + strlen(arvo_level_name(d->level)) + strlen(arvo_step_name(d->step));
        seen += arvo_result_position(r, d->excerpt.span.start).column +
                arvo_result_position(r, d->excerpt.span.end).column;
        seen += (size_t)r->parts[d->part].role;
    }
    for (size_t i = 0; i < r->claim_count; i++) {
        seen += strlen(r->claims[i].excerpt.text) + strlen(arvo_claim_kind_name(r->claims[i].kind));
        seen += (size_t)r->parts[r->claims[i].part].role;
    }
    for (size_t i = 0; i < r->part_count; i++) {
        for (int s = 0; s < ARVO_STEP_COUNT; s++) {
            const arvo_step_result *step = &r->parts[i].steps[s];
            bool judged =
                r->parts[i].role == ARVO_ROLE_PROPOSITION && r->parts[i].language != ARVO_LANGUAGE_UNKNOWN;
            seen += judged ? strlen(step->name) : 0;
            for (size_t k = 0; k < step->item_count; k++) {
                seen += strlen(step->items[k].what) + strlen(step->items[k].condition);
            }
        }
    }
    return seen;
}

/* Any byte may be wrong, and the bytes may end anywhere: there is a sound result or none. */
static void test_damaged_bytes(void **state) {
    (void)state;
    arvo_arena *arena = arvo_arena_new(NULL);
    arvo_result *result = lint_text();
    arvo_str given = arvo_str_of(text);
    arvo_str bytes = stored(arena, result, given);
    char *copy = malloc(bytes.len);
    unsigned random = 1;
    size_t refused = 0;
    for (size_t i = 0; i < bytes.len; i++) {
        memcpy(copy, bytes.ptr, bytes.len);
        random = random * 1103515245U + 12345U;
        copy[i] = (char)(copy[i] ^ (char)(1 + random / 65536 % 255));
        arvo_result *again = loaded(given, (arvo_str){copy, bytes.len});
        if (again != NULL) {
            look_through(again);
        }
        refused += again == NULL;
        arvo_result_free(again);
    }
    assert_true(refused > bytes.len / 20);
    for (size_t len = 0; len < bytes.len; len += 7) {
        memcpy(copy, bytes.ptr, len);
        assert_null(loaded(given, (arvo_str){copy, len}));
    }
    arvo_str shorter = arvo_str_slice(given, 0, 10); /* the places lie outside it */
    assert_null(loaded(shorter, bytes));
    static const char huge[] =
        "\0\1\1\0\0\0\xFF\xFF\xFF\xFF\xFF\xFF\xFF\xFF\x7F"; /* more parts than there are bytes */
    assert_null(loaded(given, (arvo_str){huge, sizeof huge - 1}));
    free(copy);
    arvo_result_free(result);
    arvo_arena_free(arena);
}

/* ---- Keys ---- */

static arvo_digest key_of(const arvo_linter *linter, const char *path, const arvo_lint_options *options,
                          const char *bytes) {
    static const arvo_lint_options defaults = ARVO_LINT_OPTIONS_INIT;
    arvo_arena *arena = arvo_arena_new(NULL);
    arvo_digest fingerprint, key;
    assert_int_equal(arvo_cache_fingerprint(&fingerprint, linter, NULL), ARVO_OK);
    assert_true(arvo_cache_key(&key, arena, &fingerprint, linter, path, options != NULL ? options : &defaults,
                               arvo_str_of(bytes)));
    arvo_arena_free(arena);
    return key;
}

static bool same(arvo_digest a, arvo_digest b) {
    return memcmp(&a, &b, sizeof a) == 0;
}

static void test_what_makes_another_key(void **state) {
    (void)state;
    arvo_linter *linter = linter_with(NULL);
    const arvo_digest plain = key_of(linter, "a.md", NULL, "text");
    assert_true(same(plain, key_of(linter, "a.md", NULL, "text")));
    assert_false(same(plain, key_of(linter, "b.md", NULL, "text")));
    assert_false(same(plain, key_of(linter, "a.md", NULL, "texu")));

    static const char *const patterns[] = {"hero", "title"}, *const joined[] = {"herotitle"};
    static const arvo_setting off = {.rule = "jargon", .has_level = true},
                              most = {.rule = "jargon", .has_max = true, .max = 3};
    const arvo_mark marks[] = {
        {.kind = ARVO_MARK_KEY, .patterns = patterns, .pattern_count = 2},
        {.kind = ARVO_MARK_KEY, .patterns = joined, .pattern_count = 1},
        {.kind = ARVO_MARK_KEY, .patterns = patterns, .pattern_count = 1},
        {.kind = ARVO_MARK_CSS, .patterns = patterns, .pattern_count = 2},
        {.kind = ARVO_MARK_KEY, .patterns = patterns, .pattern_count = 2, .role = ARVO_ROLE_COPY},
        {.kind = ARVO_MARK_KEY, .patterns = patterns, .pattern_count = 2, .limits = "hero"},
        {.kind = ARVO_MARK_KEY, .patterns = patterns, .pattern_count = 2, .settings = {&off, 1}}};
    enum { MARKS = sizeof marks / sizeof marks[0] };
    arvo_digest seen[16] = {plain};
    size_t count = 1;
    for (size_t i = 0; i < MARKS; i++) {
        arvo_lint_options options = {.marks = &marks[i], .mark_count = 1};
        seen[count++] = key_of(linter, "a.md", &options, "text");
    }
    const arvo_lint_options others[] = {{.language = ARVO_LANGUAGE_SV},
                                        {.format = "plain"},
                                        {.role = ARVO_ROLE_COPY},
                                        {.settings = {&off, 1}},
                                        {.settings = {&most, 1}},
                                        {.columns = joined, .column_count = 1},
                                        {.languages = 2}};
    for (size_t i = 0; i < sizeof others / sizeof others[0]; i++) {
        seen[count++] = key_of(linter, "a.md", &others[i], "text");
    }
    for (size_t i = 0; i < count; i++) {
        for (size_t k = i + 1; k < count; k++) {
            assert_false(same(seen[i], seen[k]));
        }
    }
    assert_int_equal(arvo_linter_set_level(linter, "jargon", ARVO_LEVEL_ERROR, NULL), ARVO_OK);
    assert_false(same(plain, key_of(linter, "a.md", NULL, "text")));
    arvo_linter_free(linter);
}

static void test_linters_with_keys_of_their_own(void **state) {
    (void)state;
    const char *const rules[] = {"own"};
    arvo_linter_options options = ARVO_LINTER_OPTIONS_INIT;
    arvo_linter *linter = linter_with(&options);
    const arvo_digest plain = key_of(linter, "a.md", NULL, "text");
    const arvo_digest comment = key_of(linter, "a.md", NULL, "<!-- arvolint-disable -->");
    arvo_linter_free(linter);

    options.ui_language = ARVO_LANGUAGE_SV;
    linter = linter_with(&options);
    assert_false(same(plain, key_of(linter, "a.md", NULL, "text")));
    arvo_linter_free(linter);
    options.ui_language = ARVO_LANGUAGE_UNKNOWN;

    options.today = "2026-01-31"; /* matters only where comments may expire */
    linter = linter_with(&options);
    assert_true(same(plain, key_of(linter, "a.md", NULL, "text")));
    assert_false(same(comment, key_of(linter, "a.md", NULL, "<!-- arvolint-disable -->")));
    arvo_linter_free(linter);
    options.today = NULL;

    options.rule_paths = rules; /* a word list, then the same with another word */
    options.rule_path_count = 1;
    scratch_write("own/fi/place.yaml", "entries: [kotipaikka]\n");
    linter = linter_with(&options);
    const arvo_digest own = key_of(linter, "a.md", NULL, "text");
    assert_false(same(plain, own));
    arvo_linter_free(linter);
    scratch_write("own/fi/place.yaml", "entries: [kotipaikke]\n");
    linter = linter_with(&options);
    assert_false(same(own, key_of(linter, "a.md", NULL, "text")));
    arvo_linter_free(linter);
}

static void test_another_dictionary(void **state) {
    (void)state;
    scratch_write("words/en_US.aff", "SET UTF-8\n");
    scratch_write("words/en_US.dic", "1\nword\n");
    arvo_linter *linter = linter_with(NULL);
    const arvo_digest plain = key_of(linter, "a.md", NULL, "text");
    char here[512];
    assert_non_null(getcwd(here, sizeof here));
    strcat(here, "/words");
    setenv("DICPATH", here, 1);
    const arvo_digest small = key_of(linter, "a.md", NULL, "text");
    assert_false(same(plain, small));
    assert_true(same(small, key_of(linter, "a.md", NULL, "text")));
    scratch_write("words/en_US.dic", "2\nword\nother\n");
    assert_false(same(small, key_of(linter, "a.md", NULL, "text")));
    scratch_shell("touch -d 2020-01-01 words/en_US.dic");
    const arvo_digest old = key_of(linter, "a.md", NULL, "text");
    scratch_shell("touch -d 2020-01-02 words/en_US.dic");
    assert_false(same(old, key_of(linter, "a.md", NULL, "text")));
    unsetenv("DICPATH");
    setenv("VOIKKO_DICTIONARY_PATH", here, 1); /* nothing there: the system's is taken as before */
    assert_true(same(plain, key_of(linter, "a.md", NULL, "text")));
    unsetenv("VOIKKO_DICTIONARY_PATH");
    arvo_linter_free(linter);
}

/* ---- Files ---- */

static void test_kept_and_found(void **state) {
    (void)state;
    arvo_cache *cache;
    arvo_digest key = arvo_digest_of(ARVO_STR("one")), other = arvo_digest_of(ARVO_STR("two"));
    arvo_result *result = lint_text();
    arvo_str bytes = arvo_str_of(text);
    assert_int_equal(arvo_cache_open(&cache, "deep/cache", NULL), ARVO_OK);
    assert_null(arvo_cache_find(cache, &key, "a.md", bytes));
    arvo_cache_keep(cache, &key, result, bytes);
    arvo_result *found = arvo_cache_find(cache, &key, "a.md", bytes);
    assert_non_null(found);
    assert_int_equal(found->diagnostic_count, result->diagnostic_count);
    arvo_result_free(found);
    assert_null(arvo_cache_find(cache, &other, "a.md", bytes));

    char hex[ARVO_DIGEST_HEX], command[256];
    arvo_digest_write_hex(hex, &key);
    snprintf(command, sizeof command,
             "test $(stat -c %%a deep/cache) = 700 && test $(stat -c %%a deep/cache/%.2s/%s) = 600", hex,
             hex + 2);
    scratch_shell(command); /* drafts are nobody else's business */
    snprintf(command, sizeof command,
             "printf X | dd of=deep/cache/%.2s/%s bs=1 seek=60 conv=notrunc 2>/dev/null", hex, hex + 2);
    scratch_shell(command);
    assert_null(arvo_cache_find(cache, &key, "a.md", bytes)); /* one byte is another */
    arvo_cache_keep(cache, &key, result, bytes);
    snprintf(command, sizeof command, "f=deep/cache/%.2s/%s; head -c 100 $f >x && mv x $f", hex, hex + 2);
    scratch_shell(command);
    assert_null(arvo_cache_find(cache, &key, "a.md", bytes)); /* cut */
    snprintf(command, sizeof command, "f=deep/cache/%.2s/%s; rm $f; mkfifo $f", hex, hex + 2);
    scratch_shell(command);
    assert_null(arvo_cache_find(cache, &key, "a.md", bytes)); /* no file: and no waiting */
    arvo_cache_close(cache);
    arvo_result_free(result);
}

static void test_no_place_for_it(void **state) {
    (void)state;
    arvo_cache *cache;
    arvo_error error;
    scratch_write("file", "x");
    assert_int_equal(arvo_cache_open(&cache, "file/cache", &error), ARVO_ERR_CACHE_UNUSABLE);
    assert_string_equal(error.detail[0], "file/cache");
    char *home = getenv("HOME") != NULL ? strdup(getenv("HOME")) : NULL;
    char *cache_home = getenv("XDG_CACHE_HOME") != NULL ? strdup(getenv("XDG_CACHE_HOME")) : NULL;
    setenv("XDG_CACHE_HOME", "relative", 1); /* counts for nothing, says its specification */
    setenv("HOME", "/proc/nowhere", 1);
    assert_int_equal(arvo_cache_open(&cache, NULL, &error), ARVO_OK);
    assert_null(cache);
    unsetenv("HOME");
    assert_int_equal(arvo_cache_open(&cache, NULL, &error), ARVO_OK);
    assert_null(cache);
    if (home != NULL) {
        setenv("HOME", home, 1);
    }
    unsetenv("XDG_CACHE_HOME");
    if (cache_home != NULL) {
        setenv("XDG_CACHE_HOME", cache_home, 1);
    }
    free(home);
    free(cache_home);
}

static bool exists(const char *path) {
    return access(path, F_OK) == 0;
}

#define NAME "0123456789abcdef0123456789abcd"

static void test_pruning(void **state) {
    (void)state;
    scratch_write("c/aa/" NAME, "0123456789");
    scratch_write("c/bb/" NAME, "0123456789");
    scratch_write("c/cc/" NAME, "0123456789");
    scratch_write("c/dd/" NAME, "0123456789");
    scratch_write("c/new-1-2", "0123456789");
    scratch_write("c/aa/notes.txt", "0123456789"); /* not the cache's */
    scratch_write("c/CACHEDIR.TAG", "x");
    scratch_shell("cd c; touch -d @1000 aa/*; touch -d @5000 bb/*; touch -d @4000 cc/*; touch -d @6000 dd/*; "
                  "touch -d @1000 new-1-2");
    arvo_cache_prune("c", 1000, 5000, 7000);
    assert_false(exists("c/aa/" NAME)); /* not used for long */
    assert_false(exists("c/new-1-2"));
    assert_true(exists("c/bb/" NAME) && exists("c/cc/" NAME) && exists("c/dd/" NAME));
    arvo_cache_prune("c", 25, 5000, 7000);
    assert_false(exists("c/cc/" NAME)); /* the oldest of too many */
    assert_true(exists("c/bb/" NAME) && exists("c/dd/" NAME));
    assert_true(exists("c/aa/notes.txt") && exists("c/CACHEDIR.TAG"));
    arvo_cache_prune("nowhere", 0, 0, 7000);
}

/* ---- In a run ---- */

static arvo_err on_result(void *state, const arvo_file *file, arvo_result *result, arvo_error *error) {
    (void)file, (void)error;
    *(size_t *)state += result->diagnostic_count;
    return ARVO_OK;
}

static arvo_err on_failure(void *state, const arvo_file *file, const arvo_error *failure, arvo_error *error) {
    (void)state, (void)file, (void)failure, (void)error;
    return ARVO_OK;
}

/* How many results came from the cache; in *findings how many findings there were. */
static size_t run(size_t *findings, const arvo_linter *linter, arvo_role role) {
    static const char *const paths[] = {"site"};
    arvo_files_options wanted = ARVO_FILES_OPTIONS_INIT;
    arvo_run_options how = ARVO_RUN_OPTIONS_INIT;
    const arvo_run_events events = {on_result, on_failure, NULL, NULL, findings};
    arvo_files *files;
    size_t from_cache = 99;
    wanted.paths = paths;
    wanted.path_count = 1;
    wanted.has_role = true;
    wanted.role = role;
    assert_int_equal(arvo_files_find(&files, &wanted, NULL), ARVO_OK);
    how.files = files;
    how.linters = &linter;
    how.cache = true;
    how.cache_path = "cache";
    how.from_cache = &from_cache;
    *findings = 0;
    assert_int_equal(arvo_lint_files(&how, &events, NULL), ARVO_OK);
    arvo_files_free(files);
    return from_cache;
}

static void test_a_second_run_lints_nothing(void **state) {
    (void)state;
    arvo_linter *linter = linter_with(NULL);
    size_t first, second;
    scratch_write("site/a.md", text);
    scratch_write("site/b.md", text);
    scratch_write("site/broken.md", "\xFF");
    assert_int_equal(run(&first, linter, ARVO_ROLE_COPY), 0);
    assert_int_equal(run(&second, linter, ARVO_ROLE_COPY), 2);
    assert_true(first == second && first > 4);
    scratch_write("site/b.md", "Hoidamme yrityksen palkat.\n");
    assert_int_equal(run(&second, linter, ARVO_ROLE_COPY), 1);
    assert_int_equal(second, first / 2);
    assert_int_equal(run(&second, linter, ARVO_ROLE_PROPOSITION), 0);
    assert_int_equal(arvo_linter_set_level(linter, "jargon", ARVO_LEVEL_OFF, NULL), ARVO_OK);
    assert_int_equal(run(&second, linter, ARVO_ROLE_COPY), 0);
    assert_true(second < first / 2);
    arvo_linter_free(linter);
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_there_and_back),
        cmocka_unit_test(test_a_source_of_its_own),
        cmocka_unit_test(test_damaged_bytes),
        cmocka_unit_test(test_what_makes_another_key),
        cmocka_unit_test_setup_teardown(test_linters_with_keys_of_their_own, scratch_set_up,
                                        scratch_tear_down),
        cmocka_unit_test_setup_teardown(test_another_dictionary, scratch_set_up, scratch_tear_down),
        cmocka_unit_test_setup_teardown(test_kept_and_found, scratch_set_up, scratch_tear_down),
        cmocka_unit_test_setup_teardown(test_no_place_for_it, scratch_set_up, scratch_tear_down),
        cmocka_unit_test_setup_teardown(test_pruning, scratch_set_up, scratch_tear_down),
        cmocka_unit_test_setup_teardown(test_a_second_run_lints_nothing, scratch_set_up, scratch_tear_down),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
