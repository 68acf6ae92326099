#include "report/line_hash.h"

#include <inttypes.h>
#include <stdio.h>
#include <stdlib.h>

#include "base/array.h"
#include "base/utf8.h"

enum { WINDOW = 100, FACTOR = 37, END_OF_FILE = 65535 };

typedef struct line_hash {
    uint64_t hash;
    uint32_t line;  /* from 0 */
    uint32_t count; /* how many lines up to this one have the hash */
} line_hash;

struct arvo_line_hashes {
    ARVO_ARRAY(line_hash) lines;
};

/* The units at hand, as a ring. */
typedef struct roller {
    arvo_arena *arena;
    arvo_line_hashes *hashes;
    uint64_t hash;
    uint64_t leaving; /* FACTOR to the power of WINDOW: the weight of the unit that falls out */
    size_t index;
    uint32_t next; /* line whose hash comes next */
    uint32_t lines;
    bool line_start;
    bool after_cr;
    bool no_memory;
    bool starts[WINDOW]; /* a line starts with this unit */
    uint16_t units[WINDOW];
} roller;

/* The window has come round to a line's start: the hash at hand is the line's. */
static void finish_line(roller *r) {
    if (r->starts[r->index]) {
        line_hash *made = ARVO_ARRAY_ADD(r->arena, &r->hashes->lines);
        r->no_memory = r->no_memory || made == NULL;
        if (made != NULL) {
            *made = (line_hash){.hash = r->hash, .line = r->next};
        }
        r->next++;
        r->starts[r->index] = false;
    }
}

static void push(roller *r, uint16_t unit) {
    r->hash = r->hash * FACTOR + unit - r->leaving * r->units[r->index];
    r->units[r->index] = unit;
    r->index = (r->index + 1) % WINDOW;
}

static void take(roller *r, uint16_t unit) {
    if (unit == ' ' || unit == '\t' || (r->after_cr && unit == '\n')) {
        r->after_cr = false; /* also behind a blank: then a LF is a line of its own */
        return;
    }
    r->after_cr = unit == '\r';
    unit = unit == '\r' ? '\n' : unit;
    finish_line(r);
    if (r->line_start) {
        r->lines++;
        r->starts[r->index] = true;
    }
    r->line_start = unit == '\n';
    push(r, unit);
}

static void take_source(roller *r, arvo_str source) {
    size_t size = 0;
    for (size_t at = 0; at < source.len && !r->no_memory; at += size) {
        uint32_t c = arvo_utf8_at(source, at, &size);
        if (c > 0xFFFF) {
            take(r, (uint16_t)(0xD7C0 + (c >> 10)));
            take(r, (uint16_t)(0xDC00 + (c & 0x3FF)));
        } else {
            take(r, (uint16_t)c);
        }
    }
    take(r, END_OF_FILE);
    for (size_t i = 0; i < WINDOW; i++) {
        finish_line(r);
        push(r, 0);
    }
}

static int compare_by_hash(const void *a, const void *b) {
    const line_hash *left = a, *right = b;
    if (left->hash != right->hash) {
        return left->hash < right->hash ? -1 : 1;
    }
    return left->line < right->line ? -1 : left->line > right->line;
}

static int compare_by_line(const void *a, const void *b) {
    const line_hash *left = a, *right = b;
    return left->line < right->line ? -1 : left->line > right->line;
}

static void count_equals(line_hash *lines, uint32_t count) {
    qsort(lines, count, sizeof *lines, compare_by_hash);
    for (uint32_t i = 0; i < count; i++) {
        lines[i].count = i > 0 && lines[i - 1].hash == lines[i].hash ? lines[i - 1].count + 1 : 1;
    }
    qsort(lines, count, sizeof *lines, compare_by_line);
}

arvo_line_hashes *arvo_line_hashes_new(arvo_arena *arena, arvo_str source) {
    roller r = {.arena = arena, .leaving = 1, .line_start = true};
    r.hashes = ARVO_NEW(arena, arvo_line_hashes);
    if (r.hashes == NULL) {
        return NULL;
    }
    for (size_t i = 0; i < WINDOW; i++) {
        r.leaving *= FACTOR;
    }
    take_source(&r, source);
    if (r.no_memory) {
        return NULL;
    }
    count_equals(r.hashes->lines.items, r.hashes->lines.count);
    return r.hashes;
}

void arvo_line_hash_write(char out[ARVO_LINE_HASH_SIZE], const arvo_line_hashes *hashes, uint32_t line) {
    out[0] = '\0';
    if (line > 0 && line <= hashes->lines.count) {
        const line_hash *it = &hashes->lines.items[line - 1];
        snprintf(out, ARVO_LINE_HASH_SIZE, "%" PRIx64 ":%" PRIu32, it->hash, it->count);
    }
}
