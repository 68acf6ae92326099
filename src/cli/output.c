#include "cli/output.h"

#include <errno.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/ioctl.h>
#include <unistd.h>

enum { LINE_BYTES = 8192 };

/* The length of a code point that must not reach the terminal, or 0: C0 but for line ends, DEL, C1 (U+0080 to
 * U+009F), and the direction controls U+202A to U+202E and U+2066 to U+2069, which make a line read as
 * another one. */
static size_t forbidden(const unsigned char *c) {
    if ((c[0] < 0x20 && c[0] != '\n') || c[0] == 0x7F) {
        return 1;
    }
    if (c[0] == 0xC2 && c[1] >= 0x80 && c[1] <= 0x9F) {
        return 2;
    }
    bool override = c[0] == 0xE2 && c[1] == 0x80 && c[2] >= 0xAA && c[2] <= 0xAE;
    bool isolate = c[0] == 0xE2 && c[1] == 0x81 && c[2] >= 0xA6 && c[2] <= 0xA9;
    return override || isolate ? 3 : 0;
}

/* Puts '?' in the place of what must not reach the terminal. */
static void disarm(char *text) {
    for (unsigned char *c = (unsigned char *)text; *c != '\0'; c++) {
        size_t len = forbidden(c);
        if (len > 0) {
            memset(c, '?', len);
            c += len - 1;
        }
    }
}

static void print_to(FILE *stream, const char *lead, const char *format, va_list arguments) {
    char line[LINE_BYTES];
    if (vsnprintf(line, sizeof line, format, arguments) >= 0) {
        disarm(line);
        fprintf(stream, "%s%s\n", lead, line);
    }
}

void print_line(const char *format, ...) {
    va_list arguments;
    va_start(arguments, format);
    print_to(stdout, "", format, arguments);
    va_end(arguments);
}

void say_error(const char *format, ...) {
    va_list arguments;
    va_start(arguments, format);
    print_to(stderr, "arvolint: error: ", format, arguments);
    va_end(arguments);
}

void say_note(const char *format, ...) {
    va_list arguments;
    va_start(arguments, format);
    print_to(stderr, "arvolint: ", format, arguments);
    va_end(arguments);
}

static void message_of(char *out, size_t size, const arvo_error *error, arvo_language language) {
    arvo_error_message(out, size, error, language);
}

void say_library_error(const arvo_error *error, arvo_language language) {
    char message[LINE_BYTES / 2];
    message_of(message, sizeof message, error, language);
    say_error("%s", message);
}

static void say_line(const char *format, ...) ARVO_PRINTF(1, 2);

static void say_line(const char *format, ...) {
    va_list arguments;
    va_start(arguments, format);
    print_to(stderr, "", format, arguments);
    va_end(arguments);
}

void say_file_error(const char *path, const arvo_error *error, const char *tag, arvo_language language) {
    char message[LINE_BYTES / 2];
    const char *space = tag == NULL ? "" : " [";
    const char *close = tag == NULL ? "" : "]";
    tag = tag == NULL ? "" : tag;
    message_of(message, sizeof message, error, language);
    if (error->line > 0) {
        say_line("%s:%lu:%lu: error: %s%s%s%s", path, (unsigned long)error->line,
                 (unsigned long)error->column, message, space, tag, close);
    } else {
        say_line("%s: error: %s%s%s%s", path, message, space, tag, close);
    }
}

static bool write_standard(void *state, const char *bytes, size_t len) {
    (void)state;
    return fwrite(bytes, 1, len, stdout) == len;
}

arvo_sink output_sink(void) {
    return (arvo_sink){write_standard, NULL};
}

int output_end(int status) {
    errno = 0;
    bool failed = fflush(stdout) != 0;
    int reason = errno;
    if (!failed && !ferror(stdout)) {
        return status;
    }
    if (reason != EPIPE) {
        say_error("cannot write the output: %s", reason != 0 ? strerror(reason) : "the device took no more");
    }
    return EXIT_TROUBLE;
}

bool output_has_color(color_choice choice) {
    const char *no_color = getenv("NO_COLOR");
    const char *terminal = getenv("TERM");
    if (choice != COLOR_AUTO) {
        return choice == COLOR_ALWAYS;
    }
    if (no_color != NULL && no_color[0] != '\0') {
        return false;
    }
    return isatty(STDOUT_FILENO) && terminal != NULL && strcmp(terminal, "dumb") != 0;
}

unsigned output_width(void) {
    struct winsize size;
    if (!isatty(STDOUT_FILENO)) {
        return 0;
    }
    return ioctl(STDOUT_FILENO, TIOCGWINSZ, &size) == 0 && size.ws_col > 0 ? size.ws_col : 80;
}
