/* item.h: what every format for programs tells of: findings, files that could not be linted, texts that were
 * not. One shape for all three, so that a format says only how it writes one. */
#ifndef ARVO_REPORT_ITEM_H
#define ARVO_REPORT_ITEM_H

#include "report/reporter.h"

typedef enum arvo_item_kind {
    ARVO_ITEM_FINDING,
    ARVO_ITEM_FAILURE,   /* an input that could not be linted: an error */
    ARVO_ITEM_UNCHECKED, /* a text in none of our languages: a note */
    ARVO_ITEM_MISSING    /* the dictionary of the text's language: a note */
} arvo_item_kind;

typedef struct arvo_report_item {
    arvo_item_kind kind;
    arvo_level level;
    const char *path;    /* as it was named, but for "./" before it */
    const char *code;    /* "AV203"; of the others "not-found", "unknown-language" */
    const char *name;    /* "jargon"; NULL unless a finding */
    const char *message; /* NULL when memory has ended */
    const char *help;    /* NULL if none */
    arvo_position start; /* line 0: about no place in the file. Of a failure only line and column are known */
    arvo_position end;   /* line 0: not known */
    const arvo_diagnostic *diagnostic; /* NULL unless a finding */
    const arvo_result *result;         /* NULL of a failure */
} arvo_report_item;

/* The path without "./" before it: what stands at the root of a repository. */
const char *arvo_plain_path(const char *path);

/* The items of a result, in order of place. */
size_t arvo_item_count(const arvo_result *result);
arvo_report_item arvo_item(const arvo_reporter *reporter, const arvo_result *result, size_t index);

/* The only item of an input that could not be linted; its strings live in the reporter's scratch. */
arvo_report_item arvo_failure_item(const arvo_reporter *reporter, const char *path,
                                   const arvo_error *failure);

/* That a result was made without its language's dictionary, which it names. */
arvo_report_item arvo_missing_dictionary_item(const arvo_reporter *reporter, const arvo_result *result);

/* How a format of lines writes an item: it appends whole lines, or nothing. */
typedef void (*arvo_item_lines)(arvo_buf *out, const arvo_report_item *item);

arvo_err arvo_write_result_lines(arvo_reporter *reporter, const arvo_result *result, arvo_item_lines append,
                                 arvo_error *error);
arvo_err arvo_write_failure_lines(arvo_reporter *reporter, const char *path, const arvo_error *failure,
                                  arvo_item_lines append, arvo_error *error);

/* Appends "path:line:col: level: message [CODE name]" without a line end, fit to print: with the place only
 * when there is one, and always on one line. The level words are English, as problem matchers want them. */
void arvo_item_append_line(arvo_buf *out, const arvo_report_item *item);

/* Appends the message and, as a sentence of its own, what would clear it: for formats that show one text. */
void arvo_item_append_text(arvo_buf *out, const arvo_report_item *item);

#endif
