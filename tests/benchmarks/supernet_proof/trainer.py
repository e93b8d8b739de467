# SPDX-License-Identifier: GPL-3.0-or-later
"""Runs vulpes-trainer and vulpes-cli for the proof; everything they answer is kept, so that the proof goes on where it was stopped."""
import concurrent.futures
import json
import os
import pathlib
import subprocess

ENVIRONMENT = {"OMP_NUM_THREADS": "1", "MALLOC_MMAP_MAX_": "0", "MALLOC_TRIM_THRESHOLD_": "8589934592", "MALLOC_TOP_PAD_": "268435456"}


class Programs:
    def __init__(self, build):
        self.trainer = str(pathlib.Path(build) / "app/trainer/vulpes-trainer")
        self.cli = str(pathlib.Path(build) / "app/cli/vulpes-cli")

    def train(self, folder, options, log=None):
        """A finished run's manifest; goes on with a run that was stopped."""
        folder = pathlib.Path(folder)
        manifest = folder / "supernet.json"
        if manifest.exists() and json.loads(manifest.read_text()).get("finished"):
            return json.loads(manifest.read_text())
        folder.parent.mkdir(parents=True, exist_ok=True)
        words = [self.trainer, "train", "--out", str(folder)]
        if manifest.exists():
            words.append("--resume")
        else:
            file = folder.with_suffix(".json")
            file.write_text(json.dumps(options))
            words += ["--options", str(file)]
        with open(folder.with_suffix(".log"), "a") as out:
            code = subprocess.run(words, stdout=out, env={**os.environ, **ENVIRONMENT}, check=False).returncode
        if code != 0:
            raise SystemExit(f"{' '.join(words)} ended with {code}; see {folder.with_suffix('.log')}")
        return json.loads(manifest.read_text())

    def cli_json(self, *words):
        done = subprocess.run([self.cli, *words, "--json", "--quiet"], capture_output=True, text=True, check=False)
        if done.returncode != 0:
            raise SystemExit(f"vulpes-cli {' '.join(words)} ended with {done.returncode}: {done.stdout} {done.stderr}")
        return json.loads(done.stdout)

    def macs(self, space, architecture, classes):
        return self.cli_json("describe", "--space", space, "--arch", architecture, "--classes", str(classes))["macs"]


class Evaluations:
    """Accuracies of a supernet's networks, kept in a file of lines."""

    def __init__(self, programs, supernet, file):
        self.programs, self.supernet, self.file = programs, str(supernet), pathlib.Path(file)
        self.known = {}
        if self.file.exists():
            for line in self.file.read_text().splitlines():
                row = json.loads(line)
                self.known[(row["architecture"], row["split"])] = row

    def of(self, architectures, split, jobs=1):
        """One row {accuracy, correct, total} for each network, in their order."""
        wanted = [a for a in dict.fromkeys(architectures) if (a, split) not in self.known]
        parts = [wanted[k::jobs] for k in range(jobs)]
        with concurrent.futures.ThreadPoolExecutor(jobs) as pool:
            list(pool.map(lambda part: self._ask(part, split), [p for p in parts if p]))
        return [self.known[(a, split)] for a in architectures]

    def _ask(self, architectures, split):
        process = subprocess.Popen([self.programs.trainer, "evaluate", "--supernet", self.supernet], stdin=subprocess.PIPE, stdout=subprocess.PIPE,
                                   text=True, env={**os.environ, **ENVIRONMENT})
        for architecture in architectures:
            process.stdin.write(json.dumps({"architecture": architecture, "split": split}) + "\n")
            process.stdin.flush()
            for line in process.stdout:
                event = json.loads(line)
                if event["event"] == "evaluated":
                    row = {key: event[key] for key in ("architecture", "split", "accuracy", "correct", "total")}
                    row["architecture"] = architecture
                    with open(self.file, "a") as out:
                        out.write(json.dumps(row) + "\n")
                    self.known[(architecture, split)] = row
                    break
                if event["event"] in ("refused", "failed"):
                    raise SystemExit(f"{architecture}: {line}")
        process.stdin.close()
        process.wait()
