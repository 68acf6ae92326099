#include <arvolint/report.h>

#include <jansson.h>
#include <stdlib.h>
#include <string.h>

#include "arena_fixture.h"
#include "fake_result.h"
#include "report/reporter.h"

static const char source[] = "Säästä jopa 70 % kuluista.\nKysy lisää.\n";

/* A result with something of everything. */
static arvo_result *full_result(void) {
    arvo_result *result = fake_result(arena, "draft.md", arvo_str_of(source));
    arvo_claim *claims = ARVO_NEW_ARRAY(arena, arvo_claim, 2);
    arvo_diagnostic *found = ARVO_NEW(arena, arvo_diagnostic);
    claims[0].kind = ARVO_CLAIM_UP_TO;
    claims[0].excerpt = fake_excerpt(arena, result, "jopa 70 %");
    claims[1].kind = ARVO_CLAIM_EASE;
    claims[1].excerpt = fake_excerpt(arena, result, "Kysy");
    claims[1].supported = true;
    claims[1].support = fake_excerpt(arena, result, "lisää");
    *found = fake_diagnostic(fake_excerpt(arena, result, "kuluista"), "”kuluista”");
    result->claims = claims;
    result->claim_count = 2;
    result->diagnostics = found;
    result->diagnostic_count = 1;
    fake_part(result)->steps[1].verdict = ARVO_VERDICT_PARTIAL;
    fake_part(result)->steps[4].verdict = ARVO_VERDICT_MET;
    fake_part(result)->profile.values[ARVO_VALUE_ECONOMIC] = true;
    fake_part(result)->profile.seller_centred = true;
    fake_part(result)->profile.slots[ARVO_SLOT_NEXT_STEP] = fake_excerpt(arena, result, "Kysy lisää");
    return result;
}

static const char *report_with(const arvo_report_options *options, const arvo_result *result,
                               const char *path, const arvo_error *failure) {
    arvo_buf kept = arvo_buf_in(arena);
    arvo_reporter *reporter = arvo_reporter_new("json", options, fake_sink(&kept));
    assert_non_null(reporter);
    if (result != NULL) {
        assert_int_equal(arvo_reporter_result(reporter, result, NULL), ARVO_OK);
    }
    if (failure != NULL) {
        assert_int_equal(arvo_reporter_failure(reporter, path, failure, NULL), ARVO_OK);
    }
    assert_int_equal(kept.len, 0);
    assert_int_equal(arvo_reporter_end(reporter, NULL), ARVO_OK);
    arvo_reporter_free(reporter);
    return arvo_str_copy(arena, arvo_buf_str(&kept)).ptr;
}

static const char *report_of(const arvo_result *result, const char *path, const arvo_error *failure) {
    return report_with(NULL, result, path, failure);
}

/* Without white space between tokens, keys in the order in which they came. */
static const char *compact(const char *text) {
    json_t *parsed = json_loads(text, JSON_REJECT_DUPLICATES, NULL);
    assert_non_null(parsed);
    char *dumped = json_dumps(parsed, JSON_COMPACT);
    arvo_str copy = arvo_str_copy(arena, arvo_str_of(dumped));
    free(dumped);
    json_decref(parsed);
    return copy.ptr;
}

static void test_version_one(void **state) {
    (void)state;
    assert_string_equal(
        compact(report_of(full_result(), NULL, NULL)),
        "{\"version\":1,\"documents\":[{\"path\":\"draft.md\",\"language\":\"fi\",\"role\":\"proposition\","
        "\"missing_dictionary\":"
        "null,"
        "\"steps\":{\"information\":\"unmet\",\"understanding\":\"partial\",\"meaning\":\"unmet\","
        "\"differentiation\":\"unmet\",\"redemption\":\"met\"},"
        "\"profile\":{\"value_types\":[\"economic\"],\"audience_named\":false,\"customer_role\":false,"
        "\"seller_centred\":true,\"slots\":{\"offer\":null,\"audience\":null,\"goal\":null,\"benefit\":null,"
        "\"role\":null,\"difference\":null,\"proof\":null,"
        "\"next_step\":{\"span\":{\"start\":{\"line\":2,\"column\":1,\"offset\":30},"
        "\"end\":{\"line\":2,\"column\":11,\"offset\":42},\"characters\":[27,37]},\"text\":\"Kysy lisää\"}}},"
        "\"claims\":[{\"kind\":\"up-to\",\"span\":{\"start\":{\"line\":1,\"column\":8,\"offset\":10},"
        "\"end\":{\"line\":1,\"column\":17,\"offset\":19},\"characters\":[7,16]},\"text\":\"jopa 70 %\","
        "\"supported\":false,\"support\":null},"
        "{\"kind\":\"ease\",\"span\":{\"start\":{\"line\":2,\"column\":1,\"offset\":30},"
        "\"end\":{\"line\":2,\"column\":5,\"offset\":34},\"characters\":[27,31]},\"text\":\"Kysy\","
        "\"supported\":true,\"support\":{\"span\":{\"start\":{\"line\":2,\"column\":6,\"offset\":35},"
        "\"end\":{\"line\":2,\"column\":11,\"offset\":42},\"characters\":[32,37]},\"text\":\"lisää\"}}],"
        "\"diagnostics\":[{\"code\":\"AV203\",\"name\":\"jargon\",\"step\":\"understanding\",\"level\":"
        "\"warning\","
        "\"message\":\"”kuluista”\",\"help\":null,\"span\":{\"start\":{\"line\":1,\"column\":18,\"offset\":"
        "20},"
        "\"end\":{\"line\":1,\"column\":26,\"offset\":28},\"characters\":[17,25]},\"text\":\"kuluista\","
        "\"fixes\":[]}],\"suppressed\":[]}],\"errors\":[]}");
}

