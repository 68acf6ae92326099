/* result.c: copying out what the caller may see, part by part. */
#include "rule/result.h"

#include <stdlib.h>
#include <string.h>

#include "rule/result_builder.h"
#include "rule/verdict.h"

typedef struct internal {
    arvo_arena *arena;
    arvo_linetable lines;
} internal;

typedef arvo_result_builder builder;

const char *arvo_result_copy(builder *b, arvo_str s) {
    const char *copied = s.ptr != NULL ? arvo_str_copy(b->arena, s).ptr : NULL;
    b->no_memory = b->no_memory || (s.ptr != NULL && copied == NULL);
    return copied;
}

static const char *copy(builder *b, arvo_str s) {
    return arvo_result_copy(b, s);
}

static arvo_excerpt excerpt(builder *b, const arvo_place *place) {
    const arvo_segment *segment = b->check->document->segments[place->segment].segment;
    arvo_str text = arvo_str_copy(b->arena, arvo_check_text(b->check, place));
    if (text.ptr == NULL) {
        b->no_memory = true;
        return (arvo_excerpt){{0, 0}, NULL};
    }
    char *bytes = (char *)text.ptr; /* just copied: ours to change */
    for (size_t i = 0; i < text.len; i++) {
        bytes[i] = bytes[i] == '\n' ? ' ' : bytes[i]; /* a soft line break */
    }
    return (arvo_excerpt){arvo_segment_source(segment, place->start, place->end), bytes};
}

static arvo_excerpt words_seen(builder *b, const arvo_check_item *item) {
    arvo_place place;
    return arvo_check_seen(&place, b->check, item->condition) ? excerpt(b, &place)
                                                              : (arvo_excerpt){{0, 0}, NULL};
}

static void build_items(builder *b, arvo_step_result *out, const arvo_step_rules *rules) {
    arvo_check_item_result *items = ARVO_NEW_ARRAY(b->arena, arvo_check_item_result, rules->items.count);
    if (items == NULL) {
        b->no_memory = true;
        return;
    }
    for (uint32_t i = 0; i < rules->items.count && !b->no_memory; i++) {
        const arvo_check_item *item = &rules->items.items[i];
        arvo_str condition = item->condition_node != NULL ? item->condition_node->scalar : ARVO_STR("");
        arvo_str what = arvo_texts_in(&item->what, b->language);
        items[i].points = item->points;
        items[i].times = arvo_item_times(b->check, item);
        items[i].what = copy(b, what.ptr != NULL ? what : condition);
        items[i].condition = copy(b, condition);
        if (items[i].times > 0) {
            items[i].seen = words_seen(b, item);
        }
    }
    out->items = items;
    out->item_count = rules->items.count;
}

static void build_step(builder *b, arvo_part *part, arvo_step step, const arvo_step_verdict *verdict) {
    const arvo_step_rules *rules = &b->check->rules->steps.steps[step];
    arvo_language language = b->language;
    arvo_str name = arvo_texts_in(&rules->name, language);
    name = name.ptr != NULL ? name : arvo_str_of(arvo_message_step_name(step, language));
    arvo_str advice =
        verdict->advice != NULL ? arvo_texts_in(&verdict->advice->advice, language) : ARVO_NO_STR;
    arvo_step_result *out = &part->steps[step];
    *out = (arvo_step_result){.verdict = verdict->verdict,
                              .name = copy(b, name),
                              .advice = copy(b, advice),
                              .points = verdict->points,
                              .met = rules->met,
                              .partial = rules->partial};
    build_items(b, out, rules);
}

static void build_steps(builder *b, arvo_part *part) {
    arvo_step_verdict verdicts[ARVO_STEP_COUNT];
    for (int i = 0; i < ARVO_STEP_COUNT; i++) {
        verdicts[i] = arvo_judge_step(b->check, (arvo_step)i);
        build_step(b, part, (arvo_step)i, &verdicts[i]);
    }
    part->weakest = arvo_weakest_step(verdicts);
}

static bool flag(const builder *b, arvo_profile_flag which, bool otherwise) {
    const arvo_expression *condition = b->check->rules->steps.profile[which];
    return condition != NULL ? arvo_check_value(b->check, condition) != 0 : otherwise;
}

static void build_profile(builder *b, arvo_profile *profile) {
    for (int i = 0; i < ARVO_VALUE_COUNT; i++) {
        profile->values[i] = b->check->values[i] > 0;
    }
    profile->audience_named =
        flag(b, ARVO_PROFILE_AUDIENCE_NAMED, b->check->slots[ARVO_SLOT_AUDIENCE].count > 0);
    profile->customer_role = flag(b, ARVO_PROFILE_CUSTOMER_ROLE, b->check->slots[ARVO_SLOT_ROLE].count > 0);
    profile->seller_centred = flag(b, ARVO_PROFILE_SELLER_CENTRED, false);
    for (int i = 0; i < ARVO_SLOT_COUNT; i++) {
        if (b->check->slots[i].count > 0) {
            profile->slots[i] = excerpt(b, &b->check->slots[i].items[0]);
        }
    }
}

