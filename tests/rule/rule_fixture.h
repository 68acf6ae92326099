/* rule_fixture.h: rule files written to a temporary directory, a text under them, and what came out as one
 * string. */
#ifndef ARVO_TESTS_RULE_FIXTURE_H
#define ARVO_TESTS_RULE_FIXTURE_H

#include "unit.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "lang/morphology.h"
#include "rule/check.h"

/* ---- Files ----------------------------------------------------------------------------------------------
 */

enum { FIXTURE_MAX_FILES = 16 };

typedef struct fixture {
    char folder[256];
    char files[FIXTURE_MAX_FILES][512];
    size_t file_count;
    arvo_arena *arena;
    arvo_ruleset *rules;
    arvo_morphology *morphology;
    arvo_check *check;
    char out[16384];
} fixture;

static inline fixture *fixture_new(void) {
    fixture *f = calloc(1, sizeof *f);
    const char *root = getenv("TMPDIR");
    assert_non_null(f);
    snprintf(f->folder, sizeof f->folder, "%s/arvolint-rules-XXXXXX", root != NULL ? root : "/tmp");
    assert_non_null(mkdtemp(f->folder));
    f->arena = arvo_arena_new(NULL);
    assert_non_null(f->arena);
    return f;
}

/* Writes a file, e.g. "fi/jargon.yaml", into the fixture's directory. */
static inline void fixture_write(fixture *f, const char *name, const char *text) {
    assert_true(f->file_count < FIXTURE_MAX_FILES);
    char *path = f->files[f->file_count++];
    char folder[sizeof f->folder]; /* a copy: gcc sees the two strings of one object overlap */
    memcpy(folder, f->folder, sizeof folder);
    snprintf(path, sizeof f->files[0], "%s/%s", folder, name);
    for (char *slash = path + strlen(f->folder) + 1; (slash = strchr(slash, '/')) != NULL; slash++) {
        *slash = '\0';
        mkdir(path, 0700);
        *slash = '/';
    }
    FILE *file = fopen(path, "wb");
    assert_non_null(file);
    assert_int_equal(fwrite(text, 1, strlen(text), file), strlen(text));
    assert_int_equal(fclose(file), 0);
}

static inline void fixture_free(fixture *f) {
    for (size_t i = f->file_count; i-- > 0;) {
        unlink(f->files[i]);
        for (char *slash;
             (slash = strrchr(f->files[i], '/')) != NULL && strlen(f->files[i]) > strlen(f->folder);) {
            *slash = '\0';
            rmdir(f->files[i]); /* stays while something else is in it */
        }
    }
    rmdir(f->folder);
    arvo_ruleset_free(f->rules);
    arvo_morphology_free(f->morphology);
    arvo_arena_free(f->arena);
    free(f);
}

/* ---- Loading --------------------------------------------------------------------------------------------
 */

static inline void fixture_load(fixture *f) {
    const char *paths[] = {f->folder};
    arvo_ruleset_free(f->rules);
    assert_int_equal(arvo_ruleset_load(&f->rules, paths, 1, true, NULL), ARVO_OK);
}

/* "a.yaml:3:7 unknown key “x”\n…": every problem, with paths as seen from the fixture's directory. */
static inline const char *fixture_problems(fixture *f) {
    size_t at = 0;
    f->out[0] = '\0';
    for (uint32_t i = 0; i < f->rules->problems.count; i++) {
        const arvo_problem *p = &f->rules->problems.items[i];
        char message[512];
        arvo_error_message(message, sizeof message, &p->error, ARVO_LANGUAGE_EN);
        size_t skip = strncmp(p->path, f->folder, strlen(f->folder)) == 0 ? strlen(f->folder) + 1 : 0;
        if (skip > strlen(p->path)) {
            skip = strlen(p->path);
        }
        at += (size_t)snprintf(f->out + at, sizeof f->out - at, "%s%s:%u:%u %s", i > 0 ? "\n" : "",
                               p->path + skip, p->error.line, p->error.column, message);
        assert_true(at < sizeof f->out);
    }
    return f->out;
}

/* Loads the files and expects exactly these problems ("" for none). */
static inline void fixture_expect_problems(fixture *f, const char *expected) {
    fixture_load(f);
    assert_string_equal(fixture_problems(f), expected);
}

/* ---- Checking -------------------------------------------------------------------------------------------
 */

