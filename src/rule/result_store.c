/* result_store.c: writing. One function a struct, its fields in their order; result_load.c reads them in the
 * same. */
#include "rule/result_store.h"

#include <string.h>

#include "base/intern.h"
#include "rule/result_layout.h"

typedef struct writer {
    arvo_buf *out;
    arvo_interner *strings;
} writer;

static void number(writer *w, uint64_t value) {
    while (value >= 0x80) {
        arvo_buf_append_byte(w->out, (char)((value & 0x7F) | 0x80));
        value >>= 7;
    }
    arvo_buf_append_byte(w->out, (char)value);
}

/* 0: NULL; 1: a new string follows; n + 1: the nth string. */
static void string(writer *w, const char *value) {
    if (value == NULL) {
        number(w, 0);
        return;
    }
    arvo_str s = arvo_str_of(value);
    uint32_t known = arvo_intern_find(w->strings, s);
    if (known > 0) {
        number(w, (uint64_t)known + 1);
        return;
    }
    number(w, 1);
    number(w, s.len);
    arvo_buf_append(w->out, s);
    w->out->failed = w->out->failed || arvo_intern(w->strings, s) == 0;
}

static void real(writer *w, double value) {
    char bytes[sizeof value];
    memcpy(bytes, &value, sizeof value);
    arvo_buf_append(w->out, (arvo_str){bytes, sizeof bytes});
}

static void span(writer *w, arvo_span value) {
    number(w, value.start);
    number(w, value.end - value.start);
}

static void excerpt(writer *w, const arvo_excerpt *value) {
    string(w, value->text);
    if (value->text != NULL) {
        span(w, value->span);
    }
}

static void item(writer *w, const arvo_check_item_result *value) {
    real(w, value->points);
    number(w, value->times);
    string(w, value->what);
    string(w, value->condition);
    excerpt(w, &value->seen);
}

static void step(writer *w, const arvo_step_result *value) {
    number(w, value->verdict);
    string(w, value->name);
    string(w, value->advice);
    real(w, value->points);
    real(w, value->met);
    real(w, value->partial);
    number(w, value->item_count);
    for (size_t i = 0; i < value->item_count; i++) {
        item(w, &value->items[i]);
    }
}

static void profile(writer *w, const arvo_profile *value) {
    for (int i = 0; i < ARVO_VALUE_COUNT; i++) {
        number(w, value->values[i]);
    }
    number(w, value->audience_named);
    number(w, value->customer_role);
    number(w, value->seller_centred);
    for (int i = 0; i < ARVO_SLOT_COUNT; i++) {
        excerpt(w, &value->slots[i]);
    }
}

static void part(writer *w, const arvo_part *value) {
    number(w, value->role);
    number(w, value->language);
    string(w, value->key);
    string(w, value->limits);
    span(w, value->span);
    for (int i = 0; i < ARVO_STEP_COUNT; i++) {
        step(w, &value->steps[i]);
    }
    number(w, value->weakest);
    profile(w, &value->profile);
}

static void claim(writer *w, const arvo_claim *value) {
    number(w, value->kind);
    excerpt(w, &value->excerpt);
    number(w, value->supported);
    excerpt(w, &value->support);
    number(w, value->part);
}

static void diagnostic(writer *w, const arvo_diagnostic *value) {
    string(w, value->code);
    string(w, value->name);
    number(w, value->step);
    number(w, value->level);
    string(w, value->message);
    string(w, value->help);
    excerpt(w, &value->excerpt);
    number(w, value->part);
    number(w, value->whole_text);
    number(w, value->own_message);
}

static void suppressed(writer *w, const arvo_suppressed *value) {
    diagnostic(w, &value->diagnostic);
    span(w, value->comment);
    string(w, value->reason);
    string(w, value->until);
}

/* The source, when it is not what was given. */
static void source(writer *w, const arvo_result *result, arvo_str given) {
    arvo_str own;
    own.ptr = arvo_result_source(result, &own.len);
    bool same = arvo_str_equal(own, given);
    number(w, same ? 0 : 1);
    if (!same) {
        number(w, own.len);
        arvo_buf_append(w->out, own);
    }
}

void arvo_result_write(arvo_buf *out, const arvo_result *result, arvo_str given) {
    writer w = {out, arvo_interner_new(out->arena)};
    if (w.strings == NULL) {
        out->failed = true;
        return;
    }
    source(&w, result, given);
    number(&w, result->language);
    number(&w, result->ui_language);
    string(&w, result->missing_dictionary);
    number(&w, result->known_count);
    number(&w, result->source_is_made);
    number(&w, result->part_count);
    for (size_t i = 0; i < result->part_count; i++) {
        part(&w, &result->parts[i]);
    }
    number(&w, result->claim_count);
    for (size_t i = 0; i < result->claim_count; i++) {
        claim(&w, &result->claims[i]);
    }
    number(&w, result->diagnostic_count);
    for (size_t i = 0; i < result->diagnostic_count; i++) {
        diagnostic(&w, &result->diagnostics[i]);
    }
    number(&w, result->suppressed_count);
    for (size_t i = 0; i < result->suppressed_count; i++) {
        suppressed(&w, &result->suppressed[i]);
    }
}
