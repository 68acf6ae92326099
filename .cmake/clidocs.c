/* clidocs.c: run by the build: the manual page and the completions of the shells, from the tables of commands
 * and options.
 *
 *     clidocs man TEMPLATE VERSION | bash | zsh | fish      to standard output */
#include <stdbool.h>
#include <stdio.h>
#include <string.h>

typedef struct command {
    const char *name, *operands, *help;
} command;

typedef struct option {
    const char *name; /* NULL: it has none */
    char letter;      /* 0: it has none */
    const char *argument, *help;
} option;

static const command commands[] = {
#define ARVO_COMMAND(name, function, operands, help) {name, operands, help},
#include "cli/commands.def"
#undef ARVO_COMMAND
};

static const option options[] = {
#define ARVO_OPTION(id, name, letter, argument, help) {name, letter, argument, help},
#include "cli/options.def"
#undef ARVO_OPTION
};

/* The formats of reports, parted by spaces. */
static const char formats[] =
#define ARVO_REPORTER(id, name, functions) name " "
#include "report/reporters.def"
#undef ARVO_REPORTER
    "";

enum { COMMANDS = sizeof commands / sizeof *commands, OPTIONS = sizeof options / sizeof *options };

/* What an option's argument may be. */
typedef enum values { NO_VALUE, WORDS, FILES, DIRECTORIES, ANYTHING } values;

static values values_of(const option *it, const char **words) {
    static const struct {
        const char *argument;
        values kind;
        const char *words;
    } known[] = {
        {"NAME", WORDS, formats},
        {"LANG", WORDS, "fi en sv"},
        {"LEVEL", WORDS, "note warning error"},
        {"WHEN", WORDS, "auto always never"},
        {"ROLE", WORDS, "proposition copy"},
        {"FILE", FILES, NULL},
        {"PATH", FILES, NULL},
        {"DIR", DIRECTORIES, NULL},
    };
    *words = NULL;
    if (it->argument == NULL || it->argument[0] == '[') {
        return NO_VALUE; /* an optional one stands behind "=" */
    }
    size_t len = strcspn(it->argument, "[=, ");
    for (size_t i = 0; i < sizeof known / sizeof *known; i++) {
        if (strlen(known[i].argument) == len && strncmp(it->argument, known[i].argument, len) == 0) {
            *words = known[i].words;
            return known[i].kind;
        }
    }
    return ANYTHING;
}

/* Rows without name and letter show in --help what another reads. */
static bool is_read(const option *it) {
    return it->name != NULL || it->letter != 0;
}

static bool is_warning(const option *it) {
    return it->letter == 'W';
}

/* ---- The manual page ---- */

/* One code point of UTF-8 at *text, which moves behind it. */
static unsigned long next_character(const char **text) {
    const unsigned char *c = (const unsigned char *)*text;
    size_t more = c[0] < 0x80 ? 0 : c[0] < 0xE0 ? 1 : c[0] < 0xF0 ? 2 : 3;
    unsigned long value = more == 0 ? c[0] : c[0] & (0x3FU >> more);
    for (size_t i = 1; i <= more; i++) {
        value = value << 6 | (c[i] & 0x3FU);
    }
    *text += more + 1;
    return value;
}

static void man_text(const char *text) {
    while (*text != '\0') {
        unsigned long c = next_character(&text);
        if (c == '-') {
            fputs("\\-", stdout);
        } else if (c == '\\') {
            fputs("\\e", stdout);
        } else if (c == '"') {
            fputs("\\(dq", stdout);
        } else if (c == '\'') {
            fputs("\\(aq", stdout);
        } else if (c < 0x80) {
            putchar((int)c);
        } else if (c == 0x2026) {
            fputs("...", stdout);
        } else {
            printf("\\[u%04lX]", c);
        }
    }
}

/* A line of running text may not begin like a request. */
static void man_line(const char *text) {
    fputs("\\&", stdout);
    man_text(text);
    putchar('\n');
}

