/* output.h: what the program prints: to standard output what was asked for, to standard error what went
 * wrong. */
#ifndef ARVO_CLI_OUTPUT_H
#define ARVO_CLI_OUTPUT_H

#include <arvolint/arvolint.h>

#include "cli/options.h"

/* A sink to standard output. */
arvo_sink output_sink(void);

/* Prints a line to standard output. Control characters in what is filled in do not reach the terminal. */
void print_line(const char *format, ...) ARVO_PRINTF(1, 2);

/* Flushes standard output and gives `status`, or EXIT_TROUBLE when it could not all be written: with a
 * message, unless the reader has gone away. */
int output_end(int status);

/* Prints "arvolint: error: …" to standard error. */
void say_error(const char *format, ...) ARVO_PRINTF(1, 2);

/* Prints "arvolint: …" to standard error: what one should know and need not change. */
void say_note(const char *format, ...) ARVO_PRINTF(1, 2);

/* Prints an error of the library: "arvolint: error: …". */
void say_library_error(const arvo_error *error, arvo_language language);

/* Prints an error about a file: "path:line:col: error: …", or "path: error: …" when it has no place. A tag,
 * when not NULL, stands after it in brackets. */
void say_file_error(const char *path, const arvo_error *error, const char *tag, arvo_language language);

/* Colour on standard output? As asked for; on auto when it is a terminal that can, and NO_COLOR is not set.
 */
bool output_has_color(color_choice choice);

/* Columns of the terminal that standard output is, or 0 when it is none. */
unsigned output_width(void);

#endif
