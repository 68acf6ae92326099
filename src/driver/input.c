#include "driver/input.h"

#include <errno.h>
#include <fcntl.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "base/limits.h"

enum { FIRST_READ = 64 * 1024 };

arvo_err arvo_input_fail(arvo_error *error, int number) {
    char words[ARVO_ERROR_DETAIL_MAX];
    if (number == ENOENT || number == ENOTDIR) {
        return arvo_fail_plain(error, ARVO_ERR_NOT_FOUND);
    }
    if (number == EISDIR) {
        return arvo_fail_plain(error, ARVO_ERR_DIRECTORY);
    }
    if (strerror_r(number, words, sizeof words) != 0) {
        return arvo_fail(error, ARVO_ERR_UNREADABLE, ARVO_STR("?"), ARVO_NO_STR, ARVO_NO_STR);
    }
    return arvo_fail(error, ARVO_ERR_UNREADABLE, arvo_str_of(words), ARVO_NO_STR, ARVO_NO_STR);
}

static arvo_err fail_too_large(arvo_error *error) {
    return arvo_fail(error, ARVO_ERR_TOO_LARGE, ARVO_STR("64 MiB"), ARVO_NO_STR, ARVO_NO_STR);
}

/* Room for `capacity` bytes with the first `len` of `bytes` in it; NULL when memory ends. */
static char *move(arvo_arena *arena, const char *bytes, size_t len, size_t capacity) {
    char *moved = arvo_alloc(arena, capacity);
    if (moved != NULL && len > 0) {
        memcpy(moved, bytes, len);
    }
    return moved;
}

/* read() that begins again when a signal comes in between. */
static ssize_t read_some(int file, char *bytes, size_t size) {
    ssize_t got;
    do {
        got = read(file, bytes, size);
    } while (got < 0 && errno == EINTR);
    return got;
}

/* Reads to the end. `capacity` is a guess that is one byte more than what is expected, so that a file of that
 * size is found to end without the buffer having to grow. */
static arvo_err read_all(arvo_str *out, arvo_arena *arena, int file, size_t capacity, arvo_error *error) {
    const size_t most = (size_t)ARVO_MAX_DOCUMENT_BYTES + 1;
    size_t len = 0;
    char *bytes = move(arena, NULL, 0, capacity);
    while (bytes != NULL) {
        ssize_t got = read_some(file, bytes + len, capacity - len);
        if (got < 0) {
            return arvo_input_fail(error, errno);
        }
        if (got == 0) {
            *out = (arvo_str){bytes, len};
            return ARVO_OK;
        }
        len += (size_t)got;
        if (len == most) {
            return fail_too_large(error);
        }
        if (len == capacity) {
            capacity = capacity < most / 2 ? 2 * capacity : most;
            bytes = move(arena, bytes, len, capacity);
        }
    }
    return arvo_fail_plain(error, ARVO_ERR_NO_MEMORY);
}

arvo_err arvo_input_read(arvo_str *out, arvo_arena *arena, const char *path, arvo_error *error) {
    bool standard = strcmp(path, "-") == 0;
    int file = standard ? STDIN_FILENO : open(path, O_RDONLY | O_CLOEXEC | O_NOCTTY);
    arvo_err err = ARVO_OK;
    struct stat about;
    size_t capacity = FIRST_READ;

    *out = ARVO_NO_STR;
    if (file < 0) {
        return arvo_input_fail(error, errno);
    }
    if (fstat(file, &about) != 0) {
        err = arvo_input_fail(error, errno);
        goto out;
    }
    if (S_ISREG(about.st_mode) && about.st_size > ARVO_MAX_DOCUMENT_BYTES) {
        err = fail_too_large(error);
        goto out;
    }
    if (S_ISREG(about.st_mode) && about.st_size > 0) {
        capacity = (size_t)about.st_size + 1;
    }
    err = S_ISDIR(about.st_mode) ? arvo_fail_plain(error, ARVO_ERR_DIRECTORY)
                                 : read_all(out, arena, file, capacity, error);
out:
    if (!standard) {
        close(file);
    }
    return err;
}
