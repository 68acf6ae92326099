/* affix.c: reading the lines that decide which forms a headword has. */
#include "lang/hunspell/affix.h"

#include <string.h>

#include "base/utf8.h"

/* Takes the next line off *text, without its line end. */
static arvo_str take_line(arvo_str *text) {
    const char *newline = memchr(text->ptr, '\n', text->len);
    size_t end = newline == NULL ? text->len : (size_t)(newline - text->ptr);
    arvo_str line = arvo_str_slice(*text, 0, end);
    *text = arvo_str_slice(*text, newline == NULL ? end : end + 1, text->len);
    return arvo_str_trim(line);
}

static bool is_blank(char c) {
    return c == ' ' || c == '\t';
}

/* Takes the next field off *line; "" at its end. */
static arvo_str take_field(arvo_str *line) {
    size_t start = 0;
    while (start < line->len && is_blank(line->ptr[start]))
        start++;
    size_t end = start;
    while (end < line->len && !is_blank(line->ptr[end]))
        end++;
    arvo_str field = arvo_str_slice(*line, start, end);
    *line = arvo_str_slice(*line, end, line->len);
    return field;
}

bool arvo_affix_has_flag(arvo_str flags, unsigned char flag) {
    return flag != 0 && flags.len > 0 && memchr(flags.ptr, flag, flags.len) != NULL;
}

arvo_str arvo_affix_encoding(arvo_str text) {
    while (text.len > 0) {
        arvo_str line = take_line(&text);
        if (arvo_str_equal(take_field(&line), ARVO_STR("SET")))
            return take_field(&line);
    }
    return ARVO_STR("ISO8859-1");
}

static arvo_str zero_is_nothing(arvo_str field) {
    return arvo_str_equal(field, ARVO_STR("0")) ? ARVO_STR("") : field;
}

/* Adds the affix of a line's fields after the keyword; a header line (SFX A Y 3) only says whether the flag
 * crosses. */
static bool read_affix(arvo_affixes *out, arvo_arena *arena, arvo_str line, bool is_prefix,
                       bool crosses[256]) {
    arvo_str flag = take_field(&line);
    arvo_str second = take_field(&line);
    arvo_str third = take_field(&line);
    arvo_str condition = take_field(&line);
    if (flag.len == 0 || third.len == 0)
        return true;
    unsigned char name = (unsigned char)flag.ptr[0];
    if (condition.len == 0) {
        crosses[name] = arvo_str_equal(second, ARVO_STR("Y"));
        return true;
    }
    arvo_affix *affix = ARVO_ARRAY_ADD(arena, &out->list);
    if (affix == NULL)
        return false;
    size_t slash = arvo_str_find(third, ARVO_STR("/"));
    affix->flag = name;
    affix->is_prefix = is_prefix;
    affix->crosses = crosses[name];
    affix->strip = zero_is_nothing(second);
    affix->add = zero_is_nothing(slash == SIZE_MAX ? third : arvo_str_slice(third, 0, slash));
    affix->flags = slash == SIZE_MAX ? ARVO_STR("") : arvo_str_slice(third, slash + 1, third.len);
    affix->condition = condition;
    if (out->first_of_flag[name] == 0)
        out->first_of_flag[name] = out->list.count;
    return true;
}

typedef struct setting {
    arvo_str keyword;
    size_t offset;
} setting;

/* Reads a line whose value is one flag. */
static void read_setting(arvo_affixes *out, arvo_str keyword, arvo_str value) {
    static const setting settings[] = {
        {ARVO_STR("FORBIDDENWORD"), offsetof(arvo_affixes, forbidden)},
        {ARVO_STR("NEEDAFFIX"), offsetof(arvo_affixes, need_affix)},
        {ARVO_STR("ONLYINCOMPOUND"), offsetof(arvo_affixes, only_in_compound)},
        {ARVO_STR("COMPOUNDBEGIN"), offsetof(arvo_affixes, compound_begin)},
        {ARVO_STR("COMPOUNDMIDDLE"), offsetof(arvo_affixes, compound_middle)},
        {ARVO_STR("COMPOUNDEND"), offsetof(arvo_affixes, compound_end)},
    };
    for (size_t i = 0; i < sizeof settings / sizeof settings[0]; i++) {
        if (value.len > 0 && arvo_str_equal(keyword, settings[i].keyword))
            ((unsigned char *)out)[settings[i].offset] = (unsigned char)value.ptr[0];
    }
}

