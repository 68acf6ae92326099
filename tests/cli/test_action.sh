#!/bin/bash
# test_action.sh PROGRAM SOURCE: the middle step of the GitHub Action as the runner starts it, and the hook of pre-commit: their files can be read and
# name options that exist.
set -u
program=$1
source=$2
failed=0

fail() {
    echo "FAILED: $*" >&2
    failed=1
}

scratch=$(mktemp -d) || exit 2
trap 'rm -rf "$scratch"' EXIT
cd "$scratch" || exit 2
printf 'Tarjoamme kokonaisvaltaisia ratkaisuja.\n' >draft.md
printf 'Hyvää päivää.\n' >'other.md'

export ARVO_PROGRAM=$program GITHUB_OUTPUT=$scratch/output LC_ALL=C
export GITHUB_ACTIONS=true
ARVO_PATHS="draft.md other.md" ARVO_ARGS="--fail-on warning --as copy" ARVO_SARIF=true \
    "$source/.github/actions/arvolint/check.sh" >out 2>err
[ $? = 1 ] || fail "the action does not fail on findings: $(cat err)"
grep -q '^::warning file=draft.md,line=1,.*AV203' out || fail "no annotation: $(cat out)"
grep -q '^exit-code=1$' output || fail "no output for later steps"
grep -q '"version": *"2.1.0"' arvolint.sarif || fail "no SARIF"

rm arvolint.sarif
ARVO_PATHS="draft.md" ARVO_ARGS="--as copy --fail-on error" "$source/.github/actions/arvolint/check.sh" >out 2>err ||
    fail "the action fails below the failing level: $(cat err)"
grep -q '^draft.md:1:' out || fail "no report for people: $(cat out)"
grep -q '^::warning file=draft.md,line=1,' out || fail "no annotation without SARIF: $(cat out)"
[ ! -e arvolint.sarif ] || fail "SARIF that nobody asked for"

# The hook's command, with files behind it as pre-commit gives them.
entry=$(sed -n 's/^  entry: //p' "$source/.pre-commit-hooks.yaml")
[ "$entry" = "arvolint check --force-exclude" ] || fail "the hook's entry is “$entry”"
"$program" ${entry#arvolint } draft.md other.md >/dev/null 2>&1
[ $? = 1 ] || fail "the hook's command does not run"
if command -v python3 >/dev/null && python3 -c 'import yaml' 2>/dev/null; then
    python3 - "$source" <<'PYTHON' || fail "a file is no YAML or lacks a key"
import sys, yaml
hooks = yaml.safe_load(open(sys.argv[1] + "/.pre-commit-hooks.yaml"))
assert all({"id", "name", "entry", "language"} <= set(hook) for hook in hooks), hooks
action = yaml.safe_load(open(sys.argv[1] + "/.github/actions/arvolint/action.yml"))
assert action["runs"]["using"] == "composite", action
assert all("shell" in step for step in action["runs"]["steps"] if "run" in step), action
PYTHON
fi
exit $failed
