#!/bin/sh
# test_changes.sh PROGRAM RULES : --since and --staged in a real repository. RULES has TST101 fog (kokonaisvaltainen, ratkaisu).
set -u
program=$1
rules=$2
unset NO_COLOR LC_MESSAGES LANG LANGUAGE GIT_DIR GIT_INDEX_FILE GIT_WORK_TREE
LC_ALL=C TERM=dumb
export LC_ALL TERM
work=$(mktemp -d) || exit 2
trap 'rm -rf "$work"' EXIT
cd "$work" || exit 2
failed=0

complain() {
    echo "FAILED: $*" >&2
    head -n 20 out err >&2
    failed=1
}

# finds STATUS PLACES ARGUMENT… : the findings' places, parted by spaces.
finds() {
    wanted=$1 places=$2
    shift 2
    "$program" --no-default-rules --rules "$rules" --language fi --ui-language en --as copy --format gcc "$@" </dev/null >out 2>err
    status=$?
    [ $status -eq "$wanted" ] || complain "$*: exit $status, not $wanted"
    got=$(cut -d: -f1,2 out | tr '\n' ' ' | sed 's/ $//')
    [ "$got" = "$places" ] || complain "$*: “$got”, not “$places”"
}

# Outside a repository.
finds 2 "" --since main
grep -q 'in no git work tree' err || complain "outside: no message"
finds 2 "" --staged

git init -q -b main . && git config user.name T && git config user.email t@example.org && git config commit.gpgsign false
mkdir site
printf 'Vanha ratkaisu.\n\nHoidamme palkat.\n\nVanha ratkaisu.\n' >site/a.md
printf 'Vanha ratkaisu.\n' >site/same.md
printf 'Vanha ratkaisu.\nToinen rivi.\nKolmas rivi.\n' >site/old-name.md
git add . && git commit -qm one
git checkout -q -b work

finds 0 "" --since main
finds 2 "" --since nowhere
grep -q 'git knows no revision “nowhere”' err || complain "unknown revision: no message"
finds 2 "" --since main --staged

# A changed line, a new file, another name.
printf 'Vanha ratkaisu.\n\nUusi ratkaisu.\n\nVanha ratkaisu.\n' >site/a.md
printf 'Uusi ratkaisu.\n' >site/new.md
git mv site/old-name.md site/new-name.md
finds 1 "site/a.md:3 site/new.md:1" --since main
finds 1 "site/a.md:3 site/new.md:1" --since HEAD .
finds 1 "site/a.md:3" --since main site/a.md site/same.md
git add site/a.md && git commit -qm two
finds 1 "site/a.md:3 site/new.md:1" --since main
finds 1 "site/new.md:1" --since HEAD
(cd site && finds 1 "a.md:3 new.md:1" --since main; exit $failed) || failed=1
(cd site && finds 1 "../site/a.md:3" --since main ../site/a.md; exit $failed) || failed=1

# What others have done on main in the meantime is not ours.
git stash -q -u && git checkout -q main && printf 'Heidan ratkaisu.\n' >site/same.md && git commit -qam theirs
git checkout -q work && git stash pop -q
finds 1 "site/a.md:3 site/new.md:1" --since main

# Staged: the index counts, not what lies in the working tree.
git add -A && git commit -qm three
finds 0 "" --staged
printf 'Vanha ratkaisu.\n\nUusi ratkaisu.\n\nVanha ratkaisu.\n\nLavalla oleva ratkaisu.\n' >site/a.md
git add site/a.md
printf 'Jo korjattu.\n' >site/a.md
printf 'Ei lavalla: ratkaisu.\n' >site/untracked.md
printf 'Uusi ratkaisu.\n' >site/gone.md && git add site/gone.md && rm site/gone.md
printf 'Muutettu ratkaisu.\n' >>site/new.md
finds 1 "site/a.md:7 site/gone.md:1" --staged
finds 1 "site/a.md:7" --staged site/a.md
finds 1 "site/a.md:7" --staged --no-cache site/a.md
finds 0 "" --staged site/same.md
finds 2 "site/typo.md: error" --staged site/typo.md
(cd site && finds 1 "a.md:7 gone.md:1" --staged; exit $failed) || failed=1

# As a hook that is called for a commit of one file: with an index of its own.
cat >.git/hooks/pre-commit <<EOF
#!/bin/sh
"$program" --no-default-rules --rules "$rules" --language fi --ui-language en --as copy --format gcc --staged >"$work/hook" 2>&1
exit 0
EOF
chmod +x .git/hooks/pre-commit
git commit -qm four site/new.md
cut -d: -f1,2 hook | tr '\n' ' ' >out
[ "$(cat out)" = "site/new.md:2 " ] || complain "in a hook: $(cat hook)"
exit $failed
