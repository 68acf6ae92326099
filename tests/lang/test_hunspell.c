#include "unit.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "failing_allocator.h"
#include "lang/hunspell/dictionary.h"

#define COUNT(rows) (sizeof(rows) / sizeof(rows)[0])

static const arvo_hunspell_name name = {"xx", "hunspell-xx", "works"};

/* A dictionary of a few words in a folder of its own, which DICPATH names. */
typedef struct fixture {
    char folder[64];
    arvo_arena *arena;
    arvo_hunspell *dictionary;
    arvo_error error;
} fixture;

static void write_file(const fixture *f, const char *file, const char *text) {
    char path[128];
    snprintf(path, sizeof path, "%s/%s", f->folder, file);
    FILE *out = fopen(path, "wb");
    assert_non_null(out);
    fputs(text, out);
    fclose(out);
}

static arvo_err open_words(fixture *f, const char *affixes, const char *words) {
    if (affixes != NULL)
        write_file(f, "xx.aff", affixes);
    if (words != NULL)
        write_file(f, "xx.dic", words);
    return arvo_hunspell_open(&f->dictionary, f->arena, &name, &f->error);
}

static int setup(void **state) {
    fixture *f = calloc(1, sizeof *f);
    strcpy(f->folder, "/tmp/arvolint-test-XXXXXX");
    assert_non_null(mkdtemp(f->folder));
    setenv("DICPATH", f->folder, 1);
    f->arena = arvo_arena_new(NULL);
    *state = f;
    return 0;
}

static int teardown(void **state) {
    fixture *f = *state;
    char path[128];
    arvo_hunspell_close(f->dictionary);
    arvo_arena_free(f->arena);
    snprintf(path, sizeof path, "%s/xx.aff", f->folder);
    unlink(path);
    snprintf(path, sizeof path, "%s/xx.dic", f->folder);
    unlink(path);
    rmdir(f->folder);
    unsetenv("DICPATH");
    free(f);
    return 0;
}

static const char affixes[] = "SET UTF-8\n"
                              "# a comment\n"
                              "FORBIDDENWORD %\nNEEDAFFIX !\nONLYINCOMPOUND Z\n"
                              "COMPOUNDBEGIN X\nCOMPOUNDMIDDLE U\nCOMPOUNDEND Y\n"
                              "PFX R Y 1\nPFX R 0 re .\n"
                              "SFX S Y 2\nSFX S y ies [^aeiou]y\nSFX S 0 s [^y]\n"
                              "SFX N N 1\nSFX N 0 ness .\n"
                              "SFX K Y 1\nSFX K a er [^ä]a\n"
                              "SFX J Y 1\nSFX J a 0 a\n"
                              "SFX v N 1\nSFX v 0 s/WXZ [^a]\n"
                              "SFX q Y 1\nSFX q 0 x\n"; /* a line without a condition */
static const char words[] = "12\n"
                            "work/RSN\ntry/S\nbad/S%\nneedy/S!\nonly/SZ\nköpa/KJ\nkind/N\nkind/S\n"
                            "Case/S\ntab\tpo:noun\nkund/XY\nhelhet/v\n";

/* "head+suffix" or "prefix+head", parted by spaces. */
static const char *stems_of(const fixture *f, const char *form) {
    arvo_stem stems[ARVO_STEMS_MAX];
    arvo_buf out = arvo_buf_in(f->arena);
    size_t count = arvo_hunspell_stems(stems, f->dictionary, arvo_str_of(form));
    for (size_t i = 0; i < count; i++) {
        arvo_buf_append_cstr(&out, i > 0 ? " " : "");
        if (stems[i].prefix != NULL)
            arvo_buf_printf(&out, "%.*s+", ARVO_STR_ARG(stems[i].prefix->add));
        arvo_buf_append(&out, stems[i].head.text);
        if (stems[i].suffix != NULL)
            arvo_buf_printf(&out, "+%c", stems[i].suffix->flag);
    }
    return count == 0 ? "" : arvo_buf_str(&out).ptr;
}

static void stems(void **state) {
    fixture *f = *state;
    static const struct {
        const char *form;
        const char *stems;
    } rows[] = {
        {"work", "work"},
        {"works", "work+S"},
        {"rework", "re+work"},
        {"reworks", "re+work+S"},
        {"workness", "work+N"},
        {"reworkness", ""}, /* -ness goes with no prefix */
        {"tries", "try+S"},
        {"trys", ""},
        {"retry", ""},
        {"bad", ""},
        {"bads", ""},
        {"needy", ""},
        {"only", ""},
        {"köper", "köpa+K"},
        {"köp", "köpa+J"},
        {"köpa", "köpa"},
        {"kind", "kind kind"},
        {"kinds", "kind+S"},
        {"Cases", "Case+S"},
        {"cases", ""},
        {"tab", "tab"},
        {"helhets", ""},
        {"s", ""},
        {"", ""},
        {"12", ""},
    };
    assert_int_equal(open_words(f, affixes, words), ARVO_OK);
    for (size_t i = 0; i < COUNT(rows); i++)
        assert_string_equal(stems_of(f, rows[i].form), rows[i].stems);
}

