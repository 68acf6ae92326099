/* Strings of YAML and JSON: each piece of text stands where it was written. */
#include "reading.h"

/* The only value of the file reads so, and what it reads as comes from the source as `pieces` say: text,
 * source, text, source, … NULL. */
static void reads(const char *source, arvo_format format, const char *text, const char *const *pieces) {
    reading r = read_text(source, format);
    const arvo_segment *segment = expect(&r, ARVO_SEGMENT_VALUE, text);
    for (size_t i = 0; pieces[i] != NULL; i += 2) {
        expect_place(&r, segment, pieces[i], pieces[i + 1]);
    }
    expect_end(&r);
}

#define PIECES(...) ((const char *const[]){__VA_ARGS__, NULL})

static void decodes_json_escapes(void **state) {
    (void)state;
    reads("[\"P\\u00e4iv\\u00E4 \\\"nyt\\\" ja\\/tai \\ud83d\\uDE00\"]", ARVO_FORMAT_JSON,
          "Päivä \"nyt\" ja/tai 😀",
          PIECES("ä", "\\u00e4", "Päivä", "P\\u00e4iv\\u00E4", "\"nyt", "\\\"nyt", "ja/tai", "ja\\/tai", "😀",
                 "\\ud83d\\uDE00"));
    reads("[\"Eka\\nToka\\tkolmas\\u0000\\b loppu\"]", ARVO_FORMAT_JSON,
          "Eka\nToka\tkolmas\xEF\xBF\xBD\xEF\xBF\xBD loppu",
          PIECES("Toka", "Toka", "\n", "\\n", " loppu", " loppu"));
}

static void decodes_double_quotes(void **state) {
    (void)state;
    reads("a: \"Yksi \\x41\\u00e4\\U0001F600 \\\n   kaksi\n  kolme\n\n  neljä\\_viisi\"\n", ARVO_FORMAT_YAML,
          "Yksi Aä😀 kaksi\nkolme\n\nneljä\xC2\xA0viisi",
          PIECES("A", "\\x41", "😀", "\\U0001F600", " kaksi", " \\\n   kaksi", "kaksi\nkolme",
                 "kaksi\n  kolme", "neljä\xC2\xA0viisi", "neljä\\_viisi"));
}

static void decodes_single_quotes(void **state) {
    (void)state;
    reads("a: 'Don''t \\n stop\r\n  now'\n", ARVO_FORMAT_YAML, "Don't \\n stop\nnow",
          PIECES("Don't", "Don''t", "stop\nnow", "stop\r\n  now"));
}

static void reads_plain_lines(void **state) {
    (void)state;
    reads("a:\n  Yksi asia \n  kaksi 'asiaa'\n\n  kolme\n# ei\n", ARVO_FORMAT_YAML,
          "Yksi asia\nkaksi 'asiaa'\n\nkolme",
          PIECES("asia\nkaksi", "asia \n  kaksi", "'asiaa'", "'asiaa'", "kolme", "kolme"));
}

static void reads_blocks(void **state) {
    (void)state;
    reads("a: |  # huomautus\n    Yksi asia\n      sisennetty\n    kaksi\n\n\n    kolme\n\n# ei\nb: 1\n",
          ARVO_FORMAT_YAML, "Yksi asia\n  sisennetty\nkaksi\n\nkolme",
          PIECES("asia\n  sis", "asia\n      sis", "sisennetty\nkaksi", "sisennetty\n    kaksi", "kolme",
                 "kolme"));
    reads("- >-\r\n  Yksi asia\r\n  kaksi asiaa\r\n- 1\r\n", ARVO_FORMAT_YAML, "Yksi asia\nkaksi asiaa",
          PIECES("asia\nkaksi", "asia\r\n  kaksi"));
    reads("a: |2\n    Yksi asia\n  kaksi\n", ARVO_FORMAT_YAML, "Yksi asia\nkaksi",
          PIECES("Yksi asia", "Yksi asia"));
    reads("a: >+\n\n\n  Yksi asia\n\n\n", ARVO_FORMAT_YAML, "Yksi asia", PIECES("asia", "asia"));
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(decodes_json_escapes),  cmocka_unit_test(decodes_double_quotes),
        cmocka_unit_test(decodes_single_quotes), cmocka_unit_test(reads_plain_lines),
        cmocka_unit_test(reads_blocks),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
