#!/bin/sh
# test_command_line.sh PROGRAM RULES : options, commands, exit codes. RULES is a directory with the rules TST101 fog (a warning) and
# TST102 shout (a note).
set -u
program=$1
rules=$2
unset NO_COLOR LC_MESSAGES LANG LANGUAGE LC_ALL GITHUB_ACTIONS GITLAB_CI TF_BUILD
TERM=xterm
export TERM
work=$(mktemp -d) || exit 2
trap 'rm -rf "$work"' EXIT
cd "$work" || exit 2
failed=0

complain() {
    echo "FAILED: $*" >&2
    head -n 20 out err >&2
    failed=1
}

# run STATUS ARGUMENT… : with the test's own rules alone, standard input empty.
run() {
    wanted=$1
    shift
    "$program" --no-default-rules --rules "$rules" "$@" </dev/null >out 2>err
    status=$?
    [ $status -eq "$wanted" ] || complain "$*: exit $status, not $wanted"
}
says() {
    grep -q -- "$2" "$1" || complain "no “$2” in $1"
}
says_not() {
    if grep -q -- "$2" "$1"; then
        complain "“$2” in $1"
    fi
}

echo "Hoidamme palkat." >clean.txt
echo "Kokonaisvaltainen palvelu." >fog.txt
echo "Hoidamme palkat!!" >shout.txt

# Exit codes and failing levels.
run 0 clean.txt
run 1 fog.txt
run 0 shout.txt
run 1 --fail-on note shout.txt
run 0 --fail-on error fog.txt
run 0 --fail-on error --max-warnings 1 fog.txt
run 1 --fail-on error --max-warnings 0 fog.txt

# Levels of rules.
run 0 -Wno-fog fog.txt
says_not out fog]
run 0 fog.txt -Wno-TST101
run 1 -Wshout shout.txt
says out 'warning: .*shout]'
run 1 -Werror --fail-on error fog.txt
says out 'error: .*fog]'
run 0 -Werror --fail-on error shout.txt
run 1 -Werror -Wshout --fail-on error shout.txt
run 1 -Werror=shout --fail-on error shout.txt
run 0 -Werror -Wno-error=fog --fail-on error fog.txt
run 0 -Werror -Wno-error --fail-on error fog.txt
run 2 -Wfgo fog.txt
says err 'unknown rule “fgo”; did you mean “fog”?'

# Commands and paths.
run 1 check fog.txt
run 1 -- fog.txt
cp fog.txt rules
run 0 rules
says out 'TST101  fog'
run 1 ./rules
run 1 check rules
run 1 -- rules
run 2 chekc
says err 'did you mean “check”?'
run 2 rules extra
run 0 explain TST101
says out 'Say it plainly\|cannot see through fog'
run 0 --ui-language fi explain FOG
says out 'ei näe sumun läpi'
run 2 explain fgo
says err 'did you mean “fog”?'
run 2 explain
run 2 tokens
run 0 tokens clean.txt
says out '^# text = Hoidamme palkat.'
run 0 test
says out '^2 rules, 4 examples, all pass$'
"$program" test "$rules" >out 2>err || complain "test PATH"
says out '^2 rules, 4 examples, all pass$'

# Paths that overlap name each file once.
"$program" test "$rules" "$rules/fi" --rules "$rules" >out 2>err || complain "test with overlapping paths"
says out '^2 rules, 4 examples, all pass$'
run 1 --rules "$rules/TST101-fog.yaml" --rules "$rules/." fog.txt

# A rule whose example does not hold; a rule with a mistake in it.
mkdir broken wrong
sed 's/Hoidamme palkat/Hoidamme kokonaisvaltaisia palkkoja/' "$rules/TST101-fog.yaml" >broken/TST101-fog.yaml
"$program" test --no-default-rules --rules "$rules/fi" broken >out 2>err
[ $? -eq 1 ] || complain "test broken: exit"
says out '^broken/TST101-fog.yaml:[0-9]*:[0-9]*: error: expected no finding, got '
says out '1 fails$'
sed 's/^title:/titel:/' "$rules/TST101-fog.yaml" >wrong/TST101-fog.yaml
run 2 --rules wrong fog.txt
says err '^wrong/TST101-fog.yaml:[0-9]*:[0-9]*: error: unknown key “titel”; did you mean “title”? \[rules\]$'

