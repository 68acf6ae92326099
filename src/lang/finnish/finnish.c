/* finnish.c: a word to its readings: the dictionary first, then what the writing tells. */
#include "lang/finnish/finnish.h"

#include "base/utf8.h"
#include "lang/finnish/endings.h"
#include "lang/finnish/readings.h"
#include "lang/finnish/voikko.h"
#include "lang/values.h"
#include "lang/word_form.h"

enum {
    ACRONYM_LETTERS = 6, /* capitals alone, up to this many: an acronym rather than a word that shouts */
    SHORT_ACRONYM = 3,   /* up to this many no common word is meant: AI is not "ai" */
    PARTS_MAX = 32
};

struct arvo_analyzer {
    arvo_voikko *voikko;
    arvo_interner *lemmas;
    arvo_readings readings; /* of the word at hand */
};

static arvo_err open_finnish(arvo_analyzer **out, arvo_arena *arena, const char *path, arvo_error *error) {
    *out = NULL;
    arvo_analyzer *analyzer = ARVO_NEW(arena, arvo_analyzer);
    arvo_interner *lemmas = arvo_interner_new(arena);
    if (analyzer == NULL || lemmas == NULL)
        return arvo_fail_plain(error, ARVO_ERR_NO_MEMORY);
    analyzer->lemmas = lemmas;
    arvo_err err = arvo_voikko_open(&analyzer->voikko, arena, path, error);
    if (err == ARVO_OK)
        *out = analyzer;
    return err;
}

static void close_finnish(arvo_analyzer *analyzer) {
    if (analyzer != NULL)
        arvo_voikko_close(analyzer->voikko);
}

static arvo_str describe_finnish(const arvo_analyzer *analyzer) {
    return arvo_voikko_describe(analyzer->voikko);
}

/* Appends the dictionary's readings of the form. */
static arvo_err look_up(arvo_analyzer *analyzer, arvo_str form, arvo_error *error) {
    const arvo_voikko_analysis *analyses;
    size_t count;
    arvo_err err = arvo_voikko_analyse(&analyses, &count, analyzer->voikko, form, error);
    if (err == ARVO_OK)
        arvo_readings_from_voikko(&analyzer->readings, analyses, count, form, arvo_word_shape(form));
    return err;
}

static size_t find_byte(arvo_str s, char byte) {
    for (size_t i = 0; i < s.len; i++) {
        if (s.ptr[i] == byte)
            return i;
    }
    return SIZE_MAX;
}

static size_t last_hyphen(arvo_str s) {
    for (size_t i = s.len; i > 0; i--) {
        if (s.ptr[i - 1] == '-')
            return i - 1;
    }
    return SIZE_MAX;
}

static arvo_str keep_folded(arvo_readings *readings, arvo_str s) {
    return arvo_readings_keep(readings, arvo_utf8_lower(readings->arena, s));
}

/* The parts of a compound: those of `head`, parted by hyphens, then those of the reading of its tail. */
static void join_parts(arvo_analysis *reading, arvo_readings *readings, arvo_str head) {
    arvo_str parts[PARTS_MAX];
    size_t count = 0;
    for (size_t at = 0; at < head.len && count + 1 < PARTS_MAX;) {
        arvo_str rest = arvo_str_slice(head, at, head.len);
        size_t end = find_byte(rest, '-');
        end = end == SIZE_MAX ? rest.len : end;
        if (end > 0)
            parts[count++] = arvo_readings_keep(readings, arvo_str_slice(rest, 0, end));
        at += end + 1;
    }
    if (reading->part_count == 0)
        parts[count++] = reading->lemma;
    for (size_t i = 0; i < reading->part_count && count < PARTS_MAX; i++)
        parts[count++] = reading->parts[i];
    arvo_str *kept = ARVO_NEW_ARRAY(readings->arena, arvo_str, count);
    if (kept == NULL) {
        readings->failed = true;
        return;
    }
    for (size_t i = 0; i < count; i++)
        kept[i] = parts[i];
    reading->parts = kept;
    reading->part_count = (uint8_t)(count < 2 ? 0 : count);
}

/* Drops finite verbs when there is a noun: no compound with a hyphen is a verb (24/7-tuki is not "tuki",
 * blocked). */
