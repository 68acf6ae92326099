/* outputs.h: the reports of a run: as many as --format asks for, each to standard output or to a file.
 * Without --format it is the one for people, and in a continuous integration the one that shows findings
 * where they are reviewed beside it. */
#ifndef ARVO_CLI_OUTPUTS_H
#define ARVO_CLI_OUTPUTS_H

#include "cli/options.h"

typedef struct outputs outputs;

/* Opens them all, before anything is linted. `rules` and the options must live as long; `several`: more than
 * one file is linted. NULL, with a message on standard error, when one cannot be written. */
outputs *outputs_open(const options *asked, arvo_rule_source rules, bool several);

/* Tells every report of a result; of an input that could not be linted. The report for people on standard
 * output leaves failures to standard error. WRITE when a file (which is then named on standard error) or
 * standard output took no more. */
arvo_err outputs_result(outputs *all, const arvo_result *result, arvo_error *error);
arvo_err outputs_failure(outputs *all, const char *path, const arvo_error *failure, arvo_error *error);

/* Ends the reports, and gives files their names when everything was told (`whole`) and all could be written.
 * WRITE as above: then the files that were there are as they were. */
arvo_err outputs_end(outputs *all, bool whole, arvo_error *error);

/* Gives everything back; files that were not ended leave no trace. Takes NULL. */
void outputs_free(outputs *all);

#endif
