# SPDX-License-Identifier: GPL-3.0-or-later
"""Multiply-adds and parameters of the stages of a space and of all around them, counted from the space's skeleton (docs/spaces.md): convolutions and
fully connected layers with biases, batch norm's scale and shift."""
import math


def counts(space, stages, side, classes):
    """([[(macs, parameters) of a state] per stage], (macs, parameters) of the rest) at an input of side × side pixels."""
    skeleton = space["skeleton"]

    def divisible(width):
        divisor = skeleton["channel_divisor"]
        rounded = max(divisor, math.floor((width + divisor / 2) / divisor) * divisor)
        return rounded + divisor if rounded < 0.9 * width else rounded

    def layer(weights, out, side, norm=2):              # weights used once per output position; norm: numbers per output channel
        return weights * side * side, weights + norm * out

    def block(entry, shape, expansion, kernel, stride, fused=0):
        (from_, side), to = entry, shape["channels"]
        hidden, out = divisible(from_ * expansion), -(-side // stride)
        if fused:
            layers = [layer(kernel ** 2 * from_ * hidden, hidden, out)]
        else:
            layers = [layer(from_ * hidden, hidden, side)] * (hidden != from_) + [layer(kernel ** 2 * hidden, hidden, out)]
        if shape["squeeze_excite"]:
            squeezed = divisible(hidden * skeleton["squeeze_ratio"])
            layers += [layer(hidden * squeezed, squeezed, 1, 1), layer(squeezed * hidden, hidden, 1, 1)]
        layers.append(layer(hidden * to, to, out))
        return [sum(x) for x in zip(*layers)], (to, out)

    stem, around = skeleton["stem"], []
    entry = (stem["channels"], -(-side // stem["stride"]))
    around.append(layer(stem["kernel"] ** 2 * 3 * entry[0], *entry))
    for fixed in skeleton["fixed"]:
        cost, entry = block(entry, fixed, fixed["expansion"], fixed["kernel"], fixed["stride"])
        around.append(cost)
    inside = []
    for shape, stage in zip(skeleton["stages"], stages):
        known, costs = {}, []
        last = (shape["channels"], -(-entry[1] // shape["stride"]))
        for _, blocks in stage.read:
            total = [0, 0]
            for place, own in enumerate(blocks):
                key = (place == 0, id(own))
                if key not in known:
                    known[key] = block(last if place else entry, shape, own.get("expansion", 1), int(own.get("kernel", 3)),
                                       1 if place else shape["stride"], own.get("fused", 0))[0]
                total = [a + b for a, b in zip(total, known[key])]
            costs.append(tuple(total))
        inside.append(costs)
        entry = last
    width, side = entry
    if skeleton["head_channels"]:
        around.append(layer(width * skeleton["head_channels"], skeleton["head_channels"], side))
        width = skeleton["head_channels"]
    if skeleton["feature_channels"]:
        around.append(layer(width * skeleton["feature_channels"], skeleton["feature_channels"], 1, 1))
        width = skeleton["feature_channels"]
    around.append(layer(width * classes, classes, 1, 1))
    return inside, tuple(sum(x) for x in zip(*around))
