/* Values as JSON strings: what their readers will see. */
#include <stdio.h>

#include "reading.h"

#define GAP "\xEF\xBF\xBC"

static reading read_value(const char *value) {
    static char source[4096];
    snprintf(source, sizeof source, "{\"a\": \"%s\"}", value);
    return read_text(source, ARVO_FORMAT_JSON);
}

/* The value makes one segment that reads so. */
static void reads(const char *value, const char *text) {
    reading r = read_value(value);
    expect(&r, ARVO_SEGMENT_VALUE, text);
    expect_end(&r);
}

static void makes_gaps_of_placeholders(void **state) {
    (void)state;
    static const char *const placeholders[] = {"{name}",
                                               "{0}",
                                               "{}",
                                               "{ name }",
                                               "{user.name}",
                                               "{items[0]}",
                                               "{määrä}",
                                               "{n, number}",
                                               "{d, date, ::yMMMd}",
                                               "{0:N2}",
                                               "{x!r}",
                                               "{{name}}",
                                               "{{ a | b }}",
                                               "{{{html}}}",
                                               "${name}",
                                               "${a.b()}",
                                               "#{name}",
                                               "%{name}",
                                               "%s",
                                               "%1$s",
                                               "%d",
                                               "%@",
                                               "%1$@",
                                               "%ld",
                                               "%.2f",
                                               "%-10s",
                                               "%05d",
                                               "%(name)s",
                                               "%(n).1f",
                                               "%<n>d",
                                               "%name%",
                                               "%site_name",
                                               "%1",
                                               "$t(a.b)",
                                               "$t(a, {'c': 1})",
                                               "$NAME$",
                                               "@:common.hi",
                                               "@.lower:common.hi",
                                               "@count",
                                               ":name",
                                               "<0/>",
                                               "<Logo />"};
    for (size_t i = 0; i < sizeof placeholders / sizeof *placeholders; i++) {
        char value[128];
        snprintf(value, sizeof value, "Hei %s, tervetuloa!", placeholders[i]);
        reading r = read_value(value);
        const arvo_segment *s = expect(&r, ARVO_SEGMENT_VALUE, "Hei " GAP ", tervetuloa!");
        expect_place(&r, s, GAP, placeholders[i]);
        expect_place(&r, s, ", terve", ", terve");
        assert_false(arvo_segment_is_verbatim(s, 0, 8));
        expect_end(&r);
    }
}

static void keeps_what_only_looks_like_one(void **state) {
    (void)state;
    static const char *const texts[] = {"20 % alennus",
                                        "20% alennus",
                                        "Säästä 50%!",
                                        "jopa 100%sta",
                                        "klo 8:n jälkeen",
                                        "Hinta: 5 $ tai 10 $",
                                        "a@b.fi ja c@d.fi",
                                        "Tom & Jerry",
                                        "R&D; ja muut",
                                        "Hinta < 50 ja laatu > muut",
                                        "Sarja {tämä ei ole} muuttuja",
                                        "auki { ja kiinni",
                                        "#1 valinta",
                                        "don't",
                                        "{{ei pääty koskaan",
                                        "$t(ei pääty",
                                        "Rakkaus <3 kaikille"};
    for (size_t i = 0; i < sizeof texts / sizeof *texts; i++) {
        reads(texts[i], texts[i]);
    }
}

static void takes_endings_with_the_placeholder(void **state) {
    (void)state;
    reads("{name}lle tiedoksi", GAP " tiedoksi");
    reads("%s:n tiedot", GAP " tiedot");
    reads("{{user}}'s plan", GAP " plan");
    reads("{user}\xE2\x80\x99s plan", GAP " plan");
    reads("{brand}-tuotteet", GAP "-tuotteet");
    reads("{a}klikkaa{b} tästä", GAP "klikkaa" GAP " tästä"); /* too long for an ending: a tag in disguise */
    reads("{count}Kpl jäljellä", GAP "Kpl jäljellä");
}

static void looks_through_markup(void **state) {
    (void)state;
    reads("Paljonko <b>sääs</b>tät?", "Paljonko säästät?");
    reads("Lue <0>hinnat</0> tai <a href='/x'>tilaa</a>.", "Lue hinnat tai tilaa.");
    reads("Yksi<br>kaksi<br/>kolme", "Yksi\nkaksi\nkolme");
    reads("<p>Yksi asia</p><p>Kaksi asiaa</p>", "Yksi asia\n\n\n\nKaksi asiaa");
    reads("Tom &amp; Jerry&nbsp;nyt &foo;", "Tom & Jerry\xC2\xA0nyt &foo;");
    reads("100 %% varma", "100 % varma");
    reads("don''t '{'nimi'}'", "don't {nimi}");
}

