# SPDX-License-Identifier: GPL-3.0-or-later
"""Rank correlation with its interval and its ceiling, paired differences, coverage: the numbers of the supernet's proof."""
import math
import random


def kendall(a, b):
    """Kendall's tau-b of two lists; ties count half."""
    concordant = discordant = ties_a = ties_b = 0
    for i in range(len(a)):
        for j in range(i):
            x, y = a[i] - a[j], b[i] - b[j]
            if x == 0 and y == 0:
                ties_a += 1
                ties_b += 1
            elif x == 0:
                ties_a += 1
            elif y == 0:
                ties_b += 1
            elif (x > 0) == (y > 0):
                concordant += 1
            else:
                discordant += 1
    pairs = len(a) * (len(a) - 1) / 2
    scale = math.sqrt((pairs - ties_a) * (pairs - ties_b))
    return (concordant - discordant) / scale if scale > 0 else float("nan")


def bootstrap(rows, statistic, seed=1, repeats=2000):
    """95 % percentile interval of a statistic of rows."""
    draw = random.Random(seed)
    values = []
    for _ in range(repeats):
        value = statistic([draw.choice(rows) for _ in rows])
        if not math.isnan(value):
            values.append(value)
    values.sort()
    return values[int(0.025 * len(values))], values[min(len(values) - 1, int(0.975 * len(values)))]


def tau_with_interval(a, b, seed=1):
    rows = list(zip(a, b))
    low, high = bootstrap(rows, lambda chosen: kendall([r[0] for r in chosen], [r[1] for r in chosen]), seed)
    return {"tau": kendall(a, b), "low": low, "high": high, "n": len(a)}


def mean(values):
    return sum(values) / len(values)


def variance(values):
    m = mean(values)
    return sum((v - m) ** 2 for v in values) / (len(values) - 1)


def binomial_error(accuracy, pictures):
    """Standard error of an accuracy in percent."""
    return math.sqrt(accuracy * (100 - accuracy) / pictures)


def reliability(accuracies, pictures):
    """Correlation of measured accuracies with the real ones: deviation without the binomial noise over the measured deviation."""
    noise = mean([binomial_error(a, pictures) ** 2 for a in accuracies])
    measured = variance(accuracies)
    return math.sqrt(max(measured - noise, 0) / measured) if measured > 0 else float("nan")


def ceiling(*measurements):
    """The highest tau that one or two lists of measured accuracies, (list, pictures) each, can have: 2/pi asin of their reliabilities' product, as
    if the real accuracies were normal and the two agreed on them."""
    product = 1.0
    for accuracies, pictures in measurements:
        product *= reliability(accuracies, pictures)
    return 2 / math.pi * math.asin(product)


def spread(accuracies, pictures):
    """Deviation of the accuracies without their noise."""
    noise = mean([binomial_error(a, pictures) ** 2 for a in accuracies])
    return math.sqrt(max(variance(accuracies) - noise, 0))


def thirds(keys, a, b):
    """Tau within the lower, middle and upper third of the keys."""
    order = sorted(range(len(keys)), key=lambda i: keys[i])
    parts = [order[len(order) * k // 3: len(order) * (k + 1) // 3] for k in range(3)]
    return [kendall([a[i] for i in part], [b[i] for i in part]) for part in parts]


def interval_of_mean(differences):
    """Mean and 95 % interval by Student's t (two-sided 0.975 quantiles for few differences)."""
    quantiles = {2: 12.706, 3: 4.303, 4: 3.182, 5: 2.776, 6: 2.571, 7: 2.447, 8: 2.365, 9: 2.306, 10: 2.262, 15: 2.145, 20: 2.093, 30: 2.045}
    n = len(differences)
    t = quantiles[max(k for k in quantiles if k <= n)] if n >= 2 else float("nan")
    half = t * math.sqrt(variance(differences) / n) if n >= 2 else float("nan")
    return {"mean": mean(differences), "low": mean(differences) - half, "high": mean(differences) + half, "n": n}
