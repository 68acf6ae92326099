/* placeholder_conversion.c: conversions of printf and its kin. */
#include <string.h>

#include "format/placeholder_bytes.h"
#include "format/placeholder_scan.h"

size_t arvo_conversion_end(arvo_str text, size_t at) {
    size_t digits = skip_digits(text, at + 1);
    bool positional = digits > at + 1 && byte_at(text, digits) == '$';
    size_t end = positional ? digits + 1 : at + 1;
    while (end < text.len && strchr("-+0#", text.ptr[end]) != NULL) {
        end++;
    }
    end = byte_at(text, end) == '*' ? end + 1 : skip_digits(text, end);
    if (byte_at(text, end) == '.') {
        end = byte_at(text, end + 1) == '*' ? end + 2 : skip_digits(text, end + 1);
    }
    while (end < text.len && strchr("hlLzjtq", text.ptr[end]) != NULL) {
        end++;
    }
    if (end < text.len && strchr("diouxXeEfFgGaAcCsSp@", text.ptr[end]) != NULL) {
        return end + 1;
    }
    return digits == at + 2 && !positional ? digits : 0; /* "%1" */
}

size_t arvo_named_conversion_end(arvo_str text, size_t at, char close) {
    size_t name = skip_names(text, at + 2);
    if (name == at + 2 || byte_at(text, name) != close) {
        return 0;
    }
    size_t end = name + 1;
    while (end < text.len && strchr("-+0#.123456789", text.ptr[end]) != NULL) {
        end++;
    }
    return is_alpha(byte_at(text, end)) ? end + 1 : 0;
}
