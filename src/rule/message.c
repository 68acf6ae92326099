/* message.c: filling templates. */
#include "rule/message.h"

#include <string.h>

#include "base/utf8.h"

enum { MAX_MATCH_CHARACTERS = 60 };

typedef enum phrase {
#define ARVO_PHRASE(id, fi, en, sv) PHRASE_##id,
#include "rule/phrases.def"
#undef ARVO_PHRASE
} phrase;

static const char *phrase_text(phrase which, arvo_language language) {
    static const struct {
        const char *fi, *en, *sv;
    } texts[] = {
#define ARVO_PHRASE(id, fi, en, sv) {fi, en, sv},
#include "rule/phrases.def"
#undef ARVO_PHRASE
    };
    switch (language) {
    case ARVO_LANGUAGE_FI:
        return texts[which].fi;
    case ARVO_LANGUAGE_SV:
        return texts[which].sv;
    default:
        return texts[which].en;
    }
}

typedef enum field {
    FIELD_MATCH,
    FIELD_LEMMA,
    FIELD_SAY,
    FIELD_ASK,
    FIELD_COUNT,
    FIELD_MAX,
    FIELD_MIN,
    FIELD_VALUE,
    FIELD_DETAIL,
    FIELD_NONE
} field;

static field field_of(arvo_str name) {
    static const char *const names[] = {"match", "lemma", "say",   "ask",   "count",
                                        "max",   "min",   "value", "detail"};
    for (int i = 0; i < FIELD_NONE; i++) {
        if (arvo_str_equal(name, arvo_str_of(names[i]))) {
            return (field)i;
        }
    }
    return FIELD_NONE;
}

/* The name between braces when `at` is on an opening brace that begins a field; ARVO_NO_STR else. */
static arvo_str field_name(arvo_str text, size_t at) {
    size_t end = at + 1;
    while (end < text.len && ((text.ptr[end] >= 'a' && text.ptr[end] <= 'z') ||
                              (text.ptr[end] >= 'A' && text.ptr[end] <= 'Z') || text.ptr[end] == '_')) {
        end++;
    }
    bool closed = end < text.len && text.ptr[end] == '}' && end > at + 1;
    return closed ? arvo_str_slice(text, at + 1, end) : ARVO_NO_STR;
}

static bool may_have(arvo_message_subject subject, field which) {
    switch (subject) {
    case ARVO_MESSAGE_WORDS:
        return which != FIELD_DETAIL && which != FIELD_NONE;
    case ARVO_MESSAGE_TEXT:
        return which > FIELD_ASK && which < FIELD_DETAIL;
    default:
        return which == FIELD_MATCH || which == FIELD_DETAIL;
    }
}

void arvo_message_check(arvo_reader *reader, const arvo_node *scalar, arvo_message_subject subject) {
    arvo_str text = scalar->scalar;
    for (size_t at = 0; at < text.len; at++) {
        arvo_str name = text.ptr[at] == '{' ? field_name(text, at) : ARVO_NO_STR;
        if (name.ptr == NULL) {
            continue;
        }
        if (!may_have(subject, field_of(name))) {
            arvo_error error = {0};
            arvo_fail(&error, ARVO_ERR_UNKNOWN_PLACEHOLDER, name, ARVO_NO_STR, ARVO_NO_STR);
            error.column = (uint32_t)arvo_utf8_count(arvo_str_slice(text, 0, at)) + 1;
            arvo_reader_problem_inside(reader, reader->source, scalar, &error);
        }
    }
}

bool arvo_message_is_own(arvo_str text) {
    for (size_t at = 0; at < text.len; at++) {
        arvo_str name = text.ptr[at] == '{' ? field_name(text, at) : ARVO_NO_STR;
        field found = name.ptr != NULL ? field_of(name) : FIELD_NONE;
        if (found == FIELD_LEMMA || found == FIELD_SAY || found == FIELD_ASK || found == FIELD_VALUE ||
            found == FIELD_DETAIL) {
            return true;
        }
    }
    return false;
}

