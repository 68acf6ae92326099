#include "cli/format_argument.h"

#include <stdio.h>
#include <string.h>

#include "cli/nearest.h"
#include "cli/output.h"

enum { MAX_FORMATS = 32 };

static size_t name_len(const char *argument) {
    return strcspn(argument, "=");
}

const char *format_argument_name(const char *argument) {
    const char *name;
    for (size_t i = 0; (name = arvo_report_format(i)) != NULL; i++) {
        if (strlen(name) == name_len(argument) && strncmp(name, argument, name_len(argument)) == 0) {
            return name;
        }
    }
    return NULL;
}

const char *format_argument_file(const char *argument) {
    const char *equals = strchr(argument, '=');
    return equals == NULL || strcmp(equals, "=-") == 0 ? NULL : equals + 1;
}

static void say_unknown(const char *argument) {
    const char *names[MAX_FORMATS];
    char word[64];
    char all[256] = "";
    size_t count = 0;
    for (const char *name; count < MAX_FORMATS && (name = arvo_report_format(count)) != NULL; count++) {
        size_t len = strlen(all);
        snprintf(all + len, sizeof all - len, "%s%s", count == 0 ? "" : ", ", name);
        names[count] = name;
    }
    snprintf(word, sizeof word, "%.*s", (int)name_len(argument), argument);
    const char *near = nearest(word, names, count);
    if (near != NULL) {
        say_error("unknown format “%s”; did you mean “%s”?", word, near);
    } else {
        say_error("unknown format “%s”; give %s", word, all);
    }
}

bool format_argument_check(const char *argument) {
    const char *file = format_argument_file(argument);
    if (format_argument_name(argument) == NULL) {
        say_unknown(argument);
        return false;
    }
    if (file != NULL && file[0] == '\0') {
        say_error("“%s” names no file; give one after “=”", argument);
        return false;
    }
    return true;
}

static bool are_apart(const char *one, const char *two) {
    const char *file = format_argument_file(one), *other = format_argument_file(two);
    const char *name = format_argument_name(one), *other_name = format_argument_name(two);
    if (file == NULL && other == NULL) {
        say_error("two reports cannot share standard output: %s and %s; give one a file: --format %s=FILE",
                  other_name, name, name);
        return false;
    }
    if (file != NULL && other != NULL && strcmp(file, other) == 0) {
        say_error("two reports cannot share the file “%s”: %s and %s", file, other_name, name);
        return false;
    }
    return true;
}

bool format_arguments_apart(const options *asked) {
    for (size_t i = 0; i < asked->format_count; i++) {
        for (size_t k = 0; k < i; k++) {
            if (!are_apart(asked->formats[i], asked->formats[k])) {
                return false;
            }
        }
    }
    return true;
}

const char *format_printed(const options *asked) {
    for (size_t i = 0; i < asked->format_count; i++) {
        if (format_argument_file(asked->formats[i]) == NULL) {
            return format_argument_name(asked->formats[i]);
        }
    }
    return asked->format_count == 0 ? "human" : NULL;
}