static void reads_each_branch(void **state) {
    (void)state;
    reading r = read_value("Meillä on {n, plural, =0 {ei töitä} one {# työ} other {# työtä}} tänään.");
    const arvo_segment *s = expect(&r, ARVO_SEGMENT_VALUE, "Meillä on " GAP " työtä tänään.");
    expect_place(&r, s, GAP " työtä tänään", "# työtä}} tänään");
    expect_place(&r, s, "työtä", "työtä");
    expect_place(&r, expect(&r, ARVO_SEGMENT_VALUE, "ei töitä"), "töitä", "töitä");
    s = expect(&r, ARVO_SEGMENT_VALUE, GAP " työ");
    expect_place(&r, s, GAP, "#");
    assert_string_equal(s->key.ptr, "/a");
    expect_end(&r);
}

static void reads_branches_in_branches(void **state) {
    (void)state;
    reading r = read_value("{g, select, male {Hän sai {n, plural, offset:1 one {kirjan} other {# kirjaa}}} "
                           "other {He saivat}} eilen #.");
    expect(&r, ARVO_SEGMENT_VALUE, "Hän sai " GAP " kirjaa");
    expect(&r, ARVO_SEGMENT_VALUE, "kirjan");
    expect(&r, ARVO_SEGMENT_VALUE, "He saivat eilen #.");
    expect_end(&r);
}

static void passes_over_bad_choices(void **state) {
    (void)state;
    reads("Hei {n, plural, one} vaan", "Hei " GAP " vaan");
    reads("Hei {n, plural, one {a} rikki} vaan", "Hei " GAP " vaan");
    reads("Hei {n, plural, } vaan", "Hei " GAP " vaan");
    reading r = read_value("Hei {n, select, a {tämä} b {tuo}} vaan"); /* no `other`: the last is read in place */
    expect(&r, ARVO_SEGMENT_VALUE, "Hei tuo vaan");
    expect(&r, ARVO_SEGMENT_VALUE, "tämä");
    expect_end(&r);
}

static void leaves_out_what_has_no_words(void **state) {
    (void)state;
    static const char *const values[] = {
        "{count} %", "{{a}} {{b}}", "%s", "<b></b>", "{n, plural, one {#} other {#}}", "&nbsp;"};
    for (size_t i = 0; i < sizeof values / sizeof *values; i++) {
        reading r = read_value(values[i]);
        expect_end(&r);
    }
}

/* Choices in choices in choices: as deep as they are read, and a gap below. */
static void limits_the_depth_of_choices(void **state) {
    (void)state;
    char value[2048];
    size_t len = 0;
    for (int i = 0; i < 20; i++) {
        len += (size_t)snprintf(value + len, sizeof value - len, "sana {n, plural, other {");
    }
    len += (size_t)snprintf(value + len, sizeof value - len, "loppu");
    for (int i = 0; i < 20; i++) {
        len += (size_t)snprintf(value + len, sizeof value - len, "}}");
    }
    reads(value, "sana sana sana sana sana sana sana sana sana " GAP);
}

static void reports_the_end_of_memory(void **state) {
    (void)state;
    expect_no_memory_at_any_point("{\"a\": \"Hei {n, plural, one {# <b>ty\\u00f6</b>} two {a b} other {{x} "
                                  "&amp; %s}}\", \"//a\": \"arvolint-x\"}",
                                  ARVO_FORMAT_JSON);
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(makes_gaps_of_placeholders),
        cmocka_unit_test(keeps_what_only_looks_like_one),
        cmocka_unit_test(takes_endings_with_the_placeholder),
        cmocka_unit_test(looks_through_markup),
        cmocka_unit_test(reads_each_branch),
        cmocka_unit_test(reads_branches_in_branches),
        cmocka_unit_test(passes_over_bad_choices),
        cmocka_unit_test(leaves_out_what_has_no_words),
        cmocka_unit_test(limits_the_depth_of_choices),
        cmocka_unit_test(reports_the_end_of_memory),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
