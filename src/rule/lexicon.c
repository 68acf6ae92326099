/* lexicon.c: word lists and references to them. */
#include "rule/lexicon.h"

#include "base/utf8.h"

static const char *const list_keys[] = {"about", "value", "policy", "entries", NULL};

void arvo_list_read(arvo_reader *reader, arvo_list *list, const arvo_node *node, arvo_language language) {
    arvo_policy policy = ARVO_POLICY_ANY;
    uint8_t value = ARVO_NO_VALUE;
    arvo_texts about = {0};
    arvo_reader_check_keys(reader, node, list_keys, NULL);
    arvo_reader_texts(reader, &about, node, "about");
    arvo_reader_policy(reader, &policy, node);
    arvo_reader_value(reader, &value, node);
    const arvo_node *entries = arvo_reader_need(reader, node, "entries");
    if (entries == NULL) {
        return;
    }
    if (entries->kind != ARVO_NODE_SEQUENCE) {
        arvo_reader_problem(reader, entries, ARVO_ERR_WRONG_TYPE, ARVO_STR("entries"), ARVO_STR("[…]"),
                            ARVO_NO_STR);
        return;
    }
    arvo_reader_pattern_node(reader, &list->entries, entries, "entries", language, policy, value);
    list->has[language] = true;
}

static bool is_name_byte(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '-' ||
           c == '_' || (unsigned char)c >= 0x80;
}

/* Past a stretch that ends at `close` and may hold backslash escapes; `at` is on its first byte. */
static size_t skip_quoted(arvo_str s, size_t at, char close) {
    for (at++; at < s.len && s.ptr[at] != close; at++) {
        at += s.ptr[at] == '\\';
    }
    return at < s.len ? at + 1 : s.len;
}

/* Past a token's conditions; a name may hold brackets of its own ("Person[psor]"). */
static size_t skip_brackets(arvo_str s, size_t at) {
    size_t depth = 0;
    while (at < s.len) {
        char c = s.ptr[at];
        if (c == '"' || c == '/') {
            at = skip_quoted(s, at, c);
            continue;
        }
        depth += c == '[';
        at++;
        if (c == ']' && --depth == 0) {
            break;
        }
    }
    return at < s.len ? at : s.len;
}

void arvo_pattern_lists(arvo_str s, void (*visit)(void *state, arvo_str name, uint32_t column), void *state) {
    size_t at = 0;
    while (at < s.len) {
        if (s.ptr[at] == '"') {
            at = skip_quoted(s, at, '"');
        } else if (s.ptr[at] == '[') {
            at = skip_brackets(s, at);
        } else if (s.ptr[at] == '@') {
            size_t end = at + 1;
            while (end < s.len && is_name_byte(s.ptr[end])) {
                end++;
            }
            visit(state, arvo_str_slice(s, at + 1, end),
                  (uint32_t)arvo_utf8_count(arvo_str_slice(s, 0, at)) + 1);
            at = end;
        } else {
            at++;
        }
    }
}
