#include "unit.h"

#include "lang/conllu.h"
#include "tagged_text.h"

static const char *write(arvo_arena *arena, arvo_document *document, arvo_language language) {
    arvo_morphology *morphology;
    arvo_tagged_document *tagged;
    arvo_buf out = arvo_buf_in(arena);
    assert_int_equal(arvo_morphology_new(&morphology, NULL, NULL, NULL), ARVO_OK);
    assert_int_equal(arvo_tag(&tagged, document, language, morphology, NULL), ARVO_OK);
    arvo_conllu_write(&out, tagged);
    arvo_morphology_free(morphology);
    return arvo_buf_str(&out).ptr;
}

static void finnish_text(void **state) {
    (void)state;
    static const char *const texts[] = {"Teille\nasiakaskokemuksen.  Hinta 1 000 €!", "Tilanne"};
    arvo_arena *arena = arvo_arena_new(NULL);
    const char *expected = "# newdoc id = draft.md\n"
                           "# newpar\n"
                           "# sent_id = 1\n"
                           "# text = Teille asiakaskokemuksen.\n"
                           "1\tTeille\tte\tPRON\t_\tCase=All|Number=Plur|Person=2|PronType=Prs\t_\t_\t_\t"
                           "Alt=tie/NOUN/Case=All,Number=Plur;tee/NOUN/Case=All,Number=Plur|Span=0:6\n"
                           "2\tasiakaskokemuksen\tasiakaskokemus\tNOUN\t_\tCase=Gen|Number=Sing\t_\t_\t_\t"
                           "Parts=asiakas+kokemus|SpaceAfter=No|Span=7:24\n"
                           "3\t.\t.\tPUNCT\t_\t_\t_\t_\t_\tSpan=24:25\n"
                           "\n"
                           "# sent_id = 2\n"
                           "# text = Hinta 1 000 €!\n"
                           "1\tHinta\thinta\tNOUN\t_\tCase=Nom|Number=Sing\t_\t_\t_\tSpan=27:32\n"
                           "2\t1 000\t1 000\tNUM\t_\tNumType=Card\t_\t_\t_\tSpan=33:38\n"
                           "3\t€\t€\tSYM\t_\t_\t_\t_\t_\tSpaceAfter=No|Span=39:42\n"
                           "4\t!\t!\tPUNCT\t_\t_\t_\t_\t_\tSpan=42:43\n"
                           "\n"
                           "# newpar\n"
                           "# sent_id = 3\n"
                           "# text = Tilanne\n"
                           "1\tTilanne\ttilanne\tNOUN\t_\tCase=Nom|Number=Sing\t_\t_\t_\t"
                           "Alt=tila/NOUN/Number[psor]=Plur,Person[psor]=2|Span=43:50\n"
                           "\n";
    assert_string_equal(write(arena, document_of(arena, texts, 2), ARVO_LANGUAGE_FI), expected);
    arvo_arena_free(arena);
}

/* Spans are of the source: an entity counts as it is written. */
static void spans_are_of_the_source(void **state) {
    (void)state;
    arvo_arena *arena = arvo_arena_new(NULL);
    arvo_document document = {
        .arena = arena, .path = ARVO_STR("a\nb"), .source = ARVO_STR("Hyv&auml; on"), .segment_count = 1};
    arvo_segment segment;
    arvo_segment_builder builder = arvo_segment_begin(arena);
    arvo_segment_verbatim(&builder, 0, ARVO_STR("Hyv"));
    arvo_segment_decoded(&builder, 3, 6, ARVO_STR("ä"));
    arvo_segment_verbatim(&builder, 9, ARVO_STR(" on"));
    assert_true(arvo_segment_end(&segment, &builder));
    document.segments = &segment;
    assert_string_equal(write(arena, &document, ARVO_LANGUAGE_UNKNOWN),
                        "# newdoc id = a b\n"
                        "# newpar\n"
                        "# sent_id = 1\n"
                        "# text = Hyvä on\n"
                        "1\tHyvä\thyvä\tX\t_\t_\t_\t_\t_\tSpan=0:9\n"
                        "2\ton\ton\tX\t_\t_\t_\t_\t_\tSpan=10:12\n"
                        "\n");
    arvo_arena_free(arena);
}

static void an_empty_document_has_only_its_name(void **state) {
    (void)state;
    static const char *const texts[] = {""};
    arvo_arena *arena = arvo_arena_new(NULL);
    assert_string_equal(write(arena, document_of(arena, texts, 1), ARVO_LANGUAGE_FI),
                        "# newdoc id = draft.md\n");
    arvo_arena_free(arena);
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(finnish_text),
        cmocka_unit_test(spans_are_of_the_source),
        cmocka_unit_test(an_empty_document_has_only_its_name),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
