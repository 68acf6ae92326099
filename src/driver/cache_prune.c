/* cache_prune.c: keeping the cache's directory small. */
#define _DEFAULT_SOURCE /* fts */
#include <fts.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "base/array.h"
#include "driver/cache.h"

typedef struct kept {
    const char *path;
    int64_t time;
    uint64_t bytes;
} kept;

typedef struct pruning {
    arvo_arena *arena;
    ARVO_ARRAY(kept) files;
    uint64_t bytes;
} pruning;

static int compare_by_time(const void *a, const void *b) {
    const kept *left = a, *right = b;
    return left->time < right->time ? -1 : left->time > right->time;
}

/* Only what the cache itself names so is ever deleted: "ab/cdef…" and temporary files. */
static bool is_ours(const FTSENT *entry) {
    if (entry->fts_level == 1) {
        return strncmp(entry->fts_name, "new-", 4) == 0;
    }
    return entry->fts_level == 2 && entry->fts_namelen == ARVO_DIGEST_HEX - 3 &&
           strspn(entry->fts_name, "0123456789abcdef") == entry->fts_namelen;
}

static void look_at(pruning *p, const FTSENT *entry, int64_t oldest) {
    int64_t time = entry->fts_statp->st_mtim.tv_sec;
    if (time < oldest) {
        unlink(entry->fts_accpath);
        return;
    }
    kept *added = ARVO_ARRAY_ADD(p->arena, &p->files);
    const char *path = arvo_str_copy(p->arena, arvo_str_of(entry->fts_path)).ptr;
    if (added != NULL && path != NULL) {
        *added = (kept){path, time, (uint64_t)entry->fts_statp->st_size};
        p->bytes += added->bytes;
    } else if (added != NULL) {
        p->files.count--;
    }
}

void arvo_cache_prune(const char *path, uint64_t bytes, int64_t age, int64_t now) {
    pruning p = {.arena = arvo_arena_new(NULL)};
    arvo_str root = p.arena != NULL ? arvo_str_copy(p.arena, arvo_str_of(path)) : ARVO_NO_STR;
    char *const roots[] = {(char *)(uintptr_t)root.ptr, NULL};
    FTS *tree = root.ptr != NULL ? fts_open(roots, FTS_PHYSICAL | FTS_NOCHDIR, NULL) : NULL;
    for (FTSENT *entry; tree != NULL && (entry = fts_read(tree)) != NULL;) {
        if (entry->fts_info == FTS_F && is_ours(entry)) {
            look_at(&p, entry, now - age);
        } else if (entry->fts_info == FTS_D && entry->fts_level > 1) {
            fts_set(tree, entry, FTS_SKIP);
        }
    }
    if (tree != NULL) {
        fts_close(tree);
    }
    if (p.bytes > bytes && p.files.count > 0) {
        qsort(p.files.items, p.files.count, sizeof *p.files.items, compare_by_time);
    }
    for (uint32_t i = 0; i < p.files.count && p.bytes > bytes; i++) {
        unlink(p.files.items[i].path);
        p.bytes -= p.files.items[i].bytes;
    }
    arvo_arena_free(p.arena);
}
