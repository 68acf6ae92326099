#include "format/prose.h"

#include <string.h>

#include "base/utf8.h"

enum {
    SAMPLE_BYTES = 2048, /* the start of a value tells what it is */
    MAX_SKIPPED_BYTES = 80
};

static bool is_digit(char byte) {
    return byte >= '0' && byte <= '9';
}

static bool is_small(char byte) {
    return byte >= 'a' && byte <= 'z';
}

static bool is_capital(char byte) {
    return byte >= 'A' && byte <= 'Z';
}

static bool is_space(char byte) {
    return byte == ' ' || byte == '\t' || byte == '\n' || byte == '\r';
}

/* ---- Keys */

/* Names whose values are for the program, by their last word: "href", "imageUrl", "og:url". A text may stand
 * under them all the same
 * ("email": "Kirjoita meille"). */
static const char *const technical[] = {
    "href",     "src",       "url",     "uri",       "link",      "path",     "icon",      "image",
    "img",      "photo",     "logo",    "thumbnail", "avatar",    "file",     "id",        "ids",
    "uuid",     "guid",      "slug",    "type",      "layout",    "template", "component", "permalink",
    "alias",    "aliases",   "route",   "redirect",  "canonical", "date",     "time",      "updated",
    "created",  "published", "lastmod", "timezone",  "lang",      "language", "locale",    "locales",
    "charset",  "format",    "mime",    "encoding",  "version",   "color",    "colour",    "width",
    "height",   "size",      "sizes",   "email",     "phone",     "tel",      "sku",       "isbn",
    "currency", "target",    "rel",     "method",    "enctype",   "hash",     "integrity", "token",
    "variant",  "weight",    "order",   "draft",     "robots",    "viewport", "license",   "kind",
    "ref",      "schema"};

/* Names whose values are never texts, however they look. */
static const char *const code[] = {"class",  "classes", "classname", "class_name", "class-name", "style",
                                   "styles", "css",     "srcset",    "regex",      "pattern",    "selector",
                                   "query",  "sql",     "script",    "scripts",    "command",    "cmd"};

/* The start of the key's last word: "imageUrl" → "Url", "og:url" → "url", "class_name" → "name". */
static size_t last_word(arvo_str key) {
    size_t at = key.len;
    while (at > 0) {
        char byte = key.ptr[at - 1];
        if (byte == '-' || byte == '_' || byte == '.' || byte == ':' || byte == '@' || byte == '/') {
            return at;
        }
        if (is_capital(byte) && at > 1 && is_small(key.ptr[at - 2])) {
            return at - 1;
        }
        at--;
    }
    return 0;
}

static bool equal_ignoring_case(arvo_str word, const char *other) {
    size_t at = 0;
    while (at < word.len && other[at] != '\0' &&
           (is_capital(word.ptr[at]) ? word.ptr[at] | 0x20 : word.ptr[at]) == other[at]) {
        at++;
    }
    return at == word.len && other[at] == '\0';
}

static bool is_one_of(arvo_str word, const char *const *words, size_t count) {
    for (size_t i = 0; i < count; i++) {
        if (equal_ignoring_case(word, words[i])) {
            return true;
        }
    }
    return false;
}

typedef enum key_kind { KEY_OF_TEXT, KEY_TECHNICAL, KEY_OF_CODE } key_kind;

static key_kind kind_of_key(arvo_str key) {
    arvo_str last = arvo_str_slice(key, last_word(key), key.len);
    const size_t code_count = sizeof code / sizeof *code;
    const size_t technical_count = sizeof technical / sizeof *technical;
    if (is_one_of(last, code, code_count) || is_one_of(key, code, code_count)) {
        return KEY_OF_CODE;
    }
    return is_one_of(last, technical, technical_count) ? KEY_TECHNICAL : KEY_OF_TEXT;
}

/* ---- Shapes */

/* What a value is made of. */
typedef struct shape {
    size_t letters; /* ASCII letters, and every byte beyond ASCII */
    size_t digits;
    size_t words; /* runs of at least two letters with white space or punctuation around them */
    bool spaces;
    bool marks;      /* signs that words do not hold: / \ _ = # … */
    bool assigns;    /* key=value */
    bool inner_dots; /* a dot or colon between letters or digits */
    bool humps;      /* camelCase */
    bool beyond;     /* holds letters beyond ASCII */
} shape;

static bool is_letter(char byte) {
    return is_small(byte) || is_capital(byte) || (unsigned char)byte >= 0x80;
}

static bool is_alnum(char byte) {
    return is_letter(byte) || is_digit(byte);
}

static bool ends_word(char byte) {
    return is_space(byte) || strchr(".,:;!?()\"'-", byte) != NULL;
}

