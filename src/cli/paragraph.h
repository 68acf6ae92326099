/* paragraph.h: running text on the screen. */
#ifndef ARVO_CLI_PARAGRAPH_H
#define ARVO_CLI_PARAGRAPH_H

#include <stddef.h>

/* Prints the text to standard output in lines of at most `width` code points, each indented, the first after
 * `lead` (as wide as the indent). A blank line in the text begins a new paragraph; other line ends are
 * spaces. */
void print_paragraphs(const char *text, const char *lead, size_t indent, size_t width);

/* Code points of a UTF-8 string. */
size_t characters_in(const char *text);

#endif
