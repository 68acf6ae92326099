/* options.c: getopt_long fed from options.def. Options may stand before or after operands; "--" ends them. */
#include "cli/options.h"

#include <errno.h>
#include <getopt.h>
#include <stdlib.h>
#include <string.h>

#include "cli/format_argument.h"
#include "cli/locale.h"
#include "cli/nearest.h"
#include "cli/output.h"

typedef enum option_id {
    OPTION_FIRST = 1000, /* above every letter that getopt_long() may give */
#define ARVO_OPTION(id, name, letter, argument, help) OPTION_##id,
#include "cli/options.def"
#undef ARVO_OPTION
} option_id;

static const struct {
    const char *name;
    int letter;
    bool takes_argument;
    option_id id;
} table[] = {
#define ARVO_OPTION(id, name, letter, argument, help) {name, letter, argument != NULL, OPTION_##id},
#include "cli/options.def"
#undef ARVO_OPTION
};

static const char *const commands[] = {
#define ARVO_COMMAND(name, function, operands, help) name,
#include "cli/commands.def"
#undef ARVO_COMMAND
    "help",
};

enum {
    OPTION_COUNT = sizeof table / sizeof table[0],
    COMMAND_COUNT = sizeof commands / sizeof commands[0],
    OPERAND = 1 /* what getopt_long() gives for one when asked to keep the order */
};

/* The two forms that getopt_long() wants. */
typedef struct getopt_tables {
    struct option names[OPTION_COUNT + 1];
    char letters[2 * OPTION_COUNT + 3];
} getopt_tables;

static getopt_tables make_tables(void) {
    getopt_tables made = {.letters = "-:"}; /* operands in order; ':' for a missing argument */
    size_t names = 0;
    size_t letters = 2;
    for (size_t i = 0; i < OPTION_COUNT; i++) {
        if (table[i].name != NULL) {
            made.names[names++] =
                (struct option){table[i].name, table[i].takes_argument, NULL, (int)table[i].id};
        }
        if (table[i].letter != 0) {
            made.letters[letters++] = (char)table[i].letter;
            made.letters[letters] = ':';
            letters += table[i].takes_argument;
        }
    }
    made.letters[letters] = '\0';
    return made;
}

static int id_of_letter(int letter) {
    for (size_t i = 0; i < OPTION_COUNT; i++) {
        if (table[i].letter == letter) {
            return (int)table[i].id;
        }
    }
    return letter;
}

/* ---- What is wrong ---- */

static bool bad_argument(const char *option, const char *argument, const char *expected) {
    say_error("“%s” is no argument for %s; give %s", argument, option, expected);
    return false;
}

static bool unknown_option(const char *word) {
    const char *names[OPTION_COUNT];
    size_t count = 0;
    for (size_t i = 0; i < OPTION_COUNT; i++) {
        if (table[i].name != NULL) {
            names[count++] = table[i].name;
        }
    }
    const char *near = strncmp(word, "--", 2) == 0 ? nearest(word + 2, names, count) : NULL;
    if (near != NULL) {
        say_error("unknown option “%s”; did you mean “--%s”?", word, near);
    } else {
        say_error("unknown option “%s”; see arvolint --help", word);
    }
    return false;
}

/* The word that getopt_long() has just refused; a letter may stand among others. */
static bool refused(int argc, char **argv, int found) {
    char letter[] = {'-', (char)optopt, '\0'};
    bool is_letter = optopt > 0 && optopt < OPTION_FIRST;
    const char *word = is_letter ? letter : optind > 0 && optind <= argc ? argv[optind - 1] : "";
    if (found == ':') {
        say_error("the option “%s” needs an argument; see arvolint --help", word);
        return false;
    }
    if (!is_letter && optopt >= OPTION_FIRST) {
        say_error("the option “%s” takes no argument", word);
        return false;
    }
    return unknown_option(word);
}

/* ---- What each option does ---- */

static bool read_language(arvo_language *out, const char *option, const char *argument) {
    *out = arvo_language_from_tag(argument);
    return *out != ARVO_LANGUAGE_UNKNOWN || bad_argument(option, argument, "fi, en or sv");
}

static bool read_level(arvo_level *out, const char *argument) {
    return (arvo_level_from_name(out, argument) && *out != ARVO_LEVEL_OFF) ||
           bad_argument("--fail-on", argument, "note, warning or error");
}

static bool read_number(long *out, const char *argument) {
    char *end = NULL;
    errno = 0;
    *out = strtol(argument, &end, 10);
    return errno == 0 && end != argument && *end == '\0' && *out >= 0;
}

static bool read_count(long *out, const char *argument) {
    return read_number(out, argument) || bad_argument("--max-warnings", argument, "a number, 0 or more");
}

static bool read_jobs(unsigned *out, const char *argument) {
    long count;
    if (!read_number(&count, argument) || count < 1 || count > 1024) {
        return bad_argument("--jobs", argument, "a number from 1 to 1024");
    }
    *out = (unsigned)count;
    return true;
}

static bool read_format(options *out, const char *argument) {
    out->formats[out->format_count++] = argument;
    return format_argument_check(argument);
}

static bool read_color(color_choice *out, const char *argument) {
    static const char *const names[] = {"auto", "always", "never"};
    for (size_t i = 0; i < sizeof names / sizeof names[0]; i++) {
        if (strcmp(names[i], argument) == 0) {
            *out = (color_choice)i;
            return true;
        }
    }
    return bad_argument("--color", argument, "auto, always or never");
}

