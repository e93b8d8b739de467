# SPDX-License-Identifier: GPL-3.0-or-later
"""The integers of a vulpes.proof/1: what its formulas say of every state, and of products over stages (docs/proof-format.md)."""
import math
from proof_cell import cell_counts
from proof_counts import counts
from proof_space import column


class Refuted(Exception):
    pass


def need(true, code):
    if not true:
        raise Refuted(code)


def sums(values):
    return [sum(values), sum((v % 1000003) ** 2 for v in values)]


def nearest(x):                                         # halves away from zero
    whole = math.floor(abs(x))
    return int(math.copysign(whole + (abs(x) - whole >= 0.5), x))


def tables(formula, space, stages, chosen, classes, ties, wanted):
    """The integers of one formula in one slice, its products over stages, and the values of the `wanted` terms outside and inside the stages."""
    for item, key, bits in [(formula, "intercept", "bits")] + [(t, "coefficient", "bits") for t in formula["terms"]] \
            + [(formula, "ceiling", "ceiling_bits")] * (formula["link"] == "saturating"):
        need(item[key] == float.fromhex(item[bits]), "proof_coefficient")
    ties, scale = {(stage, state): value for stage, state, value in ties}, formula["scale"]

    def rounded(at, parts):
        x, guard = sum(parts) * scale, (len(parts) + 8) * 2.0 ** -52 * sum(map(abs, parts)) * scale
        if at in ties:                                  # too near the middle of two integers: the proof says which one
            need(abs(x - math.floor(x) - 0.5) <= guard and abs(ties[at] - x) <= 0.5 + guard, "proof_coefficient")
            return ties[at]
        value = math.floor(x + 0.5)
        need(guard <= 0.25 and not (formula["exact"] and abs(x - value) > 1e-3), "proof_coefficient")
        return value

    outside, inside, products = {}, [{} for _ in stages], []
    for index, term in enumerate(formula["terms"]):
        factor, texts = math.prod(float(chosen[c]) for c in term["columns"] if c in chosen), [c for c in term["columns"] if c not in chosen]
        if texts in (["macs"], ["parameters"]):         # a sum over all stages and what is around them
            which = texts == ["parameters"]
            per_state, around = cell_counts(space, stages[0], classes) if "cell" in space["skeleton"] \
                else counts(space, stages, int(chosen.get("resolution", 224)), classes)
            outside[index] = factor * around[which]
            for k, values in enumerate(per_state):
                inside[k][index] = [factor * v[which] for v in values]
            continue
        read = {}                                       # stage: the product of its columns, per state
        for text in texts:
            home = next(k for k, s in enumerate(stages) if text.startswith(f"s{s.name}."))
            values = list(map(column(text, stages[home], space), stages[home].read))
            read[home] = [a * b for a, b in zip(read[home], values)] if home in read else values
        for k in sorted(read) if len(read) > 1 else []:
            if min(read[k]) == max(read[k]):            # the same for all states: no coupling
                factor *= read.pop(k)[0]
        if len(read) > 1:
            products += [(factor * term["coefficient"], sorted(read), [read[k] for k in sorted(read)])] * (factor * term["coefficient"] != 0)
        elif read:
            (home, values), = read.items()
            inside[home][index] = [factor * v for v in values]
        else:
            outside[index] = factor
    weight = [t["coefficient"] for t in formula["terms"]]
    constant = rounded((-1, 0), [formula["intercept"]] + [weight[i] * v for i, v in outside.items()])
    integers = [[rounded((k, n), [weight[i] * v[n] for i, v in inside[k].items()]) for n in range(len(s.states))] for k, s in enumerate(stages)]
    base = [1.0] + [outside.get(i, 0.0) for i in wanted]
    rows = [[tuple((j, inside[k][i][n]) for j, i in enumerate(wanted, 1) if i in inside[k]) for n in range(len(s.states))]
            for k, s in enumerate(stages)]
    return constant, integers, products, base, rows


def total(formula, quantity, states):                   # of one network, products over stages rounded one by one
    constant, table, products = quantity
    return constant + sum(t[n] for t, n in zip(table, states)) + sum(
        nearest(math.prod([v[states[k]] for k, v in zip(homes, lists)], start=c) * formula["scale"]) for c, homes, lists in products)
