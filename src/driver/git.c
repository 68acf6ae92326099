#define _GNU_SOURCE /* pipe2 */
#include "driver/git.h"

#include <errno.h>
#include <fcntl.h>
#include <spawn.h>
#include <stdio.h>
#include <string.h>
#include <sys/wait.h>
#include <unistd.h>

#include "base/array.h"
#include "base/limits.h"

extern char **environ;

enum { PIECE = 64 * 1024 };

/* ---- What git is called with ---- */

typedef ARVO_ARRAY(char *) words;

static bool add_word(words *list, arvo_arena *arena, const char *word) {
    char **added = ARVO_ARRAY_ADD(arena, list);
    if (added != NULL) {
        *added = (char *)(uintptr_t)word; /* posix_spawn() takes char *, and leaves them alone */
    }
    return added != NULL;
}

static bool make_arguments(words *out, arvo_arena *arena, const char *dir, const char *const *arguments) {
    /* a repository's own settings name programs for git to run: not for merely looking at it */
    bool ok = add_word(out, arena, "git") && add_word(out, arena, "-c") &&
              add_word(out, arena, "core.fsmonitor=false");
    if (dir != NULL) {
        ok = ok && add_word(out, arena, "-C") && add_word(out, arena, dir);
    }
    for (; ok && *arguments != NULL; arguments++) {
        ok = add_word(out, arena, *arguments);
    }
    return ok && add_word(out, arena, NULL);
}

static bool names_a_repository(const char *variable) {
    static const char *const names[] = {
        "GIT_DIR=", "GIT_WORK_TREE=", "GIT_INDEX_FILE=", "GIT_PREFIX=", "GIT_COMMON_DIR="};
    for (size_t i = 0; i < sizeof names / sizeof names[0]; i++) {
        if (strncmp(variable, names[i], strlen(names[i])) == 0) {
            return true;
        }
    }
    return false;
}

static bool make_environment(words *out, arvo_arena *arena, bool as_called) {
    bool ok = add_word(out, arena, "LC_ALL=C") && add_word(out, arena, "GIT_OPTIONAL_LOCKS=0");
    for (char **variable = environ; ok && *variable != NULL; variable++) {
        bool ours =
            strncmp(*variable, "LC_ALL=", 7) == 0 || strncmp(*variable, "GIT_OPTIONAL_LOCKS=", 19) == 0;
        if (!ours && (as_called || !names_a_repository(*variable))) {
            ok = add_word(out, arena, *variable);
        }
    }
    return ok && add_word(out, arena, NULL);
}

/* ---- Running it ---- */

/* Starts git with its output to `output` and its complaints to `complaints`. False when it cannot be started.
 */
static bool start(pid_t *out, const words *arguments, const words *environment, int output, int complaints) {
    posix_spawn_file_actions_t actions;
    if (posix_spawn_file_actions_init(&actions) != 0) {
        return false;
    }
    bool ok = posix_spawn_file_actions_addopen(&actions, STDIN_FILENO, "/dev/null", O_RDONLY, 0) == 0 &&
              posix_spawn_file_actions_adddup2(&actions, output, STDOUT_FILENO) == 0 &&
              posix_spawn_file_actions_adddup2(&actions, complaints, STDERR_FILENO) == 0 &&
              posix_spawnp(out, "git", &actions, NULL, arguments->items, environment->items) == 0;
    posix_spawn_file_actions_destroy(&actions);
    return ok;
}

static arvo_err read_to_end(arvo_str *out, arvo_arena *arena, int file, arvo_error *error) {
    arvo_buf text = arvo_buf_in(arena);
    char piece[PIECE];
    for (;;) {
        ssize_t got = read(file, piece, sizeof piece);
        if (got < 0 && errno == EINTR) {
            continue;
        }
        if (got < 0 || text.len + (size_t)got > ARVO_MAX_GIT_BYTES) {
            return arvo_fail(error, ARVO_ERR_UNREADABLE, ARVO_STR("git"), ARVO_NO_STR, ARVO_NO_STR);
        }
        if (got == 0) {
            break;
        }
        arvo_buf_append(&text, (arvo_str){piece, (size_t)got});
    }
    *out = arvo_buf_str(&text);
    return out->ptr != NULL ? ARVO_OK : arvo_fail_plain(error, ARVO_ERR_NO_MEMORY);
}

static int wait_for(pid_t child) {
    int status;
    pid_t done;
    do {
        done = waitpid(child, &status, 0);
    } while (done < 0 && errno == EINTR);
    return done == child && WIFEXITED(status) ? WEXITSTATUS(status) : ARVO_GIT_NONE;
}

/* Both ends are closed afterwards. */
static arvo_err run(arvo_git_answer *out, arvo_arena *arena, const words *arguments, const words *environment,
                    const int ends[2], int complaints, arvo_error *error) {
    pid_t child;
    bool started = start(&child, arguments, environment, ends[1], complaints);
    close(ends[1]);
    arvo_err err = started ? read_to_end(&out->text, arena, ends[0], error) : ARVO_OK;
    close(ends[0]); /* a git that still writes ends by it */
    out->status = started ? wait_for(child) : ARVO_GIT_NONE;
    return err;
}

arvo_err arvo_git(arvo_git_answer *out, arvo_arena *arena, arvo_git_place place, const char *const *arguments,
                  arvo_error *error) {
    words called = {0}, environment = {0};
    int ends[2];
    *out = (arvo_git_answer){ARVO_GIT_NONE, ARVO_STR(""), ARVO_STR("")};
    if (!make_arguments(&called, arena, place.dir, arguments) ||
        !make_environment(&environment, arena, place.as_called)) {
        return arvo_fail_plain(error, ARVO_ERR_NO_MEMORY);
    }
    FILE *complaints = tmpfile();
    if (complaints == NULL) {
        return arvo_fail(error, ARVO_ERR_UNREADABLE, ARVO_STR("tmpfile"), ARVO_NO_STR, ARVO_NO_STR);
    }
    arvo_err err = ARVO_OK;
    if (pipe2(ends, O_CLOEXEC) != 0) {
        err = arvo_fail(error, ARVO_ERR_UNREADABLE, ARVO_STR("pipe"), ARVO_NO_STR, ARVO_NO_STR);
    } else {
        err = run(out, arena, &called, &environment, ends, fileno(complaints), error);
    }
    if (err == ARVO_OK && lseek(fileno(complaints), 0, SEEK_SET) == 0) {
        err = read_to_end(&out->complaint, arena, fileno(complaints), error);
    }
    fclose(complaints);
    return err;
}

bool arvo_git_next(arvo_str *item, arvo_str *list) {
    if (list->len == 0) {
        return false;
    }
    const char *end = memchr(list->ptr, '\0', list->len);
    size_t len = end != NULL ? (size_t)(end - list->ptr) : list->len;
    *item = arvo_str_slice(*list, 0, len);
    *list = arvo_str_slice(*list, end != NULL ? len + 1 : len, list->len);
    return true;
}
