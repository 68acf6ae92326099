/* Configurations found, read and asked about files, in a project of its own. */
#include "project.h"

#include <arvolint/arvolint.h>

static arvo_configs *open_configs(const arvo_configs_options *options) {
    arvo_configs *configs;
    arvo_error error;
    assert_int_equal(arvo_configs_new(&configs, options, &error), ARVO_OK);
    return configs;
}

static const arvo_file_config *config_for(arvo_configs *configs, const char *path) {
    const arvo_file_config *file;
    arvo_error error = {0};
    arvo_err err = arvo_config_for(&file, configs, path, &error);
    for (size_t i = 0; err != ARVO_OK && i < arvo_configs_problem_count(configs); i++) {
        const arvo_problem *p = arvo_configs_problem(configs, i);
        char message[512];
        arvo_error_message(message, sizeof message, &p->error, ARVO_LANGUAGE_EN);
        fprintf(stderr, "%s:%u:%u: %s\n", p->path, p->error.line, p->error.column, message);
    }
    assert_int_equal(err, ARVO_OK);
    return file;
}

static void is_the_default_without_a_file(void **state) {
    (void)state;
    project p = project_new();
    arvo_configs *configs = open_configs(NULL);
    const arvo_file_config *file = config_for(configs, "x/page.md");
    assert_null(file->config_path);
    assert_false(file->excluded);
    assert_int_equal(file->options.role, ARVO_ROLE_PROPOSITION);
    assert_int_equal(file->options.mark_count, 0);
    assert_int_equal(file->options.settings.count, 0);
    assert_int_equal(file->max_warnings, -1);
    assert_false(file->has_fail_on);
    arvo_configs_free(configs);
    project_free(&p);
}

static void looks_upwards(void **state) {
    (void)state;
    project p = project_new();
    project_write("arvolint.yaml", "fail_on: error\n");
    project_write("shop/.arvolint.yaml", "fail_on: note\n");
    project_write("shop/vendor/.git/x", "");
    arvo_configs *configs = open_configs(NULL);
    assert_string_equal(config_for(configs, "page.md")->config_path, "arvolint.yaml");
    assert_string_equal(config_for(configs, "blog/2024/page.md")->config_path, "arvolint.yaml");
    assert_string_equal(config_for(configs, "shop/a/page.md")->config_path, "shop/.arvolint.yaml");
    assert_string_equal(config_for(configs, "shop")->config_path, "shop/.arvolint.yaml");
    assert_string_equal(config_for(configs, "shop/a/../../page.md")->config_path, "arvolint.yaml");
    assert_string_equal(config_for(configs, "-")->config_path, "arvolint.yaml");
    assert_null(config_for(configs, "shop/vendor/page.md")->config_path); /* another repository */
    assert_int_equal(config_for(configs, "shop/page.md")->fail_on, ARVO_LEVEL_NOTE);
    assert_ptr_equal(config_for(configs, "page.md"), config_for(configs, "blog/page.md"));
    arvo_configs_free(configs);
    project_free(&p);
}

static void takes_the_one_it_is_told(void **state) {
    (void)state;
    project p = project_new();
    project_write("arvolint.yaml", "fail_on: error\n");
    project_write("ci/strict.yaml", "fail_on: note\n");
    arvo_configs *configs = open_configs(&(arvo_configs_options){.config_path = "ci/strict.yaml"});
    assert_string_equal(config_for(configs, "page.md")->config_path, "ci/strict.yaml");
    arvo_configs_free(configs);
    configs = open_configs(&(arvo_configs_options){.no_config = true});
    assert_null(config_for(configs, "page.md")->config_path);
    arvo_configs_free(configs);
    configs = open_configs(&(arvo_configs_options){.config_path = "absent.yaml"});
    const arvo_file_config *file;
    assert_int_equal(arvo_config_for(&file, configs, "page.md", NULL), ARVO_ERR_CONFIG_INVALID);
    assert_int_equal(arvo_configs_problem_count(configs), 1);
    assert_int_equal(arvo_configs_problem(configs, 0)->error.code, ARVO_ERR_NOT_FOUND);
    assert_string_equal(arvo_configs_problem(configs, 0)->path, "absent.yaml");
    arvo_configs_free(configs);
    project_free(&p);
}

