#include "format/pointer.h"

enum { MAX_POINTER_BYTES = 512, MAX_INDEX_BYTES = 11 };

void arvo_pointer_push(arvo_buf *pointer, arvo_str name) {
    if (pointer->len + name.len >= MAX_POINTER_BYTES) {
        return;
    }
    arvo_buf_append_byte(pointer, '/');
    for (size_t i = 0; i < name.len; i++) {
        if (name.ptr[i] == '~' || name.ptr[i] == '/') {
            arvo_buf_append_byte(pointer, '~');
            arvo_buf_append_byte(pointer, name.ptr[i] == '~' ? '0' : '1');
        } else {
            arvo_buf_append_byte(pointer, name.ptr[i]);
        }
    }
}

void arvo_pointer_push_index(arvo_buf *pointer, uint32_t index) {
    if (pointer->len + MAX_INDEX_BYTES < MAX_POINTER_BYTES) {
        arvo_buf_printf(pointer, "/%u", (unsigned)index);
    }
}