static void beginnings_of_compounds(void **state) {
    fixture *f = *state;
    arvo_headword head;
    assert_int_equal(open_words(f, affixes, words), ARVO_OK);
    assert_true(arvo_hunspell_begins_compound(&head, f->dictionary, ARVO_STR("kund")));
    assert_true(arvo_str_equal(head.text, ARVO_STR("kund")));
    assert_true(arvo_hunspell_begins_compound(&head, f->dictionary, ARVO_STR("helhets")));
    assert_true(arvo_str_equal(head.text, ARVO_STR("helhet")));
    assert_false(arvo_hunspell_begins_compound(&head, f->dictionary, ARVO_STR("helhet")));
    assert_false(arvo_hunspell_begins_compound(&head, f->dictionary, ARVO_STR("work")));
    assert_false(arvo_hunspell_begins_compound(&head, f->dictionary, ARVO_STR("")));
}

static void old_encodings(void **state) {
    fixture *f = *state;
    assert_int_equal(open_words(f, "SET ISO8859-1\nSFX S Y 1\nSFX S 0 s .\n", "2\nwork/S\nl\xF6sa/S\n"),
                     ARVO_OK);
    assert_string_equal(stems_of(f, "lösas"), "lösa+S");
    arvo_str description = arvo_hunspell_describe(f->dictionary);
    assert_true(arvo_str_starts_with(description, ARVO_STR("xx (/tmp/")));
}

static void unsorted_words_are_found(void **state) {
    fixture *f = *state;
    assert_int_equal(open_words(f, affixes, "5\nzeta\nwork/S\nalpha\nwo\nz\nwork/N"), ARVO_OK);
    assert_string_equal(stems_of(f, "works"), "work+S");
    assert_string_equal(stems_of(f, "z"), "z");
    assert_string_equal(stems_of(f, "wo"), "wo");
    assert_string_equal(stems_of(f, "workness"), ""); /* a last line without its end is no line */
}

static void what_is_damaged_is_said(void **state) {
    fixture *f = *state;
    static const struct {
        const char *affixes;
        const char *words;
    } rows[] = {
        {"", words},
        {"SET UTF-8\n", words},
        {"SET NO-SUCH-ENCODING\nSFX S Y 1\nSFX S 0 s .\n", words},
        {"SET UTF-8\nSFX S Y 1\nSFX S 0 \xFF .\n", words},
        {"FLAG num\nSFX 1 Y 1\nSFX 1 0 s .\n", words},
        {"AF 1\nAF S\nSFX S Y 1\nSFX S 0 s .\n", words},
        {affixes, ""},
        {affixes, "0"},
        {affixes, "1\nother/S\n"}, /* the canary is not there */
    };
    for (size_t i = 0; i < COUNT(rows); i++) {
        assert_int_equal(open_words(f, rows[i].affixes, rows[i].words), ARVO_ERR_DICTIONARY_DAMAGED);
        assert_null(f->dictionary);
        assert_string_equal(f->error.detail[1], "hunspell-xx");
    }
}

static void what_is_missing_is_said(void **state) {
    fixture *f = *state;
    assert_int_equal(open_words(f, NULL, NULL), ARVO_ERR_DICTIONARY_MISSING);
    assert_string_equal(f->error.detail[0], f->folder);
    assert_int_equal(open_words(f, affixes, NULL), ARVO_ERR_DICTIONARY_DAMAGED);
    setenv("DICPATH", ":/nonexistent::/neither", 1);
    assert_int_equal(open_words(f, NULL, NULL), ARVO_ERR_DICTIONARY_MISSING);
    assert_string_equal(f->error.detail[0], "/nonexistent, /neither");
}

static void odd_lines_do_no_harm(void **state) {
    fixture *f = *state;
    static const char odd[] =
        "SET UTF-8\nSFX S Y 1\nSFX S 0 s [^\nSFX S 0 s [ab\nSFX S 0 s []\nSFX S 0 s .\nSFX\nSFX S\n"
        "PFX P Y 1\nPFX P work xx work\nNEEDAFFIX\n";
    assert_int_equal(open_words(f, odd, "3\n/\n//\nwork/SP\n\n\t\n/S\n"), ARVO_OK);
    assert_string_equal(stems_of(f, "works"), "work+S");
    assert_string_equal(stems_of(f, "xx"), "");
    assert_string_equal(stems_of(f, "xxs"), "xx+work+S");
    assert_string_equal(stems_of(f, "/"), "");
}

static void memory_ends(void **state) {
    fixture *f = *state;
    write_file(f, "xx.aff", affixes);
    write_file(f, "xx.dic", words);
    arvo_err err = ARVO_ERR_NO_MEMORY;
    for (size_t left = 1; err != ARVO_OK; left++) {
        failing_allocator failing = {.left = left};
        arvo_allocator allocator = failing_allocator_of(&failing);
        arvo_arena *arena = arvo_arena_new(&allocator);
        if (arena == NULL)
            continue;
        arvo_hunspell *dictionary;
        err = arvo_hunspell_open(&dictionary, arena, &name, NULL);
        assert_true(err == ARVO_OK || (err == ARVO_ERR_NO_MEMORY && dictionary == NULL));
        arvo_hunspell_close(dictionary);
        arvo_arena_free(arena);
        assert_int_equal(failing.live, 0);
    }
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test_setup_teardown(stems, setup, teardown),
        cmocka_unit_test_setup_teardown(beginnings_of_compounds, setup, teardown),
        cmocka_unit_test_setup_teardown(old_encodings, setup, teardown),
        cmocka_unit_test_setup_teardown(unsorted_words_are_found, setup, teardown),
        cmocka_unit_test_setup_teardown(what_is_damaged_is_said, setup, teardown),
        cmocka_unit_test_setup_teardown(what_is_missing_is_said, setup, teardown),
        cmocka_unit_test_setup_teardown(odd_lines_do_no_harm, setup, teardown),
        cmocka_unit_test_setup_teardown(memory_ends, setup, teardown),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
