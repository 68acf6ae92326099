/* reader.c: the parts of reader.h that every kind of file needs; patterns are in reader_patterns.c. */
#include "rule/reader.h"

#include <math.h>
#include <string.h>

#include "base/utf8.h"

enum { MAX_CANDIDATES = 64 };

arvo_str arvo_texts_in(const arvo_texts *texts, arvo_language language) {
    const arvo_language order[] = {language, ARVO_LANGUAGE_EN, ARVO_LANGUAGE_FI};
    for (size_t i = 0; i < sizeof order / sizeof order[0]; i++) {
        if (texts->by[order[i]].ptr != NULL) {
            return texts->by[order[i]];
        }
    }
    for (size_t i = 0; i < ARVO_LANGUAGE_COUNT; i++) {
        if (texts->by[i].ptr != NULL) {
            return texts->by[i];
        }
    }
    return ARVO_NO_STR;
}

/* ---- Problems -------------------------------------------------------------------------------------------
 */

void arvo_reader_problem_as_is(arvo_reader *reader, const char *path, const arvo_error *error) {
    if (error->code == ARVO_ERR_NO_MEMORY) {
        reader->no_memory = true;
        return;
    }
    arvo_problem *problem = ARVO_ARRAY_ADD(reader->arena, reader->problems);
    if (problem == NULL) {
        reader->no_memory = true;
        return;
    }
    problem->path = path;
    problem->error = *error;
}

void arvo_reader_problem(arvo_reader *reader, const arvo_node *node, arvo_err code, arvo_str detail0,
                         arvo_str detail1, arvo_str detail2) {
    arvo_error error = {0};
    arvo_fail_at(&error, code, node != NULL ? node->line : 0, node != NULL ? node->column : 0, detail0,
                 detail1, detail2);
    arvo_reader_problem_as_is(reader, reader->source->path, &error);
}

/* How many bytes of a quoted scalar as written stand for one code point. */
static size_t written_size(arvo_str file, size_t at, char quote) {
    size_t size = 1;
    arvo_utf8_at(file, at, &size);
    char next = at + 1 < file.len ? file.ptr[at + 1] : '\0';
    if (quote == '\'' && file.ptr[at] == '\'' && next == '\'') {
        return 2;
    }
    if (quote == '"' && file.ptr[at] == '\\') {
        return next == 'x' ? 4 : next == 'u' ? 6 : next == 'U' ? 10 : 2;
    }
    return size;
}

uint32_t arvo_scalar_column(arvo_str file, const arvo_node *scalar, uint32_t offset) {
    size_t at = 0;
    for (uint32_t line = 1; line < scalar->line && at < file.len; at++) {
        line += file.ptr[at] == '\n';
    }
    uint32_t column = 1;
    for (size_t size; column < scalar->column && at < file.len; column++, at += size) {
        arvo_utf8_at(file, at, &size);
    }
    char quote = '\0';
    if (at < file.len && (file.ptr[at] == '"' || file.ptr[at] == '\'') && !scalar->plain) {
        quote = file.ptr[at++];
        column++;
    }
    for (; offset > 0 && at < file.len; offset--) {
        size_t size = written_size(file, at, quote);
        size = size > file.len - at ? file.len - at : size;
        column += (uint32_t)arvo_utf8_count(arvo_str_slice(file, at, at + size));
        at += size;
    }
    return column;
}

void arvo_reader_problem_inside(arvo_reader *reader, const arvo_source *source, const arvo_node *node,
                                const arvo_error *error) {
    arvo_error placed = *error;
    placed.line = node->line;
    placed.column = arvo_scalar_column(source->text, node, error->column > 0 ? error->column - 1 : 0);
    arvo_reader_problem_as_is(reader, source->path, &placed);
}

void arvo_reader_unknown(arvo_reader *reader, const arvo_node *node, arvo_err code, arvo_str name,
                         const arvo_str *candidates, size_t count) {
    arvo_str nearest = arvo_nearest(name, candidates, count);
    arvo_reader_problem(reader, node, nearest.ptr != NULL ? (arvo_err)(code + 1) : code, name, nearest,
                        ARVO_NO_STR);
}

