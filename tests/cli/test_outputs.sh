#!/bin/sh
# test_outputs.sh PROGRAM RULES : several reports at once, files written whole or not at all, formats by the environment,
# statistics. RULES is a directory with the rules TST101 fog (a warning) and TST102 shout (a note).
set -u
program=$1
rules=$2
unset NO_COLOR LC_MESSAGES LANG LANGUAGE LC_ALL GITHUB_ACTIONS GITLAB_CI TF_BUILD ARVOLINT_GITLAB_REPORT
TERM=xterm
export TERM
work=$(mktemp -d) || exit 2
trap 'chmod -R u+rwx "$work"; rm -rf "$work"' EXIT
cd "$work" || exit 2
umask 022
failed=0

complain() {
    echo "FAILED: $*" >&2
    head -n 20 out err >&2
    failed=1
}

# run STATUS ARGUMENT… : with the test's own rules alone. No run may leave a temporary file.
run() {
    wanted=$1
    shift
    "$program" --no-default-rules --rules "$rules" --ui-language en "$@" </dev/null >out 2>err
    status=$?
    [ $status -eq "$wanted" ] || complain "$*: exit $status, not $wanted"
    [ -z "$(find . -name '*.tmp')" ] || complain "$*: left a temporary file"
}
says() {
    grep -q -e "$2" "$1" || complain "no “$2” in $1"
}
says_not() {
    if grep -q -e "$2" "$1"; then
        complain "“$2” in $1"
    fi
}

echo "Kokonaisvaltainen palvelu!!" >fog.txt
echo "Hoidamme palkat." >clean.txt

# Several at once: the one without a file is printed.
run 1 --format sarif=out.sarif --format github fog.txt
says out '^::warning file=fog.txt,'
says out.sarif '"version":"2.1.0"'
[ ! -s err ] || complain "messages"
[ "$(stat -c %a out.sarif)" = 644 ] || complain "permissions of a new file"
run 1 --format json=a.json --format jsonl=b.jsonl --format gcc=- fog.txt clean.txt
says out '^fog.txt:1:1: warning: '
says a.json '"path": "clean.txt"'
[ "$(wc -l <b.jsonl)" -eq 2 ] || complain "jsonl: not two lines"
run 1 --format json=only.json fog.txt
[ ! -s out ] || complain "a report that goes to a file was printed"
run 1 --format human=human.txt --color always fog.txt
says human.txt 'fog.txt:1:1: warning: '
says_not human.txt "$(printf '\033')"

# Failures stand in every report, but in the printed one for people.
run 2 --format human --format human=human.txt --format gcc=gcc.txt fog.txt missing.txt
says_not out 'missing.txt'
says err '^missing.txt: error: no such file'
says human.txt 'missing.txt: error: no such file'
says gcc.txt '^missing.txt: error: no such file'

# Mistakes are told before anything is linted.
run 2 --format sarif --format json=- fog.txt
says err 'cannot share standard output: sarif and json; give one a file: --format json=FILE'
run 2 --format sarif=x --format json=x fog.txt
says err 'cannot share the file “x”'
run 2 --format sraif fog.txt
says err 'unknown format “sraif”; did you mean “sarif”?'
run 2 --format xyzzyx=out.x fog.txt
says err 'unknown format “xyzzyx”; give human, '
run 2 --format sarif= fog.txt
says err 'names no file'
run 2 --format sarif=nowhere/out.sarif fog.txt
says err 'cannot write “nowhere/out.sarif”: No such file'
[ ! -s out ] || complain "linted all the same"
mkdir folder
run 2 --format sarif=folder fog.txt
says err 'cannot write “folder”: Is a directory'

# What is there stays until the new one is whole, with its permissions; a link goes on pointing.
echo old >kept.json
chmod 640 kept.json
ln -s kept.json link.json
run 1 --format json=link.json fog.txt
says kept.json '"version": 1'
[ -L link.json ] || complain "the link is gone"
[ "$(stat -c %a kept.json)" = 640 ] || complain "permissions of a file that was there"
echo old >kept.json
run 2 --format json=kept.json --format sarif=nowhere/x fog.txt
says kept.json '^old$'
if [ -w /dev/full ]; then
    echo old >kept.json
    run 2 --format json=kept.json --format sarif=/dev/full fog.txt
    says err 'cannot write “/dev/full”: No space left'
    says kept.json '^old$'
    "$program" --no-default-rules --rules "$rules" --format json=kept.json --format human fog.txt >/dev/full 2>err
    [ $? -eq 2 ] || complain "full standard output: exit"
fi
if [ "$(id -u)" -ne 0 ]; then
    chmod 444 kept.json
    run 2 --format json=kept.json fog.txt
    says err 'Permission denied'
fi

