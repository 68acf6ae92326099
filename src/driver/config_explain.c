/* config_explain.c: what applies to a file, and which line says so. */
#include <stdio.h>
#include <string.h>

#include "driver/config.h"

typedef struct teller {
    arvo_arena *arena; /* of the facts */
    ARVO_ARRAY(arvo_config_fact) facts;
    bool no_memory;
} teller;

/* Adds a fact; key and value are copied. `origin` may be NULL. */
static void tell(teller *t, const char *key, arvo_str value, const arvo_origin *origin) {
    arvo_config_fact *fact = ARVO_ARRAY_ADD(t->arena, &t->facts);
    bool known = origin != NULL && origin->source != NULL;
    if (fact == NULL) {
        t->no_memory = true;
        return;
    }
    fact->key = arvo_str_copy(t->arena, arvo_str_of(key)).ptr;
    fact->value = arvo_str_copy(t->arena, value).ptr;
    fact->path = known ? arvo_str_copy(t->arena, arvo_str_of(origin->source->path)).ptr : NULL;
    fact->line = known && origin->node != NULL ? origin->node->line : 0;
    t->no_memory = t->no_memory || fact->key == NULL || fact->value == NULL || (known && fact->path == NULL);
}

/* Tells a key if something says it. */
static void tell_if(teller *t, const char *key, const char *value, const arvo_origin *origin) {
    if (origin->source != NULL) {
        tell(t, key, arvo_str_of(value), origin);
    }
}

static arvo_str joined(teller *t, const char *const *items, size_t count) {
    arvo_buf out = arvo_buf_in(t->arena);
    for (size_t i = 0; i < count; i++) {
        arvo_buf_printf(&out, "%s%s", i > 0 ? ", " : "", items[i]);
    }
    t->no_memory = t->no_memory || out.failed;
    return arvo_buf_str(&out);
}

/* ---- Levels and limits ----------------------------------------------------------------------------------
 */

static void tell_setting(teller *t, const arvo_config_setting *it, const char *indent) {
    const arvo_setting *setting = &it->setting;
    char value[32];
    arvo_buf key = arvo_buf_in(t->arena);
    arvo_buf_printf(&key, "%s%s.%s", indent, setting->has_max ? "max" : "levels", setting->rule);
    snprintf(value, sizeof value, "%.10g", setting->max);
    if (key.failed) {
        t->no_memory = true;
        return;
    }
    tell(t, key.ptr, arvo_str_of(setting->has_max ? value : arvo_level_name(setting->level)), &it->origin);
}

typedef ARVO_ARRAY(const arvo_config_setting *) setting_list;

static void gather(teller *t, setting_list *out, const arvo_config_settings *settings) {
    for (uint32_t i = 0; i < settings->count; i++) {
        const arvo_config_setting **slot = ARVO_ARRAY_ADD(t->arena, out);
        if (slot == NULL) {
            t->no_memory = true;
            return;
        }
        *slot = &settings->items[i];
    }
}

/* A later one on the same rule wins. */
static bool is_overridden(const setting_list *list, uint32_t index) {
    const arvo_setting *setting = &list->items[index]->setting;
    for (uint32_t i = index + 1; i < list->count; i++) {
        const arvo_setting *later = &list->items[i]->setting;
        if (later->has_max == setting->has_max && strcmp(later->rule, setting->rule) == 0) {
            return true;
        }
    }
    return false;
}

static void tell_settings(teller *t, const arvo_config_question *q) {
    const arvo_config *config = q->config;
    setting_list list = {0};
    gather(t, &list, &config->settings);
    for (uint32_t i = 0; i < config->overrides.count; i++) {
        if (arvo_fileglobs_match(&config->overrides.items[i].files, q->seen) != NULL) {
            gather(t, &list, &config->overrides.items[i].settings);
        }
    }
    for (uint32_t i = 0; i < list.count; i++) {
        if (!is_overridden(&list, i)) {
            tell_setting(t, list.items[i], "");
        }
    }
}

/* ---- Marks ----------------------------------------------------------------------------------------------
 */

static const char *naming(arvo_mark_kind kind) {
    switch (kind) {
    case ARVO_MARK_KEY:
        return "key";
    case ARVO_MARK_POINTER:
        return "pointer";
    case ARVO_MARK_CSS:
        return "css";
    case ARVO_MARK_HEADING:
        return "heading";
    case ARVO_MARK_FILE:
        break;
    }
    return "file";
}

static void tell_mark(teller *t, const arvo_config_mark *it, const arvo_config_profile *profile) {
    const arvo_mark *mark = &it->mark;
    arvo_buf value = arvo_buf_in(t->arena);
    arvo_buf_printf(&value, "%s: ", naming(mark->kind));
    arvo_buf_append(&value, mark->kind == ARVO_MARK_FILE ? ARVO_STR("true")
                                                         : joined(t, mark->patterns, mark->pattern_count));
    if (mark->limits != NULL) {
        arvo_buf_printf(&value, ", profile: %s", mark->limits);
    }
    t->no_memory = t->no_memory || value.failed;
    tell(t, mark->role == ARVO_ROLE_COPY ? "copy" : "propositions", arvo_buf_str(&value), &it->origin);
    for (uint32_t i = 0; profile != NULL && i < profile->settings.count; i++) {
        tell_setting(t, &profile->settings.items[i], "  ");
    }
}

