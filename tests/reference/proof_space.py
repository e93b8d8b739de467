# SPDX-License-Identifier: GPL-3.0-or-later
"""What a vulpes.proof/1 speaks of, read with nothing but the standard library: the states of a space's stages under locks, and the columns of
its formulas (docs/proof-format.md). A state is (depth, [block, ...]), a block {kind: value}."""
import itertools, math, re
from proof_cell import cell_column, score_column


def factor(text):                                       # expansion, kernel^2, log2(expansion), 3
    log2, inner, kind, plain, power = re.fullmatch(r"(?:(log2)\((\w+)\)|([A-Za-z_]\w*)|([\d.]+))(?:\^([\d.]+))?", text).groups()
    power = float(power or 1)
    return lambda block: (float(plain) if plain else math.log2(block[inner]) if log2 else block[kind]) ** power


def product(text):
    factors = [factor(f) for f in text.split("*")]
    return lambda block: math.prod(f(block) for f in factors)


def matches(text):                                      # expansion=6,kernel=3
    wanted = [(kind, float(value)) for kind, value in (c.split("=") for c in text.split(","))]
    return lambda block: float(all(block[kind] == value for kind, value in wanted))


def remembered(function):                               # blocks are few and shared: look each up once
    known = {}
    def value(block):
        if id(block) not in known:
            known[id(block)] = function(block)
        return known[id(block)]
    return value


def column(text, stage, space):
    """The column as a function of a state of the stage; None if it reads another stage."""
    if not text.startswith(f"s{stage.name}."):
        return None
    rest = text[len(stage.name) + 2:]
    of_cell = cell_column(rest, space) or score_column(rest, space, stage)
    if of_cell:
        return of_cell
    if rest == "depth":
        return lambda s: float(s[0])
    if rest.startswith("depth="):
        return lambda s: float(s[0] == float(rest[6:]))
    if rest == "identity.count":
        return lambda s: s[0] - 1.0
    where, kind, inner = re.fullmatch(r"(first|identity)(?:\.(is|count|sum|mean))?\((.*)\)", rest).groups()
    value = remembered(matches(inner) if kind in ("is", "count") else product(inner))
    if where == "first":
        return lambda s: value(s[1][0])
    return lambda s: sum(map(value, s[1][1:])) / (max(1, s[0] - 1) if kind == "mean" else 1)


class Stage:
    """All states of a stage in canonical order: by depth, first block, then the other blocks as a descending multiset (or all equal)."""
    def __init__(self, stage, locks, tied):
        self.name, blocks = stage["name"], stage["blocks"]
        blocks = [stage["decisions"]] * blocks if isinstance(blocks, int) else blocks
        self.first = blocks[0]
        self.kinds, self.keys = [d["kind"] for d in blocks[0]], [d.get("key", "") for d in blocks[0]]
        self.depth = stage.get("depth")
        depths = self.depth["values"] if self.depth else [len(blocks)]
        allowed = []                                    # per block: tuples of (choice, value)
        for b, block in enumerate(blocks, 1):
            names = [d.get("id", f"s{self.name}.b{b}.{d['kind']}") for d in block]
            allowed.append(list(itertools.product(*[[c for c in enumerate(d["values"]) if locks.get(n, c[1]) == c[1]]
                                                    for d, n in zip(block, names)])))
        self.states = [(depth, (first,) + rest) for depth in depths if locks.get(f"s{self.name}.depth", depth) == depth
                       for first in allowed[0] for rest in self.rests(allowed[1:depth], tied)]
        shared = {b: {k: v for k, (_, v) in zip(self.kinds, b)} for _, blocks in self.states for b in blocks}
        self.read = [(d, [shared[b] for b in blocks]) for d, blocks in self.states]

    def keep_known(self, texts, space):                 # a state whose score nobody said is no candidate
        for own in [score_column(t[len(self.name) + 2:], space, self) for t in texts if t.startswith(f"s{self.name}.")]:
            kept = [n for n, state in enumerate(self.read) if not own or own(state) is not None]
            self.states, self.read = [self.states[n] for n in kept], [self.read[n] for n in kept]

    @staticmethod
    def rests(allowed, tied):
        if not allowed:
            return [()]
        if tied:
            return [(b,) * len(allowed) for b in allowed[0] if all(b in a for a in allowed)]
        every = sorted({b for a in allowed for b in a}, reverse=True)
        rests = itertools.combinations_with_replacement(every, len(allowed))
        if all(a == allowed[0] for a in allowed):
            return rests
        # Single blocks locked: a multiset stays if some order of it meets the locks.
        return [r for r in rests if any(all(b in a for b, a in zip(order, allowed)) for order in itertools.permutations(r))]

    def totals(self):                                   # a number per state that only its choices decide
        thousandths = lambda value: math.floor(1000 * value + 0.5)
        return [thousandths(d if self.depth else 0) + sum(thousandths(v) for b in blocks for _, v in b) for d, blocks in self.states]

    def find(self, text):                               # d3e4,6,6k3,5,3: the index of these blocks, in any order
        parts = re.split("([a-z]+)", text)[1:]
        found = {key: [float(v) for v in values.split(",")] for key, values in zip(parts[::2], parts[1::2])}
        depth = found[self.depth["key"]][0] if self.depth else len(found[self.keys[0]])
        blocks = list(zip(*[found[key] for key in self.keys]))
        for i, (d, own) in enumerate(self.states):
            values = [tuple(v for _, v in block) for block in own]
            if d == depth == len(blocks) and values[0] == blocks[0] and sorted(values[1:]) == sorted(blocks[1:]):
                return i
        return None
