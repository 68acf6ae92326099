/* linter.c: the public linter: rules and dictionaries kept, documents linted one by one. */
#include "driver/linter.h"

#include <stdlib.h>
#include <string.h>

#include "driver/comments.h"
#include "driver/input.h"
#include "format/parts.h"
#include "lang/detect.h"
#include "rule/result.h"

/* ---- Making and settings ----------------------------------------------------------------------------------
 */

/* A linter without rules. */
static arvo_err make(arvo_linter **out, const char *dictionary_path, arvo_language ui_language,
                     arvo_error *error) {
    arvo_linter *linter = calloc(1, sizeof *linter);
    *out = linter;
    if (linter == NULL) {
        return arvo_fail_plain(error, ARVO_ERR_NO_MEMORY);
    }
    linter->ui_language = ui_language;
    linter->arena = arvo_arena_new(NULL);
    linter->work = arvo_arena_new(NULL);
    if (linter->arena == NULL || linter->work == NULL) {
        return arvo_fail_plain(error, ARVO_ERR_NO_MEMORY);
    }
    if (dictionary_path != NULL) {
        linter->dictionary_path = arvo_str_copy(linter->arena, arvo_str_of(dictionary_path)).ptr;
        if (linter->dictionary_path == NULL) {
            return arvo_fail_plain(error, ARVO_ERR_NO_MEMORY);
        }
    }
    return arvo_morphology_new(&linter->morphology, NULL, dictionary_path, error);
}

/* Hands a linter out, or frees it when something went wrong. */
static arvo_err hand_out(arvo_linter **out, arvo_linter *linter, arvo_err err) {
    *out = err == ARVO_OK ? linter : NULL;
    if (err != ARVO_OK) {
        arvo_linter_free(linter);
    }
    return err;
}

arvo_err arvo_linter_new(arvo_linter **out, const arvo_linter_options *options, arvo_error *error) {
    static const arvo_linter_options defaults = ARVO_LINTER_OPTIONS_INIT;
    arvo_linter *linter;
    options = options != NULL ? options : &defaults;
    arvo_err err = make(&linter, options->dictionary_path, options->ui_language, error);
    err = err == ARVO_OK ? arvo_shared_rules_load(&linter->shared, options, error) : err;
    if (err == ARVO_OK) {
        linter->today = arvo_date_of(options->today);
    }
    if (hand_out(out, linter, err) != ARVO_OK) {
        return err;
    }
    linter->rules = arvo_shared_rules_set(linter->shared);
    return arvo_linter_problem_count(linter) > 0 ? arvo_fail_plain(error, ARVO_ERR_RULES_INVALID) : ARVO_OK;
}

static arvo_level_override *add_override(arvo_linter *linter, arvo_error *error) {
    arvo_level_override *added = ARVO_ARRAY_ADD(linter->arena, &linter->overrides);
    if (added == NULL) {
        arvo_fail_plain(error, ARVO_ERR_NO_MEMORY);
    }
    return added;
}

static arvo_err copy_overrides(arvo_linter *to, const arvo_linter *from, arvo_error *error) {
    for (uint32_t i = 0; i < from->overrides.count; i++) {
        arvo_level_override *added = add_override(to, error);
        if (added == NULL) {
            return ARVO_ERR_NO_MEMORY;
        }
        *added = from->overrides.items[i];
    }
    return ARVO_OK;
}

arvo_err arvo_linter_fork(arvo_linter **out, const arvo_linter *of, arvo_error *error) {
    arvo_linter *linter;
    arvo_err err = make(&linter, of->dictionary_path, of->ui_language, error);
    if (err == ARVO_OK) {
        linter->shared = of->shared;
        linter->borrows_rules = true;
        linter->today = of->today;
        linter->rules = of->rules;
        err = copy_overrides(linter, of, error);
    }
    return hand_out(out, linter, err);
}

