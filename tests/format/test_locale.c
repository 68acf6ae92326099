#include <string.h>

#include "format/locale.h"
#include "unit.h"

static void expect_locale(arvo_locale found, const char *expected, const char *name) {
    const char *tag = found.other ? "other" : arvo_language_tag(found.language);
    if (strcmp(tag, expected) != 0) {
        fail_msg("%s: %s, not %s", name, tag, expected);
    }
}

static void reads_tags(void **state) {
    (void)state;
    static const struct {
        const char *tag;
        const char *language;
    } tags[] = {{"fi", "fi"},          {"FI", "fi"},       {"fi-FI", "fi"},    {"fi_FI", "fi"},
                {"fi_FI.UTF-8", "fi"}, {"sv-fi", "sv"},    {"en-us", "en"},    {"en-001", "en"},
                {"en-rGB", "en"},      {"de", "other"},    {"pt-BR", "other"}, {"zh-Hans-CN", "other"},
                {"pt-br", "other"},    {"", "und"},        {"f", "und"},       {"fin", "und"},
                {"xx", "und"},         {"to-do", "und"},   {"my-app", "und"},  {"fi-", "und"},
                {"fi-x", "und"},       {"finland", "und"}, {"hero", "und"},    {"en--US", "und"}};
    for (size_t i = 0; i < sizeof tags / sizeof *tags; i++) {
        expect_locale(arvo_locale_of_tag(arvo_str_of(tags[i].tag)), tags[i].language, tags[i].tag);
    }
}

static void reads_paths(void **state) {
    (void)state;
    static const struct {
        const char *path;
        const char *language;
    } paths[] = {{"fi.json", "fi"},
                 {"locales/sv.yml", "sv"},
                 {"messages.sv.yml", "sv"},
                 {"messages_fi_FI.properties", "fi"},
                 {"lib/l10n/app_fi.arb", "fi"},
                 {"fi.messages.json", "fi"},
                 {"src/locales/fi/home.json", "fi"},
                 {"public/locales/en-US/a/b.json", "en"},
                 {"fi.lproj/Localizable.strings", "fi"},
                 {"de.lproj/Localizable.strings", "other"},
                 {"locale/fi/LC_MESSAGES/django.po", "fi"},
                 {"locale/de/LC_MESSAGES/django.po", "other"},
                 {"content/fi/de.json", "other"},
                 {"de.json", "other"},
                 {"messages.de.json", "other"},
                 {"app_de.arb", "other"},
                 {"locales/no.json", "other"},
                 {"no.json", "und"},
                 {"it/help.json", "und"},
                 {"locales/it/help.json", "other"},
                 {"pt-BR/help.json", "other"},
                 {"data/user_id.json", "und"},
                 {"sign-in.json", "und"},
                 {"how-to.yml", "und"},
                 {"to-do.json", "und"},
                 {"package.json", "und"},
                 {"a.min.json", "und"},
                 {"-", "und"},
                 {"", "und"},
                 {"/", "und"},
                 {".json", "und"},
                 {"../fi/../x.json", "fi"}};
    for (size_t i = 0; i < sizeof paths / sizeof *paths; i++) {
        expect_locale(arvo_locale_of_path(arvo_str_of(paths[i].path)), paths[i].language, paths[i].path);
    }
}

int main(void) {
    const struct CMUnitTest tests[] = {cmocka_unit_test(reads_tags), cmocka_unit_test(reads_paths)};
    return cmocka_run_group_tests(tests, NULL, NULL);
}
