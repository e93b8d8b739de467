#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Pictures per second of vulpes-trainer against the same training loop in Python's torch, and of two processes against one.

Usage: train_throughput.py --build BUILD [--rounds 5] [--steps 60] [--arch TEXT]

One network of foxnas-cpu-32 (the largest), batch 64, crop and flip, label smoothing, Nesterov momentum, channels last, one thread, the same allocator settings. Rounds
alternate, so that a busy minute hits both. Needs python3-torch; on a quiet machine.
"""
import argparse
import json
import os
import pathlib
import resource
import subprocess
import sys
import tempfile
import time

LARGEST = "foxnas-cpu-32:32|8:d3e6,6,6k5,5,5|24:d3e6,6,6k5,5,5|32:d3e6,6,6k5,5,5|64:d3e6,6,6k3,3,3"
ENVIRONMENT = {"OMP_NUM_THREADS": "1", "MALLOC_MMAP_MAX_": "0", "MALLOC_TRIM_THRESHOLD_": "8589934592", "MALLOC_TOP_PAD_": "268435456"}
BATCH = 64


def python_loop(description, steps):
    """The loop in Python's torch; prints pictures per second and resident megabytes."""
    import torch
    import torch.nn.functional as f
    torch.set_num_threads(1)
    torch.manual_seed(1)
    ops = description["ops"]
    functions = {"none": lambda x: x, "relu": f.relu, "relu6": f.relu6, "hard_swish": f.hardswish, "hard_sigmoid": f.hardsigmoid}
    weights, norms, biases = {}, {}, {}
    for op in ops:
        channels = ops[op["inputs"][0]]["output"][2] if op["inputs"] else 3
        out, kernel, name = op["output"][2], op["kernel"], op["name"]
        if op["kind"] == "fully_connected":
            weights[name] = torch.randn(out, channels) * channels ** -0.5
            biases[name] = torch.zeros(out)
        elif op["kind"] in ("convolution", "depthwise_convolution"):
            fan = 1 if op["kind"].startswith("depth") else channels
            weights[name] = (torch.randn(out, fan, kernel, kernel) * (2 / (fan * kernel * kernel)) ** 0.5).contiguous(memory_format=torch.channels_last)
            if ".se." in name:
                biases[name] = torch.zeros(out)
            else:
                norms[name] = (torch.ones(out), torch.zeros(out))
    decayed = list(weights.values())
    others = [t for pair in norms.values() for t in pair] + list(biases.values())
    for tensor in decayed + others:
        tensor.requires_grad_(True)
    optimizer = torch.optim.SGD([{"params": decayed, "weight_decay": 3e-4}, {"params": others, "weight_decay": 0}], lr=0.05, momentum=0.9, nesterov=True)

    def forward(x):
        tensors = []
        for op in ops:
            ins = [tensors[i] for i in op["inputs"]]
            kind, name = op["kind"], op["name"]
            if kind == "input":
                y = x
            elif kind == "fully_connected":
                y = f.linear(ins[0].flatten(1), weights[name], biases[name])
            elif kind in ("convolution", "depthwise_convolution"):
                y = ins[0]
                pads = []
                for size in (y.shape[2], y.shape[3]):
                    extra = max(0, (-(-size // op["stride"]) - 1) * op["stride"] + op["kernel"] - size)
                    pads.append((extra // 2, extra - extra // 2))
                padding = (pads[0][0], pads[1][0])
                if any(a != b for a, b in pads):
                    y = f.pad(y, (*pads[1], *pads[0]))
                    padding = 0
                if op["kernel"] == 1 and y.shape[2] == 1 and y.shape[3] == 1:
                    y = f.linear(y.flatten(1), weights[name].flatten(1), biases.get(name))[:, :, None, None]
                else:
                    y = f.conv2d(y, weights[name], biases.get(name), op["stride"], padding, 1, y.shape[1] if kind.startswith("depth") else 1)
                if name in norms:
                    y = f.batch_norm(y, None, None, norms[name][0], norms[name][1], True)
            elif kind == "add":
                y = ins[0] + ins[1]
            elif kind == "multiply":
                y = ins[0] * ins[1]
            else:
                y = ins[0].mean((2, 3), keepdim=True)
            tensors.append(functions[op["activation"]](y))
        return tensors[-1].flatten(1)

    pictures = torch.randint(0, 256, (3200, 3, 32, 32), dtype=torch.uint8)
    labels = torch.arange(3200) % 10
    rows = torch.arange(32)
    done = 0
    for step in range(steps + 5):
        if step == 5:
            start = time.monotonic()
        index = torch.randint(0, 3200, (BATCH,))
        x = f.pad((pictures[index].float() / 255 - 0.46) / 0.25, (4, 4, 4, 4))
        dy, dx = torch.randint(0, 9, (BATCH, 1)), torch.randint(0, 9, (BATCH, 1))
        x = x[torch.arange(BATCH)[:, None, None], :, (dy + rows)[:, :, None], (dx + rows)[:, None, :]].permute(0, 3, 1, 2)
        flip = torch.rand(BATCH) < 0.5
        x = torch.where(flip[:, None, None, None], x.flip(3), x).contiguous(memory_format=torch.channels_last)
        optimizer.zero_grad(set_to_none=True)
        loss = f.cross_entropy(forward(x), labels[index], label_smoothing=0.1)
        loss.backward()
        torch.nn.utils.clip_grad_norm_(decayed + others, 2.0)
        optimizer.step()
        done += step >= 5
    print(json.dumps({"rate": done * BATCH / (time.monotonic() - start), "megabytes": resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024}))


def trainer(build, arch, steps, processes, folder):
    options = {"space": "foxnas-cpu-32", "data": "generated:shapes", "architecture": arch, "epochs": 1, "warmup_epochs": 0, "rate": 0.05, "batch": BATCH,
               "processes": processes, "pictures": {"height": 32, "width": 32, "train": BATCH * (steps + 5) * processes, "validation": 100, "test": 100}}
    file = pathlib.Path(folder) / "options.json"
    file.write_text(json.dumps(options))
    out = pathlib.Path(folder) / f"run-{time.monotonic_ns()}"
    done = subprocess.run([str(pathlib.Path(build) / "app/trainer/vulpes-trainer"), "train", "--options", str(file), "--out", str(out)], stdout=subprocess.PIPE,
                          text=True, check=True, env={**os.environ, **ENVIRONMENT})
    events = [json.loads(line) for line in done.stdout.splitlines()]
    # Weighted by their steps; the first lines hold the start.
    rates, before = [], 0
    for event in events:
        if event["event"] == "step":
            if before >= 5:
                rates += [event["pictures_per_second"]] * (event["step"] - before)
            before = event["step"]
    megabytes = next(e["megabytes"] for e in events if e["event"] == "epoch_done")
    return {"rate": len(rates) / sum(1 / r for r in rates), "megabytes": megabytes}


def median(values):
    return sorted(values)[len(values) // 2]


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--build", required=True)
    parser.add_argument("--rounds", type=int, default=5)
    parser.add_argument("--steps", type=int, default=60)
    parser.add_argument("--arch", default=LARGEST)
    parser.add_argument("--python-loop", action="store_true", help=argparse.SUPPRESS)
    arguments = parser.parse_args()
    cli = str(pathlib.Path(arguments.build) / "app/cli/vulpes-cli")
    if arguments.python_loop:
        python_loop(json.loads(sys.stdin.read()), arguments.steps)
        return
    description = subprocess.run([cli, "describe", "--space", "foxnas-cpu-32", "--arch", arguments.arch, "--classes", "10", "--json"], capture_output=True,
                                 text=True, check=True).stdout
    results = {"Python torch, 1 process": [], "vulpes-trainer, 1 process": [], "vulpes-trainer, 2 processes": []}
    with tempfile.TemporaryDirectory() as folder:
        for _ in range(arguments.rounds):
            done = subprocess.run([sys.executable, __file__, "--python-loop", "--build", arguments.build, "--steps", str(arguments.steps)], input=description,
                                  capture_output=True, text=True, check=True, env={**os.environ, **ENVIRONMENT})
            results["Python torch, 1 process"].append(json.loads(done.stdout))
            for processes in (1, 2):
                name = f"vulpes-trainer, {processes} process{'es' if processes > 1 else ''}"
                results[name].append(trainer(arguments.build, arguments.arch, arguments.steps, processes, folder))
    print("| loop | pictures/s, median (least … most) | MB per process |\n| --- | --- | --- |")
    for name, rounds in results.items():
        rates = [r["rate"] for r in rounds]
        print(f"| {name} | {median(rates):.0f} ({min(rates):.0f} … {max(rates):.0f}) | {median([r['megabytes'] for r in rounds]):.0f} |")
    python, one, two = ([r["rate"] for r in rounds] for rounds in results.values())
    print(f"\nvulpes-trainer / Python torch: {median([a / b for a, b in zip(one, python)]):.3f}; two processes / one: {median([a / b for a, b in zip(two, one)]):.3f}"
          f" (medians of {arguments.rounds} rounds).")


if __name__ == "__main__":
    main()
