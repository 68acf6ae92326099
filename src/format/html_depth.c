#include "format/html_depth.h"

#include <gumbo.h>

enum {
    SPECIAL = 1,
    FENCE = 2,
    CLOSES_P = 4,
    VOID = 8,
    FORMAT = 16,
    MARKER = 32,
    HEADING = 64,
    PART = 128,
    OMITTED = 256 /* opened once whether its tag is there or not */
};

enum { ALIKE = 3 }; /* formatting elements that are alike are opened again at most so many times */

static unsigned flags_of(uint32_t tag) {
    static const uint16_t flags[GUMBO_TAG_LAST + 1] = {
#define HTML_NESTING(name, value) [GUMBO_TAG_##name] = (value),
#include "format/html_depth.def"
#undef HTML_NESTING
    };
    return flags[tag];
}

static const arvo_html_open *top_of(const arvo_html_depth *d) {
    return d->open_count > 0 ? &d->open[d->open_count - 1] : NULL;
}

static bool top_is(const arvo_html_depth *d, uint32_t tag) {
    return d->open_count > 0 && top_of(d)->number == tag && !top_of(d)->foreign;
}

/* Adds to what the next text opens again, unless enough of the kind wait there. */
static void open_again(arvo_html_depth *d, const arvo_html_open *element) {
    uint32_t alike = 0;
    for (uint32_t i = 0; i < d->again_count; i++) {
        alike += d->again[i].number == element->number && d->again[i].identity == element->identity;
    }
    if (alike < ALIKE && d->again_count < ARVO_MAX_NESTING) {
        d->again[d->again_count++] = *element;
    }
}

/* Ends the open elements from `least` on. */
static void pop_to(arvo_html_depth *d, uint32_t least) {
    while (d->open_count > least) {
        const arvo_html_open *gone = &d->open[--d->open_count];
        unsigned flags = gone->foreign ? 0 : flags_of(gone->number);
        if ((flags & FORMAT) != 0) {
            open_again(d, gone);
        } else if ((flags & MARKER) != 0) {
            d->again_count = gone->base;
        }
    }
}

/* Ends one element without those inside it. */
static void take_out(arvo_html_depth *d, uint32_t at) {
    for (uint32_t i = at; i + 1 < d->open_count; i++) {
        d->open[i] = d->open[i + 1];
    }
    d->open_count--;
}

/* The innermost open element with the tag, unless something of `fences` or `other_fence` comes before it;
 * open_count if none. */
static uint32_t find(const arvo_html_depth *d, uint32_t tag, unsigned fences, uint32_t other_fence) {
    for (uint32_t i = d->open_count; i-- > 0;) {
        const arvo_html_open *it = &d->open[i];
        if (!it->foreign && it->number == tag) {
            return i;
        }
        if (!it->foreign && ((flags_of(it->number) & fences) != 0 || it->number == other_fence)) {
            break;
        }
    }
    return d->open_count;
}

static void close_in(arvo_html_depth *d, uint32_t tag, uint32_t other_fence) {
    pop_to(d, find(d, tag, FENCE, other_fence));
}

/* A list item or a term ends the one before it, however deep in paragraphs and divisions. */
static void close_item(arvo_html_depth *d, uint32_t tag, uint32_t twin) {
    for (uint32_t i = d->open_count; i-- > 0;) {
        uint32_t it = d->open[i].number;
        if (it == tag || it == twin) {
            pop_to(d, i);
            return;
        }
        bool transparent = it == GUMBO_TAG_ADDRESS || it == GUMBO_TAG_DIV || it == GUMBO_TAG_P;
        if (!d->open[i].foreign && (flags_of(it) & SPECIAL) != 0 && !transparent) {
            return;
        }
    }
}

static bool forget_again(arvo_html_depth *d, uint32_t tag) {
    uint32_t least = 0;
    for (uint32_t i = d->open_count; i-- > 0 && least == 0;) {
        bool marker = !d->open[i].foreign && (flags_of(d->open[i].number) & MARKER) != 0;
        least = marker ? d->open[i].base : 0;
    }
    for (uint32_t i = d->again_count; i-- > least;) {
        if (d->again[i].number == tag) {
            for (; i + 1 < d->again_count; i++) {
                d->again[i] = d->again[i + 1];
            }
            d->again_count--;
            return true;
        }
    }
    return false;
}

