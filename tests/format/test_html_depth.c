/* The depth that is told by tags, against the tree that gumbo builds of them. */
#include "format/html_depth.h"

#include <gumbo.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "format/html_markup.h"
#include "format/html_tree.h"
#include "unit.h"

static uint32_t depth_of(const GumboNode *node) {
    uint32_t deepest = 0;
    if (node->type != GUMBO_NODE_ELEMENT && node->type != GUMBO_NODE_TEMPLATE) {
        return 0;
    }
    for (unsigned i = 0; i < node->v.element.children.length; i++) {
        uint32_t depth = depth_of(node->v.element.children.data[i]);
        deepest = depth > deepest ? depth : deepest;
    }
    return deepest + 1;
}

static uint32_t real_depth(const char *page) {
    arvo_html_tree *tree;
    assert_int_equal(arvo_html_tree_new(&tree, (arvo_str){page, strlen(page)}, 1000000), ARVO_OK);
    uint32_t depth = depth_of(arvo_html_tree_root(tree));
    arvo_html_tree_free(tree);
    return depth;
}

/* The greatest depth that is told, <html> and <body> with it. */
static uint32_t told_depth(const char *page) {
    arvo_html_depth *depth = calloc(1, sizeof *depth);
    arvo_str text = {page, strlen(page)};
    uint32_t deepest = 0;
    assert_non_null(depth);
    for (size_t at = 0; at < text.len;) {
        arvo_html_markup markup = arvo_html_markup_at(text, at);
        size_t end = arvo_html_markup_end(text, at);
        if (markup == ARVO_HTML_START_TAG || markup == ARVO_HTML_END_TAG) {
            size_t name = at + (markup == ARVO_HTML_END_TAG ? 2 : 1);
            size_t name_end = arvo_html_name_end(text, name);
            arvo_html_tag tag = {.number = gumbo_tagn_enum(page + name, (unsigned)(name_end - name)),
                                 .closes_itself = page[end - 2] == '/'};
            for (size_t i = name; i < end; i++) {
                tag.identity = tag.identity * 31 + (unsigned char)page[i];
                tag.name = i < name_end ? tag.identity : tag.name;
            }
            if (markup == ARVO_HTML_END_TAG) {
                arvo_html_depth_end(depth, &tag);
            } else {
                assert_true(arvo_html_depth_start(depth, &tag));
            }
        }
        uint32_t now = depth->open_count + depth->again_count;
        deepest = now > deepest ? now : deepest;
        at = end > at ? end : at + 1;
    }
    free(depth);
    return deepest + 2;
}

static void tells_the_depth_of_a_tree(void **state) {
    (void)state;
    /* Each is repeated 60 times: what is told must stay by what is built, whether it grows or not. */
    static const char *const pieces[] = {
        "<div>",
        "<div></div>",
        "<span>a",
        "<p>a",
        "<p>a<div>b</div>",
        "<ul><li>a<li>b</ul>",
        "<li>a",
        "<ul><li>",
        "<dl><dt>a<dd>b</dl>",
        "<dt>a<dd>b",
        "<table><tr><td>a<td>b<tr><th>c</table>",
        "<table><tr><td>",
        "<table><caption>a<tbody><tr><td>b</td></tr></tbody></table>",
        "<td>a",
        "<tr>",
        "<select><option>a<option>b</select>",
        "<select><optgroup><option>a<optgroup><option>b</select>",
        "<b>a</b>",
        "<b>a",
        "<p><b>a",
        "<div><b>a</div>",
        "<b><div></b>a</div>",
        "<b><i>a</b></i>",
        "<a>a",
        "<a><div>a",
        "<button>a",
        "<form>a",
        "<form><div></form></div>",
        "<h1>a<h2>b",
        "<h1>a</h2>",
        "<span><div></span>a</div>",
        "<object><b>a</object>",
        "<td><b>a</td>",
        "<svg><path/><g></g></svg>",
        "<svg><g>",
        "<svg><div>a</div>",
        "<br><img><input><hr>",
        "<x-y>a",
        "<x-y/>",
        "<x-y></x-y>",
        "</div></p></b>a",
        "<button><p>a</button>",
        "<address><p>a<address>",
        "<blockquote><p>a</blockquote>",
        "<font color=red>a",
        "<nobr>a",
    };
    for (size_t i = 0; i < sizeof pieces / sizeof *pieces; i++) {
        char page[4096] = "";
        for (int n = 0; n < 60; n++) {
            strncat(page, pieces[i], sizeof page - strlen(page) - 1);
        }
        strncat(page, "x", sizeof page - strlen(page) - 1);
        uint32_t real = real_depth(page);
        uint32_t told = told_depth(page);
        if (told + 2 < real || told > real + 8) {
            fail_msg("%s: told %u, is %u", pieces[i], (unsigned)told, (unsigned)real);
        }
    }
}

/* Formatting elements that differ all come back; of those that are alike three do. */
static void counts_what_comes_back(void **state) {
    (void)state;
    char page[8192] = "";
    for (int i = 0; i < 100; i++) {
        size_t len = strlen(page);
        snprintf(page + len, sizeof page - len, "<p><b id=%d>x</p>", i);
    }
    assert_int_equal(real_depth(page), 2 + 1 + 100);
    assert_in_range(told_depth(page), 100, 110);
}

static void refuses_what_is_deeper_than_the_limit(void **state) {
    (void)state;
    arvo_html_depth *depth = calloc(1, sizeof *depth);
    const arvo_html_tag tag = {.number = GUMBO_TAG_DIV};
    assert_non_null(depth);
    for (int i = 0; i < ARVO_MAX_NESTING; i++) {
        assert_true(arvo_html_depth_start(depth, &tag));
    }
    assert_false(arvo_html_depth_start(depth, &tag));
    arvo_html_depth_end(depth, &tag);
    assert_true(arvo_html_depth_start(depth, &tag));
    free(depth);
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(tells_the_depth_of_a_tree),
        cmocka_unit_test(counts_what_comes_back),
        cmocka_unit_test(refuses_what_is_deeper_than_the_limit),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
