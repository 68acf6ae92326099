#include "cli/progress.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "cli/words.h"

enum { BAR_CELLS = 24, PATIENCE_MS = 1000, PAUSE_MS = 100 };

static bool is_set(const char *variable) {
    const char *value = getenv(variable);
    return value != NULL && value[0] != '\0' && strcmp(value, "0") != 0 && strcmp(value, "false") != 0;
}

progress progress_begin(arvo_language language) {
    const char *terminal = getenv("TERM");
    progress it = {.language = language, .next_ms = PATIENCE_MS};
    it.wanted = isatty(STDERR_FILENO) && !is_set("CI") && terminal != NULL && strcmp(terminal, "dumb") != 0;
    clock_gettime(CLOCK_MONOTONIC, &it.begun);
    return it;
}

static long milliseconds_since(const struct timespec *begun) {
    struct timespec now;
    clock_gettime(CLOCK_MONOTONIC, &now);
    return (now.tv_sec - begun->tv_sec) * 1000 + (now.tv_nsec - begun->tv_nsec) / 1000000;
}

void progress_show(progress *it, size_t done, size_t total) {
    char bar[BAR_CELLS + 1];
    long elapsed = it->wanted ? milliseconds_since(&it->begun) : 0;
    if (!it->wanted || total < 2 || elapsed < it->next_ms) {
        return;
    }
    it->next_ms = elapsed + PAUSE_MS;
    size_t full = done * BAR_CELLS / total;
    memset(bar, '.', BAR_CELLS);
    memset(bar, '#', full < BAR_CELLS ? full : BAR_CELLS);
    bar[BAR_CELLS] = '\0';
    fprintf(stderr, "\r\033[K%s [%s] %zu/%zu", word_in(WORD_CHECKING, it->language), bar, done, total);
    fflush(stderr);
    it->shown = true;
}

void progress_clear(progress *it) {
    if (it->shown) {
        fputs("\r\033[K", stderr);
        fflush(stderr);
        it->shown = false;
    }
}
