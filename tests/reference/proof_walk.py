# SPDX-License-Identifier: GPL-3.0-or-later
"""Every network of a slice whose reduced value is large enough, by regrets and a table of coupled groups (docs/proof-format.md)."""
import functools, math
from proof_tables import nearest


class Walk:
    """Networks of a slice by their reduced value q·A - sum p·C. States of a stage that all products over stages read alike are a group."""
    def __init__(self, stages, formulas, quantities, rows, weights):
        self.weights, self.terms, self.levels, self.tops = weights, [], [], []
        factors = [[values for _, _, products in quantities for _, homes, lists in products for home, values in zip(homes, lists) if home == k]
                   for k in range(len(stages))]
        groups = [[tuple(values[n] for values in factors[k]) for n in range(len(s.states))] for k, s in enumerate(stages)]
        for weight, formula, (_, _, products) in zip(weights, formulas, quantities):
            for coefficient, homes, lists in products:
                self.terms.append((weight, formula["scale"], coefficient, homes, [dict(zip(groups[k], v)) for k, v in zip(homes, lists)]))
        for k in range(len(stages)):
            options = {}                                # of states with equal costs (and features) the best objective stands for all
            for n, (group, gain, *costs) in enumerate(zip(groups[k], *(table[k] for _, table, _ in quantities))):
                key = (group, *costs, rows and rows[k][n])
                if key not in options or gain > options[key][0]:
                    options[key] = (gain, costs, n)
            level = {}
            for (group, *_), (gain, costs, n) in options.items():
                level.setdefault(group, []).append((sum(w * x for w, x in zip(weights, [gain, *costs])), costs, gain, n))
            self.tops.append({g: max(o[0] for o in found) for g, found in level.items()})
            self.levels.append({g: sorted((self.tops[k][g] - r, c, a, n) for r, c, a, n in found) for g, found in level.items()})
        self.rest = functools.lru_cache(None)(self.rest)

    def choose(self, k, group, runs):                   # what products that end here add, and the products still open
        added, runs = 0, list(runs)
        for t, (weight, scale, coefficient, homes, values) in enumerate(self.terms):
            if k in homes:
                f = homes.index(k)
                runs[t] = (runs[t] if f else coefficient) * values[f][group]
                if f + 1 == len(homes):
                    added, runs[t] = added + weight * nearest(runs[t] * scale), None
        return self.tops[k][group] + added, tuple(runs)

    def rest(self, k, runs):                            # the most that stage k and those after it can add
        if k == len(self.tops):
            return 0
        return max(value + self.rest(k + 1, after) for value, after in (self.choose(k, g, runs) for g in self.tops[k]))

    def bound(self):
        return self.rest(0, (None,) * len(self.terms))

    def groups(self, least, k=0, value=0, runs=None, chosen=()):
        """Every choice of groups that can reach the value `least`, and the most it reaches."""
        if k == len(self.tops):
            yield chosen, value
            return
        for group in self.tops[k]:
            own, after = self.choose(k, group, runs or (None,) * len(self.terms))
            if value + own + self.rest(k + 1, after) >= least:
                yield from self.groups(least, k + 1, value + own, after, chosen + (group,))

    def networks(self, groups, gap, costs, gain, rooms):
        """Of these groups, all (states, costs, gain) that lose at most the gap and keep the rooms."""
        levels = [[o for o in level[g] if o[0] <= gap] for level, g in zip(self.levels, groups)]
        order = sorted(range(len(levels)), key=lambda k: len(levels[k]))
        least = [[sum(min((o[1][j] for o in levels[k]), default=math.inf) for k in order[i:]) for j in range(len(rooms))] for i in range(len(order) + 1)]
        stack = [(0, costs, gain, ())]
        while stack:
            regret, costs, gain, states = stack.pop()
            if len(states) == len(order):
                yield [n for _, n in sorted(zip(order, states))], costs, gain
                continue
            for r, c, a, n in levels[order[len(states)]]:
                if regret + r > gap:
                    break
                after = [x + y for x, y in zip(costs, c)]
                if all(x + y <= room for x, y, room in zip(after, least[len(states) + 1], rooms)):
                    stack.append((regret + r, after, gain + a, states + (n,)))
