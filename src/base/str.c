#include "base/str.h"

#include <string.h>

arvo_str arvo_str_of(const char *cstr) {
    return cstr == NULL ? ARVO_NO_STR : (arvo_str){cstr, strlen(cstr)};
}

bool arvo_str_equal(arvo_str a, arvo_str b) {
    return a.len == b.len && (a.len == 0 || memcmp(a.ptr, b.ptr, a.len) == 0);
}

int arvo_str_compare(arvo_str a, arvo_str b) {
    size_t common = a.len < b.len ? a.len : b.len;
    int order = common == 0 ? 0 : memcmp(a.ptr, b.ptr, common);
    return order != 0 ? order : (a.len > b.len) - (a.len < b.len);
}

bool arvo_str_starts_with(arvo_str s, arvo_str prefix) {
    return prefix.len <= s.len && (prefix.len == 0 || memcmp(s.ptr, prefix.ptr, prefix.len) == 0);
}

bool arvo_str_ends_with(arvo_str s, arvo_str suffix) {
    return suffix.len <= s.len &&
           (suffix.len == 0 || memcmp(s.ptr + (s.len - suffix.len), suffix.ptr, suffix.len) == 0);
}

arvo_str arvo_str_slice(arvo_str s, size_t start, size_t end) {
    return s.ptr == NULL ? s : (arvo_str){s.ptr + start, end - start};
}

static bool is_ascii_space(char byte) {
    return byte == ' ' || (byte >= '\t' && byte <= '\r');
}

arvo_str arvo_str_trim(arvo_str s) {
    size_t start = 0;
    size_t end = s.len;
    while (start < end && is_ascii_space(s.ptr[start])) {
        start++;
    }
    while (end > start && is_ascii_space(s.ptr[end - 1])) {
        end--;
    }
    return arvo_str_slice(s, start, end);
}

size_t arvo_str_find(arvo_str s, arvo_str needle) {
    if (needle.len == 0) {
        return 0;
    }
    size_t at = 0;
    while (s.len - at >= needle.len) {
        const char *hit = memchr(s.ptr + at, needle.ptr[0], s.len - at - needle.len + 1);
        if (hit == NULL) {
            break;
        }
        if (memcmp(hit, needle.ptr, needle.len) == 0) {
            return (size_t)(hit - s.ptr);
        }
        at = (size_t)(hit - s.ptr) + 1;
    }
    return SIZE_MAX;
}

arvo_str arvo_str_copy(arvo_arena *arena, arvo_str s) {
    if (s.len == SIZE_MAX) {
        return ARVO_NO_STR;
    }
    char *copy = arvo_alloc(arena, s.len + 1);
    if (copy == NULL) {
        return ARVO_NO_STR;
    }
    if (s.len > 0) {
        memcpy(copy, s.ptr, s.len);
    }
    return (arvo_str){copy, s.len};
}