static void test_silenced_findings(void **state) {
    (void)state;
    arvo_result *result = full_result();
    arvo_suppressed silenced[] = {{result->diagnostics[0], {0, 8}, "why", NULL},
                                  {result->diagnostics[0], {0, 8}, NULL, "2027-01-31"}};
    silenced[1].diagnostic.step = ARVO_STEP_NONE;
    result->suppressed = silenced;
    result->suppressed_count = 2;
    const char *report = compact(report_of(result, NULL, NULL));
    assert_holds(report,
                 "\"suppressed\":[{\"code\":\"AV203\",\"name\":\"jargon\",\"step\":\"understanding\",");
    assert_holds(report, "\"fixes\":[],\"comment\":{\"start\":{\"line\":1,\"column\":1,\"offset\":0},");
    assert_holds(report,
                 "\"reason\":\"why\",\"until\":null},{\"code\":\"AV203\",\"name\":\"jargon\",\"step\":null,");
    assert_holds(report, "\"reason\":null,\"until\":\"2027-01-31\"}]}]");
}

static arvo_result *with_checklist(void) {
    arvo_result *result = full_result();
    arvo_check_item_result *items = ARVO_NEW_ARRAY(arena, arvo_check_item_result, 2);
    items[0] = (arvo_check_item_result){.points = 2,
                                        .times = 2,
                                        .what = "seuraava askel",
                                        .condition = "slot.next_step",
                                        .seen = fake_excerpt(arena, result, "Kysy")};
    items[1] = (arvo_check_item_result){.points = -0.5, .what = "claims", .condition = "claims"};
    fake_part(result)->steps[1].items = items;
    fake_part(result)->steps[1].item_count = 2;
    fake_part(result)->steps[1].points = 2;
    fake_part(result)->steps[1].met = 4;
    fake_part(result)->steps[1].partial = 1.5;
    return result;
}

static void test_checklist_beside_the_steps_when_asked_for(void **state) {
    (void)state;
    const arvo_report_options options = {.explain_verdict = true};
    const char *text = compact(report_with(&options, with_checklist(), NULL, NULL));
    assert_holds(
        text, "\"steps\":{\"information\":\"unmet\",\"understanding\":\"partial\",\"meaning\":\"unmet\","
              "\"differentiation\":\"unmet\",\"redemption\":\"met\"},"
              "\"checklist\":{\"information\":{\"points\":0,\"met\":0,\"partial\":0,\"items\":[]},"
              "\"understanding\":{\"points\":2,\"met\":4,\"partial\":1.5,\"items\":["
              "{\"what\":\"seuraava "
              "askel\",\"points\":2,\"holds\":true,\"times\":2,\"condition\":\"slot.next_step\","
              "\"seen\":{\"span\":{\"start\":{\"line\":2,\"column\":1,\"offset\":30},"
              "\"end\":{\"line\":2,\"column\":5,\"offset\":34},\"characters\":[27,31]},\"text\":\"Kysy\"}},"
              "{\"what\":\"claims\",\"points\":-0.5,\"holds\":false,\"times\":0,\"condition\":\"claims\","
              "\"seen\":null}"
              "]},\"meaning\":{");
    assert_null(strstr(report_of(with_checklist(), NULL, NULL), "checklist"));
}

static void test_text_that_was_not_checked(void **state) {
    (void)state;
    const arvo_report_options options = {.explain_verdict = true};
    arvo_result *result = fake_result(arena, "entwurf.md", ARVO_STR("Wir machen alles."));
    result->language = fake_part(result)->language = ARVO_LANGUAGE_UNKNOWN;
    assert_string_equal(
        compact(report_of(result, NULL, NULL)),
        "{\"version\":1,\"documents\":[{\"path\":\"entwurf.md\",\"language\":\"und\","
        "\"role\":\"proposition\",\"missing_dictionary\":null,\"steps\":null,\"profile\":null,\"claims\":[],"
        "\"diagnostics\":[],\"suppressed\":[]}],\"errors\":[]}");
    assert_holds(compact(report_with(&options, result, NULL, NULL)), "\"steps\":null,\"checklist\":null,");
}

