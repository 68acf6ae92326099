/* fst.c: small scanners. */
#include "lang/finnish/fst.h"

#include <string.h>

static bool is_at(arvo_str s, size_t at, arvo_str what) {
    return s.len - at >= what.len && memcmp(s.ptr + at, what.ptr, what.len) == 0;
}

/* The offset after the tag that begins at `at`; a lemma, a suffix's own form and a pattern of capitals are
 * passed whole, up to their [X]. */
static size_t skip_tag(arvo_str fst, size_t at) {
    bool opens = is_at(fst, at, ARVO_STR("[Xp]")) || is_at(fst, at, ARVO_STR("[Xr]")) ||
                 is_at(fst, at, ARVO_STR("[Xj]"));
    arvo_str end = opens ? ARVO_STR("[X]") : ARVO_STR("]");
    size_t found = arvo_str_find(arvo_str_slice(fst, at, fst.len), end);
    return found == SIZE_MAX ? fst.len : at + found + end.len;
}

arvo_str arvo_fst_surface(char *out, size_t size, arvo_str fst, arvo_str tag) {
    size_t len = 0;
    for (size_t at = 0; at < fst.len && len < size;) {
        if (fst.ptr[at] != '[') {
            out[len++] = fst.ptr[at++];
            continue;
        }
        if (is_at(fst, at, tag))
            break;
        at = skip_tag(fst, at);
    }
    return (arvo_str){out, len};
}

arvo_str arvo_fst_after(arvo_str fst, arvo_str tag) {
    size_t found = arvo_str_find(fst, tag);
    if (found == SIZE_MAX)
        return ARVO_NO_STR;
    arvo_str rest = arvo_str_slice(fst, found + tag.len, fst.len);
    size_t end = arvo_str_find(rest, ARVO_STR("["));
    return end == SIZE_MAX ? rest : arvo_str_slice(rest, 0, end);
}

bool arvo_wordbase_next(arvo_wordbase *out, arvo_str *rest) {
    if (rest->len == 0)
        return false;
    size_t at = rest->ptr[0] == '+' ? 1 : 0;
    size_t end = at;
    while (end < rest->len && rest->ptr[end] != '+' && rest->ptr[end] != '(')
        end++;
    out->surface = arvo_str_slice(*rest, at, end);
    out->base = ARVO_NO_STR;
    if (end < rest->len && rest->ptr[end] == '(') {
        size_t close = end + 1;
        while (close < rest->len && rest->ptr[close] != ')')
            close++;
        out->base = arvo_str_slice(*rest, end + 1, close);
        end = close < rest->len ? close + 1 : close;
    }
    *rest = arvo_str_slice(*rest, end, rest->len);
    return true;
}
