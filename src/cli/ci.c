#include "cli/ci.h"

#include <stdlib.h>
#include <strings.h>

static bool is_true(const char *variable) {
    const char *value = getenv(variable);
    return value != NULL && strcasecmp(value, "true") == 0;
}

ci ci_here(void) {
    return is_true("GITHUB_ACTIONS") ? CI_GITHUB
           : is_true("GITLAB_CI")    ? CI_GITLAB
           : is_true("TF_BUILD")     ? CI_AZURE
                                     : CI_NONE;
}

bool ci_reads_commands(ci where) {
    return where == CI_GITHUB || where == CI_AZURE;
}

const char *ci_gitlab_report(void) {
    const char *named = getenv("ARVOLINT_GITLAB_REPORT");
    if (named == NULL) {
        return "gl-code-quality-report.json";
    }
    return named[0] != '\0' ? named : NULL;
}
