/* placeholder_scan.h: what stands at a place of a value. For placeholder.c and the masks of Markdown. */
#ifndef ARVO_FORMAT_PLACEHOLDER_SCAN_H
#define ARVO_FORMAT_PLACEHOLDER_SCAN_H

#include "base/str.h"

typedef enum arvo_piece_kind {
    ARVO_PIECE_TEXT,   /* reads as it stands */
    ARVO_PIECE_READS,  /* reads as `reads`: "%%", a <br>; a tag as nothing */
    ARVO_PIECE_GAP,    /* a placeholder */
    ARVO_PIECE_ENTITY, /* a character reference */
    ARVO_PIECE_CHOICE  /* an ICU plural or select; its branches begin at `inside` */
} arvo_piece_kind;

typedef struct arvo_piece {
    arvo_piece_kind kind;
    uint32_t end;
    arvo_str reads;
    uint32_t inside;
    bool plural; /* "#" in its branches is the number */
} arvo_piece;

/* A branch of a plural or select. */
typedef struct arvo_branch {
    uint32_t start;
    uint32_t end;
    bool other; /* the one that always fits */
} arvo_branch;

/* What is looked for ahead is looked for once: the whole scan is linear. */
typedef enum arvo_closer { ARVO_CLOSER_MUSTACHE, ARVO_CLOSER_PAREN, ARVO_CLOSER_COUNT } arvo_closer;

typedef struct arvo_lookahead {
    uint32_t from; /* [from, to) has been looked at */
    uint32_t to;
    bool found; /* at `to` */
} arvo_lookahead;

typedef struct arvo_placeholder_scanner {
    arvo_str text;
    bool colon;             /* ":name" is a placeholder */
    const uint32_t *braces; /* of each "{" where its "}" is, else 0; NULL: there are none */
    arvo_lookahead ahead[ARVO_CLOSER_COUNT];
} arvo_placeholder_scanner;

/* Pairs the braces of the text. False when memory ends. */
bool arvo_placeholder_scan_begin(arvo_placeholder_scanner *scanner, arvo_arena *arena, arvo_str text,
                                 bool colon);

/* Where the brace at `at` is closed, or 0. */
uint32_t arvo_placeholder_closing(const arvo_placeholder_scanner *scanner, size_t at);

/* The end of a conversion at `at` ("%-10.2f", "%1$s", "%ld", "%@", "%1"), or 0. A blank is no flag: "20 % on"
 * is none. */
size_t arvo_conversion_end(arvo_str text, size_t at);

/* The same with a name: "%(name)s", "%<name>d"; `close` is what ends the name. */
size_t arvo_named_conversion_end(arvo_str text, size_t at, char close);

/* True when something other than text may begin with this byte. */
bool arvo_placeholder_may_begin(char byte);

/* What begins at `at`; `plural`: inside a branch of a plural. */
arvo_piece arvo_placeholder_at(arvo_placeholder_scanner *scanner, uint32_t at, bool plural);

/* Reads the branch at *at of a choice that ends at `end` and moves *at behind it. False when there is none,
 * or it is badly written. */
bool arvo_placeholder_branch(arvo_branch *out, const arvo_placeholder_scanner *scanner, uint32_t *at,
                             uint32_t end);

/* The end of a case ending or a genitive at `at` that hangs on the placeholder before it ("lle", ":n", "'s"),
 * or `at`. */
size_t arvo_placeholder_ending(arvo_str text, size_t at);

/* The length of the tag at `at` ("<b>", "</0>", "<br />"), or 0, and what it reads as: nothing, a line break,
 * a paragraph's end; *gap when it stands for something ("<0/>"). */
uint32_t arvo_tag_at(arvo_str *reads, bool *gap, arvo_str text, uint32_t at);

#endif
