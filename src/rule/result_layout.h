/* result_layout.h: a reminder: who adds a field to a result writes it in result_store.c and reads it in
 * result_load.c, and then sets the new size here. */
#ifndef ARVO_RULE_RESULT_LAYOUT_H
#define ARVO_RULE_RESULT_LAYOUT_H

#include <arvolint/diagnostic.h>

#if defined(__x86_64__) && defined(__LP64__)
_Static_assert(sizeof(arvo_excerpt) == 16, "write and read the new field");
_Static_assert(sizeof(arvo_check_item_result) == 48, "write and read the new field");
_Static_assert(sizeof(arvo_step_result) == 64, "write and read the new field");
_Static_assert(sizeof(arvo_profile) == 136, "write and read the new field");
_Static_assert(sizeof(arvo_part) == 496, "write and read the new field");
_Static_assert(sizeof(arvo_claim) == 56, "write and read the new field");
_Static_assert(sizeof(arvo_diagnostic) == 72, "write and read the new field");
_Static_assert(sizeof(arvo_suppressed) == 96, "write and read the new field");
_Static_assert(sizeof(arvo_result) == 112, "write and read the new field");
#endif

#endif
