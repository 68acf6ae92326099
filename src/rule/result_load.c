/* result_load.c: reading what result_store.c writes. Every number is looked at before it is believed: the
 * bytes may be damaged, or someone's work. */
#include <string.h>

#include "base/utf8.h"
#include "rule/result_builder.h"
#include "rule/result_layout.h"
#include "rule/result_store.h"

typedef struct loader {
    arvo_arena *arena;
    const unsigned char *at;
    const unsigned char *end;
    size_t source_len;
    ARVO_ARRAY(arvo_str) strings;
    bool bad;
} loader;

static size_t left(const loader *l) {
    return (size_t)(l->end - l->at);
}

static uint64_t number(loader *l) {
    uint64_t value = 0;
    for (unsigned shift = 0; shift < 64 && l->at < l->end; shift += 7) {
        unsigned char byte = *l->at++;
        value |= (uint64_t)(byte & 0x7F) << shift;
        if (byte < 0x80) {
            return value;
        }
    }
    l->bad = true;
    return 0;
}

/* A number below `limit`; 0 for another. */
static unsigned choice(loader *l, unsigned limit) {
    uint64_t value = number(l);
    l->bad = l->bad || value >= limit;
    return value < limit ? (unsigned)value : 0;
}

static bool boolean(loader *l) {
    return choice(l, 2) == 1;
}

/* The fewest bytes that an item of a list takes, so that no more memory is asked for than the bytes are
 * worth. */
enum {
    LEAST_BYTE = 1,
    LEAST_ITEM = 12,
    LEAST_PART = 160,
    LEAST_CLAIM = 7,
    LEAST_DIAGNOSTIC = 12,
    LEAST_SUPPRESSED = 16
};

/* How many items follow. */
static size_t count(loader *l, size_t least) {
    uint64_t value = number(l);
    l->bad = l->bad || value > left(l) / least;
    return l->bad ? 0 : (size_t)value;
}

/* Text without a NUL. */
static arvo_str text(loader *l) {
    size_t len = count(l, LEAST_BYTE);
    arvo_str bytes = {(const char *)l->at, len};
    if (l->bad || (len > 0 && memchr(bytes.ptr, '\0', len) != NULL) ||
        arvo_utf8_valid_prefix(bytes.ptr, len) != len) {
        l->bad = true;
        return ARVO_NO_STR;
    }
    l->at += len;
    arvo_str copied = arvo_str_copy(l->arena, bytes);
    l->bad = copied.ptr == NULL;
    return copied;
}

static const char *string(loader *l) {
    uint64_t which = number(l);
    if (l->bad || which == 0) {
        return NULL;
    }
    if (which > 1) {
        l->bad = which - 2 >= l->strings.count;
        return l->bad ? NULL : l->strings.items[which - 2].ptr;
    }
    arvo_str fresh = text(l);
    arvo_str *kept = l->bad ? NULL : ARVO_ARRAY_ADD(l->arena, &l->strings);
    if (kept == NULL) {
        l->bad = true;
        return NULL;
    }
    *kept = fresh;
    return fresh.ptr;
}

/* A string that must be there; "" when it is not. */
static const char *needed(loader *l) {
    const char *value = string(l);
    l->bad = l->bad || value == NULL;
    return value != NULL ? value : "";
}

static double real(loader *l) {
    double value = 0;
    if (left(l) < sizeof value) {
        l->bad = true;
        return 0;
    }
    memcpy(&value, l->at, sizeof value);
    l->at += sizeof value;
    return value;
}

static arvo_span span(loader *l) {
    uint64_t start = number(l);
    uint64_t len = number(l);
    if (l->bad || start > l->source_len || len > l->source_len - start) {
        l->bad = true;
        return (arvo_span){0, 0};
    }
    return (arvo_span){(uint32_t)start, (uint32_t)(start + len)};
}

static arvo_excerpt excerpt(loader *l) {
    arvo_excerpt value = {{0, 0}, string(l)};
    if (value.text != NULL) {
        value.span = span(l);
    }
    return value;
}

static arvo_excerpt needed_excerpt(loader *l) {
    arvo_excerpt value = excerpt(l);
    l->bad = l->bad || value.text == NULL;
    return value;
}

static void item(loader *l, arvo_check_item_result *out) {
    out->points = real(l);
    out->times = (uint32_t)choice(l, UINT32_MAX);
    out->what = needed(l);
    out->condition = needed(l);
    out->seen = excerpt(l);
}

/* `copy`: of a part without verdicts, whose steps hold nothing. */
static void step(loader *l, arvo_step_result *out, bool copy) {
    out->verdict = (arvo_verdict)choice(l, ARVO_VERDICT_MET + 1);
    out->name = copy ? string(l) : needed(l);
    out->advice = string(l);
    out->points = real(l);
    out->met = real(l);
    out->partial = real(l);
    out->item_count = count(l, LEAST_ITEM);
    arvo_check_item_result *items = ARVO_NEW_ARRAY(l->arena, arvo_check_item_result, out->item_count);
    l->bad = l->bad || items == NULL;
    for (size_t i = 0; i < out->item_count && !l->bad; i++) {
        item(l, &items[i]);
    }
    out->items = items;
}

