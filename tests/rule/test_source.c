/* Finding rule files. */
#include "rule_fixture.h"

#include "rule/builtin.h"
#include "rule/source.h"

static const char *sources_of(fixture *f, const char *const *paths, size_t count) {
    arvo_sources found = {0};
    arvo_problems problems = {0};
    arvo_reader reader = {.arena = f->arena, .problems = &problems};
    for (size_t i = 0; i < count; i++) {
        arvo_sources_user(&found, &reader, paths[i]);
    }
    assert_false(reader.no_memory);
    size_t at = 0;
    f->out[0] = '\0';
    for (uint32_t i = 0; i < found.count; i++) {
        assert_null(found.items[i]->builtin);
        at += (size_t)snprintf(f->out + at, sizeof f->out - at, "%s ",
                               found.items[i]->path + strlen(f->folder) + 1);
    }
    for (uint32_t i = 0; i < problems.count; i++) {
        at += (size_t)snprintf(f->out + at, sizeof f->out - at, "!%d ", (int)problems.items[i].error.code);
    }
    return f->out;
}

static const char *sources(fixture *f, const char *path) {
    return sources_of(f, &path, 1);
}

static void test_walk(void **state) {
    (void)state;
    fixture *f = fixture_new();
    fixture_write(f, "b.yaml", "x");
    fixture_write(f, "a.yml", "x");
    fixture_write(f, "notes.md", "x");
    fixture_write(f, ".hidden.yaml", "x");
    fixture_write(f, ".git/c.yaml", "x");
    fixture_write(f, "aa/fi/z.yaml", "x");
    assert_string_equal(sources(f, f->folder), "a.yml aa/fi/z.yaml b.yaml ");
    char slash[300];
    snprintf(slash, sizeof slash, "%s/", f->folder);
    assert_string_equal(sources(f, slash), "a.yml aa/fi/z.yaml b.yaml ");
    snprintf(slash, sizeof slash, "%s/notes.md", f->folder);
    assert_string_equal(sources(f, slash), "notes.md "); /* named by the user: taken as it is */
    fixture_free(f);
}

static void test_links(void **state) {
    (void)state;
    fixture *f = fixture_new();
    fixture_write(f, "one/a.yaml", "x");
    char link[300], dangling[300];
    snprintf(link, sizeof link, "%s/one/loop", f->folder);
    snprintf(dangling, sizeof dangling, "%s/one/gone.yaml", f->folder);
    assert_int_equal(symlink("..", link), 0);
    assert_int_equal(symlink("nowhere", dangling), 0);
    char expected[64];
    snprintf(expected, sizeof expected, "one/a.yaml !%d ", (int)ARVO_ERR_NOT_FOUND);
    assert_string_equal(sources(f, f->folder), expected);
    unlink(link);
    unlink(dangling);
    fixture_free(f);
}

static void test_a_file_is_taken_once(void **state) {
    (void)state;
    fixture *f = fixture_new();
    char inner[300], file[300], link[300], crooked[320];
    fixture_write(f, "in/a.yaml", "x");
    fixture_write(f, "in/b.yaml", "x");
    snprintf(inner, sizeof inner, "%s/in", f->folder);
    snprintf(file, sizeof file, "%s/in/b.yaml", f->folder);
    snprintf(link, sizeof link, "%s/other", f->folder);
    snprintf(crooked, sizeof crooked, "%s/in/../in/b.yaml", f->folder);
    const char *const inside_out[] = {inner, f->folder, inner};
    assert_string_equal(sources_of(f, inside_out, 3), "in/a.yaml in/b.yaml ");
    const char *const outside_in[] = {f->folder, inner, file};
    assert_string_equal(sources_of(f, outside_in, 3), "in/a.yaml in/b.yaml ");
    const char *const file_first[] = {crooked, inner};
    assert_string_equal(sources_of(f, file_first, 2), "in/../in/b.yaml in/a.yaml ");
    assert_int_equal(symlink("in", link), 0);
    const char *const by_link[] = {inner, link};
    assert_string_equal(sources_of(f, by_link, 2), "in/a.yaml in/b.yaml ");
    assert_string_equal(sources(f, f->folder), "in/a.yaml in/b.yaml ");
    unlink(link);
    fixture_free(f);
}

