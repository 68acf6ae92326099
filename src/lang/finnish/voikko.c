/* voikko.c: calls of libvoikko, with wide strings: the narrow ones convert the same way and copy once more.
 */
#include "lang/finnish/voikko.h"

#include <pthread.h>
#include <string.h>
#include <wchar.h>

#include <libvoikko/voikko.h>

#include "base/limits.h"
#include "base/utf8.h"
#include "lang/finnish/dictionary.h"

enum {
    LEAKY_LETTERS = 20,    /* from this length on a word may leave the handle in a bad state */
    POOL_SIZE = 64 * 1024, /* bytes for the attributes of one word's analyses */
    KEY_COUNT = sizeof(arvo_voikko_analysis) / sizeof(arvo_str)
};

static const char language_code[] = "fi-x-standard";
static const char package[] = "voikko-fi";

/* In the order of arvo_voikko_analysis. */
static const char *const keys[KEY_COUNT] = {
    "BASEFORM",   "CLASS",    "SIJAMUOTO",  "NUMBER", "PERSON",       "MOOD",      "TENSE",     "COMPARISON",
    "POSSESSIVE", "NEGATIVE", "PARTICIPLE", "FOCUS",  "KYSYMYSLIITE", "WORDBASES", "STRUCTURE", "FSTOUTPUT"};

_Static_assert(sizeof(wchar_t) == 4, "libvoikko's wide strings hold one code point a unit here");

struct arvo_voikko {
    struct VoikkoHandle *handle;
    bool leaky; /* renew the handle before the next word */
    arvo_dictionary dictionary;
    arvo_str description;
    arvo_voikko_analysis analyses[ARVO_MAX_ANALYSES];
    char pool[POOL_SIZE];
    size_t pool_used;
};

static arvo_err damaged(const arvo_voikko *voikko, arvo_error *error) {
    return arvo_fail(error, ARVO_ERR_DICTIONARY_DAMAGED, voikko->dictionary.folder, arvo_str_of(package),
                     ARVO_NO_STR);
}

/* The library does not promise that handles can be made at the same time. The lock guards its state, not
 * ours. */
static pthread_mutex_t init_lock = PTHREAD_MUTEX_INITIALIZER;

static arvo_err renew(arvo_voikko *voikko, arvo_error *error) {
    const char *reason = NULL;
    pthread_mutex_lock(&init_lock);
    if (voikko->handle != NULL)
        voikkoTerminate(voikko->handle);
    voikko->handle = voikkoInit(&reason, language_code, voikko->dictionary.place);
    pthread_mutex_unlock(&init_lock);
    voikko->leaky = false;
    return voikko->handle != NULL ? ARVO_OK : damaged(voikko, error);
}

/* Copies a wide string into the pool as UTF-8; false when it does not fit. */
static bool copy_value(arvo_str *out, arvo_voikko *voikko, const wchar_t *value) {
    char *start = voikko->pool + voikko->pool_used;
    size_t room = POOL_SIZE - voikko->pool_used;
    size_t len = 0;
    for (; *value != L'\0'; value++) {
        uint32_t c = (uint32_t)*value;
        if (room - len < 4)
            return false;
        if (c < 0x80) {
            start[len++] = (char)c;
        } else if (c < 0x800) {
            start[len++] = (char)(0xC0 | c >> 6);
            start[len++] = (char)(0x80 | (c & 0x3F));
        } else if (c < 0x10000) {
            start[len++] = (char)(0xE0 | c >> 12);
            start[len++] = (char)(0x80 | (c >> 6 & 0x3F));
            start[len++] = (char)(0x80 | (c & 0x3F));
        } else {
            start[len++] = (char)(0xF0 | c >> 18);
            start[len++] = (char)(0x80 | (c >> 12 & 0x3F));
            start[len++] = (char)(0x80 | (c >> 6 & 0x3F));
            start[len++] = (char)(0x80 | (c & 0x3F));
        }
    }
    *out = (arvo_str){start, len};
    voikko->pool_used += len;
    return true;
}

