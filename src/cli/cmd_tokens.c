/* cmd_tokens.c: arvolint tokens FILE…: what the patterns of rules see, in CoNLL-U. */
#include <stdio.h>

#include "cli/commands.h"
#include "cli/linter.h"
#include "cli/output.h"

int cmd_tokens(const options *asked) {
    arvo_lint_options wanted = ARVO_LINT_OPTIONS_INIT;
    int status = EXIT_CLEAN;
    if (asked->operand_count == 0) {
        say_error("name a file: arvolint tokens FILE (“-” is standard input)");
        return EXIT_TROUBLE;
    }
    arvo_linter *linter = linter_open(asked, NULL);
    if (linter == NULL) {
        return EXIT_TROUBLE;
    }
    wanted.language = asked->language;
    for (size_t i = 0; i < asked->operand_count; i++) {
        arvo_error error;
        char *tokens = NULL;
        if (arvo_tokens_file(&tokens, linter, asked->operands[i], &wanted, &error) == ARVO_OK) {
            fputs(tokens, stdout);
        } else {
            say_file_error(asked->operands[i], &error, NULL, asked->ui_language);
            status = EXIT_TROUBLE;
        }
        arvo_string_free(tokens);
    }
    arvo_linter_free(linter);
    return status;
}
