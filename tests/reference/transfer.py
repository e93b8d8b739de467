# SPDX-License-Identifier: GPL-3.0-or-later
"""Reference numbers of the few-shot latency transfer on a made-up table: python3 transfer.py > transfer.json
numpy only, every formula written out densely. Five devices of three families and a target measure 150 cells of six edges; the
last ten rows of the pool lack a source. The drawn sets are written down, because generators differ between libraries."""
import json
import numpy as np

EDGES = [(0, 1), (0, 2), (1, 2), (0, 3), (1, 3), (2, 3)]
NETWORKS, POOL, OPERATORS, POINTS, MEASURED, DESIGNED, CANDIDATES = 150, 110, 5, 256, 12, 20, 60
BASES = [2, 3, 5, 7, 11, 13, 17, 19]
random = np.random.default_rng(7)


def live(operators):
    out, reaches = operators.copy(), np.zeros((len(operators), 4), bool)
    reaches[:, 3] = True
    for edge in reversed(range(6)):
        start, end = EDGES[edge]
        out[~reaches[:, end], edge] = 0
        reaches[:, start] |= reaches[:, end] & (operators[:, edge] > 0)
    return out, reaches[:, 0]


def indicators(operators):
    return (operators[:, :, None] == np.arange(OPERATORS)).astype(float)


def scaled(values, pool):
    values = values - values[pool].mean(0)
    return values / np.sqrt((values[pool] ** 2).sum(1).mean())


def made_up(operators):
    """Each operator costs something that the edge modifies; two devices skip dead edges; whole milliseconds on one."""
    pruned, _ = live(operators)
    base = np.array([0, 0.4, 2.0, 7.0, 3.0])
    columns = []
    for device in range(6):
        costs = base * random.uniform(0.5, 1.5, OPERATORS) * random.uniform(0.8, 1.2, (6, 1))
        cells = pruned if device in (1, 5) else operators
        clean = 1 + costs[np.arange(6), cells].sum(1)
        columns.append(clean * (1 + 0.03 * random.standard_normal(len(operators))))
    latencies = np.stack(columns, 1)
    latencies[:, 3] = np.round(latencies[:, 3])
    return latencies.astype(np.float32).astype(float)


def blocks(z, tables, ops, pool, sources):
    one, alive = indicators(ops), indicators(live(ops)[0])
    costs = (one * tables[sources].mean(0)).sum(1)
    return [scaled(f, pool) for f in (z[:, sources], one.sum(1), alive.sum(1), one.reshape(len(ops), -1),
                                      alive.reshape(len(ops), -1), costs)]


def halton(number, base):
    value, digit = 0.0, 1.0
    while number:
        digit /= base
        value += digit * (number % base)
        number //= base
    return value


def solve(covariance, y):
    inverse, n, one = np.linalg.inv(covariance), len(y), np.ones(len(y))
    total = one @ inverse @ one
    constant = one @ inverse @ y / total
    alpha = inverse @ (y - constant)
    log = -0.5 * np.linalg.slogdet(covariance)[1] - 0.5 * np.log(total) - 0.5 * (n - 1) * np.log(y @ alpha)
    return log, alpha, constant, inverse


def shares(logs):
    p = np.exp(logs - logs.max())
    return p / p.sum()


ops = random.integers(0, OPERATORS, (NETWORKS, 6))
latencies = made_up(ops)
devices = ["gpu_1", "gpu_32", "phone", "board", "chip_8"]
missing = list(range(POOL - 10, POOL))
pool = np.arange(POOL - 10)
connected = live(ops)[1]
candidates = [i for i in pool if connected[i]]
z = (latencies[:, :5] - latencies[pool, :5].mean(0)) / latencies[pool, :5].std(0)
design_matrix = np.c_[np.ones(NETWORKS), indicators(ops).reshape(NETWORKS, -1)][pool]
normal = design_matrix.T @ design_matrix + 1e-3 * np.eye(1 + 6 * OPERATORS)
tables = np.linalg.solve(normal, design_matrix.T @ z[pool])[1:].T.reshape(5, 6, OPERATORS)
tables = tables - tables[:, :, :1]

