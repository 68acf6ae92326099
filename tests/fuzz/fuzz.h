/* fuzz.h: what a fuzz target defines and what runs it, libFuzzer or standalone.c. */
#ifndef ARVO_TESTS_FUZZ_H
#define ARVO_TESTS_FUZZ_H

#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>

/* Runs the target on one input; returns 0. A broken promise aborts. */
int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

/* Ends the run with a message; sanitizers and libFuzzer keep the input. */
static inline void fuzz_fail(const char *message) {
    fprintf(stderr, "%s\n", message);
    abort();
}

#endif
