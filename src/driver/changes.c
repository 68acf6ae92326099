#define _DEFAULT_SOURCE /* realpath */
/* changes.c: asking git what has changed. */
#include "driver/changes.h"

#include <stdlib.h>
#include <string.h>

#include "driver/git.h"
#include "driver/paths.h"

/* In the working directory, and in the repository that a hook is called for. */
static const arvo_git_place here = {.as_called = true};

/* ---- Asking ---- */

static arvo_str first_line(arvo_str text) {
    size_t end = arvo_str_find(text, ARVO_STR("\n"));
    return arvo_str_slice(text, 0, end != SIZE_MAX ? end : text.len);
}

/* What a refusal of git means, when nothing better is known about it. */
static arvo_err fail_git(const arvo_git_answer *answer, arvo_error *error) {
    if (answer->status == ARVO_GIT_NONE) {
        return arvo_fail_plain(error, ARVO_ERR_GIT_MISSING);
    }
    if (arvo_str_find(answer->complaint, ARVO_STR("not a git repository")) != SIZE_MAX ||
        arvo_str_find(answer->complaint, ARVO_STR("must be run in a work tree")) != SIZE_MAX) {
        return arvo_fail_plain(error, ARVO_ERR_NOT_A_REPOSITORY);
    }
    return arvo_fail(error, ARVO_ERR_GIT_FAILED, first_line(answer->complaint), ARVO_NO_STR, ARVO_NO_STR);
}

/* Asks a question that git must be able to answer. */
static arvo_err ask(arvo_str *out, arvo_arena *arena, const char *const *arguments, arvo_error *error) {
    arvo_git_answer answer;
    arvo_err err = arvo_git(&answer, arena, here, arguments, error);
    *out = answer.text;
    return err == ARVO_OK && answer.status != 0 ? fail_git(&answer, error) : err;
}

/* The same, of one line. */
static arvo_err ask_line(arvo_str *out, arvo_arena *arena, const char *const *arguments, arvo_error *error) {
    arvo_err err = ask(out, arena, arguments, error);
    *out = err == ARVO_OK ? arvo_str_copy(arena, first_line(*out)) : ARVO_NO_STR;
    return err == ARVO_OK && out->ptr == NULL ? arvo_fail_plain(error, ARVO_ERR_NO_MEMORY) : err;
}

/* The commit that a revision names. */
static arvo_err find_commit(arvo_str *out, arvo_arena *arena, const char *ref, arvo_error *error) {
    arvo_buf spelled = arvo_buf_in(arena);
    arvo_buf_printf(&spelled, "%s^{commit}", ref);
    const char *const arguments[] = {"rev-parse", "--verify", "--quiet", arvo_buf_str(&spelled).ptr, NULL};
    arvo_git_answer answer;
    if (arguments[3] == NULL) {
        return arvo_fail_plain(error, ARVO_ERR_NO_MEMORY);
    }
    arvo_err err = ref[0] == '-' ? ARVO_OK : arvo_git(&answer, arena, here, arguments, error);
    if (err == ARVO_OK &&
        (ref[0] == '-' || answer.status != 0)) { /* that this is a repository is known by now */
        return arvo_fail(error, ARVO_ERR_UNKNOWN_REVISION, arvo_str_of(ref), ARVO_NO_STR, ARVO_NO_STR);
    }
    *out = err == ARVO_OK ? arvo_str_copy(arena, first_line(answer.text)) : ARVO_NO_STR;
    return err == ARVO_OK && out->ptr == NULL ? arvo_fail_plain(error, ARVO_ERR_NO_MEMORY) : err;
}

/* The commit that it and HEAD both come from; itself when there is none. */
static arvo_err find_base(arvo_str *base, arvo_arena *arena, arvo_error *error) {
    const char *const arguments[] = {"merge-base", base->ptr, "HEAD", NULL};
    arvo_git_answer answer;
    arvo_err err = arvo_git(&answer, arena, here, arguments, error);
    if (err == ARVO_OK && answer.status == 0) {
        *base = arvo_str_copy(arena, first_line(answer.text));
        err = base->ptr != NULL ? ARVO_OK : arvo_fail_plain(error, ARVO_ERR_NO_MEMORY);
    }
    return err;
}

/* ---- Making ---- */

static arvo_err no_memory(arvo_error *error) {
    return arvo_fail_plain(error, ARVO_ERR_NO_MEMORY);
}

/* An absolute path of something that git names from the top. */
static arvo_str from_top(const arvo_changes *changes, arvo_arena *arena, arvo_str path) {
    return arvo_path_absolute(arena, changes->top, path);
}