static void man_commands(void) {
    for (size_t i = 0; i < COMMANDS; i++) {
        fputs(".TP\n\\fB", stdout);
        man_text(commands[i].name);
        fputs("\\fR \\fI", stdout);
        man_text(commands[i].operands);
        fputs("\\fR\n", stdout);
        man_line(commands[i].help);
    }
}

static void man_tag(const option *it) {
    const char *argument = it->argument != NULL ? it->argument : "";
    if (!is_read(it)) {
        printf("\\fB");
        man_text(argument);
        printf("\\fR\n");
        return;
    }
    if (it->letter != 0) {
        printf("\\fB\\-%c\\fR", it->letter);
    }
    if (it->letter != 0 && it->name != NULL) {
        printf(", ");
    }
    if (it->name != NULL) {
        printf("\\fB\\-\\-");
        man_text(it->name);
        printf("\\fR");
    }
    printf("%s\\fI", argument[0] != '\0' && argument[0] != '[' && it->name != NULL ? " " : "");
    man_text(argument);
    printf("\\fR\n");
}

/* The words that the argument may be, when the help cannot name them all. */
static void man_values(const option *it) {
    const char *words;
    if (values_of(it, &words) == WORDS && words == formats) {
        printf(".br\nThe formats: ");
        for (const char *c = words; *c != '\0'; c++) {
            if (*c != ' ') {
                putchar(*c);
            } else {
                fputs(c[1] != '\0' ? ", " : ".\n", stdout);
            }
        }
    }
}

static void man_options(void) {
    for (size_t i = 0; i < OPTIONS; i++) {
        if (options[i].help != NULL) {
            printf(".TP\n");
            man_tag(&options[i]);
            man_line(options[i].help);
            man_values(&options[i]);
        }
    }
}

static int man_page(const char *path, const char *version) {
    char line[4096];
    FILE *in = fopen(path, "rb");
    if (in == NULL) {
        perror(path);
        return 1;
    }
    while (fgets(line, sizeof line, in) != NULL) {
        char *mark = strstr(line, "@VERSION@");
        if (strcmp(line, "@COMMANDS@\n") == 0) {
            man_commands();
        } else if (strcmp(line, "@OPTIONS@\n") == 0) {
            man_options();
        } else if (mark != NULL) {
            printf("%.*s%s%s", (int)(mark - line), line, version, mark + strlen("@VERSION@"));
        } else {
            fputs(line, stdout);
        }
    }
    return fclose(in) == 0 ? 0 : 1;
}

/* ---- Completions ---- */

/* Inside single quotes of a shell; `colons`: of zsh's specifications, where ":", "[" and "]" mean something.
 */
static void quoted(const char *text, bool colons) {
    for (; *text != '\0'; text++) {
        if (*text == '\'') {
            fputs("'\\''", stdout);
        } else if (colons && strchr(":[]\\", *text) != NULL) {
            printf("\\%c", *text);
        } else {
            putchar(*text);
        }
    }
}

static void bash_names(void) {
    for (size_t i = 0; i < OPTIONS; i++) {
        if (options[i].name != NULL) {
            printf(" --%s", options[i].name);
        }
        if (options[i].letter != 0 && !is_warning(&options[i])) {
            printf(" -%c", options[i].letter);
        }
    }
    printf(" -W -Werror");
}

static void bash_values(void) {
    for (size_t i = 0; i < OPTIONS; i++) {
        const option *it = &options[i];
        const char *words;
        values kind = values_of(it, &words);
        if (!is_read(it) || is_warning(it) || kind == NO_VALUE) {
            continue;
        }
        printf("    ");
        if (it->name != NULL) {
            printf("--%s", it->name);
        }
        printf(it->name != NULL && it->letter != 0 ? "|" : "");
        if (it->letter != 0) {
            printf("-%c", it->letter);
        }
        if (kind == WORDS) {
            printf(") COMPREPLY=($(compgen -W '%s' -- \"$cur\")); return ;;\n", words);
        } else if (kind == FILES || kind == DIRECTORIES) {
            printf(") compopt -o filenames 2>/dev/null; COMPREPLY=($(compgen -%c -- \"$cur\")); return ;;\n",
                   kind == FILES ? 'f' : 'd');
        } else {
            printf(") COMPREPLY=(); return ;;\n");
        }
    }
}

