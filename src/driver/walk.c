#define _DEFAULT_SOURCE /* fts */
#include "driver/walk.h"

#include <errno.h>
#include <fts.h>
#include <string.h>
#include <sys/stat.h>

#include "driver/git.h"
#include "driver/input.h"
#include "driver/skipped.h"

typedef struct walk {
    arvo_walked_list *out;
    arvo_arena *arena;
    const char *root;
    const arvo_walk_choice *choice;
    arvo_error *error;
} walk;

/* ---- Paths ---- */

const char *arvo_path_clean(arvo_arena *arena, const char *path) {
    arvo_buf out = arvo_buf_in(arena);
    const char *at = path;
    if (*at == '/') {
        arvo_buf_append_byte(&out, '/');
    }
    while (*at != '\0') {
        size_t len = strcspn(at, "/");
        if (len > 0 && !(len == 1 && *at == '.')) {
            if (out.len > 0 && out.ptr[out.len - 1] != '/') {
                arvo_buf_append_byte(&out, '/');
            }
            arvo_buf_append(&out, (arvo_str){at, len});
        }
        at += len;
        at += *at == '/';
    }
    if (out.len == 0 && *path != '\0') {
        arvo_buf_append_byte(&out, '.');
    }
    const char *clean = arvo_buf_str(&out).ptr;
    return clean != NULL && strcmp(clean, "-") == 0 && strcmp(path, "-") != 0 ? "./-" : clean;
}

const char *arvo_path_below(arvo_arena *arena, const char *root, arvo_str below) {
    arvo_buf out = arvo_buf_in(arena);
    if (strcmp(root, ".") != 0) {
        arvo_buf_append_cstr(&out, root);
        arvo_buf_append_cstr(&out, root[strlen(root) - 1] == '/' ? "" : "/");
    }
    arvo_buf_append(&out, below);
    return arvo_buf_str(&out).ptr;
}

static arvo_err no_memory(walk *w) {
    return arvo_fail_plain(w->error, ARVO_ERR_NO_MEMORY);
}

static arvo_walked *add(walk *w, const char *path) {
    arvo_walked *added = path != NULL ? ARVO_ARRAY_ADD(w->arena, w->out) : NULL;
    if (added != NULL) {
        added->path = path;
    }
    return added;
}

static arvo_err add_failure(walk *w, const char *path, int number) {
    arvo_walked *added = add(w, path);
    if (added == NULL) {
        return no_memory(w);
    }
    arvo_input_fail(&added->failure, number);
    return ARVO_OK;
}

/* Adds the file if it is wanted. */
static arvo_err consider(walk *w, const char *path) {
    bool taken;
    arvo_err err = w->choice->file(&taken, w->choice->state, path, w->error);
    if (err != ARVO_OK || !taken) {
        return err;
    }
    return add(w, path) != NULL ? ARVO_OK : no_memory(w);
}

/* Adds why the file cannot be looked at, if it would be wanted. */
static arvo_err consider_failure(walk *w, const char *path, int number) {
    bool taken;
    arvo_err err = w->choice->file(&taken, w->choice->state, path, w->error);
    return err == ARVO_OK && taken ? add_failure(w, path, number) : err;
}

/* ---- In a git work tree ---- */

/* git names also what has been deleted, links and other repositories inside. */
static arvo_err consider_listed(walk *w, arvo_str below) {
    struct stat about;
    if (arvo_skips_path(below)) {
        return ARVO_OK;
    }
    const char *path = arvo_path_below(w->arena, w->root, below);
    if (path == NULL) {
        return no_memory(w);
    }
    if (lstat(path, &about) != 0) {
        return errno == ENOENT || errno == ENOTDIR ? ARVO_OK : consider_failure(w, path, errno);
    }
    return S_ISREG(about.st_mode) ? consider(w, path) : ARVO_OK;
}

/* "warning: could not open directory 'a/b/': Permission denied": what git could not look into. */
static arvo_err note_unreadable(walk *w, arvo_str complaint) {
    static const char before[] = "could not open directory '";
    for (size_t at; (at = arvo_str_find(complaint, arvo_str_of(before))) != SIZE_MAX;) {
        complaint = arvo_str_slice(complaint, at + strlen(before), complaint.len);
        size_t end = arvo_str_find(complaint, ARVO_STR("/': "));
        const char *path =
            end != SIZE_MAX ? arvo_path_below(w->arena, w->root, arvo_str_slice(complaint, 0, end)) : NULL;
        arvo_err err = end != SIZE_MAX ? add_failure(w, path, EACCES) : ARVO_OK;
        if (err != ARVO_OK) {
            return err;
        }
    }
    return ARVO_OK;
}

