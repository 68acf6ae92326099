/* json_document.c: keys in a fixed order. */
#include "report/json_document.h"

#include "report/item.h"

static json_t *position(arvo_json like, arvo_position place) {
    arvo_json made = arvo_json_object(like.scratch, like.failed);
    arvo_json_put(made, "line", json_integer(place.line));
    arvo_json_put(made, "column", json_integer(place.column));
    arvo_json_put(made, "offset", json_integer(place.offset));
    return made.json;
}

static json_t *span(arvo_json like, const arvo_result *result, arvo_span bytes) {
    arvo_position start = arvo_result_position(result, bytes.start);
    arvo_position end = arvo_result_position(result, bytes.end);
    arvo_json made = arvo_json_object(like.scratch, like.failed);
    json_t *characters = json_array();
    arvo_json_put(made, "start", position(like, start));
    arvo_json_put(made, "end", position(like, end));
    arvo_json_add(characters, json_integer(start.character), like.failed);
    arvo_json_add(characters, json_integer(end.character), like.failed);
    arvo_json_put(made, "characters", characters);
    return made.json;
}

/* Puts the two keys that say what stretch of the document something is about. */
static void put_excerpt(arvo_json into, const arvo_result *result, const arvo_excerpt *excerpt) {
    arvo_json_put(into, "span", span(into, result, excerpt->span));
    arvo_json_put_text(into, "text", excerpt->text);
}

/* The excerpt as an object of its own, or null when there is none. */
static json_t *excerpt_or_null(arvo_json like, const arvo_result *result, const arvo_excerpt *excerpt) {
    if (excerpt->text == NULL) {
        return json_null();
    }
    arvo_json made = arvo_json_object(like.scratch, like.failed);
    put_excerpt(made, result, excerpt);
    return made.json;
}

static json_t *steps(arvo_json like, const arvo_part *part) {
    arvo_json made = arvo_json_object(like.scratch, like.failed);
    for (int i = 0; i < ARVO_STEP_COUNT; i++) {
        arvo_json_put(made, arvo_step_name((arvo_step)i),
                      json_string(arvo_verdict_name(part->steps[i].verdict)));
    }
    return made.json;
}

/* A whole number as one: points are seldom anything else. */
static json_t *number(double value) {
    bool whole = value > -1e15 && value < 1e15 && value == (double)(json_int_t)value;
    return whole ? json_integer((json_int_t)value) : json_real(value);
}

static json_t *check_item(arvo_json like, const arvo_result *result, const arvo_check_item_result *it) {
    arvo_json made = arvo_json_object(like.scratch, like.failed);
    arvo_json_put_text(made, "what", it->what);
    arvo_json_put(made, "points", number(it->points));
    arvo_json_put(made, "holds", json_boolean(it->times > 0));
    arvo_json_put(made, "times", json_integer(it->times));
    arvo_json_put_text(made, "condition", it->condition);
    arvo_json_put(made, "seen", excerpt_or_null(like, result, &it->seen));
    return made.json;
}

static json_t *checklist(arvo_json like, const arvo_result *result, const arvo_part *part) {
    arvo_json made = arvo_json_object(like.scratch, like.failed);
    for (int i = 0; i < ARVO_STEP_COUNT; i++) {
        const arvo_step_result *it = &part->steps[i];
        arvo_json step = arvo_json_object(like.scratch, like.failed);
        json_t *items = json_array();
        for (size_t n = 0; n < it->item_count && !*like.failed; n++) {
            arvo_json_add(items, check_item(like, result, &it->items[n]), like.failed);
        }
        arvo_json_put(step, "points", number(it->points));
        arvo_json_put(step, "met", number(it->met));
        arvo_json_put(step, "partial", number(it->partial));
        arvo_json_put(step, "items", items);
        arvo_json_put(made, arvo_step_name((arvo_step)i), step.json);
    }
    return made.json;
}

static json_t *profile(arvo_json like, const arvo_result *result, const arvo_part *part) {
    const arvo_profile *it = &part->profile;
    arvo_json made = arvo_json_object(like.scratch, like.failed);
    arvo_json slots = arvo_json_object(like.scratch, like.failed);
    json_t *values = json_array();
    for (int i = 0; i < ARVO_VALUE_COUNT; i++) {
        if (it->values[i]) {
            arvo_json_add(values, json_string(arvo_value_type_name((arvo_value_type)i)), like.failed);
        }
    }
    arvo_json_put(made, "value_types", values);
    arvo_json_put(made, "audience_named", json_boolean(it->audience_named));
    arvo_json_put(made, "customer_role", json_boolean(it->customer_role));
    arvo_json_put(made, "seller_centred", json_boolean(it->seller_centred));
    for (int i = 0; i < ARVO_SLOT_COUNT; i++) {
        arvo_json_put(slots, arvo_slot_name((arvo_slot)i), excerpt_or_null(like, result, &it->slots[i]));
    }
    arvo_json_put(made, "slots", slots.json);
    return made.json;
}

static json_t *claim(arvo_json like, const arvo_result *result, const arvo_claim *it) {
    arvo_json made = arvo_json_object(like.scratch, like.failed);
    arvo_json_put(made, "kind", json_string(arvo_claim_kind_name(it->kind)));
    put_excerpt(made, result, &it->excerpt);
    arvo_json_put(made, "supported", json_boolean(it->supported));
    arvo_json_put(made, "support", excerpt_or_null(like, result, &it->support));
    if (result->part_count > 1) {
        arvo_json_put(made, "part", json_integer((json_int_t)it->part));
    }
    return made.json;
}

