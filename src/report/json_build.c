#include "report/json_build.h"

#include "base/utf8.h"
#include "report/visible.h"

arvo_json arvo_json_object(arvo_arena *scratch, bool *failed) {
    arvo_json made = {scratch, json_object(), failed};
    *failed = *failed || made.json == NULL;
    return made;
}

void arvo_json_put(arvo_json into, const char *key, json_t *value) {
    if (json_object_set_new(into.json, key, value) != 0) {
        *into.failed = true;
    }
}

void arvo_json_put_text(arvo_json into, const char *key, const char *text) {
    arvo_json_put(into, key, arvo_json_text(into.scratch, text));
}

void arvo_json_put_number(arvo_json into, const char *key, uint32_t number) {
    arvo_json_put(into, key, json_integer(number));
}

arvo_json arvo_json_put_object(arvo_json into, const char *key) {
    arvo_json made = arvo_json_object(into.scratch, into.failed);
    if (json_object_set_new(into.json, key, made.json) != 0) { /* which has given it back */
        *into.failed = true;
        made.json = NULL;
    }
    return made;
}

json_t *arvo_json_put_array(arvo_json into, const char *key) {
    json_t *array = json_array();
    if (json_object_set_new(into.json, key, array) != 0) {
        *into.failed = true;
        array = NULL;
    }
    return array;
}

void arvo_json_add(json_t *array, json_t *value, bool *failed) {
    if (json_array_append_new(array, value) != 0) {
        *failed = true;
    }
}

json_t *arvo_json_text(arvo_arena *scratch, const char *string) {
    if (string == NULL) {
        return json_null();
    }
    arvo_str s = arvo_str_of(string);
    if (arvo_utf8_valid_prefix(s.ptr, s.len) < s.len) {
        s = arvo_visible(scratch, s);
    }
    return s.ptr == NULL ? NULL : json_stringn(s.ptr, s.len);
}

/* What json_dump_callback() writes through: everything into one buffer first, since jansson gives a few bytes
 * at a time. */
static int keep_some(const char *bytes, size_t len, void *data) {
    arvo_buf *kept = data;
    arvo_buf_append(kept, (arvo_str){bytes, len});
    return kept->failed ? -1 : 0;
}

arvo_err arvo_json_write(arvo_reporter *reporter, json_t *value, bool failed, size_t flags,
                         arvo_error *error) {
    arvo_buf kept = arvo_buf_in(reporter->scratch);
    failed = failed || value == NULL || json_dump_callback(value, keep_some, &kept, flags) != 0;
    json_decref(value);
    return failed ? arvo_fail_plain(error, ARVO_ERR_NO_MEMORY)
                  : arvo_reporter_write(reporter, arvo_buf_str(&kept), error);
}

arvo_err arvo_json_list_begin(arvo_reporter *reporter, arvo_json_list *list, arvo_error *error) {
    if (list->begun) {
        return ARVO_OK;
    }
    list->begun = true;
    return arvo_reporter_write(reporter, arvo_str_of(list->before), error);
}

arvo_err arvo_json_list_add(arvo_reporter *reporter, arvo_json_list *list, json_t *value, bool failed,
                            arvo_error *error) {
    arvo_err err = arvo_json_list_begin(reporter, list, error);
    if (err == ARVO_OK) {
        err = arvo_reporter_write(reporter, list->count++ > 0 ? ARVO_STR(",\n") : ARVO_STR("\n"), error);
    }
    if (err != ARVO_OK) {
        json_decref(value);
        return err;
    }
    return arvo_json_write(reporter, value, failed, JSON_COMPACT, error);
}

arvo_err arvo_json_list_end(arvo_reporter *reporter, arvo_json_list *list, const char *after,
                            arvo_error *error) {
    arvo_err err = arvo_json_list_begin(reporter, list, error);
    err = err == ARVO_OK ? arvo_reporter_write(reporter, ARVO_STR("\n]"), error) : err;
    return err == ARVO_OK ? arvo_reporter_write(reporter, arvo_str_of(after), error) : err;
}
