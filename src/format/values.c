#include "format/values.h"

#include <stdlib.h>

#include "base/limits.h"
#include "format/locale.h"
#include "format/pointer.h"
#include "format/prose.h"
#include "format/values_keys.h"

/* A key of an open mapping with what stands under it. */
typedef struct member {
    arvo_str name;
    arvo_span span; /* of key and value */
    uint32_t first_segment;
    bool collection;
} member;

/* A comment whose target is known when its mapping ends. */
typedef struct pending {
    uint32_t comment; /* index in the reader's */
    arvo_str name;    /* of the sibling; empty: the whole mapping */
} pending;

typedef struct level {
    bool mapping;
    bool value_next; /* in a mapping: a key has come */
    bool passed;     /* nothing in it is to be read */
    uint32_t start;
    uint32_t index;    /* of the next item of a sequence */
    uint32_t path_len; /* of the pointer of the mapping or sequence itself */
    uint32_t first_member;
    uint32_t first_pending;
} level;

struct arvo_values {
    arvo_reader *reader;
    arvo_values_options options;
    bool chrome; /* messages.json of a browser extension: notes for translators stand beside the texts */
    arvo_placeholders *placeholders;
    arvo_segment_builder keys;
    arvo_buf path;
    ARVO_ARRAY(member) members;
    ARVO_ARRAY(pending) pending;
    uint32_t depth;
    level levels[ARVO_MAX_NESTING];
};

arvo_values *arvo_values_new(arvo_reader *reader, const arvo_values_options *options) {
    arvo_arena *arena = reader->document->arena;
    arvo_values *made = ARVO_NEW(arena, arvo_values);
    if (made == NULL) {
        return NULL;
    }
    made->reader = reader;
    made->options = *options;
    made->chrome = arvo_str_find(reader->document->path, ARVO_STR("_locales/")) != SIZE_MAX;
    made->placeholders = arvo_placeholders_new(reader, options->colon);
    made->keys = arvo_segment_begin(arena);
    made->path = arvo_buf_in(arena);
    return made->placeholders == NULL ? NULL : made;
}

static arvo_arena *arena_of(const arvo_values *v) {
    return v->reader->document->arena;
}

static level *innermost(arvo_values *v) {
    return v->depth == 0 ? NULL : &v->levels[v->depth - 1];
}

static arvo_err no_memory(arvo_error *error) {
    return arvo_fail_plain(error, ARVO_ERR_NO_MEMORY);
}

/* ---- Where things stand */

static bool pop_to(arvo_values *v, uint32_t path_len) {
    bool whole = !v->path.failed;
    v->path.len = path_len;
    return whole;
}

/* The key that the coming value stands under, or NULL. */
static const member *member_at_hand(const arvo_values *v) {
    const level *in = v->depth == 0 ? NULL : &v->levels[v->depth - 1];
    return in != NULL && in->mapping && in->value_next ? &v->members.items[v->members.count - 1] : NULL;
}

static bool is_passed_over(const arvo_values *v, arvo_str name) {
    return arvo_key_is_remark(name) || (v->chrome && arvo_key_is_note(name)) ||
           (v->options.front_matter && arvo_key_names_things(name));
}

/* A value begins: its place joins the pointer. */
static void begin_value(arvo_values *v) {
    level *in = innermost(v);
    const member *key = member_at_hand(v);
    if (key != NULL) {
        arvo_pointer_push(&v->path, key->name);
    } else if (in != NULL && !in->mapping) {
        arvo_pointer_push_index(&v->path, in->index++);
    }
}

/* A value has ended before `end`; what it stands in goes on. */
static bool end_value(arvo_values *v, uint32_t end, bool collection) {
    level *in = innermost(v);
    if (in == NULL) {
        return pop_to(v, 0);
    }
    if (in->mapping && in->value_next) {
        member *key = &v->members.items[v->members.count - 1];
        key->span.end = end;
        key->collection = collection;
    }
    in->value_next =
        in->mapping && !in->value_next; /* a mapping as a key is none of ours, but it takes a key's place */
    return pop_to(v, in->path_len);
}

