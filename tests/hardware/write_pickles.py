#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Writes pickle files for the tests of the reader: write_pickles.py FOLDER. Prints nothing; fails where numpy is missing."""
import collections
import os
import pathlib
import pickle
import sys

import numpy as np


class Runs:
    """Asks for a call when it is read."""

    def __init__(self, callable_, *arguments):
        self.call = (callable_, arguments)

    def __reduce__(self):
        return self.call


def everything():
    shared = [1, 2, 3]
    cell = np.zeros(1)
    return {
        "none": None, "yes": True, "no": False,
        "small": 7, "large": 70000, "negative": -123456, "long": 2**40 + 1, "minus_long": -(2**40) - 1, "huge": 10**30,
        "real": 0.1, "minus": -2.5e300, "infinite": float("inf"),
        "text": "grün 漢字 😀", "lines": "two\nlines\\", "bytes": b"\x00\xff\x7f", "no_bytes": b"",
        "list": [1, 2.5, None], "tuple": (1, 2), "long_tuple": tuple(range(10)), "empty": [[], (), {}],
        "shared": [shared, shared],
        "ordered": collections.OrderedDict([("b", 1), ("a", 2)]),
        "by_number": {0: 1.5, 1: 2.5, 2: 3.5},
        "scalars": [np.float64(0.1), np.float32(0.5), np.int64(-3), np.int32(-4), np.uint8(200), np.bool_(True), np.uint64(2**63)],
        "doubles": np.array([0.1, -2.0, np.nan, -np.inf]),
        "floats": np.array([0.5, 0.25], dtype=np.float32),
        "shorts": np.array([-1, 300], dtype=np.int16),
        "big_endian": np.array([1.5, -2.5], dtype=">f8"),
        "matrix": np.arange(6.0).reshape(2, 3),
        "objects": np.array([1, 2.5, "x"], dtype=object),
        "no_numbers": np.array([]),
        "one": np.float64(4).reshape(1), "point": np.array(3.25), "cell": cell,
    }


def main():
    folder = pathlib.Path(sys.argv[1])
    for protocol in range(6):
        (folder / f"everything_{protocol}.pickle").write_bytes(pickle.dumps(everything(), protocol))
    for name, value in {
        "system": Runs(os.system, "touch " + str(folder / "ran")),
        "eval": Runs(eval, "1 + 1"),
        "nested": {"deep": [Runs(print, "hello")]},
        "set": {1, 2},
        "path": pathlib.PurePosixPath("x"),
        "text_type": np.array(["a", "bc"]),
        "record": np.zeros(2, dtype=[("a", "f8"), ("b", "i4")]),
        "columns_first": np.asfortranarray(np.arange(6.0).reshape(2, 3)),
    }.items():
        for protocol in (0, 2, 4):
            (folder / f"{name}_{protocol}.pickle").write_bytes(pickle.dumps(value, protocol))


if __name__ == "__main__":
    main()
