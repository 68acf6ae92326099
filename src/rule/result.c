/* result.c: copying out what the caller may see. */
#include "rule/result.h"

#include <stdlib.h>
#include <string.h>

#include "rule/verdict.h"

typedef struct internal {
    arvo_arena *arena;
    arvo_linetable lines;
} internal;

typedef struct builder {
    arvo_arena *arena;
    arvo_check *check;
    arvo_result *result;
    bool no_memory;
} builder;

static const char *copy(builder *b, arvo_str s) {
    const char *copied = s.ptr != NULL ? arvo_str_copy(b->arena, s).ptr : NULL;
    b->no_memory = b->no_memory || (s.ptr != NULL && copied == NULL);
    return copied;
}

static arvo_excerpt excerpt(builder *b, const arvo_place *place) {
    const arvo_segment *segment = b->check->document->segments[place->segment].segment;
    arvo_str text = arvo_str_copy(b->arena, arvo_str_slice(segment->text, place->start, place->end));
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
        arvo_str what = arvo_texts_in(&item->what, b->result->ui_language);
        items[i].points = item->points;
        items[i].holds = arvo_item_holds(b->check, item);
        items[i].what = copy(b, what.ptr != NULL ? what : condition);
        items[i].condition = copy(b, condition);
        if (items[i].holds) {
            items[i].seen = words_seen(b, item);
        }
    }
    out->items = items;
    out->item_count = rules->items.count;
}

static void build_step(builder *b, arvo_step step, const arvo_step_verdict *verdict) {
    const arvo_step_rules *rules = &b->check->rules->steps.steps[step];
    arvo_language language = b->result->ui_language;
    arvo_str name = arvo_texts_in(&rules->name, language);
    name = name.ptr != NULL ? name : arvo_str_of(arvo_message_step_name(step, language));
    arvo_str advice =
        verdict->advice != NULL ? arvo_texts_in(&verdict->advice->advice, language) : ARVO_NO_STR;
    arvo_step_result *out = &b->result->steps[step];
    *out = (arvo_step_result){.verdict = verdict->verdict,
                              .name = copy(b, name),
                              .advice = copy(b, advice),
                              .points = verdict->points,
                              .met = rules->met,
                              .partial = rules->partial};
    build_items(b, out, rules);
}

static void build_steps(builder *b) {
    arvo_step_verdict verdicts[ARVO_STEP_COUNT];
    for (int i = 0; i < ARVO_STEP_COUNT; i++) {
        verdicts[i] = arvo_judge_step(b->check, (arvo_step)i);
        build_step(b, (arvo_step)i, &verdicts[i]);
    }
    b->result->weakest = arvo_weakest_step(verdicts);
}

static bool flag(const builder *b, arvo_profile_flag which, bool otherwise) {
    const arvo_expression *condition = b->check->rules->steps.profile[which];
    return condition != NULL ? arvo_check_value(b->check, condition) != 0 : otherwise;
}

static void build_profile(builder *b) {
    arvo_profile *profile = &b->result->profile;
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
    uint32_t count = b->check->claims.count;
    arvo_claim *claims = ARVO_NEW_ARRAY(b->arena, arvo_claim, count);
    if (claims == NULL) {
        b->no_memory = true;
        return;
    }
    for (uint32_t i = 0; i < count && !b->no_memory; i++) {
        const arvo_recorded_claim *claim = &b->check->claims.items[i];
        claims[i].kind = claim->kind;
        claims[i].excerpt = excerpt(b, &claim->occurrence.place);
        claims[i].supported = claim->supported;
        if (claim->supported) {
            claims[i].support = excerpt(b, &claim->support);
        }
    }
    b->result->claims = claims;
    b->result->claim_count = count;
}

static void build_diagnostic(builder *b, arvo_diagnostic *out, const arvo_finding *finding) {
    const arvo_rule *rule = finding->rule;
    arvo_language language = b->result->ui_language;
    *out = (arvo_diagnostic){.code = copy(b, rule->code),
                             .name = copy(b, rule->name),
                             .step = rule->step,
                             .level = rule->level,
                             .excerpt = excerpt(b, &finding->place),
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

static void build_diagnostics(builder *b) {
    arvo_diagnostic *list = ARVO_NEW_ARRAY(b->arena, arvo_diagnostic, b->check->findings.count);
    size_t count = 0;
    if (list == NULL) {
        b->no_memory = true;
        return;
    }
    for (uint32_t i = 0; i < b->check->findings.count && !b->no_memory; i++) {
        if (b->check->findings.items[i].rule->level != ARVO_LEVEL_OFF) {
            build_diagnostic(b, &list[count++], &b->check->findings.items[i]);
        }
    }
    if (count > 0 && !b->no_memory) {
        qsort(list, count, sizeof *list, compare_diagnostics);
    }
    b->result->diagnostics = list;
    b->result->diagnostic_count = count;
}

/* An empty result that knows its source. */
static arvo_err begin_result(builder *b, arvo_arena *arena, arvo_str path, arvo_str source,
                             arvo_error *error) {
    internal *inside = ARVO_NEW(arena, internal);
    *b = (builder){.arena = arena, .result = ARVO_NEW(arena, arvo_result)};
    if (b->result == NULL || inside == NULL || !arvo_linetable_build(&inside->lines, arena, source)) {
        return arvo_fail_plain(error, ARVO_ERR_NO_MEMORY);
    }
    inside->arena = arena;
    b->result->internal = inside;
    b->result->path = copy(b, path);
    return b->no_memory ? arvo_fail_plain(error, ARVO_ERR_NO_MEMORY) : ARVO_OK;
}

arvo_err arvo_result_build(arvo_result **out, arvo_arena *arena, arvo_check *check, arvo_str source,
                           arvo_language ui_language, arvo_error *error) {
    builder b;
    *out = NULL;
    arvo_err err = begin_result(&b, arena, check->document->document->path, source, error);
    if (err != ARVO_OK) {
        return err;
    }
    b.check = check;
    b.result->language = check->language;
    b.result->role = check->role;
    b.result->ui_language = ui_language != ARVO_LANGUAGE_UNKNOWN ? ui_language : check->language;
    build_diagnostics(&b);
    build_claims(&b);
    build_profile(&b);
    if (check->role == ARVO_ROLE_PROPOSITION) {
        build_steps(&b);
    }
    err = b.no_memory ? ARVO_ERR_NO_MEMORY : check->err;
    if (err != ARVO_OK) {
        return arvo_fail_plain(error, err);
    }
    *out = b.result;
    return ARVO_OK;
}

arvo_err arvo_result_build_unknown(arvo_result **out, arvo_arena *arena, const char *path, arvo_str source,
                                   arvo_language ui_language, arvo_error *error) {
    builder b;
    *out = NULL;
    arvo_err err = begin_result(&b, arena, arvo_str_of(path), source, error);
    if (err == ARVO_OK) {
        b.result->ui_language = ui_language != ARVO_LANGUAGE_UNKNOWN ? ui_language : ARVO_LANGUAGE_EN;
        *out = b.result;
    }
    return err;
}

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
                           .character = arvo_linetable_characters(lines, offset)};
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