static void includes_and_excludes(void **state) {
    (void)state;
    project p = project_new();
    project_write("site/arvolint.yaml", "include: [content, \"*.html\"]\nexclude: drafts\n");
    arvo_configs *configs = open_configs(NULL);
    assert_false(config_for(configs, "site/content/a/page.md")->excluded);
    assert_false(config_for(configs, "site/static/x.html")->excluded);
    assert_true(config_for(configs, "site/static/x.md")->excluded);
    assert_true(config_for(configs, "site/content/drafts/x.md")->excluded);
    assert_false(config_for(configs, "site")->excluded);
    bool enters = false;
    assert_int_equal(arvo_config_enters(&enters, configs, "site/content", NULL), ARVO_OK);
    assert_true(enters);
    assert_int_equal(arvo_config_enters(&enters, configs, "site/content/drafts", NULL), ARVO_OK);
    assert_false(enters);
    assert_int_equal(arvo_config_enters(&enters, configs, "site", NULL), ARVO_OK);
    assert_true(enters);
    arvo_configs_free(configs);
    project_free(&p);
}

static void marks_propositions_and_copy(void **state) {
    (void)state;
    project p = project_new();
    project_write("arvolint.yaml", "propositions:\n"
                                   "  - {files: \"locales/*.json\", key: \"*.hero\", profile: hero}\n"
                                   "  - {files: \"*.md\", keys: [title, description]}\n"
                                   "  - {css: h1}\n"
                                   "  - {files: landing}\n"
                                   "copy:\n"
                                   "  - {heading: \"Terms*\"}\n"
                                   "  - {pointer: /legal, file: null}\n");
    arvo_configs *configs = open_configs(NULL);
    const arvo_file_config *file;
    assert_int_equal(arvo_config_for(&file, configs, "x", NULL),
                     ARVO_ERR_CONFIG_INVALID); /* the last entry */
    assert_int_equal(arvo_configs_problem(configs, 0)->error.code, ARVO_ERR_ONLY_ONE);
    arvo_configs_free(configs);
    project_write("arvolint.yaml", "propositions:\n"
                                   "  - {files: \"locales/*.json\", key: \"*.hero\", profile: hero}\n"
                                   "  - {files: \"*.md\", keys: [title, description]}\n"
                                   "  - {css: h1}\n"
                                   "  - {files: landing}\n"
                                   "copy:\n"
                                   "  - {heading: \"Terms*\"}\n"
                                   "  - {pointer: /legal}\n");
    configs = open_configs(NULL);
    file = config_for(configs, "locales/fi.json");
    assert_int_equal(file->options.role, ARVO_ROLE_COPY);
    assert_true(file->has_role);
    assert_int_equal(file->options.mark_count, 4);
    const arvo_mark *marks = file->options.marks;
    assert_int_equal(marks[0].kind, ARVO_MARK_HEADING);
    assert_int_equal(marks[0].role, ARVO_ROLE_COPY);
    assert_int_equal(marks[1].kind, ARVO_MARK_POINTER);
    assert_string_equal(marks[1].patterns[0], "/legal");
    assert_int_equal(marks[2].kind, ARVO_MARK_KEY);
    assert_int_equal(marks[2].role, ARVO_ROLE_PROPOSITION);
    assert_string_equal(marks[2].patterns[0], "*.hero");
    assert_string_equal(marks[2].limits, "hero");
    assert_true(marks[2].settings.count > 0);
    assert_int_equal(marks[3].kind, ARVO_MARK_CSS);
    file = config_for(configs, "landing/a.md");
    assert_int_equal(file->options.mark_count, 5);
    assert_int_equal(file->options.marks[2].pattern_count, 2);
    assert_int_equal(file->options.marks[4].kind, ARVO_MARK_FILE);
    arvo_configs_free(configs);
    project_free(&p);
}

static void without_propositions_is_all_one(void **state) {
    (void)state;
    project p = project_new();
    project_write("arvolint.yaml", "copy: [{files: docs}]\n");
    arvo_configs *configs = open_configs(NULL);
    assert_false(config_for(configs, "x.md")->has_role);
    assert_int_equal(config_for(configs, "docs/x.md")->options.marks[0].role, ARVO_ROLE_COPY);
    arvo_configs_free(configs);
    project_free(&p);
}

