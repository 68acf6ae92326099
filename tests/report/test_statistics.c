
#include <string.h>

#include "arena_fixture.h"
#include "fake_result.h"
#include "report/statistics.h"

/* A result with so many findings, of AV203 and AV501 in turn. */
static arvo_result *result_with(const char *path, size_t findings, arvo_verdict verdict) {
    arvo_result *result = fake_result(arena, path, ARVO_STR("Tarjoamme synergiaa.\n"));
    arvo_diagnostic *found = ARVO_NEW_ARRAY(arena, arvo_diagnostic, findings);
    for (size_t i = 0; i < findings; i++) {
        found[i] = fake_diagnostic(fake_excerpt(arena, result, "synergiaa"), "a");
        if (i % 2 == 1) {
            found[i].code = "AV501";
            found[i].name = "praise";
            found[i].step = ARVO_STEP_REDEMPTION;
        }
    }
    result->diagnostics = found;
    result->diagnostic_count = findings;
    for (size_t i = 0; i < ARVO_STEP_COUNT; i++) {
        fake_part(result)->steps[i].verdict = verdict;
    }
    return result;
}

static void test_empty(void **state) {
    (void)state;
    arvo_statistics *counts = arvo_statistics_new(arena);
    size_t count = 1;
    assert_non_null(arvo_statistics_rules(counts, arena, &count));
    assert_int_equal(count, 0);
    assert_non_null(arvo_statistics_files(counts, arena, &count));
    assert_int_equal(count, 0);
    assert_int_equal(arvo_statistics_propositions(counts), 0);
}

static void test_rules_and_steps(void **state) {
    (void)state;
    arvo_statistics *counts = arvo_statistics_new(arena);
    arvo_result *silenced = result_with("b.md", 0, ARVO_VERDICT_MET);
    arvo_suppressed suppressed = {.diagnostic = result_with("b.md", 1, ARVO_VERDICT_MET)->diagnostics[0]};
    silenced->suppressed = &suppressed;
    silenced->suppressed_count = 1;
    assert_true(arvo_statistics_add(counts, result_with("a.md", 4, ARVO_VERDICT_PARTIAL)));
    assert_true(arvo_statistics_add(counts, result_with("a.md", 1, ARVO_VERDICT_UNMET)));
    assert_true(arvo_statistics_add(counts, silenced));
    size_t count;
    const arvo_rule_count *rules = arvo_statistics_rules(counts, arena, &count);
    assert_int_equal(count, 2);
    assert_string_equal(rules[0].code, "AV203");
    assert_string_equal(rules[0].name, "jargon");
    assert_int_equal(rules[0].findings, 3);
    assert_int_equal(rules[0].suppressed, 1);
    assert_string_equal(rules[1].code, "AV501");
    assert_int_equal(rules[1].findings, 2);
    assert_int_equal(arvo_statistics_step(counts, ARVO_STEP_UNDERSTANDING), 3);
    assert_int_equal(arvo_statistics_step(counts, ARVO_STEP_REDEMPTION), 2);
    assert_int_equal(arvo_statistics_step(counts, ARVO_STEP_NONE), 0);
    assert_int_equal(arvo_statistics_propositions(counts), 3);
    assert_int_equal(arvo_statistics_verdict(counts, ARVO_STEP_MEANING, ARVO_VERDICT_MET), 1);
    assert_int_equal(arvo_statistics_verdict(counts, ARVO_STEP_MEANING, ARVO_VERDICT_PARTIAL), 1);
    assert_int_equal(arvo_statistics_verdict(counts, ARVO_STEP_MEANING, ARVO_VERDICT_UNMET), 1);
    assert_int_equal(arvo_statistics_suppressed(counts), 1);
}

/* Copy and texts in other languages have no verdicts. */
static void test_parts_that_are_not_judged(void **state) {
    (void)state;
    arvo_statistics *counts = arvo_statistics_new(arena);
    arvo_result *copy = result_with("a.md", 1, ARVO_VERDICT_MET);
    arvo_result *german = result_with("b.md", 0, ARVO_VERDICT_MET);
    fake_part(copy)->role = ARVO_ROLE_COPY;
    fake_part(german)->language = ARVO_LANGUAGE_UNKNOWN;
    assert_true(arvo_statistics_add(counts, copy));
    assert_true(arvo_statistics_add(counts, german));
    assert_int_equal(arvo_statistics_propositions(counts), 0);
    assert_int_equal(arvo_statistics_file_count(counts), 1);
}

static void test_files_by_findings(void **state) {
    (void)state;
    arvo_statistics *counts = arvo_statistics_new(arena);
    static const char *const paths[] = {"a", "b", "c", "d", "e", "f", "g", "h", "i", "j", "k", "l"};
    for (size_t i = 0; i < 12; i++) {
        assert_true(arvo_statistics_add(counts, result_with(paths[i], i == 0 ? 1 : 2, ARVO_VERDICT_MET)));
    }
    assert_true(arvo_statistics_add(counts, result_with("./l", 3, ARVO_VERDICT_MET)));
    size_t count;
    const arvo_file_count *files = arvo_statistics_files(counts, arena, &count);
    assert_int_equal(count, ARVO_STATISTICS_FILES);
    assert_int_equal(arvo_statistics_file_count(counts), 12);
    assert_string_equal(files[0].path, "l");
    assert_int_equal(files[0].findings, 5);
    assert_string_equal(files[1].path, "b");
    assert_string_equal(files[9].path, "j");
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_empty),
        cmocka_unit_test(test_rules_and_steps),
        cmocka_unit_test(test_parts_that_are_not_judged),
        cmocka_unit_test(test_files_by_findings),
    };
    return cmocka_run_group_tests(tests, set_up, tear_down);
}
