/* word_form.c: shape and letters of a form, and its reading by surface. */
#include "lang/word_form.h"

#include <string.h>

#include "base/utf8.h"
#include "lang/values.h"

typedef struct counts {
    uint32_t capitals;
    uint32_t head_capitals; /* up to the first colon or inner hyphen */
    uint32_t head_smalls;
    uint32_t smalls;
    bool first_is_capital; /* the first cased letter */
    bool stray_capital;    /* a capital that begins neither the form nor a part after a hyphen */
} counts;

static counts count_case(arvo_str form) {
    counts n = {0};
    bool in_head = true;
    bool part_start = true;
    size_t size;
    for (size_t at = 0; at < form.len; at += size) {
        uint32_t c = arvo_utf8_at(form, at, &size);
        if (c == ':' || arvo_is_hyphen(c)) {
            in_head = in_head && at == 0;
            part_start = true;
            continue;
        }
        bool upper = arvo_is_upper(c);
        bool lower = !upper && arvo_is_lower(c);
        n.first_is_capital = n.first_is_capital || (upper && n.capitals + n.smalls == 0);
        n.stray_capital = n.stray_capital || (upper && !part_start);
        n.capitals += upper;
        n.smalls += lower;
        n.head_capitals += upper && in_head;
        n.head_smalls += lower && in_head;
        part_start = part_start && !upper && !lower;
    }
    return n;
}

arvo_shape arvo_word_shape(arvo_str form) {
    counts n = count_case(form);
    if (n.head_capitals >= 2 && n.head_smalls == 0)
        return ARVO_SHAPE_UPPER;
    if (n.capitals == 0)
        return ARVO_SHAPE_LOWER;
    return n.first_is_capital && !n.stray_capital ? ARVO_SHAPE_TITLE : ARVO_SHAPE_MIXED;
}

uint16_t arvo_word_letters(arvo_str form) {
    uint32_t letters = 0;
    size_t size;
    for (size_t at = 0; at < form.len; at += size)
        letters += arvo_is_letter(arvo_utf8_at(form, at, &size));
    return letters > UINT16_MAX ? UINT16_MAX : (uint16_t)letters;
}

bool arvo_word_surface(arvo_word *word, arvo_arena *arena) {
    arvo_analysis *reading = ARVO_NEW(arena, arvo_analysis);
    if (reading == NULL)
        return false;
    reading->lemma = word->folded;
    switch (word->kind) {
    case ARVO_TOKEN_NUMBER:
        reading->upos = ARVO_UPOS_NUM;
        reading->features[ARVO_FEATURE_NUMTYPE] =
            arvo_str_ends_with(word->form, ARVO_STR(".")) ? ARVO_NUMTYPE_ORD : ARVO_NUMTYPE_CARD;
        break;
    case ARVO_TOKEN_PUNCT:
        reading->upos = ARVO_UPOS_PUNCT;
        break;
    case ARVO_TOKEN_SYMBOL:
        reading->upos = ARVO_UPOS_SYM;
        break;
    default:
        reading->upos = ARVO_UPOS_X;
        break;
    }
    word->analyses = reading;
    word->analysis_count = 1;
    word->known = false;
    return true;
}

arvo_str arvo_word_plain_marks(char out[ARVO_MAX_WORD_BYTES], arvo_str form) {
    size_t len = 0;
    size_t size;
    for (size_t at = 0; at < form.len; at += size) {
        uint32_t c = arvo_utf8_at(form, at, &size);
        if (c == 0x2019 || c == 0x02BC) {
            out[len++] = '\'';
        } else if (arvo_is_hyphen(c)) {
            out[len++] = '-';
        } else {
            memcpy(out + len, form.ptr + at, size);
            len += size;
        }
    }
    return (arvo_str){out, len};
}
