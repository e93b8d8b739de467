#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Stands in for vulpes-trainer: the same command line, the same lines, numbers made up from the networks' text, no weights.

STANDIN_MISBEHAVE names what it does wrong: die (with a word on the error output), kill (by a signal), noise (lines that are none),
warn (two remarks on the pictures), remarks (five of them before it begins), deaf (asked to end, it does not), fail (says failed). STANDIN_SECONDS is how long an epoch or an evaluation takes; STANDIN_LOG a file
that each question is written to; STANDIN_EXTRACT the weights that extracting copies.
"""
import hashlib
import json
import os
import shutil
import signal
import sys
import time

MISBEHAVE = os.environ.get("STANDIN_MISBEHAVE", "")
SECONDS = float(os.environ.get("STANDIN_SECONDS", "0"))
TOTAL = 2000
stopping = False
waiting = False  # for a question


def say(event, **members):
    print(json.dumps({"event": event, **members}), flush=True)


def ask_to_end(number, _frame):
    global stopping
    if MISBEHAVE == "deaf":
        return
    if not stopping:
        say("warning", code="stopping", facts={"signal": number})
    stopping = True
    if waiting:
        say("finished", stopped=True, seconds=0.0)
        os._exit(0)


def option(name):
    return sys.argv[sys.argv.index(name) + 1] if name in sys.argv else None


def misbehave():
    if MISBEHAVE == "die":
        print("terminate called after throwing an instance of 'c10::Error'", file=sys.stderr, flush=True)
        sys.exit(7)
    if MISBEHAVE == "kill":
        os.kill(os.getpid(), signal.SIGSEGV)
    if MISBEHAVE == "noise":
        print("[W ProcessGroupGloo.cpp:1] hello", flush=True)
        say("of_a_newer_version", colour="red")
    if MISBEHAVE == "remarks":
        for number in range(5):
            say("warning", code="checkpoint_damaged", facts={"folder": f"run-{number}", "epoch": number})
    if MISBEHAVE == "warn":
        say("warning", code="class_small", facts={"class": "fox", "split": "train", "have": 16})
        say("warning", code="picture_unreadable", facts={"file": "a/b.png", "reason": "damaged", "name": "a/b.png"})
    if MISBEHAVE == "fail":
        say("failed", error={"kind": "input", "code": "data_missing", "facts": {"file": "nowhere"}})
        sys.exit(3)


def correct(architecture, split):
    digest = hashlib.sha256((architecture + split).encode()).digest()
    return 1300 + min(200, len(architecture)) + digest[0] % 20


def wait(seconds):
    end = time.monotonic() + seconds
    while time.monotonic() < end and not (stopping and MISBEHAVE != "deaf"):
        time.sleep(0.01)


def write_manifest(folder, options, history, epoch, epochs):
    with open(option("--space") or os.environ["STANDIN_SPACE"], encoding="utf-8") as file:
        space = json.load(file)
    manifest = {"schema": "vulpes.supernet/1", "options": options, "space": space,
                "preprocessing": {"height": 32, "width": 32, "order": "rgb", "mean": [0.5, 0.5, 0.5], "deviation": [0.25, 0.25, 0.25],
                                  "classes": [f"c{i}" for i in range(10)]},
                "data_digest": "d", "epoch": epoch, "step": 0, "finished": epoch == epochs, "file": f"checkpoint-{epoch}.pt",
                "digest": "", "previous_file": "", "previous_digest": "", "history": history}
    path = os.path.join(folder, "supernet.json")
    with open(path + ".new", "w", encoding="utf-8") as file:
        json.dump(manifest, file)
    os.replace(path + ".new", path)


def train(command):
    out = option("--out")
    first, history = 0, []
    if command == "train" and "--resume" in sys.argv:
        with open(os.path.join(out, "supernet.json"), encoding="utf-8") as file:
            manifest = json.load(file)
        options, first, history = manifest["options"], manifest["epoch"], manifest["history"]
    elif command == "train":
        with open(option("--options"), encoding="utf-8") as file:
            options = json.load(file)
    else:
        options = {"epochs": int(option("--epochs") or 3), "rate": float(option("--rate") or 0.01)}
    epochs = options["epochs"]
    say("started", command=command, device="cpu", framework="stand-in", processes=options.get("processes", 1), parameters=637554,
        epochs=epochs, steps_per_epoch=2, epoch=first, train_pictures=8000, validation_pictures=TOTAL, test_pictures=TOTAL,
        classes=[{"name": "fox", "train": 16, "validation": 1000, "test": 1000}, {"name": "hare", "train": 7984, "validation": 1000, "test": 1000}])
    misbehave()
    epoch = first
    while epoch < epochs and not stopping:
        for step in range(2):
            wait(SECONDS / 2)
            say("step", epoch=epoch, step=step + 1, steps=2, loss=2.3 / (epoch + 1), rate=0.1, pictures_per_second=197.5,
                seconds_left=SECONDS * (epochs - epoch))
        if stopping:
            break
        epoch += 1
        done = {"epoch": epoch, "epochs": epochs, "loss": 2.3 / epoch, "seconds": SECONDS, "rate": 0.1 / epoch, "megabytes": 930,
                "accuracies": [{"role": "max", "architecture": "a", "accuracy": 50.0 + epoch, "correct": 1000, "total": TOTAL}]}
        history.append(done)
        if command == "train":
            write_manifest(out, options, history, epoch, epochs)
        say("checkpointed", epoch=epoch, step=0, file=f"checkpoint-{epoch}.pt")
        say("epoch_done", **done)
    if command == "finetune" and not stopping:
        extract(option("--arch"), os.path.join(out, "network.safetensors"), True)
    say("finished", stopped=stopping, seconds=SECONDS * (epoch - first))


def extract(architecture, path, accuracy):
    if os.environ.get("STANDIN_EXTRACT"):
        shutil.copyfile(os.environ["STANDIN_EXTRACT"], path)
    else:
        open(path, "wb").close()
    known = {"validation_accuracy": 67.25, "test_accuracy": 68.5} if accuracy else {}
    say("extracted", architecture=architecture, file=path, **known)


def evaluate():
    global waiting
    say("started", command="evaluate", device="cpu", framework="stand-in", processes=1, parameters=637554, epochs=0, steps_per_epoch=0,
        epoch=0, train_pictures=8000, validation_pictures=TOTAL, test_pictures=TOTAL)
    misbehave()
    while True:
        waiting = True
        line = sys.stdin.readline()
        waiting = False
        if not line:
            break
        request = json.loads(line)
        architecture = request["architecture"]
        if os.environ.get("STANDIN_LOG"):
            with open(os.environ["STANDIN_LOG"], "a", encoding="utf-8") as log:
                log.write(line)
        if ":" not in architecture:
            say("refused", error={"kind": "input", "code": "arch_syntax", "facts": {"text": architecture, "position": 0}})
            continue
        wait(SECONDS)
        if stopping:
            break
        right = correct(architecture, request["split"])
        say("evaluated", architecture=architecture, split=request["split"], accuracy=100 * right / TOTAL, correct=right, total=TOTAL,
            loss=1.0, seconds=SECONDS)
    say("finished", stopped=stopping, seconds=0.0)


def main():
    signal.signal(signal.SIGTERM, ask_to_end)
    signal.signal(signal.SIGINT, ask_to_end)
    command = sys.argv[1]
    if command == "evaluate":
        evaluate()
    else:
        train(command)


if __name__ == "__main__":
    main()
