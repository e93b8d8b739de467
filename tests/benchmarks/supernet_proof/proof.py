#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Whether a supernet's numbers mean something: sharing against training alone, ranks, predictors, exact optima against random search.

Usage: proof.py --build BUILD --out FOLDER [--data generated:shapes|cifar10:DIR] [--seeds 1,2,3] [--stages supernet,inside,ranks,predictor,optimum]
                [--jobs 2] [--epochs 20] [--alone-epochs 5] [--space foxnas-cpu-32]

Every training and evaluation is kept in FOLDER: run again, it goes on where it was stopped. Prints tables (Markdown) and writes FOLDER/proof.json.
Hours on two cores; docs/benchmarks.md has the numbers of a whole run.
"""
import argparse
import concurrent.futures
import json
import pathlib
import statistics_of_ranks as ranks
from networks import Space
from predictors import optimum_stage, predictor_stage
from trainer import Evaluations, Programs


class Proof:
    def __init__(self, arguments):
        self.arguments = arguments
        self.programs = Programs(arguments.build)
        self.out = pathlib.Path(arguments.out)
        self.out.mkdir(parents=True, exist_ok=True)
        self.seeds = [int(s) for s in arguments.seeds.split(",")]
        self.results = {}
        generated = arguments.data.startswith("generated:")
        self.pictures = {"height": 32, "width": 32, "seed": 1, "train": 16000 if generated else 8000,
                         "validation": 10000 if generated else 2000, "test": 10000 if generated else 2000}
        self._space = None

    def options(self, **changes):
        base = {"space": self.arguments.space, "data": self.arguments.data, "pictures": self.pictures, "epochs": self.arguments.epochs,
                "check_every": 5, "seed": 1}
        return {**base, **changes}

    def supernet(self, seed):
        return self.out / f"supernet-{seed}"

    @property
    def space(self):
        if self._space is None:
            manifest = json.loads((self.supernet(self.seeds[0]) / "supernet.json").read_text())
            self._space = Space(manifest["space"])
        return self._space

    def inherited(self, seed=None):
        seed = seed or self.seeds[0]
        return Evaluations(self.programs, self.supernet(seed), self.out / f"inherited-{seed}.jsonl")

    def train_alone(self, name, network, epochs, seed=1):
        """Test accuracy of a network trained alone."""
        folder = self.out / "alone" / name
        self.programs.train(folder, self.options(architecture=network, epochs=epochs, check_every=epochs, seed=seed, label_smoothing=0.1))
        return Evaluations(self.programs, folder, self.out / "alone" / f"{name}.jsonl").of([network], "test")[0]

    # --- stages ------------------------------------------------------------------------------------------------------------------------
    def stage_supernet(self):
        for seed in self.seeds:
            manifest = self.programs.train(self.supernet(seed), self.options(seed=seed))
            last = [h for h in manifest["history"] if h["accuracies"]][-1]
            print(f"supernet, seed {seed}, {manifest['options']['epochs']} epochs:", ", ".join(
                f"{a['role']} {a['accuracy']:.2f}" for a in last["accuracies"]))

    def stage_inside(self):
        """Largest and smallest network inside the supernet and alone, the same number of epochs."""
        rows = []
        for role, network in (("largest", self.space.largest()), ("smallest", self.space.smallest())):
            inside = self.inherited().of([network], "test")[0]
            alone = self.train_alone(role, network, self.arguments.epochs)
            rows.append({"network": role, "inside": inside["accuracy"], "alone": alone["accuracy"],
                         "se": ranks.binomial_error(inside["accuracy"], inside["total"])})
        self.results["inside"] = rows
        print("\n| network | inside | alone | difference | SE of one |\n| --- | --- | --- | --- | --- |")
        for row in rows:
            print(f"| {row['network']} | {row['inside']:.2f} | {row['alone']:.2f} | {row['inside'] - row['alone']:+.2f} | {row['se']:.2f} |")
        print(f"\nSpread between the ends: {rows[0]['inside'] - rows[1]['inside']:.2f} points inside, {rows[0]['alone'] - rows[1]['alone']:.2f} alone.")

    def stage_ranks(self):
        """Inherited accuracy against that of the same networks trained alone."""
        networks = self.space.along_dial(self.arguments.ranked, seed=30)
        with concurrent.futures.ThreadPoolExecutor(self.arguments.jobs) as pool:
            alone = list(pool.map(lambda n: self.train_alone(f"rank-{networks.index(n)}", n, self.arguments.alone_epochs)["accuracy"], networks))
        rows = self.inherited().of(networks, "validation", self.arguments.jobs)
        inherited = [r["accuracy"] for r in rows]
        macs = [self.programs.macs(self.arguments.space, n, 10) for n in networks]
        with_inherited = ranks.tau_with_interval(alone, inherited)
        with_macs = ranks.tau_with_interval(alone, macs)
        total = rows[0]["total"]
        self.results["ranks"] = {"inherited": with_inherited, "macs": with_macs, "thirds": ranks.thirds(macs, alone, inherited),
                                 "thirds_macs": ranks.thirds(macs, alone, macs), "ceiling": ranks.ceiling((inherited, total), (alone, self.pictures["test"])),
                                 "rows": [{"network": n, "macs": m, "alone": a, "inherited": i} for n, m, a, i in zip(networks, macs, alone, inherited)]}
        print("\n| against accuracy alone | tau | 95 % | within thirds of MACs |\n| --- | --- | --- | --- |")
        for name, result, parts in (("inherited", with_inherited, self.results["ranks"]["thirds"]), ("MACs", with_macs, self.results["ranks"]["thirds_macs"])):
            print(f"| {name} | {result['tau']:.3f} | {result['low']:.3f} … {result['high']:.3f} | {', '.join(f'{p:.2f}' for p in parts)} |")
        print(f"\nn = {len(networks)}; real deviation {ranks.spread(inherited, total):.2f} inherited, {ranks.spread(alone, total):.2f} alone; ceiling of tau from "
              f"{total} pictures each {self.results['ranks']['ceiling']:.3f} (training seeds not counted).")

    def stage_predictor(self):
        predictor_stage(self)

    def stage_optimum(self):
        optimum_stage(self)


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--build", required=True)
    parser.add_argument("--out", required=True)
    parser.add_argument("--data", default="generated:shapes")
    parser.add_argument("--space", default="foxnas-cpu-32")
    parser.add_argument("--seeds", default="1")
    parser.add_argument("--stages", default="supernet,inside,ranks,predictor,optimum")
    parser.add_argument("--jobs", type=int, default=1)
    parser.add_argument("--epochs", type=int, default=20)
    parser.add_argument("--alone-epochs", type=int, default=5)
    parser.add_argument("--ranked", type=int, default=30)
    parser.add_argument("--random", type=int, default=200)
    proof = Proof(parser.parse_args())
    for stage in proof.arguments.stages.split(","):
        print(f"\n## {stage}", flush=True)
        getattr(proof, f"stage_{stage}")()
        file = proof.out / "proof.json"
        kept = json.loads(file.read_text()) if file.exists() else {}
        file.write_text(json.dumps({**kept, **proof.results}, indent=1))


if __name__ == "__main__":
    main()
