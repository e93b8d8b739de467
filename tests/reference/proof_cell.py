# SPDX-License-Identifier: GPL-3.0-or-later
"""Columns and multiply-adds of spaces of one cell, for proof_space.py and proof_counts.py (docs/spaces.md, docs/statistics.md)."""
import math, re


def ways(edges, node=0):                                # from a node to the output, as lists of edges
    last = max(e["to"] for e in edges)
    return [[]] if node == last else [[k] + rest for k, e in enumerate(edges) if e["from"] == node for rest in ways(edges, e["to"])]


def cell_column(rest, space):
    """`edges(3)`, `live(3)`, `paths`, `paths(3)`, `most(3)` as a function of a state; None for other columns."""
    found = re.fullmatch(r"(edges|live|paths|most)(?:\(([\d.]+)\))?", rest)
    if not found:
        return None
    what, number = found[1], found[2] and float(found[2])
    every, silent = ways(space["skeleton"]["cell"]["edges"]), [op["kind"] == "none" for op in space["skeleton"]["operators"]]

    def value(state):
        own = list(state[1][0].values())                # the operators of the edges, in their order
        is_it = [number is None or v == number for v in own]
        if what == "edges":
            return float(sum(is_it))
        open_ways = [way for way in every if not any(silent[int(own[k])] for k in way)]
        if what == "live":
            return float(sum(is_it[k] for k in {k for way in open_ways for k in way}))
        counts = [sum(is_it[k] for k in way) for way in open_ways]
        return float(max(counts, default=0) if what == "most" else sum(c > 0 for c in counts))
    return value


def score_column(rest, space, stage):
    """`score(naswot)`, `rank(naswot)` as a function of a state: the value, None where nobody said one."""
    found = re.fullmatch(r"(score|rank)\((\w+)\)", rest)
    if not found:
        return None
    values = next(s["values"] for s in space["scores"] if s["name"] == found[2])
    if found[1] == "rank":
        real = [-math.inf if v == "-inf" else v for v in values]
        below, order = {}, sorted(v for v in real if v is not None)
        for place, v in enumerate(order):
            first, _ = below.get(v, (place, place))
            below[v] = (first, place + 1)
        values = [None if v is None else 0.5 * sum(below[v]) / len(order) for v in real]
    choices = [d["values"] for d in stage.first]

    def value(state):
        number = 0
        for own, offered in zip(state[1][0].values(), choices):
            number = number * len(offered) + offered.index(own)
        return None if values[number] in (None, "-inf") else float(values[number])
    return value


def cell_counts(space, stage, classes):
    """As `counts` of proof_counts.py: of the cells per state, and of all around them."""
    skeleton = space["skeleton"]
    groups, side, width = skeleton["cell"]["groups"], skeleton.get("resolution", 224), skeleton["stem"]["channels"]
    layer = lambda weights, out, side, norm=2: (weights * side * side, weights + norm * out)
    side = -(-side // skeleton["stem"]["stride"])
    around, shapes = [layer(skeleton["stem"]["kernel"] ** 2 * 3 * width, width, side)], []
    for k, group in enumerate(groups):
        if k:                                           # a residual block of stride 2 leads to the next width
            out, side = group["channels"], -(-side // 2)
            around += [layer(9 * width * out, out, side), layer(9 * out * out, out, side), layer(width * out, out, side, 0)]
            width = out
        shapes.append((width, side, group["cells"]))
    norm = 2 * width if skeleton.get("head_norm") else 0
    around += [(0, norm), (width * classes + (classes if skeleton.get("count_biases") else 0), (width + 1) * classes)]
    inside = []
    for _, blocks in stage.read:
        kernels = [op.get("kernel", 3) for op in (skeleton["operators"][int(v)] for v in blocks[0].values()) if op["kind"] == "convolution"]
        costs = [layer(n ** 2 * c * c, c, side) for n in kernels for c, side, _ in shapes]
        times = [cells for _ in kernels for _, _, cells in shapes]
        inside.append((sum(m * t for (m, _), t in zip(costs, times)), sum(p * t for (_, p), t in zip(costs, times))))
    return [inside], tuple(sum(x) for x in zip(*around))
