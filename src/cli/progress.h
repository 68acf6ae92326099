/* progress.h: one line on the terminal that says how far a long run has come. */
#ifndef ARVO_CLI_PROGRESS_H
#define ARVO_CLI_PROGRESS_H

#include <time.h>

#include <arvolint/base.h>

typedef struct progress {
    bool wanted; /* standard error is a terminal, and this is no continuous integration */
    bool shown;  /* the line stands there now */
    struct timespec begun;
    long next_ms; /* since then: not shown again before */
    arvo_language language;
} progress;

/* Begins to count the time; nothing is shown in the first second. */
progress progress_begin(arvo_language language);

/* Shows how far it is, if it is time to. */
void progress_show(progress *it, size_t done, size_t total);

/* Takes the line away: before anything else is printed, and at the end. */
void progress_clear(progress *it);

#endif