static void build_claims(builder *b) {
    for (uint32_t i = 0; i < b->check->claims.count && !b->no_memory; i++) {
        const arvo_recorded_claim *claim = &b->check->claims.items[i];
        arvo_claim *out = ARVO_ARRAY_ADD(b->arena, &b->claims);
        if (out == NULL) {
            b->no_memory = true;
            return;
        }
        out->kind = claim->kind;
        out->excerpt = excerpt(b, &claim->occurrence.place);
        out->supported = claim->supported;
        out->part = b->parts.count;
        if (claim->supported) {
            out->support = excerpt(b, &claim->support);
        }
    }
}

static void build_diagnostic(builder *b, arvo_diagnostic *out, const arvo_finding *finding) {
    const arvo_rule *rule = finding->rule;
    arvo_language language = b->language;
    *out = (arvo_diagnostic){.code = copy(b, rule->code),
                             .name = copy(b, rule->name),
                             .step = rule->step,
                             .level = arvo_check_level(b->check, rule),
                             .excerpt = excerpt(b, &finding->place),
                             .part = b->parts.count,
                             .whole_text = finding->whole_text};
    arvo_str message = arvo_texts_in(&rule->message, language);
    out->message = arvo_message_fill(b->arena, message, &finding->values, language).ptr;
    out->own_message = arvo_message_is_own(message);
    arvo_str help = arvo_message_entry_help(b->arena, finding->values.say, finding->values.ask, language);
    if (help.ptr == NULL) {
        arvo_str text = arvo_texts_in(&rule->help, language);
        help = text.ptr != NULL ? arvo_message_fill(b->arena, text, &finding->values, language) : ARVO_NO_STR;
    }
    out->help = help.ptr;
    b->no_memory = b->no_memory || out->message == NULL;
}

static int compare_diagnostics(const void *a, const void *b) {
    const arvo_diagnostic *left = a, *right = b;
    if (left->excerpt.span.start != right->excerpt.span.start) {
        return left->excerpt.span.start < right->excerpt.span.start ? -1 : 1;
    }
    int by_code = strcmp(left->code, right->code);
    if (by_code != 0) {
        return by_code;
    }
    return left->excerpt.span.end < right->excerpt.span.end
               ? -1
               : left->excerpt.span.end > right->excerpt.span.end;
}

static int compare_suppressed(const void *a, const void *b) {
    const arvo_suppressed *left = a, *right = b;
    return compare_diagnostics(&left->diagnostic, &right->diagnostic);
}

/* The place of a silenced finding among the others; NULL when memory ends. */
static arvo_diagnostic *add_suppressed(builder *b, const arvo_finding *finding) {
    arvo_suppressed *added = ARVO_ARRAY_ADD(b->arena, &b->suppressed);
    if (added == NULL) {
        return NULL;
    }
    added->comment = finding->silencer->comment->span;
    added->reason = copy(b, finding->silencer->reason);
    added->until = copy(b, finding->silencer->until);
    return &added->diagnostic;
}

static void build_diagnostics(builder *b) {
    for (uint32_t i = 0; i < b->check->findings.count && !b->no_memory; i++) {
        const arvo_finding *finding = &b->check->findings.items[i];
        if (arvo_check_level(b->check, finding->rule) == ARVO_LEVEL_OFF) {
            continue;
        }
        arvo_diagnostic *out = finding->silencer != NULL ? add_suppressed(b, finding)
                                                         : ARVO_ARRAY_ADD(b->arena, &b->diagnostics);
        if (out == NULL) {
            b->no_memory = true;
            return;
        }
        build_diagnostic(b, out, finding);
    }
}

static int compare_claims(const void *a, const void *b) {
    const arvo_claim *left = a, *right = b;
    if (left->excerpt.span.start != right->excerpt.span.start) {
        return left->excerpt.span.start < right->excerpt.span.start ? -1 : 1;
    }
    return (int)left->kind - (int)right->kind;
}

/* ---- Building -------------------------------------------------------------------------------------------
 */

arvo_err arvo_result_begin(arvo_result_builder **out, arvo_arena *arena, arvo_str path, arvo_str source,
                           arvo_language ui_language, arvo_error *error) {
    internal *inside = ARVO_NEW(arena, internal);
    builder *b = ARVO_NEW(arena, builder);
    *out = NULL;
    if (b == NULL || inside == NULL || !arvo_linetable_build(&inside->lines, arena, source)) {
        return arvo_fail_plain(error, ARVO_ERR_NO_MEMORY);
    }
    *b = (builder){.arena = arena, .asked = ui_language, .result = ARVO_NEW(arena, arvo_result)};
    if (b->result == NULL) {
        return arvo_fail_plain(error, ARVO_ERR_NO_MEMORY);
    }
    inside->arena = arena;
    b->result->internal = inside;
    b->result->path = copy(b, path);
    *out = b;
    return b->no_memory ? arvo_fail_plain(error, ARVO_ERR_NO_MEMORY) : ARVO_OK;
}

static arvo_part new_part(builder *b, const arvo_part_place *place, arvo_language language, arvo_role role) {
    return (arvo_part){.role = role,
                       .language = language,
                       .key = copy(b, place->key),
                       .limits = copy(b, place->limits),
                       .span = place->span};
}

