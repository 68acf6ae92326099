#!/bin/bash
# check.sh: the action's middle step: annotations on standard output, SARIF beside when it is wanted, and the exit code as an output.
set -u
here=$(CDPATH='' cd -- "$(dirname -- "$0")" && pwd)
program=${ARVO_PROGRAM:-$here/../../../build/release/arvolint}
# Paths and options are words, but no patterns.
set -f
read -r -a paths <<<"${ARVO_PATHS:-.}"
read -r -a arguments <<<"${ARVO_ARGS:-}"

status=0
"$program" check --format github "${arguments[@]}" "${paths[@]}" || status=$?
if [ "${ARVO_SARIF:-false}" = true ]; then
    "$program" check --format sarif "${arguments[@]}" "${paths[@]}" >arvolint.sarif || true
fi
echo "exit-code=$status" >>"${GITHUB_OUTPUT:-/dev/null}"
exit "$status"
