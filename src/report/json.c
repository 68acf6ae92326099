/* json.c: the report as one JSON object (version 1), keys in a fixed order. Other formats derive from the
 * same objects.
 *
 * Every put_ function takes what it is given, also when it fails, and remembers the first failure in
 * `failed`. */
#include <jansson.h>
#include <string.h>

#include "base/utf8.h"
#include "report/reporter.h"
#include "report/visible.h"

typedef struct report {
    json_t *documents;
    json_t *errors;
} report;

/* One object being built. */
typedef struct object {
    arvo_arena *scratch;
    json_t *json;
    bool *failed;
} object;

static object new_object(arvo_arena *scratch, bool *failed) {
    object made = {scratch, json_object(), failed};
    *failed = *failed || made.json == NULL;
    return made;
}

static void put(object into, const char *key, json_t *value) {
    if (json_object_set_new(into.json, key, value) != 0) {
        *into.failed = true;
    }
}

static void add(json_t *array, json_t *value, bool *failed) {
    if (json_array_append_new(array, value) != 0) {
        *failed = true;
    }
}

/* A JSON string must be UTF-8; a path need not be: what is not becomes U+FFFD. NULL gives null. */
static json_t *text(arvo_arena *scratch, const char *string) {
    if (string == NULL) {
        return json_null();
    }
    arvo_str s = arvo_str_of(string);
    if (arvo_utf8_valid_prefix(s.ptr, s.len) < s.len) {
        s = arvo_visible(scratch, s);
    }
    return s.ptr == NULL ? NULL : json_stringn(s.ptr, s.len);
}

static json_t *position(object like, arvo_position place) {
    object made = new_object(like.scratch, like.failed);
    put(made, "line", json_integer(place.line));
    put(made, "column", json_integer(place.column));
    put(made, "offset", json_integer(place.offset));
    return made.json;
}

static json_t *span(object like, const arvo_result *result, arvo_span bytes) {
    arvo_position start = arvo_result_position(result, bytes.start);
    arvo_position end = arvo_result_position(result, bytes.end);
    object made = new_object(like.scratch, like.failed);
    json_t *characters = json_array();
    put(made, "start", position(like, start));
    put(made, "end", position(like, end));
    add(characters, json_integer(start.character), like.failed);
    add(characters, json_integer(end.character), like.failed);
    put(made, "characters", characters);
    return made.json;
}

/* Puts the two keys that say what stretch of the document something is about. */
static void put_excerpt(object into, const arvo_result *result, const arvo_excerpt *excerpt) {
    put(into, "span", span(into, result, excerpt->span));
    put(into, "text", text(into.scratch, excerpt->text));
}

/* The excerpt as an object of its own, or null when there is none. */
static json_t *excerpt_or_null(object like, const arvo_result *result, const arvo_excerpt *excerpt) {
    if (excerpt->text == NULL) {
        return json_null();
    }
    object made = new_object(like.scratch, like.failed);
    put_excerpt(made, result, excerpt);
    return made.json;
}

static json_t *steps(object like, const arvo_part *part) {
    object made = new_object(like.scratch, like.failed);
    for (int i = 0; i < ARVO_STEP_COUNT; i++) {
        put(made, arvo_step_name((arvo_step)i), json_string(arvo_verdict_name(part->steps[i].verdict)));
    }
    return made.json;
}

/* A whole number as one: points are seldom anything else. */
static json_t *number(double value) {
    bool whole = value > -1e15 && value < 1e15 && value == (double)(json_int_t)value;
    return whole ? json_integer((json_int_t)value) : json_real(value);
}

static json_t *check_item(object like, const arvo_result *result, const arvo_check_item_result *it) {
    object made = new_object(like.scratch, like.failed);
    put(made, "what", text(like.scratch, it->what));
    put(made, "points", number(it->points));
    put(made, "holds", json_boolean(it->holds));
    put(made, "condition", text(like.scratch, it->condition));
    put(made, "seen", excerpt_or_null(like, result, &it->seen));
    return made.json;
}

static json_t *checklist(object like, const arvo_result *result, const arvo_part *part) {
    object made = new_object(like.scratch, like.failed);
    for (int i = 0; i < ARVO_STEP_COUNT; i++) {
        const arvo_step_result *it = &part->steps[i];
        object step = new_object(like.scratch, like.failed);
        json_t *items = json_array();
        for (size_t n = 0; n < it->item_count && !*like.failed; n++) {
            add(items, check_item(like, result, &it->items[n]), like.failed);
        }
        put(step, "points", number(it->points));
        put(step, "met", number(it->met));
        put(step, "partial", number(it->partial));
        put(step, "items", items);
        put(made, arvo_step_name((arvo_step)i), step.json);
    }
    return made.json;
}