static void end_format(arvo_html_depth *d, uint32_t tag) {
    if (forget_again(d, tag)) {
        return;
    }
    uint32_t at = find(d, tag, FENCE, GUMBO_TAG_LAST);
    if (at == d->open_count) {
        return;
    }
    bool holds_block = false;
    for (uint32_t i = at + 1; i < d->open_count; i++) {
        holds_block = holds_block || (flags_of(d->open[i].number) & SPECIAL) != 0;
    }
    if (!holds_block) {
        pop_to(d, at + 1);
    }
    take_out(d, at);
}

static bool push(arvo_html_depth *d, uint32_t number, uint32_t identity, uint32_t name, bool foreign) {
    if (d->open_count + d->again_count >= ARVO_MAX_NESTING) {
        return false;
    }
    d->open[d->open_count++] = (arvo_html_open){number, identity, name, d->again_count, foreign};
    return true;
}

static bool is_any_of(uint32_t tag, uint32_t a, uint32_t b, uint32_t c, uint32_t e) {
    return tag == a || tag == b || tag == c || tag == e;
}

/* A part of a table ends what is open inside the part that it belongs to; outside tables it is nothing. */
static bool start_part(arvo_html_depth *d, uint32_t tag) {
    bool cell = tag == GUMBO_TAG_TD || tag == GUMBO_TAG_TH;
    bool row = tag == GUMBO_TAG_TR;
    uint32_t at = d->open_count;
    while (at > 0) {
        uint32_t it = d->open[--at].number;
        bool group = is_any_of(it, GUMBO_TAG_TBODY, GUMBO_TAG_THEAD, GUMBO_TAG_TFOOT, GUMBO_TAG_TFOOT);
        if (it == GUMBO_TAG_TABLE || it == GUMBO_TAG_TEMPLATE || ((cell || row) && group) ||
            (cell && it == GUMBO_TAG_TR)) {
            pop_to(d, at + 1);
            break;
        }
        if (at == 0) {
            return true;
        }
    }
    if (d->open_count == 0) {
        return true;
    }
    bool done = true;
    if ((cell || row) && top_is(d, GUMBO_TAG_TABLE)) {
        done = push(d, GUMBO_TAG_TBODY, 0, 0, false);
    }
    if (done && cell && !top_is(d, GUMBO_TAG_TR)) {
        done = push(d, GUMBO_TAG_TR, 0, 0, false);
    }
    return done && push(d, tag, 0, 0, false);
}

static bool start_foreign(arvo_html_depth *d, const arvo_html_tag *tag) {
    return tag->closes_itself || push(d, tag->number, 0, tag->name, true);
}

/* True when what stands in the innermost element is SVG or MathML. */
static bool inside_foreign(const arvo_html_depth *d) {
    const arvo_html_open *top = top_of(d);
    return top != NULL && top->foreign && top->number != GUMBO_TAG_FOREIGNOBJECT &&
           top->number != GUMBO_TAG_DESC && top->number != GUMBO_TAG_TITLE;
}

/* What a start tag ends before it begins. */
static void make_room(arvo_html_depth *d, uint32_t tag, unsigned flags) {
    if ((flags & CLOSES_P) != 0) {
        close_in(d, GUMBO_TAG_P, GUMBO_TAG_BUTTON);
    }
    if (tag == GUMBO_TAG_LI) {
        close_item(d, GUMBO_TAG_LI, GUMBO_TAG_LI);
    } else if (tag == GUMBO_TAG_DD || tag == GUMBO_TAG_DT) {
        close_item(d, GUMBO_TAG_DD, GUMBO_TAG_DT);
    } else if (tag == GUMBO_TAG_A || tag == GUMBO_TAG_NOBR) {
        end_format(d, tag);
    } else if (tag == GUMBO_TAG_BUTTON) {
        close_in(d, GUMBO_TAG_BUTTON, GUMBO_TAG_LAST);
    } else if ((flags & HEADING) != 0 && d->open_count > 0 && (flags_of(top_of(d)->number) & HEADING) != 0) {
        pop_to(d, d->open_count - 1);
    } else if ((tag == GUMBO_TAG_OPTION || tag == GUMBO_TAG_OPTGROUP) && top_is(d, GUMBO_TAG_OPTION)) {
        pop_to(d, d->open_count - 1);
    }
    if (tag == GUMBO_TAG_OPTGROUP && top_is(d, GUMBO_TAG_OPTGROUP)) {
        pop_to(d, d->open_count - 1);
    }
}

