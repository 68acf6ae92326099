/* settings.c: levels and limits laid over those that the rules carry. */
#include "rule/settings.h"

#include <math.h>

bool arvo_rule_settings_init(arvo_rule_settings *out, arvo_arena *arena, const arvo_ruleset *rules) {
    out->levels = ARVO_NEW_ARRAY(arena, arvo_level, rules->rule_count);
    out->max = ARVO_NEW_ARRAY(arena, double, rules->rule_count);
    if (out->levels == NULL || out->max == NULL) {
        return false;
    }
    for (uint32_t i = 0; i < rules->rule_count; i++) {
        out->levels[i] = rules->rules[i]->level;
        out->max[i] = NAN;
    }
    return true;
}

bool arvo_rule_has_limit(const arvo_rule *rule) {
    for (int i = 0; i < ARVO_LANGUAGE_COUNT; i++) {
        if (rule->max.set[i]) {
            return true;
        }
    }
    return false;
}

/* The rule that a setting is about; UINT32_MAX: there is none, and there need not be. */
static arvo_err find_rule(uint32_t *index, const arvo_ruleset *rules, const arvo_setting *setting,
                          arvo_error *error) {
    arvo_error why = {0};
    if (!arvo_ruleset_find_index(index, rules, arvo_str_of(setting->rule), &why)) {
        *index = UINT32_MAX;
        if (setting->optional) {
            return ARVO_OK;
        }
        if (error != NULL) {
            *error = why;
        }
        return why.code;
    }
    if (setting->has_max && !arvo_rule_has_limit(rules->rules[*index])) {
        return arvo_fail(error, ARVO_ERR_LIMITLESS_RULE, rules->rules[*index]->name, ARVO_NO_STR,
                         ARVO_NO_STR);
    }
    return ARVO_OK;
}

arvo_err arvo_setting_check(const arvo_ruleset *rules, const arvo_setting *setting, arvo_error *error) {
    uint32_t index;
    return find_rule(&index, rules, setting, error);
}

static arvo_err apply_one(arvo_rule_settings *into, const arvo_ruleset *rules, const arvo_setting *setting,
                          arvo_error *error) {
    uint32_t index;
    arvo_err err = find_rule(&index, rules, setting, error);
    if (err != ARVO_OK || index == UINT32_MAX) {
        return err;
    }
    into->levels[index] = setting->has_level ? setting->level : into->levels[index];
    into->max[index] = setting->has_max ? setting->max : into->max[index];
    return ARVO_OK;
}

arvo_err arvo_rule_settings_apply(arvo_rule_settings *into, const arvo_ruleset *rules,
                                  const arvo_settings *settings, arvo_error *error) {
    arvo_err err = ARVO_OK;
    for (size_t i = 0; err == ARVO_OK && i < settings->count; i++) {
        err = apply_one(into, rules, &settings->items[i], error);
    }
    return err;
}
