/* Forks of one linter at work in several threads give what one linter gives. Under the thread sanitizer this
 * is where races show. */
#include "unit.h"

#include <dirent.h>
#include <pthread.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <arvolint/arvolint.h>

enum { MOST_FILES = 256, THREADS = 4, ROUNDS = 2 };

#define CASES ARVO_SOURCE_DIR "/tests/golden"

static char *paths[MOST_FILES];
static size_t path_count;

static int by_name(const void *a, const void *b) {
    return strcmp(*(char *const *)a, *(char *const *)b);
}

/* The texts of the golden cases: three languages, several formats. */
static void find_texts(void) {
    DIR *cases = opendir(CASES);
    assert_non_null(cases);
    for (struct dirent *entry; (entry = readdir(cases)) != NULL;) {
        static const char *const names[] = {"input.md", "input.txt"};
        for (int i = 0; i < 2 && path_count < MOST_FILES; i++) {
            char path[1024];
            snprintf(path, sizeof path, CASES "/%s/%s", entry->d_name, names[i]);
            FILE *file = fopen(path, "rb");
            if (file != NULL) {
                fclose(file);
                paths[path_count++] = strdup(path);
            }
        }
    }
    closedir(cases);
    qsort(paths, path_count, sizeof *paths, by_name);
    assert_true(path_count > 10);
}

/* What a result says, as one string that the caller frees. */
static char *digest(const arvo_result *r) {
    char *text = NULL;
    size_t size = 0;
    FILE *out = open_memstream(&text, &size);
    fprintf(out, "%s %s %s\n", r->path, arvo_language_tag(r->language), arvo_language_tag(r->ui_language));
    for (size_t i = 0; i < r->diagnostic_count; i++) {
        const arvo_diagnostic *d = &r->diagnostics[i];
        fprintf(out, "%s %s %u-%u %s / %s\n", d->code, arvo_level_name(d->level), d->excerpt.span.start,
                d->excerpt.span.end, d->message, d->help != NULL ? d->help : "-");
    }
    for (size_t i = 0; i < r->claim_count; i++) {
        const arvo_claim *c = &r->claims[i];
        fprintf(out, "%s %s %d\n", arvo_claim_kind_name(c->kind), c->excerpt.text, c->supported);
    }
    for (size_t i = 0; i < r->part_count; i++) {
        for (int s = 0; s < ARVO_STEP_COUNT; s++) {
            const arvo_step_result *step = &r->parts[i].steps[s];
            fprintf(out, "%s %g %s\n", arvo_verdict_name(step->verdict), step->points,
                    step->advice != NULL ? step->advice : "-");
        }
    }
    fclose(out);
    return text;
}

static char *lint(arvo_linter *linter, const char *path) {
    arvo_result *result;
    arvo_error error = {0};
    if (arvo_lint_file(&result, linter, path, NULL, &error) != ARVO_OK) {
        return strdup("failed");
    }
    char *said = digest(result);
    arvo_result_free(result);
    return said;
}

typedef struct worker {
    arvo_linter *linter;
    size_t first; /* each begins somewhere else, so that all languages are wanted at once */
    char *said[ROUNDS][MOST_FILES];
} worker;

static void *work(void *state) {
    worker *w = state;
    for (int round = 0; round < ROUNDS; round++) {
        for (size_t i = 0; i < path_count; i++) {
            size_t at = (w->first + i) % path_count;
            w->said[round][at] = lint(w->linter, paths[at]);
        }
    }
    return NULL;
}

static void test_threads_say_what_one_says(void **state) {
    (void)state;
    static worker workers[THREADS];
    pthread_t threads[THREADS];
    arvo_linter *linter, *alone;
    find_texts();
    assert_int_equal(arvo_linter_new(&linter, NULL, NULL), ARVO_OK);
    assert_int_equal(arvo_linter_new(&alone, NULL, NULL), ARVO_OK);
    assert_int_equal(arvo_linter_set_level(linter, "jargon", ARVO_LEVEL_ERROR, NULL), ARVO_OK);
    assert_int_equal(arvo_linter_set_level(alone, "jargon", ARVO_LEVEL_ERROR, NULL), ARVO_OK);
    for (size_t i = 0; i < THREADS; i++) {
        workers[i].first = i * path_count / THREADS;
        assert_int_equal(arvo_linter_fork(&workers[i].linter, linter, NULL), ARVO_OK);
    }
    for (size_t i = 0; i < THREADS; i++) {
        assert_int_equal(pthread_create(&threads[i], NULL, work, &workers[i]), 0);
    }
    for (size_t i = 0; i < THREADS; i++) {
        assert_int_equal(pthread_join(threads[i], NULL), 0);
    }
    bool any_error = false;
    for (size_t p = 0; p < path_count; p++) {
        char *expected = lint(alone, paths[p]);
        any_error = any_error || strstr(expected, "AV203 error") != NULL;
        for (size_t i = 0; i < THREADS; i++) {
            for (int round = 0; round < ROUNDS; round++) {
                assert_string_equal(workers[i].said[round][p], expected);
                free(workers[i].said[round][p]);
            }
        }
        free(expected);
        free(paths[p]);
    }
    assert_true(any_error); /* the level came along to the forks */
    for (size_t i = 0; i < THREADS; i++) {
        arvo_linter_free(workers[i].linter);
    }
    arvo_linter_free(alone);
    arvo_linter_free(linter);
}

static void test_a_fork_has_levels_of_its_own(void **state) {
    (void)state;
    static const char text[] = "Tarjoamme kokonaisvaltaisia ratkaisuja yrityksille.";
    arvo_linter *linter, *fork;
    arvo_result *result;
    assert_int_equal(arvo_linter_new(&linter, NULL, NULL), ARVO_OK);
    assert_int_equal(arvo_linter_fork(&fork, linter, NULL), ARVO_OK);
    assert_int_equal(arvo_linter_set_level(fork, "AV203", ARVO_LEVEL_ERROR, NULL), ARVO_OK);
    arvo_linter *const both[] = {linter, fork};
    for (int i = 0; i < 2; i++) {
        bool seen = false;
        assert_int_equal(arvo_lint_text(&result, both[i], "a.txt", text, strlen(text), NULL, NULL), ARVO_OK);
        for (size_t d = 0; d < result->diagnostic_count; d++) {
            if (strcmp(result->diagnostics[d].code, "AV203") == 0) {
                assert_int_equal(result->diagnostics[d].level,
                                 i == 0 ? ARVO_LEVEL_WARNING : ARVO_LEVEL_ERROR);
                seen = true;
            }
        }
        assert_true(seen);
        arvo_result_free(result);
    }
    arvo_linter_free(fork);
    arvo_linter_free(linter);
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_threads_say_what_one_says),
        cmocka_unit_test(test_a_fork_has_levels_of_its_own),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
