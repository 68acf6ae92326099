/* count.c: fires when there are too many matches, or too few. */
#include "base/intern.h"
#include "rule/kinds/kinds.h"

static const char *const keys[] = {"match", "max", "min", "within", "distinct", NULL};

typedef enum distinct { DISTINCT_NONE, DISTINCT_LEMMA, DISTINCT_VALUE } distinct;

typedef struct settings {
    bool within_sentence;
    distinct distinct;
} settings;

/* With `max` alone every finding has a match; with `min` some have none. */
static bool whole_text(const arvo_rule *rule) {
    for (int i = 0; i < ARVO_LANGUAGE_COUNT; i++) {
        if (rule->min.set[i]) {
            return true;
        }
    }
    return false;
}

static void read(arvo_reader *reader, arvo_rule *rule) {
    static const char *const scopes[] = {"sentence", "text"};
    static const char *const kinds[] = {"none", "lemma", "value"};
    settings *own = arvo_kind_settings(reader, rule, sizeof *own);
    if (own == NULL) {
        return;
    }
    arvo_kind_read_match(reader, rule);
    arvo_kind_read_limits(reader, rule);
    uint32_t index;
    if (arvo_reader_choice(reader, &index, rule->node, "within", scopes, 2)) {
        own->within_sentence = index == 0;
    }
    if (arvo_reader_choice(reader, &index, rule->node, "distinct", kinds, 3)) {
        own->distinct = (distinct)index;
    }
}

/* Counts matches [first, end), each distinct thing once; *over gets the match that is the first past the
 * limit, or `end`. */
static arvo_err tally(double *out, uint32_t *over, arvo_check *check, const arvo_rule *rule,
                      const arvo_occurrence *items, uint32_t first, uint32_t end) {
    const settings *own = rule->own;
    arvo_interner *seen = own->distinct == DISTINCT_LEMMA ? arvo_interner_new(check->arena) : NULL;
    if (own->distinct == DISTINCT_LEMMA && seen == NULL) {
        return ARVO_ERR_NO_MEMORY;
    }
    uint32_t values = 0, count = 0;
    *over = end;
    for (uint32_t i = first; i < end; i++) {
        bool is_new = true;
        if (own->distinct == DISTINCT_LEMMA) {
            arvo_str lemmas = arvo_check_lemmas(check, &items[i].place);
            uint32_t before = arvo_interner_count(seen);
            if (lemmas.ptr == NULL || arvo_intern(seen, lemmas) == 0) {
                return ARVO_ERR_NO_MEMORY;
            }
            is_new = arvo_interner_count(seen) > before;
        } else if (own->distinct == DISTINCT_VALUE) {
            const arvo_pattern *entry = items[i].entry;
            uint8_t value =
                entry != NULL && entry->value != ARVO_NO_VALUE ? entry->value : items[i].pattern->value;
            is_new = value != ARVO_NO_VALUE && (values & (1U << value)) == 0;
            values |= 1U << value;
        }
        count += is_new;
        if (is_new && *over == end && count > arvo_check_max(check, rule)) {
            *over = i;
        }
    }
    *out = count;
    return ARVO_OK;
}

static arvo_err judge(arvo_check *check, const arvo_rule *rule, const arvo_occurrence *items, uint32_t first,
                      uint32_t end, const arvo_place *sentence) {
    arvo_message_values values = {.max = arvo_check_max(check, rule), .min = arvo_check_min(check, rule)};
    uint32_t over;
    arvo_err err = tally(&values.count, &over, check, rule, items, first, end);
    if (err != ARVO_OK) {
        return err;
    }
    if (over < end) {
        return arvo_check_report(check, rule, &items[over], &values);
    }
    if (values.count < values.min) {
        return sentence != NULL ? arvo_check_report_place(check, rule, sentence, &values)
                                : arvo_check_report_text(check, rule, &values);
    }
    return ARVO_OK;
}

static arvo_err run(arvo_check *check, const arvo_rule *rule) {
    const settings *own = rule->own;
    arvo_occurrences found;
    arvo_err err = arvo_check_matches(&found, check, rule, &rule->match);
    if (err != ARVO_OK || !own->within_sentence) {
        return err != ARVO_OK ? err : judge(check, rule, found.items, 0, found.count, NULL);
    }
    uint32_t first = 0;
    bool every = rule->min.set[check->language]; /* a sentence without a match may have too few */
    for (uint32_t s = 0; err == ARVO_OK && s < check->sentence_count && (every || first < found.count); s++) {
        uint32_t end = first;
        while (end < found.count && found.items[end].place.first_token < check->sentences[s].end) {
            end++;
        }
        arvo_place place = arvo_check_sentence_place(check, s);
        err = end > first || every ? judge(check, rule, found.items, first, end, &place) : ARVO_OK;
        first = end;
    }
    return err;
}

const arvo_kind arvo_kind_count = {
    .name = "count", .keys = keys, .whole_text = whole_text, .read = read, .run = run};
