/* commands.h: one function a command; each gives the exit code. */
#ifndef ARVO_CLI_COMMANDS_H
#define ARVO_CLI_COMMANDS_H

#include "cli/options.h"

#define ARVO_COMMAND(name, function, operands, help) int function(const options *asked);
#include "cli/commands.def"
#undef ARVO_COMMAND

#endif