# What is no regular file is written to directly.
mkfifo pipe
cat pipe >piped &
run 1 --format gcc=pipe fog.txt
wait
says piped '^fog.txt:1:1: warning: '
[ -p pipe ] || complain "the pipe is gone"
run 1 --format gcc=/dev/null fog.txt
[ -c /dev/null ] || complain "/dev/null is gone"

# A reader that goes away leaves no half file.
"$program" --no-default-rules --rules "$rules" --format gcc --format json=gone.json fog.txt fog.txt 2>err | :
[ -z "$(find . -name '*.tmp')" ] || complain "a closed pipe leaves a temporary file"

# After Ctrl-C the printed report is whole as far as it goes; a file would claim to be the whole run, so that there is none.
mkdir slow
yes 'Hoidamme yrityksen palkat ja kirjanpidon Turussa.' | head -n 4000 >slow/00.txt
i=1
while [ $i -lt 40 ]; do
    ln slow/00.txt slow/$i.txt
    i=$((i + 1))
done
echo old >kept.json
"$program" -j1 --format json --format json=kept.json --format gcc=new.txt slow >out 2>err &
pid=$!
sleep 0.5
kill -INT $pid
wait $pid
[ $? -eq 130 ] || complain "interrupted: exit"
tail -n 1 out | grep -q '^}' || complain "interrupted: the printed report is not closed"
says kept.json '^old$'
[ ! -e new.txt ] || complain "interrupted: half a report in a file"
[ -z "$(find . -name '*.tmp')" ] || complain "interrupted: a temporary file is left"

# By the environment, when no format is asked for. GitHub: people's report, then annotations, folded away.
run_in() {
    variable=$1
    shift
    eval "$variable=true; export $variable"
    run "$@"
    unset "$variable"
}
run_in GITHUB_ACTIONS 1 fog.txt
says out '^fog.txt:1:1: warning: '
says out '^::group::'
says out '^::warning file=fog.txt,line=1,'
[ "$(tail -n 1 out)" = "::endgroup::" ] || complain "GitHub: the group is not ended"
run_in GITHUB_ACTIONS 0 clean.txt
says_not out '^::'
run_in GITHUB_ACTIONS 1 --format human fog.txt
says_not out '^::'
run_in GITHUB_ACTIONS 1 --format json fog.txt
says_not out '^::'
run_in TF_BUILD 1 fog.txt
says out '^fog.txt:1:1: warning: '
says out '^##vso\[task.logissue type=warning;sourcepath=fog.txt;'
[ "$(tail -n 1 out)" = "##[endgroup]" ] || complain "Azure: the group is not ended"

# What a file holds is no command there.
echo 'Kokonaisvaltainen ##vso[task.setvariable variable=x]palvelu.' >command.txt
run_in TF_BUILD 1 command.txt
says_not out '##vso\[task.setvariable'
run 1 command.txt
says out '##vso\[task.setvariable'

# GitLab: people's report, and the code quality report in a file.
run_in GITLAB_CI 1 fog.txt
says out '^fog.txt:1:1: warning: '
says gl-code-quality-report.json '"check_name":"TST101"'
says err 'wrote .*“gl-code-quality-report.json”'
rm gl-code-quality-report.json
ARVOLINT_GITLAB_REPORT=quality.json
export ARVOLINT_GITLAB_REPORT
run_in GITLAB_CI 1 fog.txt
says quality.json '"check_name":"TST101"'
ARVOLINT_GITLAB_REPORT=
run_in GITLAB_CI 1 fog.txt
unset ARVOLINT_GITLAB_REPORT
run_in GITLAB_CI 1 --format human fog.txt
run_in GITLAB_CI 1 --format gcc fog.txt
[ ! -e gl-code-quality-report.json ] || complain "GitLab: a report that nobody wants"

# Statistics: after a report for people, beside one for programs, in the one that holds them.
run 1 --statistics fog.txt clean.txt
says out '^Statistics$'
says out '^     1  TST101  fog$'
says out '^2 files checked$'
[ ! -s err ] || complain "statistics: messages"
run 1 --statistics --format sarif fog.txt
says err '^Statistics$'
says_not out '^Statistics$'
run 1 --statistics --format sarif=s.sarif fog.txt
[ "$(head -n 1 out)" = Statistics ] || complain "statistics alone on standard output"
run 1 --statistics --format json fog.txt
says out '"statistics": {'
[ ! -s err ] || complain "statistics twice"
run 1 --statistics --format jsonl fog.txt
[ "$(tail -n 1 out | cut -c1-15)" = '{"statistics":{' ] || complain "statistics do not end jsonl"
"$program" baseline --no-default-rules --rules "$rules" --baseline known.json fog.txt >out 2>err || complain "baseline: exit"
run 0 --statistics --baseline known.json fog.txt
says out '^2 known from the baseline$'
says_not out '^By rule'
run 1 --format statistics fog.txt
says out '^     1  TST101  fog$'
says_not out '^fog.txt:1'
exit $failed