static void lays_settings_over_each_other(void **state) {
    (void)state;
    project p = project_new();
    project_write("arvolint.yaml",
                  "levels: {jargon: error, AV501: off}\n"
                  "max: {too-long: 50}\n"
                  "languages: [fi, sv]\n"
                  "csv: {columns: [headline, 2]}\n"
                  "overrides:\n"
                  "  - {files: \"news/**\", as: copy, levels: {jargon: note}}\n"
                  "  - {files: \"*.fi.txt\", language: fi, format: markdown, max: {too-long: 90}}\n"
                  "max_warnings: 12\n"
                  "format: [human, sarif=out.sarif]\n"
                  "ui_language: sv\n"
                  "baseline: .arvolint-baseline\n");
    arvo_configs *configs = open_configs(NULL);
    const arvo_file_config *file = config_for(configs, "news/a.fi.txt");
    const arvo_settings *settings = &file->options.settings;
    assert_int_equal(settings->count, 5);
    assert_string_equal(settings->items[0].rule, "jargon");
    assert_int_equal(settings->items[0].level, ARVO_LEVEL_ERROR);
    assert_true(settings->items[1].has_level && settings->items[1].level == ARVO_LEVEL_OFF);
    assert_true(settings->items[2].has_max && settings->items[2].max == 50 && !settings->items[2].has_level);
    assert_int_equal(settings->items[3].level, ARVO_LEVEL_NOTE);
    assert_true(settings->items[4].max == 90);
    assert_int_equal(file->options.role, ARVO_ROLE_COPY);
    assert_true(file->has_role);
    assert_int_equal(file->options.language, ARVO_LANGUAGE_FI);
    assert_string_equal(file->options.format, "markdown");
    assert_int_equal(file->options.languages, 1U << ARVO_LANGUAGE_FI | 1U << ARVO_LANGUAGE_SV);
    assert_int_equal(file->options.column_count, 2);
    assert_string_equal(file->options.columns[1], "2");
    assert_int_equal(file->max_warnings, 12);
    assert_int_equal(file->format_count, 2);
    assert_string_equal(file->formats[1], "sarif=out.sarif");
    assert_int_equal(file->ui_language, ARVO_LANGUAGE_SV);
    assert_string_equal(file->baseline, ".arvolint-baseline");
    file = config_for(configs, "x.md");
    assert_int_equal(file->options.settings.count, 3);
    assert_null(file->options.format);
    arvo_configs_free(configs);
    project_free(&p);
}

static void extends_others(void **state) {
    (void)state;
    project p = project_new();
    project_write("presets/house.yaml",
                  "extends: base.yaml\nlevels: {jargon: note}\nrules: own\nfail_on: note\n"
                  "propositions: [{key: house}]\nprofiles: {mine: {max: {too-long: 9}}}\n"
                  "exclude: [tmp]\n");
    project_write("presets/base.yaml", "levels: {jargon: off}\nfail_on: warning\nmax_warnings: 3\n"
                                       "propositions: [{key: base}]\n");
    project_write("presets/own/x.yaml", "");
    project_write("site/arvolint.yaml",
                  "extends: [../presets/house.yaml]\nlevels: {jargon: error}\n"
                  "propositions: [{key: own, profile: mine}]\nexclude: drafts\nrules: [r]\n");
    project_write("site/r/y.yaml", "");
    arvo_configs *configs = open_configs(NULL);
    const arvo_file_config *file = config_for(configs, "site/page.md");
    assert_int_equal(file->options.settings.count, 3);
    assert_int_equal(file->options.settings.items[0].level, ARVO_LEVEL_OFF);
    assert_int_equal(file->options.settings.items[2].level, ARVO_LEVEL_ERROR);
    assert_int_equal(file->options.mark_count, 3);
    assert_string_equal(file->options.marks[0].patterns[0], "own");
    assert_string_equal(file->options.marks[0].limits, "mine");
    assert_string_equal(file->options.marks[1].patterns[0], "house");
    assert_string_equal(file->options.marks[2].patterns[0], "base");
    assert_int_equal(file->fail_on, ARVO_LEVEL_NOTE);
    assert_int_equal(file->max_warnings, 3);
    assert_int_equal(file->rule_path_count, 2);
    assert_string_equal(file->rule_paths[0], "presets/own");
    assert_string_equal(file->rule_paths[1], "site/r");
    assert_true(config_for(configs, "site/tmp/x.md")->excluded);
    assert_true(config_for(configs, "site/drafts/x.md")->excluded);
    assert_int_not_equal(file->rules, config_for(configs, "x.md")->rules);
    arvo_configs_free(configs);
    project_free(&p);
}

/* ---- Problems ------------------------------------------------------------------------------------------ */