static arvo_err open_repository(arvo_changes **out, bool staged, arvo_error *error) {
    static const char *const top[] = {"rev-parse", "--show-toplevel", NULL};
    arvo_arena *arena = arvo_arena_new(NULL);
    arvo_changes *changes = arena != NULL ? ARVO_NEW(arena, arvo_changes) : NULL;
    *out = NULL;
    if (changes == NULL) {
        arvo_arena_free(arena);
        return no_memory(error);
    }
    changes->arena = arena;
    changes->staged = staged;
    changes->working_directory = arvo_path_working_directory(arena);
    changes->paths = arvo_interner_new(arena);
    changes->tracked = arvo_interner_new(arena);
    bool whole = changes->working_directory.ptr != NULL && changes->paths != NULL && changes->tracked != NULL;
    arvo_err err = whole ? ask_line(&changes->top, arena, top, error) : no_memory(error);
    if (err != ARVO_OK) {
        arvo_arena_free(arena);
        return err;
    }
    *out = changes;
    return ARVO_OK;
}

/* Compares, and notes what differs. `commit` NULL: the index with HEAD. A user's settings must not change how
 * the answer reads. */
static arvo_err compare(arvo_changes *changes, const char *commit, arvo_error *error) {
    const char *const arguments[] = {"-c",
                                     "core.quotePath=true",
                                     "-c",
                                     "diff.relative=false",
                                     "diff",
                                     "--no-color",
                                     "--no-ext-diff",
                                     "--no-textconv",
                                     "--ignore-submodules",
                                     "--inter-hunk-context=0",
                                     "--src-prefix=a/",
                                     "--dst-prefix=b/",
                                     "--find-renames",
                                     "--diff-filter=d",
                                     "--submodule=short",
                                     "-U0",
                                     commit != NULL ? commit : "--cached",
                                     "--",
                                     NULL};
    arvo_str diff;
    arvo_err err = ask(&diff, changes->arena, arguments, error);
    err = err == ARVO_OK ? arvo_changes_parse(&changes->files, changes->arena, diff, error) : err;
    uint32_t kept = 0;
    for (uint32_t i = 0; err == ARVO_OK && i < changes->files.count; i++) {
        const arvo_changed_file file = changes->files.items[i];
        if (file.path.ptr == NULL || file.link) { /* nothing but a new name or mode; no text */
            continue;
        }
        arvo_str path = from_top(changes, changes->arena, file.path);
        uint32_t id = path.ptr != NULL ? arvo_intern(changes->paths, path) : 0;
        if (id == 0) {
            return no_memory(error);
        }
        if (id == kept + 1) { /* not a second time, as a file in conflict is named */
            changes->files.items[kept++] = file;
        }
    }
    changes->files.count = kept;
    return err;
}

static arvo_err note_tracked(arvo_changes *changes, arvo_error *error) {
    static const char *const arguments[] = {"ls-files", "-z", "--full-name", ":/", NULL};
    arvo_str list, item;
    arvo_err err = ask(&list, changes->arena, arguments, error);
    while (err == ARVO_OK && arvo_git_next(&item, &list)) {
        arvo_str path = from_top(changes, changes->arena, item);
        if (path.ptr == NULL || arvo_intern(changes->tracked, path) == 0) {
            err = no_memory(error);
        }
    }
    return err;
}

static arvo_err hand_out(arvo_changes **out, arvo_changes *changes, arvo_err err) {
    if (err != ARVO_OK) {
        arvo_changes_free(changes);
        changes = NULL;
    }
    *out = changes;
    return err;
}

arvo_err arvo_changes_since(arvo_changes **out, const char *ref, arvo_error *error) {
    arvo_changes *changes;
    arvo_str base;
    arvo_err err = open_repository(&changes, false, error);
    if (err == ARVO_OK) {
        err = find_commit(&base, changes->arena, ref, error);
        err = err == ARVO_OK ? find_base(&base, changes->arena, error) : err;
        err = err == ARVO_OK ? compare(changes, base.ptr, error) : err;
        err = err == ARVO_OK ? note_tracked(changes, error) : err;
    }
    return hand_out(out, changes, err);
}

arvo_err arvo_changes_staged(arvo_changes **out, arvo_error *error) {
    arvo_changes *changes;
    arvo_err err = open_repository(&changes, true, error);
    err = err == ARVO_OK ? compare(changes, NULL, error) : err;
    return hand_out(out, changes, err);
}

void arvo_changes_free(arvo_changes *changes) {
    if (changes != NULL) {
        arvo_arena_free(changes->arena);
    }
}

/* ---- Looking up ---- */

arvo_str arvo_changes_absolute(const arvo_changes *changes, arvo_arena *scratch, const char *path) {
    char *real = realpath(path, NULL); /* a folder on the way may be a link */
    arvo_str absolute = real != NULL
                            ? arvo_str_copy(scratch, arvo_str_of(real))
                            : arvo_path_absolute(scratch, changes->working_directory, arvo_str_of(path));
    free(real);
    return absolute;
}

const arvo_changed_file *arvo_changes_of(const arvo_changes *changes, arvo_str absolute, bool *untracked) {
    uint32_t id = arvo_intern_find(changes->paths, absolute);
    *untracked = id == 0 && !changes->staged && arvo_intern_find(changes->tracked, absolute) == 0;
    return id > 0 ? &changes->files.items[id - 1] : NULL;
}
