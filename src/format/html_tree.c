#include "format/html_tree.h"

#include <setjmp.h>
#include <stdalign.h>
#include <stdlib.h>

enum { ALLOCATIONS_PER_BYTE = 8, ALLOCATIONS_BASE = 10000 };

/* Before each block that gumbo has. */
typedef struct block {
    struct block *next;
    struct block *previous;
} block;

struct arvo_html_tree {
    GumboOutput *output;
    block blocks; /* the ring of them all: what gumbo forgets when it is stopped is given back too */
    size_t allocations;
    size_t limit;
    jmp_buf out_of_memory; /* gumbo does not look at what an allocator gives */
};

static void *allocate(void *state, size_t size) {
    arvo_html_tree *tree = state;
    const size_t head =
        (sizeof(block) + alignof(max_align_t) - 1) / alignof(max_align_t) * alignof(max_align_t);
    block *made = tree->allocations++ < tree->limit && size < SIZE_MAX - head ? malloc(head + size) : NULL;
    if (made == NULL) {
        longjmp(tree->out_of_memory, 1);
    }
    *made = (block){.next = tree->blocks.next, .previous = &tree->blocks};
    made->next->previous = made;
    tree->blocks.next = made;
    return (char *)made + head;
}

static void release(void *state, void *bytes) {
    const size_t head =
        (sizeof(block) + alignof(max_align_t) - 1) / alignof(max_align_t) * alignof(max_align_t);
    (void)state;
    if (bytes != NULL) {
        block *gone = (block *)(void *)((char *)bytes - head);
        gone->next->previous = gone->previous;
        gone->previous->next = gone->next;
        free(gone);
    }
}

/* Apart from its caller, whose variables a jump might spoil. */
static bool parse(arvo_html_tree *tree, arvo_str page) {
    GumboOptions options = kGumboDefaultOptions;
    options.allocator = allocate;
    options.deallocator = release;
    options.userdata = tree;
    options.max_errors = 0;
    if (setjmp(tree->out_of_memory) != 0) {
        return false;
    }
    tree->output = gumbo_parse_with_options(&options, page.ptr, page.len);
    return true;
}

arvo_err arvo_html_tree_new(arvo_html_tree **out, arvo_str page, size_t allocations) {
    arvo_html_tree *tree = calloc(1, sizeof *tree);
    *out = NULL;
    if (tree == NULL) {
        return ARVO_ERR_NO_MEMORY;
    }
    tree->blocks = (block){&tree->blocks, &tree->blocks};
    tree->limit = allocations > 0 ? allocations : page.len * ALLOCATIONS_PER_BYTE + ALLOCATIONS_BASE;
    if (!parse(tree, page)) {
        arvo_err err = tree->allocations > tree->limit ? ARVO_ERR_TANGLED : ARVO_ERR_NO_MEMORY;
        arvo_html_tree_free(tree);
        return err;
    }
    *out = tree;
    return ARVO_OK;
}

void arvo_html_tree_free(arvo_html_tree *tree) {
    if (tree == NULL) {
        return;
    }
    for (block *it = tree->blocks.next; it != &tree->blocks;) {
        block *next = it->next;
        free(it);
        it = next;
    }
    free(tree);
}

const GumboNode *arvo_html_tree_root(const arvo_html_tree *tree) {
    return tree->output->root;
}
