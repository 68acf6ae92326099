/* sarif_rules.c: GitHub wants every rule to have a short and a full description of at most 1,024 characters
 * and a help, none of them empty; a rule file need not have them, so that something nearby stands in. */
#include "report/sarif_rules.h"

#include <string.h>

#include "base/array.h"
#include "base/intern.h"
#include "base/utf8.h"
#include "report/strings.h"

enum { MAX_DESCRIPTION = 1024 };

struct arvo_sarif_rules {
    arvo_arena *arena;
    arvo_interner *codes;              /* the id of a code is its index + 1 */
    uint32_t named;                    /* how many rules the options name */
    ARVO_ARRAY(arvo_rule_info) others; /* that findings were of all the same */
};

arvo_sarif_rules *arvo_sarif_rules_new(const arvo_reporter *reporter) {
    const arvo_rule_source *source = &reporter->options.rules;
    arvo_sarif_rules *rules = ARVO_NEW(reporter->arena, arvo_sarif_rules);
    if (rules == NULL || (rules->codes = arvo_interner_new(reporter->arena)) == NULL) {
        return NULL;
    }
    rules->arena = reporter->arena;
    arvo_rule_info info;
    while (source->rule != NULL && source->rule(&info, source->state, rules->named, reporter->language)) {
        if (arvo_intern(rules->codes, arvo_str_of(info.code)) == 0) {
            return NULL;
        }
        rules->named++;
    }
    return rules;
}

static const char *copy(arvo_arena *arena, const char *text) {
    return arvo_str_copy(arena, arvo_str_of(text)).ptr;
}

bool arvo_sarif_rule_index(uint32_t *out, arvo_sarif_rules *rules, const arvo_diagnostic *diagnostic) {
    uint32_t known = arvo_interner_count(rules->codes);
    uint32_t id = arvo_intern(rules->codes, arvo_str_of(diagnostic->code));
    if (id > known) {
        arvo_rule_info *added = ARVO_ARRAY_ADD(rules->arena, &rules->others);
        if (added == NULL) {
            return false;
        }
        *added = (arvo_rule_info){.code = copy(rules->arena, diagnostic->code),
                                  .name = copy(rules->arena, diagnostic->name),
                                  .step = diagnostic->step,
                                  .level = diagnostic->level};
        if (added->code == NULL || added->name == NULL) {
            return false;
        }
    }
    *out = id - 1;
    return id != 0;
}

/* ---- Texts ------------------------------------------------------------------------------------------------
 */

const char *arvo_sarif_text(arvo_arena *arena, arvo_str text) {
    arvo_buf out = arvo_buf_in(arena);
    bool link = arvo_str_find(text, ARVO_STR("](")) != SIZE_MAX;
    for (size_t i = 0; i < text.len; i++) {
        char c = text.ptr[i];
        if (c == '{' || c == '}') {
            arvo_buf_append_byte(&out, c);
        } else if (link && (c == '[' || c == ']')) {
            arvo_buf_append_byte(&out, '\\');
        }
        arvo_buf_append_byte(&out, c);
    }
    return arvo_buf_str(&out).ptr;
}

/* The text, or the other when there is none or it is empty. */
static const char *or_else(const char *text, const char *other) {
    return text != NULL && text[0] != '\0' ? text : other;
}

/* The first paragraph, cut to what GitHub takes. */
static arvo_str description(const char *text) {
    const char *end = strstr(text, "\n\n");
    arvo_str whole = end != NULL ? (arvo_str){text, (size_t)(end - text)} : arvo_str_of(text);
    size_t at = 0, size = 0;
    for (size_t n = 0; n < MAX_DESCRIPTION && at < whole.len; n++, at += size) {
        arvo_utf8_at(whole, at, &size);
    }
    return arvo_str_slice(whole, 0, at);
}

/* Text that Markdown shall show as it is. */
static void append_markdown(arvo_buf *out, const char *text) {
    for (; *text != '\0'; text++) {
        if (strchr("\\`*_[]<>", *text) != NULL) {
            arvo_buf_append_byte(out, '\\');
        }
        arvo_buf_append_byte(out, *text);
    }
}

static void append_example(arvo_buf *out, const char *heading, const char *example) {
    if (example != NULL) {
        arvo_buf_printf(out, "\n\n**%s**\n\n> ", heading);
        for (const char *line = example;
             line != NULL;) { /* a quotation goes on while its lines begin with > */
            const char *end = strchr(line, '\n');
            arvo_str one = end != NULL ? (arvo_str){line, (size_t)(end - line)} : arvo_str_of(line);
            const char *copied = arvo_str_copy(out->arena, one).ptr;
            append_markdown(out, copied != NULL ? copied : "");
            out->failed = out->failed || copied == NULL;
            arvo_buf_append_cstr(out, end != NULL ? "\n> " : "");
            line = end != NULL ? end + 1 : NULL;
        }
    }
}

