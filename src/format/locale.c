#include "format/locale.h"

#include <string.h>

/* ISO 639-1. */
static const char codes[] = "aa ab ae af ak am an ar as av ay az ba be bg bh bi bm bn bo br bs ca ce ch co "
                            "cr cs cu cv cy da de dv dz ee el en eo es et eu fa ff "
                            "fi fj fo fr fy ga gd gl gn gu gv ha he hi ho hr ht hu hy hz ia id ie ig ii ik "
                            "io is it iu ja jv ka kg ki kj kk kl km kn ko kr ks ku "
                            "kv kw ky la lb lg li ln lo lt lu lv mg mh mi mk ml mn mr ms mt my na nb nd ne "
                            "ng nl nn no nr nv ny oc oj om or os pa pi pl ps pt qu "
                            "rm rn ro ru rw sa sc sd se sg si sk sl sm sn so sq sr ss st su sv sw ta te tg "
                            "th ti tk tl tn to tr ts tt tw ty ug uk ur uz ve vi vo "
                            "wa wo xh yi yo za zh zu";

static char lower(char byte) {
    return (char)(byte >= 'A' && byte <= 'Z' ? byte | 0x20 : byte);
}

static bool equal_ignoring_case(arvo_str word, const char *other) {
    size_t at = 0;
    while (at < word.len &&
           lower(word.ptr[at]) == other[at]) { /* `other` ends with NUL, which no word holds */
        at++;
    }
    return at == word.len && other[at] == '\0';
}

static bool is_code(arvo_str word) {
    for (size_t at = 0; at + 1 < sizeof codes; at += 3) {
        if (word.len == 2 && lower(word.ptr[0]) == codes[at] && lower(word.ptr[1]) == codes[at + 1]) {
            return true;
        }
    }
    return false;
}

/* Regions in small letters, as addresses have them. Others are words: "to-do", "my-app". */
static const char small_pairs[] = "fi-fi sv-se sv-fi en-us en-gb en-fi en-au en-ca en-ie en-nz en-in en-eu "
                                  "da-dk nb-no nn-no no-no de-de de-at de-ch fr-fr fr-ca fr-be "
                                  "fr-ch it-it es-es es-mx pt-pt pt-br nl-nl nl-be et-ee pl-pl ru-ru uk-ua "
                                  "cs-cz ja-jp ko-kr zh-cn zh-tw zh-hk is-is lt-lt lv-lv hu-hu ";

static bool is_small_pair(arvo_str tag) {
    char wanted[] = {tag.ptr[0], tag.ptr[1], '-', tag.ptr[3], tag.ptr[4], ' ', '\0'};
    return strstr(small_pairs, wanted) != NULL;
}

typedef enum letters { LETTERS_NONE, LETTERS_UPPER, LETTERS_SMALL, LETTERS_TITLE, LETTERS_DIGITS } letters;

/* How a subtag is written. */
static letters letters_of(arvo_str word) {
    size_t upper = 0;
    size_t small = 0;
    size_t digits = 0;
    for (size_t i = 0; i < word.len; i++) {
        upper += word.ptr[i] >= 'A' && word.ptr[i] <= 'Z';
        small += word.ptr[i] >= 'a' && word.ptr[i] <= 'z';
        digits += word.ptr[i] >= '0' && word.ptr[i] <= '9';
    }
    bool title = upper == 1 && small + 1 == word.len && word.ptr[0] >= 'A' && word.ptr[0] <= 'Z';
    return upper == word.len    ? LETTERS_UPPER
           : small == word.len  ? LETTERS_SMALL
           : digits == word.len ? LETTERS_DIGITS
           : title              ? LETTERS_TITLE
                                : LETTERS_NONE;
}

/* True for what may come behind a language: a region (FI, 419, Android's rFI) or a script (Hans). */
static bool is_subtag(arvo_str tag, arvo_str word) {
    switch (letters_of(word)) {
    case LETTERS_UPPER:
        return word.len == 2;
    case LETTERS_DIGITS:
        return word.len == 3;
    case LETTERS_TITLE:
        return word.len == 4;
    case LETTERS_SMALL:
        return tag.len == 5 && is_small_pair(tag);
    case LETTERS_NONE:
        break;
    }
    return word.len == 3 && word.ptr[0] == 'r' && letters_of(arvo_str_slice(word, 1, 3)) == LETTERS_UPPER;
}

