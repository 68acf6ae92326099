/* document.h: a document as linted text, and the map back to the bytes on disk.
 *
 *   source   H y v & a u m l ; ␣ …        the file
 *   runs     [──────][──────────][──…     {text 0, src 0, 3, 3} {text 3, src 3, 2, 6} …
 *   text     H y v ä ␣ …                  what the reader sees: what is tokenised and matched
 *
 * This floor alone knows source offsets; everything above it speaks of (segment, byte in segment text). */
#ifndef ARVO_TEXT_DOCUMENT_H
#define ARVO_TEXT_DOCUMENT_H

#include <arvolint/base.h>

#include "base/arena.h"
#include "base/array.h"
#include "base/linetable.h"
#include "base/str.h"

/* A stretch of segment text and the stretch of source that it comes from. Equal lengths: byte for byte the
 * same. Unequal: an entity, an escape or a fold, which maps only as a whole. */
typedef struct arvo_run {
    uint32_t text;
    uint32_t src;
    uint32_t text_len;
    uint32_t src_len;
} arvo_run;

typedef enum arvo_segment_kind {
    ARVO_SEGMENT_PARAGRAPH,
    ARVO_SEGMENT_HEADING,
    ARVO_SEGMENT_LIST_ITEM,
    ARVO_SEGMENT_TABLE_CELL,
    ARVO_SEGMENT_ALT,   /* an image's text */
    ARVO_SEGMENT_TITLE, /* a link's or an image's title, a page's title */
    ARVO_SEGMENT_VALUE  /* a value of a locale file; a label or a description in HTML */
} arvo_segment_kind;

/* An element of a structured document (HTML) that texts stand in, for selectors. */
typedef struct arvo_element_attribute {
    arvo_str name; /* lower case */
    arvo_str value;
} arvo_element_attribute;

typedef struct arvo_element arvo_element;
struct arvo_element {
    const arvo_element *parent;               /* NULL: the root */
    arvo_str name;                            /* "section", lower case */
    const arvo_element_attribute *attributes; /* id and class among them */
    uint32_t attribute_count;
    uint32_t index; /* among its parent's element children, from 1 */
};

/* A comment in the file's own syntax. Every reader hands on those whose text begins with "arvolint-". */
typedef struct arvo_comment {
    arvo_span span;   /* of the whole comment in the source */
    arvo_str text;    /* without the marks of the comment, trimmed */
    arvo_span target; /* the source that it is about, where the format ties it to something (a JSON sibling, a
                         PO entry); an empty range: it goes by lines */
} arvo_comment;

/* Contiguous text that a reader reads as one: no sentence crosses its end. */
typedef struct arvo_segment {
    arvo_segment_kind kind;
    uint8_t level;          /* of a heading, 1..6; else 0 */
    bool quoted;            /* inside a block quote: somebody else's words */
    arvo_language language; /* UNKNOWN: the document's */
    bool other_language; /* the format says that it is in a language that is none of ours: it is not linted */
    arvo_str key; /* JSON pointer in a locale file or in front matter ("/hero/title"), else ARVO_NO_STR */
    const arvo_element *element; /* that it stands in, in HTML; else NULL */
    arvo_str text;               /* valid UTF-8; a soft line break is one "\n" */
    const arvo_run *runs;        /* sorted by text; they cover text without gaps */
    uint32_t run_count;
} arvo_segment;

typedef struct arvo_document {
    arvo_arena *arena; /* owns all of it */
    arvo_str path;     /* as given; "-" for standard input */
    arvo_str source;   /* the whole file, BOM included; outlives the document (borrowed). Of a file that is no
                          text (DOCX) what it reads as, a paragraph a line, in the arena */
    bool source_is_made;    /* it is such a text: nothing can be written back to the file */
    arvo_language language; /* declared by the file (front matter, file name) or UNKNOWN */
    bool other_language;    /* it declares a language that is none of ours */
    arvo_segment *segments; /* in source order */
    uint32_t segment_count;
    const arvo_comment *comments; /* in source order */
    uint32_t comment_count;
    arvo_linetable lines;
} arvo_document;

/* The source range behind the bytes [start, end) of the segment's text. Inside an unequal run the whole run's
 * source is taken. start == end gives an empty range. */
arvo_span arvo_segment_source(const arvo_segment *segment, uint32_t start, uint32_t end);

/* True when [start, end) lies in one byte-for-byte run: only then may a fix replace it. */
bool arvo_segment_is_verbatim(const arvo_segment *segment, uint32_t start, uint32_t end);

/* What stands in a text for something that is filled in later ("{name}"): U+FFFC. It maps to the whole of it.
 */
#define ARVO_TEXT_GAP "\xEF\xBF\xBC"

/* The bytes [start, end) of the segment's text for people to see: gaps as the source writes them. The text
 * itself where there are none (or memory ends), else in the arena. */
arvo_str arvo_segment_shown(arvo_arena *arena, const arvo_segment *segment, arvo_str source, uint32_t start,
                            uint32_t end);

/* Builds one segment from pieces in order. Any failure to allocate is kept in `failed` and reported at the
 * end. */
typedef struct arvo_segment_builder {
    arvo_arena *arena;
    arvo_buf text;
    ARVO_ARRAY(arvo_run) runs;
    bool failed;
} arvo_segment_builder;

arvo_segment_builder arvo_segment_begin(arvo_arena *arena);
/* Appends source bytes [src, src + bytes.len) that read as they stand. Neighbours join into one run. */
void arvo_segment_verbatim(arvo_segment_builder *builder, uint32_t src, arvo_str bytes);
/* Appends text that stands for src_len source bytes: an entity, an escape, a folded line end. */
void arvo_segment_decoded(arvo_segment_builder *builder, uint32_t src, uint32_t src_len, arvo_str text);
/* Appends the bytes [start, end) of another segment's text with the source that they stand for. Of an unequal
 * run that they cut, each part stands for the whole source. */
void arvo_segment_part(arvo_segment_builder *builder, const arvo_segment *from, uint32_t start, uint32_t end);
/* True when nothing but white space has been appended. */
bool arvo_segment_is_blank(const arvo_segment_builder *builder);
/* Forgets what has been appended. */
void arvo_segment_drop(arvo_segment_builder *builder);
/* Trims white space at both ends, fills *out (kind, level, language and so on are the caller's to set) and
 * empties the builder. False when memory ended. */
bool arvo_segment_end(arvo_segment *out, arvo_segment_builder *builder);

#endif