/* At most one decimal, rounded half away from zero. */
static void append_number(arvo_buf *out, double number, arvo_language language) {
    if (!(number > -1e15 && number < 1e15)) {
        arvo_buf_printf(out, "%.0f", number);
        return;
    }
    long long tenths = (long long)(number * 10 + (number < 0 ? -0.5 : 0.5));
    unsigned long long size = tenths < 0 ? 0ULL - (unsigned long long)tenths : (unsigned long long)tenths;
    const char *mark = language == ARVO_LANGUAGE_FI || language == ARVO_LANGUAGE_SV ? "," : ".";
    arvo_buf_printf(out, "%s%llu", tenths < 0 ? "-" : "", size / 10);
    if (size % 10 != 0) {
        arvo_buf_printf(out, "%s%llu", mark, size % 10);
    }
}

static void append_match(arvo_buf *out, arvo_str match) {
    bool space = false;
    size_t characters = 0;
    for (size_t at = 0, size; at < match.len; at += size) {
        uint32_t c = arvo_utf8_at(match, at, &size);
        if (c == ' ' || c == '\n' || c == '\r' || c == '\t') {
            space = true;
            continue;
        }
        if (characters >= MAX_MATCH_CHARACTERS) {
            arvo_buf_append_cstr(out, "…");
            return;
        }
        if (space && characters > 0) {
            arvo_buf_append_byte(out, ' ');
            characters++;
        }
        space = false;
        arvo_buf_append(out, arvo_str_slice(match, at, at + size));
        characters++;
    }
}

static void append_field(arvo_buf *out, field which, const arvo_message_values *values,
                         arvo_language language) {
    switch (which) {
    case FIELD_MATCH:
        append_match(out, values->match);
        break;
    case FIELD_LEMMA:
        append_match(out, values->lemma);
        break;
    case FIELD_SAY:
        arvo_buf_append(out, values->say);
        break;
    case FIELD_ASK:
        arvo_buf_append(out, values->ask);
        break;
    case FIELD_COUNT:
        append_number(out, values->count, language);
        break;
    case FIELD_MAX:
        append_number(out, values->max, language);
        break;
    case FIELD_MIN:
        append_number(out, values->min, language);
        break;
    case FIELD_DETAIL:
        arvo_buf_append(out, values->detail);
        break;
    default:
        append_number(out, values->value, language);
        break;
    }
}

arvo_str arvo_message_fill(arvo_arena *arena, arvo_str text, const arvo_message_values *values,
                           arvo_language language) {
    arvo_buf out = arvo_buf_in(arena);
    size_t from = 0;
    for (size_t at = 0; at < text.len; at++) {
        arvo_str name = text.ptr[at] == '{' ? field_name(text, at) : ARVO_NO_STR;
        field found = name.ptr != NULL ? field_of(name) : FIELD_NONE;
        if (found == FIELD_NONE) {
            continue;
        }
        arvo_buf_append(&out, arvo_str_slice(text, from, at));
        append_field(&out, found, values, language);
        at += name.len + 1;
        from = at + 1;
    }
    arvo_buf_append(&out, arvo_str_slice(text, from, text.len));
    arvo_str filled = arvo_buf_str(&out);
    return filled.len > 0 || filled.ptr == NULL ? filled : arvo_str_copy(arena, filled);
}

static void append_sentence(arvo_buf *out, arvo_str text) {
    arvo_buf_append(out, text);
    char last = text.len > 0 ? text.ptr[text.len - 1] : '.';
    if (strchr(".?!", last) == NULL) {
        arvo_buf_append_byte(out, '.');
    }
}

arvo_str arvo_message_entry_help(arvo_arena *arena, arvo_str say, arvo_str ask, arvo_language language) {
    if (say.ptr == NULL && ask.ptr == NULL) {
        return ARVO_NO_STR;
    }
    arvo_buf out = arvo_buf_in(arena);
    if (say.ptr != NULL) {
        arvo_buf_append_cstr(&out, phrase_text(PHRASE_SAY, language));
        append_sentence(&out, say);
    }
    if (ask.ptr != NULL) {
        arvo_buf_append_cstr(&out, say.ptr != NULL ? " " : "");
        arvo_buf_append_cstr(&out, phrase_text(PHRASE_ASK, language));
        append_sentence(&out, ask);
    }
    return arvo_buf_str(&out);
}

const char *arvo_message_step_name(arvo_step step, arvo_language language) {
    return phrase_text((phrase)(PHRASE_INFORMATION + (int)step), language);
}
