/* What applies to a file, and from which line. */
#include "project.h"

#include <arvolint/arvolint.h>

/* The facts about a path, a line each: "key=value path:line". */
static void expect_facts(const char *path, const char *expected) {
    arvo_configs *configs;
    arvo_config_facts *facts;
    char got[2048] = "";
    assert_int_equal(arvo_configs_new(&configs, NULL, NULL), ARVO_OK);
    assert_int_equal(arvo_config_explain(&facts, configs, path, NULL), ARVO_OK);
    for (size_t i = 0; i < facts->count; i++) {
        const arvo_config_fact *fact = &facts->items[i];
        size_t at = strlen(got);
        snprintf(got + at, sizeof got - at, "%s=%s %s:%u\n", fact->key, fact->value,
                 fact->path != NULL ? fact->path : "", fact->line);
    }
    assert_string_equal(got, expected);
    arvo_configs_free(configs); /* the facts stand alone */
    assert_true(facts->count == 0 || facts->items[0].key != NULL);
    arvo_config_facts_free(facts);
    arvo_config_facts_free(NULL);
}

static void tells_what_applies(void **state) {
    (void)state;
    project p = project_new();
    project_write("base.yaml", "levels:\n  jargon: off\n  praise: note\n");
    project_write("arvolint.yaml", "extends: base.yaml\n"
                                   "levels: {jargon: error}\n"
                                   "languages: [fi, en]\n"
                                   "exclude: [drafts,\n"
                                   "          old]\n"
                                   "profiles: {mine: {max: {too-long: 12.5}}}\n"
                                   "propositions:\n"
                                   "  - {files: \"*.md\", key: [title, lead], profile: mine}\n"
                                   "  - {files: \"*.html\", css: h1}\n"
                                   "overrides:\n"
                                   "  - {files: news, as: copy, max: {too-long: 99}}\n"
                                   "  - files: news/en\n"
                                   "    language: en\n"
                                   "    max: {too-long: 70}\n"
                                   "fail_on: error\n");
    expect_facts("news/en/x.md", "languages=fi, en arvolint.yaml:3\n"
                                 "language=en arvolint.yaml:13\n"
                                 "as=copy arvolint.yaml:11\n"
                                 "propositions=key: title, lead, profile: mine arvolint.yaml:8\n"
                                 "  max.too-long=12.5 arvolint.yaml:6\n"
                                 "levels.praise=note base.yaml:3\n"
                                 "levels.jargon=error arvolint.yaml:2\n"
                                 "max.too-long=70 arvolint.yaml:14\n"
                                 "fail_on=error arvolint.yaml:15\n");
    expect_facts("old/x.txt", "excluded=true arvolint.yaml:5\n"
                              "languages=fi, en arvolint.yaml:3\n"
                              "as=copy :0\n"
                              "levels.praise=note base.yaml:3\n"
                              "levels.jargon=error arvolint.yaml:2\n"
                              "fail_on=error arvolint.yaml:15\n");
    project_free(&p);
}

static void tells_the_rest(void **state) {
    (void)state;
    project p = project_new();
    project_write("own/x.yaml", "");
    project_write("arvolint.yaml", "include: content\nrules: own\ncsv: {columns: [a, b]}\nbaseline: b.txt\n"
                                   "max_warnings: 0\nformat: json\nui_language: fi\n"
                                   "copy: [{heading: Terms}]\n");
    expect_facts("x.csv", "excluded=true arvolint.yaml:1\n"
                          "copy=heading: Terms arvolint.yaml:8\n"
                          "rules=own arvolint.yaml:2\n"
                          "csv.columns=a, b arvolint.yaml:3\n"
                          "baseline=b.txt arvolint.yaml:4\n"
                          "max_warnings=0 arvolint.yaml:5\n"
                          "format=json arvolint.yaml:6\n"
                          "ui_language=fi arvolint.yaml:7\n");
    project_free(&p);
}

static void says_little_without_a_configuration(void **state) {
    (void)state;
    project p = project_new();
    expect_facts("x.md", "");
    project_write("arvolint.yaml", "levles: {}\n");
    arvo_configs *configs;
    arvo_config_facts *facts;
    assert_int_equal(arvo_configs_new(&configs, NULL, NULL), ARVO_OK);
    assert_int_equal(arvo_config_explain(&facts, configs, "x.md", NULL), ARVO_ERR_CONFIG_INVALID);
    assert_null(facts);
    arvo_configs_free(configs);
    project_free(&p);
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(tells_what_applies),
        cmocka_unit_test(tells_the_rest),
        cmocka_unit_test(says_little_without_a_configuration),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
