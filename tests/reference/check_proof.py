#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Re-derives a vulpes.proof/1 file (docs/proof-format.md):  check_proof.py PROOF.json
Exit 0: confirmed; 5: refuted; 3: not understood (a column this script does not know, a broken file)."""
import hashlib, json, math, re, sys
from proof_space import Stage, column


class Refuted(Exception):
    pass


def need(true, code):
    if not true:
        raise Refuted(code)


def tables(formula, stages, chosen, ties, wanted):
    """The integers of one formula in one slice, and the values of the `wanted` terms outside and inside the stages."""
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

    outside, inside = {}, [{} for _ in stages]
    for index, term in enumerate(formula["terms"]):
        factor = math.prod(float(chosen[c]) for c in term["columns"] if c in chosen)
        texts = [c for c in term["columns"] if c not in chosen]
        home = next(k for k, s in enumerate(stages) if column(texts[0], s.name)) if texts else None
        if texts:
            columns = [column(c, stages[home].name) for c in texts]
            inside[home][index] = [factor * math.prod(c(s) for c in columns) for s in stages[home].read]
        else:
            outside[index] = factor
    weight = [t["coefficient"] for t in formula["terms"]]
    constant = rounded((-1, 0), [formula["intercept"]] + [weight[i] * v for i, v in outside.items()])
    integers = [[rounded((k, n), [weight[i] * v[n] for i, v in inside[k].items()]) for n in range(len(s.states))] for k, s in enumerate(stages)]
    base = [1.0] + [outside.get(i, 0.0) for i in wanted]
    rows = [[tuple((j, inside[k][i][n]) for j, i in enumerate(wanted, 1) if i in inside[k]) for n in range(len(s.states))]
            for k, s in enumerate(stages)]
    return constant, integers, base, rows


def sums(values):
    return [sum(values), sum((v % 1000003) ** 2 for v in values)]


def positive_definite(v, least):                        # Cholesky of V - least e0 e0', scaled to a unit diagonal
    n, unit = range(len(v)), [math.sqrt(v[i][i]) for i in range(len(v))]
    a = [[(v[i][j] - least * (i == j == 0)) / unit[i] / unit[j] + 1e-9 * (i == j and least == 0) for j in n] for i in n]
    for j in n:
        for i in n[j:]:
            a[i][j] -= sum(x * y for x, y in zip(a[i][:j], a[j][:j]))
            if i == j and a[j][j] <= 0:
                return False
            a[i][j] = math.sqrt(a[j][j]) if i == j else a[i][j] / a[j][j]
    return True


def t_probability(t, df, steps=4000):                   # Simpson's rule on the density of Student's t
    c = math.exp(math.lgamma((df + 1) / 2) - math.lgamma(df / 2)) / math.sqrt(df * math.pi)
    f = [c * (1 + (t * i / steps) ** 2 / df) ** (-(df + 1) / 2) for i in range(steps + 1)]
    return 0.5 + t / steps / 3 * (f[0] + f[-1] + 4 * sum(f[1:-1:2]) + 2 * sum(f[2:-1:2]))


def check(text):
    proof = json.loads(text)
    compact = re.sub(r'("(?:\\.|[^"\\])*")|\s+', r"\1", text)
    need(hashlib.sha256(re.sub(r',"digest":"\w*"}$', "}", compact).encode()).hexdigest() == proof["digest"], "proof_digest")
    objective, cost, limit, budget, optimal = proof["objective"], proof["cost"], proof["limit"], proof["budget"], proof["claim"] == "optimal"
    stages = [Stage(s, proof["locks"], proof["tied"]) for s in proof["space"]["stages"]]
    need(proof["states"] == [[len(s.states)] + sums(s.totals()) for s in stages], "proof_space")
    need(len(proof["slices"]) == len(proof["witness"]["slices"]) > 0, "proof_witness")
    slices = []
    for chosen, witness in zip(proof["slices"], proof["witness"]["slices"]):
        ties = witness["ties"]["objective"] + witness["ties"]["cost"]
        need(sum((stage + 2) * (state + 1) + value for stage, state, value in ties) == witness["tie_sum"], "proof_witness")
        a0, a, _, _ = tables(objective, stages, chosen, witness["ties"]["objective"], [])
        c0, c, base, rows = tables(cost, stages, chosen, witness["ties"]["cost"], limit["terms"] if limit else [])
        for own, said in zip([[a0], *a, [c0], *c], [s[:2] for s in [witness["constants"]] + witness["sums"]]
                             + [s[2:] for s in [witness["constants"]] + witness["sums"]]):
            wrong = [x != y for x, y in zip(sums(own), said)]
            need(not any(wrong), "proof_coefficient" if all(wrong) else "proof_witness")
        slices.append((a0, a, c0, c, base, rows, witness))

    value, room = budget["value"], budget["scaled"]
    need(value == float.fromhex(budget["bits"]) and budget["chance"] == float.fromhex(budget["chance_bits"]), "proof_budget")
    need(room / cost["scale"] <= value < (room + 1) / cost["scale"] and (budget["chance"] > 0.5) == bool(limit), "proof_budget")
    if limit:
        v = [[limit["covariance"][max(i, j)][min(i, j)] for j in range(len(limit["covariance"]))] for i in range(len(limit["covariance"]))]
        need(abs(t_probability(limit["quantile"], limit["df"]) - budget["chance"]) < 1e-9, "proof_budget")
        need(positive_definite(v, limit["least_leverage"]), "proof_witness")
        margin = lambda h: limit["quantile"] * limit["sigma"] * math.sqrt(1 + h)
        room = math.floor((value - margin(limit["least_leverage"])) * cost["scale"]) + 1

    def upper(part, states, total):                     # the cost that a new network exceeds with the remaining chance only
        w = list(part[4])
        for k, n in enumerate(states):
            for i, x in part[5][k][n]:
                w[i] += x
        return total / cost["scale"] + margin(sum(x * sum(map(lambda y, z: y * z, row, w)) for x, row in zip(w, v)))

    floor = None
    if optimal:
        answer, part, chosen = proof["answer"], slices[proof["answer"]["slice"]], proof["slices"][proof["answer"]["slice"]]
        groups = answer["architecture"].split(":", 1)[1].split("|")
        need(not chosen or [float(x) for x in re.findall(r"[\d.]+", groups[0])] == list(map(float, chosen.values())), "proof_answer_value")
        states = [s.find(g.split(":", 1)[1]) for s, g in zip(stages, groups[-len(stages):])]
        need(None not in states, "proof_answer_value")
        floor, total = (part[i] + sum(t[n] for t, n in zip(part[i + 1], states)) for i in (0, 2))
        shown = floor / objective["scale"]
        shown = objective["ceiling"] - math.exp(-shown) if objective["link"] == "saturating" else shown
        need((answer["objective"], answer["cost"]) == (floor, total) and abs(answer["value"] - shown) < 1e-9 * (1 + abs(shown)), "proof_answer_value")
        need(answer["slack"] == budget["scaled"] - total, "proof_budget")
        need(not limit or abs(upper(part, states, total) - answer["limit"]) < 1e-9, "proof_answer_value")
        need(answer["limit"] <= value + 1e-9 if limit else total <= room, "proof_answer_infeasible")

    looked = 0
    for a0, a, c0, c, base, rows, witness in slices:
        (p, q), levels, bounds = witness["multiplier"], [], []
        need(p >= 0 and (q >= 1 if optimal else q == 0 and p >= 1), "proof_witness")
        for k in range(len(stages)):
            options = {}                                # of states with equal cost and features the best objective stands for all
            for n, (x, y) in enumerate(zip(a[k], c[k])):
                key = (y, rows[k][n]) if limit else (x, y)
                if key not in options or x > options[key][0]:
                    options[key] = (x, y, n)
            bounds.append(max(q * x - p * y for x, y, _ in options.values()))
            levels.append([(bounds[k] - q * x + p * y, y, x, n) for x, y, n in options.values()])
        bound = p * (room - c0) + q * a0 + sum(bounds)
        need(bounds == witness["best"] and bound == witness["bound"], "proof_witness")
        # Anything feasible and better has q (floor + 1) <= q A <= bound - (sum of regrets): look at all of it.
        gap = bound - q * (floor + 1) if optimal else bound
        levels = [sorted(o for o in level if o[0] <= gap) for level in levels]
        order = sorted(range(len(levels)), key=lambda k: len(levels[k]))
        least = [sum(min((o[1] for o in levels[k]), default=math.inf) for k in order[i:]) for i in range(len(order) + 1)]
        stack = [(0, c0, a0, ())]
        while stack:
            regret, total, score, states = stack.pop()
            if len(states) == len(order):
                looked += 1
                if (floor is None or score > floor) and total <= room:
                    placed = [n for _, n in sorted(zip(order, states))]
                    need(limit and upper((a0, a, c0, c, base, rows), placed, total) > value - 1e-9, "proof_not_optimal")
                continue
            for r, y, x, n in levels[order[len(states)]]:
                if regret + r > gap:
                    break
                if total + y + least[len(states) + 1] <= room:
                    stack.append((regret + r, total + y, score + x, states + (n,)))
    return f"{proof['claim']}, {looked} combinations looked at"


if __name__ == "__main__":
    try:
        print("confirmed:", check(open(sys.argv[1], encoding="utf-8").read()))
    except Refuted as why:
        sys.exit(print("refuted:", why) or 5)
    except (KeyError, ValueError, TypeError, IndexError, AttributeError, StopIteration) as error:
        sys.exit(print("not understood:", repr(error)) or 3)