static void drop_verbs(arvo_readings *readings) {
    bool nominal = false;
    for (uint32_t i = 0; i < readings->count; i++) {
        arvo_upos upos = readings->items[i].analysis.upos;
        nominal = nominal || upos == ARVO_UPOS_NOUN || upos == ARVO_UPOS_ADJ || upos == ARVO_UPOS_PROPN;
    }
    for (uint32_t i = 0; nominal && i < readings->count;) {
        if (readings->items[i].analysis.features[ARVO_FEATURE_VERBFORM] == ARVO_VERBFORM_FIN)
            arvo_readings_remove(readings, i);
        else
            i++;
    }
}

/* "SaaS-palvelua": the last part is looked up, and what it gives is read as the end of a compound. */
static arvo_err look_up_tail(arvo_analyzer *analyzer, arvo_str form, size_t hyphen, arvo_error *error) {
    arvo_readings *readings = &analyzer->readings;
    arvo_err err = look_up(analyzer, arvo_str_slice(form, hyphen + 1, form.len), error);
    if (err != ARVO_OK || readings->count == 0)
        return err;
    drop_verbs(readings);
    arvo_str head = keep_folded(readings, arvo_str_slice(form, 0, hyphen));
    for (uint32_t i = 0; i < readings->count; i++) {
        arvo_analysis *reading = &readings->items[i].analysis;
        join_parts(reading, readings, head);
        arvo_buf lemma = arvo_buf_in(readings->arena);
        arvo_buf_append(&lemma, head);
        arvo_buf_append_byte(&lemma, '-');
        arvo_buf_append(&lemma, reading->lemma);
        reading->lemma = arvo_readings_keep(readings, arvo_buf_str(&lemma));
    }
    return ARVO_OK;
}

/* "hitsaus-, koneistus- ja huoltotyöt": a compound's first part, whose last part follows later. Its lemma is
 * the word's own; case and number are not there to see. */
static arvo_err look_up_prefix(arvo_analyzer *analyzer, arvo_str form, arvo_error *error) {
    arvo_readings *readings = &analyzer->readings;
    arvo_err err = look_up(analyzer, arvo_str_slice(form, 0, form.len - 1), error);
    if (err != ARVO_OK || readings->count == 0)
        return err;
    drop_verbs(readings);
    for (uint32_t i = 0; i < readings->count; i++) {
        readings->items[i].analysis.features[ARVO_FEATURE_CASE] = 0;
        readings->items[i].analysis.features[ARVO_FEATURE_NUMBER] = 0;
    }
    return ARVO_OK;
}

/* What the dictionary does not know as a whole, by its hyphens. */
static arvo_err look_up_by_hyphens(arvo_analyzer *analyzer, arvo_str form, arvo_error *error) {
    size_t hyphen = last_hyphen(form);
    if (hyphen == SIZE_MAX || hyphen == 0)
        return ARVO_OK;
    if (hyphen == form.len - 1)
        return look_up_prefix(analyzer, form, error);
    return look_up_tail(analyzer, form, hyphen, error);
}

/* A noun of its own for "CRM" and "SaaS:n": the head as lemma, case by the ending after the colon. */
static void add_by_colon(arvo_readings *readings, arvo_str form, bool acronym) {
    size_t colon = find_byte(form, ':');
    arvo_str head = colon == SIZE_MAX ? form : arvo_str_slice(form, 0, colon);
    uint8_t features[ARVO_FEATURE_COUNT] = {0};
    bool declined =
        colon != SIZE_MAX && arvo_finnish_ending(features, arvo_str_slice(form, colon + 1, form.len));
    if (!declined && !acronym)
        return;
    arvo_reading *reading = arvo_readings_add_first(readings);
    reading->analysis.lemma = keep_folded(readings, head);
    reading->analysis.upos = ARVO_UPOS_NOUN;
    for (int i = 0; i < ARVO_FEATURE_COUNT; i++)
        reading->analysis.features[i] = features[i];
    reading->analysis.features[ARVO_FEATURE_ABBR] = acronym ? ARVO_YES : 0;
}

