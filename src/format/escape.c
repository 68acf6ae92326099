#include "format/escape.h"

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
        arvo_str_starts_with(arvo_str_slice(text, end, text.len), ARVO_STR("\\u"))) {
        uint32_t pair_end = arvo_escape_hex(&low, text, end + 2, 4);
        if (is_between(low, 0xDC00, 0xDFFF)) {
            *code_point = 0x10000 + ((*code_point - 0xD800) << 10) + (low - 0xDC00);
            end = pair_end;
        }
    }
    return end;
}

void arvo_escape_append(arvo_segment_builder *builder, uint32_t src, uint32_t src_len, uint32_t code_point) {
    char bytes[4];
    bool control = code_point < 0x20 && code_point != '\t' && code_point != '\n';
    size_t len = control ? 0 : arvo_utf8_encode(bytes, code_point);
    arvo_segment_decoded(builder, src, src_len, len == 0 ? ARVO_STR("\xEF\xBF\xBD") : (arvo_str){bytes, len});
}
