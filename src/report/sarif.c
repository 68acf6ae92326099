/* sarif.c: SARIF 2.1.0 with the fields that GitHub's code scanning wants. Results are written as they come, a
 * line each; what is known only at the end (the language, the rules, what went wrong) stands behind them.
 * Findings that a comment silences are left out: GitHub shows those with "suppressions" like any other. */
#include <string.h>

#include "report/escape.h"
#include "report/fingerprint.h"
#include "report/item.h"
#include "report/line_hash.h"
#include "report/sarif_rules.h"

typedef struct report {
    arvo_json_list results;
    bool failed; /* an input could not be linted */
    bool told_missing[ARVO_LANGUAGE_COUNT];
    json_t *notifications;
    arvo_sarif_rules *rules;
    arvo_fingerprints *fingerprints;
} report;

static bool sarif_open(arvo_reporter *reporter) {
    report *state = ARVO_NEW(reporter->arena, report);
    if (state == NULL) {
        return false;
    }
    reporter->state = state;
    state->results.before =
        "{\"$schema\":\"https://json.schemastore.org/sarif-2.1.0.json\",\"version\":\"2.1.0\","
        "\"runs\":[{\"columnKind\":\"utf16CodeUnits\",\"results\":[";
    state->notifications = json_array();
    state->rules = arvo_sarif_rules_new(reporter);
    state->fingerprints = arvo_fingerprints_new(reporter->arena);
    return state->notifications != NULL && state->rules != NULL && state->fingerprints != NULL;
}

static void sarif_close(arvo_reporter *reporter) {
    const report *state = reporter->state;
    if (state != NULL) {
        json_decref(state->notifications);
    }
}

/* ---- Pieces -----------------------------------------------------------------------------------------------
 */

static const char *message_text(arvo_arena *scratch, const arvo_report_item *item) {
    arvo_buf out = arvo_buf_in(scratch);
    arvo_item_append_text(&out, item);
    arvo_str text = arvo_buf_str(&out);
    return text.ptr == NULL ? NULL : arvo_sarif_text(scratch, text.len > 0 ? text : arvo_str_of(item->code));
}

static void put_message(arvo_json into, const arvo_report_item *item) {
    const char *text = message_text(into.scratch, item);
    *into.failed = *into.failed || text == NULL;
    arvo_json_put_text(arvo_json_put_object(into, "message"), "text", text);
}

static void put_region(arvo_json physical, const arvo_report_item *item) {
    arvo_json region = arvo_json_put_object(physical, "region");
    arvo_json_put_number(region, "startLine", item->start.line);
    if (item->end.line > 0) { /* of a failure the column is not counted in UTF-16 */
        arvo_json_put_number(region, "startColumn", item->start.utf16_column);
        arvo_json_put_number(region, "endLine", item->end.line);
        arvo_json_put_number(region, "endColumn", item->end.utf16_column);
    }
}

static void put_locations(arvo_json into, const arvo_report_item *item) {
    arvo_json location = arvo_json_object(into.scratch, into.failed);
    arvo_json physical = arvo_json_put_object(location, "physicalLocation");
    arvo_buf uri = arvo_buf_in(into.scratch);
    arvo_append_uri(&uri, item->path);
    *into.failed = *into.failed || uri.failed;
    arvo_json_put_text(arvo_json_put_object(physical, "artifactLocation"), "uri", arvo_buf_str(&uri).ptr);
    if (item->start.line > 0) {
        put_region(physical, item);
    }
    arvo_json_add(arvo_json_put_array(into, "locations"), location.json, into.failed);
}

static void put_fingerprints(arvo_json into, arvo_fingerprints *named, const arvo_line_hashes *hashes,
                             const arvo_report_item *item) {
    arvo_json prints = arvo_json_put_object(into, "partialFingerprints");
    char line_hash[ARVO_LINE_HASH_SIZE];
    char own[ARVO_DIGEST_HEX] = "";
    arvo_line_hash_write(line_hash, hashes, item->result->source_is_made ? 0 : item->start.line);
    *into.failed = *into.failed || !arvo_fingerprint(own, named, into.scratch, item);
    if (line_hash[0] != '\0') {
        arvo_json_put_text(prints, "primaryLocationLineHash", line_hash);
    }
    arvo_json_put_text(prints, "arvolint/v1", own);
}

static json_t *result_json(const arvo_reporter *reporter, const arvo_line_hashes *hashes,
                           const arvo_report_item *item, bool *failed) {
    report *state = reporter->state;
    arvo_json made = arvo_json_object(reporter->scratch, failed);
    uint32_t index = 0;
    *failed = *failed || !arvo_sarif_rule_index(&index, state->rules, item->diagnostic);
    arvo_json_put_text(made, "ruleId", item->code);
    arvo_json_put_number(made, "ruleIndex", index);
    arvo_json_put_text(made, "level", arvo_level_name(item->level));
    put_message(made, item);
    put_locations(made, item);
    put_fingerprints(made, state->fingerprints, hashes, item);
    return made.json;
}

