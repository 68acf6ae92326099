#!/bin/sh
# test_run.sh PROGRAM : many files at once: order, threads, what stops a run, standard input under a name, the progress line.
set -u
program=$1
unset NO_COLOR LC_MESSAGES LANG LANGUAGE CI
XDG_CACHE_HOME=/dev/null
LC_ALL=C TERM=xterm
export LC_ALL TERM XDG_CACHE_HOME
work=$(mktemp -d) || exit 2
trap 'rm -rf "$work"' EXIT
cd "$work" || exit 2
failed=0

complain() {
    echo "FAILED: $*" >&2
    head -n 20 out err >&2
    failed=1
}

mkdir site site/fi site/en
i=0
while [ $i -lt 60 ]; do
    echo "Tarjoamme kokonaisvaltaisia ratkaisuja numero $i." >site/fi/$i.md
    echo "We offer holistic solutions, number $i." >site/en/$i.txt
    i=$((i + 1))
done
printf 'a\000b' >site/broken.txt

# The same bytes for any number of threads, in the order of the paths.
for format in human json; do
    "$program" --ui-language en --format $format -j1 site >out1 2>err1
    status1=$?
    "$program" --ui-language en --format $format -j8 site >out 2>err
    [ $? -eq $status1 ] || complain "$format: another exit code with -j8"
    cmp -s out1 out || complain "$format: other bytes with -j8"
    cmp -s err1 err || complain "$format: other errors with -j8"
    [ $status1 -eq 2 ] || complain "$format: exit $status1, not 2, with a broken file"
done
"$program" --ui-language en site >out 2>err
grep '^site' out | cut -d: -f1 >order
LC_ALL=C sort -c order || complain "not in the order of the paths"
grep -q '^site/broken.txt:1:2: error: ' err || complain "the broken file was not told of"
grep -q '^site/fi/59.md:1:' out || complain "the files after the broken one were not checked"
tail -n 1 out | grep -q 'in 120 files' || complain "not 120 files in the summary"
grep -q 'staircase' out && complain "a staircase in a report about many files"

# A proposition among several has one line; alone it has the staircase.
"$program" --ui-language en site/fi/1.md site/fi/2.md >out 2>err
[ "$(grep -c '^site/fi/[12].md: Weakest step: ' out)" -eq 2 ] || complain "no line for each proposition"
"$program" --ui-language en site/fi/1.md >out 2>err
grep -q '^site/fi/1.md: The staircase of value' out || complain "no staircase for one file"

# Nothing to check is an error that says what was looked for.
mkdir empty
"$program" --ui-language en empty >out 2>err
[ $? -eq 2 ] || complain "empty folder: exit"
grep -q 'empty: error: nothing to check .* \.md' err || complain "empty folder: message"

# A page without a word of text is an error where it is named, and nothing where a walk finds it.
mkdir code
printf '```\nx = 1\n```\n' >code/only.md
echo "Siivoamme kodin perjantaina." >code/text.md
"$program" --ui-language en code >out 2>err || complain "a walk failed over a page of code"
[ -s err ] && complain "a walk complained of a page of code"
"$program" --ui-language en code/only.md >out 2>err
[ $? -eq 2 ] || complain "a named page of code: exit"
grep -q '^code/only.md: error: ' err || complain "a named page of code: no error"

# Standard input under a name.
echo '# Kokonaisvaltainen *ratkaisu*' | "$program" --ui-language en --stdin-path sub/page.md - >out 2>err
grep -q '^sub/page.md:1:3: ' out || complain "--stdin-path: the name, or the format, is not the path's"
echo '# Kokonaisvaltainen' | "$program" --ui-language en - >out 2>err
grep -q '^-:1:' out || complain "-: no name"
"$program" --stdin-path '' - </dev/null >out 2>err
[ $? -eq 2 ] || complain "an empty --stdin-path"
for jobs in 0 x -1 9999; do
    "$program" --jobs=$jobs site >out 2>err
    [ $? -eq 2 ] || complain "--jobs=$jobs: exit"
    grep -q 'no argument for --jobs' err || complain "--jobs=$jobs: message"
done

# Ctrl-C: what has been begun is finished, and stands in a report that is whole. The whole run would take some seconds, whatever the build:
# a file has as many lines as take this program a tenth of a second.
milliseconds() {
    yes 'Hoidamme yrityksen palkat ja kirjanpidon Turussa.' | head -n "$1" >timed.txt
    begin=$(date +%s%N)
    "$program" --as copy timed.txt >/dev/null 2>&1
    echo $((($(date +%s%N) - begin) / 1000000))
}
few=$(milliseconds 1)
many=$(milliseconds 2000)
lines=$((2000 * 100 / (many > few ? many - few : 1)))
[ $lines -ge 200 ] || lines=200
[ $lines -le 40000 ] || lines=40000
mkdir slow
yes 'Hoidamme yrityksen palkat ja kirjanpidon Turussa.' | head -n $lines >slow/00.txt
i=1
while [ $i -lt 60 ]; do
    ln slow/00.txt slow/$i.txt
    i=$((i + 1))
done
for jobs in 1 2; do
    for signal in INT TERM; do
        "$program" --ui-language en --format json -j$jobs slow >out 2>err &
        pid=$!
        sleep 0.7
        kill -$signal $pid
        wait $pid
        status=$?
        expected=130
        [ $signal = INT ] || expected=143
        [ $status -eq $expected ] || complain "-j$jobs: exit $status after SIG$signal"
        grep -q '^arvolint: error: interrupted after [0-9]* of 60 files' err || complain "-j$jobs: no message after SIG$signal"
        tail -n 1 out | grep -q '^}' || complain "-j$jobs: the report was not closed after SIG$signal"
        told=$(grep -c '"path": "slow/' out)
        grep -q "after $told of" err || complain "-j$jobs: not $told files in the message"
    done
done

# The line that says how far it is: on a terminal only, and not in continuous integration.
"$program" site >out 2>err
if grep -q "$(printf '\033')\\[K" out err; then
    complain "progress without a terminal"
fi
if command -v script >/dev/null; then
    rm slow/[45]*.txt
    script -qec "$program --ui-language en -j1 slow >out" err </dev/null >/dev/null
    grep -q "Checking \\[#*\\.*\\] [0-9]*/[0-9]*" err || complain "no progress on a terminal"
    grep '^arvolint\|Checking' err | tail -n 1 | grep -q "$(printf '\r\033')\[K.\{0,2\}\$" || complain "the progress line was left standing"
    CI=true script -qec "$program --ui-language en -j1 slow >out" err </dev/null >/dev/null
    grep -q 'Checking' err && complain "progress in continuous integration"
fi
exit $failed
