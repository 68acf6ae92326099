/* regex.c: fires at each match of a PCRE2 expression in a segment's text. */
#define PCRE2_CODE_UNIT_WIDTH 8
#include <pcre2.h>

#include "base/limits.h"
#include "base/utf8.h"
#include "rule/kinds/kinds.h"
#include "rule/token_regex.h"

static const char *const keys[] = {"regex", "trigger", NULL};

typedef struct settings {
    const arvo_node *node[ARVO_LANGUAGE_COUNT];
    pcre2_code *code[ARVO_LANGUAGE_COUNT]; /* the rule set gives it back */
    arvo_str trigger;                      /* in lower case */
} settings;

static bool whole_text(const arvo_rule *rule) {
    (void)rule;
    return false;
}

/* A user's expression is compiled at once, as patterns are. */
static void note_language(arvo_reader *reader, arvo_language language) {
    if (reader->source->builtin == NULL) {
        reader->languages = (uint8_t)(reader->languages | 1U << (unsigned)language);
    }
}

static void read_expressions(arvo_reader *reader, const arvo_rule *rule, settings *own) {
    const arvo_node *node = arvo_reader_need(reader, rule->node, "regex");
    arvo_str text;
    if (node != NULL && node->kind == ARVO_NODE_MAPPING) {
        for (uint32_t i = 0; i + 1 < node->count; i += 2) {
            arvo_language language = arvo_reader_language_key(reader, node->items[i]);
            if (language != ARVO_LANGUAGE_UNKNOWN &&
                arvo_reader_str(reader, &text, node, node->items[i]->scalar.ptr)) {
                own->node[language] = node->items[i + 1];
                note_language(reader, language);
            }
        }
        return;
    }
    if (node != NULL && arvo_reader_str(reader, &text, rule->node, "regex")) {
        note_language(reader, ARVO_LANGUAGE_UNKNOWN);
        for (int i = 0; i < ARVO_LANGUAGE_COUNT; i++) {
            own->node[i] = node;
        }
    }
}

static void read(arvo_reader *reader, arvo_rule *rule) {
    settings *own = arvo_kind_settings(reader, rule, sizeof *own);
    if (own == NULL) {
        return;
    }
    read_expressions(reader, rule, own);
    arvo_str trigger;
    if (arvo_reader_str(reader, &trigger, rule->node, "trigger")) {
        own->trigger = arvo_utf8_lower(reader->arena, trigger);
        reader->no_memory = reader->no_memory || own->trigger.ptr == NULL;
    }
}

static void note_compile_error(arvo_reader *reader, const arvo_rule *rule, const arvo_node *node, int code,
                               size_t at) {
    char text[256];
    arvo_error error = {0};
    pcre2_get_error_message(code, (PCRE2_UCHAR *)text, sizeof text);
    arvo_fail(&error, ARVO_ERR_REGEX, arvo_str_of(text), ARVO_NO_STR, ARVO_NO_STR);
    arvo_str before = arvo_str_slice(node->scalar, 0, at < node->scalar.len ? at : node->scalar.len);
    error.column = (uint32_t)arvo_utf8_count(before) + 1;
    arvo_reader_problem_inside(reader, rule->source, node, &error);
}

static bool prepare(arvo_reader *reader, arvo_rule *rule, arvo_language language, arvo_ruleset *rules) {
    settings *own = rule->own;
    const arvo_node *node = own->node[language];
    if (node == NULL) {
        return false;
    }
    for (int i = 0; i < ARVO_LANGUAGE_COUNT && own->code[language] == NULL; i++) {
        own->code[language] = own->node[i] == node ? own->code[i] : NULL; /* one for every language */
    }
    if (own->code[language] != NULL) {
        return true;
    }
    int code;
    PCRE2_SIZE at;
    void **slot = ARVO_ARRAY_ADD(reader->arena, &rules->regexes);
    if (slot == NULL) {
        reader->no_memory = true;
        return false;
    }
    *slot = own->code[language] =
        pcre2_compile((PCRE2_SPTR)node->scalar.ptr, node->scalar.len,
                      PCRE2_UTF | PCRE2_UCP | PCRE2_NEVER_BACKSLASH_C, &code, &at, NULL);
    if (*slot == NULL) {
        rules->regexes.count--;
        note_compile_error(reader, rule, node, code, at);
        return false;
    }
    pcre2_jit_compile(own->code[language], PCRE2_JIT_COMPLETE); /* without it matching is slower, no more */
    return true;
}

/* Whether the text holds the trigger, whatever its case. */
static bool triggered(arvo_err *err, arvo_check *check, const settings *own, arvo_str text) {
    if (own->trigger.ptr == NULL) {
        return true;
    }
    arvo_str lower = arvo_utf8_lower(check->arena, text);
    *err = lower.ptr == NULL ? ARVO_ERR_NO_MEMORY : ARVO_OK;
    return *err == ARVO_OK && arvo_str_find(lower, own->trigger) != SIZE_MAX;
}

typedef ARVO_ARRAY(arvo_place) places;

/* Appends the matches in one segment. An expression that goes over its limits is not tried further there. */
static arvo_err match_segment(places *out, arvo_check *check, const arvo_rule *rule, uint32_t segment) {
    const settings *own = rule->own;
    arvo_str text = check->document->segments[segment].segment->text;
    arvo_err err = ARVO_OK;
    if (!triggered(&err, check, own, text)) {
        return err;
    }
    for (size_t at = 0; at <= text.len && out->count < ARVO_MAX_DIAGNOSTICS;) {
        size_t start, end;
        if (!arvo_regex_find(&start, &end, check->regexes, own->code[check->language], text, at)) {
            break;
        }
        if (end <= start || start < at) { /* an empty match: on by one code point */
            size_t size = 1, from = start > at ? start : at;
            if (from < text.len) {
                arvo_utf8_at(text, from, &size);
            }
            at = from + size;
            continue;
        }
        at = end;
        arvo_place place = arvo_check_byte_place(check, segment, (uint32_t)start, (uint32_t)end);
        if (arvo_check_excepted(check, rule, &place)) {
            continue;
        }
        arvo_place *added = ARVO_ARRAY_ADD(check->arena, out);
        if (added == NULL) {
            return ARVO_ERR_NO_MEMORY;
        }
        *added = place;
    }
    return arvo_regex_scratch_failed(check->regexes) ? ARVO_ERR_NO_MEMORY : ARVO_OK;
}

static arvo_err run(arvo_check *check, const arvo_rule *rule) {
    places found = {0};
    arvo_err err = ARVO_OK;
    for (uint32_t i = 0; err == ARVO_OK && i < check->document->segment_count; i++) {
        if (check->document->segments[i].language == check->language) {
            err = match_segment(&found, check, rule, i);
        }
    }
    arvo_message_values values = {.count = found.count};
    for (uint32_t i = 0; err == ARVO_OK && i < found.count; i++) {
        err = arvo_check_report_place(check, rule, &found.items[i], &values);
    }
    return err;
}

const arvo_kind arvo_kind_regex = {
    .name = "regex", .keys = keys, .whole_text = whole_text, .read = read, .prepare = prepare, .run = run};