void arvo_linter_free(arvo_linter *linter) {
    if (linter == NULL) {
        return;
    }
    if (!linter->borrows_rules) {
        arvo_shared_rules_free(linter->shared);
    }
    arvo_morphology_free(linter->morphology);
    arvo_arena_free(linter->work);
    arvo_arena_free(linter->arena);
    free(linter);
}

size_t arvo_linter_problem_count(const arvo_linter *linter) {
    return arvo_shared_rules_problems(linter->shared);
}

const arvo_problem *arvo_linter_problem(const arvo_linter *linter, size_t index) {
    return index < linter->rules->problems.count ? &linter->rules->problems.items[index] : NULL;
}

arvo_err arvo_linter_set_level(arvo_linter *linter, const char *rule, arvo_level level, arvo_error *error) {
    uint32_t index;
    arvo_error why = {0};
    if (!arvo_ruleset_find_index(&index, linter->rules, arvo_str_of(rule), &why)) {
        if (error != NULL) {
            *error = why;
        }
        return why.code;
    }
    arvo_level_override *added = add_override(linter, error);
    if (added == NULL) {
        return ARVO_ERR_NO_MEMORY;
    }
    *added = (arvo_level_override){false, index, level};
    return ARVO_OK;
}

arvo_err arvo_linter_warnings_as_errors(arvo_linter *linter, arvo_error *error) {
    arvo_level_override *added = add_override(linter, error);
    if (added == NULL) {
        return ARVO_ERR_NO_MEMORY;
    }
    added->every_warning = true;
    return ARVO_OK;
}

static void apply_override(arvo_rule_settings *settings, const arvo_ruleset *rules,
                           const arvo_level_override *override) {
    for (uint32_t i = 0; override->every_warning && i < rules->rule_count; i++) {
        settings->levels[i] =
            settings->levels[i] == ARVO_LEVEL_WARNING ? ARVO_LEVEL_ERROR : settings->levels[i];
    }
    if (!override->every_warning) {
        settings->levels[override->rule] = override->level;
    }
}

arvo_err arvo_linter_settings(arvo_rule_settings *out, arvo_linter *linter, const arvo_settings *of_file,
                              const arvo_settings *of_part, arvo_error *error) {
    if (!arvo_rule_settings_init(out, linter->work, linter->rules)) {
        return arvo_fail_plain(error, ARVO_ERR_NO_MEMORY);
    }
    arvo_err err = of_file != NULL ? arvo_rule_settings_apply(out, linter->rules, of_file, error) : ARVO_OK;
    err = err == ARVO_OK && of_part != NULL ? arvo_rule_settings_apply(out, linter->rules, of_part, error)
                                            : err;
    for (uint32_t i = 0; err == ARVO_OK && i < linter->overrides.count; i++) {
        apply_override(out, linter->rules, &linter->overrides.items[i]);
    }
    return err;
}

/* ---- Linting ----------------------------------------------------------------------------------------------
 */

static arvo_err format_named(arvo_format *out, const char *name, arvo_error *error) {
    static const char *const names[] = {
#define ARVO_FORMAT(id, format_name, extensions, reader, traits) format_name,
#include "format/formats.def"
#undef ARVO_FORMAT
    };
    *out = ARVO_FORMAT_AUTO;
    if (name == NULL) {
        return ARVO_OK;
    }
    for (size_t i = 0; i < sizeof names / sizeof names[0]; i++) {
        if (strcmp(name, names[i]) == 0) {
            *out = (arvo_format)(i + 1);
            return ARVO_OK;
        }
    }
    return arvo_fail(error, ARVO_ERR_BAD_VALUE, ARVO_STR("format"), arvo_str_of(name), ARVO_NO_STR);
}

static const arvo_lint_options *or_default(const arvo_lint_options *options) {
    static const arvo_lint_options defaults = ARVO_LINT_OPTIONS_INIT;
    return options != NULL ? options : &defaults;
}