static bool copy_analysis(arvo_voikko_analysis *out, arvo_voikko *voikko,
                          const struct voikko_mor_analysis *analysis) {
    arvo_str values[KEY_COUNT];
    for (size_t i = 0; i < KEY_COUNT; i++) {
        const wchar_t *value = voikko_mor_analysis_value_ucs4(analysis, keys[i]);
        values[i] = ARVO_NO_STR;
        if (value != NULL && !copy_value(&values[i], voikko, value))
            return false;
    }
    memcpy(out, values, sizeof values);
    return out->baseform.len > 0;
}

/* The word as a wide string; the number of its code points, 0 when it is too long. */
static size_t widen(wchar_t *out, arvo_str word) {
    size_t count = 0;
    size_t size;
    if (word.len > ARVO_MAX_WORD_BYTES)
        return 0;
    for (size_t at = 0; at < word.len; at += size)
        out[count++] = (wchar_t)arvo_utf8_at(word, at, &size);
    out[count] = L'\0';
    return count;
}

arvo_err arvo_voikko_analyse(const arvo_voikko_analysis **out, size_t *count, arvo_voikko *voikko,
                             arvo_str word, arvo_error *error) {
    wchar_t wide[ARVO_MAX_WORD_BYTES + 1];
    *out = voikko->analyses;
    *count = 0;
    size_t length = widen(wide, word);
    if (length == 0)
        return ARVO_OK;
    if (voikko->leaky) {
        arvo_err err = renew(voikko, error);
        if (err != ARVO_OK)
            return err;
    }
    voikko->leaky = length >= LEAKY_LETTERS;
    voikko->pool_used = 0;
    struct voikko_mor_analysis **found = voikkoAnalyzeWordUcs4(voikko->handle, wide);
    for (size_t i = 0; found != NULL && found[i] != NULL && *count < ARVO_MAX_ANALYSES; i++)
        *count += copy_analysis(&voikko->analyses[*count], voikko, found[i]);
    voikko_free_mor_analysis(found);
    return ARVO_OK;
}

/* A dictionary that loads may still be of no use: it has to know a plain word. */
static arvo_err check_canary(arvo_voikko *voikko, arvo_error *error) {
    const arvo_voikko_analysis *analyses;
    size_t count;
    arvo_err err = arvo_voikko_analyse(&analyses, &count, voikko, ARVO_STR("taloissa"), error);
    if (err != ARVO_OK)
        return err;
    for (size_t i = 0; i < count; i++) {
        if (arvo_str_equal(analyses[i].baseform, ARVO_STR("talo")))
            return ARVO_OK;
    }
    return damaged(voikko, error);
}

arvo_err arvo_voikko_open(arvo_voikko **out, arvo_arena *arena, const char *path, arvo_error *error) {
    *out = NULL;
    arvo_voikko *voikko = ARVO_NEW(arena, arvo_voikko);
    if (voikko == NULL)
        return arvo_fail_plain(error, ARVO_ERR_NO_MEMORY);
    arvo_err err = arvo_dictionary_find(&voikko->dictionary, arena, path, error);
    if (err != ARVO_OK)
        return err;
    arvo_buf description = arvo_buf_in(arena);
    arvo_buf_printf(&description, "%s %.*s (%s)", package, ARVO_STR_ARG(voikko->dictionary.version),
                    voikko->dictionary.place);
    voikko->description = arvo_buf_str(&description);
    if (voikko->description.ptr == NULL)
        return arvo_fail_plain(error, ARVO_ERR_NO_MEMORY);
    err = renew(voikko, error);
    if (err == ARVO_OK)
        err = check_canary(voikko, error);
    if (err != ARVO_OK) {
        arvo_voikko_close(voikko);
        return err;
    }
    *out = voikko;
    return ARVO_OK;
}

void arvo_voikko_close(arvo_voikko *voikko) {
    if (voikko != NULL && voikko->handle != NULL) {
        pthread_mutex_lock(&init_lock);
        voikkoTerminate(voikko->handle);
        pthread_mutex_unlock(&init_lock);
        voikko->handle = NULL;
    }
}

arvo_str arvo_voikko_describe(const arvo_voikko *voikko) {
    return voikko->description;
}
