#include "base/linetable.h"

#include <string.h>

#include "base/utf8.h"

enum { CHECKPOINT_BYTES = 4096 };

static uint32_t bom_len(arvo_str source) {
    return arvo_str_starts_with(source, ARVO_STR("\xEF\xBB\xBF")) ? 3 : 0;
}

/* The offset behind the next line end at or after `at`, or SIZE_MAX. A lone CR ends a line as well. */
static size_t next_line(arvo_str source, size_t at) {
    for (; at < source.len; at++) {
        if (source.ptr[at] == '\n') {
            return at + 1;
        }
        if (source.ptr[at] == '\r') {
            return at + 1 < source.len && source.ptr[at + 1] == '\n' ? at + 2 : at + 1;
        }
    }
    return SIZE_MAX;
}

static bool build_lines(arvo_linetable *table, arvo_arena *arena) {
    size_t count = 1;
    for (size_t at = next_line(table->source, 0); at != SIZE_MAX; at = next_line(table->source, at)) {
        count++;
    }
    table->starts = ARVO_NEW_ARRAY(arena, uint32_t, count);
    if (table->starts == NULL) {
        return false;
    }
    for (size_t at = 0; at != SIZE_MAX; at = next_line(table->source, at)) {
        table->starts[table->count++] = (uint32_t)at;
    }
    return true;
}

/* Code points outside the basic plane: those of four bytes. */
static uint32_t count_wide(arvo_str s) {
    uint32_t count = 0;
    for (size_t i = 0; i < s.len; i++) {
        count += (unsigned char)s.ptr[i] >= 0xF0;
    }
    return count;
}

static bool build_checkpoints(arvo_linetable *table, arvo_arena *arena) {
    size_t count = table->source.len / CHECKPOINT_BYTES + 1;
    table->checkpoints = ARVO_NEW_ARRAY(arena, uint32_t, count);
    table->wide = ARVO_NEW_ARRAY(arena, uint32_t, count);
    if (table->checkpoints == NULL || table->wide == NULL) {
        return false;
    }
    for (size_t i = 1; i < count; i++) {
        size_t end = i * CHECKPOINT_BYTES;
        arvo_str stretch = arvo_str_slice(table->source, end - CHECKPOINT_BYTES, end);
        table->checkpoints[i] = table->checkpoints[i - 1] + (uint32_t)arvo_utf8_count(stretch);
        table->wide[i] = table->wide[i - 1] + count_wide(stretch);
    }
    return true;
}

bool arvo_linetable_build(arvo_linetable *table, arvo_arena *arena, arvo_str source) {
    *table = (arvo_linetable){.source = source};
    return source.len < UINT32_MAX && build_lines(table, arena) && build_checkpoints(table, arena);
}

uint32_t arvo_linetable_line(const arvo_linetable *table, uint32_t offset) {
    uint32_t low = 0; /* the answer, from 0, is in [low, high) */
    uint32_t high = table->count;
    while (high - low > 1) {
        uint32_t middle = low + (high - low) / 2;
        if (table->starts[middle] <= offset) {
            low = middle;
        } else {
            high = middle;
        }
    }
    return low + 1;
}

/* The offset itself, within the source; inside a code point that of its first byte. */
static size_t whole_offset(arvo_str source, uint32_t offset) {
    size_t end = offset < source.len ? offset : source.len;
    while (end > 0 && end < source.len && ((unsigned char)source.ptr[end] & 0xC0) == 0x80) {
        end--;
    }
    return end;
}

uint32_t arvo_linetable_characters(const arvo_linetable *table, uint32_t offset) {
    arvo_str source = table->source;
    uint32_t bom = bom_len(source);
    size_t end = whole_offset(source, offset);
    if (end <= bom) {
        return 0;
    }
    size_t checkpoint = end / CHECKPOINT_BYTES;
    arvo_str rest = arvo_str_slice(source, checkpoint * CHECKPOINT_BYTES, end);
    return table->checkpoints[checkpoint] + (uint32_t)arvo_utf8_count(rest) - (bom != 0);
}

uint32_t arvo_linetable_column(const arvo_linetable *table, uint32_t offset) {
    uint32_t start = table->starts[arvo_linetable_line(table, offset) - 1];
    return arvo_linetable_characters(table, offset) - arvo_linetable_characters(table, start) + 1;
}

static uint32_t wide_before(const arvo_linetable *table, size_t end) {
    size_t checkpoint = end / CHECKPOINT_BYTES;
    arvo_str rest = arvo_str_slice(table->source, checkpoint * CHECKPOINT_BYTES, end);
    return table->wide[checkpoint] + count_wide(rest);
}

uint32_t arvo_linetable_utf16_column(const arvo_linetable *table, uint32_t offset) {
    uint32_t start = table->starts[arvo_linetable_line(table, offset) - 1];
    size_t end = whole_offset(table->source, offset);
    return arvo_linetable_column(table, offset) + wide_before(table, end) - wide_before(table, start);
}

uint32_t arvo_linetable_byte_column(const arvo_linetable *table, uint32_t offset) {
    uint32_t start = table->starts[arvo_linetable_line(table, offset) - 1];
    return (uint32_t)whole_offset(table->source, offset) - start + 1;
}

arvo_str arvo_linetable_text(const arvo_linetable *table, uint32_t line) {
    if (line == 0 || line > table->count) {
        return ARVO_NO_STR;
    }
    size_t start = table->starts[line - 1];
    size_t end = line < table->count ? table->starts[line] : table->source.len;
    if (line < table->count) {
        end--;
        if (end > start && table->source.ptr[end] == '\n' && table->source.ptr[end - 1] == '\r') {
            end--;
        }
    }
    if (line == 1) {
        start += bom_len(table->source);
    }
    return arvo_str_slice(table->source, start, end);
}
