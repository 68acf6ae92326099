#include "format/placeholder.h"

#include "base/utf8.h"
#include "format/entity.h"
#include "format/placeholder_scan.h"

/* Deeper plurals than these nobody can read: they are gaps. */
enum { MAX_CHOICE_DEPTH = 8 };

/* A stretch of the value that is to be read. */
typedef struct stretch {
    uint32_t start;
    uint32_t end;
    uint32_t depth; /* of plurals and selects around it */
    bool plural;    /* the innermost of them is a plural */
} stretch;

struct arvo_placeholders {
    arvo_reader *reader;
    bool colon;
    arvo_entity_decoder *entities;
    arvo_segment_builder out;
    ARVO_ARRAY(stretch) waiting; /* branches that are read for themselves */
};

/* The value at hand. */
typedef struct value {
    arvo_placeholders *p;
    arvo_segment raw;
    arvo_placeholder_scanner scanner;
} value;

arvo_placeholders *arvo_placeholders_new(arvo_reader *reader, bool colon) {
    arvo_arena *arena = reader->document->arena;
    arvo_placeholders *made = ARVO_NEW(arena, arvo_placeholders);
    if (made == NULL) {
        return NULL;
    }
    *made = (arvo_placeholders){.reader = reader,
                                .colon = colon,
                                .entities = arvo_entity_decoder_new(arena),
                                .out = arvo_segment_begin(arena)};
    return made->entities == NULL ? NULL : made;
}

/* Appends text that stands for the value's bytes [start, end). */
static void append_reading(value *v, uint32_t start, uint32_t end, arvo_str text) {
    arvo_span src = arvo_segment_source(&v->raw, start, end);
    arvo_segment_decoded(&v->p->out, src.start, src.end - src.start, text);
}

static bool append_entity(value *v, uint32_t start, uint32_t end) {
    arvo_str reference = arvo_str_slice(v->raw.text, start, end);
    arvo_str text;
    if (!arvo_entity_decode(&text, v->p->entities, reference)) {
        return false;
    }
    if (arvo_str_equal(text, reference)) {
        arvo_segment_part(&v->p->out, &v->raw, start, end);
    } else {
        append_reading(v, start, end, text);
    }
    return true;
}

static bool keep(value *v, arvo_branch branch, const stretch *around, bool plural) {
    stretch *added = ARVO_ARRAY_ADD(v->p->reader->document->arena, &v->p->waiting);
    if (added == NULL) {
        return false;
    }
    *added = (stretch){branch.start, branch.end, around->depth + 1, plural || around->plural};
    return true;
}

/* Chooses the branch that is read in place, lets the others wait. *chosen.end is 0 when the choice is badly
 * written or too deep. */
static bool choose(stretch *chosen, value *v, const arvo_piece *choice, const stretch *around) {
    uint32_t first_waiting = v->p->waiting.count;
    uint32_t at = choice->inside;
    arvo_branch best = {0, 0, false};
    arvo_branch next;
    *chosen = (stretch){0, 0, 0, false};
    if (around->depth == MAX_CHOICE_DEPTH) {
        return true;
    }
    while (arvo_placeholder_branch(&next, &v->scanner, &at, choice->end - 1)) {
        arvo_branch left = best.other ? next : best;
        best = best.other ? best : next;
        if (left.end != 0 && !keep(v, left, around, choice->plural)) {
            return false;
        }
    }
    arvo_str rest = arvo_str_trim(arvo_str_slice(v->raw.text, at, choice->end - 1));
    if (rest.len > 0) {
        v->p->waiting.count = first_waiting;
    } else if (best.end != 0) {
        *chosen = (stretch){best.start, best.end, around->depth + 1, choice->plural || around->plural};
    }
    return true;
}

static bool append(value *v, const stretch *what);

static bool append_choice(value *v, const arvo_piece *choice, uint32_t at, const stretch *around) {
    stretch chosen;
    if (!choose(&chosen, v, choice, around)) {
        return false;
    }
    if (chosen.end == 0) {
        append_reading(v, at, choice->end, ARVO_STR(ARVO_TEXT_GAP));
        return true;
    }
    return append(v, &chosen);
}

static bool append_piece(value *v, const arvo_piece *piece, uint32_t at, const stretch *around) {
    switch (piece->kind) {
    case ARVO_PIECE_TEXT:
        arvo_segment_part(&v->p->out, &v->raw, at, piece->end);
        return true;
    case ARVO_PIECE_READS:
        append_reading(v, at, piece->end, piece->reads);
        return true;
    case ARVO_PIECE_GAP:
        append_reading(v, at, piece->end, ARVO_STR(ARVO_TEXT_GAP));
        return true;
    case ARVO_PIECE_ENTITY:
        return append_entity(v, at, piece->end);
    case ARVO_PIECE_CHOICE:
        return append_choice(v, piece, at, around);
    }
    return true;
}

/* Appends a stretch of the value. Recurses into the branches that are read in place, to MAX_CHOICE_DEPTH. */
static bool append(value *v, const stretch *what) {
    uint32_t at = what->start;
    while (at < what->end) {
        uint32_t plain = at;
        while (at < what->end && !arvo_placeholder_may_begin(v->raw.text.ptr[at])) {
            at++;
        }
        arvo_segment_part(&v->p->out, &v->raw, plain, at);
        if (at == what->end) {
            break;
        }
        arvo_piece piece = arvo_placeholder_at(&v->scanner, at, what->plural);
        piece.end = piece.end < what->end ? piece.end : what->end;
        if (!append_piece(v, &piece, at, what)) {
            return false;
        }
        at = piece.end;
    }
    return true;
}

static bool holds_letter(arvo_str text) {
    size_t size;
    for (size_t at = 0; at < text.len; at += size) {
        if (arvo_is_letter(arvo_utf8_at(text, at, &size))) {
            return true;
        }
    }
    return false;
}

static bool add_segment(arvo_placeholders *p, arvo_segment *segment, arvo_str key) {
    segment->kind = ARVO_SEGMENT_VALUE;
    segment->key = key;
    return !holds_letter(segment->text) || arvo_reader_add_segment(p->reader, segment);
}

static bool read_stretch(value *v, const stretch *what, arvo_str key) {
    arvo_segment segment;
    bool done = append(v, what);
    return arvo_segment_end(&segment, &v->p->out) && done && add_segment(v->p, &segment, key);
}

static bool is_plain(arvo_str text) {
    for (size_t i = 0; i < text.len; i++) {
        if (arvo_placeholder_may_begin(text.ptr[i])) {
            return false;
        }
    }
    return true;
}

bool arvo_placeholders_add(arvo_placeholders *placeholders, arvo_segment_builder *builder, arvo_str key) {
    value v = {.p = placeholders};
    if (!arvo_segment_end(&v.raw, builder)) {
        return false;
    }
    if (is_plain(v.raw.text)) {
        return add_segment(placeholders, &v.raw, key);
    }
    arvo_arena *arena = placeholders->reader->document->arena;
    if (!arvo_placeholder_scan_begin(&v.scanner, arena, v.raw.text, placeholders->colon)) {
        return false;
    }
    stretch whole = {0, (uint32_t)v.raw.text.len, 0, false};
    bool done = read_stretch(&v, &whole, key);
    while (done && placeholders->waiting.count > 0) {
        stretch next = placeholders->waiting.items[--placeholders->waiting.count];
        done = read_stretch(&v, &next, key);
    }
    placeholders->waiting.count = 0;
    return done;
}
