/* sarif_rules.h: the rules as SARIF tells of them: tool.driver.rules[], to which results point by index. */
#ifndef ARVO_REPORT_SARIF_RULES_H
#define ARVO_REPORT_SARIF_RULES_H

#include "report/json_build.h"

typedef struct arvo_sarif_rules arvo_sarif_rules;

/* The rules that the report's options name, in their order. Lives in the reporter's arena; NULL when memory
 * ends. */
arvo_sarif_rules *arvo_sarif_rules_new(const arvo_reporter *reporter);

/* The index of the diagnostic's rule, which is added when the options do not name it. False when memory ends.
 */
bool arvo_sarif_rule_index(uint32_t *out, arvo_sarif_rules *rules, const arvo_diagnostic *diagnostic);

/* The array of descriptors, in the reporter's language. */
json_t *arvo_sarif_rules_json(const arvo_sarif_rules *rules, const arvo_reporter *reporter, bool *failed);

/* The text as a SARIF message: braces doubled, since they would begin a placeholder, and brackets that would
 * make a link escaped. NULL when memory ends. */
const char *arvo_sarif_text(arvo_arena *arena, arvo_str text);

#endif