/* ---- Languages */

static bool is_known(arvo_locale locale) {
    return locale.other || locale.language != ARVO_LANGUAGE_UNKNOWN;
}

/* True when the keys of a mapping, as far as they count, are languages. */
static bool keys_are_languages(const member *members, uint32_t count, bool outermost) {
    uint32_t ours = 0;
    uint32_t others = 0;
    for (uint32_t i = 0; i < count; i++) {
        arvo_locale locale = arvo_locale_of_tag(members[i].name);
        if (arvo_key_is_remark(members[i].name) || (outermost && !members[i].collection)) {
            continue;
        }
        if (!is_known(locale)) {
            return false;
        }
        ours += !locale.other;
        others += locale.other;
    }
    return ours > 0 || (outermost && others > 0);
}

/* Gives the segments from `from` on the language, unless they have one of a place further inside. */
static void set_language(arvo_values *v, uint32_t from, uint32_t to, arvo_locale locale) {
    for (uint32_t i = from; i < to; i++) {
        arvo_segment *segment = &v->reader->segments.items[i];
        if (segment->language == ARVO_LANGUAGE_UNKNOWN && !segment->other_language) {
            segment->language = locale.language;
            segment->other_language = locale.other;
        }
    }
}

static void apply_languages(arvo_values *v, const level *ended) {
    uint32_t count = v->members.count - ended->first_member;
    const member *members = count == 0 ? NULL : v->members.items + ended->first_member;
    if (count == 0 || !keys_are_languages(members, count, v->depth == 0)) {
        return;
    }
    for (uint32_t i = 0; i < count; i++) {
        uint32_t to = i + 1 < count ? members[i + 1].first_segment : v->reader->segments.count;
        arvo_locale locale = arvo_locale_of_tag(members[i].name);
        if (is_known(locale)) {
            set_language(v, members[i].first_segment, to, locale);
        }
    }
}

/* ---- Comments */

static int compare_members(const void *a, const void *b) {
    const member *x = a;
    const member *y = b;
    return arvo_str_compare(x->name, y->name);
}

/* Ties the comments of a mapping to what they are about. Its members are sorted for that: nobody needs their
 * order any more. */
static void tie_comments(arvo_values *v, const level *ended, uint32_t end) {
    uint32_t count = v->members.count - ended->first_member;
    member *members = count == 0 ? NULL : v->members.items + ended->first_member;
    if (v->pending.count > ended->first_pending && count > 1) {
        qsort(members, count, sizeof *members, compare_members);
    }
    for (uint32_t i = ended->first_pending; i < v->pending.count; i++) {
        const member wanted = {.name = v->pending.items[i].name};
        const member *found =
            count == 0 ? NULL : bsearch(&wanted, members, count, sizeof *members, compare_members);
        arvo_comment *comment = &v->reader->comments.items[v->pending.items[i].comment];
        if (wanted.name.len == 0) {
            comment->target = (arvo_span){ended->start, end};
        } else if (found != NULL) {
            comment->target = found->span;
        }
    }
    v->pending.count = ended->first_pending;
}

/* The source bytes of a string with its quotes. */
static arvo_span with_quotes(arvo_span span, arvo_scalar_style style) {
    bool quoted = style == ARVO_SCALAR_SINGLE_QUOTED || style == ARVO_SCALAR_DOUBLE_QUOTED;
    return quoted ? (arvo_span){span.start - 1, span.end + 1} : span;
}

/* Takes a string under a remark's key: a comment, the language of the file, or nothing. */
static bool take_remark(arvo_values *v, const member *key, arvo_span span, arvo_scalar_style style) {
    arvo_reader *reader = v->reader;
    arvo_segment text;
    arvo_scalar_append(&v->keys, reader->source, span, style);
    if (!arvo_segment_end(&text, &v->keys)) {
        return false;
    }
    if (arvo_str_equal(key->name, ARVO_STR("@@locale"))) {
        arvo_locale locale = arvo_locale_of_tag(text.text);
        reader->document->language = locale.language;
        reader->document->other_language = locale.other;
        return true;
    }
    uint32_t before = reader->comments.count;
    if (!arvo_reader_comment(reader, (arvo_span){key->span.start, with_quotes(span, style).end}, text.text,
                             (arvo_span){0, 0})) {
        return false;
    }
    if (reader->comments.count == before) {
        return true;
    }
    pending *added = ARVO_ARRAY_ADD(arena_of(v), &v->pending);
    if (added == NULL) {
        return false;
    }
    *added = (pending){before, arvo_key_sibling(key->name)};
    return true;
}

