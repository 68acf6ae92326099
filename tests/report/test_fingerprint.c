#include "report/fingerprint.h"

#include <string.h>

#include "arena_fixture.h"
#include "fake_result.h"

static arvo_result *result_about(const char *source) {
    arvo_result *result = fake_result(arena, "a.md", arvo_str_of(source));
    fake_part(result)->key = "/hero";
    return result;
}

static arvo_report_item item_of(const arvo_result *result, const arvo_diagnostic *found) {
    return (arvo_report_item){.code = found->code,
                              .path = result->path,
                              .message = found->message,
                              .diagnostic = found,
                              .result = result};
}

static const char *print_of(arvo_fingerprints *named, const arvo_report_item *item) {
    char out[ARVO_DIGEST_HEX];
    assert_true(arvo_fingerprint(out, named, arena, item));
    return arvo_str_copy(arena, arvo_str_of(out)).ptr;
}

/* By rule, file and words; not by place or message. */
static void test_stays_while_lines_move(void **state) {
    (void)state;
    arvo_result *before = result_about("Tarjoamme synergiaa.");
    arvo_result *after = result_about("Hei!\n\nNyt tarjoamme\nsynergiaa teille.");
    arvo_diagnostic first = fake_diagnostic(fake_excerpt(arena, before, "synergiaa"), "a");
    arvo_diagnostic second = fake_diagnostic(fake_excerpt(arena, after, "synergiaa"), "b");
    arvo_report_item a = item_of(before, &first);
    arvo_report_item b = item_of(after, &second);
    const char *same = print_of(arvo_fingerprints_new(arena), &a);
    assert_string_equal(print_of(arvo_fingerprints_new(arena), &b), same);
    b.path = "b.md";
    assert_string_not_equal(print_of(arvo_fingerprints_new(arena), &b), same);
    b.path = "a.md";
    b.code = "AV204";
    assert_string_not_equal(print_of(arvo_fingerprints_new(arena), &b), same);
    b.code = "AV203";
    second.excerpt.text = "synergia";
    assert_string_not_equal(print_of(arvo_fingerprints_new(arena), &b), same);
}

static void test_equals_get_names_of_their_own(void **state) {
    (void)state;
    arvo_result *result = result_about("synergiaa synergiaa");
    arvo_diagnostic found = fake_diagnostic(fake_excerpt(arena, result, "synergiaa"), "a");
    arvo_report_item item = item_of(result, &found);
    arvo_fingerprints *named = arvo_fingerprints_new(arena);
    arvo_fingerprints *again = arvo_fingerprints_new(arena);
    const char *prints[3];
    for (size_t i = 0; i < 3; i++) {
        prints[i] = print_of(named, &item);
        assert_string_equal(print_of(again, &item), prints[i]);
        for (size_t k = 0; k < i; k++) {
            assert_string_not_equal(prints[k], prints[i]);
        }
    }
}

/* About the text as a whole: its words may change. */
static void test_whole_texts_go_by_their_key(void **state) {
    (void)state;
    arvo_result *before = result_about("Hei maailma.");
    arvo_result *after = result_about("Moi kaikki.");
    arvo_diagnostic first = fake_diagnostic(fake_excerpt(arena, before, "Hei maailma."), "a");
    arvo_diagnostic second = fake_diagnostic(fake_excerpt(arena, after, "Moi kaikki."), "a");
    first.whole_text = second.whole_text = true;
    arvo_report_item a = item_of(before, &first);
    arvo_report_item b = item_of(after, &second);
    const char *same = print_of(arvo_fingerprints_new(arena), &a);
    assert_string_equal(print_of(arvo_fingerprints_new(arena), &b), same);
    fake_part(after)->key = "/footer";
    assert_string_not_equal(print_of(arvo_fingerprints_new(arena), &b), same);
    fake_part(after)->key = NULL;
    assert_string_not_equal(print_of(arvo_fingerprints_new(arena), &b), same);
}

static void test_failures_have_one_too(void **state) {
    (void)state;
    arvo_report_item item = {
        .kind = ARVO_ITEM_FAILURE, .code = "not-found", .path = "a", .message = "no such file"};
    assert_int_equal(strlen(print_of(arvo_fingerprints_new(arena), &item)), 32);
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_stays_while_lines_move),
        cmocka_unit_test(test_equals_get_names_of_their_own),
        cmocka_unit_test(test_whole_texts_go_by_their_key),
        cmocka_unit_test(test_failures_have_one_too),
    };
    return cmocka_run_group_tests(tests, set_up, tear_down);
}