/* *done is false when git does not know the directory, or ignores it: it was named, so it is looked into all
 * the same. */
static arvo_err walk_with_git(bool *done, walk *w) {
    static const char *const list[] = {"ls-files", "-z", "-c", "-o", "--exclude-standard", NULL};
    static const char *const ignored[] = {"check-ignore", "-q", ".", NULL};
    const arvo_git_place there = {.dir = w->root};
    arvo_git_answer answer;
    arvo_str below;
    *done = false;
    arvo_err err = arvo_git(&answer, w->arena, there, ignored, w->error);
    if (err != ARVO_OK || answer.status != 1) { /* 0: it is ignored */
        return err;
    }
    err = arvo_git(&answer, w->arena, there, list, w->error);
    if (err != ARVO_OK || answer.status != 0) {
        return err;
    }
    *done = true;
    err = note_unreadable(w, answer.complaint);
    while (err == ARVO_OK && arvo_git_next(&below, &answer.text)) {
        err = consider_listed(w, below);
    }
    return err;
}

/* ---- Elsewhere ---- */

/* A path of fts in the walk's terms: without the "./" that the root would give it. */
static arvo_str shown(const walk *w, const FTSENT *entry, size_t len) {
    arvo_str path = {entry->fts_path, len};
    bool below = strcmp(w->root, ".") == 0 && arvo_str_starts_with(path, ARVO_STR("./"));
    return below ? arvo_str_slice(path, 2, path.len) : path;
}

static arvo_err add_loop(walk *w, const char *path, const FTSENT *entry) {
    arvo_walked *added = add(w, path);
    if (added == NULL) {
        return no_memory(w);
    }
    /* the entries share one buffer, so that the folder above is a beginning of this path */
    arvo_str back = shown(w, entry, entry->fts_cycle->fts_pathlen);
    arvo_fail(&added->failure, ARVO_ERR_LINK_LOOP, back, ARVO_NO_STR, ARVO_NO_STR);
    return ARVO_OK;
}

/* *enter is whether to go into it. */
static arvo_err consider_folder(bool *enter, walk *w, const char *path, const FTSENT *entry) {
    *enter = entry->fts_level == FTS_ROOTLEVEL;
    if (*enter || arvo_skips_folder((arvo_str){entry->fts_name, entry->fts_namelen})) {
        return ARVO_OK;
    }
    return w->choice->folder(enter, w->choice->state, path, w->error);
}

static arvo_err consider_entry(walk *w, FTS *tree, FTSENT *entry) {
    const char *path = arvo_str_copy(w->arena, shown(w, entry, entry->fts_pathlen)).ptr;
    bool enter = true;
    arvo_err err = ARVO_OK;
    if (path == NULL) {
        return no_memory(w);
    }
    switch (entry->fts_info) {
    case FTS_D:
        err = consider_folder(&enter, w, path, entry);
        if (!enter) {
            fts_set(tree, entry, FTS_SKIP);
        }
        return err;
    case FTS_F:
        return consider(w, path);
    case FTS_DC:
        return add_loop(w, path, entry);
    case FTS_DNR:
    case FTS_ERR:
        return add_failure(w, path, entry->fts_errno);
    case FTS_NS:
    case FTS_SLNONE: /* a link to nowhere */
        return consider_failure(w, path, entry->fts_errno != 0 ? entry->fts_errno : ENOENT);
    default: /* a folder once more, devices, pipes */
        return ARVO_OK;
    }
}

static arvo_err walk_alone(walk *w) {
    arvo_str root = arvo_str_copy(w->arena, arvo_str_of(w->root));
    char *const roots[] = {(char *)(uintptr_t)root.ptr, NULL}; /* fts_open() leaves it alone */
    FTS *tree = root.ptr != NULL ? fts_open(roots, FTS_LOGICAL | FTS_NOCHDIR, NULL) : NULL;
    arvo_err err = ARVO_OK;
    if (tree == NULL) {
        return no_memory(w);
    }
    errno = 0;
    for (FTSENT *entry; err == ARVO_OK && (entry = fts_read(tree)) != NULL; errno = 0) {
        err = consider_entry(w, tree, entry);
    }
    if (err == ARVO_OK && errno != 0) {
        err = add_failure(w, w->root, errno);
    }
    fts_close(tree);
    return err;
}

arvo_err arvo_walk(arvo_walked_list *out, arvo_arena *arena, const char *path, const arvo_walk_choice *choice,
                   arvo_error *error) {
    walk w = {out, arena, path, choice, error};
    bool done;
    arvo_err err = walk_with_git(&done, &w);
    return err == ARVO_OK && !done ? walk_alone(&w) : err;
}
