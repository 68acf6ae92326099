/* scan_link.c: URLs and e-mail addresses, told by cheap signs. */
#include "lang/scan.h"

#include <strings.h>

static const char *const top_domains[] = {"fi",  "com",  "net", "org", "eu", "se", "io", "ai",   "info",
                                          "biz", "dev",  "app", "co",  "uk", "de", "no", "dk",   "ee",
                                          "ax",  "shop", "edu", "gov", "me", "tv", "nu", "site", "cloud"};

static bool is_ascii_alnum(unsigned char c) {
    return (c >= '0' && c <= '9') || ((c | 0x20) >= 'a' && (c | 0x20) <= 'z');
}

/* Bytes of a host name; those beyond ASCII stand for letters (äö.fi). */
static bool is_host_byte(unsigned char c) {
    return is_ascii_alnum(c) || c == '-' || c == '.' || (c >= 0xC3 && c <= 0xC9) || (c >= 0x80 && c < 0xC0);
}

static bool is_email_byte(unsigned char c) {
    return is_host_byte(c) || c == '_' || c == '%' || c == '+';
}

static size_t skip_while(arvo_str text, size_t at, bool (*holds)(unsigned char)) {
    while (at < text.len && holds((unsigned char)text.ptr[at]))
        at++;
    return at;
}

/* The end of a host's name: without dots and hyphens at its end. */
static size_t host_end(arvo_str text, size_t at) {
    size_t end = skip_while(text, at, is_host_byte);
    while (end > at && (text.ptr[end - 1] == '.' || text.ptr[end - 1] == '-'))
        end--;
    return end;
}

/* Where the host [at, end) has its last dot; `at` if it has none inside. */
static size_t last_dot(arvo_str text, size_t at, size_t end) {
    for (size_t i = end; i > at + 1; i--) {
        if (text.ptr[i - 1] == '.')
            return i - 1;
    }
    return at;
}

/* Small letters only: "hyvä.Me tarjoamme" lacks a space. */
static bool is_top_domain(arvo_str label) {
    for (size_t i = 0; i < sizeof top_domains / sizeof top_domains[0]; i++) {
        if (arvo_str_equal(arvo_str_of(top_domains[i]), label))
            return true;
    }
    return false;
}

/* The end of a URL's rest: up to white space, a quote or an angle bracket, without the punctuation that ends
 * a sentence and without a closing bracket that nothing in the URL opened. */
static size_t url_end(arvo_str text, size_t at) {
    size_t end = at;
    size_t size;
    int open = 0;
    for (;;) {
        uint32_t c = arvo_char_at(text, end, &size);
        if (size == 0 || c == '<' || c == '>' || c == '"' || c == 0x201C || c == 0x201D || c == 0xBB ||
            arvo_char_classify(c) == ARVO_CHAR_SPACE)
            break;
        open += c == '(';
        if (c == ')' && --open < 0)
            break;
        end += size;
    }
    while (end > at) {
        char c = text.ptr[end - 1];
        if (c != '.' && c != ',' && c != ';' && c != ':' && c != '!' && c != '?' && c != '\'' && c != ']' &&
            c != '*')
            break;
        end--;
    }
    return end;
}

static bool begins_with(arvo_str text, size_t at, const char *prefix, size_t len) {
    return text.len - at > len && strncasecmp(text.ptr + at, prefix, len) == 0 &&
           (unsigned char)text.ptr[at + len] > ' ';
}

static size_t scan_email(arvo_scanner *scanner, size_t at) {
    arvo_str text = scanner->text;
    if (at < scanner->no_email_before)
        return at;
    size_t local = skip_while(text, at, is_email_byte);
    if (local == at || local + 1 >= text.len || text.ptr[local] != '@') {
        scanner->no_email_before = local;
        return at;
    }
    size_t end = host_end(text, local + 1);
    size_t dot = last_dot(text, local + 1, end);
    if (dot > local + 1 && end - dot > 2)
        return end;
    scanner->no_email_before = end > local ? end : local;
    return at;
}

static size_t scan_domain(arvo_scanner *scanner, size_t at) {
    arvo_str text = scanner->text;
    if (at < scanner->no_domain_before)
        return at;
    size_t end = host_end(text, at);
    size_t dot = last_dot(text, at, end);
    bool double_dot = dot > at && text.ptr[dot - 1] == '.';
    if (dot > at && !double_dot && is_top_domain(arvo_str_slice(text, dot + 1, end))) {
        if (end < text.len && (text.ptr[end] == '/' || text.ptr[end] == '?'))
            return url_end(text, end);
        return end;
    }
    scanner->no_domain_before = end;
    return at;
}

size_t arvo_scan_link(arvo_token_kind *kind, arvo_scanner *scanner, size_t at) {
    arvo_str text = scanner->text;
    *kind = ARVO_TOKEN_URL;
    if (begins_with(text, at, "https://", 8) || begins_with(text, at, "http://", 7))
        return url_end(text, at + 7);
    if (begins_with(text, at, "www.", 4))
        return url_end(text, at + 4);
    size_t end = scan_email(scanner, at);
    if (end > at) {
        *kind = ARVO_TOKEN_EMAIL;
        return end;
    }
    return scan_domain(scanner, at);
}
