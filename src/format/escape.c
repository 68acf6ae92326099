#include "format/escape.h"

#include <string.h>

#include "base/utf8.h"

uint32_t arvo_escape_hex(uint32_t *value, arvo_str text, uint32_t at, uint32_t digits) {
    uint32_t end = at;
    *value = 0;
    for (; end < text.len && end - at < digits; end++) {
        char byte = text.ptr[end];
        uint32_t digit;
        if (byte >= '0' && byte <= '9') {
            digit = (uint32_t)(byte - '0');
        } else if ((byte | 0x20) >= 'a' && (byte | 0x20) <= 'f') {
            digit = (uint32_t)((byte | 0x20) - 'a') + 10;
        } else {
            break;
        }
        *value = *value << 4 | digit;
    }
    return end;
}

static bool is_between(uint32_t value, uint32_t first, uint32_t last) {
    return value >= first && value <= last;
}

uint32_t arvo_escape_utf16(uint32_t *code_point, arvo_str text, uint32_t at) {
    uint32_t low;
    uint32_t end = arvo_escape_hex(code_point, text, at + 2, 4);
    if (is_between(*code_point, 0xD800, 0xDBFF) &&
        arvo_str_starts_with(arvo_str_slice(text, end, text.len), arvo_str_slice(text, at, at + 2))) {
        uint32_t pair_end = arvo_escape_hex(&low, text, end + 2, 4);
        if (is_between(low, 0xDC00, 0xDFFF)) {
            *code_point = 0x10000 + ((*code_point - 0xD800) << 10) + (low - 0xDC00);
            end = pair_end;
        }
    }
    return end;
}

static uint32_t octal(uint32_t *value, arvo_str text, uint32_t at) {
    uint32_t end = at;
    *value = 0;
    for (; end < text.len && end - at < 3 && text.ptr[end] >= '0' && text.ptr[end] <= '7'; end++) {
        *value = *value << 3 | (uint32_t)(text.ptr[end] - '0');
    }
    return end;
}

/* Appends a byte that is written as a number: beyond ASCII it is half of a character, whose encoding nobody
 * knows. */
static uint32_t append_byte(arvo_segment_builder *builder, uint32_t at, uint32_t end, uint32_t value) {
    arvo_escape_append(builder, at, end - at, value < 0x80 ? value : UINT32_MAX);
    return end;
}

uint32_t arvo_escape_read(arvo_segment_builder *builder, arvo_str text, uint32_t at, arvo_escapes which) {
    static const char letters[] = "ntrfvbae";
    static const char readings[] = "\n\t\n\n\n\b\a\x1B";
    char letter = at + 1 < text.len ? text.ptr[at + 1] : '\0';
    bool c = which == ARVO_ESCAPES_C;
    uint32_t value;
    uint32_t end;
    if (letter == '\0' || letter == '\n' || letter == '\r') {
        end = at + 1 + (letter != '\0');
        return end + (letter == '\r' && end < text.len && text.ptr[end] == '\n');
    }
    if (letter == 'u' || (c && letter == 'U')) {
        end = arvo_escape_utf16(&value, text, at);
        arvo_escape_append(builder, at, end - at, value);
        return end;
    }
    if (c && letter == 'x') {
        end = arvo_escape_hex(&value, text, at + 2, 2);
        return append_byte(builder, at, end, value);
    }
    if (c && letter >= '0' && letter <= '7') {
        end = octal(&value, text, at + 1);
        return append_byte(builder, at, end, value);
    }
    const char *known = strchr(letters, letter);
    if (known != NULL) {
        arvo_escape_append(builder, at, 2, (unsigned char)readings[known - letters]);
        return at + 2;
    }
    size_t size;
    arvo_utf8_at(text, at + 1, &size);
    arvo_segment_decoded(builder, at, 1 + (uint32_t)size, arvo_str_slice(text, at + 1, at + 1 + size));
    return at + 1 + (uint32_t)size;
}

void arvo_escape_append(arvo_segment_builder *builder, uint32_t src, uint32_t src_len, uint32_t code_point) {
    char bytes[4];
    bool control = code_point < 0x20 && code_point != '\t' && code_point != '\n';
    size_t len = control ? 0 : arvo_utf8_encode(bytes, code_point);
    arvo_segment_decoded(builder, src, src_len, len == 0 ? ARVO_STR("\xEF\xBF\xBD") : (arvo_str){bytes, len});
}