static void test_missing_and_empty(void **state) {
    (void)state;
    fixture *f = fixture_new();
    char expected[64];
    snprintf(expected, sizeof expected, "!%d ", (int)ARVO_ERR_RULES_EMPTY);
    assert_string_equal(sources(f, f->folder), expected);
    snprintf(expected, sizeof expected, "!%d ", (int)ARVO_ERR_NOT_FOUND);
    assert_string_equal(sources(f, "/nowhere/at/all"), expected);
    fixture_free(f);
}

static void test_names(void **state) {
    (void)state;
    arvo_arena *arena = arvo_arena_new(NULL);
    arvo_source list = {.path = "builtin:lexicon/fi/jargon.yaml"};
    arvo_source steps = {.path = "builtin:steps.yaml"};
    arvo_source own = {.path = "rules/sv/own.words.yml"};
    arvo_source bare = {.path = "plain"};
    assert_int_equal(arvo_source_language(&list), ARVO_LANGUAGE_FI);
    assert_int_equal(arvo_source_language(&steps), ARVO_LANGUAGE_UNKNOWN);
    assert_int_equal(arvo_source_language(&own), ARVO_LANGUAGE_SV);
    assert_int_equal(arvo_source_language(&bare), ARVO_LANGUAGE_UNKNOWN);
    assert_string_equal(arvo_source_stem(&list, arena).ptr, "jargon");
    assert_string_equal(arvo_source_stem(&steps, arena).ptr, "steps");
    assert_string_equal(arvo_source_stem(&own, arena).ptr, "own.words");
    assert_string_equal(arvo_source_stem(&bare, arena).ptr, "plain");
    arvo_arena_free(arena);
}

static void assert_same_tree(const arvo_node *a, const arvo_node *b) {
    assert_int_equal(a->kind, b->kind);
    assert_int_equal(a->line, b->line);
    assert_int_equal(a->column, b->column);
    assert_true(arvo_str_equal(a->scalar, b->scalar));
    assert_int_equal(a->count, b->count);
    for (uint32_t i = 0; i < a->count; i++) {
        assert_same_tree(a->items[i], b->items[i]);
    }
}

/* What the build has packed is what the text says. */
static void assert_tree_of_text(arvo_arena *arena, const arvo_source *source) {
    arvo_node *unpacked, *parsed;
    assert_int_equal(arvo_source_tree(&unpacked, arena, source, NULL), ARVO_OK);
    assert_int_equal(arvo_yaml_parse(&parsed, arena, source->text, NULL), ARVO_OK);
    assert_same_tree(unpacked, parsed);
    arvo_digest digest = arvo_digest_of(source->text);
    assert_memory_equal(digest.bytes, source->builtin->digest.bytes, ARVO_DIGEST_BYTES);
}

static void test_built_in(void **state) {
    (void)state;
    arvo_arena *arena = arvo_arena_new(NULL);
    arvo_sources found = {0};
    assert_true(arvo_sources_builtin(&found, arena));
    assert_true(found.count > 1);
    for (uint32_t i = 0; i < found.count; i++) {
        assert_int_equal(strncmp(found.items[i]->path, "builtin:", 8), 0);
        assert_non_null(found.items[i]->builtin);
        assert_tree_of_text(arena, found.items[i]);
        assert_true(i == 0 || strcmp(found.items[i - 1]->path, found.items[i]->path) < 0);
    }
    arvo_arena_free(arena);
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_walk),
        cmocka_unit_test(test_links),
        cmocka_unit_test(test_a_file_is_taken_once),
        cmocka_unit_test(test_missing_and_empty),
        cmocka_unit_test(test_names),
        cmocka_unit_test(test_built_in),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