static void note_byte(shape *s, arvo_str value, size_t at) {
    char byte = value.ptr[at];
    char before = at > 0 ? value.ptr[at - 1] : ' ';
    char after = at + 1 < value.len ? value.ptr[at + 1] : ' ';
    s->letters += is_letter(byte);
    s->digits += is_digit(byte);
    s->spaces = s->spaces || is_space(byte);
    s->marks = s->marks || (strchr("/\\_=#|{}[]<>~^*$@", byte) != NULL && !(byte == '#' && is_digit(after)));
    s->assigns = s->assigns || (byte == '=' && is_alnum(before) && is_alnum(after));
    s->inner_dots = s->inner_dots || ((byte == '.' || byte == ':') && is_alnum(before) && is_alnum(after));
    s->humps = s->humps || (is_small(before) && is_capital(byte));
    s->beyond = s->beyond || (unsigned char)byte >= 0x80;
}

static shape shape_of(arvo_str value) {
    shape s = {0};
    size_t run = 0; /* letters of the word that is being read; SIZE_MAX: it is none */
    for (size_t at = 0; at < value.len; at++) {
        note_byte(&s, value, at);
        if (is_letter(value.ptr[at])) {
            run += run != SIZE_MAX;
        } else {
            s.words += run != SIZE_MAX && run >= 2 && ends_word(value.ptr[at]);
            run = ends_word(value.ptr[at]) ? 0 : SIZE_MAX;
        }
    }
    s.words += run != SIZE_MAX && run >= 2;
    return s;
}

/* "https://…", "mailto:…", "#fff", "/kuvat/a.png", "./a", "data:…". */
static bool begins_as_address(arvo_str value) {
    static const char *const begins[] = {"http://", "https://", "//",   "/",     "./",   "../",
                                         "#",       "mailto:",  "tel:", "data:", "www.", "urn:"};
    for (size_t i = 0; i < sizeof begins / sizeof *begins; i++) {
        if (arvo_str_starts_with(value, arvo_str_of(begins[i]))) {
            return true;
        }
    }
    return false;
}

/* A value without white space. */
static bool is_word(arvo_str value, const shape *s) {
    if (s->marks || s->inner_dots || begins_as_address(value)) {
        return false;
    }
    if (s->digits * 2 >= s->letters && s->digits > 0) {
        return false; /* 2026-01-31, a1b2c3, 12px */
    }
    return s->letters >= 2 && (s->beyond || !s->humps);
}

/* "width=device-width, initial-scale=1", "M12 2L2 7l10 5", "0 0 24 24", "rgb(0, 0, 0)", "1px solid #fff":
 * more signs and numbers than words. */
static bool is_sentence_like(arvo_str value, const shape *s) {
    size_t visible = 0;
    size_t tokens = 0;
    for (size_t at = 0; at < value.len; at++) {
        visible += !is_space(value.ptr[at]);
        tokens += !is_space(value.ptr[at]) && (at == 0 || is_space(value.ptr[at - 1]));
    }
    if (begins_as_address(value) && value.ptr[0] != '#' && s->words < 4) {
        return false;
    }
    size_t least = s->marks ? 2 : 1;
    return !s->assigns && s->words >= least && s->words * 4 >= tokens && s->letters * 2 >= visible;
}

/* True when what a program fills in, or a tag, begins at *at, which then gets where it ends: "{count} €" has
 * no words, "<b>Hei</b>" one. */
static bool skips(arvo_str value, size_t *at) {
    size_t left = value.len - *at < MAX_SKIPPED_BYTES ? value.len - *at : MAX_SKIPPED_BYTES;
    const char *from = value.ptr + *at;
    bool begins = *from == '{' || (*from == '<' && left > 1 && !is_space(from[1]));
    const char *end = begins ? memchr(from, *from == '{' ? '}' : '>', left) : NULL;
    if (end == NULL) {
        return false;
    }
    *at += (size_t)(end - from);
    while (*from == '{' && *at + 1 < value.len && value.ptr[*at + 1] == '}') {
        ++*at;
    }
    return true;
}

bool arvo_is_prose(arvo_str key, arvo_str value) {
    char sample[SAMPLE_BYTES];
    size_t len = 0;
    key_kind kind = kind_of_key(key);
    value = arvo_str_trim(value);
    for (size_t at = 0; at < value.len && len < SAMPLE_BYTES; at++) {
        if (!skips(value, &at)) {
            sample[len++] = value.ptr[at];
        }
    }
    arvo_str seen = arvo_str_trim((arvo_str){sample, len});
    if (seen.len == 0 || kind == KEY_OF_CODE) {
        return false;
    }
    shape s = shape_of(seen);
    if (kind == KEY_TECHNICAL) {
        bool begins_large = is_capital(seen.ptr[0]) || (unsigned char)seen.ptr[0] >= 0x80;
        return s.spaces && s.words >= 3 && begins_large && is_sentence_like(seen, &s);
    }
    return s.spaces ? is_sentence_like(seen, &s) : is_word(seen, &s);
}
