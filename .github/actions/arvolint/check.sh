#!/bin/bash
# check.sh: the action's middle step. By itself arvolint prints its report and annotations there; SARIF is a file beside annotations. The exit
# code is an output for later steps.
set -u
here=$(CDPATH='' cd -- "$(dirname -- "$0")" && pwd)
program=${ARVO_PROGRAM:-$here/../../../build/release/arvolint}
# Paths and options are words, but no patterns.
set -f
read -r -a paths <<<"${ARVO_PATHS:-.}"
read -r -a arguments <<<"${ARVO_ARGS:-}"

formats=()
if [ "${ARVO_SARIF:-false}" = true ]; then
    formats=(--format github --format sarif=arvolint.sarif)
fi
status=0
"$program" check "${formats[@]}" "${arguments[@]}" "${paths[@]}" || status=$?
echo "exit-code=$status" >>"${GITHUB_OUTPUT:-/dev/null}"
exit "$status"