/* Suffixes are tried by the last byte of the form, so they hang together by the last byte that they add. */
static void link_suffixes(arvo_affixes *out) {
    for (uint32_t i = out->list.count; i > 0; i--) {
        arvo_affix *affix = &out->list.items[i - 1];
        if (affix->is_prefix)
            continue;
        uint32_t *head = affix->add.len == 0
                             ? &out->without_add
                             : &out->by_last_byte[(unsigned char)affix->add.ptr[affix->add.len - 1]];
        affix->next = *head;
        *head = i;
    }
}

arvo_affix_result arvo_affix_read(arvo_affixes *out, arvo_arena *arena, arvo_str text) {
    bool crosses[256] = {false};
    *out = (arvo_affixes){.encoding = arvo_affix_encoding(text)};
    while (text.len > 0) {
        arvo_str line = take_line(&text);
        if (line.len == 0 || line.ptr[0] == '#')
            continue;
        arvo_str keyword = take_field(&line);
        bool is_prefix = arvo_str_equal(keyword, ARVO_STR("PFX"));
        if (is_prefix || arvo_str_equal(keyword, ARVO_STR("SFX"))) {
            if (!read_affix(out, arena, line, is_prefix, crosses))
                return ARVO_AFFIX_NO_MEMORY;
        } else if (arvo_str_equal(keyword, ARVO_STR("FLAG")) || arvo_str_equal(keyword, ARVO_STR("AF"))) {
            return ARVO_AFFIX_DAMAGED;
        } else {
            read_setting(out, keyword, take_field(&line));
        }
    }
    link_suffixes(out);
    return out->list.count > 0 ? ARVO_AFFIX_OK : ARVO_AFFIX_DAMAGED;
}

/* Takes one unit (a character, ".", or a class) off the condition and says whether c fits it. */
static bool take_unit(arvo_str *condition, uint32_t c) {
    size_t size;
    uint32_t unit = arvo_utf8_at(*condition, 0, &size);
    *condition = arvo_str_slice(*condition, size, condition->len);
    if (unit != '[')
        return unit == '.' || unit == c;
    bool negated = condition->len > 0 && condition->ptr[0] == '^';
    bool found = false;
    for (size_t at = negated; at < condition->len; at += size) {
        unit = arvo_utf8_at(*condition, at, &size);
        if (unit == ']') {
            *condition = arvo_str_slice(*condition, at + 1, condition->len);
            return found != negated;
        }
        found = found || unit == c;
    }
    *condition = ARVO_STR("");
    return false;
}

static size_t count_units(arvo_str condition) {
    size_t units = 0;
    while (condition.len > 0) {
        (void)take_unit(&condition, 0);
        units++;
    }
    return units;
}

/* The offset of the last `count` characters of s; SIZE_MAX when it has fewer. */
static size_t last_characters(arvo_str s, size_t count) {
    size_t at = s.len;
    for (; count > 0; count--) {
        if (at == 0)
            return SIZE_MAX;
        do
            at--;
        while (at > 0 && ((unsigned char)s.ptr[at] & 0xC0) == 0x80);
    }
    return at;
}

bool arvo_affix_fits(const arvo_affix *affix, arvo_str headword) {
    arvo_str condition = affix->condition;
    if (arvo_str_equal(condition, ARVO_STR(".")))
        return true;
    size_t at = affix->is_prefix ? 0 : last_characters(headword, count_units(condition));
    while (condition.len > 0) {
        size_t size;
        if (at >= headword.len || !take_unit(&condition, arvo_utf8_at(headword, at, &size)))
            return false;
        at += size;
    }
    return true;
}
