/* json_build.h: building JSON values with jansson.
 *
 * Every function takes over what it is given, also when it fails, and remembers the first failure in *failed,
 * so that a writer checks once at the end. */
#ifndef ARVO_REPORT_JSON_BUILD_H
#define ARVO_REPORT_JSON_BUILD_H

#include <jansson.h>

#include "report/reporter.h"

/* One object being built. */
typedef struct arvo_json {
    arvo_arena *scratch;
    json_t *json;
    bool *failed;
} arvo_json;

/* An empty object; ->json is the caller's to hand on or to json_decref(). */
arvo_json arvo_json_object(arvo_arena *scratch, bool *failed);

void arvo_json_put(arvo_json into, const char *key, json_t *value);
void arvo_json_put_text(arvo_json into, const char *key, const char *text);
void arvo_json_put_number(arvo_json into, const char *key, uint32_t number);
/* Puts a new empty object under the key and gives it, to be filled in; it belongs to `into`. */
arvo_json arvo_json_put_object(arvo_json into, const char *key);
/* The same with an array. NULL when memory ends, which arvo_json_add() takes. */
json_t *arvo_json_put_array(arvo_json into, const char *key);
void arvo_json_add(json_t *array, json_t *value, bool *failed);

/* A string of valid UTF-8 as JSON must have it; a path need not be: what is not becomes U+FFFD. NULL gives
 * null. */
json_t *arvo_json_text(arvo_arena *scratch, const char *string);

/* Writes the value as jansson's `flags` ask for, and gives it back to jansson. NO_MEMORY for NULL or when
 * *failed. */
arvo_err arvo_json_write(arvo_reporter *reporter, json_t *value, bool failed, size_t flags,
                         arvo_error *error);

/* A JSON array that is written as its values come, each on a line of its own, between other bytes of the
 * report. */
typedef struct arvo_json_list {
    const char *before; /* what stands before the first value: the report's beginning and "[" */
    bool begun;
    size_t count;
} arvo_json_list;

/* Writes what stands before the list, the first time. */
arvo_err arvo_json_list_begin(arvo_reporter *reporter, arvo_json_list *list, arvo_error *error);
/* Writes the next value, as arvo_json_write() does. */
arvo_err arvo_json_list_add(arvo_reporter *reporter, arvo_json_list *list, json_t *value, bool failed,
                            arvo_error *error);
/* Writes "]" and what stands behind it; a list that has not begun is begun first. */
arvo_err arvo_json_list_end(arvo_reporter *reporter, arvo_json_list *list, const char *after,
                            arvo_error *error);

#endif
