/* baseline_text.c: a baseline as JSON, a finding a line, and back.
 *
 *     {
 *       "version": 1,
 *       "findings": [
 *         {"file": "pages/home.md", "rule": "AV203", "text": "kokonaisvaltaisia", "count": 2},
 *         {"file": "pages/home.md", "rule": "AV302", "part": ""},
 *         {}
 *       ]
 *     }
 *
 * The empty one at the end lets every line end alike: one that is added or taken away leaves the others as
 * they are. It is read as YAML, of which JSON is a part, for the sake of places. */
#include <stdio.h>

#include "base/utf8.h"
#include "base/yaml.h"
#include "driver/baseline.h"

/* ---- Writing ----------------------------------------------------------------------------------------------
 */

/* YAML wants more characters escaped than JSON does. */
static bool needs_escape(uint32_t c) {
    return c < 0x20 || (c >= 0x7F && c < 0xA0) || c == 0x2028 || c == 0x2029 || c == 0xFEFF || c == 0xFFFE ||
           c == 0xFFFF;
}

static void append_string(arvo_buf *out, arvo_str s) {
    arvo_buf_append_byte(out, '"');
    for (size_t at = 0, size; at < s.len; at += size) {
        uint32_t c = arvo_utf8_at(s, at, &size);
        if (c == '"' || c == '\\') {
            arvo_buf_append_byte(out, '\\');
            arvo_buf_append_byte(out, (char)c);
        } else if (needs_escape(c)) {
            arvo_buf_printf(out, "\\u%04x", (unsigned)c);
        } else {
            arvo_buf_append(out, arvo_str_slice(s, at, at + size));
        }
    }
    arvo_buf_append_byte(out, '"');
}

static void append_entry(arvo_buf *out, const arvo_baseline_entry *entry) {
    arvo_buf_append_cstr(out, "    {\"file\": ");
    append_string(out, entry->key.file);
    arvo_buf_append_cstr(out, ", \"rule\": ");
    append_string(out, entry->key.rule);
    arvo_buf_append_cstr(out, entry->key.whole_text ? ", \"part\": " : ", \"text\": ");
    append_string(out, entry->key.text);
    if (entry->count > 1) {
        arvo_buf_printf(out, ", \"count\": %lu", (unsigned long)entry->count);
    }
    arvo_buf_append_cstr(out, "},\n");
}

arvo_str arvo_baseline_text(arvo_arena *arena, const arvo_baseline *baseline) {
    arvo_buf out = arvo_buf_in(arena);
    arvo_buf_append_cstr(&out, "{\n  \"version\": 1,\n  \"findings\": [\n");
    for (uint32_t i = 0; i < baseline->entries.count; i++) {
        append_entry(&out, &baseline->entries.items[i]);
    }
    arvo_buf_append_cstr(&out, "    {}\n  ]\n}\n");
    return arvo_buf_str(&out);
}

/* ---- Reading ----------------------------------------------------------------------------------------------
 */

static arvo_err fail_at(arvo_error *error, const arvo_node *node, arvo_err code, const char *detail0,
                        const char *detail1) {
    return arvo_fail_at(error, code, node->line, node->column, arvo_str_of(detail0), arvo_str_of(detail1),
                        ARVO_NO_STR);
}

/* The first key of the mapping that is none of the NULL-terminated `keys` is an error. */
static arvo_err check_keys(const arvo_node *mapping, const char *const *keys, arvo_error *error) {
    for (uint32_t i = 0; i < mapping->count; i += 2) {
        size_t k = 0;
        while (keys[k] != NULL && !arvo_str_equal(mapping->items[i]->scalar, arvo_str_of(keys[k]))) {
            k++;
        }
        if (keys[k] == NULL) {
            return fail_at(error, mapping->items[i], ARVO_ERR_UNKNOWN_KEY, mapping->items[i]->scalar.ptr,
                           NULL);
        }
    }
    return ARVO_OK;
}

static arvo_err need_string(arvo_str *out, const arvo_node *entry, const char *key, arvo_error *error) {
    const arvo_node *value = arvo_node_get(entry, key);
    if (value == NULL) {
        return fail_at(error, entry, ARVO_ERR_MISSING_KEY, key, NULL);
    }
    if (value->kind != ARVO_NODE_SCALAR || value->plain) {
        return fail_at(error, value, ARVO_ERR_WRONG_TYPE, key, "\"…\"");
    }
    *out = value->scalar;
    return ARVO_OK;
}

static arvo_err read_count(uint32_t *out, const arvo_node *entry, arvo_error *error) {
    const arvo_node *value = arvo_node_get(entry, "count");
    double number = 1;
    bool fits = value == NULL || (arvo_node_number(&number, value) && number >= 1 && number <= 1e9 &&
                                  number == (double)(uint32_t)number);
    *out = fits ? (uint32_t)number : 0;
    return fits ? ARVO_OK : fail_at(error, value, ARVO_ERR_WRONG_TYPE, "count", "1, 2, 3 …");
}

