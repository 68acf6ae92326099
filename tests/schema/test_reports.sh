#!/bin/sh
# test_reports.sh PROGRAM GOLDEN : every format for programs fits its schema, whatever files are called and hold. GOLDEN is
# tests/golden. Exit 77 (skipped) without python3-jsonschema.
set -u
program=$1
golden=$2
here=$(CDPATH='' cd -- "$(dirname -- "$0")" && pwd)
unset NO_COLOR LC_MESSAGES LANG LANGUAGE GITHUB_ACTIONS GITLAB_CI TF_BUILD
LC_ALL=C
export LC_ALL
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
work=$(mktemp -d) || exit 2
trap 'rm -rf "$work"' EXIT
cd "$work" || exit 2
failed=0

complain() {
    echo "FAILED: $*" >&2
    failed=1
}

# fits FORMAT SCHEMA [--lines]: of the last report.
fits() {
    "$python" "$here/validate.py" "$here/$2.schema.json" "$1" $3 >log 2>&1 || {
        complain "$1 does not fit $2"
        head -n 20 log >&2
    }
}

# fits_not FORMAT SCHEMA SED [--lines]: of the last report after a change, so that the schema is seen to look.
fits_not() {
    sed "$3" "$1" >changed
    if cmp -s "$1" changed; then
        complain "$1: nothing to change by $3"
    elif "$python" "$here/validate.py" "$here/$2.schema.json" changed ${4-} >log 2>&1; then
        complain "$1 fits $2 after $3"
    fi
}

# Names and texts that need escaping; nothing found; not our language; not readable; empty.
mkdir 'sivut ä'
cp "$golden/fi-weak-draft/input.md" 'sivut ä/a&b <"c">.md'
cp "$golden/en-weak-draft/input.md" 'x%20:y,z.md' 2>/dev/null || cp "$golden"/en-weak-draft/input.* 'x%20:y,z.md'
cp "$golden"/sv-weak-draft/input.* 'sv.txt'
cp "$golden"/unknown-language/input.* 'de.txt'
printf '\357\273\277Tarjoamme 😀 kokonaisvaltaisia ]]> & <b> [x](1) {0} ratkaisuja 👩‍🌾 johtavana toimijana.\r\nTarjoamme kokonaisvaltaisia \001 ratkaisuja.\r' >emoji.txt
printf 'Tarjoamme kokonaisvaltaisia ratkaisuja.\n' >"$(printf 'control\033\001name.txt')"
printf 'Tarjoamme kokonaisvaltaisia ratkaisuja.\n' >"$(printf 'latin\344.txt')"
printf '<!-- arvolint-disable-next-line AV203 until=2999-01-31 -- asiakkaan sana -->\nTarjoamme synergiaa.\n' >silenced.md
printf 'Hyv\344\n' >latin1.txt
: >empty.txt

report() {
    "$program" --format "$1" --ui-language "$2" ./*.txt ./*.md */*.md missing.txt >"$1" 2>/dev/null
    [ $? -eq 2 ] || complain "$1: exit"
    [ -s "$1" ] || complain "$1: empty"
}

for language in sv en fi; do
    report sarif $language
    fits sarif sarif-github ''
done
fits sarif sarif-2.1.0 ''
fits_not sarif sarif-2.1.0 's/"startLine":[0-9]*/"startLine":0/'
fits_not sarif sarif-2.1.0 's/"executionSuccessful"/"success"/'
fits_not sarif sarif-github 's/"shortDescription":{"text":"[^"]*"/"shortDescription":{"text":""/'
fits_not sarif sarif-github 's/utf16CodeUnits/unicodeCodePoints/'

report json en
fits json arvolint ''
"$program" --format sarif "$golden/../fuzz/corpus/format/tarjous.docx" >docx.sarif 2>err
grep -q '"arvolint/v1"' docx.sarif || complain "DOCX: no findings in SARIF"
grep -q primaryLocationLineHash docx.sarif && complain "DOCX: a hash of lines that the file does not have"
grep -q '"reason": "asiakkaan sana"' json || complain "json: no silenced finding"
fits_not json arvolint 's/"level": "warning"/"level": "warm"/'
fits_not json arvolint 's/"claims"/"claim"/'
report jsonl en
fits jsonl arvolint --lines
fits_not jsonl arvolint 's/"path"/"file"/' --lines
report gitlab fi
fits gitlab gitlab ''
fits_not gitlab gitlab 's/"severity":"minor"/"severity":"warning"/'
[ "$(grep -o '"fingerprint":"[^"]*"' gitlab | sort | uniq -d | wc -l)" -eq 0 ] || complain "gitlab: equal fingerprints"
report rdjson sv
fits rdjson rdjson ''
fits_not rdjson rdjson 's/"WARNING"/"warning"/'
for format in checkstyle junit; do
    report $format fi
    "$python" "$here/xml_report.py" $format $format >log 2>&1 || complain "$format: $(cat log)"
    sed 's/&amp;/\&/' $format >changed
    if "$python" "$here/xml_report.py" $format changed >log 2>&1; then
        complain "$format: a bare & is taken"
    fi
done

# The formats of lines: each line is whole, whatever stands in names and texts.
report gcc en
grep -vE '^.+: (error|warning|note): .+ \[[^ ]+( [^ ]+)?\]$' gcc && complain "gcc: the lines above are not of its form"
report github en
grep -vE '^::(error|warning|notice) file=[^,:]+(,line=[0-9]+)?(,endLine=[0-9]+)?(,col=[0-9]+)?(,endColumn=[0-9]+)?,title=[^:,]+::.+$' github &&
    complain "github: the lines above are not of its form"
report azure en
grep -vE '^##vso\[task\.logissue type=(error|warning);(sourcepath|linenumber|columnnumber|code)=[^]]*;\][^]].*$' azure | grep -vE '^[^#].*: note: ' &&
    complain "azure: the lines above are not of its form"
for format in gcc github azure; do
    if grep -q "$(printf '[\001\033]')" $format; then
        complain "$format: a control character came through"
    fi
done

# No input at all that could be read is a report as well.
"$program" --format sarif missing.txt >sarif 2>/dev/null
fits sarif sarif-2.1.0 ''
exit $failed
