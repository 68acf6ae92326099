/* comments.h: the comments of a document that silence findings, between reading it and its result. */
#ifndef ARVO_DRIVER_COMMENTS_H
#define ARVO_DRIVER_COMMENTS_H

#include "driver/linter.h"
#include "format/parts.h"
#include "rule/result.h"

/* Lets the comments silence findings of the parts that are added from here on. NO_MEMORY. */
arvo_err arvo_comments_read(arvo_result_builder *builder, arvo_linter *linter, const arvo_document *document,
                            arvo_error *error);

/* Adds what is wrong with them, after all parts. */
arvo_err arvo_comments_judge(arvo_result_builder *builder, arvo_linter *linter,
                             const arvo_document_parts *parts, const arvo_lint_options *options,
                             arvo_error *error);

#endif