sed 's/^kind:/kidn:/' "$rules/TST101-fog.yaml" >wrong/TST101-fog.yaml
run 2 --rules wrong check fog.txt
says err '^wrong/TST101-fog.yaml:5:1: error: unknown key “kidn”; did you mean “kind”? \[rules\]$'
says err '^wrong/TST101-fog.yaml:1:1: error: the key “kind” is missing \[rules\]$'

# A mistake in a pattern is found when a text of that language comes, and told as well.
sed 's/^match:.*/match: "a ("/' "$rules/TST101-fog.yaml" >wrong/TST101-fog.yaml
"$program" --no-default-rules --rules wrong fog.txt >out 2>err
[ $? -eq 2 ] || complain "bad pattern: exit"
says err '^wrong/TST101-fog.yaml:[0-9]*:[0-9]*: error: bad pattern: .* \[rules\]$'

# Why a step got its verdict; every finding.
run 1 fog.txt
says_not out 'Mistä arviot tulevat'
run 1 --explain-verdict fog.txt
says out 'Mistä arviot tulevat'
run 1 --explain-verdict --format json fog.txt
says out '"checklist": {'
run 2 --explain-verdict=yes fog.txt
says err 'takes no argument'
echo "Kokonaisvaltainen, kokonaisvaltainen, kokonaisvaltainen, kokonaisvaltainen, kokonaisvaltainen, kokonaisvaltainen." >fogs.txt
run 1 fogs.txt
[ "$(grep -c 'TST101 fog' out)" -eq 5 ] || complain "five findings of a rule"
says out '… vielä 1 samanlainen; --all'
run 1 --all fogs.txt
[ "$(grep -c 'TST101 fog' out)" -eq 6 ] || complain "--all"
run 1 --format json fogs.txt
[ "$(grep -c '"code": "TST101"' out)" -eq 6 ] || complain "all findings in JSON"

# Standard input.
"$program" --no-default-rules --rules "$rules" <fog.txt >out 2>err
[ $? -eq 1 ] || complain "standard input: exit"
says out '^-:1:1: warning: '
"$program" --no-default-rules --rules "$rules" clean.txt - <fog.txt >out 2>err
[ $? -eq 1 ] || complain "- : exit"

# Mistakes on the command line.
run 2 --langage fi fog.txt
says err 'unknown option “--langage”; did you mean “--language”?'
run 2 --bogus fog.txt
says err 'unknown option “--bogus”'
run 2 -q fog.txt
says err 'unknown option “-q”'
run 2 fog.txt --color
says err 'the option “--color” needs an argument'
run 2 --color=blue fog.txt
run 2 --format xml fog.txt
run 2 --language de fog.txt
run 2 --fail-on off fog.txt
run 2 --max-warnings -1 fog.txt
run 2 --max-warnings 1x fog.txt
run 2 --help=3
says err 'takes no argument'
run 2 --rules nowhere fog.txt

# Help and version.
run 0 --help
[ "$(wc -l <out)" -le 60 ] || complain "--help: more than 60 lines"
cp out help
run 0 help
cmp -s out help || complain "help is not --help"
run 0 --version
says out '[0-9]\.[0-9]'

# The language of messages: as asked for, else the locale's, else the text's.
run 1 fog.txt
says out 'on sumua'
LC_ALL=en_US.UTF-8 run 1 fog.txt
LC_ALL=en_US.UTF-8 "$program" --no-default-rules --rules "$rules" fog.txt >out 2>err
says out 'is fog'
LANG=en_US.UTF-8 LC_ALL=C.UTF-8 "$program" --no-default-rules --rules "$rules" fog.txt >out 2>err
says out 'on sumua'
LC_ALL=en_US.UTF-8 "$program" --no-default-rules --rules "$rules" --ui-language fi fog.txt >out 2>err
says out 'on sumua'

# Colour.
escape=$(printf '\033')
run 1 fog.txt
says_not out "$escape"
run 1 --color always fog.txt
says out "$escape"
NO_COLOR=1 "$program" --no-default-rules --rules "$rules" --color always fog.txt >out 2>err
says out "$escape"

# A reader that goes away makes no noise.
"$program" --no-default-rules --rules "$rules" fog.txt fog.txt fog.txt 2>err | head -n 1 >out
[ ! -s err ] || complain "closed pipe"
exit $failed