static int bash(void) {
    printf("# bash completion of arvolint; written by the build.\n\n"
           "_arvolint_rules() {\n"
           "    arvolint rules 2>/dev/null | sed -n 's/^  \\([A-Z]*[0-9]*\\)  *\\([a-z0-9-]*\\) "
           ".*/\\1\\n\\2/p'\n"
           "}\n\n"
           "_arvolint() {\n"
           "    local cur prev word command=''\n"
           "    cur=${COMP_WORDS[COMP_CWORD]}\n"
           "    prev=${COMP_WORDS[COMP_CWORD - 1]}\n"
           "    COMPREPLY=()\n"
           "    if [[ $cur == = ]]; then\n"
           "        cur=''\n"
           "    elif [[ $prev == = ]]; then\n"
           "        prev=${COMP_WORDS[COMP_CWORD - 2]}\n"
           "    fi\n"
           "    case $prev in\n");
    bash_values();
    printf("    esac\n"
           "    case $cur in\n"
           "    -Wno-*) COMPREPLY=($(compgen -P -Wno- -W \"$(_arvolint_rules)\" -- \"${cur#-Wno-}\")); "
           "return ;;\n"
           "    -W*) COMPREPLY=($(compgen -P -W -W \"error no- $(_arvolint_rules)\" -- \"${cur#-W}\")); "
           "return ;;\n"
           "    -*) COMPREPLY=($(compgen -W '");
    bash_names();
    printf("' -- \"$cur\")); return ;;\n"
           "    esac\n"
           "    for word in \"${COMP_WORDS[@]:1:COMP_CWORD-1}\"; do\n"
           "        case $word in\n        ");
    for (size_t i = 0; i < COMMANDS; i++) {
        printf("%s%s", i > 0 ? "|" : "", commands[i].name);
    }
    printf(") command=$word; break ;;\n"
           "        esac\n"
           "    done\n"
           "    if [[ $command == explain ]]; then\n"
           "        COMPREPLY=($(compgen -W \"$(_arvolint_rules)\" -- \"$cur\"))\n"
           "        return\n"
           "    fi\n"
           "    compopt -o filenames 2>/dev/null\n"
           "    COMPREPLY=($(compgen -f -- \"$cur\"))\n"
           "    if [[ $COMP_CWORD == 1 ]]; then\n"
           "        COMPREPLY+=($(compgen -W '");
    for (size_t i = 0; i < COMMANDS; i++) {
        printf("%s%s", i > 0 ? " " : "", commands[i].name);
    }
    printf("' -- \"$cur\"))\n"
           "    fi\n"
           "}\n\n"
           "complete -F _arvolint arvolint\n");
    return 0;
}

/* "[help]:ARGUMENT:(fi en sv)" behind an option's name, and the quote that ends it. */
static void zsh_rest(const option *it) {
    const char *words;
    values kind = values_of(it, &words);
    if (it->help != NULL) {
        printf("[");
        quoted(it->help, true);
        printf("]");
    }
    if (kind != NO_VALUE) {
        printf(":");
        quoted(it->argument, true);
        printf(":");
    }
    printf(kind == WORDS         ? "(%s)'"
           : kind == FILES       ? "_files'"
           : kind == DIRECTORIES ? "_files -/'"
                                 : "'",
           words);
}

