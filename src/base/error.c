#include "base/error.h"

#include <string.h>

static size_t cut_at_code_point(const char *bytes, size_t len) {
    while (len > 0 && ((unsigned char)bytes[len] & 0xC0) == 0x80) {
        len--;
    }
    return len;
}

static void set_detail(char *out, arvo_str detail) {
    size_t len = detail.len;
    if (len >= ARVO_ERROR_DETAIL_MAX) {
        len = cut_at_code_point(detail.ptr, ARVO_ERROR_DETAIL_MAX - 1);
    }
    if (len > 0) {
        memcpy(out, detail.ptr, len);
    }
    out[len] = '\0';
}

arvo_err arvo_fail_at(arvo_error *error, arvo_err code, uint32_t line, uint32_t column, arvo_str detail0,
                      arvo_str detail1, arvo_str detail2) {
    if (error != NULL) {
        error->code = code;
        error->line = line;
        error->column = column;
        set_detail(error->detail[0], detail0);
        set_detail(error->detail[1], detail1);
        set_detail(error->detail[2], detail2);
    }
    return code;
}

arvo_err arvo_fail(arvo_error *error, arvo_err code, arvo_str detail0, arvo_str detail1, arvo_str detail2) {
    return arvo_fail_at(error, code, 0, 0, detail0, detail1, detail2);
}

arvo_err arvo_fail_plain(arvo_error *error, arvo_err code) {
    return arvo_fail(error, code, ARVO_NO_STR, ARVO_NO_STR, ARVO_NO_STR);
}

/* The text of a code with its placeholders still in it. */
static const char *template_of(arvo_err code, arvo_language language) {
    static const char *const texts[ARVO_ERR_COUNT][3] = {
        [ARVO_OK] = {"", "", ""},
#define ARVO_ERROR(id, fi, en, sv) [ARVO_ERR_##id] = {fi, en, sv},
#include <arvolint/errors.def>
#undef ARVO_ERROR
    };
    if ((unsigned)code >= ARVO_ERR_COUNT) {
        return "";
    }
    return texts[code][language == ARVO_LANGUAGE_FI ? 0 : language == ARVO_LANGUAGE_SV ? 2 : 1];
}

/* What has been written, and how much would have been had there been room. */
typedef struct writer {
    char *out;
    size_t size;
    size_t len;
} writer;

static void write_bytes(writer *w, const char *bytes, size_t len) {
    if (w->len < w->size) {
        size_t room = w->size - w->len;
        memcpy(w->out + w->len, bytes, len < room ? len : room);
    }
    w->len += len;
}

size_t arvo_error_message(char *out, size_t size, const arvo_error *error, arvo_language language) {
    writer w = {out, size, 0};
    const char *text = template_of(error->code, language);
    while (*text != '\0') {
        size_t plain = strcspn(text, "{");
        write_bytes(&w, text, plain);
        text += plain;
        if (text[0] == '{' && text[1] >= '0' && text[1] <= '2' && text[2] == '}') {
            const char *detail = error->detail[text[1] - '0'];
            write_bytes(&w, detail, strlen(detail));
            text += 3;
        } else if (text[0] == '{') {
            write_bytes(&w, text++, 1);
        }
    }
    if (size > 0) {
        out[w.len < size ? w.len : cut_at_code_point(out, size - 1)] = '\0';
    }
    return w.len;
}
