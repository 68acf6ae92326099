/* input.h: a file or standard input, whole, into memory. */
#ifndef ARVO_DRIVER_INPUT_H
#define ARVO_DRIVER_INPUT_H

#include "base/error.h"

/* Reads the file at path, or standard input when path is "-", into the arena. The bytes are as they lie on
 * disk. Nothing past ARVO_MAX_DOCUMENT_BYTES is read, so that an endless stream ends too. Errors: NOT_FOUND,
 * DIRECTORY, UNREADABLE (with the system's words), TOO_LARGE, NO_MEMORY. */
arvo_err arvo_input_read(arvo_str *out, arvo_arena *arena, const char *path, arvo_error *error);

/* Fills the error that the system's error number stands for when a file is opened or read: NOT_FOUND,
 * DIRECTORY, UNREADABLE. */
arvo_err arvo_input_fail(arvo_error *error, int number);

#endif
