/* Which places the comments of a document silence, and what is wrong with the comments. */
#include "suppress_fixture.h"

#include "failing_allocator.h"
#include "rule/linted_lines.h"

static arvo_suppressions *read_comments(fixture *f, const arvo_document *document) {
    arvo_suppressions *s;
    assert_int_equal(arvo_suppressions_read(&s, f->arena, document, f->rules, "2027-01-31", NULL), ARVO_OK);
    return s;
}

/* Each "cat" (rule 0) and "dog" (rule 1) of the source in order: "-" when it is silenced, "+" when not. */
static const char *marks_of(fixture *f, const arvo_document *document, arvo_suppressions *s) {
    static const char *const words[] = {"cat", "dog"};
    size_t count = 0;
    for (size_t at = 0; at < document->source.len; at++) {
        for (uint32_t rule = 0; rule < 2; rule++) {
            const char *here = document->source.ptr + at;
            if (strncmp(here, words[rule], 3) == 0 && here[3] != 's') { /* the name of the rule has one */
                arvo_silencer *silencer = s != NULL ? arvo_suppressions_at(s, rule, (uint32_t)at) : NULL;
                f->out[count++] = silencer != NULL ? '-' : '+';
                if (silencer != NULL) {
                    silencer->used = true;
                }
            }
        }
    }
    f->out[count] = '\0';
    return f->out;
}

/* "unused: cats; unknown-rule: mouse": in order of place. */
static const char *problems_of(fixture *f, arvo_suppressions *s) {
    size_t at = 0;
    f->out[0] = '\0';
    assert_int_equal(arvo_suppressions_settle(s, true, NULL), ARVO_OK);
    for (uint32_t i = 0; i < s->problems.count; i++) {
        const arvo_comment_problem *p = &s->problems.items[i];
        at += (size_t)snprintf(f->out + at, sizeof f->out - at, "%s%s: %.*s", i > 0 ? "; " : "",
                               arvo_comment_fault_name(p->fault), ARVO_STR_ARG(p->where));
        assert_true(at < sizeof f->out);
    }
    return f->out;
}

static void expect(const char *text, const char *marks, const char *problems) {
    fixture *f = fixture_of_pets();
    arvo_document *document = fixture_commented(f, text);
    arvo_suppressions *s = read_comments(f, document);
    assert_string_equal(marks_of(f, document, s), marks);
    assert_string_equal(problems_of(f, s), problems);
    fixture_free(f);
}

static void test_next_line(void **state) {
    (void)state;
    expect("cat\n//arvolint-disable-next-line cats -- x\ncat dog cat\ncat", "+-+-+", "");
    expect("//arvolint-disable-next-line cats -- x\n\n// note\n\ncat\ncat", "-+", "");
    expect("//arvolint-disable-next-line cats, dogs -- x\ncat dog\ndog", "--+", "");
    expect("//arvolint-disable-next-line cats -- x\n//arvolint-disable-next-line dogs -- x\ncat dog", "--",
           "");
    expect("cat\n//arvolint-disable-next-line cats -- x", "+", "unused: cats");
    expect("cat\r\n//arvolint-disable-next-line XX101 -- x\r\ncat\rcat", "+-+", "");
}

static void test_line_block_file(void **state) {
    (void)state;
    expect("cat\n//arvolint-disable cats -- x\ncat dog\ncat\n//arvolint-enable cats\ncat", "+-+-+", "");
    expect("//arvolint-disable cats -- x\n//arvolint-disable dogs -- x\ncat dog\n//arvolint-enable dogs\ncat "
           "dog\n"
           "//arvolint-enable\ncat dog",
           "---+++", "");
    expect("//arvolint-disable cats -- x\ncat\n\ncat", "--", "");
    expect("cat\n//arvolint-disable-file cats -- x\ncat dog", "--+", "");
    expect("cat\n//arvolint-disable-line cats -- x cat\ncat", "+-+", "");
}

static void test_the_innermost_is_used(void **state) {
    (void)state;
    expect("//arvolint-disable-file cats -- x\n//arvolint-disable-next-line cats -- y\ncat\ncat", "--", "");
    expect("//arvolint-disable-file cats -- x\n//arvolint-disable-next-line cats -- y\ncat", "-",
           "unused: cats");
    expect("//arvolint-disable cats -- x\n//arvolint-disable cats -- y\ncat\n//arvolint-enable cats\ncat",
           "-+", "unused: cats");
    expect("//arvolint-disable-file XX101 -- x\n//arvolint-disable-file cats -- y\ncat", "-", "unused: cats");
    expect("//arvolint-disable-next-line XX101, cats -- x\ncat", "-", "unused: cats");
}

