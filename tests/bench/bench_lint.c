/* bench_lint.c: how fast a text is linted with all rules, how long a small draft takes from a cold start, and how much memory it
 * needs. Prints figures and asserts nothing.
 *
 *     bench_lint ARVOLINT LANGUAGE TEXT DRAFT
 *
 * ARVOLINT is the program, TEXT a long text for the throughput, DRAFT a short one for the cold start. An empty process of this very
 * program is timed beside, since the ratio of two figures from one run means more than either. */
#define _GNU_SOURCE /* wait4() */
#include <arvolint/arvolint.h>

#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <time.h>
#include <unistd.h>

enum { STARTS = 31, EMPTY_EXIT = 0 };

static double now_ms(void) {
    struct timespec t;
    clock_gettime(CLOCK_MONOTONIC, &t);
    return (double)t.tv_sec * 1e3 + (double)t.tv_nsec / 1e6;
}

static int compare_doubles(const void *a, const void *b) {
    double x = *(const double *)a, y = *(const double *)b;
    return (x > y) - (x < y);
}

/* Runs argv with its output thrown away; gives wall time and peak memory in KiB. */
static double run_once(char *const argv[], long *peak_kib) {
    fflush(stdout); /* or the child would print it once more */
    double start = now_ms();
    pid_t pid = fork();
    if (pid == 0) {
        if (freopen("/dev/null", "w", stdout) == NULL) {
            _exit(127);
        }
        execv(argv[0], argv);
        _exit(127);
    }
    int status = 0;
    struct rusage usage;
    if (pid < 0 || wait4(pid, &status, 0, &usage) < 0 || (WIFEXITED(status) && WEXITSTATUS(status) == 127)) {
        fprintf(stderr, "cannot run %s\n", argv[0]);
        exit(2);
    }
    *peak_kib = usage.ru_maxrss;
    return now_ms() - start;
}

/* The median of several starts. */
static double median_start(char *const argv[], long *peak_kib) {
    double times[STARTS];
    for (int i = 0; i < STARTS; i++) {
        times[i] = run_once(argv, peak_kib);
    }
    qsort(times, STARTS, sizeof times[0], compare_doubles);
    return times[STARTS / 2];
}

static char *read_file(const char *path, size_t *len) {
    FILE *file = fopen(path, "rb");
    if (file == NULL) {
        perror(path);
        exit(2);
    }
    fseek(file, 0, SEEK_END);
    *len = (size_t)ftell(file);
    rewind(file);
    char *bytes = malloc(*len + 1);
    if (bytes == NULL || fread(bytes, 1, *len, file) != *len) {
        perror(path);
        exit(2);
    }
    fclose(file);
    return bytes;
}

static double lint_ms(arvo_linter *linter, const char *bytes, size_t len, arvo_language language, size_t *findings) {
    arvo_lint_options options = ARVO_LINT_OPTIONS_INIT;
    options.language = language;
    arvo_error error;
    arvo_result *result = NULL;
    double start = now_ms();
    if (arvo_lint_text(&result, linter, "bench.txt", bytes, len, &options, &error) != ARVO_OK) {
        char message[512];
        arvo_error_message(message, sizeof message, &error, ARVO_LANGUAGE_EN);
        fprintf(stderr, "%s\n", message);
        exit(2);
    }
    double elapsed = now_ms() - start;
    *findings = result->diagnostic_count;
    arvo_result_free(result);
    return elapsed;
}

static void bench_throughput(const char *path, arvo_language language) {
    size_t len = 0, findings = 0;
    char *bytes = read_file(path, &len);
    arvo_linter_options options = ARVO_LINTER_OPTIONS_INIT;
    arvo_linter *linter = NULL;
    arvo_error error;
    double start = now_ms();
    if (arvo_linter_new(&linter, &options, &error) != ARVO_OK) {
        fprintf(stderr, "the rules do not load\n");
        exit(2);
    }
    double load = now_ms() - start;
    double first = lint_ms(linter, bytes, len, language, &findings);
    double again = lint_ms(linter, bytes, len, language, &findings);
    double mb = (double)len / 1e6;
    printf("  rules load            %8.1f ms\n", load);
    printf("  text                  %8.2f MB, %zu findings\n", mb, findings);
    printf("  first pass            %8.1f ms  %7.2f MB/s   (opens the dictionary, analyses each distinct form)\n", first,
           mb * 1e3 / first);
    printf("  second pass           %8.1f ms  %7.2f MB/s   (all forms known)\n", again, mb * 1e3 / again);
    arvo_linter_free(linter);
    free(bytes);
}

int main(int argc, char **argv) {
    if (argc == 2 && strcmp(argv[1], "--empty") == 0) {
        return EMPTY_EXIT;
    }
    if (argc != 5) {
        fprintf(stderr, "usage: bench_lint ARVOLINT LANGUAGE TEXT DRAFT\n");
        return 2;
    }
    printf("%s\n", argv[2]);
    bench_throughput(argv[3], arvo_language_from_tag(argv[2]));

    long peak = 0, empty_peak = 0;
    char *empty[] = {argv[0], "--empty", NULL};
    char *draft[] = {argv[1], "check", "--no-cache", "--language", argv[2], argv[4], NULL};
    char *text[] = {argv[1], "check", "--no-cache", "--language", argv[2], argv[3], NULL};
    double empty_ms = median_start(empty, &empty_peak);
    double cold_ms = median_start(draft, &peak);
    printf("  cold start, draft     %8.1f ms  %7.1f MB peak   (%.1f times an empty program's %.1f ms)\n", cold_ms,
           (double)peak / 1024, cold_ms / empty_ms, empty_ms);
    double text_ms = run_once(text, &peak);
    printf("  whole program, text   %8.1f ms  %7.1f MB peak\n", text_ms, (double)peak / 1024);
    return 0;
}
