#!/bin/sh
# test_configs.sh PROGRAM SOURCE: rules/arvolint.schema.json and the program agree about configurations: both take those in configs/good and
# refuse those in configs/bad. They are written as JSON, which is YAML as well. Exit 77 (skipped) without python3-jsonschema.
set -u
program=$1
source=$2
here=$(CDPATH='' cd -- "$(dirname -- "$0")" && pwd)
python=
for candidate in /usr/bin/python3 python3; do
    if command -v "$candidate" >/dev/null && "$candidate" -c 'import jsonschema' 2>/dev/null; then
        python=$candidate
        break
    fi
done
if [ -z "$python" ]; then
    echo "SKIPPED: python3-jsonschema is not installed" >&2
    exit 77
fi
failed=0
count=0

# The exit codes of both for a file: 0 when it is taken.
try() {
    "$python" "$here/validate.py" "$source/rules/arvolint.schema.json" "$1" >/dev/null 2>&1
    by_schema=$?
    "$program" --show-config page.md --config "$1" >/dev/null 2>&1
    by_program=$?
    count=$((count + 1))
}

for file in "$here"/configs/good/*.yaml; do
    try "$file"
    if [ "$by_schema" -ne 0 ] || [ "$by_program" -ne 0 ]; then
        echo "FAILED: $file is good; the schema says $by_schema, the program $by_program" >&2
        failed=1
    fi
done
for file in "$here"/configs/bad/*.yaml; do
    try "$file"
    if [ "$by_schema" -ne 1 ] || [ "$by_program" -ne 2 ]; then
        echo "FAILED: $file is bad; the schema says $by_schema, the program $by_program" >&2
        failed=1
    fi
done
if [ "$count" -lt 20 ]; then
    echo "FAILED: only $count configurations were tried" >&2
    failed=1
fi

# The schema offers the built-in profiles by name.
for profile in $(sed -n 's/^  \([a-z-]*\):$/\1/p' "$source/rules/profiles.yaml"); do
    if ! grep -q "\"$profile\"" "$source/rules/arvolint.schema.json"; then
        echo "FAILED: the schema does not know the profile $profile" >&2
        failed=1
    fi
done

# What the documentation shows is a configuration, but for the files that it names.
work=$(mktemp -d) || exit 2
trap 'rm -rf "$work"' EXIT
mkdir "$work/shared" "$work/site" "$work/site/own"
echo '{}' >"$work/shared/arvolint.yaml"
sed -n '/^## Project configuration/,$p' "$source/rules/README.md" | sed -n '/^```yaml/,/^```$/p' | sed '1d;$d' >"$work/site/arvolint.yaml"
if ! "$program" --show-config "$work/site/page.md" >"$work/out" 2>&1 || ! grep -q 'max.long-sentence: 25' "$work/out"; then
    echo "FAILED: the configuration in rules/README.md is not one:" >&2
    cat "$work/out" >&2
    failed=1
fi
exit $failed
