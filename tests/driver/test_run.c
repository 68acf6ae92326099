/* A run over many files: the same for any number of threads, in order; failures; stopping. */
#include "scratch.h"

#include <arvolint/arvolint.h>

#define FIXTURES ARVO_SOURCE_DIR "/tests/rule/fixtures/"

enum { FILES = 150 };

static arvo_linter *linter;
static arvo_files *files;

/* Many texts, some of them broken, one much longer than the others. */
static int set_up(void **state) {
    const char *rules[] = {FIXTURES "basic"};
    const char *paths[] = {"texts", "missing.md"};
    arvo_linter_options options = ARVO_LINTER_OPTIONS_INIT;
    arvo_files_options wanted = ARVO_FILES_OPTIONS_INIT;
    options.rule_paths = rules;
    options.rule_path_count = 1;
    options.no_default_rules = true;
    options.ui_language = ARVO_LANGUAGE_FI;
    if (scratch_set_up(state) != 0 || arvo_linter_new(&linter, &options, NULL) != ARVO_OK) {
        return 1;
    }
    for (int i = 0; i < FILES; i++) {
        char path[64], text[256];
        snprintf(path, sizeof path, "texts/%03d.md", i);
        snprintf(text, sizeof text, "Teksti %d on kokonaisvaltainen.\n\nSe tuo synergiaa%s.\n", i,
                 i % 7 == 3 ? " \xFF" : "");
        scratch_write(path, text);
    }
    scratch_shell("yes 'Olemme alan johtava talo.' | head -n 3000 >texts/000.md");
    wanted.paths = paths;
    wanted.path_count = 2;
    return arvo_files_find(&files, &wanted, NULL) != ARVO_OK;
}

static int tear_down(void **state) {
    arvo_files_free(files);
    arvo_linter_free(linter);
    return scratch_tear_down(state);
}

typedef struct story {
    FILE *out;
    char *text;
    size_t size;
    size_t told;
    size_t stop_after; /* results; 0: never */
    size_t refuse_at;  /* the result that is refused; 0: none */
} story;

static arvo_err on_result(void *state, const arvo_file *file, arvo_result *result, arvo_error *error) {
    story *s = state;
    assert_string_equal(file->path, result->path);
    fprintf(s->out, "%s: %zu\n", file->path, result->diagnostic_count);
    for (size_t i = 0; i < result->diagnostic_count; i++) {
        fprintf(s->out, "  %u %s\n", result->diagnostics[i].excerpt.span.start,
                result->diagnostics[i].message);
    }
    if (++s->told == s->refuse_at) {
        *error = (arvo_error){.code = ARVO_ERR_WRITE};
        return ARVO_ERR_WRITE;
    }
    return ARVO_OK;
}

static arvo_err on_failure(void *state, const arvo_file *file, const arvo_error *failure, arvo_error *error) {
    story *s = state;
    (void)error;
    s->told++;
    fprintf(s->out, "%s: failed, %d %u:%u\n", file->path, (int)failure->code, failure->line, failure->column);
    return ARVO_OK;
}

static void on_progress(void *state, size_t done, size_t total) {
    (void)state;
    assert_true(done <= total);
    assert_int_equal(total, FILES + 1);
}

static bool on_stop(void *state) {
    const story *s = state;
    return s->stop_after > 0 && s->told >= s->stop_after;
}

static arvo_err run(story *s, unsigned jobs, arvo_error *error) {
    arvo_run_options options = ARVO_RUN_OPTIONS_INIT;
    options.files = files;
    options.linters = (const arvo_linter *const *)&linter;
    options.jobs = jobs;
    const arvo_run_events events = {on_result, on_failure, on_progress, on_stop, s};
    s->out = open_memstream(&s->text, &s->size);
    arvo_err err = arvo_lint_files(&options, &events, error);
    fclose(s->out);
    return err;
}

static void test_the_same_for_any_number_of_threads(void **state) {
    (void)state;
    static const unsigned jobs[] = {2, 4, 8, 200, 0};
    arvo_error error;
    story alone = {0};
    assert_int_equal(run(&alone, 1, &error), ARVO_OK);
    assert_int_equal(alone.told, FILES + 1);
    assert_non_null(strstr(alone.text, "missing.md: failed"));
    assert_non_null(strstr(alone.text, "texts/003.md: failed"));
    assert_non_null(strstr(alone.text, "texts/003.md: failed"));
    for (size_t i = 0; i < sizeof jobs / sizeof jobs[0]; i++) {
        story together = {0};
        assert_int_equal(run(&together, jobs[i], &error), ARVO_OK);
        assert_string_equal(together.text, alone.text);
        free(together.text);
    }
    free(alone.text);
}

/* What has been told of by then is a beginning of the whole. */
static void test_stopping(void **state) {
    (void)state;
    arvo_error error;
    story whole = {0};
    assert_int_equal(run(&whole, 1, &error), ARVO_OK);
    for (unsigned jobs = 1; jobs <= 4; jobs += 3) {
        story s = {.stop_after = 3};
        arvo_err err = run(&s, jobs, &error);
        assert_true(err == ARVO_ERR_INTERRUPTED ||
                    (err == ARVO_OK && jobs > 1)); /* the threads may be done by then */
        assert_true(s.told >= 3 && s.told <= FILES + 1);
        assert_memory_equal(s.text, whole.text, s.size);
        free(s.text);
    }
    free(whole.text);
}

static void test_a_refused_result_ends_the_run(void **state) {
    (void)state;
    for (unsigned jobs = 1; jobs <= 4; jobs += 3) {
        arvo_error error;
        story s = {.refuse_at = 2};
        assert_int_equal(run(&s, jobs, &error), ARVO_ERR_WRITE);
        assert_int_equal(error.code, ARVO_ERR_WRITE);
        assert_int_equal(s.told, 2);
        free(s.text);
    }
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test_setup_teardown(test_the_same_for_any_number_of_threads, set_up, tear_down),
        cmocka_unit_test_setup_teardown(test_stopping, set_up, tear_down),
        cmocka_unit_test_setup_teardown(test_a_refused_result_ends_the_run, set_up, tear_down),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
