#!/bin/sh
# SPDX-License-Identifier: GPL-3.0-or-later
# Builds Vulpes and runs its tests: installs what is missing, builds, runs ctest (all but the benchmarks) without a display.
# Usage: scripts/test.sh [ARGUMENTS OF ctest]
# With CI set, warnings are errors and each reader of files is fuzzed for a short while (VULPES_FUZZ_SECONDS, default 10).
# Model files are checked in runtimes of others (Node packages, tests/runtime), which are installed on the first run; without them
# those tests say that they are skipped, or fail where VULPES_REQUIRE_RUNTIMES=1.
# Tests on published data need VULPES_TEST_DATA; without it they say that they are skipped.
set -eu
cd "$(dirname "$0")/.."
# shellcheck source=scripts/lib.sh
. scripts/lib.sh

case "${1:-}" in
-h | --help)
    sed -n '3,8s/^# //p' "$0"
    exit 0
    ;;
esac

# shellcheck disable=SC2086  # one word per package
need_packages $build_packages $window_packages $test_packages || exit 1
need_packages $language_packages || say "Going on without: other languages than English show with gaps."
if [ -n "${CI:-}" ]; then
    configure build -DCMAKE_BUILD_TYPE=Release -DVULPES_WERROR=ON -DBUILD_TESTING=ON
else
    configure build -DCMAKE_BUILD_TYPE=Release -DBUILD_TESTING=ON
fi
build build all

fuzz_failed=0
if [ -n "${CI:-}" ]; then
    # shellcheck disable=SC2086
    if need_packages $fuzz_packages; then
        scripts/fuzz.sh "${VULPES_FUZZ_SECONDS:-10}" || fuzz_failed=1
    else
        say "Fuzzing is left out: $fuzz_packages cannot be installed here."
    fi
else
    say "Fuzzing is left out (it runs when CI is set, or by scripts/fuzz.sh); the kept inputs are replayed below."
fi

need_runtimes || say "The runtimes of others cannot be installed here: tests that run model files in them are skipped." >&2
if [ -z "${VULPES_TEST_DATA:-}" ]; then
    say "VULPES_TEST_DATA is not set: tests that read published data are skipped."
fi
say "Running the tests"
export QT_QPA_PLATFORM=offscreen
tests_failed=0
ctest --test-dir build --output-on-failure --no-label-summary -LE bench -j "$(nproc)" "$@" </dev/null || tests_failed=1
if [ "$fuzz_failed" -ne 0 ]; then
    fail "Fuzzing found a fault; see 'Fuzzing' above. 0 passed, 1 failed"
fi
exit "$tests_failed"