bool arvo_html_depth_start(arvo_html_depth *d, const arvo_html_tag *tag) {
    unsigned flags = flags_of(tag->number);
    if (tag->number == GUMBO_TAG_SVG || tag->number == GUMBO_TAG_MATH) {
        return start_foreign(d, tag);
    }
    if (inside_foreign(d)) {
        if ((flags & (CLOSES_P | FORMAT)) == 0) {
            return start_foreign(d, tag);
        }
        while (inside_foreign(d)) { /* a tag of the page's text ends the picture */
            pop_to(d, d->open_count - 1);
        }
    }
    if ((flags & PART) != 0) {
        return start_part(d, tag->number);
    }
    make_room(d, tag->number, flags);
    bool second_form =
        tag->number == GUMBO_TAG_FORM && find(d, GUMBO_TAG_FORM, 0, GUMBO_TAG_LAST) < d->open_count;
    bool nothing = (flags & (VOID | OMITTED)) != 0 || second_form;
    return nothing || push(d, tag->number, tag->identity, tag->name, false);
}

/* An element of SVG or MathML, if one of this name is open. */
static bool end_foreign(arvo_html_depth *d, const arvo_html_tag *tag) {
    for (uint32_t i = d->open_count; i-- > 0 && d->open[i].foreign;) {
        if (d->open[i].name == tag->name) {
            pop_to(d, i);
            return true;
        }
    }
    return false;
}

/* An element that no rule is about: its end tag does not reach past one that some rule is about. */
static void end_ordinary(arvo_html_depth *d, const arvo_html_tag *tag) {
    for (uint32_t i = d->open_count; i-- > 0;) {
        if (d->open[i].number == tag->number && d->open[i].name == tag->name) {
            pop_to(d, i);
            return;
        }
        if ((flags_of(d->open[i].number) & SPECIAL) != 0) {
            return;
        }
    }
}

static void end_heading(arvo_html_depth *d) {
    for (uint32_t i = d->open_count; i-- > 0;) {
        unsigned flags = flags_of(d->open[i].number);
        if ((flags & HEADING) != 0) {
            pop_to(d, i);
            return;
        }
        if ((flags & FENCE) != 0) {
            return;
        }
    }
}

/* A table's part or the table: only another table stands between. */
static void end_in_table(arvo_html_depth *d, uint32_t tag) {
    for (uint32_t i = d->open_count; i-- > 0;) {
        if (d->open[i].number == tag) {
            pop_to(d, i);
            return;
        }
        if (d->open[i].number == GUMBO_TAG_TABLE || d->open[i].number == GUMBO_TAG_TEMPLATE) {
            return;
        }
    }
}

void arvo_html_depth_end(arvo_html_depth *d, const arvo_html_tag *tag) {
    unsigned flags = flags_of(tag->number);
    uint32_t at;
    if (d->open_count == 0 || (top_of(d)->foreign && end_foreign(d, tag))) {
        return;
    }
    if ((flags & FORMAT) != 0) {
        end_format(d, tag->number);
    } else if ((flags & HEADING) != 0) {
        end_heading(d);
    } else if ((flags & PART) != 0 || tag->number == GUMBO_TAG_TABLE) {
        end_in_table(d, tag->number);
    } else if (tag->number == GUMBO_TAG_FORM) {
        at = find(d, GUMBO_TAG_FORM, FENCE, GUMBO_TAG_LAST);
        if (at < d->open_count) {
            take_out(d, at);
        }
    } else if (tag->number == GUMBO_TAG_P) {
        close_in(d, GUMBO_TAG_P, GUMBO_TAG_BUTTON);
    } else if ((flags & SPECIAL) != 0) {
        pop_to(d, find(d, tag->number, tag->number == GUMBO_TAG_TEMPLATE ? 0 : FENCE, GUMBO_TAG_LAST));
    } else if ((flags & (VOID | OMITTED)) == 0) {
        end_ordinary(d, tag);
    }
}
