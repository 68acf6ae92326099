#include "format/html_tree.h"

#include <stdio.h>
#include <string.h>

#include "unit.h"

static void stops_at_any_allocation(void **state) {
    (void)state;
    const char *page = "<p>a <b>c<table>x<td>&auml;<i a=b></p>";
    arvo_html_tree *tree;
    size_t limit = 1;
    for (; arvo_html_tree_new(&tree, (arvo_str){page, strlen(page)}, limit) != ARVO_OK; limit++) {
        assert_null(tree);
        assert_true(limit < 1000);
    }
    assert_true(limit > 20);
    assert_int_equal(arvo_html_tree_root(tree)->v.element.tag, GUMBO_TAG_HTML);
    arvo_html_tree_free(tree);
}

/* 100 formatting elements that are open all along come back in each paragraph. */
static void refuses_a_tree_that_explodes(void **state) {
    (void)state;
    static char page[200000];
    arvo_html_tree *tree;
    size_t len = 0;
    for (int i = 0; i < 100; i++) {
        len += (size_t)snprintf(page + len, sizeof page - len, "<b a%d>", i);
    }
    for (int i = 0; i < 20000; i++) {
        memcpy(page + len, "<p>a</p>", 8);
        len += 8;
    }
    assert_int_equal(arvo_html_tree_new(&tree, (arvo_str){page, len}, 0), ARVO_OK);
    arvo_html_tree_free(tree);
    for (size_t i = len; i-- > 1200;) {
        page[i] = i % 3 == 0 ? '<' : i % 3 == 1 ? 'p' : '>';
    }
    assert_int_equal(arvo_html_tree_new(&tree, (arvo_str){page, len}, 0), ARVO_OK);
    arvo_html_tree_free(tree);
}

static void frees_nothing(void **state) {
    (void)state;
    arvo_html_tree_free(NULL);
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(stops_at_any_allocation),
        cmocka_unit_test(refuses_a_tree_that_explodes),
        cmocka_unit_test(frees_nothing),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
