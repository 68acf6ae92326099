#!/bin/sh
# test_bad_input.sh PROGRAM : inputs that cannot be linted, or hardly. Each gets a message that says what is wrong and exit 2, and
# the other files are linted all the same.
set -u
program=$1
unset NO_COLOR LC_MESSAGES LANG LANGUAGE GITHUB_ACTIONS GITLAB_CI TF_BUILD
LC_ALL=C TERM=dumb
export LC_ALL TERM
work=$(mktemp -d) || exit 2
trap 'chmod -R u+rwx "$work"; rm -rf "$work"' EXIT
cd "$work" || exit 2
failed=0

complain() {
    echo "FAILED: $*" >&2
    head -n 20 err >&2
    failed=1
}

# refuses NAME MESSAGE: with a good file on either side of it.
refuses() {
    "$program" --ui-language en before.txt "$1" after.txt >out 2>err
    status=$?
    [ $status -eq 2 ] || complain "$1: exit $status, not 2"
    grep -q -- "$2" err || complain "$1: no message “$2”"
    [ "$(wc -l <err)" -eq 1 ] || complain "$1: more than one line of errors"
    grep -q '^before.txt: ' out || complain "$1: the file before it was not linted"
    grep -q '^after.txt: ' out || complain "$1: the file after it was not linted"
}

# takes NAME PATTERN: linted, and a line of the report matches.
takes() {
    "$program" --ui-language en "$1" >out 2>err
    status=$?
    [ $status -le 1 ] || complain "$1: exit $status"
    [ ! -s err ] || complain "$1: errors"
    grep -q -- "$2" out || complain "$1: nothing like $2"
}

echo "Hoidamme yrityksen palkat." >before.txt
echo "Hoidamme yrityksen palkat." >after.txt

printf 'Hyv\344\344 ty\366t\344\n' >latin1.txt
refuses latin1.txt '^latin1.txt:1:4: error: the text is not valid UTF-8'
printf 'Hyvää\nja \355\240\200\n' >surrogate.txt
refuses surrogate.txt '^surrogate.txt:2:4: error: the text is not valid UTF-8'
printf 'teksti\000teksti\n' >nul.txt
refuses nul.txt 'error: the file is not text'
head -c 4096 "$program" >binary.txt
refuses binary.txt '^binary.txt.* error: the file is not text'
printf '\377\376H\000y\000v\000' >utf16.txt
refuses utf16.txt 'error: the file is UTF-16'
mkdir folder
refuses folder '^folder: error: nothing to check in this directory: no file that ends in .txt'
refuses missing.txt '^missing.txt: error: no such file'
refuses before.txt/below '^before.txt/below: error: no such file'
: >empty.txt
refuses empty.txt 'error: the file holds no text'
printf ' \n\t\n' >blank.txt
refuses blank.txt 'error: the file holds no text'
refuses /dev/zero '^/dev/zero: error: the file is too large (the limit is 64 MiB)'
head -c 67108865 /dev/zero | tr '\000' 'a' >large.txt
refuses large.txt '^large.txt: error: the file is too large'
rm large.txt
if [ "$(id -u)" -ne 0 ]; then
    echo "salaisuus" >secret.txt
    chmod 0 secret.txt
    refuses secret.txt '^secret.txt: error: cannot read the file'
fi
awk 'BEGIN { for (i = 0; i < 5000; i++) printf "> "; print "teksti" }' >deep.md
refuses deep.md 'error: nested too deeply'
printf -- '+++\ntitle = "a"\n\nTeksti.\n' >front.md
refuses front.md 'error: the front matter is never closed'

# A name must not speak to the terminal either.
hostile=$(printf 'x\033]0;owned\007.txt')
"$program" "$hostile" >out 2>err
[ $? -eq 2 ] || complain "hostile name: exit"
if LC_ALL=C grep -q "$(printf '\033')" out err; then
    complain "hostile name: an escape came through"
fi

# A line of 10 MB is linted, and prints one screen line.
awk 'BEGIN { for (i = 0; i < 400000; i++) printf "Palvelumme toimii hyvin. "; print "Tarjoamme kokonaisvaltaisia ratkaisuja." }' >long.txt
takes long.txt '^long.txt:1:'
awk '{ if (length($0) > 1000) exit 1 }' out || complain "long.txt: a long line was printed"

# Line ends and a byte order mark change no line or column.
printf 'Hoidamme palkat.\n\nTarjoamme kokonaisvaltaisia ratkaisuja.\n' >lf.txt
"$program" --ui-language en lf.txt | grep '^lf.txt:[0-9]' | cut -d: -f2- >expected
[ -s expected ] || complain "lf.txt: no findings to compare with"
printf 'Hoidamme palkat.\r\n\r\nTarjoamme kokonaisvaltaisia ratkaisuja.\r\n' >crlf.txt
printf 'Hoidamme palkat.\r\rTarjoamme kokonaisvaltaisia ratkaisuja.\r' >cr.txt
printf '\357\273\277Hoidamme palkat.\n\nTarjoamme kokonaisvaltaisia ratkaisuja.\n' >bom.txt
for name in crlf.txt cr.txt bom.txt; do
    "$program" --ui-language en $name | grep "^$name:[0-9]" | cut -d: -f2- >got
    cmp -s expected got || complain "$name: not the findings of lf.txt"
done

# In JSON the failures stand in the report as well.
"$program" --format json missing.txt before.txt >out 2>err
[ $? -eq 2 ] || complain "json: exit"
grep -q '"code": "not-found"' out || complain "json: no entry under errors"
grep -q '"path": "before.txt"' out || complain "json: the other file was not linted"

# What cannot be written is an error too.
if [ -w /dev/full ]; then
    "$program" before.txt >/dev/full 2>err
    [ $? -eq 2 ] || complain "/dev/full: exit"
    grep -q 'error: cannot write the output' err || complain "/dev/full: no message"
fi
exit $failed
