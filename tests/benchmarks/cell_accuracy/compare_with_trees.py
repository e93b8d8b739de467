#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Accuracy from few cells of NAS-Bench-201: core/structure against extra-trees (python3-sklearn), the same splits and inputs.

Usage: compare_with_trees.py --build BUILD [--data FOLDER] [--seeds 20] [--sizes 50,78,156,469,781] [--sets cifar10,cifar100,imagenet16]
                             [--inputs architecture,scores,early] [--splits class,random] [--cap 4000] [--trees 100] [--rows FILE] [--table]

FOLDER holds nasbench201/nb201.csv and nb201_zerocost.csv (default: VULPES_TEST_DATA). Rows are kept in FILE and a second run goes on where the
first was; --table prints what FILE holds and runs nothing.

class split: n cells drawn uniformly; cells of other isomorphism classes than theirs are asked, at most --cap of them, drawn too. random: all others
are asked. Inputs: architecture; with the zero-cost scores naswot, synflow, logsynflow and multiply-adds and parameters; with the accuracy after 12
epochs too. The trees see operators one-hot (and those columns, logarithms where they span decades), defaults of scikit-learn but for their number.
Kendall's tau-b; the interval is a t interval of the paired differences over seeds: over draws of the trained cells, not over spaces.
"""
import argparse
import csv
import os
import pathlib
import subprocess
import tempfile

import numpy as np
from scipy.stats import kendalltau
from scipy.stats import t as student
from sklearn.ensemble import ExtraTreesRegressor

SCORES = ("naswot_{}", "synflow_{}", "logsynflow_{}", "flops_{}", "params_{}")
FIELDS = ("set", "split", "input", "n", "seed", "asked", "ours", "trees", "trees_last", "trees_columns", "inside", "width")


class Cells:
    """The published table: operators, classes, accuracies, what is known before training."""

    def __init__(self, folder):
        rows = [a | b for a, b in zip(self.read(folder / "nb201.csv"), self.read(folder / "nb201_zerocost.csv"))]
        self.rows = rows
        self.ops = [r["ops"] for r in rows]
        self.classes = np.array([int(r["iso_class"]) for r in rows])
        digits = np.array([[int(c) for c in o] for o in self.ops])
        self.one_hot = (digits[:, :, None] == np.arange(5)).reshape(len(rows), -1).astype(float)
        on = digits != 0
        self.open = on[:, 3] | on[:, 0] & on[:, 4] | on[:, 1] & on[:, 5] | on[:, 0] & on[:, 2] & on[:, 5]

    @staticmethod
    def read(file):
        with open(file, newline="") as lines:
            return list(csv.DictReader(lines))

    def column(self, name):
        return np.array([float(r[name]) for r in self.rows])

    def accuracy(self, which):
        return self.column(which + "_test_200")

    def before(self, which, inputs):
        """Names and values of the columns beside the architecture."""
        if inputs == "architecture":
            return {}
        columns = {s.format(which): self.column(s.format(which)) for s in SCORES}
        if inputs == "early":
            columns["early"] = self.column(which + "_val_12")
        return columns

    def tree_inputs(self, which, inputs):
        columns = [self.one_hot]
        for name, values in self.before(which, inputs).items():
            finite = np.where(np.isinf(values), values[np.isfinite(values)].min() - 1, values)
            columns.append(np.log10(finite + 1) if name.startswith(("synflow", "flops", "params")) else finite)
        return np.column_stack(columns)


def split(cells, n, seed, how, cap):
    trained = np.random.default_rng(1000 * seed + n).permutation(len(cells.ops))[:n]
    free = ~np.isin(cells.classes, cells.classes[trained])
    if how == "random":
        free[:] = True
        free[trained] = False
    return trained, np.random.default_rng(seed).permutation(np.flatnonzero(free))[:cap]


def ours(program, cells, which, inputs, splits, folder):
    """Per split: what to rank by, low, high."""
    pool, runs = folder / "pool.csv", folder / "runs"
    before = cells.before(which, inputs)
    with open(pool, "w", newline="") as out:
        writer = csv.writer(out)
        writer.writerow(["ops", "accuracy", *before])
        writer.writerows(zip(cells.ops, cells.accuracy(which), *before.values()))
    runs.write_text("".join(f"{' '.join(map(str, a))} | {' '.join(map(str, b))}\n" for a, b in splits))
    done = subprocess.run([program, pool, runs], check=True, capture_output=True, text=True)
    for line in done.stdout.splitlines():
        yield np.array([p.split(",") for p in line.split()], float)


def structural(program, cells, folder):
    pool = folder / "columns.csv"
    pool.write_text("ops,accuracy\n" + "".join(f"{o},0\n" for o in cells.ops))
    return np.loadtxt(subprocess.run([program, pool], check=True, capture_output=True, text=True).stdout.splitlines())


def tau(a, b):
    return kendalltau(a, b)[0]


def compare(options, cells, rows):
    program = options.build / "tests/benchmarks/cell_accuracy/predict_cells"
    done = {tuple(r[f] for f in FIELDS[:5]) for r in rows}
    with tempfile.TemporaryDirectory() as name, open(options.rows, "a", newline="") as out:
        folder = pathlib.Path(name)
        writer = csv.DictWriter(out, FIELDS)
        if not rows:
            writer.writeheader()
        columns = structural(program, cells, folder)
        for seed in range(options.seeds):
            for which in options.sets:
                for inputs in options.inputs:
                    plan = [(how, n) for how in options.splits for n in options.sizes
                            if (how == "class" or inputs == "architecture") and (which, how, inputs, str(n), str(seed)) not in done]
                    if not plan:
                        continue
                    splits = [split(cells, n, seed, how, options.cap) for how, n in plan]
                    y, x = cells.accuracy(which), cells.tree_inputs(which, inputs)

                    def trees(x):
                        return ExtraTreesRegressor(options.trees, random_state=seed).fit(x[trained], y[trained]).predict(x[asked])

                    for (how, n), (trained, asked), p in zip(plan, splits, ours(program, cells, which, inputs, splits, folder)):
                        q = trees(x)
                        alive = cells.open[asked]
                        inside = (p[:, 1] <= y[asked]) & (y[asked] <= p[:, 2])
                        numbers = (tau(p[:, 0], y[asked]), tau(q, y[asked]), tau(np.where(alive, q, -np.inf), y[asked]),
                                   tau(trees(columns), y[asked]) if inputs == "architecture" and how == "class" else np.nan,
                                   inside[alive].mean(), np.median((p[:, 2] - p[:, 1])[alive]))
                        writer.writerow(dict(zip(FIELDS, (which, how, inputs, n, seed, len(asked), *(f"{v:.5f}" for v in numbers)))))
                        out.flush()


def table(rows):
    print("| data | split | inputs | n | seeds | ours (sd) | extra-trees | ours − trees [95 %] | trees, cut-off last | trees on our columns | inside 95 %, width |")
    print("| --- | --- | --- | --- | --- | --- | --- | --- | --- | --- | --- |")
    groups = {}
    for r in rows:
        groups.setdefault((r["set"], r["split"], r["input"], int(r["n"])), []).append([float(r[f]) for f in FIELDS[6:]])
    for key, values in sorted(groups.items()):
        a = np.array(values)
        d = a[:, 0] - a[:, 1]
        mean = a.mean(0)
        spread = a[:, 0].std(ddof=1) if len(a) > 1 else np.nan
        half = student.ppf(.975, len(d) - 1) * d.std(ddof=1) / len(d) ** .5 if len(a) > 1 else np.nan
        on_columns = "" if np.isnan(mean[3]) else f"{mean[3]:.3f}"
        print("| " + " | ".join(map(str, key)) + f" | {len(a)} | {mean[0]:.3f} ({spread:.3f}) | {mean[1]:.3f} | {d.mean():+.3f} [{d.mean() - half:+.3f}, "
              f"{d.mean() + half:+.3f}] | {mean[2]:.3f} | {on_columns} | {100 * mean[4]:.1f} %, {mean[5]:.1f} |")


def main():
    words = lambda text: text.split(",")
    numbers = lambda text: [int(n) for n in text.split(",")]
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--build", type=pathlib.Path, required=True)
    parser.add_argument("--data", type=pathlib.Path, default=os.environ.get("VULPES_TEST_DATA"))
    parser.add_argument("--seeds", type=int, default=20)
    parser.add_argument("--sizes", type=numbers, default=[50, 78, 156, 469, 781])
    parser.add_argument("--sets", type=words, default=["cifar10", "cifar100", "imagenet16"])
    parser.add_argument("--inputs", type=words, default=["architecture", "scores", "early"])
    parser.add_argument("--splits", type=words, default=["class", "random"])
    parser.add_argument("--cap", type=int, default=4000)
    parser.add_argument("--trees", type=int, default=100)
    parser.add_argument("--rows", type=pathlib.Path, default=pathlib.Path("cell_accuracy_rows.csv"))
    parser.add_argument("--table", action="store_true")
    options = parser.parse_args()
    if not options.table:
        if options.data is None:
            parser.error("name the folder of the data with --data, or set VULPES_TEST_DATA")
        compare(options, Cells(options.data / "nasbench201"), Cells.read(options.rows) if options.rows.exists() else [])
    table(Cells.read(options.rows))


if __name__ == "__main__":
    main()