static void tell_marks(teller *t, const arvo_configs *configs, const arvo_config_question *q) {
    const arvo_config *config = q->config;
    for (uint32_t i = 0; i < config->marks.count; i++) {
        const arvo_config_mark *it = &config->marks.items[i];
        if (!it->has_files || arvo_fileglobs_match(&it->files, q->seen) != NULL) {
            tell_mark(t, it, arvo_config_find_profile(configs, config, arvo_str_of(it->mark.limits)));
        }
    }
}

/* ---- The rest -------------------------------------------------------------------------------------------
 */

static arvo_origin value_origin(const arvo_config_override *override, const char *key) {
    return (arvo_origin){override->origin.source, arvo_node_get(override->origin.node, key)};
}

static void tell_languages(teller *t, const arvo_config *config) {
    const char *tags[ARVO_LANGUAGE_COUNT];
    size_t count = 0;
    for (arvo_language i = ARVO_LANGUAGE_FI; i < ARVO_LANGUAGE_COUNT; i++) {
        if ((config->languages >> (unsigned)i & 1U) != 0) {
            tags[count++] = arvo_language_tag(i);
        }
    }
    if (config->languages_origin.source != NULL) {
        tell(t, "languages", joined(t, tags, count), &config->languages_origin);
    }
}

/* Of overrides that fit the last one that says the key. */
static void tell_overridden(teller *t, const arvo_config_question *q, const char *key, const char *without) {
    const arvo_config *config = q->config;
    for (uint32_t i = config->overrides.count; i-- > 0;) {
        const arvo_config_override *override = &config->overrides.items[i];
        arvo_origin origin = value_origin(override, key);
        if (origin.node != NULL && arvo_fileglobs_match(&override->files, q->seen) != NULL) {
            tell(t, key, origin.node->scalar, &origin);
            return;
        }
    }
    if (without != NULL) {
        tell(t, key, arvo_str_of(without), NULL);
    }
}

static void tell_excluded(teller *t, const arvo_config_question *q) {
    const arvo_config *config = q->config;
    const arvo_fileglob *exclude = arvo_fileglobs_match(&config->exclude, q->seen);
    if (exclude != NULL) {
        tell(t, "excluded", ARVO_STR("true"), exclude->owner);
    } else if (config->has_include && arvo_fileglobs_match(&config->include, q->seen) == NULL) {
        tell(t, "excluded", ARVO_STR("true"), &config->include_origin);
    }
}

static void tell_run(teller *t, const arvo_config *config) {
    char number[32];
    for (uint32_t i = 0; i < config->rule_paths.count; i++) {
        tell(t, "rules", arvo_str_of(config->rule_paths.items[i]), &config->rule_origins.items[i]);
    }
    if (config->columns_origin.source != NULL) {
        tell(t, "csv.columns", joined(t, config->columns.items, config->columns.count),
             &config->columns_origin);
    }
    tell_if(t, "baseline", config->baseline, &config->baseline_origin);
    tell_if(t, "fail_on", arvo_level_name(config->fail_on), &config->fail_on_origin);
    snprintf(number, sizeof number, "%ld", config->max_warnings);
    tell_if(t, "max_warnings", number, &config->max_warnings_origin);
    if (config->formats_origin.source != NULL) {
        tell(t, "format", joined(t, config->formats.items, config->formats.count), &config->formats_origin);
    }
    tell_if(t, "ui_language", arvo_language_tag(config->ui_language), &config->ui_language_origin);
}

static void tell_all(teller *t, const arvo_configs *configs, const arvo_config_question *q) {
    if (!q->directory) {
        tell_excluded(t, q);
    }
    tell_languages(t, q->config);
    tell_overridden(t, q, "language", NULL);
    tell_overridden(t, q, "format", NULL);
    tell_overridden(t, q, "as", q->config->has_propositions ? arvo_role_name(ARVO_ROLE_COPY) : NULL);
    tell_marks(t, configs, q);
    tell_settings(t, q);
    tell_run(t, q->config);
}

arvo_err arvo_config_explain(arvo_config_facts **out, arvo_configs *configs, const char *path,
                             arvo_error *error) {
    arvo_config_question q;
    *out = NULL;
    if (!arvo_config_ask(&q, configs, path)) {
        return arvo_fail_plain(error, ARVO_ERR_NO_MEMORY);
    }
    if (q.config->invalid) {
        return arvo_fail_plain(error, ARVO_ERR_CONFIG_INVALID);
    }
    teller t = {.arena = arvo_arena_new(NULL)};
    arvo_config_facts *facts = t.arena != NULL ? ARVO_NEW(t.arena, arvo_config_facts) : NULL;
    if (facts != NULL) {
        tell_all(&t, configs, &q);
    }
    if (facts == NULL || t.no_memory) {
        arvo_arena_free(t.arena);
        return arvo_fail_plain(error, ARVO_ERR_NO_MEMORY);
    }
    *facts = (arvo_config_facts){t.facts.items, t.facts.count, t.arena};
    *out = facts;
    return ARVO_OK;
}

void arvo_config_facts_free(arvo_config_facts *facts) {
    if (facts != NULL) {
        arvo_arena_free(facts->internal);
    }
}
