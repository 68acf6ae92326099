/* test_prose.c: plain good prose that promises nothing must stay quiet when it is checked as copy. */
#include "unit.h"

#include <dirent.h>
#include <stdio.h>
#include <string.h>

#include <arvolint/arvolint.h>

typedef struct quiet {
    unsigned paragraphs;
    unsigned warnings;
    unsigned about_claims;
} quiet;

static bool is_about_claims(const char *name) {
    static const char *const rules[] = {"unproven-superlative",  "absolute-promise", "up-to-number",
                                        "incomplete-comparison", "unearned-ease",    "green-claim"};
    for (size_t i = 0; i < sizeof rules / sizeof rules[0]; i++) {
        if (strcmp(rules[i], name) == 0) {
            return true;
        }
    }
    return false;
}

static void check_paragraph(quiet *sum, arvo_linter *linter, const char *path, arvo_language language) {
    arvo_lint_options options = ARVO_LINT_OPTIONS_INIT;
    options.language = language;
    options.role = ARVO_ROLE_COPY;
    arvo_result *result = NULL;
    assert_int_equal(arvo_lint_file(&result, linter, path, &options, NULL), ARVO_OK);
    sum->paragraphs++;
    for (size_t i = 0; i < result->diagnostic_count; i++) {
        const arvo_diagnostic *found = &result->diagnostics[i];
        if (found->level >= ARVO_LEVEL_WARNING) {
            print_message("%s: %s: %s\n", path, found->name, found->excerpt.text);
            sum->warnings++;
            sum->about_claims += is_about_claims(found->name);
        }
    }
    arvo_result_free(result);
}

static void check_language(arvo_language language) {
    char folder[4096], path[8192];
    snprintf(folder, sizeof folder, "%s/tests/golden/prose/%s", ARVO_SOURCE_DIR, arvo_language_tag(language));
    DIR *dir = opendir(folder);
    assert_non_null(dir);
    arvo_linter *linter = NULL;
    assert_int_equal(arvo_linter_new(&linter, NULL, NULL), ARVO_OK);
    quiet sum = {0, 0, 0};
    for (struct dirent *entry; (entry = readdir(dir)) != NULL;) {
        if (strstr(entry->d_name, ".txt") != NULL) {
            snprintf(path, sizeof path, "%s/%s", folder, entry->d_name);
            check_paragraph(&sum, linter, path, language);
        }
    }
    closedir(dir);
    arvo_linter_free(linter);
    print_message("%s: %u paragraphs, %u warnings\n", arvo_language_tag(language), sum.paragraphs,
                  sum.warnings);
    assert_true(sum.paragraphs >= 20);
    assert_true(sum.warnings * 10 <= sum.paragraphs);
    assert_int_equal(sum.about_claims, 0);
}

static void finnish_prose_is_quiet(void **state) {
    (void)state;
    check_language(ARVO_LANGUAGE_FI);
}

static void english_prose_is_quiet(void **state) {
    (void)state;
    check_language(ARVO_LANGUAGE_EN);
}

static void swedish_prose_is_quiet(void **state) {
    (void)state;
    check_language(ARVO_LANGUAGE_SV);
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(finnish_prose_is_quiet),
        cmocka_unit_test(english_prose_is_quiet),
        cmocka_unit_test(swedish_prose_is_quiet),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
