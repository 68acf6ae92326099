#include "report/human_snippet.h"

#include "base/utf8.h"
#include "report/visible.h"

enum {
    TAB_CELLS = 4,
    LINE_NUMBER_CELLS = 5,
    NO_SCREEN_CELLS = 120, /* line and gutter where there is no screen to measure */
    FEWEST_CELLS = 24,     /* of line shown, however narrow the screen */
    MARKS_PER_CELL = 4     /* code points looked at for each cell: a run of combining marks has an end too */
};

/* A part of a line: bytes [start, end), and the cells that they take at most. */
typedef struct stretch {
    size_t start;
    size_t end;
    size_t cells;
} stretch;

static size_t cells_of(arvo_str line, size_t at, size_t *size) {
    uint32_t c = arvo_utf8_at(line, at, size);
    if (c == '\t') {
        return TAB_CELLS;
    }
    if (c >= 0x20 && c < 0x7F) {
        return 1;
    }
    return arvo_visible_code_point(c) != c ? 1 : arvo_utf8_width(arvo_str_slice(line, at, at + *size));
}

/* The stretch from `start` on, up to `limit`, that fits in `cells`. */
static stretch walk_right(arvo_str line, size_t start, size_t limit, size_t cells) {
    stretch walked = {start, start, 0};
    size_t size = 0;
    for (size_t n = 0; walked.end < limit && n < MARKS_PER_CELL * cells; n++) {
        size_t taken = cells_of(line, walked.end, &size);
        if (walked.cells + taken > cells) {
            break;
        }
        walked.cells += taken;
        walked.end += size;
    }
    return walked;
}

static size_t before(arvo_str line, size_t at) {
    do {
        at--;
    } while (at > 0 && ((unsigned char)line.ptr[at] & 0xC0) == 0x80);
    return at;
}

/* The stretch up to `end` that fits in `cells`; it does not begin with a mark cut off from its letter. */
static stretch walk_left(arvo_str line, size_t end, size_t cells) {
    stretch walked = {end, end, 0};
    size_t size = 0;
    for (size_t n = 0; walked.start > 0 && n < MARKS_PER_CELL * cells; n++) {
        size_t at = before(line, walked.start);
        size_t taken = cells_of(line, at, &size);
        if (walked.cells + taken > cells) {
            break;
        }
        walked.cells += taken;
        walked.start = at;
    }
    while (walked.start > 0 && walked.start < end && cells_of(line, walked.start, &size) == 0) {
        walked.start += size;
    }
    return walked;
}

/* A cut line rather begins and ends with a whole word, if one is near. */
static stretch whole_words(arvo_str line, stretch shown, size_t from, size_t to) {
    size_t near = shown.cells / 6;
    size_t start = shown.start;
    size_t end = shown.end;
    while (start > 0 && start < from && start - shown.start < near && line.ptr[start - 1] != ' ') {
        start++;
    }
    if (start > 0 && line.ptr[start - 1] == ' ') {
        shown.start = start;
    }
    while (end < line.len && end > to && shown.end - end < near && line.ptr[end] != ' ') {
        end--;
    }
    if (end < line.len && line.ptr[end] == ' ') {
        shown.end = end;
    }
    return shown;
}

/* The part of the line to show so that bytes [from, to) are seen with what stands around them. */
static stretch choose(arvo_str line, size_t from, size_t to, size_t cells) {
    stretch left = walk_left(line, from, cells);
    stretch span = walk_right(line, from, to, cells - 2);
    stretch right = walk_right(line, span.end, line.len, cells);
    bool whole = left.start == 0 && right.end == line.len && left.cells + span.cells + right.cells <= cells;
    if (whole) {
        return (stretch){0, line.len, cells};
    }
    size_t rest = cells - 2 - span.cells; /* a cell at either end for the ellipsis */
    size_t on_the_left = rest / 2;
    if (right.cells < rest - on_the_left) {
        on_the_left = rest - right.cells;
    }
    if (left.cells < on_the_left) {
        on_the_left = left.cells;
    }
    left = walk_left(line, from, on_the_left);
    right = walk_right(line, span.end, line.len, rest - on_the_left);
    return whole_words(line, (stretch){left.start, right.end, cells}, from, to);
}

