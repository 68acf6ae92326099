/* format_argument.h: what --format takes: NAME, or NAME=FILE ("-": standard output). */
#ifndef ARVO_CLI_FORMAT_ARGUMENT_H
#define ARVO_CLI_FORMAT_ARGUMENT_H

#include "cli/options.h"

/* The format's name; NULL when there is no such format. */
const char *format_argument_name(const char *argument);

/* The file; NULL when the report goes to standard output. */
const char *format_argument_file(const char *argument);

/* Is it one? Else a message stands on standard error. */
bool format_argument_check(const char *argument);

/* Do all formats that are asked for go to places of their own? Else a message stands on standard error. */
bool format_arguments_apart(const options *asked);

/* The format that goes to standard output; NULL when none does. */
const char *format_printed(const options *asked);

#endif
