/* Whole-string mappings: lower case and the clean form that words are looked up in. */
#include <stdlib.h>
#include <string.h>
#include <unicase.h>
#include <uninorm.h>

#include "base/utf8.h"

/* Takes what libunistring allocated: a copy in the arena, or s itself if it is the same. */
static arvo_str take(arvo_arena *arena, arvo_str s, uint8_t *mapped, size_t len) {
    if (mapped == NULL) {
        return len == 0 && s.len == 0 ? s : ARVO_NO_STR;
    }
    arvo_str result = {(const char *)mapped, len};
    result = arvo_str_equal(result, s) ? s : arvo_str_copy(arena, result);
    free(mapped);
    return result;
}

/* True when s holds nothing but ASCII and U+00C0..U+00FF: then case is one bit in each letter. `changes`
 * tells whether any of it is upper case. */
static bool is_simple_case(arvo_str s, bool *changes) {
    *changes = false;
    for (size_t i = 0; i < s.len; i++) {
        unsigned char byte = (unsigned char)s.ptr[i];
        if (byte < 0x80) {
            *changes |= (unsigned)(byte - 'A') < 26;
        } else if (byte == 0xC3 && i + 1 < s.len) {
            unsigned char low = (unsigned char)s.ptr[++i];
            *changes |= low <= 0x9E && low != 0x97;
        } else {
            return false;
        }
    }
    return true;
}

static arvo_str lower_simple(arvo_arena *arena, arvo_str s) {
    char *lower = arvo_alloc(arena, s.len + 1);
    if (lower == NULL) {
        return ARVO_NO_STR;
    }
    for (size_t i = 0; i < s.len; i++) {
        unsigned char byte = (unsigned char)s.ptr[i];
        if ((unsigned)(byte - 'A') < 26) {
            byte |= 0x20;
        } else if (byte == 0xC3) {
            lower[i++] = (char)byte;
            byte = (unsigned char)s.ptr[i];
            if (byte <= 0x9E && byte != 0x97) { /* U+00D7 is the multiplication sign */
                byte |= 0x20;
            }
        }
        lower[i] = (char)byte;
    }
    return (arvo_str){lower, s.len};
}

arvo_str arvo_utf8_lower(arvo_arena *arena, arvo_str s) {
    bool changes;
    if (is_simple_case(s, &changes)) {
        return changes ? lower_simple(arena, s) : s;
    }
    size_t len = 0;
    uint8_t *lower = u8_tolower((const uint8_t *)s.ptr, s.len, NULL, NULL, NULL, &len);
    return take(arena, s, lower, len);
}

/* True when nothing in s can be recomposed or left out, as far as can be told byte by byte: below U+0300 all
 * is in NFC and only the soft hyphen goes; U+2012..U+203F and U+2080..U+20BF hold the dashes, the quotes and
 * the euro sign. */
static bool is_clean(arvo_str s) {
    for (size_t i = 0; i < s.len; i++) {
        unsigned char byte = (unsigned char)s.ptr[i];
        unsigned char second = i + 1 < s.len ? (unsigned char)s.ptr[i + 1] : 0;
        if (byte < 0xCC) {
            if (byte == 0xC2 && second == 0xAD) {
                return false;
            }
        } else if (byte == 0xE2 && second == 0x80 && i + 2 < s.len && (unsigned char)s.ptr[i + 2] >= 0x92) {
            i += 2;
        } else if (byte == 0xE2 && second == 0x82) {
            i += 2;
        } else {
            return false;
        }
    }
    return true;
}

static bool is_left_out(uint32_t c) {
    return c == 0xAD || (c >= 0x200B && c <= 0x200D) || c == 0x2060 || c == 0xFEFF;
}

arvo_str arvo_utf8_clean(arvo_arena *arena, arvo_str s) {
    if (is_clean(s)) {
        return s;
    }
    char *kept = malloc(s.len);
    if (kept == NULL) {
        return ARVO_NO_STR;
    }
    size_t kept_len = 0;
    size_t size;
    for (size_t at = 0; at < s.len; at += size) {
        uint32_t c = arvo_utf8_at(s, at, &size);
        if (arvo_is_hyphen(c)) {
            kept[kept_len++] = '-';
        } else if (!is_left_out(c)) {
            memcpy(kept + kept_len, s.ptr + at, size);
            kept_len += size;
        }
    }
    arvo_str result = ARVO_STR("");
    if (kept_len > 0) {
        size_t len = 0;
        uint8_t *normal = u8_normalize(UNINORM_NFC, (const uint8_t *)kept, kept_len, NULL, &len);
        result = take(arena, s, normal, len);
    }
    free(kept);
    return result;
}
