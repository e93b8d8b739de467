#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Writes a file laid out as HW-NAS-Bench's own, with made-up numbers: write_benchmark.py FOLDER.

Cell i of data set d costs (i + 1) * (d + 1) / 8 on a device, times the device's place; a part of an FBNet network costs the number of
letters of its name, plus the device's place / 4: sums are exact and a test can say them.
"""
import itertools
import pathlib
import pickle
import sys

import numpy as np

NAMES = ["none", "skip_connect", "nor_conv_1x1", "nor_conv_3x3", "avg_pool_3x3"]
CELL_METRICS = ["edgegpu_latency", "edgegpu_energy", "raspi4_latency", "edgetpu_latency", "pixel3_latency", "eyeriss_latency",
                "eyeriss_energy", "eyeriss_arithmetic_intensity", "fpga_latency", "fpga_energy"]
CHAIN_METRICS = [m for m in CELL_METRICS if m not in ("edgetpu_latency", "eyeriss_arithmetic_intensity")]


def cell_text(digits):
    names = [NAMES[d] for d in digits]
    return "|{}~0|+|{}~0|{}~1|+|{}~0|{}~1|{}~2|".format(*names)


def cells(count):
    space = {}
    codes = list(itertools.product(range(5), repeat=6))[:count]
    for d, dataset in enumerate(["cifar10", "cifar100", "ImageNet16-120"]):
        table = {"config": [{"name": "infer.tiny", "C": 16, "N": 5, "arch_str": cell_text(c), "num_classes": 10} for c in codes]}
        for place, metric in enumerate(CELL_METRICS):
            values = [(i + 1) * (d + 1) / 8 * (place + 1) for i in range(count)]
            # As the authors have them: here a list of numpy's numbers, there an array, there plain numbers.
            if place % 3 == 0:
                table[metric] = [np.float64(v) for v in values]
            elif place % 3 == 1:
                table[metric] = np.array(values)
            else:
                table[metric] = values
        space[dataset] = table
    return space


def chain_parts():
    """The names of all parts of all FBNet networks, for both sizes of pictures."""
    for small in (True, False):
        side, stride0, head, classes = (32, 1, 1504, 100) if small else (224, 2, 1984, 1000)
        strides = [1, 1 if small else 2, 2, 2, 1, 2, 1]
        yield f"ConvNorm_H{side}_W{side}_Cin3_Cout16_kernel3_stride{stride0}_group1"
        side //= stride0
        cin = 16
        for count, cout, first in zip([1, 4, 4, 4, 4, 4, 1], [16, 24, 32, 64, 112, 184, 352], strides):
            for i in range(count):
                stride = first if i == 0 else 1
                for exp, kernel, group in [(1, 3, 1), (1, 3, 2), (3, 3, 1), (6, 3, 1), (1, 5, 1), (1, 5, 2), (3, 5, 1), (6, 5, 1)]:
                    yield f"ConvBlock_H{side}_W{side}_Cin{cin}_Cout{cout}_exp{exp}_kernel{kernel}_stride{stride}_group{group}"
                yield f"Skip_H{side}_W{side}_Cin{cin}_Cout{cout}_stride{stride}"
                side //= stride
                cin = cout
        yield f"ConvNorm_H{side}_W{side}_Cin352_Cout{head}_kernel1_stride1_group1"
        yield f"AvgP_H{side}_W{side}_Cin{head}_Cout{head}_kernel{side}_stride1"
        yield f"FC_Cin{head}_Cout{classes}"


def main():
    folder = pathlib.Path(sys.argv[1])
    names = sorted(set(chain_parts()))
    chains = {metric: {name: np.float64(len(name) + place / 4) for name in names} for place, metric in enumerate(CHAIN_METRICS)}
    (folder / "whole.pickle").write_bytes(pickle.dumps({"nasbench201": cells(15625), "fbnet": chains}, 3))
    small = {"nasbench201": cells(40), "fbnet": chains}
    for protocol in range(6):
        (folder / f"small_{protocol}.pickle").write_bytes(pickle.dumps(small, protocol))
    broken = cells(40)
    broken["cifar10"]["raspi4_latency"] = ["a", "b"]
    (folder / "broken.pickle").write_bytes(pickle.dumps({"nasbench201": broken}, 4))
    (folder / "other.pickle").write_bytes(pickle.dumps({"something": 1}, 4))
    unknown = cells(3)
    unknown["cifar10"]["config"][1]["arch_str"] = "|conv_9x9~0|+|none~0|none~1|+|none~0|none~1|none~2|"
    (folder / "unknown_operator.pickle").write_bytes(pickle.dumps({"nasbench201": unknown}, 4))


if __name__ == "__main__":
    main()
