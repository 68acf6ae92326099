/* phrase.c: fires at each match. */
#include "rule/kind.h"

#include "rule/kinds/kinds.h"

static const char *const keys[] = {"match", "where", NULL};

typedef struct settings {
    bool opening; /* the first sentence only */
} settings;

static bool whole_text(const arvo_rule *rule) {
    (void)rule;
    return false;
}

static void read(arvo_reader *reader, arvo_rule *rule) {
    static const char *const places[] = {"opening"};
    settings *own = arvo_kind_settings(reader, rule, sizeof *own);
    arvo_kind_read_match(reader, rule);
    uint32_t index;
    if (own != NULL) {
        own->opening = arvo_reader_choice(reader, &index, rule->node, "where", places, 1);
    }
}

static arvo_err run(arvo_check *check, const arvo_rule *rule) {
    const settings *own = rule->own;
    arvo_occurrences found;
    arvo_err err = arvo_check_matches(&found, check, rule, &rule->match);
    uint32_t end = UINT32_MAX;
    uint32_t count = 0;
    if (own->opening && check->sentence_count > 0) {
        const arvo_check_sentence *opening = &check->sentences[arvo_check_opening(check)];
        end = opening->end;
        while (err == ARVO_OK && found.count > 0 && found.items[0].place.first_token < opening->first) {
            found.items++;
            found.count--;
        }
    }
    while (err == ARVO_OK && count < found.count && found.items[count].place.first_token < end) {
        count++;
    }
    arvo_message_values values = {.count = count};
    for (uint32_t i = 0; err == ARVO_OK && i < count; i++) {
        err = arvo_check_report(check, rule, &found.items[i], &values);
    }
    return err;
}

const arvo_kind arvo_kind_phrase = {
    .name = "phrase", .keys = keys, .whole_text = whole_text, .read = read, .run = run};
