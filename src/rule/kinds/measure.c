/* measure.c: fires when a length or a readability figure is over or under its limit. */
#include "rule/kinds/kinds.h"

static const char *const keys[] = {"measure", "max", "min", "at_least", NULL};

typedef struct settings {
    bool set[ARVO_LANGUAGE_COUNT];
    arvo_measure measure[ARVO_LANGUAGE_COUNT];
    bool sentences_only; /* sentence-words in every language */
    double at_least;
} settings;

static bool whole_text(const arvo_rule *rule) {
    const settings *own = rule->own;
    return own != NULL && !own->sentences_only;
}

static bool read_one(arvo_reader *reader, arvo_measure *out, const arvo_node *mapping, const char *key) {
    const char *names[ARVO_MEASURE_COUNT];
    for (int i = 0; i < ARVO_MEASURE_COUNT; i++) {
        names[i] = arvo_measure_name((arvo_measure)i);
    }
    uint32_t index;
    if (!arvo_reader_choice(reader, &index, mapping, key, names, ARVO_MEASURE_COUNT)) {
        return false;
    }
    *out = (arvo_measure)index;
    return true;
}

static void read_measure(arvo_reader *reader, const arvo_rule *rule, settings *own) {
    const arvo_node *node = arvo_reader_need(reader, rule->node, "measure");
    if (node != NULL && node->kind == ARVO_NODE_MAPPING) {
        for (uint32_t i = 0; i + 1 < node->count; i += 2) {
            arvo_language language = arvo_reader_language_key(reader, node->items[i]);
            if (language != ARVO_LANGUAGE_UNKNOWN) {
                own->set[language] =
                    read_one(reader, &own->measure[language], node, node->items[i]->scalar.ptr);
            }
        }
        return;
    }
    arvo_measure measure;
    if (node != NULL && read_one(reader, &measure, rule->node, "measure")) {
        for (int i = 0; i < ARVO_LANGUAGE_COUNT; i++) {
            own->set[i] = true;
            own->measure[i] = measure;
        }
    }
}

static void read(arvo_reader *reader, arvo_rule *rule) {
    settings *own = arvo_kind_settings(reader, rule, sizeof *own);
    if (own == NULL) {
        return;
    }
    read_measure(reader, rule, own);
    arvo_kind_read_limits(reader, rule);
    arvo_reader_number(reader, &own->at_least, rule->node, "at_least");
    own->sentences_only = true;
    for (int i = 0; i < ARVO_LANGUAGE_COUNT; i++) {
        own->sentences_only =
            own->sentences_only && (!own->set[i] || own->measure[i] == ARVO_MEASURE_SENTENCE_WORDS);
    }
}

static bool prepare(arvo_reader *reader, arvo_rule *rule, arvo_language language, arvo_ruleset *rules) {
    (void)reader;
    (void)rules;
    const settings *own = rule->own;
    return own->set[language] && (rule->max.set[language] || rule->min.set[language]);
}

static bool is_off(const arvo_message_values *limits, double value) {
    return value > limits->max || value < limits->min;
}

static arvo_err run_sentences(arvo_check *check, const arvo_rule *rule, arvo_message_values *values) {
    arvo_err err = ARVO_OK;
    for (uint32_t i = 0; err == ARVO_OK && i < check->sentence_count; i++) {
        const arvo_check_sentence *s = &check->sentences[i];
        if (check->document->segments[s->segment].language != check->language) {
            continue;
        }
        values->value = arvo_measure_words(arvo_check_token(check, s->segment, s->first), s->end - s->first);
        if (values->value > 0 && is_off(values, values->value)) {
            arvo_place place = arvo_check_sentence_place(check, i);
            values->count = values->value;
            err = arvo_check_excepted(check, rule, &place)
                      ? ARVO_OK
                      : arvo_check_report_place(check, rule, &place, values);
        }
    }
    return err;
}

static arvo_err run(arvo_check *check, const arvo_rule *rule) {
    const settings *own = rule->own;
    arvo_measure measure = own->measure[check->language];
    const arvo_measures *measures = arvo_check_measures(check);
    arvo_message_values values = {.max = arvo_check_max(check, rule), .min = arvo_check_min(check, rule)};
    if (measures->by[ARVO_MEASURE_WORDS] < own->at_least) {
        return ARVO_OK;
    }
    if (measure == ARVO_MEASURE_SENTENCE_WORDS) {
        return run_sentences(check, rule, &values);
    }
    values.value = measures->by[measure];
    values.count = values.value;
    return is_off(&values, values.value) ? arvo_check_report_text(check, rule, &values) : ARVO_OK;
}

const arvo_kind arvo_kind_measure = {
    .name = "measure", .keys = keys, .whole_text = whole_text, .read = read, .prepare = prepare, .run = run};
