#include "driver/cache_key.h"

#include <string.h>

#include "driver/build.h"
#include "lang/fingerprint.h"

/* A change of what keys are made of, or of how results are written, is a new number here (a new build is a
 * new key anyway). */
#define VERSION "1"

/* Who adds an option adds it to append_options() too. */
#if defined(__x86_64__) && defined(__LP64__)
_Static_assert(sizeof(arvo_lint_options) == 80, "the new option belongs into the key");
_Static_assert(sizeof(arvo_mark) == 56, "the new field belongs into the key");
_Static_assert(sizeof(arvo_setting) == 40, "the new field belongs into the key");
#endif

/* A string with its length before it, so that neighbours cannot run into each other; "-" for NULL. */
static void append_string(arvo_buf *out, const char *string) {
    if (string == NULL) {
        arvo_buf_append_byte(out, '-');
        return;
    }
    arvo_buf_printf(out, "%zu:", strlen(string));
    arvo_buf_append_cstr(out, string);
}

static void append_strings(arvo_buf *out, const char *const *strings, size_t count) {
    arvo_buf_printf(out, "[%zu]", count);
    for (size_t i = 0; i < count; i++) {
        append_string(out, strings[i]);
    }
}

static void append_settings(arvo_buf *out, const arvo_settings *settings) {
    arvo_buf_printf(out, "{%zu}", settings->count);
    for (size_t i = 0; i < settings->count; i++) {
        const arvo_setting *setting = &settings->items[i];
        append_string(out, setting->rule);
        arvo_buf_printf(out, " %d %d %d %d %a;", setting->optional, setting->has_level, (int)setting->level,
                        setting->has_max, setting->has_max ? setting->max : 0.0);
    }
}

static void append_mark(arvo_buf *out, const arvo_mark *mark) {
    arvo_buf_printf(out, "mark %d %d ", (int)mark->kind, (int)mark->role);
    append_strings(out, mark->patterns, mark->pattern_count);
    append_string(out, mark->limits);
    append_settings(out, &mark->settings);
}

static void append_options(arvo_buf *out, const arvo_lint_options *options) {
    arvo_buf_printf(out, "%d %d %u ", (int)options->language, (int)options->role, options->languages);
    append_string(out, options->format);
    append_strings(out, options->columns, options->column_count);
    append_settings(out, &options->settings);
    arvo_buf_printf(out, "%zu marks ", options->mark_count);
    for (size_t i = 0; i < options->mark_count; i++) {
        append_mark(out, &options->marks[i]);
    }
}

static void append_digest(arvo_buf *out, const arvo_digest *digest) {
    arvo_buf_append(out, (arvo_str){(const char *)digest->bytes, ARVO_DIGEST_BYTES});
}

static bool finish(arvo_digest *out, const arvo_buf *text) {
    arvo_str bytes = arvo_buf_str(text);
    if (bytes.ptr != NULL) {
        *out = arvo_digest_of(bytes);
    }
    return bytes.ptr != NULL;
}

arvo_err arvo_cache_fingerprint(arvo_digest *out, const arvo_linter *linter, arvo_error *error) {
    arvo_arena *arena = arvo_arena_new(NULL);
    if (arena == NULL) {
        return arvo_fail_plain(error, ARVO_ERR_NO_MEMORY);
    }
    arvo_buf text = arvo_buf_in(arena);
    arvo_buf_append_cstr(&text, VERSION "\n");
    arvo_build_append(&text);
    append_digest(&text, &linter->rules->digest);
    arvo_buf_printf(&text, "%d ", (int)linter->ui_language);
    for (uint32_t i = 0; i < linter->overrides.count; i++) {
        const arvo_level_override *override = &linter->overrides.items[i];
        arvo_buf_printf(&text, "%d %u %d,", override->every_warning,
                        override->every_warning ? 0 : override->rule,
                        override->every_warning ? 0 : (int) override->level);
    }
    append_string(&text, linter->dictionary_path);
    arvo_dictionaries_append(&text, linter->dictionary_path);
    bool made = finish(out, &text);
    arvo_arena_free(arena);
    return made ? ARVO_OK : arvo_fail_plain(error, ARVO_ERR_NO_MEMORY);
}

/* Comments that silence findings may expire. */
static bool may_expire(arvo_str bytes) {
    return arvo_str_find(bytes, ARVO_STR("arvolint")) != SIZE_MAX ||
           arvo_str_find(bytes, ARVO_STR("until")) != SIZE_MAX;
}

bool arvo_cache_key(arvo_digest *out, arvo_arena *scratch, const arvo_digest *fingerprint,
                    const arvo_linter *linter, const char *path, const arvo_lint_options *options,
                    arvo_str bytes) {
    arvo_buf text = arvo_buf_in(scratch);
    arvo_digest content = arvo_digest_of(bytes);
    append_digest(&text, fingerprint);
    append_string(&text, path);
    append_options(&text, options);
    append_digest(&text, &content);
    arvo_buf_printf(&text, " %zu", bytes.len);
    if (may_expire(bytes)) {
        arvo_date today = linter->today.text[0] != '\0' ? linter->today : arvo_today();
        append_string(&text, today.text);
    }
    return finish(out, &text);
}
