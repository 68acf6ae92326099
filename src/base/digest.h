/* digest.h: bytes to a short name that stays the same on every machine and in every release: XXH3 of
 * libxxhash. It keeps texts apart; it is no protection against someone who wants two to have the same. */
#ifndef ARVO_BASE_DIGEST_H
#define ARVO_BASE_DIGEST_H

#include "base/str.h"

enum { ARVO_DIGEST_BYTES = 16, ARVO_DIGEST_HEX = 2 * ARVO_DIGEST_BYTES + 1 };

typedef struct arvo_digest {
    unsigned char bytes[ARVO_DIGEST_BYTES];
} arvo_digest;

/* XXH3 with 128 bits, in the library's canonical order of bytes. */
arvo_digest arvo_digest_of(arvo_str bytes);

/* The digest in lower-case hexadecimal, NUL-terminated. */
void arvo_digest_write_hex(char out[ARVO_DIGEST_HEX], const arvo_digest *digest);

#endif
