#include "report/item.h"

#include <string.h>

#include "report/strings.h"
#include "report/visible.h"

const char *arvo_plain_path(const char *path) {
    while (path[0] == '.' && path[1] == '/') {
        const char *rest = path + 1 + strspn(path + 1, "/");
        if (*rest == '\0') {
            break;
        }
        path = rest;
    }
    return path;
}

static bool is_unchecked(const arvo_result *result) {
    return result->language == ARVO_LANGUAGE_UNKNOWN && result->diagnostic_count == 0;
}

size_t arvo_item_count(const arvo_result *result) {
    return is_unchecked(result) ? 1 : result->diagnostic_count;
}

arvo_report_item arvo_item(const arvo_reporter *reporter, const arvo_result *result, size_t index) {
    if (is_unchecked(result)) {
        return (arvo_report_item){.kind = ARVO_ITEM_UNCHECKED,
                                  .level = ARVO_LEVEL_NOTE,
                                  .path = arvo_plain_path(result->path),
                                  .code = "unknown-language",
                                  .result = result,
                                  .message = arvo_string(ARVO_STRING_UNKNOWN_LANGUAGE, reporter->language)};
    }
    const arvo_diagnostic *it = &result->diagnostics[index];
    return (arvo_report_item){.kind = ARVO_ITEM_FINDING,
                              .level = it->level,
                              .path = arvo_plain_path(result->path),
                              .code = it->code,
                              .name = it->name,
                              .message = it->message,
                              .help = it->help,
                              .start = arvo_result_position(result, it->excerpt.span.start),
                              .end = arvo_result_position(result, it->excerpt.span.end),
                              .diagnostic = it,
                              .result = result};
}

arvo_report_item arvo_missing_dictionary_item(const arvo_reporter *reporter, const arvo_result *result) {
    arvo_buf message = arvo_buf_in(reporter->scratch);
    arvo_str package = arvo_visible(reporter->scratch, arvo_str_of(result->missing_dictionary));
    arvo_string_append(&message, ARVO_STRING_MISSING_DICTIONARY, reporter->language, package);
    return (arvo_report_item){.kind = ARVO_ITEM_MISSING,
                              .level = ARVO_LEVEL_NOTE,
                              .path = arvo_plain_path(result->path),
                              .code = "missing-dictionary",
                              .message = arvo_buf_str(&message).ptr,
                              .result = result};
}

/* "not-found" for ARVO_ERR_NOT_FOUND. */
static const char *error_code(arvo_arena *arena, arvo_err code) {
    static const char *const ids[ARVO_ERR_COUNT] = {
        [ARVO_OK] = "OK",
#define ARVO_ERROR(id, fi, en, sv) [ARVO_ERR_##id] = #id,
#include <arvolint/errors.def>
#undef ARVO_ERROR
    };
    arvo_buf name = arvo_buf_in(arena);
    for (const char *c = ids[code]; *c != '\0'; c++) {
        arvo_buf_append_byte(&name, (char)(*c == '_' ? '-' : *c >= 'A' && *c <= 'Z' ? *c - 'A' + 'a' : *c));
    }
    return arvo_buf_str(&name).ptr;
}

arvo_report_item arvo_failure_item(const arvo_reporter *reporter, const char *path,
                                   const arvo_error *failure) {
    char message[4 * ARVO_ERROR_DETAIL_MAX];
    arvo_error_message(message, sizeof message, failure, reporter->language);
    return (arvo_report_item){.kind = ARVO_ITEM_FAILURE,
                              .level = ARVO_LEVEL_ERROR,
                              .path = arvo_plain_path(path),
                              .code = error_code(reporter->scratch, failure->code),
                              .message = arvo_str_copy(reporter->scratch, arvo_str_of(message)).ptr,
                              .start = {.line = failure->line, .column = failure->column}};
}

/* ---- Formats of lines -------------------------------------------------------------------------------------
 */

/* Memory that ended while the item was made is told when the lines are. */
static void append_item(arvo_buf *out, const arvo_report_item *item, arvo_item_lines append) {
    out->failed = out->failed || item->message == NULL || item->code == NULL;
    if (!out->failed) {
        append(out, item);
    }
}

arvo_err arvo_write_result_lines(arvo_reporter *reporter, const arvo_result *result, arvo_item_lines append,
                                 arvo_error *error) {
    arvo_buf out = arvo_buf_in(reporter->scratch);
    for (size_t i = 0; i < arvo_item_count(result); i++) {
        const arvo_report_item item = arvo_item(reporter, result, i);
        append_item(&out, &item, append);
    }
    return arvo_reporter_write(reporter, arvo_buf_str(&out), error);
}

arvo_err arvo_write_failure_lines(arvo_reporter *reporter, const char *path, const arvo_error *failure,
                                  arvo_item_lines append, arvo_error *error) {
    arvo_buf out = arvo_buf_in(reporter->scratch);
    const arvo_report_item item = arvo_failure_item(reporter, path, failure);
    append_item(&out, &item, append);
    return arvo_reporter_write(reporter, arvo_buf_str(&out), error);
}

static void append_visible(arvo_buf *out, const char *text) {
    arvo_str shown = arvo_visible(out->arena, arvo_str_of(text));
    out->failed = out->failed || shown.ptr == NULL;
    arvo_buf_append(out, shown);
}

void arvo_item_append_line(arvo_buf *out, const arvo_report_item *item) {
    append_visible(out, item->path);
    if (item->start.line > 0) {
        arvo_buf_printf(out, ":%lu:%lu", (unsigned long)item->start.line, (unsigned long)item->start.column);
    }
    arvo_buf_printf(out, ": %s: ", arvo_level_name(item->level));
    append_visible(out, item->message);
    arvo_buf_append_cstr(out, " [");
    append_visible(out, item->code);
    if (item->name != NULL) {
        arvo_buf_append_byte(out, ' ');
        append_visible(out, item->name);
    }
    arvo_buf_append_byte(out, ']');
}

void arvo_item_append_text(arvo_buf *out, const arvo_report_item *item) {
    arvo_str message = arvo_str_of(item->message);
    out->failed = out->failed || message.ptr == NULL;
    arvo_buf_append(out, message);
    if (item->help != NULL && item->help[0] != '\0') {
        bool ended = message.len > 0 && strchr(".!?:", message.ptr[message.len - 1]) != NULL;
        arvo_buf_append_cstr(out, ended ? " " : ". ");
        arvo_buf_append_cstr(out, item->help);
    }
}