static void test_targets(void **state) {
    (void)state;
    fixture *f = fixture_of_pets();
    arvo_document *document =
        fixture_commented(f, "cat\n//arvolint-disable-next-line cats -- x\n\ncat\ncat dog cat\n");
    size_t at = arvo_str_find(document->source, ARVO_STR("cat dog"));
    ((arvo_comment *)document->comments)[0].target = (arvo_span){(uint32_t)at, (uint32_t)at + 7};
    assert_string_equal(marks_of(f, document, read_comments(f, document)), "++-++");
    ((arvo_comment *)document->comments)[0].text = ARVO_STR("arvolint-disable cats -- x");
    assert_string_equal(marks_of(f, document, read_comments(f, document)), "++-++");
    ((arvo_comment *)document->comments)[0].text = ARVO_STR("arvolint-disable-line cats -- x"); /* its own line */
    assert_string_equal(marks_of(f, document, read_comments(f, document)), "+++++");
    ((arvo_comment *)document->comments)[0].text = ARVO_STR("arvolint-disable-file cats -- x");
    assert_string_equal(marks_of(f, document, read_comments(f, document)), "---+-");
    fixture_free(f);
}

static void test_expiry(void **state) {
    (void)state;
    expect("//arvolint-disable-next-line cats until=2027-01-31 -- x\ncat", "-", "");
    expect("//arvolint-disable-next-line cats until=2027-01-30 -- x\ncat", "+",
           "expired: arvolint-disable-next-line cats until=2027-01-30 -- x");
    expect("//arvolint-disable cats until=2026-12-31 -- x\ncat\n//arvolint-enable cats\ncat", "++",
           "expired: arvolint-disable cats until=2026-12-31 -- x");
    expect("//arvolint-disable cats until=2026-12-31 -- x\n//arvolint-disable cats -- "
           "y\ncat\n//arvolint-enable\ncat",
           "-+", "expired: arvolint-disable cats until=2026-12-31 -- x");
    expect("//arvolint-disable cats -- y\n//arvolint-disable cats until=2026-12-31 -- "
           "x\ncat\n//arvolint-enable\ncat",
           "-+", "expired: arvolint-disable cats until=2026-12-31 -- x");
}

static void test_problems(void **state) {
    (void)state;
    expect("//arvolint-disable-next-line cats\ncat", "-", "no-reason: arvolint-disable-next-line cats");
    expect("//arvolint-disable-next-line cats since they purr\ncat", "-",
           "no-reason: arvolint-disable-next-line cats since they purr");
    expect("//arvolint-disable-next-line mouse, cats -- x\ncat", "-", "unknown-rule: mouse");
    expect("//arvolint-disable-next-line mouse\ncat", "+",
           "no-reason: arvolint-disable-next-line mouse; unknown-rule: mouse");
    expect("//arvolint-disable-next-line\ncat", "+", "unreadable: arvolint-disable-next-line");
    expect("//arvolint-hide cats -- x\ncat", "+", "unreadable: arvolint-hide");
    expect("cat\n//arvolint-enable\n//arvolint-enable cats, mouse", "+",
           "unreadable: arvolint-enable; unreadable: cats; unknown-rule: mouse");
    expect("//arvolint-disable cats -- x\ncat\n//arvolint-enable cats, dogs", "-", "unreadable: dogs");
}

static void test_an_unknown_rule_comes_with_the_nearest(void **state) {
    (void)state;
    fixture *f = fixture_of_pets();
    arvo_suppressions *s =
        read_comments(f, fixture_commented(f, "//arvolint-disable-next-line dgos -- x\ndog"));
    assert_int_equal(s->problems.items[0].error.code, ARVO_ERR_UNKNOWN_RULE_NEAR);
    assert_string_equal(s->problems.items[0].error.detail[1], "dogs");
    fixture_free(f);
}

static void test_without_comments(void **state) {
    (void)state;
    fixture *f = fixture_of_pets();
    assert_null(read_comments(f, fixture_commented(f, "cat")));
    fixture_free(f);
}

static void test_unused_only_when_complete(void **state) {
    (void)state;
    fixture *f = fixture_of_pets();
    arvo_suppressions *s = read_comments(f, fixture_commented(f, "//arvolint-disable-file cats -- x\ndog"));
    assert_int_equal(arvo_suppressions_settle(s, false, NULL), ARVO_OK);
    assert_int_equal(s->problems.count, 0);
    fixture_free(f);
}

/* Conditions do not count what is silenced. */
static void test_apply(void **state) {
    (void)state;
    fixture *f = fixture_of_pets();
    const char *text = "cat dog\ncat";
    arvo_check *check = fixture_check(f, ARVO_LANGUAGE_EN, text);
    arvo_document *commented = fixture_commented(f, "//arvolint-disable-file cats -- x");
    arvo_suppressions *s = read_comments(f, commented);
    assert_int_equal(check->findings.count, 3);
    arvo_suppressions_apply(s, check);
    assert_int_equal(check->findings.count, 3);
    for (uint32_t i = 0; i < 3; i++) {
        const arvo_silencer *silencer = check->findings.items[i].silencer;
        assert_ptr_equal(silencer,
                         check->findings.items[i].rule == f->rules->rules[0] ? s->silencers.items : NULL);
    }
    assert_int_equal(check->finding_counts[0], 0);
    assert_int_equal(check->finding_counts[1], 1);
    assert_true(s->silencers.items[0].used);
    fixture_free(f);
}

