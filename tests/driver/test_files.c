/* From named paths to files: walking with and without git, order, roles. */
#include "scratch.h"

#include <arvolint/files.h>

static arvo_files *find_with(const arvo_files_options *options) {
    arvo_files *files;
    arvo_error error = {0};
    assert_int_equal(arvo_files_find(&files, options, &error), ARVO_OK);
    return files;
}

static arvo_files *find(const char *first, const char *second) {
    const char *paths[] = {first, second};
    arvo_files_options options = ARVO_FILES_OPTIONS_INIT;
    options.paths = paths;
    options.path_count = second != NULL ? 2 : 1;
    return find_with(&options);
}

/* The paths with spaces between, "!" before one with a failure. */
static void assert_found(arvo_files *files, const char *expected) {
    char got[1024] = "";
    for (size_t i = 0; i < files->count; i++) {
        strcat(got, i > 0 ? " " : "");
        strcat(got, files->items[i].failure.code != ARVO_OK ? "!" : "");
        strcat(got, files->items[i].path);
    }
    assert_string_equal(got, expected);
    arvo_files_free(files);
}

static void test_a_folder_without_git(void **state) {
    (void)state;
    scratch_write("b/z.md", "x");
    scratch_write("b.md", "x");
    scratch_write("b/a.txt", "x");
    scratch_write("b/picture.png", "x");
    scratch_write("b/README", "x");
    scratch_write(".hidden/x.md", "x");
    scratch_write("b/.x.md", "x");
    scratch_write("b/node_modules/p/readme.md", "x");
    scratch_write("robots.txt", "x");
    scratch_write("License.txt", "x");
    scratch_write("ä.MD", "x");
    assert_found(find(".", NULL), "b.md b/a.txt b/z.md ä.MD"); /* "." is before "/" */
    assert_found(find("b", NULL), "b/a.txt b/z.md");
    assert_found(find("./b//", NULL), "b/a.txt b/z.md");
    assert_found(find("b/../b", NULL), "b/../b/a.txt b/../b/z.md");
    assert_found(find("b/node_modules", NULL), "b/node_modules/p/readme.md"); /* it was named */
}

static void test_named_files_as_they_are(void **state) {
    (void)state;
    scratch_write("n/robots.txt", "x");
    scratch_write("n/README", "x");
    scratch_write("n/a.md", "x");
    assert_found(find("./n/robots.txt", "n//README"), "n/README n/robots.txt");
    assert_found(find("n/missing", "n/a.md"), "n/a.md n/missing"); /* linting says that it is not there */
    assert_found(find("n", "n/a.md"), "n/a.md");
    arvo_files *files = find("n", "n/a.md");
    assert_true(files->items[0].named);
    arvo_files_free(files);
}

static void test_a_link_in_a_circle(void **state) {
    (void)state;
    scratch_write("l/m/a.md", "x");
    scratch_shell("ln -s .. l/m/up && ln -s nowhere l/gone.md && ln -s nowhere l/gone.png && ln -s m l/n");
    assert_found(find("l", NULL), "!l/gone.md l/m/a.md !l/m/up l/n/a.md !l/n/up");
    arvo_files *files = find("l", NULL);
    assert_int_equal(files->failure_count, 3);
    assert_int_equal(files->items[0].failure.code, ARVO_ERR_NOT_FOUND);
    assert_int_equal(files->items[2].failure.code, ARVO_ERR_LINK_LOOP);
    assert_string_equal(files->items[2].failure.detail[0], "l");
    arvo_files_free(files);
}

static void test_a_folder_that_cannot_be_read(void **state) {
    (void)state;
    if (geteuid() == 0) {
        skip(); /* root reads everything */
    }
    scratch_write("u/a.md", "x");
    scratch_write("u/secret/b.md", "x");
    scratch_shell("chmod 0 u/secret");
    assert_found(find("u", NULL), "u/a.md !u/secret");
    scratch_shell("chmod 700 u/secret");
}

static void test_nothing_to_check(void **state) {
    (void)state;
    scratch_write("e/picture.png", "x");
    arvo_files *files = find("e", NULL);
    assert_int_equal(files->count, 1);
    assert_int_equal(files->items[0].failure.code, ARVO_ERR_NO_KNOWN_FILES);
    assert_non_null(strstr(files->items[0].failure.detail[0], ".md"));
    assert_non_null(strstr(files->items[0].failure.detail[0], ".txt"));
    arvo_files_free(files);
}

