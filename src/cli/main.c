/* arvolint: the command line of the library. Reads options, calls the library, prints; decides nothing about
 * texts. */
#include <string.h>

#include "cli/commands.h"
#include "cli/help.h"
#include "cli/output.h"

static const struct {
    const char *name;
    int (*run)(const options *asked);
} commands[] = {
#define ARVO_COMMAND(name, function, operands, help) {name, function},
#include "cli/commands.def"
#undef ARVO_COMMAND
};

static int run_command(const options *asked) {
    for (size_t i = 0; i < sizeof commands / sizeof commands[0]; i++) {
        if (asked->command != NULL && strcmp(commands[i].name, asked->command) == 0) {
            return commands[i].run(asked);
        }
    }
    return cmd_check(asked);
}

int main(int argc, char **argv) {
    options asked;
    int status = EXIT_TROUBLE;
    if (options_read(&asked, argc, argv)) {
        if (asked.help) {
            print_help();
            status = EXIT_CLEAN;
        } else if (asked.version) {
            print_line("%s", arvo_version());
            status = EXIT_CLEAN;
        } else {
            status = run_command(&asked);
        }
    }
    options_free(&asked);
    return output_end(status);
}
