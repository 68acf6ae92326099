#include "base/digest.h"

#include <string.h>
#include <xxhash.h>

_Static_assert(sizeof(XXH128_canonical_t) == ARVO_DIGEST_BYTES, "a digest is what the library gives");

arvo_digest arvo_digest_of(arvo_str bytes) {
    arvo_digest made;
    XXH128_canonical_t canonical;
    XXH128_canonicalFromHash(&canonical, XXH3_128bits(bytes.len > 0 ? bytes.ptr : "", bytes.len));
    memcpy(made.bytes, &canonical, sizeof made.bytes);
    return made;
}

void arvo_digest_write_hex(char out[ARVO_DIGEST_HEX], const arvo_digest *digest) {
    static const char digits[] = "0123456789abcdef";
    for (size_t i = 0; i < ARVO_DIGEST_BYTES; i++) {
        out[2 * i] = digits[digest->bytes[i] >> 4];
        out[2 * i + 1] = digits[digest->bytes[i] & 15];
    }
    out[ARVO_DIGEST_HEX - 1] = '\0';
}
