#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Re-derives a vulpes.proof/1 file (docs/proof-format.md):  check_proof.py PROOF.json
Exit 0: confirmed; 5: refuted; 3: not understood (a column this script does not know, a broken file)."""
import hashlib, json, math, re, sys
from proof_space import Stage
from proof_tables import Refuted, need, nearest, sums, tables, total
from proof_walk import Walk


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
    cost, limit, budget, feasible = proof["cost"], proof["limit"], proof["budget"], proof["claim"] != "infeasible"
    formulas = [proof["objective"], cost] + proof.get("more_costs", [])
    stages = [Stage(s, proof["locks"], proof["tied"]) for s in proof["space"]["stages"]]
    need(proof["states"] == [[len(s.states)] + sums(s.totals()) for s in stages], "proof_space")
    for stage in stages:
        stage.keep_known({text for f in formulas for term in f["terms"] for text in term["columns"]}, proof["space"])
    need(len(proof["slices"]) == len(proof["witness"]["slices"]) > 0, "proof_witness")
    slices = []
    for chosen, witness in zip(proof["slices"], proof["witness"]["slices"]):
        ties = [witness["ties"]["objective"], witness["ties"]["cost"]] + witness["ties"].get("more", [])
        need(sum((stage + 2) * (state + 1) + value for t in ties for stage, state, value in t) == witness["tie_sum"], "proof_witness")
        read = [tables(f, proof["space"], stages, chosen, proof.get("classes", 1000), t, limit["terms"] if limit and f is cost else [])
                for f, t in zip(formulas, ties, strict=True)]
        said = [witness["constants"]] + witness["sums"]
        for j, (constant, integers, products, _, _) in enumerate(read):
            for own, row in zip([[constant], *integers], said, strict=True):
                wrong = [x != y for x, y in zip(sums(own), row[2 * j:2 * j + 2], strict=True)]
                need(not any(wrong), "proof_coefficient" if all(wrong) else "proof_witness")
            rows = witness.get("products", [[]] * len(read))[j]
            need(len(rows) == len(products), "proof_coefficient")
            for (c, _, lists), row in zip(products, rows):
                own = [c, c * formulas[j]["scale"]] + [x for v in lists for x in sums([nearest(1000 * y) for y in v])]
                wrong = [x != y for x, y in zip(own, [float.fromhex(x) for x in row[:2]] + row[2:], strict=True)]
                need(not any(wrong), "proof_coefficient" if any(a and b for a, b in zip(wrong[::2], wrong[1::2])) else "proof_witness")
        slices.append(([r[:3] for r in read], read[1][3], limit and read[1][4], witness))

    value, rooms, more = budget["value"], [], [budget] + budget.get("more", [])
    for said, formula in zip(more, formulas[1:], strict=True):
        rooms.append(said["scaled"])
        need(said["value"] == float.fromhex(said["bits"]) and rooms[-1] / formula["scale"] <= said["value"] < (rooms[-1] + 1) / formula["scale"], "proof_budget")
    need(budget["chance"] == float.fromhex(budget["chance_bits"]) and (budget["chance"] > 0.5) == bool(limit), "proof_budget")
    if limit:
        v = [[limit["covariance"][max(i, j)][min(i, j)] for j in range(len(limit["covariance"]))] for i in range(len(limit["covariance"]))]
        need(abs(t_probability(limit["quantile"], limit["df"]) - budget["chance"]) < 1e-9, "proof_budget")
        need(positive_definite(v, limit["least_leverage"]), "proof_witness")
        margin = lambda h: limit["quantile"] * limit["sigma"] * math.sqrt(1 + h)
        rooms[0] = math.floor((value - margin(limit["least_leverage"])) * cost["scale"]) + 1

    def upper(base, rows, states, spent):               # the cost that a new network exceeds with the remaining chance only
        w = list(base)
        for k, n in enumerate(states):
            for i, x in rows[k][n]:
                w[i] += x
        return spent / cost["scale"] + margin(sum(x * sum(map(lambda y, z: y * z, row, w)) for x, row in zip(w, v)))

    ceiling = -math.inf
    if feasible:
        answer, objective = proof["answer"], proof["objective"]
        (quantities, base, rows, _), chosen = slices[answer["slice"]], proof["slices"][answer["slice"]]
        groups = answer["architecture"].split(":", 1)[1].split("|")
        need(not chosen or [float(x) for x in re.findall(r"[\d.]+", groups[0])] == list(map(float, chosen.values())), "proof_answer_value")
        states = [s.find(g.split(":", 1)[1]) for s, g in zip(stages, groups[-len(stages):])]
        need(None not in states, "proof_answer_value")
        ceiling, *spent = (total(f, q, states) for f, q in zip(formulas, quantities))
        shows = lambda x: objective["ceiling"] - math.exp(-x / objective["scale"]) if objective["link"] == "saturating" else x / objective["scale"]
        shown = shows(ceiling)
        need([answer["objective"], answer["cost"]] + answer.get("more_costs", []) == [ceiling] + spent, "proof_answer_value")
        need(abs(answer["value"] - shown) < 1e-9 * (1 + abs(shown)), "proof_answer_value")
        need([answer["slack"]] + answer.get("more_slacks", []) == [b["scaled"] - s for b, s in zip(more, spent)], "proof_budget")
        need(not limit or abs(upper(base, rows, states, spent[0]) - answer["limit"]) < 1e-9, "proof_answer_value")
        need(all(s <= r for s, r in zip(spent, rooms)) and (not limit or answer["limit"] <= value + 1e-9), "proof_answer_infeasible")
        if proof["claim"] == "bounded":
            need(answer["ceiling"] >= ceiling and abs(shows(answer["ceiling"]) - shown - answer["gap"]) < 1e-12 * (1 + abs(shown)), "proof_answer_value")
            ceiling = answer["ceiling"]

    looked = 0
    for quantities, base, rows, witness in slices:
        *p, q = witness["multiplier"]
        need(len(p) == len(rooms) and min(p) >= 0 and (q >= 1 if feasible else q == 0 and max(p) > 0), "proof_witness")
        if witness["bound"] is None:
            raise ValueError("couplings too wide for a table")
        walk = Walk(stages, formulas, quantities, rows, [q] + [-x for x in p])
        fixed = q * quantities[0][0] + sum(x * (room - quantity[0]) for x, room, quantity in zip(p, rooms, quantities[1:]))
        need([max(top.values()) for top in walk.tops] == witness["best"] and fixed + walk.bound() == witness["bound"], "proof_witness")
        # Anything feasible and above the ceiling has q (ceiling + 1) <= q A <= bound - (sum of regrets): look at all of it.
        least = (q * (ceiling + 1) if feasible else 0) - fixed
        for groups, best in walk.groups(least):
            some = [walk.levels[k][g][0][3] for k, g in enumerate(groups)]
            gain, *costs = (total(f, x, some) - sum(t[n] for t, n in zip(x[1], some)) for f, x in zip(formulas, quantities))
            for states, spent, found in walk.networks(groups, best - least, costs, gain, rooms):
                looked += 1
                need(found <= ceiling or limit and upper(base, rows, states, spent[0]) > value - 1e-9, "proof_not_optimal")
    return f"{proof['claim']}, {looked} combinations looked at"


if __name__ == "__main__":
    try:
        print("confirmed:", check(open(sys.argv[1], encoding="utf-8").read()))
    except Refuted as why:
        sys.exit(print("refuted:", why) or 5)
    except (KeyError, ValueError, TypeError, IndexError, AttributeError, StopIteration) as error:
        sys.exit(print("not understood:", repr(error)) or 3)
