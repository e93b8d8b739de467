#!/bin/sh
# SPDX-License-Identifier: GPL-3.0-or-later
# Makes the embedded demo anew: trains a supernet of foxnas-cpu-32 on generated pictures, samples its networks with their host latencies (float32 and
# int8), and writes resources/demo.vulpes and resources/demo.safetensors.
# Usage: scripts/make_demo.sh [FOLDER]
# FOLDER (default build/demo) keeps what is finished: run again, it goes on where it was stopped. About 50 minutes on two quiet cores: 30 of
# training (20 epochs, one process, so that the weights are the same bits), 10 of sampling, 5 of timing. Latencies are this machine's.
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

folder=${1:-build/demo}
cli=${VULPES_CLI:-build/app/cli/vulpes-cli}
networks=160
if [ ! -x "$cli" ]; then
    # shellcheck disable=SC2086  # one word per package
    need_packages $build_packages || exit 1
    configure build -DCMAKE_BUILD_TYPE=Release
    build build vulpes-cli vulpes-trainer
fi
mkdir -p "$folder"
study=$folder/demo.vulpes

say "Training"
if [ -f "$folder/supernet/supernet.json" ]; then
    "$cli" train --out "$folder/supernet" --resume
else
    "$cli" train --space foxnas-cpu-32 --data generated:shapes --train-pictures 16000 --validation-pictures 10000 --test-pictures 10000 --epochs 20 --check-every 5 \
        --seed 1 --processes 1 --out "$folder/supernet"
fi

say "Sampling $networks networks"
[ -f "$study" ] || "$cli" new --space foxnas-cpu-32 --classes 10 --title "Shapes on this desk" --notes "Ten classes of drawn shapes, 32x32 \
(generated:shapes). A supernet of foxnas-cpu-32, trained for 20 epochs on 16,000 pictures; $networks of its sub-networks, each recalibrated and judged \
on the same 10,000 validation pictures (standard error 0.2 to 0.4 points), and timed with XNNPACK on one core of $(uname -m) in float32 and int8. Made by \
scripts/make_demo.sh." --supernet embedded:demo -o "$study"
"$cli" sample "$study" --supernet "$folder/supernet" --count "$networks" --processes 2 --device host

say "Timing them in int8"
"$cli" samples "$study" --layout text -o "$folder/samples.csv"
"$cli" measure --archs "$folder/samples.csv" --classes 10 --precision int8 --device host --into "$study"

say "Writing resources"
"$cli" export --supernet "$folder/supernet" --whole --force -o resources/demo.safetensors
cp "$study" resources/demo.vulpes
ls -l resources/demo.vulpes resources/demo.safetensors