static arvo_err read_entry(arvo_baseline_entry *out, const arvo_node *entry, arvo_error *error) {
    static const char *const keys[] = {"file", "rule", "part", "text", "count", NULL};
    if (entry->kind != ARVO_NODE_MAPPING) {
        return fail_at(error, entry, ARVO_ERR_WRONG_TYPE, "findings", "[{…}]");
    }
    arvo_err err = check_keys(entry, keys, error);
    err = err == ARVO_OK ? need_string(&out->key.file, entry, "file", error) : err;
    err = err == ARVO_OK ? need_string(&out->key.rule, entry, "rule", error) : err;
    out->key.whole_text = arvo_node_get(entry, "part") != NULL;
    err = err == ARVO_OK ? need_string(&out->key.text, entry, out->key.whole_text ? "part" : "text", error)
                         : err;
    return err == ARVO_OK ? read_count(&out->count, entry, error) : err;
}

static arvo_err read_findings(arvo_baseline *baseline, const arvo_node *list, arvo_error *error) {
    for (uint32_t i = 0; i < list->count; i++) {
        if (list->items[i]->kind == ARVO_NODE_MAPPING && list->items[i]->count == 0) {
            continue; /* the last line */
        }
        arvo_baseline_entry *entry = ARVO_ARRAY_ADD(baseline->arena, &baseline->entries);
        arvo_err err = entry != NULL ? read_entry(entry, list->items[i], error)
                                     : arvo_fail_plain(error, ARVO_ERR_NO_MEMORY);
        if (err != ARVO_OK) {
            return err;
        }
    }
    arvo_baseline_settle(&baseline->entries, false);
    return ARVO_OK;
}

static arvo_err check_version(const arvo_node *root, arvo_error *error) {
    const arvo_node *version = arvo_node_get(root, "version");
    double number;
    if (version == NULL) {
        return fail_at(error, root, ARVO_ERR_MISSING_KEY, "version", NULL);
    }
    if (!arvo_node_number(&number, version)) {
        return fail_at(error, version, ARVO_ERR_WRONG_TYPE, "version", "1");
    }
    return number == 1 ? ARVO_OK
                       : fail_at(error, version, ARVO_ERR_BASELINE_VERSION, version->scalar.ptr, NULL);
}

/* The line (from 1) of the first mark that git leaves at a conflict; 0: there is none. */
static uint32_t conflict_line(arvo_str text) {
    uint32_t line = 1;
    for (size_t at = 0; at < text.len; line++) {
        arvo_str rest = arvo_str_slice(text, at, text.len);
        if (arvo_str_starts_with(rest, ARVO_STR("<<<<<<<"))) {
            return line;
        }
        size_t end = arvo_str_find(rest, ARVO_STR("\n"));
        at = end == SIZE_MAX ? text.len : at + end + 1;
    }
    return 0;
}

/* It is JSON to whoever wrote it. */
static arvo_err fail_syntax(arvo_error *error, arvo_str text, const arvo_error *why) {
    uint32_t conflict = conflict_line(text);
    if (conflict > 0) {
        return arvo_fail_at(error, ARVO_ERR_BASELINE_CONFLICT, conflict, 1, ARVO_NO_STR, ARVO_NO_STR,
                            ARVO_NO_STR);
    }
    return arvo_fail_at(error, ARVO_ERR_BASELINE, why->line, why->column, arvo_str_of(why->detail[0]),
                        ARVO_NO_STR, ARVO_NO_STR);
}

arvo_err arvo_baseline_parse(arvo_baseline *baseline, arvo_str text, arvo_error *error) {
    static const char *const keys[] = {"version", "findings", NULL};
    arvo_error why = {0};
    arvo_node *root;
    arvo_err err = arvo_yaml_parse(&root, baseline->arena, text, &why);
    if (err == ARVO_ERR_YAML) {
        return fail_syntax(error, text, &why);
    }
    if (err != ARVO_OK) {
        if (error != NULL) {
            *error = why;
        }
        return err;
    }
    if (root->kind != ARVO_NODE_MAPPING) {
        return fail_at(error, root, ARVO_ERR_BASELINE, "{\"version\": 1, \"findings\": […]}", NULL);
    }
    err = check_version(root, error); /* of another version other keys may be right */
    err = err == ARVO_OK ? check_keys(root, keys, error) : err;
    const arvo_node *list = arvo_node_get(root, "findings");
    if (err == ARVO_OK && (list == NULL || list->kind != ARVO_NODE_SEQUENCE)) {
        const arvo_node *place = list != NULL ? list : root;
        return fail_at(error, place, list != NULL ? ARVO_ERR_WRONG_TYPE : ARVO_ERR_MISSING_KEY, "findings",
                       "[{…}]");
    }
    return err == ARVO_OK ? read_findings(baseline, list, error) : err;
}
