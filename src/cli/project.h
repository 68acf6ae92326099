/* project.h: what a run takes from the project's configuration: which files, with which linters, and what the
 * command line leaves open. */
#ifndef ARVO_CLI_PROJECT_H
#define ARVO_CLI_PROJECT_H

#include "cli/options.h"

typedef struct project {
    options
        asked; /* the command line's, and where it says nothing the configuration's; strings are borrowed */
    arvo_configs *configs;
    const arvo_file_config *here; /* what is configured for the run as a whole */
    arvo_changes *changes; /* NULL: it does not matter what has changed */
    arvo_files *files;
    arvo_linter **linters; /* one a rule set of the files; NULL for one that no file needs */
} project;

/* Reads the configuration of the run: that of the working directory, else that of the first path. False after
 * saying what is wrong. Close it in any case. */
bool project_open(project *out, const options *asked, const char *const *paths, size_t path_count);

/* Asks git what has changed, if that was asked for, and finds the files. False after saying what is wrong. */
bool project_find(project *of, const char *const *paths, size_t path_count);

/* Opens the linters that the files need, and checks that the rules which configurations name are there. False
 * after saying what is wrong. */
bool project_load(project *of);

/* A linter that is open; NULL before project_load(). */
arvo_linter *project_linter(const project *of);

/* Prints what would be checked, and as what. Gives the exit code. */
int project_show_files(const project *of);

void project_close(project *of);

#endif
