#!/bin/sh
# test_cache.sh PROGRAM RULES : a second run gives the same bytes, and another one where something has changed.
set -u
program=$1
rules=$2
unset NO_COLOR LC_MESSAGES LANG LANGUAGE
LC_ALL=C TERM=dumb
export LC_ALL TERM
work=$(mktemp -d) || exit 2
trap 'rm -rf "$work"' EXIT
XDG_CACHE_HOME=$work/home/cache
export XDG_CACHE_HOME
cd "$work" || exit 2
failed=0

complain() {
    echo "FAILED: $*" >&2
    head -n 20 out err >&2
    failed=1
}

kept() {
    find "$1" -type f -path '*/??/*' 2>/dev/null | wc -l
}

# same ARGUMENT… : with the cache, twice, and without it: the same bytes.
same() {
    "$program" --no-cache "$@" site >expected 2>expected.err
    status=$?
    for turn in 1 2; do
        "$program" "$@" site >out 2>err
        [ $? -eq $status ] || complain "turn $turn of $*: another exit code"
        cmp -s expected out || complain "turn $turn of $*: other bytes"
        cmp -s expected.err err || complain "turn $turn of $*: other errors"
    done
}

mkdir site own
echo "Tarjoamme kokonaisvaltaisia ratkaisuja, ja olemme alan johtava toimija. Säästä jopa 70 %!" >site/a.md
echo "We offer holistic solutions to everyone. Save up to 70 %!" >site/b.txt
printf '# Otsikko\n\nTarjoamme &auml;lykk&auml;it&auml; **ratkai**suja.\n\n<!-- arvolint-disable-next-line jargon -- oma sana -->\nKokonaisvaltaisia ratkaisuja.\n' >site/c.md
printf '\377' >site/broken.md
echo "Wir sind ein Unternehmen, das sich um Ihre Buchhaltung kümmert." >site/de.txt

"$program" --no-cache site >out 2>err
[ -e home ] && complain "--no-cache: something was kept"
for format in human json sarif; do
    same --format $format
    same --format $format --as proposition --explain-verdict
done
[ "$(kept home)" -gt 0 ] || complain "nothing was kept"
same --ui-language sv
same --language sv
same -Wno-jargon
same -Werror

# A rule of one's own, and then the rule changed.
cp -r "$rules"/. own/
same --rules own
before=$(kept home)
same --rules own
[ "$(kept home)" -eq "$before" ] || complain "the same run kept something new"
for file in own/*.yaml own/*/*.yaml; do
    echo "# one more line" >>"$file"
done
same --rules own
[ "$(kept home)" -gt "$before" ] || complain "another rule file, and the old results"

# A configuration, and then another.
printf 'levels:\n  AV203: off\n' >arvolint.yaml
same
"$program" site/a.md >out 2>err
grep -q AV203 out && complain "a rule that is configured to be off was reported"
printf 'levels:\n  AV203: error\n' >arvolint.yaml
same
"$program" site/a.md >out 2>err
grep -q 'error: .*AV203' out || complain "another level was configured, and the old result was told"
rm arvolint.yaml
same

# Changed texts.
echo "Olemme synergiaetu." >>site/a.md
same
cp site/a.md site/again.md
same

# Everything damaged: as if there were nothing.
find home -type f -path '*/??/*' -exec sh -c 'printf "\000\377\177" | dd of="$1" bs=1 seek=$(($(wc -c <"$1") / 2)) conv=notrunc' _ {} \; 2>/dev/null
same
find home -type f -path '*/??/*' -exec sh -c ': >"$1"' _ {} \;
same

# Elsewhere.
"$program" --cache-dir here/cache site >out 2>err
[ "$(kept here/cache)" -gt 0 ] || complain "--cache-dir: nothing was kept there"
"$program" --cache-dir site/a.md/cache site >out 2>err
[ $? -eq 2 ] || complain "--cache-dir that cannot be: exit"
grep -q 'site/a.md/cache' err || complain "--cache-dir that cannot be: no message"
XDG_CACHE_HOME=/dev/null "$program" site/b.txt >out 2>err
[ -s err ] && complain "no cache of one's own: that is no error"

# What comes on standard input is not kept.
echo "Salainen luonnos." | "$program" --cache-dir private - >out 2>err
[ "$(kept private)" -eq 0 ] || complain "standard input was kept"
exit $failed
