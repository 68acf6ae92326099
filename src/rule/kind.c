/* kind.c: the register of kinds. */
#include "rule/kind.h"

const arvo_kind *arvo_kind_at(size_t index) {
    static const arvo_kind *const kinds[] = {
#define ARVO_KIND(id, name, kind) &kind,
#include "rule/kinds.def"
#undef ARVO_KIND
    };
    return index < sizeof kinds / sizeof kinds[0] ? kinds[index] : NULL;
}
