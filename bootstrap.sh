#!/bin/sh
# bootstrap.sh: from a fresh Debian 12 machine to a built arvolint.
#
#   ./bootstrap.sh check FILE…   installs what is missing, builds build/release/arvolint, lints the files
#   ./bootstrap.sh test          installs, builds with sanitizers too, and runs every test
#   ./bootstrap.sh build         installs and builds only
#   ./bootstrap.sh COMMAND …     any other arvolint command ("explain AV203", "tokens FILE", …)
#
# Nothing is installed when nothing is missing, and nothing is rebuilt when nothing has changed.
set -eu

here=$(CDPATH='' cd -- "$(dirname -- "$0")" && pwd)

packages="gcc cmake ninja-build pkg-config libpcre2-dev libvoikko-dev voikko-fi libmd4c-dev libgumbo-dev libexpat1-dev libzip-dev \
libfyaml-dev libjansson-dev libxxhash-dev libunistring-dev libcmocka-dev hunspell-en-us hunspell-sv"

# What only the tests need: schemas checked, real repositories made.
test_packages="git python3-jsonschema python3-yaml"

say() {
    printf '%s\n' "$*" >&2
}

missing_packages() {
    for package in $packages; do
        status=$(dpkg-query -W -f '${db:Status-Status}' "$package" 2>/dev/null || true)
        [ "$status" = installed ] || printf '%s ' "$package"
    done
}

as_root() {
    if [ "$(id -u)" -eq 0 ]; then
        "$@"
    else
        sudo -n "$@"
    fi
}

install_missing() {
    missing=$(missing_packages)
    [ -n "$missing" ] || return 0
    if ! command -v apt-get >/dev/null 2>&1; then
        say "arvolint needs these Debian packages (or what your system calls them): $missing"
        exit 2
    fi
    if [ "$(id -u)" -ne 0 ] && ! sudo -n true 2>/dev/null; then
        say "These packages are missing and installing them needs an administrator:"
        say "    sudo apt-get install $missing"
        exit 2
    fi
    say "Installing: $missing"
    log=$(mktemp)
    # A stale package index is the usual reason for a failed install, so the index is renewed first.
    if ! { as_root apt-get update && as_root env DEBIAN_FRONTEND=noninteractive \
        apt-get install -y --no-install-recommends $missing; } >"$log" 2>&1; then
        tail -n 20 "$log" >&2
        say "Could not install the packages; the whole log is in $log"
        exit 2
    fi
    rm -f "$log"
}

# build PRESET: quiet unless it fails.
build() {
    preset=$1
    log="$here/build/$preset.log"
    mkdir -p "$here/build"
    if [ ! -f "$here/build/$preset/build.ninja" ]; then
        say "Configuring build/$preset"
        (cd "$here" && cmake --preset "$preset") >"$log" 2>&1 || fail_build "$log"
    fi
    if [ -n "$(ninja -C "$here/build/$preset" -n 2>/dev/null | grep -v 'no work to do' | grep '^\[' || true)" ]; then
        say "Building build/$preset"
    fi
    ninja -C "$here/build/$preset" >"$log" 2>&1 || fail_build "$log"
}

fail_build() {
    tail -n 40 "$1" >&2
    say "The build failed; the whole log is in $1"
    exit 2
}

run_tests() {
    ctest --test-dir "$here/build/$1" --output-on-failure -j "$(nproc)"
}

[ $# -gt 0 ] || {
    sed -n '2,9s/^# \{0,1\}//p' "$0"
    exit 2
}

[ "$1" != test ] || packages="$packages $test_packages"
install_missing
case $1 in
build)
    build release
    ;;
test)
    build release
    build asan
    run_tests asan
    run_tests release
    ;;
*)
    build release
    exec "$here/build/release/arvolint" "$@"
    ;;
esac
