# SPDX-License-Identifier: GPL-3.0-or-later
"""Networks of a chain space as text, drawn along a size dial or all at once: what the proof compares."""
import random


class Space:
    """A space as the manifest of a run holds it: one resolution, stages of a depth and of blocks with an expansion and a kernel."""

    def __init__(self, document):
        self.name = document["name"]
        self.resolutions = next(g["values"] for g in document["globals"] if g["kind"] == "resolution")
        self.stages = [{"name": stage["name"], "depth": stage["depth"]["values"], "blocks": stage["blocks"],
                        **{d["kind"]: d["values"] for d in stage["decisions"]}} for stage in document["stages"]]

    @staticmethod
    def _pick(values, place, draw):
        return values[min(len(values) - 1, max(0, int(len(values) * draw(place))))]

    def _network(self, draw, place):
        text = f"{self.name}:{self._pick(self.resolutions, place, draw):g}"
        for stage in self.stages:
            depth = int(self._pick(stage["depth"], place, draw))
            expansions, kernels = [], []
            for block in range(stage["blocks"]):
                e = self._pick(stage["expansion"], place, draw)
                k = self._pick(stage["kernel"], place, draw)
                if block < depth:
                    expansions.append(f"{e:g}")
                    kernels.append(f"{k:g}")
            text += f"|{stage['name']}:d{depth}e{','.join(expansions)}k{','.join(kernels)}"
        return text

    def smallest(self):
        return self._network(lambda _: 0, 0)

    def largest(self):
        return self._network(lambda _: 0.999999, 0)

    def along_dial(self, count, seed):
        """Different networks, the dial from end to end in even steps."""
        source = random.Random(seed)
        found = []
        step = 0
        while len(found) < count:
            network = self._network(lambda t: source.gauss(t, 0.3), (step % count + 0.5) / count)
            step += 1
            if network not in found:
                found.append(network)
        return found

    def uniform(self, count, seed):
        source = random.Random(seed)
        found = []
        while len(found) < count:
            network = self._network(lambda _: source.random(), 0)
            if network not in found:
                found.append(network)
        return found
