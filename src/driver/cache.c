#include "driver/cache.h"

#include <errno.h>
#include <fcntl.h>
#include <stdatomic.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <time.h>
#include <unistd.h>

#include "base/limits.h"
#include "rule/result_store.h"

enum {
    HEAD_BYTES = 8 + 2 * ARVO_DIGEST_BYTES,
    DAY = 24 * 60 * 60,
    PRUNE_PAUSE = 60 * 60 /* seconds between two looks at the whole directory */
};

static const char magic[] = "arvoc01\n"; /* and no NUL */

struct arvo_cache {
    arvo_arena *arena;
    const char *path;
    atomic_uint written; /* counts, and names temporary files */
};

/* ---- Where ---- */

static bool is_absolute(const char *path) {
    return path != NULL && path[0] == '/';
}

/* The user's directory for caches and "arvolint" below it; NULL when there is none, or memory ends. */
static const char *user_path(arvo_arena *arena) {
    const char *cache = getenv("XDG_CACHE_HOME");
    const char *home = getenv("HOME");
    arvo_buf out = arvo_buf_in(arena);
    if (is_absolute(cache)) {
        arvo_buf_printf(&out, "%s/arvolint", cache);
    } else if (is_absolute(home)) {
        arvo_buf_printf(&out, "%s/.cache/arvolint", home);
    } else {
        return NULL;
    }
    return arvo_buf_str(&out).ptr;
}

/* Makes the directory and those above it, for the user alone. */
static bool make_directory(arvo_arena *arena, const char *path) {
    struct stat about;
    arvo_str copy = arvo_str_copy(arena, arvo_str_of(path));
    if (copy.ptr == NULL || copy.len == 0) {
        return false;
    }
    char *bytes = (char *)(uintptr_t)copy.ptr; /* ours */
    for (char *slash = bytes + 1; (slash = strchr(slash, '/')) != NULL; slash++) {
        *slash = '\0';
        mkdir(bytes, 0700);
        *slash = '/';
    }
    mkdir(bytes, 0700);
    return stat(path, &about) == 0 && S_ISDIR(about.st_mode) && access(path, W_OK | X_OK) == 0;
}

/* Tells programs for backups that this is a cache. */
static void tag_directory(arvo_arena *arena, const char *path) {
    arvo_buf name = arvo_buf_in(arena);
    arvo_buf_printf(&name, "%s/CACHEDIR.TAG", path);
    arvo_str tag = arvo_buf_str(&name);
    int file = tag.ptr != NULL ? open(tag.ptr, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0600) : -1;
    if (file >= 0) {
        static const char text[] =
            "Signature: 8a477f597d28d172789f06886806bc55\n# arvolint's results; may be deleted at any time\n";
        ssize_t ignored = write(file, text, sizeof text - 1);
        (void)ignored;
        close(file);
    }
}

arvo_err arvo_cache_open(arvo_cache **out, const char *path, arvo_error *error) {
    arvo_arena *arena = arvo_arena_new(NULL);
    arvo_cache *cache = arena != NULL ? ARVO_NEW(arena, arvo_cache) : NULL;
    *out = NULL;
    if (cache == NULL) {
        arvo_arena_free(arena);
        return arvo_fail_plain(error, ARVO_ERR_NO_MEMORY);
    }
    cache->arena = arena;
    cache->path = path != NULL ? arvo_str_copy(arena, arvo_str_of(path)).ptr : user_path(arena);
    if (cache->path == NULL || !make_directory(arena, cache->path)) {
        arvo_arena_free(arena);
        return path == NULL
                   ? ARVO_OK
                   : arvo_fail(error, ARVO_ERR_CACHE_UNUSABLE, arvo_str_of(path), ARVO_NO_STR, ARVO_NO_STR);
    }
    atomic_init(&cache->written, 0);
    tag_directory(arena, cache->path);
    *out = cache;
    return ARVO_OK;
}

/* ---- Files ---- */

/* "path/ab/cdef…"; with `folder` "path/ab". NULL when memory ends. */
static const char *path_of(arvo_arena *arena, const arvo_cache *cache, const arvo_digest *key, bool folder) {
    char hex[ARVO_DIGEST_HEX];
    arvo_buf out = arvo_buf_in(arena);
    arvo_digest_write_hex(hex, key);
    arvo_buf_printf(&out, "%s/%.2s", cache->path, hex);
    if (!folder) {
        arvo_buf_printf(&out, "/%s", hex + 2);
    }
    return arvo_buf_str(&out).ptr;
}

/* A result that is used stays: its time is set anew, once a day. */
static void mark_as_used(int file, const struct stat *about) {
    if (time(NULL) - about->st_mtim.tv_sec > DAY) {
        futimens(file, NULL);
    }
}

/* All bytes of a file; ARVO_NO_STR for what is no file, too large, or cannot be read. */
static arvo_str read_file(arvo_arena *arena, const char *path) {
    struct stat about;
    int file = open(path, O_RDONLY | O_CLOEXEC | O_NOFOLLOW | O_NONBLOCK);
    arvo_str out = ARVO_NO_STR;
    if (file < 0) {
        return out;
    }
    if (fstat(file, &about) == 0 && S_ISREG(about.st_mode) && about.st_size > HEAD_BYTES &&
        about.st_size <= ARVO_MAX_CACHED_BYTES) {
        size_t size = (size_t)about.st_size, len = 0;
        char *bytes = arvo_alloc(arena, size);
        for (ssize_t got = 1; bytes != NULL && len < size && got > 0; len += got > 0 ? (size_t)got : 0) {
            do {
                got = read(file, bytes + len, size - len);
            } while (got < 0 && errno == EINTR);
        }
        out = bytes != NULL && len == size ? (arvo_str){bytes, size} : ARVO_NO_STR;
        mark_as_used(file, &about);
    }
    close(file);
    return out;
}

