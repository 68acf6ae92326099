#include "base/digest.h"

#include <string.h>

#include "unit.h"

static const char *hex(arvo_str bytes, char out[ARVO_DIGEST_HEX]) {
    arvo_digest digest = arvo_digest_of(bytes);
    arvo_digest_write_hex(out, &digest);
    return out;
}

/* The published value for no bytes; the others as `xxhsum -H2` prints them. */
static void is_xxh3(void **state) {
    (void)state;
    char out[ARVO_DIGEST_HEX];
    assert_string_equal(hex(ARVO_STR(""), out), "99aa06d3014798d86001c324468d497f");
    assert_string_equal(hex(ARVO_NO_STR, out), "99aa06d3014798d86001c324468d497f");
    assert_string_equal(hex(ARVO_STR("arvolupaus\n"), out), "821ac1cb169c26e0b6e0592df6175d22");
    assert_string_equal(hex(ARVO_STR("a\0b\n"), out), "97dd7d31eaf1369ba41969304985ecec");
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(is_xxh3),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
