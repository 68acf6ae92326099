/* fuzz_stored.c: any bytes as a result that a cache has kept: none, or a sound one that every report can be
 * made of. The corpus holds what a cache kept of the text below. */
#include <string.h>

#include "fuzz.h"
#include "report/reporter.h"
#include "rule/result_store.h"

static const char text[] =
    "# Otsikko\n\nTarjoamme kokonaisvaltaisia ratkaisuja, ja olemme alan johtava toimija.\n\n"
    "<!-- arvolint-disable-next-line jargon -- asiakkaan sana -->\nSynergia syntyy. Säästä jopa 70 %!\n";

static bool swallow(void *state, const char *bytes, size_t len) {
    (void)bytes;
    *(size_t *)state += len;
    return true;
}

static void report_in_every_format(const arvo_result *result) {
    size_t written = 0;
    arvo_report_options options = ARVO_REPORT_OPTIONS_INIT;
    options.explain_verdict = true;
    for (size_t i = 0; arvo_report_format(i) != NULL; i++) {
        arvo_reporter *reporter =
            arvo_reporter_new(arvo_report_format(i), &options, (arvo_sink){swallow, &written});
        if (reporter != NULL) {
            arvo_reporter_result(reporter, result, NULL);
            arvo_reporter_end(reporter, NULL);
            arvo_reporter_free(reporter);
        }
    }
}

/* What was believed can be kept and read once more. */
static void keep_again(const arvo_result *result, arvo_str given) {
    arvo_arena *scratch = arvo_arena_new(NULL), *arena = arvo_arena_new(NULL);
    arvo_result *again = NULL;
    arvo_buf out = arvo_buf_in(scratch);
    arvo_result_write(&out, result, given);
    arvo_str copy = arvo_str_copy(arena, given);
    if (!arvo_result_read(&again, arena, "a.md", copy, arvo_buf_str(&out))) {
        fuzz_fail("a result that was read cannot be read again");
    }
    arvo_result_free(again);
    arvo_arena_free(scratch);
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size) {
    arvo_arena *arena = arvo_arena_new(NULL);
    arvo_result *result = NULL;
    arvo_str given = arena != NULL ? arvo_str_copy(arena, arvo_str_of(text)) : ARVO_NO_STR;
    if (given.ptr == NULL) {
        return 0;
    }
    if (!arvo_result_read(&result, arena, "a.md", given, (arvo_str){(const char *)data, size})) {
        arvo_arena_free(arena);
        return 0;
    }
    report_in_every_format(result);
    keep_again(result, given);
    arvo_result_free(result);
    return 0;
}