static const char *help_markdown(arvo_arena *arena, const arvo_rule_info *rule, const char *why,
                                 arvo_language language) {
    arvo_buf out = arvo_buf_in(arena);
    append_markdown(&out, why);
    append_example(&out, arvo_string(ARVO_STRING_REPORTED, language), rule->bad);
    append_example(&out, arvo_string(ARVO_STRING_PASSES, language), rule->good);
    for (size_t i = 0; i < rule->source_count; i++) {
        if (i == 0) {
            arvo_buf_printf(&out, "\n\n**%s**\n", arvo_string(ARVO_STRING_SOURCES, language));
        }
        arvo_buf_append_cstr(&out, "\n- ");
        append_markdown(&out, rule->sources[i]);
    }
    return arvo_buf_str(&out).ptr;
}

static void put_message(arvo_json into, const char *key, const char *text) {
    arvo_json_put_text(arvo_json_put_object(into, key), "text", text);
    *into.failed = *into.failed || text == NULL;
}

static void put_plain(arvo_json into, const char *key, arvo_str text) {
    put_message(into, key, arvo_sarif_text(into.scratch, text));
}

/* ---- Descriptors ------------------------------------------------------------------------------------------
 */

static void put_configuration(arvo_json rule, arvo_level level) {
    arvo_json made = arvo_json_put_object(rule, "defaultConfiguration");
    if (level == ARVO_LEVEL_OFF) {
        arvo_json_put(made, "enabled", json_false());
    } else {
        arvo_json_put_text(made, "level", arvo_level_name(level));
    }
}

static void put_properties(arvo_json rule, const arvo_rule_info *info) {
    arvo_json made = arvo_json_put_object(rule, "properties");
    json_t *tags = arvo_json_put_array(made, "tags");
    arvo_json_add(tags, json_string("value-proposition"), rule.failed);
    if (info->step != ARVO_STEP_NONE) {
        arvo_json_add(tags, json_string(arvo_step_name(info->step)), rule.failed);
    }
    arvo_json_put_text(made, "problem.severity",
                       info->level == ARVO_LEVEL_ERROR     ? "error"
                       : info->level == ARVO_LEVEL_WARNING ? "warning"
                                                           : "recommendation");
}

/* "https://…/AV203", when rules have an address. */
static void put_address(arvo_json rule, const arvo_reporter *reporter, const char *code) {
    if (reporter->options.rule_url != NULL) {
        arvo_buf url = arvo_buf_in(rule.scratch);
        arvo_buf_printf(&url, "%s%s", reporter->options.rule_url, code);
        *rule.failed = *rule.failed || url.failed;
        arvo_json_put_text(rule, "helpUri", arvo_buf_str(&url).ptr);
    }
}

static json_t *descriptor(const arvo_reporter *reporter, const arvo_rule_info *info, bool *failed) {
    arvo_json made = arvo_json_object(reporter->scratch, failed);
    const char *title = or_else(info->title, or_else(info->name, info->code));
    const char *why = or_else(info->why, title);
    arvo_json_put_text(made, "id", info->code);
    arvo_json_put_text(made, "name", or_else(info->name, info->code));
    put_plain(made, "shortDescription", description(title));
    put_plain(made, "fullDescription", description(why));
    arvo_json help = arvo_json_put_object(made, "help");
    const char *markdown = help_markdown(made.scratch, info, why, reporter->language);
    const char *plain = arvo_sarif_text(made.scratch, arvo_str_of(why));
    *failed = *failed || markdown == NULL || plain == NULL;
    arvo_json_put_text(help, "text", plain);
    arvo_json_put_text(help, "markdown", markdown);
    put_address(made, reporter, info->code);
    put_configuration(made, info->level);
    put_properties(made, info);
    return made.json;
}

json_t *arvo_sarif_rules_json(const arvo_sarif_rules *rules, const arvo_reporter *reporter, bool *failed) {
    const arvo_rule_source *source = &reporter->options.rules;
    json_t *list = json_array();
    arvo_rule_info info;
    for (uint32_t i = 0; i < rules->named && !*failed; i++) {
        if (!source->rule(&info, source->state, i, reporter->language)) {
            *failed = true; /* there were more a moment ago */
        } else {
            arvo_json_add(list, descriptor(reporter, &info, failed), failed);
        }
    }
    for (uint32_t i = 0; i < rules->others.count && !*failed; i++) {
        arvo_json_add(list, descriptor(reporter, &rules->others.items[i], failed), failed);
    }
    return list;
}
