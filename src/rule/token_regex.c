#include "rule/token_regex.h"

#define PCRE2_CODE_UNIT_WIDTH 8
#include <pcre2.h>

#include "base/limits.h"

struct arvo_token_regex {
    pcre2_code *code;
};

struct arvo_regex_scratch {
    pcre2_match_data *data;
    pcre2_match_context *context;
    bool failed;
};

static void *allocate(PCRE2_SIZE size, void *arena) {
    return arvo_alloc(arena, size);
}

static void release(void *block, void *arena) {
    (void)block, (void)arena;
}

static arvo_err fail_regex(int code, arvo_error *error) {
    PCRE2_UCHAR reason[ARVO_ERROR_DETAIL_MAX];
    if (pcre2_get_error_message(code, reason, sizeof reason) < 0)
        reason[0] = '\0';
    return arvo_fail(error, ARVO_ERR_REGEX, arvo_str_of((const char *)reason), ARVO_NO_STR, ARVO_NO_STR);
}

arvo_err arvo_token_regex_compile(const arvo_token_regex **out, size_t *bad_offset, arvo_arena *arena,
                                  arvo_str expression, arvo_error *error) {
    *out = NULL;
    *bad_offset = 0;
    arvo_token_regex *regex = ARVO_NEW(arena, arvo_token_regex);
    pcre2_general_context *general = pcre2_general_context_create(allocate, release, arena);
    pcre2_compile_context *context = general ? pcre2_compile_context_create(general) : NULL;
    if (!regex || !context)
        return arvo_fail_plain(error, ARVO_ERR_NO_MEMORY);
    int code = 0;
    PCRE2_SIZE offset = 0;
    regex->code = pcre2_compile((PCRE2_SPTR)expression.ptr, expression.len,
                                PCRE2_UTF | PCRE2_UCP | PCRE2_NO_UTF_CHECK | PCRE2_NEVER_BACKSLASH_C, &code,
                                &offset, context);
    if (!regex->code) {
        *bad_offset = offset;
        return code == PCRE2_ERROR_HEAP_FAILED ? arvo_fail_plain(error, ARVO_ERR_NO_MEMORY)
                                               : fail_regex(code, error);
    }
    *out = regex;
    return ARVO_OK;
}

arvo_regex_scratch *arvo_regex_scratch_new(arvo_arena *arena) {
    arvo_regex_scratch *scratch = ARVO_NEW(arena, arvo_regex_scratch);
    pcre2_general_context *general = pcre2_general_context_create(allocate, release, arena);
    if (!scratch || !general)
        return NULL;
    scratch->data = pcre2_match_data_create(1, general);
    scratch->context = pcre2_match_context_create(general);
    if (!scratch->data || !scratch->context)
        return NULL;
    pcre2_set_match_limit(scratch->context, ARVO_MAX_REGEX_MATCHES);
    pcre2_set_depth_limit(scratch->context, ARVO_MAX_REGEX_DEPTH);
    return scratch;
}

bool arvo_token_regex_matches(const arvo_token_regex *regex, arvo_regex_scratch *scratch, arvo_str word) {
    int result = pcre2_match(regex->code, (PCRE2_SPTR)word.ptr, word.len, 0, PCRE2_NO_UTF_CHECK,
                             scratch->data, scratch->context);
    if (result == PCRE2_ERROR_NOMEMORY)
        scratch->failed = true;
    return result >= 0;
}

bool arvo_regex_find(size_t *start, size_t *end, arvo_regex_scratch *scratch, const void *code, arvo_str text,
                     size_t at) {
    int result = pcre2_match(code, (PCRE2_SPTR)text.ptr, text.len, at, PCRE2_NO_UTF_CHECK, scratch->data,
                             scratch->context);
    if (result == PCRE2_ERROR_NOMEMORY)
        scratch->failed = true;
    if (result < 0)
        return false;
    const PCRE2_SIZE *ends = pcre2_get_ovector_pointer(scratch->data);
    *start = ends[0];
    *end = ends[1];
    return true;
}

bool arvo_regex_scratch_failed(const arvo_regex_scratch *scratch) {
    return scratch->failed;
}
