# SPDX-License-Identifier: GPL-3.0-or-later
"""The predictor's half of the proof: 60 samples, networks it has not seen, the front for real, exact optima against random search."""
import csv
import random
import statistics_of_ranks as ranks

SAMPLES = 60
UNSEEN = 60
FRONT = 40
BUDGETS = 5


def study_of(proof, seed):
    """A study of 60 stratified samples with host latency; the same file goes on where it was."""
    file = proof.out / f"samples-{seed}.vulpes"
    if not file.exists():
        proof.programs.cli_json("new", "--space", proof.arguments.space, "--classes", "10", "-o", str(file))
    proof.programs.cli_json("sample", str(file), "--supernet", str(proof.supernet(seed)), "--device", "host", "--count", str(SAMPLES),
                            "--plan", "stratified", "--seed", str(seed), "--processes", str(proof.arguments.jobs))
    return str(file)


def predictions(proof, study, networks):
    table = proof.out / "networks.csv"
    with open(table, "w", newline="") as out:
        writer = csv.writer(out)
        writer.writerow(["arch"])
        writer.writerows([[n] for n in networks])
    return proof.programs.cli_json("predict", study, "--archs", str(table))["predictions"]


def sampled(proof, study):
    file = proof.out / "samples.csv"
    proof.programs.cli_json("samples", study, "-o", str(file))
    with open(file, newline="") as rows:
        return list(csv.DictReader(rows))


def along(points, count):
    if len(points) <= count:
        return points
    return [points[round(k * (len(points) - 1) / (count - 1))] for k in range(count)]


def predictor_stage(proof):
    study = study_of(proof, proof.seeds[0])
    networks = proof.space.along_dial(UNSEEN, seed=77)
    real = [r["accuracy"] for r in proof.inherited().of(networks, "validation", proof.arguments.jobs)]
    predicted = [p["accuracy"] for p in predictions(proof, study, networks)]
    macs = [proof.programs.macs(proof.arguments.space, n, 10) for n in networks]
    total = proof.pictures["validation"]
    unseen = ranks.tau_with_interval(real, predicted)
    alone = ranks.tau_with_interval(real, macs)

    points = along(proof.programs.cli_json("front", study)["points"], FRONT)
    front = [p["arch"] for p in points]
    on_front = [r["accuracy"] for r in proof.inherited().of(front, "validation", proof.arguments.jobs)]
    intervals = predictions(proof, study, front)
    inside = sum(p["accuracy_low"] <= a <= p["accuracy_high"] for p, a in zip(intervals, on_front))
    width = ranks.mean([p["accuracy_high"] - p["accuracy_low"] for p in intervals])
    span = max(real) - min(real)
    proof.results["predictor"] = {"unseen": unseen, "macs": alone, "ceiling": ranks.ceiling((real, total)), "coverage": inside / len(front), "front": len(front),
                                  "width": width, "range": span}
    print("\n| ranks unseen networks by | tau | 95 % |\n| --- | --- | --- |")
    print(f"| prediction from {SAMPLES} samples | {unseen['tau']:.3f} | {unseen['low']:.3f} … {unseen['high']:.3f} |")
    print(f"| MACs | {alone['tau']:.3f} | {alone['low']:.3f} … {alone['high']:.3f} |")
    print(f"\nn = {UNSEEN}, ceiling {ranks.ceiling((real, total)):.3f}. Along the front {inside} of {len(front)} real accuracies lie in their 95 % interval; mean width "
          f"{width:.2f} of a range of {span:.2f} points.")


def optimum_stage(proof):
    """Under five budgets: the exact optimum of the predictors against the best of random networks by validation; both on the test split."""
    differences = []
    rows = []
    for seed in proof.seeds:
        study = study_of(proof, seed)
        latencies = sorted(float(r["latency_ms"]) for r in sampled(proof, study) if r.get("latency_ms"))
        budgets = [latencies[round((k + 1) * (len(latencies) - 1) / (BUDGETS + 1))] for k in range(BUDGETS)]
        pool = proof.space.along_dial(12 * proof.arguments.random, seed=1000 + seed)
        random.Random(seed).shuffle(pool)   # along the dial: the smallest come first, and again last
        times = {p["arch"]: p["latency_ms"] for p in predictions(proof, study, pool)}
        evaluations = proof.inherited(seed)
        for budget in budgets:
            best = proof.programs.cli_json("front", study, "--budget", f"{budget}ms")["best"]["arch"]
            candidates = [n for n in pool if times.get(n, budget + 1) <= budget][: proof.arguments.random]
            validation = evaluations.of(candidates, "validation", proof.arguments.jobs)
            chosen = max(validation, key=lambda r: r["accuracy"])["architecture"]
            exact, drawn = [r["accuracy"] for r in evaluations.of([best, chosen], "test")]
            rows.append({"seed": seed, "budget_ms": budget, "exact": exact, "random": drawn, "candidates": len(candidates)})
            differences.append(exact - drawn)
    proof.results["optimum"] = {"rows": rows, "difference": ranks.interval_of_mean(differences)}
    print("\n| seed | budget, ms | exact optimum | best of random | difference | candidates |\n| --- | --- | --- | --- | --- | --- |")
    for row in rows:
        print(f"| {row['seed']} | {row['budget_ms']:.3f} | {row['exact']:.2f} | {row['random']:.2f} | {row['exact'] - row['random']:+.2f} | {row['candidates']} |")
    d = proof.results["optimum"]["difference"]
    print(f"\nMean difference {d['mean']:+.2f} points, 95 % {d['low']:+.2f} … {d['high']:+.2f} ({d['n']} pairs).")
