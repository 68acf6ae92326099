/* limits.h: how much arvolint takes on. Past one of these a file gets a clear error and the others go on. */
#ifndef ARVO_BASE_LIMITS_H
#define ARVO_BASE_LIMITS_H

enum {
    ARVO_MAX_DOCUMENT_BYTES =
        64 * 1024 * 1024 - 1,        /* offsets fit 32 bits with room; no page of copy comes near it */
    ARVO_MAX_NESTING = 512,          /* block nesting of a document, levels of a YAML file */
    ARVO_MAX_WORD_BYTES = 255,       /* libvoikko analyses no longer word */
    ARVO_MAX_ANALYSES = 64,          /* kept readings of one word form */
    ARVO_MAX_PATTERN_STEPS = 20000,  /* tests tried from one start token before a pattern gives up */
    ARVO_MAX_PATTERN_TOKENS = 256,   /* instructions of one compiled pattern */
    ARVO_MAX_REGEX_MATCHES = 100000, /* PCRE2 match limit */
    ARVO_MAX_REGEX_DEPTH = 10000,    /* PCRE2 depth limit */
    ARVO_MAX_SUPPRESSIONS = 100000,  /* rules that the comments of one document silence, added up */
    ARVO_MAX_DIAGNOSTICS = 1000,     /* findings of one rule in one document */
    ARVO_MAX_CACHED_BYTES = 16 * 1024 * 1024, /* of one result that is kept */
    ARVO_MAX_CACHE_BYTES = 256 * 1024 * 1024, /* of all of them */
    ARVO_CACHE_DAYS = 30,                     /* a result that was not used for so long is dropped */
    ARVO_MAX_GIT_BYTES = 256 * 1024 * 1024    /* of one answer of git: a list of files, a comparison */
};

#endif