/* What stands behind the head; ARVO_NO_STR when the head is not that of the key, or the rest is not what it
 * says. */
static arvo_str body_of(arvo_str bytes, const arvo_digest *key) {
    if (bytes.len <= HEAD_BYTES || memcmp(bytes.ptr, magic, 8) != 0 ||
        memcmp(bytes.ptr + 8, key->bytes, ARVO_DIGEST_BYTES) != 0) {
        return ARVO_NO_STR;
    }
    arvo_str body = arvo_str_slice(bytes, HEAD_BYTES, bytes.len);
    arvo_digest digest = arvo_digest_of(body);
    return memcmp(bytes.ptr + 8 + ARVO_DIGEST_BYTES, digest.bytes, ARVO_DIGEST_BYTES) == 0 ? body
                                                                                           : ARVO_NO_STR;
}

arvo_result *arvo_cache_find(arvo_cache *cache, const arvo_digest *key, const char *path, arvo_str bytes) {
    arvo_arena *scratch = arvo_arena_new(NULL), *arena = arvo_arena_new(NULL);
    arvo_result *result = NULL;
    const char *name = scratch != NULL ? path_of(scratch, cache, key, false) : NULL;
    arvo_str body = name != NULL ? body_of(read_file(scratch, name), key) : ARVO_NO_STR;
    if (body.ptr != NULL && arena != NULL) {
        arvo_str given = arvo_str_copy(arena, bytes);
        if (given.ptr == NULL || !arvo_result_read(&result, arena, path, given, body)) {
            result = NULL;
        }
    }
    arvo_arena_free(scratch);
    if (result == NULL) {
        arvo_arena_free(arena);
    }
    return result;
}

static bool write_all(int file, arvo_str bytes) {
    while (bytes.len > 0) {
        ssize_t put = write(file, bytes.ptr, bytes.len);
        if (put < 0 && errno == EINTR) {
            continue;
        }
        if (put <= 0) {
            return false;
        }
        bytes = arvo_str_slice(bytes, (size_t)put, bytes.len);
    }
    return true;
}

/* Writes a new file beside and renames it. */
static void write_file(arvo_arena *arena, arvo_cache *cache, const arvo_digest *key, arvo_str bytes) {
    const char *folder = path_of(arena, cache, key, true);
    const char *name = path_of(arena, cache, key, false);
    arvo_buf beside = arvo_buf_in(arena);
    arvo_buf_printf(&beside, "%s/new-%ld-%u", cache->path, (long)getpid(),
                    atomic_fetch_add(&cache->written, 1));
    const char *temporary = arvo_buf_str(&beside).ptr;
    if (folder == NULL || name == NULL || temporary == NULL) {
        return;
    }
    mkdir(folder, 0700);
    int file = open(temporary, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0600);
    if (file < 0) {
        return;
    }
    bool written = write_all(file, bytes);
    written = close(file) == 0 && written;
    if (!written || rename(temporary, name) != 0) {
        unlink(temporary);
    }
}

void arvo_cache_keep(arvo_cache *cache, const arvo_digest *key, const arvo_result *result, arvo_str bytes) {
    arvo_arena *arena = arvo_arena_new(NULL);
    if (arena == NULL) {
        return;
    }
    arvo_buf body = arvo_buf_in(arena), whole = arvo_buf_in(arena);
    arvo_result_write(&body, result, bytes);
    arvo_str text = arvo_buf_str(&body);
    if (text.ptr != NULL && text.len <= ARVO_MAX_CACHED_BYTES - HEAD_BYTES) {
        arvo_digest digest = arvo_digest_of(text);
        arvo_buf_append(&whole, (arvo_str){magic, 8});
        arvo_buf_append(&whole, (arvo_str){(const char *)key->bytes, ARVO_DIGEST_BYTES});
        arvo_buf_append(&whole, (arvo_str){(const char *)digest.bytes, ARVO_DIGEST_BYTES});
        arvo_buf_append(&whole, text);
        if (!whole.failed) {
            write_file(arena, cache, key, arvo_buf_str(&whole));
        }
    }
    arvo_arena_free(arena);
}

/* ---- Pruning ---- */

/* Whether the directory was looked through less than a while ago; if not, it is from now on. */
static bool pruned_lately(const arvo_cache *cache, time_t now) {
    struct stat about;
    arvo_buf name = arvo_buf_in(cache->arena);
    arvo_buf_printf(&name, "%s/pruned", cache->path);
    const char *stamp = arvo_buf_str(&name).ptr;
    int file = stamp != NULL ? open(stamp, O_WRONLY | O_CREAT | O_CLOEXEC, 0600) : -1;
    if (file < 0) {
        return true;
    }
    bool fresh = fstat(file, &about) != 0 || about.st_size == 0;
    bool lately = !fresh && now - about.st_mtim.tv_sec < PRUNE_PAUSE;
    if (!lately && write(file, "\n", 1) != 1) {
        lately = true;
    }
    close(file);
    return lately;
}

void arvo_cache_close(arvo_cache *cache) {
    time_t now = time(NULL);
    if (cache == NULL) {
        return;
    }
    if (atomic_load(&cache->written) > 0 && !pruned_lately(cache, now)) {
        arvo_cache_prune(cache->path, ARVO_MAX_CACHE_BYTES, (int64_t)ARVO_CACHE_DAYS * DAY, now);
    }
    arvo_arena_free(cache->arena);
}
