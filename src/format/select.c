/* select.c: marks looked for in a document. */
#include "format/select.h"

struct arvo_selection {
    const arvo_mark *marks;
    size_t mark_count;
};

arvo_err arvo_select_begin(arvo_selection **out, const arvo_document *document, const arvo_mark *marks,
                           size_t mark_count, arvo_error *error) {
    arvo_selection *made = ARVO_NEW(document->arena, arvo_selection);
    *out = made;
    if (made == NULL) {
        return arvo_fail_plain(error, ARVO_ERR_NO_MEMORY);
    }
    *made = (arvo_selection){marks, mark_count};
    return ARVO_OK;
}

arvo_selected arvo_select(const arvo_selection *selection, uint32_t segment) {
    (void)segment;
    for (size_t i = 0; i < selection->mark_count; i++) {
        if (selection->marks[i].kind == ARVO_MARK_FILE) {
            return (arvo_selected){&selection->marks[i], 0, ARVO_NO_STR};
        }
    }
    return (arvo_selected){NULL, 0, ARVO_NO_STR};
}
