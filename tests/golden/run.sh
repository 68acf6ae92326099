#!/bin/sh
# run.sh [--update] PROGRAM CASE… : runs each golden case and compares what comes out with its expected.txt.
#
# A case is a folder:
#     args           the arguments, one a line, as they would be typed inside the folder
#     stdin          what the program reads from standard input (none: empty)
#     input.*        whatever the arguments name
#     expected.txt   standard output, then standard error after a line "[stderr]" if there is any, then "[exit N]"
# --update writes expected.txt anew; look at the difference before you commit it.
set -u
unset NO_COLOR COLUMNS LC_MESSAGES LANG LANGUAGE GITHUB_ACTIONS GITLAB_CI TF_BUILD
LC_ALL=C TERM=dumb
export LC_ALL TERM

update=no
if [ "${1-}" = "--update" ]; then
    update=yes
    shift
fi
program=$1
shift
scratch=$(mktemp -d) || exit 2
trap 'rm -rf "$scratch"' EXIT

# The program with the case's arguments, in the case's folder; prints what expected.txt holds.
run_case() {
    (
        cd "$1" || exit 2
        set --
        while IFS= read -r argument || [ -n "$argument" ]; do
            set -- "$@" "$argument"
        done <args
        input=/dev/null
        [ -f stdin ] && input=stdin
        "$program" "$@" <"$input" >"$scratch/out" 2>"$scratch/err"
        status=$?
        cat "$scratch/out"
        if [ -s "$scratch/err" ]; then
            echo "[stderr]"
            cat "$scratch/err"
        fi
        echo "[exit $status]"
    )
}

failed=0
for case in "$@"; do
    run_case "$case" >"$scratch/got"
    if [ "$update" = yes ]; then
        cp "$scratch/got" "$case/expected.txt"
    elif ! diff -u "$case/expected.txt" "$scratch/got"; then
        echo "golden case differs: $case" >&2
        failed=1
    fi
done
exit $failed
