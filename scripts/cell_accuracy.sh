#!/bin/sh
# SPDX-License-Identifier: GPL-3.0-or-later
# Accuracy from few cells of NAS-Bench-201 against extra-trees: the table of docs/benchmarks.md.
# Usage: VULPES_TEST_DATA=FOLDER scripts/cell_accuracy.sh [OPTION…]
# FOLDER holds nasbench201/. Options are those of tests/benchmarks/cell_accuracy/compare_with_trees.py, such as --seeds 5. Rows are kept in
# build/cell_accuracy.csv: run again, it goes on where it was stopped. Twenty seeds take about ten minutes of one core.
set -eu
cd "$(dirname "$0")/.."
# shellcheck source=scripts/lib.sh
. scripts/lib.sh

case "${1:-}" in
-h | --help)
    sed -n '3,7s/^# //p' "$0"
    exit 0
    ;;
esac

[ -n "${VULPES_TEST_DATA:-}" ] || fail "Name the folder of the published data in VULPES_TEST_DATA."
# shellcheck disable=SC2086  # one word per package
need_packages $build_packages python3-sklearn || exit 1
configure build -DCMAKE_BUILD_TYPE=Release
build build predict_cells
export OMP_NUM_THREADS=1 OPENBLAS_NUM_THREADS=1
exec python3 tests/benchmarks/cell_accuracy/compare_with_trees.py --build build --rows build/cell_accuracy.csv "$@"
