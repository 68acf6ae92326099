/* config.h: the project's configuration, as the command line asks for it. */
#ifndef ARVO_CLI_CONFIG_H
#define ARVO_CLI_CONFIG_H

#include "cli/options.h"

/* Opens the configurations as --config and --no-config say; NULL after saying what is wrong. */
arvo_configs *configs_open(const options *asked);

/* Says an error of a configuration: with CONFIG_INVALID each of its problems at its place. */
void say_config_error(const arvo_configs *configs, const arvo_error *error, arvo_language language);

/* --show-config: prints what applies to the file and which line says so. Gives the exit code. */
int config_show(const options *asked, const char *path);

#endif