static void zsh_option(const option *it) {
    const char *words;
    bool value = values_of(it, &words) != NO_VALUE;
    if (it->name != NULL) {
        printf("    '*--%s%s", it->name, value ? "=" : "");
        zsh_rest(it);
        printf(" \\\n");
    }
    if (it->letter != 0) {
        printf("    '*-%c%s", it->letter, value ? "+" : "");
        zsh_rest(it);
        printf(" \\\n");
    }
}

static int zsh(void) {
    printf("#compdef arvolint\n# zsh completion of arvolint; written by the build.\n\n"
           "_arvolint_rules() {\n"
           "  compadd -- ${(f)\"$(arvolint rules 2>/dev/null | sed -n 's/^  \\([A-Z]*[0-9]*\\)  "
           "*\\([a-z0-9-]*\\) .*/\\1\\n\\2/p')\"}\n"
           "}\n\n"
           "_arvolint_first() {\n"
           "  local -a commands=(\n");
    for (size_t i = 0; i < COMMANDS; i++) {
        printf("    '%s:", commands[i].name);
        quoted(commands[i].help, true);
        printf("'\n");
    }
    printf("  )\n"
           "  _describe -t commands command commands\n"
           "  _files\n"
           "}\n\n"
           "_arvolint_rest() {\n"
           "  if [[ ${words[(r)explain]} == explain ]]; then\n"
           "    _arvolint_rules\n"
           "  else\n"
           "    _files\n"
           "  fi\n"
           "}\n\n"
           "_arguments -s -S \\\n");
    for (size_t i = 0; i < OPTIONS; i++) {
        if (is_read(&options[i])) {
            zsh_option(&options[i]);
        }
    }
    printf("    '1:command or file:_arvolint_first' \\\n    '*:file:_arvolint_rest'\n");
    return 0;
}

static int fish(void) {
    printf("# fish completion of arvolint; written by the build.\n\n"
           "function __arvolint_rules\n"
           "    arvolint rules 2>/dev/null | string match -rg '^  ([A-Z]+[0-9]+) +([a-z0-9-]+) '\n"
           "end\n\n");
    for (size_t i = 0; i < COMMANDS; i++) {
        printf("complete -c arvolint -n __fish_use_subcommand -a %s -d '", commands[i].name);
        quoted(commands[i].help, false);
        printf("'\n");
    }
    printf("complete -c arvolint -n '__fish_seen_subcommand_from explain' -f -a '(__arvolint_rules)'\n");
    for (size_t i = 0; i < OPTIONS; i++) {
        const option *it = &options[i];
        const char *words;
        values kind = values_of(it, &words);
        if (!is_read(it)) {
            continue;
        }
        printf("complete -c arvolint");
        if (it->name != NULL) {
            printf(" -l %s", it->name);
        }
        if (it->letter != 0) {
            printf(" -s %c", it->letter);
        }
        if (is_warning(it)) {
            printf(" -x -a '(__arvolint_rules)'");
        } else if (kind == WORDS) {
            printf(" -x -a '%s'", words);
        } else if (kind == FILES) {
            printf(" -r -F");
        } else if (kind == DIRECTORIES) {
            printf(" -x -a '(__fish_complete_directories)'");
        } else if (kind == ANYTHING) {
            printf(" -x");
        }
        if (it->help != NULL) {
            printf(" -d '");
            quoted(it->help, false);
            printf("'");
        }
        printf("\n");
    }
    return 0;
}

int main(int argc, char **argv) {
    const char *what = argc > 1 ? argv[1] : "";
    int status = strcmp(what, "man") == 0 && argc == 4 ? man_page(argv[2], argv[3])
                 : strcmp(what, "bash") == 0           ? bash()
                 : strcmp(what, "zsh") == 0            ? zsh()
                 : strcmp(what, "fish") == 0           ? fish()
                                                       : 2;
    if (status == 2) {
        fprintf(stderr, "usage: clidocs man TEMPLATE VERSION | bash | zsh | fish\n");
    }
    return fflush(stdout) == 0 ? status : 1;
}
