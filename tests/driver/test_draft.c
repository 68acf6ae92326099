/* First configurations, drafted from a project's files. */
#include "project.h"

#include <arvolint/arvolint.h>

static char *draft(const char *const *paths, size_t count, arvo_language language) {
    char *text;
    assert_int_equal(arvo_config_draft(&text, paths, count, language, NULL), ARVO_OK);
    return text;
}

static void expect_line(const char *text, const char *line) {
    char whole[512];
    snprintf(whole, sizeof whole, "\n%s\n", line);
    if (strstr(text, whole) == NULL) {
        fail_msg("no line “%s” in:\n%s", line, text);
    }
}

/* What was drafted is a configuration without mistakes. */
static void expect_readable(const char *text) {
    arvo_configs *configs;
    const arvo_file_config *file;
    project_write("arvolint.yaml", text);
    assert_int_equal(arvo_configs_new(&configs, NULL, NULL), ARVO_OK);
    arvo_err err = arvo_config_for(&file, configs, "x.md", NULL);
    if (err != ARVO_OK) {
        fail_msg("line %u: %d in:\n%s", arvo_configs_problem(configs, 0)->error.line,
                 (int)arvo_configs_problem(configs, 0)->error.code, text);
    }
    arvo_configs_free(configs);
}

static void looks_at_front_matter_and_formats(void **state) {
    (void)state;
    project p = project_new();
    project_write("content/index.md",
                  "# Etusivu\n\nPesemme matot ja haemme ne kotoa. Maksat vasta jälkeenpäin.\n");
    project_write("content/fi/a.txt",
                  "Huollamme polkupyörät kotipihallasi kahdessa päivässä ja takaamme jarrut.\n");
    project_write("content/en/b.md", "We mend bicycles in your own yard and you pay when the brakes work.\n");
    project_write("README.md", "# Read me\n");
    project_write("bad.md", "\xFF\xFE");
    const char *paths[] = {"README.md", "bad.md", "content/en/b.md", "content/fi/a.txt", "content/index.md"};
    char *text = draft(paths, 5, ARVO_LANGUAGE_EN);
    expect_line(text, "# Files found: 4 (plain 1, markdown 3).");
    expect_line(text, "# 1 of them could not be read; “arvolint .” tells why.");
    expect_line(text, "languages: [fi, en]");
    expect_line(text, "exclude: [README.md]");
    expect_line(text, "# include: [content]");
    assert_non_null(strstr(text, "\n# propositions:\n"));
    expect_readable(text);
    arvo_string_free(text);
    project_free(&p);
}

static void looks_for_heroes_in_html(void **state) {
    (void)state;
    project p = project_new();
    const char *page = "<html lang=fi><head><meta name=description content='Pesemme matot.'></head><body>"
                       "<div class=hero><h1>Puhdas matto</h1></div><h1>Hinnat</h1></body></html>";
    project_write("app/[locale]/page.html", page);
    project_write("app/[locale]/b/other.htm", page);
    const char *paths[] = {"app/[locale]/b/other.htm", "app/[locale]/page.html"};
    char *text = draft(paths, 2, ARVO_LANGUAGE_EN);
    expect_line(text, "languages: [fi]");
    expect_line(text, "propositions:");
    expect_line(text, "  # 2 places in 2 files, for instance app/[locale]/b/other.htm div.hero");
    expect_line(text, "  - files: \"app/\\\\[locale\\\\]/**/*.{htm,html}\"");
    expect_line(text, "    css: \".hero, #hero\"");
    expect_line(text, "    profile: hero");
    assert_null(strstr(text, "css: h1"));
    expect_line(text, "  # 2 places in 2 files, for instance app/[locale]/b/other.htm meta[description]");
    expect_readable(text);
    arvo_string_free(text);
    /* what is drafted finds what it was drafted from */
    arvo_configs *configs;
    const arvo_file_config *file;
    assert_int_equal(arvo_configs_new(&configs, NULL, NULL), ARVO_OK);
    assert_int_equal(arvo_config_for(&file, configs, "app/[locale]/page.html", NULL), ARVO_OK);
    assert_int_equal(file->options.mark_count, 2);
    arvo_configs_free(configs);
    project_free(&p);
}

static void takes_headings_without_heroes(void **state) {
    (void)state;
    project p = project_new();
    project_write("a.html", "<h1>Puhdas matto viikossa</h1><p>Haemme maton ovelta.</p>");
    const char *path = "a.html";
    char *text = draft(&path, 1, ARVO_LANGUAGE_EN);
    expect_line(text, "  # One place, a.html h1");
    expect_line(text, "    css: h1");
    expect_readable(text);
    arvo_string_free(text);
    project_free(&p);
}

static void looks_for_keys(void **state) {
    (void)state;
    project p = project_new();
    project_write("locales/fi.json",
                  "{\"home\": {\"hero\": {\"title\": \"Matot\", \"lead\": \"Puhtaat.\"}},"
                  " \"shop\": {\"hero\": {\"title\": \"Kauppa\"}}, \"hero.tagline\": \"Nyt.\"}");
    const char *path = "locales/fi.json";
    char *text = draft(&path, 1, ARVO_LANGUAGE_EN);
    expect_line(text, "  # 3 places in one file, for instance locales/fi.json /home/hero");
    expect_line(text, "    key: \"**.hero\"");
    expect_readable(text);
    arvo_string_free(text);
    project_free(&p);
}

static void explains_in_the_language(void **state) {
    (void)state;
    project p = project_new();
    char *text = draft(NULL, 0, ARVO_LANGUAGE_FI);
    assert_non_null(strstr(text, "# Mitä arvolint tarkistaa tässä projektissa."));
    expect_line(text, "# languages: [fi, en, sv]");
    expect_line(text, "# exclude: [drafts]");
    expect_readable(text);
    arvo_string_free(text);
    text = draft(NULL, 0, ARVO_LANGUAGE_SV);
    assert_non_null(strstr(text, "# Vad arvolint kontrollerar"));
    expect_readable(text);
    arvo_string_free(text);
    project_free(&p);
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(looks_at_front_matter_and_formats), cmocka_unit_test(looks_for_heroes_in_html),
        cmocka_unit_test(takes_headings_without_heroes),     cmocka_unit_test(looks_for_keys),
        cmocka_unit_test(explains_in_the_language),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
