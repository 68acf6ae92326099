#include "driver/comments.h"

arvo_err arvo_comments_read(arvo_result_builder *builder, arvo_linter *linter, const arvo_document *document,
                            arvo_error *error) {
    arvo_suppressions *suppressions;
    arvo_date today = linter->today.text[0] != '\0' ? linter->today : arvo_today();
    arvo_err err =
        arvo_suppressions_read(&suppressions, linter->work, document, linter->rules, today.text, error);
    if (err == ARVO_OK) {
        arvo_result_suppress(builder, suppressions);
    }
    return err;
}

/* Without a dictionary a rule may be silent that has something to say elsewhere. */
static bool is_complete(const arvo_linter *linter, const arvo_document_parts *parts) {
    for (uint32_t i = 0; i < parts->count; i++) {
        if (arvo_morphology_missing_package(linter->morphology, parts->items[i].language) != NULL) {
            return false;
        }
    }
    return true;
}

arvo_err arvo_comments_judge(arvo_result_builder *builder, arvo_linter *linter,
                             const arvo_document_parts *parts, const arvo_lint_options *options,
                             arvo_error *error) {
    arvo_rule_settings levels;
    arvo_err err = arvo_linter_settings(&levels, linter, &options->settings, NULL, error);
    return err == ARVO_OK
               ? arvo_result_add_comments(builder, linter->rules, &levels, is_complete(linter, parts), error)
               : err;
}