features = blocks(z, tables, ops, pool, list(range(5)))
h = np.array([[halton(g + 21, b) for b in BASES[:len(features) + 1]] for g in range(POINTS)])
weights = 10 ** (-3 + 3 * h[:, :-1])
weights /= weights.sum(1, keepdims=True)
noise = 10 ** (-5 + 5 * h[:, -1])


def covariance(f, rows, g):
    return sum(w * b[rows] @ b[rows].T for w, b in zip(weights[g], f)) + noise[g] * np.eye(len(rows))


sets = [random.choice(candidates, 30, replace=False) for _ in range(4)]
words = []
for target in range(5):
    others = [s for s in range(5) if devices[s].rstrip("0123456789") != devices[target].rstrip("0123456789")]
    f = blocks(z, tables, ops, pool, others)
    words.append(shares(np.mean([[solve(covariance(f, rows, g), latencies[rows, target])[0] for g in range(POINTS)] for rows in sets], 0)))
prior = 0.9 * np.mean(words, 0) + 0.1 / POINTS
mean_weights, mean_noise = prior @ weights, np.exp(prior @ np.log(noise))

offered = [int(i) for i in random.choice(candidates, CANDIDATES, replace=False)]
phi = np.hstack([np.sqrt(w) * b[offered] for w, b in zip(mean_weights, features)] + [np.full((CANDIDATES, 1), 10.0)])
posterior, designed = phi @ phi.T, []
for _ in range(DESIGNED):
    gains = [(posterior[:, j] ** 2).sum() / (posterior[j, j] + mean_noise) if j not in designed else -1 for j in range(CANDIDATES)]
    best = int(np.argmax(gains))
    designed.append(best)
    posterior = posterior - np.outer(posterior[:, best], posterior[:, best]) / (posterior[best, best] + mean_noise)
designed = [offered[j] for j in designed]

rows = designed[:MEASURED]
target = latencies[rows, 5]
mean, deviation = target.mean(), target.std()
y = (target - mean) / deviation
fits = [solve(covariance(features, rows, g), y) for g in range(POINTS)]
q = shares(np.log(prior) + np.array([f[0] for f in fits]))
predicted_rows = [i for i in range(NETWORKS) if i not in missing]
means, variances = [], []
for row in predicted_rows:
    location, variance = np.zeros(POINTS), np.zeros(POINTS)
    for g, (_, alpha, constant, inverse) in enumerate(fits):
        k = sum(w * b[rows] @ b[row] for w, b in zip(weights[g], features))
        own = sum(w * b[row] @ b[row] for w, b in zip(weights[g], features)) + noise[g]
        location[g] = constant + k @ alpha
        variance[g] = y @ alpha / (MEASURED - 3) * (own - k @ inverse @ k + (1 - inverse.sum(0) @ k) ** 2 / inverse.sum())
    means.append(q @ location)
    variances.append(q @ variance + q @ (location - q @ location) ** 2)

table = latencies.tolist()
for row in missing:
    table[row][row % 5] = None
print(json.dumps({
    "operators": ["".join(map(str, row)) for row in ops.tolist()], "devices": devices,
    "latencies": [row[:5] for row in table], "target": latencies[:, 5].tolist(), "pool": list(range(POOL)), "sets": [s.tolist() for s in sets],
    "expected": {
        "live": ["".join(map(str, row)) for row in live(ops)[0].tolist()], "disconnected": np.where(~connected)[0].tolist(),
        "tables": tables.tolist(), "points": np.c_[weights, noise][[0, 1, 255]].tolist(), "prior": prior.tolist(),
        "mean_weights": mean_weights.tolist(), "mean_noise": mean_noise, "offered": offered, "design": designed,
        "log_evidence": [f[0] for f in fits], "posterior_weights": (q @ weights).tolist(), "rows": predicted_rows,
        "means": [mean + deviation * m for m in means], "sds": [deviation * np.sqrt(v) for v in variances]}}))