/* ---- Mappings -------------------------------------------------------------------------------------------
 */

static size_t gather(arvo_str *out, size_t count, const char *const *keys) {
    for (; keys != NULL && *keys != NULL && count < MAX_CANDIDATES; keys++) {
        out[count++] = arvo_str_of(*keys);
    }
    return count;
}

void arvo_reader_check_keys(arvo_reader *reader, const arvo_node *mapping, const char *const *keys,
                            const char *const *more) {
    arvo_str candidates[MAX_CANDIDATES];
    size_t count = gather(candidates, gather(candidates, 0, keys), more);
    for (uint32_t i = 0; i + 1 < mapping->count; i += 2) {
        const arvo_node *key = mapping->items[i];
        bool known = false;
        for (size_t k = 0; k < count && !known; k++) {
            known = arvo_str_equal(key->scalar, candidates[k]);
        }
        if (!known) {
            arvo_reader_unknown(reader, key, ARVO_ERR_UNKNOWN_KEY, key->scalar, candidates, count);
        }
    }
}

const arvo_node *arvo_reader_need(arvo_reader *reader, const arvo_node *mapping, const char *key) {
    const arvo_node *value = arvo_node_get(mapping, key);
    if (value == NULL) {
        arvo_reader_problem(reader, mapping, ARVO_ERR_MISSING_KEY, arvo_str_of(key), ARVO_NO_STR,
                            ARVO_NO_STR);
    }
    return value;
}

static void wrong_type(arvo_reader *reader, const arvo_node *node, const char *key, const char *wanted) {
    arvo_reader_problem(reader, node, ARVO_ERR_WRONG_TYPE, arvo_str_of(key), arvo_str_of(wanted),
                        ARVO_NO_STR);
}

bool arvo_reader_str(arvo_reader *reader, arvo_str *out, const arvo_node *mapping, const char *key) {
    const arvo_node *node = arvo_node_get(mapping, key);
    if (node == NULL) {
        return false;
    }
    if (node->kind != ARVO_NODE_SCALAR || node->scalar.len == 0) {
        wrong_type(reader, node, key, "text");
        return false;
    }
    *out = node->scalar;
    return true;
}

bool arvo_reader_number(arvo_reader *reader, double *out, const arvo_node *mapping, const char *key) {
    const arvo_node *node = arvo_node_get(mapping, key);
    if (node == NULL) {
        return false;
    }
    if (node->kind != ARVO_NODE_SCALAR || !arvo_node_number(out, node)) {
        wrong_type(reader, node, key, "number");
        return false;
    }
    return true;
}

bool arvo_reader_bool(arvo_reader *reader, bool *out, const arvo_node *mapping, const char *key) {
    const arvo_node *node = arvo_node_get(mapping, key);
    if (node == NULL) {
        return false;
    }
    if (node->kind != ARVO_NODE_SCALAR || !arvo_node_bool(out, node)) {
        wrong_type(reader, node, key, "true / false");
        return false;
    }
    return true;
}

bool arvo_reader_choice(arvo_reader *reader, uint32_t *out, const arvo_node *mapping, const char *key,
                        const char *const *names, size_t count) {
    arvo_str value;
    if (!arvo_reader_str(reader, &value, mapping, key)) {
        return false;
    }
    arvo_str candidates[MAX_CANDIDATES];
    for (size_t i = 0; i < count && i < MAX_CANDIDATES; i++) {
        candidates[i] = arvo_str_of(names[i]);
        if (arvo_str_equal(candidates[i], value)) {
            *out = (uint32_t)i;
            return true;
        }
    }
    arvo_str nearest = arvo_nearest(value, candidates, count < MAX_CANDIDATES ? count : MAX_CANDIDATES);
    arvo_reader_problem(reader, arvo_node_get(mapping, key),
                        nearest.ptr != NULL ? ARVO_ERR_BAD_VALUE_NEAR : ARVO_ERR_BAD_VALUE, arvo_str_of(key),
                        value, nearest);
    return false;
}