/* The language that the letters tell; where they tell none, the only one that there may be. */
static arvo_language detect_among(const arvo_document *document, unsigned languages) {
    arvo_language detected = arvo_detect_language(document);
    for (arvo_language i = ARVO_LANGUAGE_FI; detected == ARVO_LANGUAGE_UNKNOWN && i < ARVO_LANGUAGE_COUNT;
         i++) {
        if (languages == 1U << (unsigned)i) {
            return i;
        }
    }
    return detected;
}

arvo_err arvo_linter_read(arvo_document **out, arvo_language *language, arvo_linter *linter, arvo_str path,
                          arvo_str source, const arvo_lint_options *options, arvo_error *error) {
    options = or_default(options);
    arvo_read_options how = {.columns = options->columns, .column_count = options->column_count};
    arvo_err err = format_named(&how.format, options->format, error);
    err = err == ARVO_OK ? arvo_document_read(out, linter->work, path, source, &how, error) : err;
    if (err != ARVO_OK) {
        return err;
    }
    const arvo_document *document = *out;
    *language = options->language != ARVO_LANGUAGE_UNKNOWN    ? options->language
                : document->other_language                    ? ARVO_LANGUAGE_UNKNOWN
                : document->language != ARVO_LANGUAGE_UNKNOWN ? document->language
                                                              : detect_among(document, options->languages);
    return ARVO_OK;
}

static arvo_match_state *match_state(arvo_linter *linter, arvo_language language) {
    if (linter->states[language] == NULL) {
        linter->states[language] =
            arvo_match_state_new(linter->arena, linter->rules->languages[language].matcher);
    }
    return linter->states[language];
}

arvo_err arvo_linter_check(arvo_check **out, arvo_linter *linter, const arvo_document *document,
                           arvo_language language, const arvo_check_options *options, arvo_error *error) {
    arvo_tagged_document *tagged;
    arvo_err err = arvo_tag(&tagged, document, language, linter->morphology, error);
    err = err == ARVO_OK ? arvo_shared_rules_acquire(linter->shared, language, error) : err;
    if (err != ARVO_OK) {
        return err;
    }
    arvo_match_state *state = match_state(linter, language);
    err = state != NULL ? arvo_check_run(out, linter->work, linter->rules, state, tagged, options, error)
                        : arvo_fail_plain(error, ARVO_ERR_NO_MEMORY);
    if (err != ARVO_OK) {
        arvo_shared_rules_release(linter->shared);
    }
    return err;
}

/* Says in the result, which lives in `arena`, what its language lacks. */
static arvo_err note_missing_dictionary(arvo_result *result, arvo_linter *linter, arvo_arena *arena,
                                        arvo_error *error) {
    const char *package = arvo_morphology_missing_package(linter->morphology, result->language);
    if (package != NULL) {
        result->missing_dictionary = arvo_str_copy(arena, arvo_str_of(package)).ptr;
    }
    return package == NULL || result->missing_dictionary != NULL ? ARVO_OK
                                                                 : arvo_fail_plain(error, ARVO_ERR_NO_MEMORY);
}

static arvo_err lint_part(arvo_result_builder *builder, arvo_linter *linter, const arvo_document_part *part,
                          const arvo_lint_options *options, arvo_error *error) {
    arvo_part_place place = {part->key, arvo_str_of(part->mark != NULL ? part->mark->limits : NULL),
                             part->span};
    arvo_rule_settings settings;
    arvo_check *check;
    if (part->language == ARVO_LANGUAGE_UNKNOWN) {
        return arvo_result_add_unknown(builder, part->role, &place, error);
    }
    const arvo_settings *of_part = part->mark != NULL ? &part->mark->settings : NULL;
    arvo_err err = arvo_linter_settings(&settings, linter, &options->settings, of_part, error);
    arvo_check_options how = {part->role, &settings};
    err =
        err == ARVO_OK ? arvo_linter_check(&check, linter, part->document, part->language, &how, error) : err;
    if (err == ARVO_OK) {
        err = arvo_result_add(builder, check, &place, error);
        arvo_shared_rules_release(linter->shared);
    }
    return err;
}