static void test_missing_dictionary(void **state) {
    (void)state;
    arvo_result *result = full_result();
    result->missing_dictionary = "hunspell-en-us";
    assert_holds(compact(report_of(result, NULL, NULL)),
                 "\"missing_dictionary\":\"hunspell-en-us\",\"steps\":{");
}

/* People see the findings of a rule shortened; programs see them all, each in full. */
static void test_findings_stay_complete(void **state) {
    (void)state;
    arvo_result *result = full_result();
    arvo_diagnostic many[8];
    for (size_t i = 0; i < 8; i++) {
        many[i] = result->diagnostics[0];
    }
    result->diagnostics = many;
    result->diagnostic_count = 8;
    const char *text = compact(report_of(result, NULL, NULL));
    size_t messages = 0;
    for (const char *at = text; (at = strstr(at, "\"message\":\"”kuluista”\"")) != NULL; at++) {
        messages++;
    }
    assert_int_equal(messages, 8);
}

static void test_failures_stand_under_errors(void **state) {
    (void)state;
    arvo_error missing = {.code = ARVO_ERR_NOT_FOUND};
    arvo_error bad = {.code = ARVO_ERR_INVALID_UTF8, .line = 3, .column = 4};
    assert_string_equal(
        compact(report_of(NULL, "a\xFF.md", &missing)),
        "{\"version\":1,\"documents\":[],\"errors\":[{\"path\":\"a�.md\",\"code\":\"not-found\","
        "\"message\":\"no such file\",\"line\":null,\"column\":null}]}");
    assert_string_equal(
        compact(report_of(NULL, "b", &bad)),
        "{\"version\":1,\"documents\":[],\"errors\":[{\"path\":\"b\",\"code\":\"invalid-utf8\","
        "\"message\":\"the text is not valid UTF-8; save the file as UTF-8\",\"line\":3,\"column\":4}]}");
}

static void test_control_characters_come_through_escaped(void **state) {
    (void)state;
    arvo_result *result = full_result();
    result->path = "a\033\"\\.md";
    const char *text = report_of(result, NULL, NULL);
    json_t *parsed = json_loads(text, 0, NULL);
    json_t *document = json_array_get(json_object_get(parsed, "documents"), 0);
    assert_string_equal(json_string_value(json_object_get(document, "path")), "a\033\"\\.md");
    json_decref(parsed);
    for (const char *c = text; *c != '\0'; c++) {
        assert_true(*c == '\n' || (unsigned char)*c >= 0x20);
    }
}

static void test_sink_that_refuses(void **state) {
    (void)state;
    arvo_error error;
    arvo_reporter *reporter = arvo_reporter_new("json", NULL, fake_broken_sink());
    assert_non_null(reporter);
    assert_int_equal(arvo_reporter_end(reporter, &error), ARVO_ERR_WRITE);
    arvo_reporter_free(reporter);
}

static int blocks_left;

static void *some_blocks(size_t size) {
    return blocks_left-- > 0 ? malloc(size) : NULL;
}

static void test_no_memory_is_an_error(void **state) {
    (void)state;
    arvo_result *result = with_checklist();
    const arvo_report_options options = {.explain_verdict = true};
    arvo_error failure = {.code = ARVO_ERR_NOT_FOUND};
    bool done = false;
    for (int blocks = 0; !done; blocks++) {
        arvo_buf kept = arvo_buf_in(arena);
        arvo_err err = ARVO_ERR_NO_MEMORY;
        json_set_alloc_funcs(some_blocks, free);
        blocks_left = blocks;
        arvo_reporter *reporter = arvo_reporter_new("json", &options, fake_sink(&kept));
        if (reporter != NULL) {
            err = arvo_reporter_result(reporter, result, NULL);
            err = err == ARVO_OK ? arvo_reporter_failure(reporter, "a", &failure, NULL) : err;
            err = err == ARVO_OK ? arvo_reporter_end(reporter, NULL) : err;
        }
        arvo_reporter_free(reporter);
        json_set_alloc_funcs(malloc, free);
        assert_true(err == ARVO_OK || err == ARVO_ERR_NO_MEMORY);
        done = err == ARVO_OK;
        assert_true(blocks < 10000);
    }
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_version_one),
        cmocka_unit_test(test_silenced_findings),
        cmocka_unit_test(test_checklist_beside_the_steps_when_asked_for),
        cmocka_unit_test(test_text_that_was_not_checked),
        cmocka_unit_test(test_missing_dictionary),
        cmocka_unit_test(test_findings_stay_complete),
        cmocka_unit_test(test_failures_stand_under_errors),
        cmocka_unit_test(test_control_characters_come_through_escaped),
        cmocka_unit_test(test_sink_that_refuses),
        cmocka_unit_test(test_no_memory_is_an_error),
    };
    return cmocka_run_group_tests(tests, set_up, tear_down);
}
