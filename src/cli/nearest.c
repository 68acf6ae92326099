#include "cli/nearest.h"

#include <string.h>

enum { LONGEST = 31 }; /* no name of ours is longer */

static size_t smallest(size_t a, size_t b, size_t c) {
    size_t least = a < b ? a : b;
    return least < c ? least : c;
}

/* Insertions, deletions, replacements and swaps of neighbours between the two (Damerau and Levenshtein,
 * restricted). */
static size_t distance(const char *a, size_t a_len, const char *b, size_t b_len) {
    size_t rows[LONGEST + 1][LONGEST + 1];
    for (size_t i = 0; i <= a_len; i++) {
        for (size_t j = 0; j <= b_len; j++) {
            if (i == 0 || j == 0) {
                rows[i][j] = i + j;
                continue;
            }
            size_t replaced = rows[i - 1][j - 1] + (a[i - 1] != b[j - 1]);
            rows[i][j] = smallest(rows[i - 1][j] + 1, rows[i][j - 1] + 1, replaced);
            if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1] &&
                rows[i - 2][j - 2] + 1 < rows[i][j]) {
                rows[i][j] = rows[i - 2][j - 2] + 1;
            }
        }
    }
    return rows[a_len][b_len];
}

const char *nearest(const char *word, const char *const *names, size_t count) {
    const char *best = NULL;
    size_t len = strlen(word);
    if (len == 0 || len > LONGEST) {
        return NULL;
    }
    size_t least = (len / 3 > 1 ? len / 3 : 1) + 1;
    for (size_t i = 0; i < count; i++) {
        size_t name_len = strlen(names[i]);
        if (name_len <= LONGEST) {
            size_t far = distance(word, len, names[i], name_len);
            if (far < least) {
                least = far;
                best = names[i];
            }
        }
    }
    return best;
}
