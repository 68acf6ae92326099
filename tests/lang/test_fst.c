#include "unit.h"

#include "lang/finnish/fst.h"

static void written_letters(void **state) {
    (void)state;
    static const struct {
        const char *fst;
        const char *tag;
        const char *surface;
    } rows[] = {
        {"[Lt][Xp]osata[X]osaa[Tn4]mi[Sn][Ny]nen", "[Tn4]", "osaa"},
        {"[Lt][Xp]osata[X]osaa[Tn4]mi[Sn][Ny]nen", "[none]", "osaaminen"},
        {"[Lt][Xp]digitalisoida[X]digitalisoi[Xj]tua[X]tu[Tn4]mi[Sn][Ny]nen", "[Tn4]", "digitalisoitu"},
        {"[La][Xr]jjj[X][Xp]ALV[X]alv[Sg][Ny]:n", "[none]", "alv:n"},
        {"", "[none]", ""},
        {"[Xp]broken", "[none]", ""},
        {"abc[", "[none]", "abc"},
    };
    char buffer[64];
    for (size_t i = 0; i < sizeof rows / sizeof rows[0]; i++) {
        arvo_str got =
            arvo_fst_surface(buffer, sizeof buffer, arvo_str_of(rows[i].fst), arvo_str_of(rows[i].tag));
        assert_true(arvo_str_equal(got, arvo_str_of(rows[i].surface)));
    }
    arvo_str cut = arvo_fst_surface(buffer, 3, ARVO_STR("[Ln]talossa"), ARVO_STR("[none]"));
    assert_true(arvo_str_equal(cut, ARVO_STR("tal")));
}

static void text_after_a_tag(void **state) {
    (void)state;
    arvo_str fst = ARVO_STR("[Lt][Xp]tehdä[X]tehd[Tn2]essä");
    assert_true(arvo_str_equal(arvo_fst_after(fst, ARVO_STR("[Tn2]")), ARVO_STR("essä")));
    assert_true(arvo_str_equal(arvo_fst_after(fst, ARVO_STR("[X]")), ARVO_STR("tehd")));
    assert_null(arvo_fst_after(fst, ARVO_STR("[Tn4]")).ptr);
}

static void word_bases(void **state) {
    (void)state;
    arvo_str rest = ARVO_STR("+räätälöi(räätälöidä)ty(+tyä)+esi+jä(+jä)");
    static const char *const surfaces[] = {"räätälöi", "ty", "esi", "jä"};
    static const char *const bases[] = {"räätälöidä", "+tyä", "", "+jä"};
    arvo_wordbase item;
    for (size_t i = 0; i < 4; i++) {
        assert_true(arvo_wordbase_next(&item, &rest));
        assert_true(arvo_str_equal(item.surface, arvo_str_of(surfaces[i])));
        assert_true(arvo_str_equal(item.base, arvo_str_of(bases[i])));
    }
    assert_false(arvo_wordbase_next(&item, &rest));
}

/* Whatever the text, it comes to an end. */
static void broken_word_bases_end(void **state) {
    (void)state;
    static const char *const texts[] = {"+", "++", "(", ")", "a(", "a(b", "()", "a)b(c", "+a(+b)+"};
    for (size_t i = 0; i < sizeof texts / sizeof texts[0]; i++) {
        arvo_str rest = arvo_str_of(texts[i]);
        arvo_wordbase item;
        size_t left = rest.len;
        while (arvo_wordbase_next(&item, &rest)) {
            assert_true(rest.len < left);
            left = rest.len;
        }
    }
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(written_letters),
        cmocka_unit_test(text_after_a_tag),
        cmocka_unit_test(word_bases),
        cmocka_unit_test(broken_word_bases_end),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
