#include "report/human_style.h"

static const char *const parameters[ARVO_STYLE_COUNT] = {
#define ARVO_STYLE(id, sgr) [ARVO_STYLE_##id] = sgr,
#include "report/human_styles.def"
#undef ARVO_STYLE
};

void arvo_styled(arvo_buf *out, bool color, arvo_style style, arvo_str text) {
    if (!color || style == ARVO_STYLE_PLAIN || text.len == 0) {
        arvo_buf_append(out, text);
        return;
    }
    arvo_buf_append_cstr(out, "\033[");
    arvo_buf_append_cstr(out, parameters[style]);
    arvo_buf_append_byte(out, 'm');
    arvo_buf_append(out, text);
    arvo_buf_append_cstr(out, "\033[0m");
}

void arvo_styled_cstr(arvo_buf *out, bool color, arvo_style style, const char *text) {
    arvo_styled(out, color, style, arvo_str_of(text));
}

arvo_style arvo_style_of_level(arvo_level level) {
    switch (level) {
    case ARVO_LEVEL_ERROR:
        return ARVO_STYLE_ERROR;
    case ARVO_LEVEL_WARNING:
        return ARVO_STYLE_WARNING;
    default:
        return ARVO_STYLE_NOTE;
    }
}

arvo_style arvo_style_of_verdict(arvo_verdict verdict) {
    switch (verdict) {
    case ARVO_VERDICT_MET:
        return ARVO_STYLE_MET;
    case ARVO_VERDICT_PARTIAL:
        return ARVO_STYLE_PARTIAL;
    default:
        return ARVO_STYLE_UNMET;
    }
}