/* The text of arvolint.yaml has exactly this problem. */
static void expect_problem(const char *text, arvo_err code, uint32_t line, uint32_t column,
                           const char *message) {
    project p = project_new();
    project_write("arvolint.yaml", text);
    arvo_configs *configs = open_configs(NULL);
    const arvo_file_config *file;
    assert_int_equal(arvo_config_for(&file, configs, "page.md", NULL), ARVO_ERR_CONFIG_INVALID);
    assert_null(file);
    assert_int_equal(arvo_configs_problem_count(configs), 1);
    const arvo_problem *problem = arvo_configs_problem(configs, 0);
    char got[512];
    arvo_error_message(got, sizeof got, &problem->error, ARVO_LANGUAGE_EN);
    assert_string_equal(got, message);
    assert_int_equal(problem->error.code, code);
    assert_int_equal(problem->error.line, line);
    assert_int_equal(problem->error.column, column);
    assert_string_equal(problem->path, "arvolint.yaml");
    assert_null(arvo_configs_problem(configs, 1));
    arvo_configs_free(configs);
    project_free(&p);
}

static void notes_what_is_wrong(void **state) {
    (void)state;
    expect_problem("levels: {}\nincldue: [a]\n", ARVO_ERR_UNKNOWN_KEY_NEAR, 2, 1,
                   "unknown key “incldue”; did you mean “include”?");
    expect_problem("- a\n", ARVO_ERR_WRONG_TYPE, 1, 1, "the value of “arvolint.yaml” must be {key: value}");
    expect_problem("levels: [a]\n", ARVO_ERR_WRONG_TYPE, 1, 9, "the value of “levels” must be {rule: level}");
    expect_problem("levels: {jargon: warn}\n", ARVO_ERR_BAD_VALUE, 1, 18, "“warn” is no value for “jargon”");
    expect_problem("levels: {jargon: eror}\n", ARVO_ERR_BAD_VALUE_NEAR, 1, 18,
                   "“eror” is no value for “jargon”; did you mean “error”?");
    expect_problem("max: {too-long: many}\n", ARVO_ERR_WRONG_TYPE, 1, 17,
                   "the value of “too-long” must be number");
    expect_problem("max: {too-long: -1}\n", ARVO_ERR_WRONG_TYPE, 1, 17,
                   "the value of “too-long” must be 0, 1, 2 …");
    expect_problem("exclude: [\"ää/[b\"]\n", ARVO_ERR_BAD_GLOB, 1, 15,
                   "bad glob “ää/[b”: the [ is never closed");
    expect_problem("propositions:\n  - pointer: 'hero/~'\n", ARVO_ERR_BAD_SELECTOR, 2, 15,
                   "bad selector “hero/~” (character 1): a JSON pointer begins with /");
    expect_problem("propositions:\n  - css: \"h1 >\"\n", ARVO_ERR_BAD_SELECTOR, 2, 15,
                   "bad selector “h1 >” (character 5): an element, #id, .class or [attribute] belongs here");
    expect_problem("propositions:\n  - key: [a, b..c]\n", ARVO_ERR_BAD_SELECTOR, 2, 16,
                   "bad selector “b..c” (character 3): a name is missing");
    expect_problem("copy:\n  - {key: a, profil: hero}\n", ARVO_ERR_UNKNOWN_KEY_NEAR, 2, 14,
                   "unknown key “profil”; did you mean “profile”?");
    expect_problem("copy:\n  - {key: a, profile: heroo}\n", ARVO_ERR_BAD_VALUE_NEAR, 2, 23,
                   "“heroo” is no value for “profile”; did you mean “hero”?");
    expect_problem("copy: {key: a}\n", ARVO_ERR_WRONG_TYPE, 1, 7,
                   "the value of “copy” must be [{files: glob, key: path, profile: name}]");
    expect_problem("copy:\n  - {key: a, css: b}\n", ARVO_ERR_ONLY_ONE, 2, 19,
                   "give only one of these: key, keys, pointer, css, heading, file");
    expect_problem("languages: [fi, se]\n", ARVO_ERR_BAD_VALUE_NEAR, 1, 17,
                   "“se” is no value for “languages”; did you mean “sv”?");
    expect_problem("overrides: [{as: copy}]\n", ARVO_ERR_MISSING_KEY, 1, 13, "the key “files” is missing");
    expect_problem("overrides: [{files: a, format: mardown}]\n", ARVO_ERR_BAD_VALUE_NEAR, 1, 32,
                   "“mardown” is no value for “format”; did you mean “markdown”?");
    expect_problem("rules: own\n", ARVO_ERR_NO_SUCH_PATH, 1, 8, "there is no file or folder “own”");
    expect_problem("extends: a.yaml\n", ARVO_ERR_NO_SUCH_PATH, 1, 10, "there is no file or folder “a.yaml”");
    expect_problem("extends: ./arvolint.yaml\n", ARVO_ERR_EXTENDS_CYCLE, 1, 10,
                   "“./arvolint.yaml” extends this file in turn: the configuration goes in a circle");
    expect_problem("max_warnings: 1.5\n", ARVO_ERR_WRONG_TYPE, 1, 15,
                   "the value of “max_warnings” must be 0, 1, 2 …");
    expect_problem("csv: [a]\n", ARVO_ERR_WRONG_TYPE, 1, 6, "the value of “csv” must be {columns: [text]}");
    expect_problem("include:\n", ARVO_ERR_WRONG_TYPE, 1, 1, "the value of “include” must be text / [text]");
    expect_problem("profiles: {x: 3}\n", ARVO_ERR_WRONG_TYPE, 1, 15,
                   "the value of “x” must be {max: {rule: number}, levels: {rule: level}}");
}

