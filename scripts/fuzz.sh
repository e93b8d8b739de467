#!/bin/sh
# SPDX-License-Identifier: GPL-3.0-or-later
# Fuzzes every reader of outside bytes with libFuzzer, address and undefined-behaviour sanitizers on.
# Usage: scripts/fuzz.sh [SECONDS PER TARGET, default 60] [TARGET…]
# Starts from tests/fuzz/corpus; what it finds new stays in build-fuzz/corpus. An input that breaks a reader is named at the
# end: once the reader is mended, copy it to tests/fuzz/corpus/<reader>/, where every build replays it.
set -eu
cd "$(dirname "$0")/.."
# shellcheck source=scripts/lib.sh
. scripts/lib.sh

seconds=${1:-60}
[ $# -gt 0 ] && shift
# shellcheck disable=SC2086  # one word per package
need_packages $build_packages $fuzz_packages || exit 1
configure build-fuzz -DCMAKE_C_COMPILER=clang-14 -DCMAKE_CXX_COMPILER=clang++-14 -DCMAKE_BUILD_TYPE=None \
    -DCMAKE_CXX_FLAGS=-gline-tables-only -DVULPES_FUZZ=ON -DVULPES_GUI=OFF
build build-fuzz fuzzers

if [ $# -eq 0 ]; then
    for source in tests/fuzz/fuzz_*.cpp; do
        [ -f "$source" ] && set -- "$@" "$(basename "$source" .cpp)"
    done
fi
broken=""
for name in "$@"; do
    reader=${name#fuzz_}
    found="build-fuzz/corpus/$reader"
    mkdir -p "$found"
    kept=""
    [ -d "tests/fuzz/corpus/$reader" ] && kept="tests/fuzz/corpus/$reader"
    say "Fuzzing $reader for $seconds s"
    # shellcheck disable=SC2086  # kept may be nothing
    if "build-fuzz/tests/fuzz/$name" -max_total_time="$seconds" -timeout=10 -rss_limit_mb=2048 -max_len=65536 \
        -artifact_prefix="build-fuzz/$reader-" "$found" $kept >"build-fuzz/$reader.log" 2>&1 </dev/null; then
        sed -n 's/^Done \([0-9]*\) runs in \([0-9]*\) second.*/   \1 inputs in \2 s, no fault/p' "build-fuzz/$reader.log"
    else
        tail -n 60 "build-fuzz/$reader.log" >&2
        broken="$broken $reader"
    fi
done
if [ -n "$broken" ]; then
    fail "Faults found in:$broken. The inputs are build-fuzz/<reader>-*."
fi
say "Fuzzed $# readers, no fault"
