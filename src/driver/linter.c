/* linter.c: the public linter: rules and dictionaries kept, documents linted one by one. */
#include "driver/linter.h"

#include <stdlib.h>
#include <string.h>

#include "driver/input.h"
#include "lang/detect.h"
#include "rule/result.h"

/* ---- Making and settings ----------------------------------------------------------------------------------
 */

static arvo_err open_parts(arvo_linter *linter, const arvo_linter_options *options, arvo_error *error) {
    linter->arena = arvo_arena_new(NULL);
    linter->work = arvo_arena_new(NULL);
    if (linter->arena == NULL || linter->work == NULL) {
        return arvo_fail_plain(error, ARVO_ERR_NO_MEMORY);
    }
    arvo_err err = arvo_morphology_new(&linter->morphology, NULL, options->dictionary_path, error);
    return err != ARVO_OK ? err
                          : arvo_ruleset_load(&linter->rules, options->rule_paths, options->rule_path_count,
                                              options->no_default_rules, error);
}

arvo_err arvo_linter_new(arvo_linter **out, const arvo_linter_options *options, arvo_error *error) {
    static const arvo_linter_options defaults = ARVO_LINTER_OPTIONS_INIT;
    options = options != NULL ? options : &defaults;
    arvo_linter *linter = calloc(1, sizeof *linter);
    *out = NULL;
    if (linter == NULL) {
        return arvo_fail_plain(error, ARVO_ERR_NO_MEMORY);
    }
    linter->ui_language = options->ui_language;
    arvo_err err = open_parts(linter, options, error);
    if (err != ARVO_OK) {
        arvo_linter_free(linter);
        return err;
    }
    *out = linter;
    return arvo_linter_problem_count(linter) > 0 ? arvo_fail_plain(error, ARVO_ERR_RULES_INVALID) : ARVO_OK;
}

void arvo_linter_free(arvo_linter *linter) {
    if (linter == NULL) {
        return;
    }
    arvo_ruleset_free(linter->rules);
    arvo_morphology_free(linter->morphology);
    arvo_arena_free(linter->work);
    arvo_arena_free(linter->arena);
    free(linter);
}

size_t arvo_linter_problem_count(const arvo_linter *linter) {
    return linter->rules->problems.count;
}

const arvo_problem *arvo_linter_problem(const arvo_linter *linter, size_t index) {
    return index < linter->rules->problems.count ? &linter->rules->problems.items[index] : NULL;
}

arvo_err arvo_linter_set_level(arvo_linter *linter, const char *rule, arvo_level level, arvo_error *error) {
    arvo_error why = {0};
    arvo_rule *found = arvo_ruleset_find(linter->rules, arvo_str_of(rule), &why);
    if (found == NULL) {
        if (error != NULL) {
            *error = why;
        }
        return why.code;
    }
    found->level = level;
    return ARVO_OK;
}

void arvo_linter_warnings_as_errors(arvo_linter *linter) {
    for (uint32_t i = 0; i < linter->rules->rule_count; i++) {
        arvo_rule *rule = linter->rules->rules[i];
        rule->level = rule->level == ARVO_LEVEL_WARNING ? ARVO_LEVEL_ERROR : rule->level;
    }
}

/* ---- Linting ----------------------------------------------------------------------------------------------
 */

static arvo_err format_named(arvo_format *out, const char *name, arvo_error *error) {
    static const char *const names[] = {
#define ARVO_FORMAT(id, format_name, extensions, reader) format_name,
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

arvo_err arvo_linter_tag(arvo_tagged_document **out, arvo_linter *linter, arvo_str path, arvo_str source,
                         const arvo_lint_options *options, arvo_error *error) {
    static const arvo_lint_options defaults = ARVO_LINT_OPTIONS_INIT;
    options = options != NULL ? options : &defaults;
    arvo_format format;
    arvo_document *document;
    arvo_err err = format_named(&format, options->format, error);
    if (err == ARVO_OK) {
        err = arvo_document_read(&document, linter->work, path, source, format, error);
    }
    if (err != ARVO_OK) {
        return err;
    }
    arvo_language language = options->language != ARVO_LANGUAGE_UNKNOWN    ? options->language
                             : document->language != ARVO_LANGUAGE_UNKNOWN ? document->language
                                                                           : arvo_detect_language(document);
    return arvo_tag(out, document, language, linter->morphology, error);
}

arvo_err arvo_linter_check(arvo_check **out, arvo_linter *linter, const arvo_tagged_document *document,
                           arvo_role role, arvo_error *error) {
    arvo_language language = document->language;
    arvo_err err = arvo_ruleset_prepare(linter->rules, language, error);
    if (err != ARVO_OK) {
        return err;
    }
    if (linter->states[language] == NULL) {
        linter->states[language] =
            arvo_match_state_new(linter->arena, linter->rules->languages[language].matcher);
    }
    if (linter->states[language] == NULL) {
        return arvo_fail_plain(error, ARVO_ERR_NO_MEMORY);
    }
    return arvo_check_run(out, linter->work, linter->rules, linter->states[language], document, role, error);
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

/* Lints a source that lives in `arena`, which the result takes over. */
static arvo_err lint_source(arvo_result **out, arvo_linter *linter, arvo_arena *arena, const char *path,
                            arvo_str source, const arvo_lint_options *options, arvo_error *error) {
    arvo_tagged_document *document;
    arvo_check *check;
    arvo_err err = arvo_linter_tag(&document, linter, arvo_str_of(path), source, options, error);
    if (err == ARVO_OK && document->language == ARVO_LANGUAGE_UNKNOWN) {
        err = arvo_result_build_unknown(out, arena, path, source, linter->ui_language, error);
    } else if (err == ARVO_OK) {
        err = arvo_linter_check(&check, linter, document,
                                options != NULL ? options->role : ARVO_ROLE_PROPOSITION, error);
        err = err == ARVO_OK ? arvo_result_build(out, arena, check, source, linter->ui_language, error) : err;
        err = err == ARVO_OK ? note_missing_dictionary(*out, linter, arena, error) : err;
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
