#define _XOPEN_SOURCE 700 /* realpath() */

#include "cli/output_file.h"

#include <errno.h>
#include <fcntl.h>
#include <limits.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "cli/output.h"

struct output_file {
    char *path;    /* as it was named */
    char *target;  /* where it will stand: links followed; NULL: `path` is written to directly */
    char *scratch; /* where it stands meanwhile */
    FILE *stream;
    int failed; /* errno of the first write that failed */
};

enum { TRIES = 100 };

static bool cannot_write(const char *path, int reason) {
    say_error("cannot write “%s”: %s", path, strerror(reason));
    return false;
}

static void free_file(output_file *file) {
    if (file->stream != NULL) {
        fclose(file->stream);
    }
    free(file->path);
    free(file->target);
    free(file->scratch);
    free(file);
}

/* A file of a new name in the target's folder, with the permissions of any new file; -1 and errno when there
 * is none. */
static int create_scratch(output_file *file) {
    const char *slash = strrchr(file->target, '/');
    size_t folder = slash != NULL ? (size_t)(slash - file->target) + 1 : 0;
    size_t size = folder + 64;
    int descriptor = -1;
    file->scratch = malloc(size);
    if (file->scratch == NULL) {
        errno = ENOMEM;
        return -1;
    }
    for (int i = 0; i < TRIES; i++) {
        snprintf(file->scratch, size, "%.*s.arvolint-%ld-%d.tmp", (int)folder, file->target, (long)getpid(),
                 i);
        descriptor = open(file->scratch, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0666);
        if (descriptor >= 0 || errno != EEXIST) {
            break;
        }
    }
    return descriptor;
}

/* Opens what the bytes go to first; -1 and errno when that cannot be. */
static int open_descriptor(output_file *file) {
    struct stat there;
    bool exists = stat(file->path, &there) == 0;
    if (exists && !S_ISREG(there.st_mode)) {
        return open(file->path, O_WRONLY | O_CLOEXEC);
    }
    if (exists && access(file->path, W_OK) != 0) {
        return -1;
    }
    file->target = exists ? realpath(file->path, NULL) : strdup(file->path);
    int descriptor = file->target != NULL ? create_scratch(file) : -1;
    if (exists && descriptor >= 0) {
        (void)fchmod(descriptor,
                     there.st_mode & 07777); /* a report with other permissions is better than none */
    }
    return descriptor;
}

output_file *output_file_open(const char *path) {
    output_file *file = calloc(1, sizeof *file);
    if (file == NULL || (file->path = strdup(path)) == NULL) {
        free(file);
        cannot_write(path, ENOMEM);
        return NULL;
    }
    int descriptor = open_descriptor(file);
    file->stream = descriptor >= 0 ? fdopen(descriptor, "w") : NULL;
    if (file->stream == NULL) {
        cannot_write(path, errno);
        if (descriptor >= 0) {
            close(descriptor);
        }
        output_file_discard(file);
        return NULL;
    }
    return file;
}

bool output_file_write(output_file *file, const char *bytes, size_t len) {
    if (file->failed == 0 && fwrite(bytes, 1, len, file->stream) != len) {
        file->failed = errno != 0 ? errno : EIO;
    }
    return file->failed == 0;
}

bool output_file_check(output_file *file) {
    return file->failed == 0 || cannot_write(file->path, file->failed);
}

bool output_file_finish(output_file *file) {
    FILE *stream = file->stream;
    if (fflush(stream) != 0 && file->failed == 0) {
        file->failed = errno;
    }
    if (file->failed == 0 && file->target != NULL && fsync(fileno(stream)) != 0) {
        file->failed = errno;
    }
    file->stream = NULL;
    if (fclose(stream) != 0 && file->failed == 0) {
        file->failed = errno;
    }
    return output_file_check(file);
}

bool output_file_commit(output_file *file) {
    if (file->target != NULL && rename(file->scratch, file->target) != 0) {
        cannot_write(file->path, errno);
        output_file_discard(file);
        return false;
    }
    free_file(file);
    return true;
}

void output_file_discard(output_file *file) {
    if (file == NULL) {
        return;
    }
    if (file->scratch != NULL) {
        unlink(file->scratch);
    }
    free_file(file);
}