static void test_a_git_work_tree(void **state) {
    (void)state;
    scratch_git();
    scratch_write(".gitignore", "out/\n*.draft.md\n");
    scratch_write("g/tracked.md", "x");
    scratch_write("g/deleted.md", "x");
    scratch_write("g/vendor/theme/readme.md", "x");
    scratch_write(".github/pull_request_template.md", "x");
    scratch_write("g/two words\n.md", "x");
    scratch_write("g/picture.png", "x");
    scratch_shell("git add . && git commit -qm one && rm g/deleted.md && ln -s tracked.md g/link.md && git "
                  "add g/link.md");
    scratch_write("g/untracked.txt", "x");
    scratch_write("g/a.draft.md", "x");
    scratch_write("g/out/page.md", "x");
    assert_found(find(".", NULL), "g/tracked.md g/two words\n.md g/untracked.txt");
    assert_found(find("g", NULL), "g/tracked.md g/two words\n.md g/untracked.txt");
    assert_found(find("g/out", NULL), "g/out/page.md"); /* ignored, but named */
    assert_found(find("g/a.draft.md", NULL), "g/a.draft.md");
    setenv("GIT_DIR", "/nowhere", 1); /* as in a hook: it must not lead astray */
    assert_found(find("g", NULL), "g/tracked.md g/two words\n.md g/untracked.txt");
    unsetenv("GIT_DIR");
    char *path = strdup(getenv("PATH"));
    setenv("PATH", "/nowhere", 1); /* no git: everything is looked into */
    assert_found(find("g", NULL),
                 "g/a.draft.md g/link.md g/out/page.md g/tracked.md g/two words\n.md g/untracked.txt");
    setenv("PATH", path, 1);
    free(path);
}

static void test_roles_without_configuration(void **state) {
    (void)state;
    scratch_write("r/a.md", "x");
    scratch_write("r/b.md", "x");
    arvo_files *files = find("r", "r/b.md");
    assert_int_equal(files->items[0].options.role, ARVO_ROLE_COPY); /* a walk found it */
    assert_int_equal(files->items[1].options.role, ARVO_ROLE_PROPOSITION);
    arvo_files_free(files);

    const char *paths[] = {"r", "r/b.md"};
    arvo_files_options options = ARVO_FILES_OPTIONS_INIT;
    options.paths = paths;
    options.path_count = 2;
    options.has_role = true;
    options.role = ARVO_ROLE_PROPOSITION;
    options.language = ARVO_LANGUAGE_SV;
    files = find_with(&options);
    assert_int_equal(files->items[0].options.role, ARVO_ROLE_PROPOSITION);
    assert_int_equal(files->items[0].options.language, ARVO_LANGUAGE_SV);
    arvo_files_free(files);
}

static void test_standard_input(void **state) {
    (void)state;
    arvo_files *files = find("-", NULL);
    assert_true(files->items[0].standard_input && files->items[0].named);
    assert_string_equal(files->items[0].path, "-");
    arvo_files_free(files);

    const char *paths[] = {"-"};
    arvo_files_options options = ARVO_FILES_OPTIONS_INIT;
    options.paths = paths;
    options.path_count = 1;
    options.stdin_path = "./content/page.md";
    files = find_with(&options);
    assert_true(files->items[0].standard_input);
    assert_string_equal(files->items[0].path, "content/page.md");
    arvo_files_free(files);

    scratch_write("-", "x");
    files = find("./-", NULL); /* a file of that name */
    assert_false(files->items[0].standard_input);
    assert_string_equal(files->items[0].path, "./-");
    arvo_files_free(files);
}

static void test_a_file_that_a_walk_finds_twice(void **state) {
    (void)state;
    scratch_write("t/u/a.md", "x");
    assert_found(find("t", "t/u"), "t/u/a.md");
}

static arvo_files *find_configured(arvo_configs *configs, const char *const *paths, size_t count,
                                   bool force) {
    arvo_files_options options = ARVO_FILES_OPTIONS_INIT;
    options.paths = paths;
    options.path_count = count;
    options.configs = configs;
    options.force_exclude = force;
    return find_with(&options);
}

static arvo_configs *configs_new(void) {
    arvo_configs *configs;
    assert_int_equal(arvo_configs_new(&configs, NULL, NULL), ARVO_OK);
    return configs;
}

static void test_what_is_configured(void **state) {
    (void)state;
    scratch_git();
    scratch_write("arvolint.yaml", "include: [\"**/*.md\", data/settings.json]\nexclude: [legal/**]\n"
                                   "propositions:\n  - file: true\n    files: [\"hero.md\"]\n");
    scratch_write("hero.md", "x");
    scratch_write("LICENSE.md", "x");
    scratch_write("page.txt", "x");
    scratch_write("legal/terms.md", "x");
    scratch_write("data/settings.json", "{}");
    scratch_write("data/other.json", "{}");
    arvo_configs *configs = configs_new();
    const char *const all[] = {"."};
    assert_found(find_configured(configs, all, 1, false), "LICENSE.md data/settings.json hero.md");
    arvo_files *files = find_configured(configs, all, 1, false);
    assert_string_equal(files->items[0].config->config_path, "arvolint.yaml");
    assert_int_equal(files->items[2].options.mark_count, 1);
    assert_int_equal(files->rule_set_count, 1);
    arvo_files_free(files);

    const char *const named[] = {"legal/terms.md", "page.txt"}; /* what is named is checked … */
    assert_found(find_configured(configs, named, 2, false), "legal/terms.md page.txt");
    assert_found(find_configured(configs, named, 2, true), ""); /* … unless told otherwise */
    const char *const from_hook[] = {"hero.md", "package.json", "vendor/a.md"};
    assert_found(find_configured(NULL, from_hook, 3, true), "hero.md");
    files = find_configured(NULL, from_hook, 1, true);
    assert_int_equal(files->items[0].options.role, ARVO_ROLE_COPY); /* nobody has chosen it */
    arvo_files_free(files);
    const char *const legal[] = {"legal"};
    files = find_configured(configs, legal, 1, false);
    assert_int_equal(files->count, 1);
    assert_int_equal(files->items[0].failure.code, ARVO_ERR_ALL_EXCLUDED);
    arvo_files_free(files);
    arvo_configs_free(configs);
}