arvo_locale arvo_locale_of_tag(arvo_str tag) {
    char primary[3] = {0};
    size_t dot = arvo_str_find(tag, ARVO_STR("."));
    arvo_str rest = dot == SIZE_MAX ? tag : arvo_str_slice(tag, 0, dot);
    if (rest.len < 2 || !is_code(arvo_str_slice(rest, 0, 2)) || rest.len > 16) {
        return (arvo_locale){ARVO_LANGUAGE_UNKNOWN, false};
    }
    memcpy(primary, rest.ptr, 2);
    for (size_t at = 2; at < rest.len;) {
        size_t end = at + 1;
        while (end < rest.len && rest.ptr[end] != '-' && rest.ptr[end] != '_') {
            end++;
        }
        if ((rest.ptr[at] != '-' && rest.ptr[at] != '_') ||
            !is_subtag(rest, arvo_str_slice(rest, at + 1, end))) {
            return (arvo_locale){ARVO_LANGUAGE_UNKNOWN, false};
        }
        at = end;
    }
    arvo_language language = arvo_language_from_tag(primary);
    return (arvo_locale){language, language == ARVO_LANGUAGE_UNKNOWN};
}

static bool is_known(arvo_locale locale) {
    return locale.other || locale.language != ARVO_LANGUAGE_UNKNOWN;
}

/* True when a tag is nothing else: it has a region, or is no English word. */
static bool is_unmistakable(arvo_str tag) {
    static const char words[] = "am an as be he hi ho id io is it la li lo my no om or os pa pi so to ty yo ";
    char wanted[4] = {0};
    if (tag.len != 2) {
        return true;
    }
    wanted[0] = lower(tag.ptr[0]);
    wanted[1] = lower(tag.ptr[1]);
    wanted[2] = ' ';
    return strstr(words, wanted) == NULL;
}

/* True for a folder, or the first part of a file's name, whose neighbours are locales. */
static bool holds_locales(arvo_str word) {
    static const char *const names[] = {
        "locale",   "locales", "_locales",     "lang",         "langs",    "language", "languages", "i18n",
        "l10n",     "intl",    "translation",  "translations", "messages", "content",  "strings",   "app",
        "resource", "common",  "localization", "po",           "public",   "pages"};
    for (size_t i = 0; i < sizeof names / sizeof *names; i++) {
        if (equal_ignoring_case(word, names[i])) {
            return true;
        }
    }
    return false;
}

/* The tag at the end or at the start of a file's name without its extension: "messages.sv", "app_fi",
 * "fi.messages". Another language's two letters count after a dot, or behind a name that files of locales
 * have: "user_id" is not Indonesian. */
static arvo_locale locale_in_stem(arvo_str stem, bool among_locales) {
    arvo_locale found = arvo_locale_of_tag(stem);
    if (is_known(found) && (among_locales || is_unmistakable(stem))) {
        return found;
    }
    for (size_t at = 1; at + 2 < stem.len; at++) {
        char sign = stem.ptr[at];
        if (sign != '.' && sign != '_' && sign != '-') {
            continue;
        }
        arvo_str tag = arvo_str_slice(stem, at + 1, stem.len);
        found = arvo_locale_of_tag(tag);
        bool counts = !found.other || tag.len > 2 || holds_locales(arvo_str_slice(stem, 0, at)) ||
                      (sign == '.' && is_unmistakable(tag));
        if (is_known(found) && counts) {
            return found;
        }
    }
    size_t dot = arvo_str_find(stem, ARVO_STR("."));
    arvo_str first = arvo_str_slice(stem, 0, dot == SIZE_MAX ? 0 : dot);
    found = arvo_locale_of_tag(first);
    return is_unmistakable(first) ? found : (arvo_locale){ARVO_LANGUAGE_UNKNOWN, false};
}

/* Where the part of the path before `end` begins, behind the slash. */
static size_t part_start(arvo_str path, size_t end) {
    while (end > 0 && path.ptr[end - 1] != '/') {
        end--;
    }
    return end;
}

static arvo_str without_extension(arvo_str name) {
    for (size_t at = name.len; at > 1; at--) {
        if (name.ptr[at - 1] == '.') {
            return arvo_str_slice(name, 0, at - 1);
        }
    }
    return name;
}

/* True when the folder before `start` is one that holds locales. */
static bool is_among_locales(arvo_str path, size_t start) {
    return start > 0 && holds_locales(arvo_str_slice(path, part_start(path, start - 1), start - 1));
}

arvo_locale arvo_locale_of_path(arvo_str path) {
    size_t start = part_start(path, path.len);
    arvo_str stem = without_extension(arvo_str_slice(path, start, path.len));
    arvo_locale found = locale_in_stem(stem, is_among_locales(path, start));
    while (!is_known(found) && start > 0) {
        size_t end = start - 1;
        start = part_start(path, end);
        arvo_str folder = arvo_str_slice(path, start, end);
        bool bundle = arvo_str_ends_with(folder, ARVO_STR(".lproj"));
        folder = bundle ? arvo_str_slice(folder, 0, folder.len - 6) : folder;
        found = arvo_locale_of_tag(folder);
        bool counts = bundle || !found.other || folder.len > 2 || is_among_locales(path, start);
        found = counts ? found : (arvo_locale){ARVO_LANGUAGE_UNKNOWN, false};
    }
    return found;
}
