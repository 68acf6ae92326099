/* fuzz_diff.c: any bytes as what `git diff -U0` says: refused, or files with ranges that make sense. */
#include "driver/changes.h"
#include "fuzz.h"

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size) {
    arvo_arena *arena = arvo_arena_new(NULL);
    arvo_changed_files files = {0};
    arvo_error error;
    if (arena == NULL) {
        return 0;
    }
    if (arvo_changes_parse(&files, arena, (arvo_str){(const char *)data, size}, &error) == ARVO_OK) {
        for (uint32_t i = 0; i < files.count; i++) {
            for (uint32_t k = 0; k < files.items[i].ranges.count; k++) {
                const arvo_line_range *range = &files.items[i].ranges.items[k];
                if (range->first > range->last && range->first != range->last + 1) {
                    fuzz_fail("a range that ends before it begins");
                }
            }
        }
    }
    arvo_arena_free(arena);
    return 0;
}