static json_t *profile(object like, const arvo_result *result, const arvo_part *part) {
    const arvo_profile *it = &part->profile;
    object made = new_object(like.scratch, like.failed);
    object slots = new_object(like.scratch, like.failed);
    json_t *values = json_array();
    for (int i = 0; i < ARVO_VALUE_COUNT; i++) {
        if (it->values[i]) {
            add(values, json_string(arvo_value_type_name((arvo_value_type)i)), like.failed);
        }
    }
    put(made, "value_types", values);
    put(made, "audience_named", json_boolean(it->audience_named));
    put(made, "customer_role", json_boolean(it->customer_role));
    put(made, "seller_centred", json_boolean(it->seller_centred));
    for (int i = 0; i < ARVO_SLOT_COUNT; i++) {
        put(slots, arvo_slot_name((arvo_slot)i), excerpt_or_null(like, result, &it->slots[i]));
    }
    put(made, "slots", slots.json);
    return made.json;
}

static json_t *claim(object like, const arvo_result *result, const arvo_claim *it) {
    object made = new_object(like.scratch, like.failed);
    put(made, "kind", json_string(arvo_claim_kind_name(it->kind)));
    put_excerpt(made, result, &it->excerpt);
    put(made, "supported", json_boolean(it->supported));
    put(made, "support", excerpt_or_null(like, result, &it->support));
    if (result->part_count > 1) {
        put(made, "part", json_integer((json_int_t)it->part));
    }
    return made.json;
}

static json_t *diagnostic(object like, const arvo_result *result, const arvo_diagnostic *it) {
    object made = new_object(like.scratch, like.failed);
    put(made, "code", text(like.scratch, it->code));
    put(made, "name", text(like.scratch, it->name));
    put(made, "step", json_string(arvo_step_name(it->step)));
    put(made, "level", json_string(arvo_level_name(it->level)));
    put(made, "message", text(like.scratch, it->message));
    put(made, "help", text(like.scratch, it->help));
    put_excerpt(made, result, &it->excerpt);
    put(made, "fixes", json_array());
    if (result->part_count > 1) {
        put(made, "part", json_integer((json_int_t)it->part));
    }
    return made.json;
}

static json_t *role(const arvo_part *part) {
    return part != NULL ? json_string(arvo_role_name(part->role)) : json_null();
}

/* Puts how a part stands; null for each when there is no part to tell of. */
static void put_judgement(object into, const arvo_reporter *reporter, const arvo_result *result,
                          const arvo_part *part) {
    bool linted = part != NULL && part->language != ARVO_LANGUAGE_UNKNOWN;
    bool judged = linted && part->role == ARVO_ROLE_PROPOSITION;
    put(into, "steps", judged ? steps(into, part) : json_null());
    if (reporter->options.explain_verdict) {
        put(into, "checklist", judged ? checklist(into, result, part) : json_null());
    }
    put(into, "profile", linted ? profile(into, result, part) : json_null());
}

/* The parts of a document that has not just one; claims and diagnostics name theirs by its index. */
static json_t *parts(object like, const arvo_reporter *reporter, const arvo_result *result) {
    json_t *list = json_array();
    for (size_t i = 0; i < result->part_count && !*like.failed; i++) {
        const arvo_part *part = &result->parts[i];
        object made = new_object(like.scratch, like.failed);
        put(made, "key", text(like.scratch, part->key));
        put(made, "language", json_string(arvo_language_tag(part->language)));
        put(made, "limits", text(like.scratch, part->limits));
        put(made, "role", role(part));
        put(made, "span", span(made, result, part->span));
        put_judgement(made, reporter, result, part);
        add(list, made.json, like.failed);
    }
    return list;
}

