#include "cli/interrupt.h"

#include <signal.h>
#include <stddef.h>

/* A handler can reach nothing else. */
static volatile sig_atomic_t came;

static void note(int number) {
    came = number;
}

void interrupt_catch(void) {
    struct sigaction action = {.sa_handler = note};
    action.sa_flags = (int)SA_RESETHAND; /* the next one has its usual effect */
    sigemptyset(&action.sa_mask);
    sigaction(SIGINT, &action, NULL);
    sigaction(SIGTERM, &action, NULL);
}

bool interrupt_came(void) {
    return came != 0;
}

int interrupt_exit_code(void) {
    return 128 + (int)came;
}
