/* placeholder_bytes.h: small questions about the bytes of a value. For placeholder_*.c only. */
#ifndef ARVO_FORMAT_PLACEHOLDER_BYTES_H
#define ARVO_FORMAT_PLACEHOLDER_BYTES_H

#include "base/str.h"

static inline bool is_digit(char byte) {
    return byte >= '0' && byte <= '9';
}

static inline bool is_alpha(char byte) {
    return (byte >= 'a' && byte <= 'z') || (byte >= 'A' && byte <= 'Z');
}

static inline bool is_name_byte(char byte) {
    return is_alpha(byte) || is_digit(byte) || byte == '_';
}

static inline bool is_space(char byte) {
    return byte == ' ' || byte == '\t' || byte == '\n' || byte == '\r';
}

/* The byte at `at`, NUL past the end. */
static inline char byte_at(arvo_str text, size_t at) {
    return at < text.len ? text.ptr[at] : '\0';
}

static inline size_t skip_names(arvo_str text, size_t at) {
    while (is_name_byte(byte_at(text, at))) {
        at++;
    }
    return at;
}

static inline size_t skip_digits(arvo_str text, size_t at) {
    while (is_digit(byte_at(text, at))) {
        at++;
    }
    return at;
}

static inline size_t skip_space(arvo_str text, size_t at) {
    while (is_space(byte_at(text, at))) {
        at++;
    }
    return at;
}

#endif
