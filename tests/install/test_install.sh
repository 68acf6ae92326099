#!/bin/sh
# test_install.sh CMAKE BUILD_DIR C_FLAGS: installs the build into a folder of its own and builds an outsider's program against it, once by
# the CMake package and once by pkg-config; both must find a finding.
set -eu
cmake=$1
build=$2
flags=${3-}
here=$(CDPATH='' cd -- "$(dirname -- "$0")" && pwd)
scratch=$(mktemp -d)
trap 'rm -rf "$scratch"' EXIT

"$cmake" --install "$build" --prefix "$scratch/prefix" >"$scratch/log"
"$scratch/prefix/bin/arvolint" --version

"$cmake" -G Ninja -S "$here" -B "$scratch/build" -DCMAKE_PREFIX_PATH="$scratch/prefix" -DCMAKE_C_FLAGS="$flags" >>"$scratch/log"
"$cmake" --build "$scratch/build" >>"$scratch/log"
"$scratch/build/consumer"

PKG_CONFIG_PATH=$(dirname "$(find "$scratch/prefix" -name arvolint.pc)")
export PKG_CONFIG_PATH
# shellcheck disable=SC2046,SC2086  # the words are meant to part
cc $flags -o "$scratch/by-pkg-config" "$here/consumer.c" $(pkg-config --cflags --libs arvolint)
"$scratch/by-pkg-config"
