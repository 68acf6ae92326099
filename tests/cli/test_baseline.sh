#!/bin/bash
# test_baseline.sh PROGRAM: living with findings in a project of its own: record, only what is new is told, the baseline shrinks, and two
# branches' baselines are merged by git.
set -u
program=$1
failed=0
scratch=$(mktemp -d) || exit 2
trap 'rm -rf "$scratch"' EXIT
cd "$scratch" || exit 2
export LC_ALL=C GIT_CONFIG_GLOBAL=/dev/null GIT_CONFIG_SYSTEM=/dev/null HOME=$scratch XDG_CACHE_HOME=$scratch/cache
unset GITHUB_ACTIONS GITLAB_CI

fail() {
    echo "FAILED: $*" >&2
    failed=1
}

# run STATUS ARGUMENT…: the exit code must be this; output in out and err.
run() {
    wanted=$1
    shift
    "$program" "$@" >out 2>err
    got=$?
    [ "$got" = "$wanted" ] || fail "arvolint $* exits with $got, not $wanted: $(cat out err)"
}

# told TEXT…: the findings of `check --format gcc`, as "file:line CODE", must be these.
told() {
    got=$(sed -n 's/^\([^:]*:[0-9]*\):.* \[\([A-Z]*[0-9]*\) [a-z-]*\]$/\1 \2/p' out | sort | paste -sd, -)
    [ "$got" = "$1" ] || fail "told “$got”, not “$1”"
}

says() {
    grep -qF -- "$1" err || fail "standard error does not say “$1”: $(cat err)"
}

check=(check --as copy --language fi --format gcc)
mkdir -p site
printf 'Tarjoamme kokonaisvaltaisia palveluja.\n\nOlemme alan johtava talo.\n' >site/a.md
printf 'Tarjoamme kokonaisvaltaisia palveluja.\n' >site/b.md

# Before: everything is told.
run 1 "${check[@]}" site
told "site/a.md:1 AV203,site/a.md:3 AV501,site/b.md:1 AV203"

# Record; then nothing is new.
run 0 baseline --as copy --language fi site
grep -q '^arvolint-baseline.json: findings 3, files 2$' out || fail "baseline says: $(cat out)"
[ "$(tail -c 1 arvolint-baseline.json)" = "" ] || fail "the baseline does not end with a line end"
[ "$(grep -c '"file": "site/[ab].md", "rule": "AV[0-9]*", "text": ".*"},$' arvolint-baseline.json)" = 3 ] || fail "odd baseline: $(cat arvolint-baseline.json)"
run 0 "${check[@]}" site
told ""
says "known findings, not shown: 3 (arvolint-baseline.json)"
cp arvolint-baseline.json recorded
run 0 baseline --as copy --language fi site
cmp -s recorded arvolint-baseline.json || fail "recording again changes the file"

# Found from a folder below, too, and told to be left out.
(cd site && "$program" "${check[@]}" a.md >../out 2>../err) || fail "the baseline is not found from below"
run 1 "${check[@]}" --no-baseline site/a.md
told "site/a.md:1 AV203,site/a.md:3 AV501"
run 0 "${check[@]}" --baseline recorded site/a.md

# Text that moves is known; the same words once more are new.
printf 'Hoidamme palkat.\n\nTarjoamme kokonaisvaltaisia palveluja.\n\nOlemme alan johtava talo.\n\nTarjoamme kokonaisvaltaisia asioita.\n' >site/a.md
run 1 "${check[@]}" site
told "site/a.md:7 AV203"

# A finding that is mended: the baseline can shrink, and does not by itself.
printf 'Hoidamme palkat.\n\nOlemme alan johtava talo.\n' >site/a.md
run 0 "${check[@]}" site
says "arvolint-baseline.json can shrink: findings that no longer occur: 1; arvolint --prune-baseline takes them out"
cmp -s recorded arvolint-baseline.json || fail "a check has changed the baseline"
# Of files that were not checked, and of rules that are off, nothing is said.
run 0 "${check[@]}" site/b.md
grep -q "can shrink" err && fail "site/a.md was not checked"
run 0 "${check[@]}" -Wno-jargon site
grep -q "can shrink" err && fail "the rule was off"

