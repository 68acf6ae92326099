#include "rule/token_test.h"

#include "rule/regex_gates.h"

static bool is_one_of(const arvo_condition *condition, arvo_str s) {
    for (uint32_t i = 0; i < condition->string_count; i++)
        if (arvo_str_equal(condition->strings[i], s))
            return true;
    return false;
}

static bool has_one_of(const arvo_condition *condition, const arvo_str *joined, uint32_t count) {
    for (uint32_t i = 0; i < count; i++)
        if (joined[i].ptr && is_one_of(condition, joined[i]))
            return true;
    return false;
}

static bool strings_hold(const arvo_condition *c, const arvo_word *word, const arvo_reading_view *reading) {
    uint32_t joints = reading->joints;
    switch ((arvo_attribute)c->attribute) {
    case ARVO_ATTRIBUTE_WORD:
        return is_one_of(c, reading->lemma) || is_one_of(c, word->folded);
    case ARVO_ATTRIBUTE_TAIL:
        return is_one_of(c, reading->lemma) || is_one_of(c, word->folded) ||
               has_one_of(c, reading->tails, joints);
    case ARVO_ATTRIBUTE_HEAD:
        return has_one_of(c, reading->heads, joints);
    case ARVO_ATTRIBUTE_EXACT:
        return arvo_str_equal(c->strings[0], word->form);
    case ARVO_ATTRIBUTE_LEMMA:
        return is_one_of(c, reading->lemma);
    case ARVO_ATTRIBUTE_FORM:
        return is_one_of(c, word->folded);
    case ARVO_ATTRIBUTE_FIRST:
        return is_one_of(c, joints > 0 ? reading->heads[0] : ARVO_STR(""));
    case ARVO_ATTRIBUTE_LAST:
        return is_one_of(c, joints > 0 ? reading->tails[joints - 1] : ARVO_STR(""));
    default:
        return false;
    }
}

/* The attribute's value as a number: of an enumeration, or a count. */
static uint32_t value_of(const arvo_condition *c, const arvo_word *word, const arvo_analysis *analysis) {
    switch ((arvo_attribute)c->attribute) {
    case ARVO_ATTRIBUTE_UPOS:
        return (uint32_t)analysis->upos;
    case ARVO_ATTRIBUTE_KIND:
        return (uint32_t)word->kind;
    case ARVO_ATTRIBUTE_SHAPE:
        return (uint32_t)word->shape;
    case ARVO_ATTRIBUTE_KNOWN:
        return word->known;
    case ARVO_ATTRIBUTE_FEATURE:
        return analysis->features[c->feature];
    case ARVO_ATTRIBUTE_LETTERS:
        return word->letters;
    case ARVO_ATTRIBUTE_SYLLABLES:
        return word->syllables;
    case ARVO_ATTRIBUTE_PARTS:
        return analysis->part_count;
    case ARVO_ATTRIBUTE_READINGS:
        return word->analysis_count;
    default:
        return 0;
    }
}

/* Does the condition hold of one reading? Recursion ends at the parser's nesting limit. */
static bool holds(const arvo_condition *c, const arvo_word_view *view, const arvo_reading_view *reading) {
    const arvo_word *word = view->word;
    switch ((arvo_condition_kind)c->kind) {
    case ARVO_CONDITION_TRUE:
        return true;
    case ARVO_CONDITION_AND:
        return holds(c->left, view, reading) && holds(c->right, view, reading);
    case ARVO_CONDITION_OR:
        return holds(c->left, view, reading) || holds(c->right, view, reading);
    case ARVO_CONDITION_NOT:
        return !holds(c->left, view, reading);
    case ARVO_CONDITION_STRINGS:
        return strings_hold(c, word, reading);
    case ARVO_CONDITION_REGEX:
        return arvo_token_regex_matches(c->regex, view->regexes,
                                        c->attribute == ARVO_ATTRIBUTE_LEMMA ? reading->analysis->lemma
                                                                             : word->form);
    case ARVO_CONDITION_VALUES: {
        uint32_t value = value_of(c, word, reading->analysis);
        return value < 32 && (c->number >> value & 1) != 0;
    }
    case ARVO_CONDITION_LESS:
        return value_of(c, word, reading->analysis) < c->number;
    case ARVO_CONDITION_EQUAL:
        return value_of(c, word, reading->analysis) == c->number;
    }
    return false;
}

bool arvo_condition_passes(const arvo_condition *condition, arvo_policy policy, const arvo_word_view *view) {
    bool any = policy == ARVO_POLICY_ANY;
    for (uint32_t i = 0; i < view->count; i++)
        if (holds(condition, view, &view->readings[i]) == any)
            return any;
    return !any;
}

static void append_number(arvo_buf *out, uint32_t number) {
    arvo_buf_append(out, (arvo_str){(const char *)&number, sizeof number});
}

void arvo_condition_key(arvo_buf *out, const arvo_condition *c) {
    const uint8_t head[] = {c->kind, c->attribute, c->feature, c->left != NULL, c->right != NULL};
    arvo_buf_append(out, (arvo_str){(const char *)head, sizeof head});
    append_number(out, c->number);
    append_number(out, c->string_count);
    for (uint32_t i = 0; i < c->string_count; i++) {
        append_number(out, (uint32_t)c->strings[i].len);
        arvo_buf_append(out, c->strings[i]);
    }
    if (c->left)
        arvo_condition_key(out, c->left);
    if (c->right)
        arvo_condition_key(out, c->right);
}

/* Adds the gates of a condition to *gates; *any tells whether there are some (if not, *gates is as before).
 */
static bool add_gates(bool *any, arvo_gates *gates, arvo_arena *arena, const arvo_condition *c) {
    uint32_t before = gates->count;
    *any = false;
    if (c->kind == ARVO_CONDITION_AND) {
        if (!add_gates(any, gates, arena, c->left))
            return false;
        return *any || add_gates(any, gates, arena, c->right);
    }
    if (c->kind == ARVO_CONDITION_OR) {
        if (!add_gates(any, gates, arena, c->left))
            return false;
        if (*any && !add_gates(any, gates, arena, c->right))
            return false;
        if (!*any)
            gates->count = before;
        return true;
    }
    if (c->kind == ARVO_CONDITION_REGEX) {
        arvo_gate_mark mark = c->attribute == ARVO_ATTRIBUTE_FORM ? ARVO_GATE_FORM : ARVO_GATE_LEMMA;
        return arvo_regex_gates(any, gates, arena, c->strings[0], mark);
    }
    if (c->kind != ARVO_CONDITION_STRINGS)
        return true;
    for (uint32_t i = c->attribute == ARVO_ATTRIBUTE_EXACT ? 1 : 0; i < c->string_count; i++) {
        arvo_str *gate = ARVO_ARRAY_ADD(arena, gates);
        if (!gate)
            return false;
        *gate = c->strings[i];
        if (gate->len == 0) { /* "has no parts": no string to look for */
            gates->count = before;
            return true;
        }
    }
    *any = true;
    return true;
}

bool arvo_condition_gates(arvo_gates *gates, arvo_arena *arena, const arvo_condition *condition) {
    bool any;
    gates->count = 0;
    return add_gates(&any, gates, arena, condition);
}
