/* dictionary_copy.h: a copy of the installed Finnish dictionary that a test may damage. */
#ifndef ARVO_TESTS_DICTIONARY_COPY_H
#define ARVO_TESTS_DICTIONARY_COPY_H

#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

enum { COPY_PATH_MAX = 256 };

typedef struct dictionary_copy {
    char root[COPY_PATH_MAX]; /* the directory above 5/mor-standard */
} dictionary_copy;

static const char *const dictionary_files[] = {"index.txt", "mor.vfst", "autocorr.vfst"};

static inline void copy_path(char out[COPY_PATH_MAX], const dictionary_copy *copy, const char *name) {
    assert_true(snprintf(out, COPY_PATH_MAX, "%s/5/mor-standard/%s", copy->root, name) < COPY_PATH_MAX);
}

/* Writes the first `limit` bytes of the installed file (SIZE_MAX: all). */
static inline void copy_file(const dictionary_copy *copy, const char *name, size_t limit) {
    char from[COPY_PATH_MAX];
    char to[COPY_PATH_MAX];
    char buffer[65536];
    snprintf(from, sizeof from, "/usr/lib/voikko/5/mor-standard/%s", name);
    copy_path(to, copy, name);
    FILE *in = fopen(from, "rb");
    FILE *out = fopen(to, "wb");
    assert_non_null(in);
    assert_non_null(out);
    for (size_t got; limit > 0 && (got = fread(buffer, 1, sizeof buffer, in)) > 0;) {
        got = got < limit ? got : limit;
        assert_int_equal(fwrite(buffer, 1, got, out), got);
        limit -= got;
    }
    fclose(in);
    assert_int_equal(fclose(out), 0);
}

static inline void write_file(const dictionary_copy *copy, const char *name, const char *text) {
    char path[COPY_PATH_MAX];
    copy_path(path, copy, name);
    FILE *out = fopen(path, "wb");
    assert_non_null(out);
    fputs(text, out);
    assert_int_equal(fclose(out), 0);
}

static inline void remove_file(const dictionary_copy *copy, const char *name) {
    char path[COPY_PATH_MAX];
    copy_path(path, copy, name);
    unlink(path);
}

static inline void make_copy(dictionary_copy *copy) {
    char path[COPY_PATH_MAX];
    const char *base = getenv("TMPDIR");
    snprintf(copy->root, sizeof copy->root, "%s/arvo-dictionary-XXXXXX", base != NULL ? base : "/tmp");
    assert_non_null(mkdtemp(copy->root));
    snprintf(path, sizeof path, "%.200s/5", copy->root);
    assert_int_equal(mkdir(path, 0700), 0);
    snprintf(path, sizeof path, "%.200s/5/mor-standard", copy->root);
    assert_int_equal(mkdir(path, 0700), 0);
    for (size_t i = 0; i < 3; i++)
        copy_file(copy, dictionary_files[i], SIZE_MAX);
}

static inline void remove_copy(const dictionary_copy *copy) {
    char path[COPY_PATH_MAX];
    for (size_t i = 0; i < 3; i++)
        remove_file(copy, dictionary_files[i]);
    snprintf(path, sizeof path, "%.200s/5/mor-standard", copy->root);
    rmdir(path);
    snprintf(path, sizeof path, "%.200s/5", copy->root);
    rmdir(path);
    rmdir(copy->root);
}

#endif
