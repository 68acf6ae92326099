/* help.h: how to use the program. */
#ifndef ARVO_CLI_HELP_H
#define ARVO_CLI_HELP_H

/* Prints the help to standard output: commands.def and options.def, on a screen of 24 lines and 80 columns.
 */
void print_help(void);

#endif