static void test_rule_sets(void **state) {
    (void)state;
    scratch_write("a/arvolint.yaml", "rules: [own]\n");
    scratch_write("a/own/x.yaml", "");
    scratch_write("a/1.md", "x");
    scratch_write("a/2.md", "x");
    scratch_write("b/arvolint.yaml", "rules: [../a/own, .]\n");
    scratch_write("b/1.md", "x");
    scratch_write("c/1.md", "x");
    arvo_configs *configs = configs_new();
    const char *const paths[] = {"c", "a", "b"};
    arvo_files *files = find_configured(configs, paths, 3, false);
    assert_int_equal(files->count, 4);
    assert_int_equal(files->rule_set_count, 3);
    assert_int_equal(files->rule_sets[0].path_count, 0);
    assert_int_equal(files->items[0].rules, files->items[1].rules);
    assert_int_equal(files->rule_sets[files->items[0].rules].path_count, 1);
    assert_int_equal(files->rule_sets[files->items[2].rules].path_count, 2);
    assert_int_equal(files->items[3].rules, 0);
    arvo_files_free(files);
    arvo_configs_free(configs);
}

static void test_a_broken_configuration(void **state) {
    (void)state;
    scratch_write("arvolint.yaml", "inclde: []\n");
    scratch_write("a.md", "x");
    arvo_configs *configs = configs_new();
    const char *const paths[] = {"."};
    arvo_files_options options = ARVO_FILES_OPTIONS_INIT;
    arvo_files *files;
    arvo_error error;
    options.paths = paths;
    options.path_count = 1;
    options.configs = configs;
    assert_int_equal(arvo_files_find(&files, &options, &error), ARVO_ERR_CONFIG_INVALID);
    assert_null(files);
    assert_true(arvo_configs_problem_count(configs) > 0);
    arvo_configs_free(configs);
}

static void test_data_files(void **state) {
    (void)state;
    scratch_write("d/package.json", "{}");
    scratch_write("d/fi.json", "{}");
    scratch_write("d/locales/common.json", "{}");
    scratch_write("d/res/values-sv/x.yaml", "a: b");
    scratch_write("d/config.yml", "a: b");
    assert_found(find("d", NULL), "d/fi.json d/locales/common.json d/res/values-sv/x.yaml");
    arvo_files *files = find("d/fi.json", NULL); /* it holds texts among other things */
    assert_int_equal(files->items[0].options.role, ARVO_ROLE_COPY);
    arvo_files_free(files);
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test_setup_teardown(test_a_folder_without_git, scratch_set_up, scratch_tear_down),
        cmocka_unit_test_setup_teardown(test_named_files_as_they_are, scratch_set_up, scratch_tear_down),
        cmocka_unit_test_setup_teardown(test_a_link_in_a_circle, scratch_set_up, scratch_tear_down),
        cmocka_unit_test_setup_teardown(test_a_folder_that_cannot_be_read, scratch_set_up, scratch_tear_down),
        cmocka_unit_test_setup_teardown(test_nothing_to_check, scratch_set_up, scratch_tear_down),
        cmocka_unit_test_setup_teardown(test_a_git_work_tree, scratch_set_up, scratch_tear_down),
        cmocka_unit_test_setup_teardown(test_roles_without_configuration, scratch_set_up, scratch_tear_down),
        cmocka_unit_test_setup_teardown(test_standard_input, scratch_set_up, scratch_tear_down),
        cmocka_unit_test_setup_teardown(test_what_is_configured, scratch_set_up, scratch_tear_down),
        cmocka_unit_test_setup_teardown(test_rule_sets, scratch_set_up, scratch_tear_down),
        cmocka_unit_test_setup_teardown(test_a_broken_configuration, scratch_set_up, scratch_tear_down),
        cmocka_unit_test_setup_teardown(test_data_files, scratch_set_up, scratch_tear_down),
        cmocka_unit_test_setup_teardown(test_a_file_that_a_walk_finds_twice, scratch_set_up,
                                        scratch_tear_down),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