static json_t *diagnostic(arvo_json like, const arvo_result *result, const arvo_diagnostic *it) {
    arvo_json made = arvo_json_object(like.scratch, like.failed);
    arvo_json_put_text(made, "code", it->code);
    arvo_json_put_text(made, "name", it->name);
    arvo_json_put(made, "step",
                  it->step != ARVO_STEP_NONE ? json_string(arvo_step_name(it->step)) : json_null());
    arvo_json_put(made, "level", json_string(arvo_level_name(it->level)));
    arvo_json_put_text(made, "message", it->message);
    arvo_json_put_text(made, "help", it->help);
    put_excerpt(made, result, &it->excerpt);
    arvo_json_put(made, "fixes", json_array());
    if (result->part_count > 1) {
        arvo_json_put(made, "part", json_integer((json_int_t)it->part));
    }
    return made.json;
}

/* A finding that a comment silences. */
static json_t *suppressed(arvo_json like, const arvo_result *result, const arvo_suppressed *it) {
    arvo_json made = like;
    made.json = diagnostic(like, result, &it->diagnostic);
    arvo_json_put(made, "comment", span(made, result, it->comment));
    arvo_json_put_text(made, "reason", it->reason);
    arvo_json_put_text(made, "until", it->until);
    return made.json;
}

static json_t *role(const arvo_part *part) {
    return part != NULL ? json_string(arvo_role_name(part->role)) : json_null();
}

/* Puts how a part stands; null for each when there is no part to tell of. */
static void put_judgement(arvo_json into, const arvo_reporter *reporter, const arvo_result *result,
                          const arvo_part *part) {
    bool linted = part != NULL && part->language != ARVO_LANGUAGE_UNKNOWN;
    bool judged = linted && part->role == ARVO_ROLE_PROPOSITION;
    arvo_json_put(into, "steps", judged ? steps(into, part) : json_null());
    if (reporter->options.explain_verdict) {
        arvo_json_put(into, "checklist", judged ? checklist(into, result, part) : json_null());
    }
    arvo_json_put(into, "profile", linted ? profile(into, result, part) : json_null());
}

/* The parts of a document that has not just one; claims and diagnostics name theirs by its index. */
static json_t *parts(arvo_json like, const arvo_reporter *reporter, const arvo_result *result) {
    json_t *list = json_array();
    for (size_t i = 0; i < result->part_count && !*like.failed; i++) {
        const arvo_part *part = &result->parts[i];
        arvo_json made = arvo_json_object(like.scratch, like.failed);
        arvo_json_put_text(made, "key", part->key);
        arvo_json_put(made, "language", json_string(arvo_language_tag(part->language)));
        arvo_json_put_text(made, "limits", part->limits);
        arvo_json_put(made, "role", role(part));
        arvo_json_put(made, "span", span(made, result, part->span));
        put_judgement(made, reporter, result, part);
        arvo_json_add(list, made.json, like.failed);
    }
    return list;
}

json_t *arvo_json_document(const arvo_reporter *reporter, const arvo_result *result, bool *failed) {
    arvo_json made = arvo_json_object(reporter->scratch, failed);
    json_t *claims = json_array();
    json_t *diagnostics = json_array();
    json_t *silenced = json_array();
    for (size_t i = 0; i < result->claim_count && !*failed; i++) {
        arvo_json_add(claims, claim(made, result, &result->claims[i]), failed);
    }
    for (size_t i = 0; i < result->diagnostic_count && !*failed; i++) {
        arvo_json_add(diagnostics, diagnostic(made, result, &result->diagnostics[i]), failed);
    }
    for (size_t i = 0; i < result->suppressed_count && !*failed; i++) {
        arvo_json_add(silenced, suppressed(made, result, &result->suppressed[i]), failed);
    }
    arvo_json_put_text(made, "path", result->path);
    arvo_json_put(made, "language", json_string(arvo_language_tag(result->language)));
    const arvo_part *told = result->part_count == 1 ? &result->parts[0] : arvo_result_proposition(result);
    arvo_json_put(made, "role", role(told));
    arvo_json_put_text(made, "missing_dictionary", result->missing_dictionary);
    put_judgement(made, reporter, result, told);
    if (result->part_count != 1) {
        arvo_json_put(made, "parts", parts(made, reporter, result));
    }
    arvo_json_put(made, "claims", claims);
    arvo_json_put(made, "diagnostics", diagnostics);
    arvo_json_put(made, "suppressed", silenced);
    return made.json;
}

static json_t *number_or_null(uint32_t number) {
    return number == 0 ? json_null() : json_integer(number);
}

json_t *arvo_json_error(arvo_reporter *reporter, const char *path, const arvo_error *failure, bool *failed) {
    arvo_json made = arvo_json_object(reporter->scratch, failed);
    const arvo_report_item item = arvo_failure_item(reporter, path, failure);
    arvo_json_put_text(made, "path", path);
    arvo_json_put_text(made, "code", item.code);
    arvo_json_put_text(made, "message", item.message);
    arvo_json_put(made, "line", number_or_null(failure->line));
    arvo_json_put(made, "column", number_or_null(failure->column));
    return made.json;
}
