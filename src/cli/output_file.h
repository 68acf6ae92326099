/* output_file.h: a file that is written whole or not at all: under another name in the same folder first, and
 * given its own name when everything is in it. */
#ifndef ARVO_CLI_OUTPUT_FILE_H
#define ARVO_CLI_OUTPUT_FILE_H

#include <stdbool.h>
#include <stddef.h>

typedef struct output_file output_file;

/* Begins the file. What is there keeps its permissions, and a link goes on pointing where it does; what is no
 * regular file (a pipe, a device) is written to directly. NULL, with a message on standard error, when it
 * cannot be written. */
output_file *output_file_open(const char *path);

/* False when the bytes cannot be taken; output_file_check() tells why. */
bool output_file_write(output_file *file, const char *bytes, size_t len);

/* Whether every write so far was taken; else a message. */
bool output_file_check(output_file *file);

/* Brings everything to the disk: after that only the name is missing. False, with a message, when it cannot
 * be. */
bool output_file_finish(output_file *file);

/* Gives a finished file its name, and gives back its memory. False, with a message, when it cannot be: then
 * nothing has changed. */
bool output_file_commit(output_file *file);

/* Leaves things as they were, and gives back its memory. Takes NULL. */
void output_file_discard(output_file *file);

#endif