static arvo_err add_part(builder *b, const arvo_part *part, arvo_error *error) {
    arvo_part *added = b->no_memory ? NULL : ARVO_ARRAY_ADD(b->arena, &b->parts);
    if (added == NULL) {
        return arvo_fail_plain(error, ARVO_ERR_NO_MEMORY);
    }
    *added = *part;
    return ARVO_OK;
}

arvo_err arvo_result_add(arvo_result_builder *b, arvo_check *check, const arvo_part_place *place,
                         arvo_error *error) {
    arvo_part part = new_part(b, place, check->language, check->role);
    b->check = check;
    b->language = b->asked != ARVO_LANGUAGE_UNKNOWN ? b->asked : check->language;
    if (b->result->language == ARVO_LANGUAGE_UNKNOWN) {
        b->result->language = check->language;
        b->result->ui_language = b->language;
    }
    if (b->suppressions != NULL) {
        arvo_suppressions_apply(b->suppressions, check);
    }
    build_diagnostics(b);
    build_claims(b);
    build_profile(b, &part.profile);
    if (check->role == ARVO_ROLE_PROPOSITION) {
        build_steps(b, &part);
    }
    return check->err != ARVO_OK ? arvo_fail_plain(error, check->err) : add_part(b, &part, error);
}

arvo_err arvo_result_add_unknown(arvo_result_builder *b, arvo_role role, const arvo_part_place *place,
                                 arvo_error *error) {
    arvo_part part = new_part(b, place, ARVO_LANGUAGE_UNKNOWN, role);
    return add_part(b, &part, error);
}

arvo_result *arvo_result_end(arvo_result_builder *b) {
    arvo_result *result = b->result;
    if (result->ui_language == ARVO_LANGUAGE_UNKNOWN) {
        result->ui_language = b->asked != ARVO_LANGUAGE_UNKNOWN ? b->asked : ARVO_LANGUAGE_EN;
    }
    if (b->diagnostics.count > 0) {
        qsort(b->diagnostics.items, b->diagnostics.count, sizeof *b->diagnostics.items, compare_diagnostics);
    }
    if (b->suppressed.count > 0) {
        qsort(b->suppressed.items, b->suppressed.count, sizeof *b->suppressed.items, compare_suppressed);
    }
    if (b->claims.count > 0) {
        qsort(b->claims.items, b->claims.count, sizeof *b->claims.items, compare_claims);
    }
    result->parts = b->parts.items;
    result->part_count = b->parts.count;
    result->claims = b->claims.items;
    result->claim_count = b->claims.count;
    result->diagnostics = b->diagnostics.items;
    result->diagnostic_count = b->diagnostics.count;
    result->suppressed = b->suppressed.items;
    result->suppressed_count = b->suppressed.count;
    return result;
}

/* ---- Reading --------------------------------------------------------------------------------------------
 */

void arvo_result_free(arvo_result *result) {
    if (result != NULL) {
        arvo_arena_free(((internal *)result->internal)->arena);
    }
}

arvo_position arvo_result_position(const arvo_result *result, uint32_t offset) {
    const arvo_linetable *lines = &((const internal *)result->internal)->lines;
    if (offset > lines->source.len) {
        offset = (uint32_t)lines->source.len;
    }
    return (arvo_position){.line = arvo_linetable_line(lines, offset),
                           .column = arvo_linetable_column(lines, offset),
                           .offset = offset,
                           .character = arvo_linetable_characters(lines, offset),
                           .utf16_column = arvo_linetable_utf16_column(lines, offset),
                           .byte_column = arvo_linetable_byte_column(lines, offset)};
}

const char *arvo_result_line(const arvo_result *result, uint32_t line, size_t *len) {
    const arvo_linetable *lines = &((const internal *)result->internal)->lines;
    if (line == 0 || line > lines->count) {
        *len = 0;
        return NULL;
    }
    arvo_str text = arvo_linetable_text(lines, line);
    *len = text.len;
    return text.ptr;
}

const char *arvo_result_source(const arvo_result *result, size_t *len) {
    const arvo_linetable *lines = &((const internal *)result->internal)->lines;
    *len = lines->source.len;
    return lines->source.ptr;
}

const arvo_part *arvo_result_proposition(const arvo_result *result) {
    const arvo_part *found = NULL;
    for (size_t i = 0; i < result->part_count; i++) {
        if (result->parts[i].role == ARVO_ROLE_PROPOSITION) {
            if (found != NULL) {
                return NULL;
            }
            found = &result->parts[i];
        }
    }
    return found;
}

void arvo_result_filter(arvo_result *result, bool (*keep)(void *state, const arvo_diagnostic *diagnostic),
                        void *state) {
    arvo_diagnostic *list =
        (arvo_diagnostic *)result->diagnostics; /* made by the builder: the result's own */
    size_t kept = 0;
    for (size_t i = 0; i < result->diagnostic_count; i++) {
        if (keep(state, &list[i])) {
            list[kept++] = list[i];
        }
    }
    result->diagnostic_count = kept;
}
