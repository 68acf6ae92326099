#include "rule/directive.h"

#define PREFIX ARVO_STR("arvolint-")
#define UNTIL ARVO_STR("until=")

static bool is_space(char c) {
    return c == ' ' || (c >= '\t' && c <= '\r');
}

static bool is_digit(char c) {
    return c >= '0' && c <= '9';
}

/* Takes the next word off the text: what stands between white space. False when there is none. */
static bool next_word(arvo_str *word, arvo_str *text) {
    size_t start = 0;
    while (start < text->len && is_space(text->ptr[start])) {
        start++;
    }
    size_t end = start;
    while (end < text->len && !is_space(text->ptr[end])) {
        end++;
    }
    *word = arvo_str_slice(*text, start, end);
    *text = arvo_str_slice(*text, end, text->len);
    return word->len > 0;
}

bool arvo_directive_next_rule(arvo_str *name, arvo_str *rules) {
    while (rules->len > 0) {
        size_t end = 0;
        while (end < rules->len && !is_space(rules->ptr[end]) && rules->ptr[end] != ',') {
            end++;
        }
        *name = arvo_str_slice(*rules, 0, end);
        *rules = arvo_str_slice(*rules, end < rules->len ? end + 1 : end, rules->len);
        if (name->len > 0 && !arvo_str_starts_with(*name, UNTIL)) {
            return true;
        }
    }
    return false;
}

/* How many bytes of the word's beginning part the rules from the reason: all hyphens of "--", or a dash. */
static size_t dashes(arvo_str word) {
    if (arvo_str_starts_with(word, ARVO_STR("–")) || arvo_str_starts_with(word, ARVO_STR("—"))) {
        return ARVO_STR("–").len;
    }
    size_t count = 0;
    while (count < word.len && word.ptr[count] == '-') {
        count++;
    }
    return count >= 2 ? count : 0;
}

/* Parts the text behind the verb into the list of rules and the reason. */
static void part_reason(arvo_directive *out, arvo_str text) {
    arvo_str word, rest = text;
    while (next_word(&word, &rest)) {
        size_t start = (size_t)(word.ptr - text.ptr);
        size_t skip = dashes(word);
        bool colon = word.ptr[word.len - 1] == ':';
        if (skip == 0 && !colon) {
            continue;
        }
        size_t end = skip > 0 ? start : start + word.len - 1;
        size_t reason = skip > 0 ? start + skip : start + word.len;
        out->rules = arvo_str_slice(text, 0, end);
        out->reason = arvo_str_trim(arvo_str_slice(text, reason, text.len));
        out->reason = out->reason.len > 0 ? out->reason : ARVO_NO_STR;
        return;
    }
    out->rules = text;
}

static unsigned number(arvo_str digits) {
    unsigned value = 0;
    for (size_t i = 0; i < digits.len; i++) {
        value = value * 10 + (unsigned)(digits.ptr[i] - '0');
    }
    return value;
}

/* A day of the calendar as 2027-01-31: such dates compare as text. */
static bool is_date(arvo_str s) {
    static const unsigned char days[] = {31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
    if (s.len != 10) {
        return false;
    }
    for (size_t i = 0; i < s.len; i++) {
        if (i == 4 || i == 7 ? s.ptr[i] != '-' : !is_digit(s.ptr[i])) {
            return false;
        }
    }
    unsigned year = number(arvo_str_slice(s, 0, 4));
    unsigned month = number(arvo_str_slice(s, 5, 7));
    unsigned day = number(arvo_str_slice(s, 8, 10));
    bool leap = (year % 4 == 0 && year % 100 != 0) || year % 400 == 0;
    return month >= 1 && month <= 12 && day >= 1 && day <= days[month - 1] &&
           (month != 2 || day <= 28 || leap);
}

static arvo_err read_until(arvo_directive *out, arvo_error *error) {
    arvo_str word, rest = out->rules;
    while (next_word(&word, &rest)) {
        if (!arvo_str_starts_with(word, UNTIL)) {
            continue;
        }
        arvo_str date = arvo_str_slice(word, UNTIL.len, word.len);
        if (date.len > 0 && date.ptr[date.len - 1] == ',') {
            date.len--;
        }
        if (out->until.ptr != NULL || !is_date(date)) {
            out->wrong = word;
            return arvo_fail(error, ARVO_ERR_DIRECTIVE_DATE, date, ARVO_NO_STR, ARVO_NO_STR);
        }
        out->until = date;
    }
    return ARVO_OK;
}

static arvo_err read_form(arvo_directive *out, arvo_str word, arvo_error *error) {
    static const struct {
        const char *verb;
        arvo_directive_form form;
    } forms[] = {
        {"disable-next-line", ARVO_DIRECTIVE_NEXT_LINE},
        {"disable-line", ARVO_DIRECTIVE_LINE},
        {"disable", ARVO_DIRECTIVE_BLOCK},
        {"enable", ARVO_DIRECTIVE_END},
        {"disable-file", ARVO_DIRECTIVE_FILE},
    };
    enum { COUNT = sizeof forms / sizeof forms[0] };
    arvo_str verbs[COUNT];
    arvo_str verb = arvo_str_slice(word, PREFIX.len, word.len);
    for (size_t i = 0; i < COUNT; i++) {
        verbs[i] = arvo_str_of(forms[i].verb);
        if (arvo_str_equal(verb, verbs[i])) {
            out->form = forms[i].form;
            return ARVO_OK;
        }
    }
    arvo_str near = arvo_nearest(verb, verbs, COUNT);
    out->wrong = word;
    return arvo_fail(error, near.ptr != NULL ? ARVO_ERR_DIRECTIVE_FORM_NEAR : ARVO_ERR_DIRECTIVE_FORM, word,
                     near, ARVO_NO_STR);
}

arvo_err arvo_directive_read(arvo_directive *out, arvo_str text, arvo_error *error) {
    arvo_str word, name, rest = text;
    *out = (arvo_directive){.wrong = text};
    next_word(&word, &rest);
    if (word.len > PREFIX.len && word.ptr[word.len - 1] == ':') {
        word.len--;
    }
    arvo_err err = read_form(out, word, error);
    if (err != ARVO_OK) {
        return err;
    }
    part_reason(out, rest);
    err = read_until(out, error);
    arvo_str names = out->rules;
    if (err == ARVO_OK && out->form != ARVO_DIRECTIVE_END && !arvo_directive_next_rule(&name, &names)) {
        return arvo_fail(error, ARVO_ERR_DIRECTIVE_RULES, word, ARVO_NO_STR, ARVO_NO_STR);
    }
    return err;
}