static arvo_err json_result(arvo_reporter *reporter, const arvo_result *result, arvo_error *error) {
    report *state = reporter->state;
    bool failed = false;
    object made = new_object(reporter->scratch, &failed);
    json_t *claims = json_array();
    json_t *diagnostics = json_array();
    for (size_t i = 0; i < result->claim_count && !failed; i++) {
        add(claims, claim(made, result, &result->claims[i]), &failed);
    }
    for (size_t i = 0; i < result->diagnostic_count && !failed; i++) {
        add(diagnostics, diagnostic(made, result, &result->diagnostics[i]), &failed);
    }
    put(made, "path", text(reporter->scratch, result->path));
    put(made, "language", json_string(arvo_language_tag(result->language)));
    const arvo_part *told = result->part_count == 1 ? &result->parts[0] : arvo_result_proposition(result);
    put(made, "role", role(told));
    put(made, "missing_dictionary", text(reporter->scratch, result->missing_dictionary));
    put_judgement(made, reporter, result, told);
    if (result->part_count != 1) {
        put(made, "parts", parts(made, reporter, result));
    }
    put(made, "claims", claims);
    put(made, "diagnostics", diagnostics);
    add(state->documents, made.json, &failed);
    return failed ? arvo_fail_plain(error, ARVO_ERR_NO_MEMORY) : ARVO_OK;
}

/* The code of an error as the output writes it: "not-found" for ARVO_ERR_NOT_FOUND. */
static json_t *error_code(arvo_err code) {
    static const char *const ids[ARVO_ERR_COUNT] = {
        [ARVO_OK] = "OK",
#define ARVO_ERROR(id, fi, en, sv) [ARVO_ERR_##id] = #id,
#include <arvolint/errors.def>
#undef ARVO_ERROR
    };
    char name[64];
    size_t len = 0;
    for (const char *c = ids[code]; *c != '\0' && len < sizeof name - 1; c++) {
        name[len++] = (char)(*c == '_' ? '-' : *c >= 'A' && *c <= 'Z' ? *c - 'A' + 'a' : *c);
    }
    return json_stringn(name, len);
}

static json_t *number_or_null(uint32_t number) {
    return number == 0 ? json_null() : json_integer(number);
}

static arvo_err json_failure(arvo_reporter *reporter, const char *path, const arvo_error *failure,
                             arvo_error *error) {
    report *state = reporter->state;
    bool failed = false;
    char message[4 * ARVO_ERROR_DETAIL_MAX];
    object made = new_object(reporter->scratch, &failed);
    arvo_error_message(message, sizeof message, failure, reporter->language);
    put(made, "path", text(reporter->scratch, path));
    put(made, "code", error_code(failure->code));
    put(made, "message", text(reporter->scratch, message));
    put(made, "line", number_or_null(failure->line));
    put(made, "column", number_or_null(failure->column));
    add(state->errors, made.json, &failed);
    return failed ? arvo_fail_plain(error, ARVO_ERR_NO_MEMORY) : ARVO_OK;
}

/* What json_dump_callback() writes through. */
typedef struct dump {
    arvo_reporter *reporter;
    arvo_error *error;
    arvo_err err;
} dump;

static int write_some(const char *bytes, size_t len, void *data) {
    dump *to = data;
    to->err = arvo_reporter_write(to->reporter, (arvo_str){bytes, len}, to->error);
    return to->err == ARVO_OK ? 0 : -1;
}

static arvo_err json_end(arvo_reporter *reporter, arvo_error *error) {
    report *state = reporter->state;
    bool failed = false;
    object made = new_object(reporter->scratch, &failed);
    dump to = {reporter, error, ARVO_OK};
    put(made, "version", json_integer(1));
    put(made, "documents", json_incref(state->documents));
    put(made, "errors", json_incref(state->errors));
    if (!failed && json_dump_callback(made.json, write_some, &to, JSON_INDENT(2)) != 0) {
        failed = to.err == ARVO_OK; /* else the sink has refused, which is told already */
    }
    json_decref(made.json);
    if (failed) {
        return arvo_fail_plain(error, ARVO_ERR_NO_MEMORY);
    }
    return to.err != ARVO_OK ? to.err : arvo_reporter_write(reporter, ARVO_STR("\n"), error);
}

static bool json_open(arvo_reporter *reporter) {
    report *state = ARVO_NEW(reporter->arena, report);
    if (state == NULL) {
        return false;
    }
    reporter->state = state;
    state->documents = json_array();
    state->errors = json_array();
    return state->documents != NULL && state->errors != NULL;
}

static void json_close(arvo_reporter *reporter) {
    report *state = reporter->state;
    if (state != NULL) {
        json_decref(state->documents);
        json_decref(state->errors);
    }
}

const arvo_reporter_format arvo_json_reporter = {json_open, json_result, json_failure, json_end, json_close};
