/* Any bytes, linted whole with the built-in rules: spans lie in the source and are in order, or there is an
 * error. */
#include <string.h>

#include <arvolint/arvolint.h>

#include "fuzz.h"

static bool discard(void *state, const char *bytes, size_t len) {
    (void)bytes;
    *(size_t *)state += len;
    return true;
}

static void check_span(arvo_span span, size_t size) {
    if (span.start > span.end || span.end > size) {
        fuzz_fail("a span outside of the source");
    }
}

static void check_result(const arvo_result *result, size_t size) {
    uint32_t last = 0;
    for (size_t i = 0; i < result->diagnostic_count; i++) {
        const arvo_diagnostic *found = &result->diagnostics[i];
        check_span(found->excerpt.span, size);
        if (found->excerpt.span.start < last || found->message == NULL) {
            fuzz_fail("a diagnostic out of order or without a message");
        }
        last = found->excerpt.span.start;
    }
    for (size_t i = 0; i < result->suppressed_count; i++) {
        check_span(result->suppressed[i].diagnostic.excerpt.span, size);
        check_span(result->suppressed[i].comment, size);
    }
    for (size_t i = 0; i < result->claim_count; i++) {
        check_span(result->claims[i].excerpt.span, size);
    }
}

static void report(const arvo_result *result, const char *format) {
    size_t written = 0;
    arvo_report_options options = ARVO_REPORT_OPTIONS_INIT;
    arvo_sink sink = {discard, &written};
    arvo_reporter *reporter = arvo_reporter_new(format, &options, sink);
    if (reporter != NULL && (arvo_reporter_result(reporter, result, NULL) != ARVO_OK ||
                             arvo_reporter_end(reporter, NULL) != ARVO_OK || written == 0)) {
        fuzz_fail("a result that cannot be reported");
    }
    arvo_reporter_free(reporter);
}

/* The first byte chooses language and format; the rest is the text. */
int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size) {
    static arvo_linter *linter; /* kept from input to input: loading the rules takes longer than a text */
    if (linter == NULL && arvo_linter_new(&linter, NULL, NULL) != ARVO_OK) {
        fuzz_fail("the built-in rules do not load");
    }
    if (size == 0) {
        return 0;
    }
    arvo_lint_options options = {.language = (arvo_language)(data[0] % ARVO_LANGUAGE_COUNT),
                                 .format = data[0] & 4 ? "markdown" : "plain",
                                 .role = data[0] & 8 ? ARVO_ROLE_COPY : ARVO_ROLE_PROPOSITION};
    arvo_result *result = NULL;
    arvo_error error;
    if (arvo_lint_text(&result, linter, "-", (const char *)data + 1, size - 1, &options, &error) == ARVO_OK) {
        check_result(result, size - 1);
        report(result, "human");
        report(result, "json");
    }
    arvo_result_free(result);
    return 0;
}
