/* cmd_init.c: arvolint init: a first arvolint.yaml for the project in the working directory. */
#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "cli/commands.h"
#include "cli/output.h"
#include "cli/words.h"

#define CONFIG_NAME "arvolint.yaml"

/* Is there a configuration already? */
static bool is_there(const char *name, arvo_language language) {
    if (access(name, F_OK) != 0) {
        return false;
    }
    say_error(word_in(WORD_INIT_EXISTS, language), name);
    return true;
}

static bool say_write_failure(int reason, arvo_language language) {
    arvo_error error = {.code = ARVO_ERR_WRITE};
    snprintf(error.detail[0], sizeof error.detail[0], "%s", strerror(reason));
    say_file_error(CONFIG_NAME, &error, NULL, language);
    return false;
}

/* Writes the file, which must not be there yet; one that could not be written whole is taken away. */
static bool write_new(const char *text, arvo_language language) {
    int descriptor = open(CONFIG_NAME, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0666);
    if (descriptor < 0) {
        return say_write_failure(errno, language);
    }
    size_t left = strlen(text);
    int failed = 0;
    while (left > 0 && failed == 0) {
        ssize_t written = write(descriptor, text, left);
        failed = written < 0 && errno != EINTR ? errno : 0;
        text += written > 0 ? written : 0;
        left -= written > 0 ? (size_t)written : 0;
    }
    if (close(descriptor) != 0 && failed == 0) {
        failed = errno;
    }
    if (failed != 0) {
        unlink(CONFIG_NAME);
        return say_write_failure(failed, language);
    }
    return true;
}

/* Drafts the configuration from the files of the project. */
static bool draft(char **text, const arvo_files *files, arvo_language language) {
    const char **paths = calloc(files->count + 1, sizeof *paths);
    arvo_error error = {.code = ARVO_ERR_NO_MEMORY};
    size_t count = 0;
    for (size_t i = 0; paths != NULL && i < files->count; i++) {
        if (files->items[i].failure.code == ARVO_OK) {
            paths[count++] = files->items[i].path;
        }
    }
    arvo_err err =
        paths != NULL ? arvo_config_draft(text, paths, count, language, &error) : ARVO_ERR_NO_MEMORY;
    free(paths);
    if (err != ARVO_OK) {
        say_library_error(&error, language);
    }
    return err == ARVO_OK;
}

int cmd_init(const options *asked) {
    static const char *const here[] = {"."};
    arvo_files_options wanted = ARVO_FILES_OPTIONS_INIT;
    arvo_files *files;
    arvo_error error;
    char *text = NULL;
    if (asked->operand_count > 0) {
        say_error("init takes no path: it writes %s in the working directory", CONFIG_NAME);
        return EXIT_TROUBLE;
    }
    if (is_there(CONFIG_NAME, asked->ui_language) || is_there("." CONFIG_NAME, asked->ui_language)) {
        return EXIT_TROUBLE;
    }
    wanted.paths = here;
    wanted.path_count = 1;
    if (arvo_files_find(&files, &wanted, &error) != ARVO_OK) {
        say_library_error(&error, asked->ui_language);
        return EXIT_TROUBLE;
    }
    bool done = draft(&text, files, asked->ui_language) && write_new(text, asked->ui_language);
    if (done) {
        print_line(word_in(WORD_INIT_DONE, asked->ui_language), CONFIG_NAME);
    }
    arvo_string_free(text);
    arvo_files_free(files);
    return done ? EXIT_CLEAN : EXIT_TROUBLE;
}
