/* cmd_check.c: arvolint [check] [PATH…|-] */
#include <string.h>
#include <unistd.h>

#include "cli/check_run.h"
#include "cli/commands.h"
#include "cli/config.h"
#include "cli/output.h"

/* A word that is neither a file nor a command, but nearly a command. */
static bool is_slip(const options *asked) {
    const char *word = asked->operand_count > 0 ? asked->operands[0] : "";
    if (asked->command != NULL || access(word, F_OK) == 0 || strcmp(word, "-") == 0) {
        return false;
    }
    const char *near = nearest_command(word);
    if (near != NULL) {
        say_error("there is no command and no file “%s”; did you mean “%s”?", word, near);
    }
    return near != NULL;
}

int cmd_check(const options *asked) {
    static const char *const standard_input[] = {"-"}, *const directory[] = {"."};
    bool about_the_project = asked->since != NULL || asked->staged || asked->show_files;
    bool none = asked->operand_count == 0;
    if (asked->show_config != NULL) {
        return config_show(asked, asked->show_config);
    }
    if (none && !about_the_project && isatty(STDIN_FILENO)) {
        say_error("nothing to check: name a file or a directory, or give a text on standard input; see "
                  "arvolint --help");
        return EXIT_TROUBLE;
    }
    if (is_slip(asked)) {
        return EXIT_TROUBLE;
    }
    if (asked->since != NULL && asked->staged) {
        say_error("give --since or --staged, not both");
        return EXIT_TROUBLE;
    }
    const char *const *otherwise = about_the_project ? directory : standard_input;
    return check_run(asked, none ? otherwise : asked->operands, none ? 1 : asked->operand_count);
}