static void notes_a_mistake_in_what_it_extends(void **state) {
    (void)state;
    project p = project_new();
    project_write("arvolint.yaml", "extends: presets/a.yaml\n");
    project_write("presets/a.yaml", "\nextends: b.yaml\n");
    project_write("presets/b.yaml", "levles: {}\nextends: ../arvolint.yaml\n");
    arvo_configs *configs = open_configs(NULL);
    const arvo_file_config *file;
    assert_int_equal(arvo_config_for(&file, configs, "x", NULL), ARVO_ERR_CONFIG_INVALID);
    assert_int_equal(arvo_config_for(&file, configs, "y", NULL), ARVO_ERR_CONFIG_INVALID);
    assert_int_equal(arvo_configs_problem_count(configs), 2);
    assert_string_equal(arvo_configs_problem(configs, 0)->path, "presets/b.yaml");
    assert_int_equal(arvo_configs_problem(configs, 0)->error.code, ARVO_ERR_UNKNOWN_KEY_NEAR);
    assert_int_equal(arvo_configs_problem(configs, 1)->error.code, ARVO_ERR_EXTENDS_CYCLE);
    assert_int_equal(arvo_configs_problem(configs, 1)->error.line, 2);
    arvo_configs_free(configs);
    project_free(&p);
}

static void goes_only_so_deep(void **state) {
    (void)state;
    project p = project_new();
    char name[32], text[64];
    for (int i = 0; i < 12; i++) {
        snprintf(name, sizeof name, i == 0 ? "arvolint.yaml" : "p%d.yaml", i);
        snprintf(text, sizeof text, "extends: p%d.yaml\n", i + 1);
        project_write(name, text);
    }
    arvo_configs *configs = open_configs(NULL);
    const arvo_file_config *file;
    assert_int_equal(arvo_config_for(&file, configs, "x", NULL), ARVO_ERR_CONFIG_INVALID);
    assert_int_equal(arvo_configs_problem_count(configs), 1);
    assert_int_equal(arvo_configs_problem(configs, 0)->error.code, ARVO_ERR_TOO_DEEP);
    assert_string_equal(arvo_configs_problem(configs, 0)->path, "p7.yaml");
    arvo_configs_free(configs);
    project_free(&p);
}

/* ---- With a linter ------------------------------------------------------------------------------------- */

#define BASIC_RULES ARVO_SOURCE_DIR "/tests/rule/fixtures/basic"

