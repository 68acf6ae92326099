#include "report/human_stairs.h"

#include "base/utf8.h"
#include "report/human_explain.h"
#include "report/human_style.h"
#include "report/human_wrap.h"
#include "report/strings.h"
#include "report/visible.h"

enum { INDENT = 4, RISE_CELLS = 3 };

static void append_spaces(arvo_buf *out, size_t count) {
    for (size_t i = 0; i < count; i++) {
        arvo_buf_append_byte(out, ' ');
    }
}

static const char *mark_of(arvo_verdict verdict) {
    switch (verdict) {
    case ARVO_VERDICT_MET:
        return "✓";
    case ARVO_VERDICT_PARTIAL:
        return "~";
    default:
        return "✗";
    }
}

static arvo_string_id word_of(arvo_verdict verdict) {
    switch (verdict) {
    case ARVO_VERDICT_MET:
        return ARVO_STRING_MET;
    case ARVO_VERDICT_PARTIAL:
        return ARVO_STRING_PARTIAL;
    default:
        return ARVO_STRING_UNMET;
    }
}

void arvo_verdict_append(arvo_buf *out, arvo_verdict verdict, arvo_stairs_look look) {
    arvo_style style = arvo_style_of_verdict(verdict);
    arvo_styled_cstr(out, look.color, style, mark_of(verdict));
    arvo_buf_append_byte(out, ' ');
    arvo_styled_cstr(out, look.color, style, arvo_string(word_of(verdict), look.language));
}

/* The widest name, so that the marks stand in one column. */
static size_t name_cells(const arvo_part *part) {
    size_t widest = 0;
    for (size_t i = 0; i < ARVO_STEP_COUNT; i++) {
        size_t cells = arvo_utf8_width(arvo_str_of(part->steps[i].name));
        widest = cells > widest ? cells : widest;
    }
    return widest;
}

/* One step: its tread, the riser of the step above, number, name and verdict. */
static void append_step(arvo_buf *out, const arvo_part *part, size_t step, size_t names,
                        arvo_stairs_look look) {
    const arvo_step_result *it = &part->steps[step];
    arvo_style style = arvo_style_of_verdict(it->verdict);
    arvo_str name = arvo_visible(out->arena, arvo_str_of(it->name));
    size_t above = ARVO_STEP_COUNT - 1 - step;
    append_spaces(out, INDENT + RISE_CELLS * step);
    arvo_styled_cstr(out, look.color, style, above > 0 ? "┌──┘" : "┌──");
    append_spaces(out, above > 0 ? RISE_CELLS * above : 1);
    arvo_buf_printf(out, "%zu ", step + 1);
    arvo_styled(out, look.color, ARVO_STYLE_STRONG, name);
    append_spaces(out, names - arvo_utf8_width(name) + 2);
    arvo_verdict_append(out, it->verdict, look);
    arvo_buf_append_byte(out, '\n');
}

static bool all_met(const arvo_part *part) {
    for (size_t i = 0; i < ARVO_STEP_COUNT; i++) {
        if (part->steps[i].verdict != ARVO_VERDICT_MET) {
            return false;
        }
    }
    return true;
}

/* Whether another step stands as low as the weakest. */
static bool is_one_of_several(const arvo_part *part) {
    size_t count = 0;
    for (size_t i = 0; i < ARVO_STEP_COUNT; i++) {
        count += part->steps[i].verdict == part->steps[part->weakest].verdict;
    }
    return count > 1;
}

/* "Heikoin porras: Tieto. Sano, mitä myyt." in a line where `used` cells are taken. */
static void append_weakest(arvo_buf *out, const arvo_part *part, size_t used, arvo_stairs_look look) {
    const arvo_step_result *weakest = &part->steps[part->weakest];
    arvo_buf text = arvo_buf_in(out->arena);
    arvo_string_id words = is_one_of_several(part) ? ARVO_STRING_WEAKEST_OF_SEVERAL : ARVO_STRING_WEAKEST;
    arvo_string_append(&text, words, look.language, arvo_str_of(weakest->name));
    arvo_styled(out, look.color, ARVO_STYLE_STRONG, arvo_visible(out->arena, arvo_buf_str(&text)));
    if (weakest->advice == NULL) {
        arvo_buf_append_byte(out, '\n');
        return;
    }
    used += arvo_utf8_width(arvo_buf_str(&text)) + 1;
    arvo_str advice = arvo_visible(out->arena, arvo_str_of(weakest->advice));
    bool fits = look.width == 0 || used + arvo_utf8_width(advice) <= look.width;
    arvo_buf_append_byte(out, fits ? ' ' : '\n');
    append_spaces(out, fits ? 0 : INDENT);
    arvo_wrap(out, advice, INDENT, fits ? 0 : look.width);
}

/* "draft.md /hero/title: ", and how many cells it takes. */
static size_t append_part(arvo_buf *out, const char *path, const arvo_part *part, arvo_stairs_look look) {
    arvo_str name = arvo_visible(out->arena, arvo_str_of(path));
    arvo_str key = arvo_visible(out->arena, arvo_str_of(part->key));
    arvo_styled(out, look.color, ARVO_STYLE_STRONG, name);
    if (part->key != NULL) {
        arvo_buf_append_cstr(out, " ");
        arvo_buf_append(out, key);
    }
    arvo_buf_append_cstr(out, ": ");
    return arvo_utf8_width(name) + (part->key != NULL ? arvo_utf8_width(key) + 1 : 0) + 2;
}

void arvo_weakest_append(arvo_buf *out, const char *path, const arvo_part *part, arvo_stairs_look look) {
    if (!all_met(part)) {
        size_t used = append_part(out, path, part, look);
        append_weakest(out, part, used, look);
    }
}

void arvo_stairs_append(arvo_buf *out, const char *path, const arvo_part *part, arvo_stairs_look look) {
    append_part(out, path, part, look);
    arvo_styled_cstr(out, look.color, ARVO_STYLE_STRONG, arvo_string(ARVO_STRING_STAIRS, look.language));
    arvo_buf_append_byte(out, '\n');
    size_t names = name_cells(part);
    for (size_t i = ARVO_STEP_COUNT; i-- > 0;) {
        append_step(out, part, i, names, look);
    }
    arvo_buf_append_byte(out, '\n');
    if (look.explain) {
        arvo_explain_append(out, part, look);
    }
    if (!all_met(part)) {
        append_spaces(out, INDENT);
        append_weakest(out, part, INDENT, look);
        return;
    }
    append_spaces(out, INDENT);
    arvo_styled_cstr(out, look.color, ARVO_STYLE_MET, arvo_string(ARVO_STRING_ALL_MET, look.language));
    arvo_buf_append_byte(out, '\n');
}