/* Letters before the colon of a form in capitals; 0 when it is no acronym. */
static uint16_t acronym_letters(const arvo_word *word, arvo_str form) {
    size_t colon = find_byte(form, ':');
    if (word->shape != ARVO_SHAPE_UPPER || last_hyphen(form) != SIZE_MAX)
        return 0;
    uint16_t letters = arvo_word_letters(colon == SIZE_MAX ? form : arvo_str_slice(form, 0, colon));
    return letters <= ACRONYM_LETTERS ? letters : 0;
}

static bool is_abbreviation(const arvo_reading *reading) {
    return reading->analysis.features[ARVO_FEATURE_ABBR] != 0;
}

/* Puts the reading as an acronym first; a short one keeps no reading as a common word. True if the dictionary
 * knows the form. */
static bool settle_acronym(arvo_readings *readings, arvo_str form, uint16_t letters) {
    bool listed = false;
    for (uint32_t i = 0; i < readings->count;) {
        arvo_reading *reading = &readings->items[i];
        listed = listed || is_abbreviation(reading);
        reading->cost -= is_abbreviation(reading) ? 1000 : 0;
        if (letters <= SHORT_ACRONYM && !reading->requires_capital && !is_abbreviation(reading))
            arvo_readings_remove(readings, i);
        else
            i++;
    }
    bool known = readings->count > 0;
    if (!listed) {
        add_by_colon(readings, form, true);
        readings->items[0].cost = -1000;
    }
    return known;
}

/* Fills the analyzer's readings, in order, and *known. */
static arvo_err read_form(bool *known, arvo_analyzer *analyzer, const arvo_word *word, arvo_error *error) {
    char buffer[ARVO_MAX_WORD_BYTES];
    arvo_readings *readings = &analyzer->readings;
    arvo_str form = arvo_word_plain_marks(buffer, word->form);
    if (form.len > 1 && form.ptr[0] == '-') /* -periaatteella: the end of a compound begun before */
        form = arvo_str_slice(form, 1, form.len);
    bool open =
        form.len > 1 && form.ptr[form.len - 1] == '-'; /* the dictionary would keep the hyphen in the lemma */
    arvo_err err = open ? ARVO_OK : look_up(analyzer, form, error);
    if (err == ARVO_OK && readings->count == 0)
        err = look_up_by_hyphens(analyzer, form, error);
    if (err != ARVO_OK)
        return err;
    *known = readings->count > 0;
    uint16_t letters = acronym_letters(word, form);
    if (letters > 0)
        *known = settle_acronym(readings, form, letters);
    else if (readings->count == 0)
        add_by_colon(readings, form, false);
    arvo_readings_finish(readings);
    if (letters == 0 || letters > SHORT_ACRONYM)
        arvo_readings_correct(readings, word->folded);
    return ARVO_OK;
}

static bool keep_readings(arvo_word *word, const arvo_readings *readings) {
    arvo_analysis *kept = ARVO_NEW_ARRAY(readings->arena, arvo_analysis, readings->count);
    if (kept == NULL)
        return false;
    for (uint32_t i = 0; i < readings->count; i++)
        kept[i] = readings->items[i].analysis;
    word->analyses = kept;
    word->analysis_count = readings->count;
    return true;
}

static arvo_err analyse_finnish(arvo_analyzer *analyzer, arvo_arena *arena, arvo_word *word,
                                arvo_error *error) {
    arvo_readings *readings = &analyzer->readings;
    readings->arena = arena;
    readings->lemmas = analyzer->lemmas;
    readings->count = 0;
    readings->failed = false;
    bool known = false;
    if (word->form.len <= ARVO_MAX_WORD_BYTES) {
        arvo_err err = read_form(&known, analyzer, word, error);
        if (err != ARVO_OK)
            return err;
    }
    bool kept = readings->count > 0 ? keep_readings(word, readings) : arvo_word_surface(word, arena);
    if (!kept || readings->failed)
        return arvo_fail_plain(error, ARVO_ERR_NO_MEMORY);
    word->known = known;
    return ARVO_OK;
}

const arvo_analyzer_class arvo_finnish = {ARVO_LANGUAGE_FI, open_finnish, analyse_finnish, close_finnish,
                                          describe_finnish};