/* The text that the document's offsets are about, in the result's arena: the source, but for a format that
 * makes its own. */
static arvo_str readable(arvo_arena *arena, arvo_str source, const arvo_document *document) {
    return document->source.ptr == source.ptr ? source : arvo_str_copy(arena, document->source);
}

/* Lints a source that lives in `arena`, which the result takes over. */
static arvo_err lint_source(arvo_result **out, arvo_linter *linter, arvo_arena *arena, const char *path,
                            arvo_str source, const arvo_lint_options *options, arvo_error *error) {
    arvo_document *document;
    arvo_language language;
    arvo_document_parts parts = {0};
    arvo_result_builder *builder = NULL;
    options = or_default(options);
    arvo_err err = arvo_linter_read(&document, &language, linter, arvo_str_of(path), source, options, error);
    err = err == ARVO_OK ? arvo_document_part_up(&parts, document, language, options, error) : err;
    if (err == ARVO_OK) {
        arvo_str text = readable(arena, source, document);
        err = text.ptr != NULL
                  ? arvo_result_begin(&builder, arena, document->path, text, linter->ui_language, error)
                  : arvo_fail_plain(error, ARVO_ERR_NO_MEMORY);
    }
    err = err == ARVO_OK ? arvo_comments_read(builder, linter, document, error) : err;
    for (uint32_t i = 0; err == ARVO_OK && i < parts.count; i++) {
        err = lint_part(builder, linter, &parts.items[i], options, error);
    }
    err = err == ARVO_OK && document->comment_count > 0
              ? arvo_comments_judge(builder, linter, &parts, options, error)
              : err;
    if (err == ARVO_OK) {
        *out = arvo_result_end(builder);
        (*out)->source_is_made = document->source_is_made;
        err = note_missing_dictionary(*out, linter, arena, error);
    }
    *out = err == ARVO_OK ? *out : NULL;
    arvo_arena_reset(linter->work);
    return err;
}

/* An error of the rules is an error before any document. */
static arvo_err usable(const arvo_linter *linter, arvo_error *error) {
    return arvo_linter_problem_count(linter) > 0 ? arvo_fail_plain(error, ARVO_ERR_RULES_INVALID) : ARVO_OK;
}

arvo_err arvo_lint_text(arvo_result **out, arvo_linter *linter, const char *path, const char *bytes,
                        size_t len, const arvo_lint_options *options, arvo_error *error) {
    *out = NULL;
    arvo_err err = usable(linter, error);
    if (err != ARVO_OK) {
        return err;
    }
    arvo_arena *arena = arvo_arena_new(NULL);
    arvo_str source = arena != NULL ? arvo_str_copy(arena, (arvo_str){bytes, len}) : ARVO_NO_STR;
    err = source.ptr != NULL ? lint_source(out, linter, arena, path, source, options, error)
                             : arvo_fail_plain(error, ARVO_ERR_NO_MEMORY);
    if (err != ARVO_OK) {
        arvo_arena_free(arena);
    }
    return err;
}

arvo_err arvo_lint_file(arvo_result **out, arvo_linter *linter, const char *path,
                        const arvo_lint_options *options, arvo_error *error) {
    *out = NULL;
    arvo_err err = usable(linter, error);
    if (err != ARVO_OK) {
        return err;
    }
    arvo_arena *arena = arvo_arena_new(NULL);
    arvo_str source;
    err = arena != NULL ? arvo_input_read(&source, arena, path, error)
                        : arvo_fail_plain(error, ARVO_ERR_NO_MEMORY);
    err = err == ARVO_OK ? lint_source(out, linter, arena, path, source, options, error) : err;
    if (err != ARVO_OK) {
        arvo_arena_free(arena);
    }
    return err;
}
