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

# ---- what check makes of it
cat >arvolint.yaml <<'END'
languages: [fi]
exclude: [drafts]
propositions:
  - {files: "*.json", key: "**.hero"}
  - {files: "*.md", key: description, profile: meta-description}
overrides:
  - {files: news, levels: {fog: off}}
  - {files: "*.page", format: markdown, language: fi}
END
mkdir drafts news
echo "Kokonaisvaltainen palvelu." >drafts/a.md
cp drafts/a.md news/b.md
cp drafts/a.md c.page
run 0 --show-files .
says out '^content/fi.md: markdown, copy$'
says out '^    proposition at key description (meta-description)$'
says out '^locales/fi.json: json, copy$'
says out '^    proposition at key \*\*.hero$'
says out '^c.page: markdown, copy, fi$'
says_not out 'drafts'
says_not out 'locales/fi.json:.*proposition$'
cp out named
run 0 --show-files
cmp -s out named || complain "--show-files without a directory is not about this one"
run 1 --format gcc .
says out '^locales/fi.json:1:[0-9]*: warning: .*TST101'
says out '^c.page:1:1: warning: .*TST101'
says_not out '^drafts'
says_not out '^news'
run 1 --format gcc --no-config drafts news
says out '^drafts/a.md:1:1: warning:'
says out '^news/b.md:1:1: warning:'
run 1 --format gcc drafts/a.md # what is named is checked
says out '^drafts/a.md:1:1: warning:'
run 0 --format gcc --force-exclude drafts/a.md # unless a hook names files, and not a person
says_not out 'drafts'
run 1 --format gcc -Wfog news # the command line comes last
says out '^news/b.md:1:1: warning:'
run 0 -Wno-fog .

# the run as a whole
cat >arvolint.yaml <<'END'
fail_on: error
max_warnings: 1
format: gcc
ui_language: sv
END
run 0 drafts/a.md
says out '^drafts/a.md:1:1: warning:'
run 1 --fail-on warning drafts/a.md
run 1 drafts news
run 0 --max-warnings 9 drafts news
run 0 --format json drafts/a.md
says out '^{'
run 2 absent.md
says err 'filen finns inte'
run 2 --ui-language en absent.md
says err 'no such file'
echo "format: [human, serif=x]" >arvolint.yaml
run 2 drafts/a.md
says err 'unknown format “serif”; did you mean “sarif”?'

# mistakes that only the rules can tell
printf 'levels:\n  fgo: off\nmax:\n  fog: 3\n' >arvolint.yaml
run 2 drafts/a.md
says err '^arvolint.yaml:2:3: error: unknown rule “fgo”; did you mean “fog”? \[config\]$'
says err '^arvolint.yaml:4:3: error: the rule “fog” has no limit to change \[config\]$'
[ "$(wc -l <err)" -eq 2 ] || complain "each mistake is told once"
run 2 --show-files --config broken.yaml .
says err '^broken.yaml:1:1: error:'

# a project's own rules, also for explain and rules
mkdir own
cat >own/OMA101-lumi.yaml <<'END'
id: OMA101
name: lumi
step: understanding
level: warning
kind: phrase
match: {fi: [lumi]}
message: {fi: "lunta tulee"}
tests: {fi: {bad: ["Sataa **lunta**."], good: ["Sataa vettä."]}}
END
echo "rules: own" >arvolint.yaml
echo "Sataa lunta." >weather.md
run 1 --language fi --format gcc weather.md
says out '^weather.md:1:7: warning: .*OMA101'
run 0 explain OMA101
run 0 rules
says out 'OMA101'
run 0 --language fi --no-config weather.md
mkdir sub
cp arvolint.yaml sub/arvolint.yaml
run 2 --language fi sub/x.md weather.md # its own is not there
says err '^sub/arvolint.yaml:1:8: error: there is no file or folder “sub/own” \[config\]$'

# limits of profiles, with the built-in rules
cat >arvolint.yaml <<'END'
propositions: [{css: "meta[name=description]", profile: meta-description}]
profiles: {ad: {max: {too-many-characters: 20}}}
END
printf '<html lang="fi"><head>\n<meta name="description" content="%s"></head></html>\n' \
    "Pesemme kotien ja toimistojen matot Turussa viikossa: valitset päivän, haemme maton ovelta, pesemme sen käsin ja tuomme sen takaisin. Hinta on 12 euroa neliöltä, ja maksat vasta lopuksi." >long.html
"$program" --format gcc long.html >out 2>err
says out '^long.html:2:35: warning: .*\[AV215 too-many-characters\]'
sed -i 's/profile: meta-description/profile: hero/' arvolint.yaml
"$program" --format gcc long.html >out 2>err
says_not out AV215

exit $failed
