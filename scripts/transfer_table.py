#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""The tables of docs/hardware.md on foretelling a new device: HELP's protocol on NAS-Bench-201 and FBNet.

Usage: transfer_table.py VULPES_CLI DATA [--draws 20] [--counts 10,20,50] [--every-device] [--also FILE]...
DATA holds help/, hwnasbench/ and nasbench201/ as docs/hardware.md describes them; --also adds further tables, whose devices are foretold, too.
--every-device leaves out one device after another, with all others as sources.
"""
import argparse
import json
import pathlib
import statistics
import subprocess

UNSEEN = ["raspi4", "eyeriss", "fpga"]
SPACES = {
    "nasbench201": (["help/help_nb201_latency.csv", "hwnasbench/hwnasbench_nb201_cifar10.csv", "nasbench201/nb201.csv"], "0-899", "900-1899",
                    "1080ti_1,1080ti_32,1080ti_256,silver_4114,silver_4210r,samsung_a50,pixel3,essential_ph_1,samsung_s7"),
    "fbnet": (["help/help_fbnet_latency.csv"], "0-3999", "4000-",
              "1080ti_1,1080ti_32,1080ti_64,silver_4114,silver_4210r,samsung_a50,pixel3,essential_ph_1"),
}
TOO_FEW = ("transfer_too_few_rows", "hw_device_unknown")   # a device that measured next to nothing is no target


def ask(program, *words, allowed=()):
    answer = subprocess.run([program, "hw", *words, "--json", "--quiet"], capture_output=True, text=True)
    document = json.loads(answer.stdout)
    if answer.returncode and document.get("code") in allowed:
        return None
    if answer.returncode:
        raise SystemExit(document.get("message", answer.stderr))
    return document


def foretell(program, files, space, target, sources, pool, score, count, draws):
    words = ["transfer", *files, "--space", space, "--target", target, "--pool", pool, "--score", score, "--middle", "-n", str(count), "--draws", str(draws)]
    answer = ask(program, *words, *(["--sources", sources] if sources else []), allowed=TOO_FEW if not sources else ())
    return answer and answer["transfer"]


def cell(values):
    """Mean over the draws of the mean over the targets, with the 95 % interval of that mean."""
    means = [statistics.mean(draw) for draw in zip(*values)]
    half = 1.96 * statistics.stdev(means) / len(means) ** 0.5 if len(means) > 1 else 0
    each = " ".join(f"{statistics.mean(one):.3f}" for one in values)
    return f"{each} | {statistics.mean(means):.3f} ± {half:.3f}"


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("program")
    parser.add_argument("data", type=pathlib.Path)
    parser.add_argument("--draws", type=int, default=20)
    parser.add_argument("--counts", default="10,20,50")
    parser.add_argument("--every-device", action="store_true")
    parser.add_argument("--also", action="append", default=[])
    given = parser.parse_args()
    for space, (names, pool, score, sources) in SPACES.items():
        files = [str(given.data / name) for name in names] + given.also
        devices = [one["name"] for one in ask(given.program, "list", *files, "--space", space)["list"]["devices"]] if given.also or given.every_device else []
        known = sources.split(",")
        targets = UNSEEN + [one for one in devices if given.also and one not in known + UNSEEN and one not in published(given, names, space)]
        print(f"{space}: sources {sources}; {given.draws} draws\n| measured | {' '.join(targets)} | mean |\n| --- | --- | --- |")
        for count in map(int, given.counts.split(",")):
            answers = [foretell(given.program, files, space, target, sources, pool, score, count, given.draws) for target in targets]
            print(f"| {count} | {cell([[draw['spearman'] for draw in answer['draws']] for answer in answers])} |", flush=True)
        if given.every_device:
            print(f"\n{space}: each device from all others\n| device | {given.counts} |\n| --- | --- |")
            for target in devices:
                answers = [foretell(given.program, files, space, target, "", pool, score, count, given.draws) for count in given.counts.split(",")]
                if all(answers):
                    print(f"| {target} | {' '.join(format(answer['spearman'], '.3f') for answer in answers)} |", flush=True)
        print()


def published(given, names, space):
    return [one["name"] for one in ask(given.program, "list", *(str(given.data / name) for name in names), "--space", space)["list"]["devices"]]


if __name__ == "__main__":
    main()
