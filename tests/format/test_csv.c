#include "reading.h"

static arvo_err read_columns(arvo_document **out, arvo_arena *arena, const char *source,
                             const char *const *columns, size_t count, arvo_error *error) {
    const arvo_read_options options = {.format = ARVO_FORMAT_CSV, .columns = columns, .column_count = count};
    return arvo_document_read(out, arena, ARVO_STR("-"), arvo_str_of(source), &options, error);
}

static const arvo_segment *expect_at(reading *r, const char *key, const char *text) {
    const arvo_segment *segment = expect(r, ARVO_SEGMENT_VALUE, text);
    assert_string_equal(segment->key.ptr, key);
    return segment;
}

static void reads_the_columns_that_hold_prose(void **state) {
    (void)state;
    reading r = read_text(
        "id,Nimi,Kuvaus,Linkki\r\n1,Pesu,\"Pesemme \"\"kaikki\"\" matot,\r\nmyös villaiset\",https://a.fi/b "
        "c d\r\n2,Vahaus,,x y z\r\n3,Kiillotus,Kiillotamme auton pinnan,#fff\r\n",
        ARVO_FORMAT_CSV);
    const arvo_segment *s = expect_at(&r, "/2/Kuvaus", "Pesemme \"kaikki\" matot,\nmyös villaiset");
    expect_place(&r, s, "\"kaikki\"", "\"\"kaikki\"\"");
    expect_place(&r, s, ",\nmyös", ",\r\nmyös");
    expect_at(&r, "/4/Kuvaus", "Kiillotamme auton pinnan");
    expect_end(&r);
}

static void reads_tables_without_names(void **state) {
    (void)state;
    reading r = read_text("Pesemme kaikki matot hyvin.;1\nVahaamme kaikki autot.;2", ARVO_FORMAT_CSV);
    expect_at(&r, "/1/1", "Pesemme kaikki matot hyvin.");
    expect_at(&r, "/2/1", "Vahaamme kaikki autot.");
    expect_end(&r);
    r = read_text("nimi\tteksti\na\tPesemme \"kaikki\" matot\n", ARVO_FORMAT_CSV);
    expect_at(&r, "/2/teksti", "Pesemme \"kaikki\" matot");
    expect_end(&r);
}

static void reads_the_columns_asked_for(void **state) {
    (void)state;
    arvo_arena *arena = arvo_arena_new(NULL);
    arvo_document *document;
    arvo_error error;
    const char *const columns[] = {"Nimi!", "1"};
    assert_int_equal(read_columns(&document, arena, "tunnus,Nimi!\nYksi asia,Pesu\n", columns, 2, &error),
                     ARVO_OK);
    assert_int_equal(document->segment_count, 2);
    assert_string_equal(document->segments[0].key.ptr, "/2/tunnus");
    assert_string_equal(document->segments[1].key.ptr, "/2/Nimi!");
    const char *const absent[] = {"Nimi", "4", "0", ""};
    for (size_t i = 0; i < 4; i++) {
        assert_int_equal(read_columns(&document, arena, "a,b\n1,2\n", &absent[i], 1, &error),
                         ARVO_ERR_UNKNOWN_COLUMN);
        assert_string_equal(error.detail[0], absent[i]);
        assert_int_equal(error.line, 1);
    }
    arvo_arena_free(arena);
}

static void takes_languages_of_names(void **state) {
    (void)state;
    reading r = read_text(
        "avain,fi,teksti_en,de\na,Pesemme kaikki matot,We wash all carpets,Wir waschen alle Teppiche\n",
        ARVO_FORMAT_CSV);
    assert_int_equal(expect_at(&r, "/2/fi", "Pesemme kaikki matot")->language, ARVO_LANGUAGE_FI);
    assert_int_equal(expect_at(&r, "/2/teksti_en", "We wash all carpets")->language, ARVO_LANGUAGE_EN);
    assert_true(expect_at(&r, "/2/de", "Wir waschen alle Teppiche")->other_language);
    expect_end(&r);
}

static void says_where_it_is_broken(void **state) {
    (void)state;
    expect_error(ARVO_STR("a,b\n\"c,d\n"), ARVO_FORMAT_CSV, ARVO_ERR_UNCLOSED_QUOTE, 2, 1);
    expect_error(ARVO_STR("a,b\n\"c\" d,e\n"), ARVO_FORMAT_CSV, ARVO_ERR_UNEXPECTED, 2, 5);
    const char *const empty[] = {"", "\n", ",", "a\n", "\"\"", "a,b\n,\n\n,,,,\n"};
    for (size_t i = 0; i < sizeof empty / sizeof *empty; i++) {
        reading r = read_text(empty[i], ARVO_FORMAT_CSV);
        expect_end(&r);
    }
}

static void reports_the_end_of_memory(void **state) {
    (void)state;
    expect_no_memory_at_any_point("a,b\n1,\"Yksi \"\"asia\"\" {x} vain\"\n", ARVO_FORMAT_CSV);
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(reads_the_columns_that_hold_prose), cmocka_unit_test(reads_tables_without_names),
        cmocka_unit_test(reads_the_columns_asked_for),       cmocka_unit_test(takes_languages_of_names),
        cmocka_unit_test(says_where_it_is_broken),           cmocka_unit_test(reports_the_end_of_memory)};
    return cmocka_run_group_tests(tests, NULL, NULL);
}