/* ---- Events */

arvo_err arvo_values_begin(arvo_values *v, bool mapping, uint32_t at, arvo_error *error) {
    if (v->depth == ARVO_MAX_NESTING) {
        return arvo_reader_too_deep(v->reader, error, at);
    }
    const level *around = innermost(v);
    const member *key = member_at_hand(v);
    bool is_key = around != NULL && around->mapping && !around->value_next;
    bool passed =
        (around != NULL && around->passed) || is_key || (key != NULL && is_passed_over(v, key->name));
    begin_value(v);
    v->levels[v->depth++] = (level){.mapping = mapping,
                                    .passed = passed,
                                    .start = at,
                                    .path_len = (uint32_t)v->path.len,
                                    .first_member = v->members.count,
                                    .first_pending = v->pending.count};
    return v->path.failed ? no_memory(error) : ARVO_OK;
}

/* A key that is no word takes its place without a name. */
static bool add_member(arvo_values *v, arvo_str name, uint32_t start) {
    member *added = ARVO_ARRAY_ADD(arena_of(v), &v->members);
    if (added == NULL) {
        return false;
    }
    *added = (member){.name = name, .span = {start, start}, .first_segment = v->reader->segments.count};
    return true;
}

arvo_err arvo_values_end(arvo_values *v, uint32_t end, arvo_error *error) {
    level ended = v->levels[--v->depth];
    apply_languages(v, &ended);
    tie_comments(v, &ended, end);
    v->members.count = ended.first_member;
    const level *around = innermost(v);
    bool was_key = around != NULL && around->mapping && !around->value_next;
    bool done = !was_key || add_member(v, ARVO_STR(""), ended.start);
    return end_value(v, end, true) && done ? ARVO_OK : no_memory(error);
}

static bool take_key(arvo_values *v, arvo_span span, arvo_scalar_style style) {
    arvo_segment name;
    arvo_scalar_append(&v->keys, v->reader->source, span, style);
    v->levels[v->depth - 1].value_next = true;
    return arvo_segment_end(&name, &v->keys) && add_member(v, name.text, with_quotes(span, style).start);
}

static bool take_text(arvo_values *v, const member *key, arvo_span span, arvo_scalar_style style) {
    arvo_segment_builder *builder = &v->reader->builder;
    arvo_scalar_append(builder, v->reader->source, span, style);
    arvo_str name = key != NULL ? key->name : ARVO_NO_STR;
    if (!builder->failed && !arvo_is_prose(name, arvo_buf_str(&builder->text))) {
        arvo_segment_drop(builder);
        return true;
    }
    arvo_str pointer = arvo_str_copy(arena_of(v), arvo_buf_str(&v->path));
    return pointer.ptr != NULL && arvo_placeholders_add(v->placeholders, builder, pointer);
}

arvo_err arvo_values_scalar(arvo_values *v, arvo_span span, arvo_scalar_style style, bool text,
                            arvo_error *error) {
    const level *in = innermost(v);
    if (in != NULL && in->mapping && !in->value_next) {
        return take_key(v, span, style) ? ARVO_OK : no_memory(error);
    }
    const member *key = member_at_hand(v);
    bool done = true;
    begin_value(v);
    if (text && key != NULL && arvo_key_is_remark(key->name)) {
        done = take_remark(v, key, span, style);
    } else if (text && (in == NULL || !in->passed) && (key == NULL || !is_passed_over(v, key->name))) {
        done = take_text(v, key, span, style);
    }
    return end_value(v, with_quotes(span, style).end, false) && done ? ARVO_OK : no_memory(error);
}
