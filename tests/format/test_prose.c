#include "format/prose.h"
#include "unit.h"

static void expect_prose(const char *key, const char *value, bool expected) {
    if (arvo_is_prose(arvo_str_of(key), arvo_str_of(value)) != expected) {
        fail_msg("\"%s\": \"%s\" should be %s", key, value, expected ? "prose" : "none");
    }
}

static void knows_texts(void **state) {
    (void)state;
    static const char *const texts[] = {"Tilaa nyt",
                                        "Etusivu",
                                        "Yhteystiedot",
                                        "Sähköpostiosoite",
                                        "Hei {name}, tervetuloa takaisin!",
                                        "{count} asiakasta",
                                        "<b>Säästä</b> rahaa",
                                        "Avoinna ma-pe 8-16",
                                        "5 € kuussa",
                                        "Lue lisää: https://esimerkki.fi/hinnat",
                                        "Ja/tai muuta sellaista",
                                        "#1 valinta asiakkaille",
                                        "/ tai sitten jotain ihan muuta mitä kirjoitetaan",
                                        "Säästä 50 %!",
                                        "B2B-yrityksille"};
    for (size_t i = 0; i < sizeof texts / sizeof *texts; i++) {
        expect_prose("title", texts[i], true);
    }
    expect_prose(NULL, "Tilaa nyt", true);
    expect_prose("email", "Kirjoita meille sähköpostia", true);
    expect_prose("imageAlt", "Mies pesee ikkunaa", true);
    expect_prose("heroTitle", "Etusivu", true);
}

static void knows_what_is_none(void **state) {
    (void)state;
    static const char *const values[] = {"",
                                         "   ",
                                         "12",
                                         "2026-01-31",
                                         "2026-01-31T12:00:00Z",
                                         "https://esimerkki.fi/a b",
                                         "/kuvat/hero.png",
                                         "./a",
                                         "hero.png",
                                         "#ffeedd",
                                         "rgb(0, 0, 0)",
                                         "1px solid #fff",
                                         "0 0 24 24",
                                         "M12 2L2 7l10 5 10-5-10-5z",
                                         "width=device-width, initial-scale=1",
                                         "home.hero.title",
                                         "snake_case",
                                         "camelCase",
                                         "posti@esimerkki.fi",
                                         "550e8400-e29b-41d4-a716-446655440000",
                                         "{name}",
                                         "{{a}} {{b}}",
                                         "%",
                                         "a",
                                         "*/5 * * * *",
                                         "mailto:a@b.fi",
                                         "application/json",
                                         "key=value"};
    for (size_t i = 0; i < sizeof values / sizeof *values; i++) {
        expect_prose("title", values[i], false);
    }
}

static void goes_by_the_key(void **state) {
    (void)state;
    static const char *const keys[] = {"href", "imageUrl", "og:url", "icon", "className", "class_name",
                                       "id",   "@id",      "slug",   "type", "layout",    "class"};
    for (size_t i = 0; i < sizeof keys / sizeof *keys; i++) {
        expect_prose(keys[i], "flex items center", false);
        expect_prose(keys[i], "Koti", false);
    }
    expect_prose("className", "Flex items centered here today.", false);
}

int main(void) {
    const struct CMUnitTest tests[] = {cmocka_unit_test(knows_texts), cmocka_unit_test(knows_what_is_none),
                                       cmocka_unit_test(goes_by_the_key)};
    return cmocka_run_group_tests(tests, NULL, NULL);
}