arvo_language arvo_reader_language_key(arvo_reader *reader, const arvo_node *key) {
    arvo_str tags[ARVO_LANGUAGE_COUNT];
    for (arvo_language i = ARVO_LANGUAGE_FI; i < ARVO_LANGUAGE_COUNT; i++) {
        tags[i - 1] = arvo_str_of(arvo_language_tag(i));
        if (arvo_str_equal(tags[i - 1], key->scalar)) {
            return i;
        }
    }
    arvo_reader_unknown(reader, key, ARVO_ERR_UNKNOWN_KEY, key->scalar, tags, ARVO_LANGUAGE_COUNT - 1);
    return ARVO_LANGUAGE_UNKNOWN;
}

bool arvo_reader_texts(arvo_reader *reader, arvo_texts *out, const arvo_node *mapping, const char *key) {
    const arvo_node *node = arvo_node_get(mapping, key);
    if (node == NULL) {
        return false;
    }
    if (node->kind == ARVO_NODE_SCALAR && node->scalar.len > 0) {
        out->by[ARVO_LANGUAGE_UNKNOWN] = node->scalar;
        return true;
    }
    if (node->kind != ARVO_NODE_MAPPING || node->count == 0) {
        wrong_type(reader, node, key, "text / {fi: text, en: text}");
        return false;
    }
    for (uint32_t i = 0; i + 1 < node->count; i += 2) {
        arvo_language language = arvo_reader_language_key(reader, node->items[i]);
        arvo_str tag = node->items[i]->scalar;
        if (language != ARVO_LANGUAGE_UNKNOWN) {
            arvo_reader_str(reader, &out->by[language], node, tag.ptr);
        }
    }
    return true;
}

bool arvo_reader_limit(arvo_reader *reader, arvo_limit *out, const arvo_node *mapping, const char *key) {
    const arvo_node *node = arvo_node_get(mapping, key);
    if (node == NULL) {
        return false;
    }
    double number = 0;
    bool unlimited = node->kind == ARVO_NODE_SCALAR && node->plain &&
                     arvo_str_equal(node->scalar, ARVO_STR(".inf")); /* as YAML writes infinity */
    if (unlimited || (node->kind == ARVO_NODE_SCALAR && arvo_node_number(&number, node))) {
        number = unlimited ? (double)INFINITY : number;
        for (int i = 0; i < ARVO_LANGUAGE_COUNT; i++) {
            out->set[i] = true;
            out->by[i] = number;
        }
        return true;
    }
    if (node->kind != ARVO_NODE_MAPPING || node->count == 0) {
        wrong_type(reader, node, key, "number / {fi: number, en: number}");
        return false;
    }
    for (uint32_t i = 0; i + 1 < node->count; i += 2) {
        arvo_language language = arvo_reader_language_key(reader, node->items[i]);
        if (language != ARVO_LANGUAGE_UNKNOWN) {
            out->set[language] =
                arvo_reader_number(reader, &out->by[language], node, node->items[i]->scalar.ptr);
        }
    }
    return true;
}

bool arvo_reader_policy(arvo_reader *reader, arvo_policy *out, const arvo_node *mapping) {
    static const char *const names[] = {"any", "all"};
    uint32_t index;
    if (!arvo_reader_choice(reader, &index, mapping, "policy", names, 2)) {
        return false;
    }
    *out = index == 0 ? ARVO_POLICY_ANY : ARVO_POLICY_ALL;
    return true;
}

bool arvo_reader_value(arvo_reader *reader, uint8_t *out, const arvo_node *mapping) {
    const char *names[ARVO_VALUE_COUNT];
    for (int i = 0; i < ARVO_VALUE_COUNT; i++) {
        names[i] = arvo_value_type_name((arvo_value_type)i);
    }
    uint32_t index;
    if (!arvo_reader_choice(reader, &index, mapping, "value", names, ARVO_VALUE_COUNT)) {
        return false;
    }
    *out = (uint8_t)index;
    return true;
}
