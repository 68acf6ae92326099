#!/bin/sh
# test_config.sh PROGRAM RULES : a project's configuration: init, --config, --no-config, --show-config, --show-files, and what check
# makes of it. RULES is a directory with the rules TST101 fog (a warning) and TST102 shout (a note).
set -u
program=$1
rules=$2
unset NO_COLOR LC_MESSAGES LANG LANGUAGE LC_ALL GITHUB_ACTIONS GITLAB_CI TF_BUILD
work=$(mktemp -d) || exit 2
trap 'rm -rf "$work"' EXIT
cd "$work" || exit 2
mkdir .git # nothing above is looked at
failed=0

complain() {
    echo "FAILED: $*" >&2
    head -n 30 out err >&2
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

# ---- init
mkdir -p locales content
printf '{"home": {"hero": {"title": "Kokonaisvaltainen palvelu."}, "menu": "Valikko"}}\n' >locales/fi.json
echo "Hoidamme palkat, verot ja tilinpäätöksen kuun viidenteen päivään mennessä." >content/fi.md
run 0 init
says out 'Wrote arvolint.yaml'
says arvolint.yaml '^# Files found: 2 (markdown 1, json 1).$'
says arvolint.yaml '^languages: \[fi\]$'
says arvolint.yaml '^    key: "\*\*.hero"$'
run 0 --show-config locales/fi.json
says out '^# locales/fi.json: arvolint.yaml$'
says out '^propositions: key: \*\*.hero, profile: hero  *# arvolint.yaml:[0-9]'
says out '^  max.too-long: 40  *# builtin:profiles.yaml:[0-9]'
cp arvolint.yaml before.yaml
run 2 init
says err 'arvolint.yaml is there already'
cmp -s arvolint.yaml before.yaml || complain "init changed a configuration"
mv arvolint.yaml .arvolint.yaml
run 2 init
says err '.arvolint.yaml is there already'
[ ! -e arvolint.yaml ] || complain "init wrote beside .arvolint.yaml"
rm .arvolint.yaml
run 2 init somewhere
run 0 --ui-language sv init
says arvolint.yaml '^# Vad arvolint kontrollerar'
rm arvolint.yaml
chmod a-w .
if [ ! -w . ]; then # not when root runs the tests
    run 2 init
    says err 'arvolint.yaml: error: cannot write'
fi
chmod u+w .

# ---- which configuration
echo "levels: {fog: error}" >arvolint.yaml
echo "levels: {fog: note}" >other.yaml
run 0 --show-config content/fi.md
says out '^levels.fog: error  *# arvolint.yaml:1$'
run 0 --show-config content/fi.md --config other.yaml
says out '^levels.fog: note  *# other.yaml:1$'
run 0 --show-config content/fi.md --no-config
says out 'there is no arvolint.yaml'
run 2 --show-config content/fi.md --config absent.yaml
says err '^absent.yaml: error: no such file \[config\]$'
printf 'levls: {}\nextends: absent.yaml\n' >broken.yaml
run 2 --show-config content/fi.md --config broken.yaml
says err '^broken.yaml:1:1: error: unknown key “levls”; did you mean “levels”? \[config\]$'
says err '^broken.yaml:2:10: error: there is no file or folder “absent.yaml” \[config\]$'
run 2 --config ''
run 2 --show-config ''

exit $failed