static void profile(loader *l, arvo_profile *out) {
    for (int i = 0; i < ARVO_VALUE_COUNT; i++) {
        out->values[i] = boolean(l);
    }
    out->audience_named = boolean(l);
    out->customer_role = boolean(l);
    out->seller_centred = boolean(l);
    for (int i = 0; i < ARVO_SLOT_COUNT; i++) {
        out->slots[i] = excerpt(l);
    }
}

static void part(loader *l, arvo_part *out) {
    out->role = (arvo_role)choice(l, ARVO_ROLE_COPY + 1);
    out->language = (arvo_language)choice(l, ARVO_LANGUAGE_COUNT);
    out->key = string(l);
    out->limits = string(l);
    out->span = span(l);
    bool unjudged = out->role == ARVO_ROLE_COPY || out->language == ARVO_LANGUAGE_UNKNOWN;
    for (int i = 0; i < ARVO_STEP_COUNT && !l->bad; i++) {
        step(l, &out->steps[i], unjudged);
    }
    out->weakest = (arvo_step)choice(l, ARVO_STEP_COUNT);
    profile(l, &out->profile);
}

static void claim(loader *l, arvo_claim *out, size_t parts) {
    out->kind = (arvo_claim_kind)choice(l, ARVO_CLAIM_KIND_COUNT);
    out->excerpt = needed_excerpt(l);
    out->supported = boolean(l);
    out->support = excerpt(l);
    out->part = (size_t)number(l);
    l->bad = l->bad || out->part >= parts || (out->supported && out->support.text == NULL);
}

static void diagnostic(loader *l, arvo_diagnostic *out, size_t parts) {
    out->code = needed(l);
    out->name = needed(l);
    out->step = (arvo_step)choice(l, ARVO_STEP_COUNT);
    out->level = (arvo_level)choice(l, ARVO_LEVEL_ERROR + 1);
    out->message = needed(l);
    out->help = string(l);
    out->excerpt = needed_excerpt(l);
    out->part = (size_t)number(l);
    out->whole_text = boolean(l);
    out->own_message = boolean(l);
    l->bad = l->bad || out->part >= parts || out->level == ARVO_LEVEL_OFF;
}

static void suppressed(loader *l, arvo_suppressed *out, size_t parts) {
    diagnostic(l, &out->diagnostic, parts);
    out->comment = span(l);
    out->reason = string(l);
    out->until = string(l);
}

/* A list of `type` with its count before it; each item by `read_item`, an expression over `list` and `i`. */
#define LOAD_LIST(l, out_items, out_count, type, least, read_item)                                           \
    do {                                                                                                     \
        size_t list_count = count(l, least);                                                                 \
        type *list = ARVO_NEW_ARRAY((l)->arena, type, list_count);                                           \
        (l)->bad = (l)->bad || list == NULL;                                                                 \
        for (size_t i = 0; i < list_count && !(l)->bad; i++) {                                               \
            read_item;                                                                                       \
        }                                                                                                    \
        (out_items) = list;                                                                                  \
        (out_count) = list_count;                                                                            \
    } while (0)

static void load(loader *l, arvo_result *out) {
    out->language = (arvo_language)choice(l, ARVO_LANGUAGE_COUNT);
    out->ui_language = (arvo_language)choice(l, ARVO_LANGUAGE_COUNT);
    out->missing_dictionary = string(l);
    out->known_count = (size_t)number(l);
    out->source_is_made = boolean(l);
    LOAD_LIST(l, out->parts, out->part_count, arvo_part, LEAST_PART, part(l, &list[i]));
    LOAD_LIST(l, out->claims, out->claim_count, arvo_claim, LEAST_CLAIM, claim(l, &list[i], out->part_count));
    LOAD_LIST(l, out->diagnostics, out->diagnostic_count, arvo_diagnostic, LEAST_DIAGNOSTIC,
              diagnostic(l, &list[i], out->part_count));
    LOAD_LIST(l, out->suppressed, out->suppressed_count, arvo_suppressed, LEAST_SUPPRESSED,
              suppressed(l, &list[i], out->part_count));
    l->bad = l->bad || l->at != l->end;
}

bool arvo_result_read(arvo_result **out, arvo_arena *arena, const char *path, arvo_str given,
                      arvo_str bytes) {
    loader l = {.arena = arena, .at = (const unsigned char *)bytes.ptr};
    arvo_result_builder *builder;
    *out = NULL;
    if (bytes.len == 0) {
        return false;
    }
    l.end = l.at + bytes.len;
    arvo_str source = boolean(&l) ? text(&l) : given;
    if (l.bad || arvo_result_begin(&builder, arena, arvo_str_of(path), source, ARVO_LANGUAGE_UNKNOWN, NULL) !=
                     ARVO_OK) {
        return false;
    }
    l.source_len = source.len;
    load(&l, builder->result);
    *out = l.bad ? NULL : builder->result;
    return !l.bad;
}
