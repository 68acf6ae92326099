/* arvolint/base.h: what every other public header needs: errors, languages, levels, spans.
 *
 * Conventions of the whole interface:
 *   - text is UTF-8; offsets are bytes from the start of the file as it lies on disk (a BOM counts);
 *   - functions that can fail return an arvo_err and fill a caller-owned arvo_error when one is given;
 *   - out-parameters come first; a returned `const` pointer is borrowed and lives as long as its owner;
 *   - an object from x_new() is given back with x_free(), which takes NULL.
 */
#ifndef ARVOLINT_BASE_H
#define ARVOLINT_BASE_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#if defined(__GNUC__)
#define ARVO_API __attribute__((visibility("default")))
#define ARVO_PRINTF(fmt, first) __attribute__((format(printf, fmt, first)))
#else
#define ARVO_API
#define ARVO_PRINTF(fmt, first)
#endif

#ifdef __cplusplus
extern "C" {
#endif

/* ---- Languages ------------------------------------------------------------------------------------------
 */

/* A language of texts or of messages. */
typedef enum arvo_language {
    ARVO_LANGUAGE_UNKNOWN = 0,
    ARVO_LANGUAGE_FI,
    ARVO_LANGUAGE_EN,
    ARVO_LANGUAGE_SV,
    ARVO_LANGUAGE_COUNT
} arvo_language;

/* The BCP 47 primary tag ("fi"); "und" for ARVO_LANGUAGE_UNKNOWN. */
ARVO_API const char *arvo_language_tag(arvo_language language);

/* Reads a tag or a locale name ("fi", "fi-FI", "fi_FI.UTF-8"), whatever its case; ARVO_LANGUAGE_UNKNOWN if
 * none fits. */
ARVO_API arvo_language arvo_language_from_tag(const char *tag);

/* ---- Levels, steps, verdicts ----------------------------------------------------------------------------
 */

typedef enum arvo_level {
    ARVO_LEVEL_OFF = 0,
    ARVO_LEVEL_NOTE,
    ARVO_LEVEL_WARNING,
    ARVO_LEVEL_ERROR
} arvo_level;

/* The five steps of customer value. The order is the staircase's. */
typedef enum arvo_step {
    ARVO_STEP_INFORMATION = 0,
    ARVO_STEP_UNDERSTANDING,
    ARVO_STEP_MEANING,
    ARVO_STEP_DIFFERENTIATION,
    ARVO_STEP_REDEMPTION,
    ARVO_STEP_COUNT,
    ARVO_STEP_NONE = ARVO_STEP_COUNT /* of what is no matter of value: the comments that silence findings */
} arvo_step;

/* What a text is there for: a proposition promises as a whole and is checked for its slots and steps too;
 * copy (instructions, news, opening hours) is checked for its language and its claims only. */
typedef enum arvo_role { ARVO_ROLE_PROPOSITION = 0, ARVO_ROLE_COPY } arvo_role;

typedef enum arvo_verdict { ARVO_VERDICT_UNMET = 0, ARVO_VERDICT_PARTIAL, ARVO_VERDICT_MET } arvo_verdict;

/* Names as rule files and the JSON output write them: "warning", "understanding", "partial". Never NULL; ""
 * when there is none. */
ARVO_API const char *arvo_level_name(arvo_level level);
ARVO_API const char *arvo_step_name(arvo_step step);
ARVO_API const char *arvo_verdict_name(arvo_verdict verdict);
ARVO_API const char *arvo_role_name(arvo_role role);

/* Reads such a name; false (and *out untouched) when there is none. */
ARVO_API bool arvo_level_from_name(arvo_level *out, const char *name);
ARVO_API bool arvo_step_from_name(arvo_step *out, const char *name);
ARVO_API bool arvo_role_from_name(arvo_role *out, const char *name);

/* ---- Spans ----------------------------------------------------------------------------------------------
 */

/* A half-open range of bytes in the source file. Documents are at most 64 MiB, so 32 bits do. */
typedef struct arvo_span {
    uint32_t start;
    uint32_t end;
} arvo_span;

/* ---- Errors ---------------------------------------------------------------------------------------------
 */

/* Why something could not be done. The texts, in each language, stand in src/base/errors.def. */
typedef enum arvo_err {
    ARVO_OK = 0,
#define ARVO_ERROR(id, fi, en, sv) ARVO_ERR_##id,
#include <arvolint/errors.def>
#undef ARVO_ERROR
    ARVO_ERR_COUNT
} arvo_err;

enum { ARVO_ERROR_DETAIL_MAX = 256 };

/* One error, owned by the caller. The details fill {0}, {1} and {2} of the message; long ones are cut at a
 * code point. Line and column count from 1, column in code points; 0 means that there is no such place. */
typedef struct arvo_error {
    arvo_err code;
    uint32_t line;
    uint32_t column;
    char detail[3][ARVO_ERROR_DETAIL_MAX];
} arvo_error;

/* Writes the error's message in `language` (English when unknown) into out, NUL-terminated, cut to size at a
 * code point. Returns the length that the whole message would have had. */
ARVO_API size_t arvo_error_message(char *out, size_t size, const arvo_error *error, arvo_language language);

/* "arvolint 0.1.0": the version as a string. */
ARVO_API const char *arvo_version(void);

#ifdef __cplusplus
}
#endif
#endif