/* A rule that stopped counting may have more to say where the comment stands. */
static void test_too_many_findings(void **state) {
    (void)state;
    fixture *f = fixture_of_pets();
    arvo_buf text = arvo_buf_in(f->arena);
    for (int i = 0; i < 1001; i++) {
        arvo_buf_append_cstr(&text, "cat. ");
    }
    arvo_check *check = fixture_check(f, ARVO_LANGUAGE_EN, arvo_buf_str(&text).ptr);
    arvo_document *commented = fixture_commented(f, "dog\n//arvolint-disable-next-line cats, dogs -- x");
    arvo_suppressions *s = read_comments(f, commented);
    arvo_suppressions_apply(s, check);
    assert_string_equal(problems_of(f, s), "unused: dogs");
    fixture_free(f);
}

static void test_many_comments_are_cheap(void **state) {
    (void)state;
    enum { COMMENTS = 60000 };
    fixture *f = fixture_of_pets();
    arvo_buf text = arvo_buf_in(f->arena);
    for (int i = 0; i < COMMENTS; i++) {
        arvo_buf_append_cstr(&text, "//arvolint-disable-next-line cats, dogs: x\n");
    }
    arvo_buf_append_cstr(&text, "\n\n\ncat");
    arvo_document *document = fixture_commented(f, arvo_buf_str(&text).ptr);
    arvo_suppressions *s = read_comments(f, document);
    assert_non_null(arvo_suppressions_at(s, 0, (uint32_t)document->source.len - 3));
    assert_int_equal(s->silencers.count, 100000);
    const arvo_comment_problem *last = &s->problems.items[s->problems.count - 1];
    assert_int_equal(last->error.code, ARVO_ERR_DIRECTIVE_TOO_MANY);
    assert_string_equal(last->error.detail[0], "100000");
    assert_ptr_equal(last->comment, &document->comments[50000]);
    fixture_free(f);
}

static void test_linted_lines(void **state) {
    (void)state;
    fixture *f = fixture_new();
    arvo_document *document = fixture_commented(f, "//a\ncat\n\n \n//b\ndog  \n");
    arvo_linted_lines lines;
    document->segments[1].other_language = true; /* " " is a segment that holds nothing */
    assert_true(arvo_linted_lines_find(&lines, f->arena, document));
    static const uint32_t after[] = {2, 2, 6, 6, 6, 6, 0, 0, 0};
    for (uint32_t line = 0; line < sizeof after / sizeof after[0]; line++) {
        assert_int_equal(arvo_linted_line_after(&lines, line), after[line]);
    }
    document->segments[2].other_language = true;
    assert_true(arvo_linted_lines_find(&lines, f->arena, document));
    assert_int_equal(arvo_linted_line_after(&lines, 2), 0);
    fixture_free(f);
}

static void test_memory_may_end(void **state) {
    (void)state;
    fixture *f = fixture_of_pets();
    arvo_document *document = fixture_commented(
        f, "//arvolint-disable-next-line cats, mouse -- x\ncat\n//arvolint-disable dogs\n//arvolint-x");
    size_t left = 1;
    for (arvo_err err = ARVO_ERR_NO_MEMORY; err != ARVO_OK; left++) {
        failing_allocator failing = {.left = left};
        arvo_allocator allocator = failing_allocator_of(&failing);
        arvo_arena *arena = arvo_arena_new(&allocator);
        arvo_suppressions *s = NULL;
        err = arena != NULL ? arvo_suppressions_read(&s, arena, document, f->rules, "2027-01-31", NULL)
                            : ARVO_ERR_NO_MEMORY;
        err = err == ARVO_OK ? arvo_suppressions_settle(s, true, NULL) : err;
        assert_true(err == ARVO_OK || err == ARVO_ERR_NO_MEMORY);
        arvo_arena_free(arena);
        assert_int_equal(failing.live, 0);
    }
    fixture_free(f);
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_next_line),
        cmocka_unit_test(test_line_block_file),
        cmocka_unit_test(test_the_innermost_is_used),
        cmocka_unit_test(test_targets),
        cmocka_unit_test(test_expiry),
        cmocka_unit_test(test_problems),
        cmocka_unit_test(test_an_unknown_rule_comes_with_the_nearest),
        cmocka_unit_test(test_without_comments),
        cmocka_unit_test(test_unused_only_when_complete),
        cmocka_unit_test(test_apply),
        cmocka_unit_test(test_too_many_findings),
        cmocka_unit_test(test_many_comments_are_cheap),
        cmocka_unit_test(test_linted_lines),
        cmocka_unit_test(test_memory_may_end),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
