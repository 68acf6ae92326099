/* ci.h: the continuous integration that the program runs in, by the variables that it sets. */
#ifndef ARVO_CLI_CI_H
#define ARVO_CLI_CI_H

#include <stdbool.h>

typedef enum ci { CI_NONE, CI_GITHUB, CI_GITLAB, CI_AZURE } ci;

ci ci_here(void);

/* Does the log that standard output goes to read commands in it? */
bool ci_reads_commands(ci where);

/* Where GitLab's code quality report goes when no format is asked for: gl-code-quality-report.json, the name
 * that its documentation gives, or what ARVOLINT_GITLAB_REPORT says; NULL when that is empty: nowhere. */
const char *ci_gitlab_report(void);

#endif
