#!/bin/sh
# test_package.sh CPACK BUILD_DIR: makes the Debian package, unpacks it and runs what is in it.
set -eu
cpack=$1
build=$2
scratch=$(mktemp -d)
trap 'rm -rf "$scratch"' EXIT
if ! command -v dpkg-shlibdeps >/dev/null; then
    echo "no dpkg-dev: no package is made"
    exit 77
fi

fail() {
    echo "FAILED: $*" >&2
    exit 1
}

"$cpack" --config "$build/CPackConfig.cmake" -B "$scratch/made" >"$scratch/log" 2>&1 || {
    cat "$scratch/log"
    fail "cpack"
}
package=$(find "$scratch/made" -maxdepth 1 -name 'arvolint_*.deb')
[ -f "$package" ] || fail "no package was made"

for field in 'Depends:.*voikko-fi' 'Depends:.*libvoikko1' 'Depends:.*libc6' 'Recommends: hunspell-en-us, hunspell-sv'; do
    dpkg-deb -I "$package" | grep -q "$field" || fail "the package lacks “$field”"
done
dpkg-deb -x "$package" "$scratch/tree"
for file in bin/arvolint share/man/man1/arvolint.1.gz share/doc/arvolint/copyright share/doc/arvolint/changelog.gz \
    share/bash-completion/completions/arvolint share/zsh/vendor-completions/_arvolint share/fish/vendor_completions.d/arvolint.fish; do
    [ -s "$scratch/tree/usr/$file" ] || fail "the package lacks $file"
done
[ -z "$(find "$scratch/tree" -name '*.h' -o -name '*.a' -o -name '*.cmake')" ] || fail "the package holds more than the program"
gzip -dc "$scratch/tree/usr/share/man/man1/arvolint.1.gz" | head -n 2 | grep -q 'arvolint 0' || fail "the manual page has no version"

printf 'Tarjoamme kokonaisvaltaisia ratkaisuja.\n' >"$scratch/draft.txt"
status=0
"$scratch/tree/usr/bin/arvolint" --format gcc "$scratch/draft.txt" >"$scratch/out" || status=$?
[ "$status" = 1 ] || fail "the packaged program exits with $status"
grep -q 'AV203 jargon' "$scratch/out" || fail "the packaged program does not know jargon"

if command -v lintian >/dev/null; then
    lintian --allow-root --fail-on error --suppress-tags bogus-mail-host,bogus-mail-host-in-debian-changelog "$package" || fail "lintian"
fi
