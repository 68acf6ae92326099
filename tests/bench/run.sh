#!/bin/sh
# run.sh BUILD_DIR: makes the texts out of what the tree itself holds (the rules' examples and the documentation; nothing is
# fetched) and runs the benchmarks. The Finnish text holds each example once, so that its share of distinct forms is that of
# real copy; the English text is repeated to 10 MB.
set -eu
build=$1
root=$(CDPATH='' cd -- "$(dirname -- "$0")/../.." && pwd)
work="$build/bench"
mkdir -p "$work"

# Quoted examples and messages of one language out of the YAML files, a paragraph each.
grep -rhoE '^ +- "[^"]*"' "$root/rules" | sed -E 's/^ +- "//; s/"$//; s/\*\*//g' | grep -E '[äö]|[a-z]{4,} ' |
    sed 's/$/\n/' >"$work/fi.txt"
find "$root/tests/golden" -name '*.txt' -path '*fi*' -exec cat {} + >>"$work/fi.txt" 2>/dev/null || true
cat "$root/README.md" "$root/rules/README.md" "$root/src/README.md" >"$work/en.once"
: >"$work/en.txt"
while [ "$(wc -c <"$work/en.txt")" -lt 10000000 ]; do
    cat "$work/en.once" >>"$work/en.txt"
done

head -c 300 "$work/fi.txt" | iconv -f UTF-8 -t UTF-8 -c >"$work/fi-draft.txt"
head -c 300 "$work/en.txt" >"$work/en-draft.txt"

"$build/tests/bench_lint" "$build/arvolint" fi "$work/fi.txt" "$work/fi-draft.txt"
"$build/tests/bench_lint" "$build/arvolint" en "$work/en.txt" "$work/en-draft.txt"
"$build/tests/bench_matcher"
