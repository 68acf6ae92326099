#include "base/utf8.h"

#include <string.h>
#include <unictype.h>
#include <unistr.h>
#include <uniwidth.h>

static const uint8_t *units(const char *bytes) {
    return (const uint8_t *)bytes;
}

static bool is_continuation(char byte) {
    return ((unsigned char)byte & 0xC0) == 0x80;
}

/* The offset of the first byte from `at` on that is not ASCII, or len: eight bytes at a time. */
static size_t skip_ascii(const char *bytes, size_t at, size_t len) {
    while (len - at >= sizeof(uint64_t)) {
        uint64_t word;
        memcpy(&word, bytes + at, sizeof word);
        if ((word & UINT64_C(0x8080808080808080)) != 0) {
            break;
        }
        at += sizeof word;
    }
    while (at < len && (unsigned char)bytes[at] < 0x80) {
        at++;
    }
    return at;
}

size_t arvo_utf8_valid_prefix(const char *bytes, size_t len) {
    size_t at = 0;
    while ((at = skip_ascii(bytes, at, len)) < len) {
        ucs4_t code_point;
        int size = u8_mbtoucr(&code_point, units(bytes + at), len - at);
        if (size <= 0) {
            return at;
        }
        at += (size_t)size;
    }
    return len;
}

uint32_t arvo_utf8_at(arvo_str s, size_t at, size_t *size) {
    unsigned char lead = (unsigned char)s.ptr[at];
    if (lead < 0x80) {
        *size = 1;
        return lead;
    }
    if (lead < 0xE0 && at + 1 < s.len) {
        *size = 2;
        return (uint32_t)(lead & 0x1F) << 6 | ((unsigned char)s.ptr[at + 1] & 0x3F);
    }
    ucs4_t code_point;
    *size = (size_t)u8_mbtouc(&code_point, units(s.ptr + at), s.len - at);
    return code_point;
}

size_t arvo_utf8_count(arvo_str s) {
    size_t count = 0;
    for (size_t i = 0; i < s.len; i++) {
        count += !is_continuation(s.ptr[i]);
    }
    return count;
}

size_t arvo_utf8_utf16_count(arvo_str s) {
    size_t count = 0;
    for (size_t i = 0; i < s.len; i++) {
        count += !is_continuation(s.ptr[i]);
        count += (unsigned char)s.ptr[i] >= 0xF0; /* four bytes here are a surrogate pair there */
    }
    return count;
}

size_t arvo_utf8_width(arvo_str s) {
    size_t width = 0;
    size_t size;
    for (size_t at = 0; at < s.len; at += size) {
        uint32_t c = arvo_utf8_at(s, at, &size);
        if (c < 0x7F) {
            width += c >= 0x20;
            continue;
        }
        int cells = uc_width(c, "UTF-8");
        width += cells > 0 ? (size_t)cells : 0;
    }
    return width;
}

size_t arvo_utf8_encode(char out[4], uint32_t code_point) {
    int size = u8_uctomb((uint8_t *)out, code_point, 4);
    return size > 0 ? (size_t)size : 0;
}

void arvo_utf8_append(arvo_buf *buf, uint32_t code_point) {
    char bytes[4];
    arvo_buf_append(buf, (arvo_str){bytes, arvo_utf8_encode(bytes, code_point)});
}

static bool is_latin1_letter(uint32_t c) {
    return c >= 0xC0 ? c != 0xD7 && c != 0xF7 : c == 0xAA || c == 0xB5 || c == 0xBA;
}

bool arvo_is_letter(uint32_t code_point) {
    if (code_point < 0x80) {
        return (code_point | 0x20) - 'a' < 26;
    }
    return code_point < 0x100 ? is_latin1_letter(code_point)
                              : uc_is_general_category_withtable(code_point, UC_CATEGORY_MASK_L);
}

bool arvo_is_digit(uint32_t code_point) {
    if (code_point < 0x100) {
        return code_point - '0' < 10;
    }
    return uc_is_general_category_withtable(code_point, UC_CATEGORY_MASK_Nd);
}

bool arvo_is_upper(uint32_t code_point) {
    return code_point < 0x80 ? code_point - 'A' < 26 : uc_is_property_uppercase(code_point);
}

bool arvo_is_lower(uint32_t code_point) {
    return code_point < 0x80 ? code_point - 'a' < 26 : uc_is_property_lowercase(code_point);
}

bool arvo_is_mark(uint32_t code_point) {
    return code_point >= 0x300 && uc_is_general_category_withtable(code_point, UC_CATEGORY_MASK_M);
}

bool arvo_is_hyphen(uint32_t code_point) {
    return code_point == '-' || code_point == 0x2010 || code_point == 0x2011;
}

bool arvo_is_space(uint32_t code_point) {
    if (code_point < 0x80) {
        return code_point == ' ' || code_point - '\t' < 5;
    }
    return uc_is_property_white_space(code_point);
}
