/* examples.c: reading examples. Running them is the driver's. */
#include "rule/examples.h"

typedef ARVO_ARRAY(arvo_span) spans;

bool arvo_example_unmark(arvo_example *example, arvo_arena *arena, arvo_str marked, bool *no_memory) {
    arvo_buf text = arvo_buf_in(arena);
    spans found = {0};
    bool open = false;
    for (size_t at = 0; at < marked.len; at++) {
        bool mark = marked.ptr[at] == '*' && at + 1 < marked.len && marked.ptr[at + 1] == '*';
        if (!mark) {
            arvo_buf_append_byte(&text, marked.ptr[at]);
            continue;
        }
        at++;
        if (!open && ARVO_ARRAY_ADD(arena, &found) == NULL) {
            *no_memory = true;
            return false;
        }
        arvo_span *span = &found.items[found.count - 1];
        *(open ? &span->end : &span->start) = (uint32_t)text.len;
        open = !open;
    }
    example->text = arvo_buf_str(&text);
    example->spans = found.items;
    example->span_count = found.count;
    example->marked = found.count > 0;
    *no_memory = *no_memory || text.failed;
    return !open && !text.failed;
}

static void add(arvo_reader *reader, arvo_rule *rule, const arvo_node *node, arvo_language language,
                bool bad) {
    if (node->kind != ARVO_NODE_SCALAR || node->scalar.len == 0) {
        arvo_reader_problem(reader, node, ARVO_ERR_WRONG_TYPE, bad ? ARVO_STR("bad") : ARVO_STR("good"),
                            ARVO_STR("[text]"), ARVO_NO_STR);
        return;
    }
    arvo_example *example = ARVO_ARRAY_ADD(reader->arena, &rule->examples);
    if (example == NULL) {
        reader->no_memory = true;
        return;
    }
    *example = (arvo_example){.language = language, .bad = bad, .node = node};
    bool paired = arvo_example_unmark(example, reader->arena, node->scalar, &reader->no_memory);
    if (!reader->no_memory && (!paired || (example->marked && !bad))) {
        arvo_reader_problem(reader, node, ARVO_ERR_EXAMPLE_MARKS, ARVO_NO_STR, ARVO_NO_STR, ARVO_NO_STR);
    }
}

static void read_list(arvo_reader *reader, arvo_rule *rule, const arvo_node *language_node,
                      arvo_language language, const char *key) {
    const arvo_node *list = arvo_node_get(language_node, key);
    if (list == NULL) {
        return;
    }
    if (list->kind != ARVO_NODE_SEQUENCE) {
        arvo_reader_problem(reader, list, ARVO_ERR_WRONG_TYPE, arvo_str_of(key), ARVO_STR("[text]"),
                            ARVO_NO_STR);
        return;
    }
    for (uint32_t i = 0; i < list->count; i++) {
        add(reader, rule, list->items[i], language, key[0] == 'b');
    }
}

static void read_language(arvo_reader *reader, arvo_rule *rule, const arvo_node *key,
                          const arvo_node *value) {
    static const char *const keys[] = {"bad", "good", NULL};
    arvo_language language = arvo_reader_language_key(reader, key);
    if (language == ARVO_LANGUAGE_UNKNOWN) {
        return;
    }
    if (value->kind != ARVO_NODE_MAPPING) {
        arvo_reader_problem(reader, value, ARVO_ERR_WRONG_TYPE, key->scalar,
                            ARVO_STR("{bad: [text], good: [text]}"), ARVO_NO_STR);
        return;
    }
    arvo_reader_check_keys(reader, value, keys, NULL);
    read_list(reader, rule, value, language, "bad");
    read_list(reader, rule, value, language, "good");
}

void arvo_examples_read(arvo_reader *reader, arvo_rule *rule, const arvo_node *node) {
    const arvo_node *tests = arvo_node_get(node, "tests");
    if (tests != NULL && tests->kind != ARVO_NODE_MAPPING) {
        arvo_reader_problem(reader, tests, ARVO_ERR_WRONG_TYPE, ARVO_STR("tests"),
                            ARVO_STR("{fi: {bad: [text], good: [text]}}"), ARVO_NO_STR);
        return;
    }
    if (tests != NULL) {
        rule->has_examples_max = arvo_reader_number(reader, &rule->examples_max, tests, "max");
    }
    for (uint32_t i = 0; tests != NULL && i + 1 < tests->count; i += 2) {
        if (!arvo_str_equal(tests->items[i]->scalar, ARVO_STR("max"))) {
            read_language(reader, rule, tests->items[i], tests->items[i + 1]);
        }
    }
    if (!rule->silent && rule->examples.count == 0 && !reader->no_memory) {
        const arvo_node *place = tests != NULL ? tests : arvo_node_get(node, "id");
        arvo_reader_problem(reader, place, ARVO_ERR_NO_EXAMPLES, ARVO_NO_STR, ARVO_NO_STR, ARVO_NO_STR);
    }
}
