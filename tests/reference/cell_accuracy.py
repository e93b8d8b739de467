#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Reference numbers for core/structure: python3 cell_accuracy.py > cell_accuracy.csv    (numpy and scipy)

Writes what,cell,name,value with 17 significant digits: the structural columns of some cells, and of 60 made-up cells with made-up
accuracies and scores (a formula below, no data) what the model predicts of them after 40. Dense formulas throughout, nothing shared with the sources.
Cells are NAS-Bench-201's, operators by digit: none, skip, 1x1, 3x3, pooling; edges 0-1, 0-2, 1-2, 0-3, 1-3, 2-3.
"""
import itertools
import math

import numpy as np
from scipy.stats import norm, rankdata

WAYS = ("3", "04", "15", "025")
NAMES = {"1": "skip", "2": "conv1x1", "3": "conv3x3", "4": "pool3x3"}
SORTS = {"conv3x3": "3", "conv1x1": "2", "convolutions": "23", "pool3x3": "4", "conv3x3 and pool3x3": "34", "operators": "234"}
SUMS = {"path sum, conv3x3 counts": (1, 3, 1), "path sum, convolutions count": (2, 3, .5), "path sum, length counts": (2, 2, 2),
        "path sum, shortness counts": (.5, .5, .5), "path sum, conv3x3 counts and pool3x3 harms": (1, 3, .3),
        "path sum, conv1x1 counts and pool3x3 harms": (3, 1, .3)}


def ways(cell):
    """Operators of each path that nothing cuts, and the edges on them."""
    words = ["".join(cell[int(e)] for e in way) for way in WAYS]
    open_ = [(word, way) for word, way in zip(words, WAYS) if "0" not in word]
    return [word.replace("1", "") for word, _ in open_], set("".join(way for _, way in open_))


def columns(cell):
    words, edges = ways(cell)
    row = {f"live edges with {NAMES[d]}": sum(cell[int(e)] == d for e in edges) for d in "1234"}
    row["live paths"] = len(words)
    for name, kind in SORTS.items():
        counts = [sum(c in kind for c in word) for word in words] or [0]
        row |= {f"most {name} on a path": max(counts), f"least {name} on a path": min(counts),
                f"mean {name} on a path": sum(counts) / len(counts)}
    row["shortcut"] = float("" in words)
    row["shortcuts"] = words.count("")
    row["paths with pool3x3"] = sum("4" in w for w in words)
    row["paths with a convolution"] = sum("2" in w or "3" in w for w in words)
    row["paths with conv3x3"] = sum("3" in w for w in words)
    row["paths of pool3x3 only"] = sum(w != "" and set(w) == {"4"} for w in words)
    row["paths of convolutions only"] = sum(w != "" and "4" not in w for w in words)
    for name, gains in SUMS.items():
        row[name] = math.log(.05 + sum(math.prod(gains[int(c) - 2] for c in w) for w in words))
    marked = ["<" + w + ">" for w in words]
    for a in "<234":
        for b in ">234":
            row[f"{NAMES.get(a, 'start')} then {NAMES.get(b, 'end')}"] = sum(w[i:i + 2] == a + b for w in marked for i in range(len(w) - 1))
    return row


def likeness(a, b):
    d = np.sqrt(((a[:, None, :] - b[None, :, :]) ** 2).sum(2))
    r = math.sqrt(5) * d / 2
    return (1 + r + r ** 2 / 3) * np.exp(-r)


def scores(x):
    return norm.ppf((rankdata(x) - .5) / len(x))


def model(parts, trained, accuracies):
    """Link, sd of the link, accuracy, parts and variances; `parts` are the whole matrices over all cells."""
    top = accuracies.max() + 1
    gap = -np.log(top - accuracies)
    u = (gap - gap.mean()) / gap.std()
    inside = [p[np.ix_(trained, trained)] for p in parts]
    every = inside + [np.eye(len(u))]
    var = [1 / (len(parts) + 1)] * len(parts) + [.1]
    for _ in range(10):
        inverse = np.linalg.inv(sum(v * k for v, k in zip(var, every)) + 10 + 1e-8 * np.eye(len(u)))
        a = inverse @ u
        var = [max(1e-6, v * math.sqrt((a @ k @ a + 1e-6) / np.trace(inverse @ k))) for v, k in zip(var, every)]
    total = sum(v * k for v, k in zip(var, every)) + 10 + 1e-8 * np.eye(len(u))
    a = np.linalg.solve(total, u)
    each = [v * p[:, trained] @ a for v, p in zip(var, parts)]
    link = 10 * a.sum() + sum(each)
    covariance = sum(v * p[:, trained] for v, p in zip(var, parts)) + 10
    prior = sum(v * np.diag(p) for v, p in zip(var, parts)) + 10
    sd = np.sqrt(prior - np.einsum("ij,ij->i", covariance, np.linalg.solve(total, covariance.T).T))
    return link, sd, top - np.exp(-(gap.mean() + gap.std() * link)), each, var


def main():
    space = ["".join(c) for c in itertools.product("01234", repeat=6)]
    table = np.array([list(columns(c).values()) for c in space], float)
    table = (table - table.mean(0)) / table.std(0) / math.sqrt(table.shape[1])
    cells = [space[(7 + 6151 * i) % 15625] for i in range(60)]
    trained = np.array([i for i in range(60) if i % 3 != 2])

    print("what,cell,name,value")

    def out(what, cell, name, value):
        print(f"{what},{cell},\"{name}\",{value:.17g}")

    for cell in cells[:10] + ["111111", "003000", "333333", "100001"]:
        for name, value in columns(cell).items():
            out("column", cell, name, value)

    # A made-up network: 3x3 counts most, and depth helps up to a point; with some noise of its own.
    n = np.arange(60)
    live = np.array([len(ways(c)[0]) for c in cells])
    depth = np.array([sum(w.count("3") + .6 * w.count("2") - .1 * w.count("4") for w in ways(c)[0]) for c in cells])
    accuracy = np.where(live > 0, 94 - 30 * np.exp(-.6 * depth) + .5 * np.sin(3 * n), 10)
    first = np.where(live > 0, 100 + 20 * depth + 5 * np.sin(7 * n), -np.inf)
    second = np.round(3 * depth + np.cos(5 * n))
    early = accuracy - 20 + 3 * np.sin(11 * n)

    s = table[[space.index(c) for c in cells]]
    z = np.array([scores(first), scores(second)]).T
    z = (z - z.mean(0)) / z.std(0) / math.sqrt(2)
    v = scores(early)[:, None]
    one, two, three = s, np.hstack([s, z]), np.hstack([s, z, v])
    kernels = [likeness(one, one), likeness(two, two), v @ v.T, likeness(three, three)]
    for i, cell in enumerate(cells):
        for name, value in (("accuracy", accuracy), ("first", first), ("second", second), ("early", early)):
            out("given", cell, name, value[i])
    for what, parts in (("architecture", kernels[:1]), ("scores", kernels[:2]), ("early", kernels)):
        link, sd, percent, each, var = model(parts, trained, accuracy[trained])
        for g, value in enumerate(var):
            out(what, "", f"variance {g}", value)
        for i, cell in enumerate(cells):
            out(what, cell, "link", link[i])
            out(what, cell, "sd", sd[i])
            out(what, cell, "percent", percent[i])
            for g, part in enumerate(each):
                out(what, cell, f"part {g}", part[i])


if __name__ == "__main__":
    main()
