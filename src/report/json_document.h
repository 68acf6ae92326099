/* json_document.h: a document and a failure as the formats json and jsonl write them. */
#ifndef ARVO_REPORT_JSON_DOCUMENT_H
#define ARVO_REPORT_JSON_DOCUMENT_H

#include "report/json_build.h"
#include "report/statistics.h"

/* The result as an object, and an input that could not be linted. When memory ends *failed is set; the value,
 * then perhaps NULL, is the caller's all the same. */
json_t *arvo_json_document(const arvo_reporter *reporter, const arvo_result *result, bool *failed);
json_t *arvo_json_error(arvo_reporter *reporter, const char *path, const arvo_error *failure, bool *failed);

/* The counts of the whole run, as the value of the key "statistics". */
json_t *arvo_json_statistics(const arvo_reporter *reporter, const arvo_statistics *statistics, bool *failed);

#endif
