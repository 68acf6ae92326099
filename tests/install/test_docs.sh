#!/bin/bash
# test_docs.sh PROGRAM DOCS: the manual page and the completions that the build writes: each says what the tables of the command line say, in the
# syntax of its reader; bash's is tried out. Readers that are not installed are passed over.
set -u
program=$1
docs=$2
failed=0

fail() {
    echo "FAILED: $*" >&2
    failed=1
}

# Every long option of --help stands in each of them.
names=$("$program" --help | grep -o -- '--[a-z][a-z-]*' | sort -u)
[ "$(echo "$names" | wc -w)" -gt 10 ] || fail "--help names hardly any options"
for name in $names; do
    bare=${name#--}
    grep -q -- "${name//-/\\\\-}" "$docs/arvolint.1" || fail "the manual page lacks $name"
    grep -q -- "[ |]$name\b" "$docs/arvolint" || fail "bash's completion lacks $name"
    grep -q -- "'\*$name\b" "$docs/_arvolint" || fail "zsh's completion lacks $name"
    grep -q -- " -l $bare\b" "$docs/arvolint.fish" || fail "fish's completion lacks $name"
done

if command -v groff >/dev/null; then
    warnings=$(groff -man -Tutf8 -ww "$docs/arvolint.1" 2>&1 >/dev/null)
    [ -z "$warnings" ] || fail "groff: $warnings"
fi
if command -v mandoc >/dev/null; then
    warnings=$(mandoc -T lint -W warning "$docs/arvolint.1" | grep -v 'missing date')
    [ -z "$warnings" ] || fail "mandoc: $warnings"
fi
if command -v zsh >/dev/null; then
    zsh -n "$docs/_arvolint" || fail "zsh cannot read its completion"
fi
if command -v fish >/dev/null; then
    fish -n "$docs/arvolint.fish" || fail "fish cannot read its completion"
fi

# What bash offers for the words of a command line, the last of them to be completed.
PATH=$(dirname "$program"):$PATH
# shellcheck source=/dev/null
. "$docs/arvolint"
offers() {
    COMP_WORDS=("$@")
    COMP_CWORD=$(($# - 1))
    COMPREPLY=()
    _arvolint
    echo "${COMPREPLY[*]}"
}
expect() {
    wanted=$1
    shift
    got=$(offers "$@")
    [ "$got" = "$wanted" ] || fail "for “$*” bash offers “$got”, not “$wanted”"
}
cd "$(mktemp -d)" || exit 2
trap 'rm -rf "$PWD"' EXIT
touch draft.md 'two words.md'
expect "explain" arvolint expl
expect "draft.md" arvolint dra
expect "two words.md" arvolint check two
expect "fi en sv" arvolint --language ""
expect "fi" arvolint -l f
expect "always" arvolint --color = al
expect "auto always never" arvolint --color =
expect "AV203" arvolint explain AV203
expect "jargon" arvolint explain jarg
expect "-Wno-jargon" arvolint -Wno-jarg
expect "-Wjargon" arvolint -Wjarg
expect "--explain-verdict" arvolint check --expl
exit $failed
