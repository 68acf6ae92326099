/* interrupt.h: Ctrl-C and SIGTERM: what is at work is finished and the report closed. A second one ends the
 * program at once. */
#ifndef ARVO_CLI_INTERRUPT_H
#define ARVO_CLI_INTERRUPT_H

#include <stdbool.h>

/* From now on a signal only asks to stop. */
void interrupt_catch(void);

/* Has one come? */
bool interrupt_came(void);

/* The exit code for it: 128 and the signal's number, as a shell gives it (130 for Ctrl-C). */
int interrupt_exit_code(void);

#endif
