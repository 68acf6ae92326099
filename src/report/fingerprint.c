#include "report/fingerprint.h"

#include "base/array.h"
#include "base/intern.h"

struct arvo_fingerprints {
    arvo_arena *arena;
    arvo_interner *digests;      /* of rule, file and words */
    ARVO_ARRAY(uint32_t) counts; /* how many items have the digest, by its id - 1 */
};

arvo_fingerprints *arvo_fingerprints_new(arvo_arena *arena) {
    arvo_fingerprints *made = ARVO_NEW(arena, arvo_fingerprints);
    if (made != NULL) {
        made->arena = arena;
        made->digests = arvo_interner_new(arena);
    }
    return made != NULL && made->digests != NULL ? made : NULL;
}

static const char *words_of(const arvo_report_item *item) {
    const arvo_diagnostic *it = item->diagnostic;
    if (it == NULL) {
        return item->message;
    }
    if (it->whole_text) {
        return it->part < item->result->part_count ? item->result->parts[it->part].key : NULL;
    }
    return it->excerpt.text;
}

/* How many items had the digest before this one; SIZE_MAX when memory ends. */
static size_t count_before(arvo_fingerprints *named, const arvo_digest *digest) {
    uint32_t id = arvo_intern(named->digests, (arvo_str){(const char *)digest->bytes, ARVO_DIGEST_BYTES});
    if (id == 0) {
        return SIZE_MAX;
    }
    while (named->counts.count < id) {
        if (ARVO_ARRAY_ADD(named->arena, &named->counts) == NULL) {
            return SIZE_MAX;
        }
    }
    return named->counts.items[id - 1]++;
}

bool arvo_fingerprint(char out[ARVO_DIGEST_HEX], arvo_fingerprints *named, arvo_arena *scratch,
                      const arvo_report_item *item) {
    arvo_buf key = arvo_buf_in(scratch);
    arvo_buf_append_cstr(&key, item->code);
    arvo_buf_append_byte(&key, '\0');
    arvo_buf_append_cstr(&key, item->path);
    arvo_buf_append_byte(&key, '\0');
    arvo_buf_append_cstr(&key, words_of(item));
    if (key.failed) {
        return false;
    }
    arvo_digest digest = arvo_digest_of(arvo_buf_str(&key));
    size_t before = count_before(named, &digest);
    if (before == SIZE_MAX) {
        return false;
    }
    if (before > 0) {
        arvo_buf_append_byte(&key, '\0');
        arvo_buf_printf(&key, "%zu", before);
        digest = arvo_digest_of(arvo_buf_str(&key));
    }
    arvo_digest_write_hex(out, &digest);
    return !key.failed;
}
