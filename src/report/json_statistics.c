/* json_statistics.c: the counts of a run. */
#include "report/json_document.h"

static void put_count(arvo_json into, const char *key, size_t number) {
    arvo_json_put(into, key, json_integer((json_int_t)number));
}

static void put_levels(arvo_json into, const arvo_reporter *reporter) {
    arvo_json levels = arvo_json_put_object(into, "levels");
    for (int level = ARVO_LEVEL_ERROR; level >= ARVO_LEVEL_NOTE; level--) {
        put_count(levels, arvo_level_name((arvo_level)level), reporter->findings[level]);
    }
}

static void put_rules(arvo_json into, const arvo_statistics *statistics) {
    size_t count;
    json_t *list = arvo_json_put_array(into, "rules");
    const arvo_rule_count *rules = arvo_statistics_rules(statistics, into.scratch, &count);
    *into.failed = *into.failed || rules == NULL;
    for (size_t i = 0; i < count && !*into.failed; i++) {
        arvo_json row = arvo_json_object(into.scratch, into.failed);
        arvo_json_put_text(row, "code", rules[i].code);
        arvo_json_put_text(row, "name", rules[i].name);
        put_count(row, "findings", rules[i].findings);
        put_count(row, "suppressed", rules[i].suppressed);
        arvo_json_add(list, row.json, into.failed);
    }
}

static void put_steps(arvo_json into, const arvo_statistics *statistics) {
    arvo_json steps = arvo_json_put_object(into, "steps");
    for (int step = 0; step < ARVO_STEP_COUNT; step++) {
        arvo_json row = arvo_json_put_object(steps, arvo_step_name((arvo_step)step));
        put_count(row, "findings", arvo_statistics_step(statistics, (arvo_step)step));
        for (int verdict = ARVO_VERDICT_MET; verdict >= ARVO_VERDICT_UNMET; verdict--) {
            put_count(row, arvo_verdict_name((arvo_verdict)verdict),
                      arvo_statistics_verdict(statistics, (arvo_step)step, (arvo_verdict)verdict));
        }
    }
}

static void put_files(arvo_json into, const arvo_statistics *statistics) {
    size_t count;
    json_t *list = arvo_json_put_array(into, "top_files");
    const arvo_file_count *files = arvo_statistics_files(statistics, into.scratch, &count);
    *into.failed = *into.failed || files == NULL;
    for (size_t i = 0; i < count && !*into.failed; i++) {
        arvo_json row = arvo_json_object(into.scratch, into.failed);
        arvo_json_put_text(row, "path", files[i].path);
        put_count(row, "findings", files[i].findings);
        arvo_json_add(list, row.json, into.failed);
    }
}

json_t *arvo_json_statistics(const arvo_reporter *reporter, const arvo_statistics *statistics, bool *failed) {
    arvo_json made = arvo_json_object(reporter->scratch, failed);
    put_count(made, "checked", reporter->files);
    put_count(made, "unchecked", reporter->unchecked);
    put_count(made, "failed", reporter->failures);
    put_count(made, "propositions", arvo_statistics_propositions(statistics));
    put_count(made, "suppressed", arvo_statistics_suppressed(statistics));
    put_count(made, "known", arvo_statistics_known(statistics));
    put_levels(made, reporter);
    put_rules(made, statistics);
    put_steps(made, statistics);
    put_files(made, statistics);
    return made.json;
}