static void checks_rules_against_a_linter(void **state) {
    (void)state;
    const char *rules = BASIC_RULES;
    arvo_linter *linter;
    assert_int_equal(
        arvo_linter_new(
            &linter,
            &(arvo_linter_options){.rule_paths = &rules, .rule_path_count = 1, .no_default_rules = true},
            NULL),
        ARVO_OK);
    project p = project_new();
    project_write("arvolint.yaml", "levels:\n  jargn: off\nprofiles:\n  mine: {max: {jargon: 3}}\n"
                                   "propositions: [{key: a, profile: tagline}]\n");
    arvo_configs *configs = open_configs(NULL);
    const arvo_file_config *file = config_for(configs, "x.md");
    arvo_error error;
    for (int i = 0; i < 2; i++) { /* each problem is noted once */
        assert_int_equal(arvo_config_check_rules(configs, file, linter, &error), ARVO_ERR_CONFIG_INVALID);
        assert_int_equal(arvo_configs_problem_count(configs), 2);
    }
    const arvo_problem *problem = arvo_configs_problem(configs, 0);
    assert_int_equal(problem->error.code, ARVO_ERR_UNKNOWN_RULE_NEAR);
    assert_string_equal(problem->error.detail[1], "jargon");
    assert_int_equal(problem->error.line, 2);
    assert_int_equal(problem->error.column, 3);
    problem = arvo_configs_problem(configs, 1);
    assert_int_equal(problem->error.code, ARVO_ERR_LIMITLESS_RULE);
    assert_int_equal(problem->error.line, 4);
    assert_int_equal(problem->error.column, 16);
    arvo_configs_free(configs);
    arvo_linter_free(linter);
    project_free(&p);
}

/* Built-in profiles name built-in rules: where those are left out, there is nothing to say about them. */
static void lints_with_a_profile(void **state) {
    (void)state;
    const char *rules = BASIC_RULES, *text = "---\ntitle: x\n---\nTarjoamme kokonaisvaltaisia ratkaisuja.\n";
    arvo_linter *linter;
    arvo_result *result;
    assert_int_equal(
        arvo_linter_new(
            &linter,
            &(arvo_linter_options){.rule_paths = &rules, .rule_path_count = 1, .no_default_rules = true},
            NULL),
        ARVO_OK);
    project p = project_new();
    project_write("arvolint.yaml",
                  "propositions: [{file: true, profile: tagline}]\nlevels: {jargon: error}\n");
    arvo_configs *configs = open_configs(NULL);
    const arvo_file_config *file = config_for(configs, "x.md");
    assert_int_equal(arvo_config_check_rules(configs, file, linter, NULL), ARVO_OK);
    assert_int_equal(arvo_lint_text(&result, linter, "x.md", text, strlen(text), &file->options, NULL),
                     ARVO_OK);
    assert_string_equal(result->parts[0].limits, "tagline");
    bool jargon = false;
    for (size_t i = 0; i < result->diagnostic_count; i++) {
        jargon = jargon || (strcmp(result->diagnostics[i].name, "jargon") == 0 &&
                            result->diagnostics[i].level == ARVO_LEVEL_ERROR);
    }
    assert_true(jargon);
    arvo_result_free(result);
    arvo_configs_free(configs);
    arvo_linter_free(linter);
    project_free(&p);
}

static void leaves_other_languages_alone(void **state) {
    (void)state;
    const char *rules = BASIC_RULES, *text = "We sell bread to the people who live in the old town.\n";
    arvo_linter *linter;
    arvo_result *result;
    assert_int_equal(
        arvo_linter_new(
            &linter,
            &(arvo_linter_options){.rule_paths = &rules, .rule_path_count = 1, .no_default_rules = true},
            NULL),
        ARVO_OK);
    arvo_lint_options options = ARVO_LINT_OPTIONS_INIT;
    options.languages = 1U << ARVO_LANGUAGE_FI;
    assert_int_equal(arvo_lint_text(&result, linter, "x", text, strlen(text), &options, NULL), ARVO_OK);
    assert_int_equal(result->language, ARVO_LANGUAGE_UNKNOWN);
    arvo_result_free(result);
    assert_int_equal(arvo_lint_text(&result, linter, "x", "24/7\n", 5, &options, NULL), ARVO_OK);
    assert_int_equal(result->language, ARVO_LANGUAGE_FI); /* its letters tell nothing */
    arvo_result_free(result);
    arvo_linter_free(linter);
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(is_the_default_without_a_file),
        cmocka_unit_test(looks_upwards),
        cmocka_unit_test(takes_the_one_it_is_told),
        cmocka_unit_test(includes_and_excludes),
        cmocka_unit_test(marks_propositions_and_copy),
        cmocka_unit_test(without_propositions_is_all_one),
        cmocka_unit_test(lays_settings_over_each_other),
        cmocka_unit_test(extends_others),
        cmocka_unit_test(notes_what_is_wrong),
        cmocka_unit_test(notes_a_mistake_in_what_it_extends),
        cmocka_unit_test(goes_only_so_deep),
        cmocka_unit_test(checks_rules_against_a_linter),
        cmocka_unit_test(lints_with_a_profile),
        cmocka_unit_test(leaves_other_languages_alone),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
