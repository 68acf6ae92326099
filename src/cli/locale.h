/* locale.h: the language that the user's surroundings ask for. */
#ifndef ARVO_CLI_LOCALE_H
#define ARVO_CLI_LOCALE_H

#include <arvolint/base.h>

/* By LC_ALL, LC_MESSAGES and LANG, the first of them that is set, whether or not the locale is installed.
 * UNKNOWN when it is C or POSIX, another language, or nothing. */
arvo_language locale_language(void);

#endif