# Pruning takes out and never adds.
printf 'Tarjoamme kokonaisvaltaisia palveluja.\n\nOlemme alan johtava talo.\n' >site/c.md
run 1 "${check[@]}" --prune-baseline site
told "site/c.md:1 AV203,site/c.md:3 AV501"
says "arvolint-baseline.json has shrunk: findings taken out: 1"
[ "$(grep -c '"rule"' arvolint-baseline.json)" = 2 ] || fail "pruned badly: $(cat arvolint-baseline.json)"
rm site/b.md
run 1 "${check[@]}" --prune-baseline site
[ "$(grep -c '"rule"' arvolint-baseline.json)" = 1 ] || fail "a file that is gone stays: $(cat arvolint-baseline.json)"

# A damaged baseline stops the run and names the line.
sed -i '4s/"rule"/"rle"/' arvolint-baseline.json
run 2 "${check[@]}" site
says 'arvolint-baseline.json:4:27: error: unknown key “rle”'
run 2 baseline site
run 2 "${check[@]}" --baseline missing.json site
says "missing.json: error: no such file"
rm arvolint-baseline.json

# A file that cannot be read: the others are recorded, and what was known of it stays.
printf 'Tarjoamme kokonaisvaltaisia palveluja.\n' >site/b.md
run 0 baseline --as copy --language fi site
printf '\377' >site/b.md
run 2 baseline --as copy --language fi site
grep -q '"site/b.md"' arvolint-baseline.json || fail "what was known of a broken file is lost"
rm -rf site arvolint-baseline.json

# ---- Configured ----

mkdir -p project/content project/known
printf 'baseline: known/base.json\nlanguages: [fi]\n' >project/arvolint.yaml
printf 'Tarjoamme kokonaisvaltaisia palveluja.\n' >project/content/a.md
run 0 baseline project
grep -q '^project/known/base.json: findings 1, files 1$' out || fail "the configured baseline is not written: $(cat out)"
grep -q '"file": "../content/a.md"' project/known/base.json || fail "files are not seen from the baseline: $(cat project/known/base.json)"
run 0 check --format gcc project
told ""
run 1 check --format gcc --no-baseline project
(cd project/content && "$program" check --format gcc . >../../out 2>../../err) || fail "the configured baseline is not found from below: $(cat err)"
rm project/known/base.json
run 2 check --format gcc project
says "project/known/base.json: error: no such file"
rm -rf project

# ---- Two branches ----

git init -q -b main repo && cd repo || exit 2
git config user.email a@example.org && git config user.name a
mkdir content
for page in a b c d e f; do
    printf 'Tarjoamme kokonaisvaltaisia palveluja.\n' >content/$page.md
done
program_in_repo=("$program" baseline --as copy --language fi content)
"${program_in_repo[@]}" >/dev/null && git add . && git commit -qm first

git checkout -qb one
printf 'Tarjoamme kokonaisvaltaisia palveluja.\n\nOlemme alan johtava talo.\n' >content/b.md
"${program_in_repo[@]}" >/dev/null && git commit -qam one
git checkout -q main && git checkout -qb two
printf 'Hoidamme palkat.\n' >content/e.md
printf 'Olemme alan johtava talo.\n' >content/g.md
"${program_in_repo[@]}" >/dev/null && git add . && git commit -qm two

git merge -q -m merged one >../out 2>&1 || fail "git cannot merge two baselines: $(cat ../out)"
[ "$(grep -c '"rule"' arvolint-baseline.json)" = 7 ] || fail "merged badly: $(cat arvolint-baseline.json)"
"$program" "${check[@]}" content >../out 2>../err || fail "after the merge something is new: $(cat ../out)"
cp arvolint-baseline.json ../merged
"${program_in_repo[@]}" >/dev/null
cmp -s ../merged arvolint-baseline.json || fail "the merged baseline is not what is recorded"

# In the same place: git's union merge keeps both.
git checkout -q -- . && echo 'arvolint-baseline.json merge=union' >.gitattributes && git add . && git commit -qm union
for word in praise johtava; do
    git checkout -q -b "end-$word" main 2>/dev/null
    git merge -q two >/dev/null 2>&1
    printf 'Tarjoamme kokonaisvaltaisia asioita.\n' >"content/z-$word.md"
    "${program_in_repo[@]}" >/dev/null && git add . && git commit -qm "$word"
done
git merge -q -m union end-praise >../out 2>&1 || fail "the union merge fails: $(cat ../out)"
"$program" "${check[@]}" content >../out 2>../err || fail "after the union merge something is new: $(cat ../out)"

exit $failed
