/* parts.c: STRUCTURE says how long the parts are, WORDBASES which words they are. */
#include "lang/finnish/parts.h"

#include "base/utf8.h"
#include "lang/finnish/fst.h"

enum { PARTS_MAX = 16 };

/* Byte offset of the code point number `count` of s; s.len when it is shorter. */
static size_t byte_offset(arvo_str s, size_t count) {
    size_t size;
    size_t at = 0;
    while (at < s.len && count-- > 0) {
        (void)arvo_utf8_at(s, at, &size);
        at += size;
    }
    return at;
}

/* Where the parts begin, in code points; the number of parts. */
static size_t part_starts(size_t starts[PARTS_MAX], arvo_str structure) {
    size_t count = 0;
    size_t position = 0;
    for (size_t i = 0; i < structure.len; i++) {
        if (structure.ptr[i] != '=')
            position++;
        else if (count < PARTS_MAX)
            starts[count++] = position;
    }
    return count;
}

/* The dictionary word of the part [start, end) of the base form (bytes), when one item of WORDBASES is just
 * that part. */
static arvo_str base_of(const arvo_voikko_analysis *from, size_t start, size_t end) {
    arvo_str rest = from->wordbases;
    arvo_wordbase item;
    size_t at = 0;
    while (at <= start && arvo_wordbase_next(&item, &rest)) {
        bool fits = at == start && at + item.surface.len == end && item.base.len > 0;
        at += item.surface.len;
        if (!fits)
            continue;
        bool plain = item.base.ptr[0] != '+' && arvo_str_find(item.base, ARVO_STR("=")) == SIZE_MAX &&
                     arvo_str_find(item.base, ARVO_STR("-")) == SIZE_MAX;
        return plain ? item.base : ARVO_NO_STR;
    }
    return ARVO_NO_STR;
}

/* The lemma of a part that is not the last. */
static arvo_str first_part(arvo_readings *readings, const arvo_voikko_analysis *from, size_t start,
                           size_t end) {
    arvo_str written = arvo_str_slice(from->baseform, start, end);
    while (written.len > 1 && written.ptr[written.len - 1] == '-')
        written.len--;
    arvo_str base = base_of(from, start, start + written.len);
    bool is_minen =
        arvo_str_ends_with(written, ARVO_STR("mis")) && base.len > 0 && !arvo_str_starts_with(base, written);
    if (is_minen) { /* kehittämis(kehittää): the noun, not the verb */
        arvo_buf noun = arvo_buf_in(readings->arena);
        arvo_buf_append(&noun, arvo_str_slice(written, 0, written.len - 1));
        arvo_buf_append_cstr(&noun, "nen");
        base = arvo_buf_str(&noun);
    }
    return arvo_readings_keep(readings, base.len > 0 ? base : written);
}

/* True when the base form begins as the form that was analysed does: only then do STRUCTURE's lengths fit it.
 */
static bool begins_alike(const arvo_voikko_analysis *from, size_t bytes) {
    char surface[512];
    arvo_str written = arvo_fst_surface(surface, sizeof surface, from->fst, ARVO_STR("[none]"));
    if (written.len == 0) /* a name of an organisation: no FSTOUTPUT, and no inflection inside */
        return true;
    return bytes <= written.len &&
           arvo_str_equal(arvo_str_slice(written, 0, bytes), arvo_str_slice(from->baseform, 0, bytes));
}

void arvo_finnish_parts(arvo_analysis *reading, arvo_readings *readings, const arvo_voikko_analysis *from) {
    size_t starts[PARTS_MAX];
    size_t count = part_starts(starts, from->structure);
    if (count < 2)
        return;
    size_t last = byte_offset(from->baseform, starts[count - 1]);
    if (last >= reading->lemma.len || last >= from->baseform.len || !begins_alike(from, last))
        return;
    arvo_str *parts = ARVO_NEW_ARRAY(readings->arena, arvo_str, count);
    if (parts == NULL) {
        readings->failed = true;
        return;
    }
    for (size_t i = 0; i + 1 < count; i++)
        parts[i] = first_part(readings, from, byte_offset(from->baseform, starts[i]),
                              byte_offset(from->baseform, starts[i + 1]));
    parts[count - 1] = arvo_readings_keep(readings, arvo_str_slice(reading->lemma, last, reading->lemma.len));
    reading->parts = parts;
    reading->part_count = (uint8_t)count;
}
