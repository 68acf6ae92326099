/* token_regex.h: PCRE2 expressions that are searched in one word: [form=/\d+/].
 *
 * Not compiled to machine code: each is searched once a distinct word, so that JIT would cost more at start
 * than it saves, and its code lies outside the arena. */
#ifndef ARVO_RULE_TOKEN_REGEX_H
#define ARVO_RULE_TOKEN_REGEX_H

#include "base/error.h"

typedef struct arvo_token_regex arvo_token_regex;

/* Compiles with UTF and UCP; lives in the arena. REGEX with the library's reason, and *bad_offset the byte in
 * the expression where it stopped; NO_MEMORY. */
arvo_err arvo_token_regex_compile(const arvo_token_regex **out, size_t *bad_offset, arvo_arena *arena,
                                  arvo_str expression, arvo_error *error);

/* What a search needs, per thread. Lives in the arena; NULL when memory ends. */
typedef struct arvo_regex_scratch arvo_regex_scratch;
arvo_regex_scratch *arvo_regex_scratch_new(arvo_arena *arena);

/* Does the expression match somewhere in the word? A search past the match or depth limit (base/limits.h)
 * counts as no match. */
bool arvo_token_regex_matches(const arvo_token_regex *regex, arvo_regex_scratch *scratch, arvo_str word);

/* Searches `text` from byte `at` on with any pcre2_code: true with [*start, *end) when it matches. A search
 * past the limits counts as no match. */
bool arvo_regex_find(size_t *start, size_t *end, arvo_regex_scratch *scratch, const void *code, arvo_str text,
                     size_t at);

/* True once a search has run out of memory: its "no" is then not to be trusted. */
bool arvo_regex_scratch_failed(const arvo_regex_scratch *scratch);

#endif
