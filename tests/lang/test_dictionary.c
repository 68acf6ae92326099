#include "unit.h"

#include "dictionary_copy.h"
#include "lang/finnish/dictionary.h"

static arvo_err find(arvo_dictionary *out, arvo_arena *arena, const char *path, arvo_error *error) {
    *error = (arvo_error){0};
    return arvo_dictionary_find(out, arena, path, error);
}

static void finds_a_sound_dictionary(void **state) {
    (void)state;
    dictionary_copy copy;
    arvo_dictionary found;
    arvo_error error;
    arvo_arena *arena = arvo_arena_new(NULL);
    make_copy(&copy);
    assert_int_equal(find(&found, arena, copy.root, &error), ARVO_OK);
    assert_string_equal(found.place, copy.root);
    assert_true(found.version.len > 0);
    remove_copy(&copy);
    arvo_arena_free(arena);
}

static void the_environment_comes_before_the_system(void **state) {
    (void)state;
    dictionary_copy copy;
    arvo_dictionary found;
    arvo_error error;
    arvo_arena *arena = arvo_arena_new(NULL);
    make_copy(&copy);
    assert_int_equal(setenv("VOIKKO_DICTIONARY_PATH", copy.root, 1), 0);
    assert_int_equal(find(&found, arena, NULL, &error), ARVO_OK);
    assert_string_equal(found.place, copy.root);
    remove_copy(&copy); /* a place without a dictionary is passed over */
    assert_int_equal(find(&found, arena, NULL, &error), ARVO_OK);
    assert_string_not_equal(found.place, copy.root);
    assert_int_equal(unsetenv("VOIKKO_DICTIONARY_PATH"), 0);
    arvo_arena_free(arena);
}

static void a_given_path_has_no_fallback(void **state) {
    (void)state;
    arvo_dictionary found;
    arvo_error error;
    arvo_arena *arena = arvo_arena_new(NULL);
    assert_int_equal(find(&found, arena, "/nowhere/at/all", &error), ARVO_ERR_DICTIONARY_MISSING);
    assert_string_equal(error.detail[0], "/nowhere/at/all");
    assert_string_equal(error.detail[1], "voikko-fi");
    arvo_arena_free(arena);
}

/* Every way in which a file can be bad gives DAMAGED and names the file. */
static void expect_damaged(const dictionary_copy *copy, const char *name) {
    arvo_dictionary found;
    arvo_error error;
    arvo_arena *arena = arvo_arena_new(NULL);
    assert_int_equal(find(&found, arena, copy->root, &error), ARVO_ERR_DICTIONARY_DAMAGED);
    assert_non_null(strstr(error.detail[0], name));
    assert_string_equal(error.detail[1], "voikko-fi");
    arvo_arena_free(arena);
}

static void damaged_files_are_refused(void **state) {
    (void)state;
    static const size_t limits[] = {0, 1, 8, 17, 100, 5000, 2000000, 3978360};
    dictionary_copy copy;
    make_copy(&copy);
    for (size_t i = 0; i < sizeof limits / sizeof limits[0]; i++) {
        copy_file(&copy, "mor.vfst", limits[i]);
        expect_damaged(&copy, "mor.vfst");
    }
    remove_file(&copy, "mor.vfst");
    expect_damaged(&copy, "mor.vfst");
    write_file(&copy, "mor.vfst", "this is no transducer, whatever its name may say");
    expect_damaged(&copy, "mor.vfst");
    copy_file(&copy, "mor.vfst", SIZE_MAX);
    copy_file(&copy, "autocorr.vfst", 0);
    expect_damaged(&copy, "autocorr.vfst");
    remove_file(&copy, "autocorr.vfst");
    expect_damaged(&copy, "autocorr.vfst");
    copy_file(&copy, "autocorr.vfst", SIZE_MAX);
    copy_file(&copy, "index.txt", 0);
    expect_damaged(&copy, "index.txt");
    write_file(&copy, "index.txt",
               "Voikko-Dictionary-Format: 5\nLanguage: se\nMorphology-Backend: finnishVfst\n");
    expect_damaged(&copy, "index.txt");
    write_file(&copy, "index.txt",
               "Voikko-Dictionary-Format: 6\nLanguage: fi\nMorphology-Backend: finnishVfst\n");
    expect_damaged(&copy, "index.txt");
    remove_copy(&copy);
}

static void an_index_without_a_version_will_do(void **state) {
    (void)state;
    dictionary_copy copy;
    arvo_dictionary found;
    arvo_error error;
    arvo_arena *arena = arvo_arena_new(NULL);
    make_copy(&copy);
    write_file(&copy, "index.txt",
               "Voikko-Dictionary-Format: 5\nLanguage: fi-x-standard\nMorphology-Backend: finnishVfst");
    assert_int_equal(find(&found, arena, copy.root, &error), ARVO_OK);
    assert_int_equal(found.version.len, 0);
    remove_copy(&copy);
    arvo_arena_free(arena);
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(finds_a_sound_dictionary),
        cmocka_unit_test(the_environment_comes_before_the_system),
        cmocka_unit_test(a_given_path_has_no_fallback),
        cmocka_unit_test(damaged_files_are_refused),
        cmocka_unit_test(an_index_without_a_version_will_do),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
