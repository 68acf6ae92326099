/* The register of kinds. */
#include "unit.h"

#include <string.h>

#include "rule/kind.h"

static void test_register(void **state) {
    (void)state;
    static const char *const names[] = {
#define ARVO_KIND(id, name, kind) name,
#include "rule/kinds.def"
#undef ARVO_KIND
    };
    size_t count = sizeof names / sizeof names[0];
    for (size_t i = 0; i < count; i++) {
        const arvo_kind *kind = arvo_kind_at(i);
        assert_non_null(kind);
        assert_string_equal(kind->name, names[i]);
        assert_non_null(kind->keys);
        assert_non_null(kind->whole_text);
        assert_non_null(kind->run);
    }
    assert_null(arvo_kind_at(count));
}

int main(void) {
    const struct CMUnitTest tests[] = {cmocka_unit_test(test_register)};
    return cmocka_run_group_tests(tests, NULL, NULL);
}
