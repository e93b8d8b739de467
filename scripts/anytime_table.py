#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""The table of docs/benchmarks.md on how soon searches find the best of a hardware table.

Usage: anytime_table.py VULPES_CLI DATA [--task cifar100_test_200] [--devices raspi4,eyeriss,fpga] [--share 50] [--evaluations 3000] [--searches 100] [--csv FILE]
DATA holds nasbench201/ and hwnasbench/ as docs/hardware.md describes them. --csv writes the regret after every evaluation, for drawing.
"""
import argparse
import csv
import json
import pathlib
import subprocess

STRATEGIES = ["random", "annealing", "evolution", "guided"]


def search(arguments, device, strategy):
    data = pathlib.Path(arguments.data)
    answer = subprocess.run(
        [arguments.program, "hw", "search", data / "nasbench201", data / "hwnasbench", "--space", "nasbench201", "--task", arguments.task, "--budget", f"{device}={arguments.share}%",
         "--strategy", strategy, "--evaluations", str(arguments.evaluations), "--searches", str(arguments.searches), "--json", "--quiet"], capture_output=True, text=True)
    document = json.loads(answer.stdout)
    if answer.returncode:
        raise SystemExit(document.get("message", answer.stderr))
    return document["search"]


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("program")
    parser.add_argument("data")
    parser.add_argument("--task", default="cifar100_test_200")
    parser.add_argument("--devices", default="raspi4,eyeriss,fpga")
    parser.add_argument("--share", type=float, default=50)
    parser.add_argument("--evaluations", type=int, default=3000)
    parser.add_argument("--searches", type=int, default=100)
    parser.add_argument("--csv")
    arguments = parser.parse_args()
    curves = []
    print("| device | search | evaluations to 99.5 %, median | searches that got there | regret after 20, 50, 100, 200 (quartiles after 50) |")
    print("| --- | --- | --- | --- | --- |")
    for device in arguments.devices.split(","):
        for strategy in STRATEGIES:
            found = search(arguments, device, strategy)
            regret = found["regret"]
            median = found["median_evaluations"]
            after = ", ".join(f"{regret['median'][n - 1]:.2f}" for n in (20, 50, 100, 200) if n <= arguments.evaluations)
            quartiles = f" ({regret['lower'][49]:.2f} … {regret['upper'][49]:.2f})" if arguments.evaluations >= 50 else ""
            print(f"| {device} | {strategy} | {'—' if median is None else f'{median:,.0f}'} | {found['found']} of {arguments.searches} | {after}{quartiles} |", flush=True)
            curves += [[device, strategy, i + 1, *(f"{regret[k][i]:.4f}" for k in ("lower", "median", "upper"))] for i in range(len(regret["median"]))]
    if arguments.csv:
        with open(arguments.csv, "w", newline="") as file:
            writer = csv.writer(file)
            writer.writerow(["device", "search", "evaluations", "regret_lower", "regret_median", "regret_upper"])
            writer.writerows(curves)


if __name__ == "__main__":
    main()