/* A document of one paragraph a line. */
static inline arvo_document *fixture_document(fixture *f, const char *text) {
    arvo_document *document = ARVO_NEW(f->arena, arvo_document);
    arvo_segment *segments = ARVO_NEW_ARRAY(f->arena, arvo_segment, strlen(text) + 1);
    assert_non_null(document);
    document->arena = f->arena;
    document->path = ARVO_STR("text");
    document->source = arvo_str_copy(f->arena, arvo_str_of(text));
    document->segments = segments;
    for (const char *line = document->source.ptr; *line != '\0';) {
        size_t len = strcspn(line, "\n");
        arvo_segment_builder builder = arvo_segment_begin(f->arena);
        arvo_segment_verbatim(&builder, (uint32_t)(line - document->source.ptr), (arvo_str){line, len});
        assert_true(arvo_segment_end(&segments[document->segment_count++], &builder));
        line += len + (line[len] == '\n');
    }
    assert_true(arvo_linetable_build(&document->lines, f->arena, document->source));
    return document;
}

/* Checks a text under the loaded rules. */
static inline arvo_check *fixture_check(fixture *f, arvo_language language, const char *text) {
    arvo_tagged_document *tagged;
    arvo_error error = {0};
    if (f->rules == NULL) {
        fixture_load(f);
    }
    assert_string_equal(fixture_problems(f), "");
    if (f->morphology == NULL) {
        assert_int_equal(arvo_morphology_new(&f->morphology, NULL, NULL, NULL), ARVO_OK);
    }
    assert_int_equal(arvo_tag(&tagged, fixture_document(f, text), language, f->morphology, &error), ARVO_OK);
    assert_int_equal(arvo_ruleset_prepare(f->rules, language, &error), ARVO_OK);
    arvo_match_state *state = arvo_match_state_new(f->arena, f->rules->languages[language].matcher);
    assert_non_null(state);
    arvo_check_options options = {ARVO_ROLE_PROPOSITION, NULL};
    assert_int_equal(arvo_check_run(&f->check, f->arena, f->rules, state, tagged, &options, &error), ARVO_OK);
    return f->check;
}

/* "AV203 kokonaisvaltaisia: message|AV302 (text): message": the findings in order of rule. */
static inline const char *fixture_findings(fixture *f, arvo_language language, const char *text) {
    arvo_check *check = fixture_check(f, language, text);
    size_t at = 0;
    f->out[0] = '\0';
    for (uint32_t i = 0; i < check->findings.count; i++) {
        const arvo_finding *finding = &check->findings.items[i];
        arvo_str words = finding->whole_text ? ARVO_STR("(text)") : arvo_check_text(check, &finding->place);
        arvo_str message = arvo_message_fill(f->arena, arvo_texts_in(&finding->rule->message, language),
                                             &finding->values, language);
        at += (size_t)snprintf(f->out + at, sizeof f->out - at, "%s%s %.*s: %s", i > 0 ? "|" : "",
                               finding->rule->code.ptr, ARVO_STR_ARG(words), message.ptr);
        assert_true(at < sizeof f->out);
    }
    return f->out;
}

static inline void fixture_expect(fixture *f, arvo_language language, const char *text,
                                  const char *expected) {
    assert_string_equal(fixture_findings(f, language, text), expected);
}

/* A rule file: `own` holds the lines of its kind; the message is what `message` says. */
static inline void fixture_rule(fixture *f, const char *code, const char *name, const char *kind,
                                const char *own, const char *message) {
    char text[4096], file[64];
    int len = snprintf(text, sizeof text,
                       "id: %s\nname: %s\nstep: meaning\nlevel: warning\nkind: %s\n%s\nmessage: \"%s\"\n"
                       "tests: {en: {bad: [\"x\"]}}\n",
                       code, name, kind, own, message);
    assert_true(len > 0 && (size_t)len < sizeof text);
    snprintf(file, sizeof file, "%s.yaml", code);
    fixture_write(f, file, text);
}

/* A whole test: one rule, one English text, the findings expected. */
static inline void fixture_expect_one(const char *kind, const char *own, const char *message,
                                      const char *text, const char *expected) {
    fixture *f = fixture_new();
    fixture_rule(f, "XX101", "probe", kind, own, message);
    fixture_expect(f, ARVO_LANGUAGE_EN, text, expected);
    fixture_free(f);
}

#endif
