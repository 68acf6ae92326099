#include "report/human_explain.h"

#include "base/utf8.h"
#include "report/human_style.h"
#include "report/human_wrap.h"
#include "report/strings.h"
#include "report/visible.h"

enum { INDENT = 4, ITEM_INDENT = 8 };

static void append_spaces(arvo_buf *out, size_t count) {
    for (size_t i = 0; i < count; i++) {
        arvo_buf_append_byte(out, ' ');
    }
}

/* "2", "−1", "0,25" with the language's decimal mark; a plus before what is above 0 where asked for. Rounded
 * to hundredths. */
static arvo_str number_text(arvo_arena *arena, double number, bool with_plus, arvo_language language) {
    arvo_buf text = arvo_buf_in(arena);
    double size = number < 0 ? -number : number;
    arvo_buf_append_cstr(&text, number < 0 ? "−" : with_plus && number > 0 ? "+" : "");
    if (!(size < 1e12)) {
        arvo_buf_printf(&text, "%.0f", size);
        return arvo_buf_str(&text);
    }
    unsigned long long hundredths = (unsigned long long)(size * 100 + 0.5);
    unsigned rest = (unsigned)(hundredths % 100);
    const char *mark = language == ARVO_LANGUAGE_FI || language == ARVO_LANGUAGE_SV ? "," : ".";
    arvo_buf_printf(&text, "%llu", hundredths / 100);
    if (rest > 0) {
        arvo_buf_printf(&text, rest % 10 == 0 ? "%s%u" : "%s%02u", mark, rest % 10 == 0 ? rest / 10 : rest);
    }
    return arvo_buf_str(&text);
}

static void append_number(arvo_buf *out, const char *before, arvo_string_id text, double number,
                          arvo_language language) {
    arvo_buf_append_cstr(out, before);
    arvo_string_append(out, text, language, number_text(out->arena, number, false, language));
}

/* "1 Tieto: ~ osittain; pisteitä 2; täyttyy, kun niitä on vähintään 4, osittain, kun vähintään 2" */
static void append_step(arvo_buf *out, const arvo_step_result *step, size_t number, arvo_stairs_look look) {
    append_spaces(out, INDENT);
    arvo_buf_printf(out, "%zu ", number);
    arvo_styled(out, look.color, ARVO_STYLE_STRONG, arvo_visible(out->arena, arvo_str_of(step->name)));
    arvo_buf_append_cstr(out, ": ");
    arvo_verdict_append(out, step->verdict, look);
    if (step->item_count == 0) {
        arvo_buf_append_cstr(out, "; ");
        arvo_buf_append_cstr(out, arvo_string(ARVO_STRING_NO_CHECKLIST, look.language));
    } else {
        append_number(out, "; ", ARVO_STRING_POINTS, step->points, look.language);
        append_number(out, "; ", ARVO_STRING_MET_FROM, step->met, look.language);
    }
    if (step->item_count > 0 && step->partial < step->met) {
        append_number(out, ", ", ARVO_STRING_PARTIAL_FROM, step->partial, look.language);
    }
    arvo_buf_append_byte(out, '\n');
}

static arvo_style style_of(const arvo_check_item_result *item) {
    if (item->times == 0) {
        return ARVO_STYLE_DIM;
    }
    return item->points < 0 ? ARVO_STYLE_UNMET : ARVO_STYLE_MET;
}

/* What the item adds; of one that does not hold, what it would. */
static double points_of(const arvo_check_item_result *item) {
    return item->points * (item->times > 1 ? item->times : 1);
}

/* "✓ +4  myytävä on nimetty ×2: ”kirjanpidon”" */
static void append_item(arvo_buf *out, const arvo_check_item_result *item, size_t number_cells,
                        arvo_stairs_look look) {
    arvo_str points = number_text(out->arena, points_of(item), true, look.language);
    arvo_buf lead = arvo_buf_in(out->arena);
    arvo_buf text = arvo_buf_in(out->arena);
    arvo_buf_append_cstr(&lead, item->times > 0 ? "✓ " : "– ");
    append_spaces(&lead, number_cells - arvo_utf8_width(points));
    arvo_buf_append(&lead, points);
    append_spaces(out, ITEM_INDENT);
    arvo_styled(out, look.color, style_of(item), arvo_buf_str(&lead));
    append_spaces(out, 2);
    arvo_buf_append(&text, arvo_visible(out->arena, arvo_str_of(item->what)));
    if (item->times > 1) {
        arvo_buf_printf(&text, " ×%u", (unsigned)item->times);
    }
    if (item->seen.text != NULL) {
        arvo_buf_append_cstr(&text, ": ");
        arvo_string_append(&text, ARVO_STRING_SEEN, look.language,
                           arvo_visible_quote(out->arena, arvo_str_of(item->seen.text)));
    }
    arvo_wrap(out, arvo_buf_str(&text), ITEM_INDENT + number_cells + 4, look.width);
}

/* The widest number of points, so that the texts stand in one column. */
static size_t number_cells(arvo_buf *out, const arvo_step_result *step, arvo_language language) {
    size_t widest = 0;
    for (size_t i = 0; i < step->item_count; i++) {
        size_t cells = arvo_utf8_width(number_text(out->arena, points_of(&step->items[i]), true, language));
        widest = cells > widest ? cells : widest;
    }
    return widest;
}

void arvo_explain_append(arvo_buf *out, const arvo_part *part, arvo_stairs_look look) {
    append_spaces(out, INDENT);
    arvo_styled_cstr(out, look.color, ARVO_STYLE_STRONG, arvo_string(ARVO_STRING_EXPLANATION, look.language));
    arvo_buf_append_byte(out, '\n');
    for (size_t i = 0; i < ARVO_STEP_COUNT; i++) {
        const arvo_step_result *step = &part->steps[i];
        size_t cells = number_cells(out, step, look.language);
        append_step(out, step, i + 1, look);
        for (size_t n = 0; n < step->item_count; n++) {
            append_item(out, &step->items[n], cells, look);
        }
    }
    arvo_buf_append_byte(out, '\n');
}