/* Where the marks stand, in cells from the beginning of the text. */
typedef struct marks {
    size_t start;
    size_t end;
    bool goes_on; /* the span does not end on what is shown */
} marks;

/* Appends the shown part of the line and says where its bytes [from, to) came to stand. */
static marks append_text(arvo_buf *out, arvo_str line, stretch shown, size_t from, size_t to) {
    marks placed = {SIZE_MAX, SIZE_MAX, to > shown.end};
    size_t column = 0;
    size_t size = 0;
    if (shown.start > 0) {
        arvo_buf_append_cstr(out, "…");
        column++;
    }
    for (size_t at = shown.start; at < shown.end; at += size) {
        size_t cells = cells_of(line, at, &size);
        uint32_t c = arvo_utf8_at(line, at, &size);
        placed.start = at >= from && placed.start == SIZE_MAX ? column : placed.start;
        placed.end = at >= to && placed.end == SIZE_MAX ? column : placed.end;
        if (c == '\t') {
            cells = TAB_CELLS - column % TAB_CELLS;
            arvo_buf_append(out, (arvo_str){"    ", cells});
        } else {
            arvo_utf8_append(out, arvo_visible_code_point(c));
        }
        column += cells;
    }
    placed.start = placed.start == SIZE_MAX ? column : placed.start;
    placed.end = placed.end == SIZE_MAX ? column : placed.end;
    if (shown.end < line.len) {
        arvo_buf_append_cstr(out, "…");
    }
    return placed;
}

static void append_marks(arvo_buf *out, arvo_buf *marks_text, marks placed, arvo_snippet_look look) {
    for (size_t i = 0; i < placed.start; i++) {
        arvo_buf_append_byte(out, ' ');
    }
    arvo_buf_append_byte(marks_text, '^');
    for (size_t i = placed.start + 1; i < placed.end; i++) {
        arvo_buf_append_byte(marks_text, '~');
    }
    if (placed.goes_on) {
        arvo_buf_append_cstr(marks_text, "…");
    }
    arvo_styled(out, look.color, look.marks, arvo_buf_str(marks_text));
    arvo_buf_append_byte(out, '\n');
}

void arvo_snippet_gutter(arvo_buf *out, bool color, const char *mark) {
    arvo_buf_append_cstr(out, "      ");
    arvo_styled_cstr(out, color, ARVO_STYLE_GUTTER, mark);
    arvo_buf_append_byte(out, ' ');
}

static void append_numbered_gutter(arvo_buf *out, bool color, uint32_t line) {
    arvo_buf number = arvo_buf_in(out->arena);
    arvo_buf_printf(&number, "%*lu |", LINE_NUMBER_CELLS, (unsigned long)line);
    arvo_styled(out, color, ARVO_STYLE_GUTTER, arvo_buf_str(&number));
    arvo_buf_append_byte(out, ' ');
}

/* A byte offset in the source as one in the line, which begins at `first`. */
static size_t in_line(uint32_t offset, size_t first, size_t len) {
    size_t at = offset > first ? offset - first : 0;
    return at < len ? at : len;
}

void arvo_snippet_append(arvo_buf *out, const arvo_result *result, arvo_span span, arvo_snippet_look look) {
    size_t source_len = 0;
    arvo_str line = ARVO_NO_STR;
    const char *source = arvo_result_source(result, &source_len);
    uint32_t number = arvo_result_position(result, span.start).line;
    line.ptr = arvo_result_line(result, number, &line.len);
    if (line.ptr == NULL) {
        return;
    }
    size_t first = (size_t)(line.ptr - source);
    size_t from = in_line(span.start, first, line.len);
    size_t to = in_line(span.end, first, line.len);
    size_t screen = look.width > 0 ? look.width : NO_SCREEN_CELLS;
    size_t cells = screen > FEWEST_CELLS + ARVO_GUTTER_CELLS ? screen - ARVO_GUTTER_CELLS : FEWEST_CELLS;

    append_numbered_gutter(out, look.color, number);
    marks placed = append_text(out, line, choose(line, from, to, cells), from, to);
    placed.goes_on = placed.goes_on || span.end > first + line.len;
    arvo_buf_append_byte(out, '\n');
    arvo_buf marks_text = arvo_buf_in(out->arena);
    arvo_snippet_gutter(out, look.color, "|");
    append_marks(out, &marks_text, placed, look);
}
