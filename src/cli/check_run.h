/* check_run.h: one run of `check`: finding the files, linting them, telling of each in order, and what it all
 * comes to. */
#ifndef ARVO_CLI_CHECK_RUN_H
#define ARVO_CLI_CHECK_RUN_H

#include "cli/options.h"

/* Checks what the paths name and prints the report. Gives the exit code. */
int check_run(const options *asked, const char *const *paths, size_t path_count);

#endif
