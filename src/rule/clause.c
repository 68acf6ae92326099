/* clause.c: clause boundaries. */
#include "rule/clause.h"

typedef enum boundary { BOUNDARY_NONE, BOUNDARY_SOFT, BOUNDARY_HARD } boundary;

static bool is_mark(const arvo_token *token, const char *marks[], size_t count) {
    for (size_t i = 0; token->word->kind == ARVO_TOKEN_PUNCT && i < count; i++) {
        if (arvo_str_equal(token->word->form, arvo_str_of(marks[i]))) {
            return true;
        }
    }
    return false;
}

static bool is_finite_verb(const arvo_token *token) {
    const arvo_analysis *reading = &token->word->analyses[0];
    uint8_t finite = arvo_feature_value(ARVO_FEATURE_VERBFORM, ARVO_STR("Fin"));
    bool verb = reading->upos == ARVO_UPOS_VERB || reading->upos == ARVO_UPOS_AUX;
    return token->word->kind == ARVO_TOKEN_WORD && verb && reading->features[ARVO_FEATURE_VERBFORM] == finite;
}

static bool is_conjunction(const arvo_token *token) {
    arvo_upos upos = token->word->analyses[0].upos;
    return token->word->kind == ARVO_TOKEN_WORD && (upos == ARVO_UPOS_CCONJ || upos == ARVO_UPOS_SCONJ);
}

/* What lies between tokens[i - 1] and tokens[i]. */
static boundary boundary_before(const arvo_token *tokens, uint32_t i) {
    static const char *closing[] = {";", ":", "–", "—", ")"};
    static const char *opening[] = {"("};
    static const char *comma[] = {","};
    if (is_mark(&tokens[i - 1], closing, sizeof closing / sizeof closing[0]) ||
        is_mark(&tokens[i], opening, 1)) {
        return BOUNDARY_HARD;
    }
    return is_mark(&tokens[i - 1], comma, 1) || is_conjunction(&tokens[i]) ? BOUNDARY_SOFT : BOUNDARY_NONE;
}

void arvo_clauses(uint32_t *clause_of, uint32_t *next, const arvo_token *tokens, uint32_t count) {
    uint32_t clause = *next;
    bool verb_so_far = false; /* in the clause, before this stretch */
    for (uint32_t i = 0; i < count;) {
        bool verb = is_finite_verb(&tokens[i]);
        uint32_t end = i + 1;
        while (end < count && boundary_before(tokens, end) == BOUNDARY_NONE) {
            verb = verb || is_finite_verb(&tokens[end]);
            end++;
        }
        boundary before = i > 0 ? boundary_before(tokens, i) : BOUNDARY_NONE;
        if (before == BOUNDARY_HARD || (before == BOUNDARY_SOFT && verb_so_far && verb)) {
            clause++;
            verb_so_far = false;
        }
        for (; i < end; i++) {
            clause_of[i] = clause;
        }
        verb_so_far = verb_so_far || verb;
    }
    *next = count > 0 ? clause + 1 : *next;
}