/* What is no finding: under the invocation. */
static arvo_err notify(arvo_reporter *reporter, const arvo_report_item *item, arvo_error *error) {
    report *state = reporter->state;
    bool failed = false;
    arvo_json made = arvo_json_object(reporter->scratch, &failed);
    arvo_json_put_text(arvo_json_put_object(made, "descriptor"), "id", item->code);
    arvo_json_put_text(made, "level", arvo_level_name(item->level));
    put_message(made, item);
    put_locations(made, item);
    failed = failed || item->code == NULL;
    arvo_json_add(state->notifications, made.json, &failed);
    return failed ? arvo_fail_plain(error, ARVO_ERR_NO_MEMORY) : ARVO_OK;
}

/* ---- The report -------------------------------------------------------------------------------------------
 */

static arvo_err write_result(arvo_reporter *reporter, const arvo_line_hashes *hashes,
                             const arvo_report_item *item, arvo_error *error) {
    report *state = reporter->state;
    bool failed = false;
    json_t *made = result_json(reporter, hashes, item, &failed);
    return arvo_json_list_add(reporter, &state->results, made, failed, error);
}

static arvo_err tell_missing_dictionary(arvo_reporter *reporter, const arvo_result *result,
                                        arvo_error *error) {
    report *state = reporter->state;
    if (result->missing_dictionary == NULL || state->told_missing[result->language]) {
        return ARVO_OK;
    }
    state->told_missing[result->language] = true;
    const arvo_report_item item = arvo_missing_dictionary_item(reporter, result);
    return notify(reporter, &item, error);
}

static arvo_err sarif_result(arvo_reporter *reporter, const arvo_result *result, arvo_error *error) {
    arvo_err err = tell_missing_dictionary(reporter, result, error);
    if (err != ARVO_OK || arvo_item_count(result) == 0) {
        return err;
    }
    if (result->diagnostic_count == 0) {
        const arvo_report_item unchecked = arvo_item(reporter, result, 0);
        return notify(reporter, &unchecked, error);
    }
    arvo_str source;
    source.ptr = arvo_result_source(result, &source.len);
    const arvo_line_hashes *hashes = arvo_line_hashes_new(reporter->scratch, source);
    if (hashes == NULL) {
        return arvo_fail_plain(error, ARVO_ERR_NO_MEMORY);
    }
    for (size_t i = 0; i < result->diagnostic_count && err == ARVO_OK; i++) {
        const arvo_report_item item = arvo_item(reporter, result, i);
        err = write_result(reporter, hashes, &item, error);
    }
    return err;
}

static arvo_err sarif_failure(arvo_reporter *reporter, const char *path, const arvo_error *failure,
                              arvo_error *error) {
    report *state = reporter->state;
    const arvo_report_item item = arvo_failure_item(reporter, path, failure);
    state->failed = true;
    return notify(reporter, &item, error);
}

static void put_tool(arvo_json run, const arvo_reporter *reporter) {
    const report *state = reporter->state;
    const char *version = strrchr(arvo_version(), ' ');
    arvo_json driver = arvo_json_put_object(arvo_json_put_object(run, "tool"), "driver");
    arvo_json_put_text(driver, "name", "arvolint");
    arvo_json_put_text(driver, "semanticVersion", version != NULL ? version + 1 : arvo_version());
    arvo_json_put(driver, "rules", arvo_sarif_rules_json(state->rules, reporter, run.failed));
}

static void put_invocation(arvo_json run, const report *state) {
    arvo_json invocation = arvo_json_object(run.scratch, run.failed);
    arvo_json_put(invocation, "executionSuccessful", json_boolean(!state->failed));
    arvo_json_put(invocation, "toolExecutionNotifications", json_incref(state->notifications));
    arvo_json_add(arvo_json_put_array(run, "invocations"), invocation.json, run.failed);
}

static arvo_err sarif_end(arvo_reporter *reporter, arvo_error *error) {
    report *state = reporter->state;
    arvo_language language =
        reporter->language != ARVO_LANGUAGE_UNKNOWN ? reporter->language : ARVO_LANGUAGE_EN;
    arvo_err err = arvo_json_list_end(reporter, &state->results, ",\n", error);
    if (err != ARVO_OK) {
        return err;
    }
    bool failed = false;
    arvo_json rest = arvo_json_object(reporter->scratch, &failed);
    arvo_json_put_text(rest, "language", arvo_language_tag(language));
    put_invocation(rest, state);
    put_tool(rest, reporter);
    err = arvo_json_write(reporter, rest.json, failed, JSON_COMPACT | JSON_EMBED, error);
    return err == ARVO_OK ? arvo_reporter_write(reporter, ARVO_STR("}]}\n"), error) : err;
}

const arvo_reporter_format arvo_sarif_reporter = {sarif_open, sarif_result, sarif_failure,
                                                  sarif_end,  sarif_close,  false};
