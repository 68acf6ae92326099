#include "cli/help.h"

#include <stdio.h>

#include "cli/output.h"
#include "cli/paragraph.h"

enum { LEFT_COLUMN = 24 };

/* Two columns; widths are counted in code points. */
static void print_row(const char *left, const char *right) {
    size_t used = characters_in(left);
    print_line("  %s%*s %s", left, used < LEFT_COLUMN ? (int)(LEFT_COLUMN - used) : 0, "", right);
}

static void print_command(const char *name, const char *operands, const char *help) {
    char left[64];
    snprintf(left, sizeof left, "%s %s", name, operands);
    print_row(left, help);
}

/* "-f, --format FORMAT", "    --color WHEN", "-WRULE"; a row without name and letter has only its argument.
 */
static void print_option(const char *name, int letter, const char *argument, const char *help) {
    char left[64];
    const char *space = argument == NULL ? "" : " ";
    argument = argument == NULL ? "" : argument;
    if (help == NULL) { /* told in another row */
        return;
    }
    if (name == NULL && letter == 0) {
        print_row(argument, help);
        return;
    }
    if (name == NULL) {
        snprintf(left, sizeof left, "-%c%s", letter, argument);
    } else if (letter != 0) {
        snprintf(left, sizeof left, "-%c, --%s%s%s", letter, name, space, argument);
    } else {
        snprintf(left, sizeof left, "    --%s%s%s", name, space, argument);
    }
    print_row(left, help);
}

void print_help(void) {
    print_line("Usage: arvolint [COMMAND] [OPTION]… [PATH…|-]");
    print_line("Checks a value proposition like a compiler: what, where, why, and the way out.\n");
#define ARVO_COMMAND(name, function, operands, help) print_command(name, operands, help);
#include "cli/commands.def"
#undef ARVO_COMMAND
#define ARVO_OPTION(id, name, letter, argument, help) print_option(name, letter, argument, help);
#include "cli/options.def"
#undef ARVO_OPTION
    print_line("Exit status: 0 clean, 1 findings, 2 could not run.");
}