static bool take(options *out, int id, const char *argument) {
    switch (id) {
    case OPERAND:
        out->operands[out->operand_count++] = argument;
        return true;
    case OPTION_RULES:
        out->rule_paths[out->rule_path_count++] = argument;
        return true;
    case OPTION_WARNING:
        out->warnings[out->warning_count++] = argument;
        return true;
    case OPTION_NO_DEFAULT_RULES:
        out->no_default_rules = true;
        return true;
    case OPTION_STATISTICS:
        out->statistics = true;
        return true;
    case OPTION_EXPLAIN_VERDICT:
        out->explain_verdict = true;
        return true;
    case OPTION_BASELINE:
        out->baseline = argument;
        return argument[0] != '\0' || bad_argument("--baseline", argument, "a path");
    case OPTION_NO_BASELINE:
        out->no_baseline = true;
        return true;
    case OPTION_PRUNE_BASELINE:
        out->prune_baseline = true;
        return true;
    case OPTION_ALL:
        out->all = true;
        return true;
    case OPTION_FAIL_ON:
        out->has_fail_on = true;
        return read_level(&out->fail_on, argument);
    case OPTION_MAX_WARNINGS:
        return read_count(&out->max_warnings, argument);
    case OPTION_FORMAT:
        return read_format(out, argument);
    case OPTION_LANGUAGE:
        return read_language(&out->language, "--language", argument);
    case OPTION_JOBS:
        return read_jobs(&out->jobs, argument);
    case OPTION_CONFIG:
        out->config = argument;
        return argument[0] != '\0' || bad_argument("--config", argument, "a path");
    case OPTION_NO_CONFIG:
        out->no_config = true;
        return true;
    case OPTION_FORCE_EXCLUDE:
        out->force_exclude = true;
        return true;
    case OPTION_SHOW_FILES:
        out->show_files = true;
        return true;
    case OPTION_SHOW_CONFIG:
        out->show_config = argument;
        return argument[0] != '\0' || bad_argument("--show-config", argument, "a path");
    case OPTION_SINCE:
        out->since = argument;
        return true;
    case OPTION_STAGED:
        out->staged = true;
        return true;
    case OPTION_NO_CACHE:
        out->no_cache = true;
        return true;
    case OPTION_CACHE_DIR:
        out->cache_path = argument;
        return argument[0] != '\0' || bad_argument("--cache-dir", argument, "a directory");
    case OPTION_STDIN_PATH:
        out->stdin_path = argument;
        return argument[0] != '\0' || bad_argument("--stdin-path", argument, "a path");
    case OPTION_AS:
        out->has_role = true;
        return arvo_role_from_name(&out->role, argument) ||
               bad_argument("--as", argument, "proposition or copy");
    case OPTION_UI_LANGUAGE:
        out->has_ui_language = true;
        return read_language(&out->ui_language, "--ui-language", argument);
    case OPTION_COLOR:
        return read_color(&out->color, argument);
    case OPTION_DICTIONARY:
        out->dictionary = argument;
        return true;
    case OPTION_HELP:
        out->help = true;
        return true;
    default:
        out->version = true;
        return true;
    }
}

/* ---- Reading ---- */

static bool make_room(options *out, int argc) {
    const size_t room = (size_t)argc + 1;
    *out = (options){.fail_on = ARVO_LEVEL_WARNING, .max_warnings = -1};
    out->rule_paths = calloc(room, sizeof *out->rule_paths);
    out->warnings = calloc(room, sizeof *out->warnings);
    out->operands = calloc(room, sizeof *out->operands);
    out->formats = calloc(room, sizeof *out->formats);
    if (out->formats == NULL || out->rule_paths == NULL || out->warnings == NULL || out->operands == NULL) {
        say_error("out of memory");
        return false;
    }
    return true;
}

/* The first operand names the command, unless it stands after "--". */
static void split_command(options *out, size_t before_dashes) {
    if (before_dashes == 0 || !is_command(out->operands[0])) {
        return;
    }
    out->command = out->operands[0];
    out->operand_count--;
    memmove(out->operands, out->operands + 1, out->operand_count * sizeof *out->operands);
    out->help = out->help || strcmp(out->command, "help") == 0;
}

bool options_read(options *out, int argc, char **argv) {
    const getopt_tables tables = make_tables();
    int found = 0;
    if (!make_room(out, argc)) {
        return false;
    }
    opterr = 0;
    while ((found = getopt_long(argc, argv, tables.letters, tables.names, NULL)) != -1) {
        bool ok = found == '?' || found == ':'
                      ? refused(argc, argv, found)
                      : take(out, found == OPERAND ? OPERAND : id_of_letter(found), optarg);
        if (!ok) {
            return false;
        }
    }
    size_t before_dashes = out->operand_count;
    for (int i = optind; i < argc; i++) {
        out->operands[out->operand_count++] = argv[i];
    }
    split_command(out, before_dashes);
    if (out->ui_language == ARVO_LANGUAGE_UNKNOWN) {
        out->ui_language = locale_language();
    }
    return true;
}

void options_free(options *read) {
    free(read->rule_paths);
    free(read->warnings);
    free(read->operands);
    free(read->formats);
    *read = (options){0};
}

bool is_command(const char *word) {
    for (size_t i = 0; i < COMMAND_COUNT; i++) {
        if (strcmp(commands[i], word) == 0) {
            return true;
        }
    }
    return false;
}

const char *nearest_command(const char *word) {
    return nearest(word, commands, COMMAND_COUNT);
}
