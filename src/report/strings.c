#include "report/strings.h"

#include <string.h>

enum { ONE, MORE, FORMS };

static const char *const texts[ARVO_STRING_COUNT][ARVO_LANGUAGE_COUNT][FORMS] = {
#define ARVO_STRING(id, fi, en, sv)                                                                          \
    [ARVO_STRING_##id] = {[ARVO_LANGUAGE_UNKNOWN] = {en, en},                                                \
                          [ARVO_LANGUAGE_FI] = {fi, fi},                                                     \
                          [ARVO_LANGUAGE_EN] = {en, en},                                                     \
                          [ARVO_LANGUAGE_SV] = {sv, sv}},
#define ARVO_PLURAL(id, fi1, fi, en1, en, sv1, sv)                                                           \
    [ARVO_STRING_##id] = {[ARVO_LANGUAGE_UNKNOWN] = {en1, en},                                               \
                          [ARVO_LANGUAGE_FI] = {fi1, fi},                                                    \
                          [ARVO_LANGUAGE_EN] = {en1, en},                                                    \
                          [ARVO_LANGUAGE_SV] = {sv1, sv}},
#include "report/strings.def"
#undef ARVO_PLURAL
#undef ARVO_STRING
};

static void append_form(arvo_buf *out, const char *text, arvo_str detail) {
    const char *hole = strstr(text, "{0}");
    if (hole == NULL) {
        arvo_buf_append_cstr(out, text);
        return;
    }
    arvo_buf_append(out, (arvo_str){text, (size_t)(hole - text)});
    arvo_buf_append(out, detail);
    arvo_buf_append_cstr(out, hole + strlen("{0}"));
}

const char *arvo_string(arvo_string_id id, arvo_language language) {
    return texts[id][language][MORE];
}

void arvo_string_append(arvo_buf *out, arvo_string_id id, arvo_language language, arvo_str detail) {
    append_form(out, texts[id][language][MORE], detail);
}

void arvo_string_append_count(arvo_buf *out, arvo_string_id id, arvo_language language, size_t number) {
    char digits[24];
    size_t at = sizeof digits;
    size_t rest = number;
    do {
        digits[--at] = (char)('0' + rest % 10);
        rest /= 10;
    } while (rest > 0);
    append_form(out, texts[id][language][number == 1 ? ONE : MORE],
                (arvo_str){digits + at, sizeof digits - at});
}
