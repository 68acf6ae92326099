#define _XOPEN_SOURCE 700 /* realpath() */
#include "driver/replace.h"

#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

enum { MAX_TRIES = 100, DEFAULT_MODE = 0666 };

static arvo_err fail_system(arvo_error *error, int number) {
    char words[ARVO_ERROR_DETAIL_MAX];
    if (strerror_r(number, words, sizeof words) != 0) {
        snprintf(words, sizeof words, "%d", number);
    }
    return arvo_fail(error, ARVO_ERR_WRITE, arvo_str_of(words), ARVO_NO_STR, ARVO_NO_STR);
}

static bool write_all(int file, arvo_str bytes) {
    for (size_t done = 0; done < bytes.len;) {
        ssize_t wrote = write(file, bytes.ptr + done, bytes.len - done);
        if (wrote < 0 && errno != EINTR) {
            return false;
        }
        done += wrote > 0 ? (size_t)wrote : 0;
    }
    return true;
}

/* A new file beside `path`; its name in *name, which the caller frees. -1 with errno. */
static int open_beside(char **name, const char *path) {
    size_t size = strlen(path) + 40;
    *name = malloc(size);
    if (*name == NULL) {
        return -1;
    }
    for (int i = 0; i < MAX_TRIES; i++) {
        snprintf(*name, size, "%s.%ld-%d.tmp", path, (long)getpid(), i);
        int file = open(*name, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, DEFAULT_MODE);
        if (file >= 0 || errno != EEXIST) {
            return file;
        }
    }
    return -1;
}

/* Fills the new file and gives it the old one's mode. */
static bool fill(int file, const char *path, arvo_str bytes) {
    struct stat old;
    if (stat(path, &old) == 0 && fchmod(file, old.st_mode & 07777) != 0) {
        return false;
    }
    return write_all(file, bytes) && fsync(file) == 0;
}

static arvo_err replace(const char *path, arvo_str bytes, arvo_error *error) {
    char *name = NULL;
    int file = open_beside(&name, path);
    if (file < 0) {
        int reason = errno;
        bool no_memory = name == NULL;
        free(name);
        return no_memory ? arvo_fail_plain(error, ARVO_ERR_NO_MEMORY) : fail_system(error, reason);
    }
    bool done = fill(file, path, bytes);
    int reason = errno;
    if (close(file) != 0 && done) {
        reason = errno;
        done = false;
    }
    if (done && rename(name, path) != 0) {
        reason = errno;
        done = false;
    }
    if (!done) {
        unlink(name);
    }
    free(name);
    return done ? ARVO_OK : fail_system(error, reason);
}

arvo_err arvo_file_replace(const char *path, arvo_str bytes, arvo_error *error) {
    char *real = realpath(path, NULL); /* behind a link; NULL: it is not there yet */
    arvo_err err = replace(real != NULL ? real : path, bytes, error);
    free(real);
    return err;
}
