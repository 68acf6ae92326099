/* The nearest of the known names, for "did you mean". */
#include "base/error.h"

/* Names that people type are shorter; longer ones get no suggestion. */
enum { MAX_NAME = 64 };

static unsigned char lower(char byte) {
    return (unsigned char)(byte >= 'A' && byte <= 'Z' ? byte | 0x20 : byte);
}

static size_t least(size_t a, size_t b) {
    return a < b ? a : b;
}

/* Damerau-Levenshtein distance in its restricted form (optimal string alignment). Both at most MAX_NAME long.
 */
static size_t distance(arvo_str a, arvo_str b) {
    size_t rows[3][MAX_NAME + 1];
    size_t *before = rows[0];
    size_t *above = rows[1];
    size_t *row = rows[2];
    for (size_t j = 0; j <= b.len; j++) {
        above[j] = before[j] = j;
    }
    for (size_t i = 1; i <= a.len; i++) {
        row[0] = i;
        for (size_t j = 1; j <= b.len; j++) {
            bool same = lower(a.ptr[i - 1]) == lower(b.ptr[j - 1]);
            row[j] = least(least(above[j], row[j - 1]) + 1, above[j - 1] + !same);
            if (i > 1 && j > 1 && lower(a.ptr[i - 1]) == lower(b.ptr[j - 2]) &&
                lower(a.ptr[i - 2]) == lower(b.ptr[j - 1])) {
                row[j] = least(row[j], before[j - 2] + 1);
            }
        }
        size_t *oldest = before;
        before = above;
        above = row;
        row = oldest;
    }
    return above[b.len];
}

arvo_str arvo_nearest(arvo_str name, const arvo_str *candidates, size_t count) {
    arvo_str nearest = ARVO_NO_STR;
    if (name.len == 0 || name.len > MAX_NAME) {
        return nearest;
    }
    size_t limit = name.len / 3 > 1 ? name.len / 3 : 1;
    for (size_t i = 0; i < count; i++) {
        arvo_str candidate = candidates[i];
        if (candidate.len > MAX_NAME || candidate.len + limit < name.len ||
            name.len + limit < candidate.len) {
            continue;
        }
        size_t d = distance(name, candidate);
        if (d < limit || (d == limit && nearest.ptr == NULL)) {
            nearest = candidate;
            limit = d;
        }
    }
    return nearest;
}
