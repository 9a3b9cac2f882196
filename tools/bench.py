"""Measure what the grader adds to the price of importing PyTorch: make bench

Both commands run by turns, so that a busy machine slows both; the ratio of the medians is what
counts. Fails if checking the chapter on LeNet takes more than twice as long as the bare import,
or if it imports TensorFlow.
"""

import subprocess
import sys
from pathlib import Path
from statistics import median
from time import perf_counter

from rich.console import Console
from rich.table import Table
from tqdm import trange

ROOT = Path(__file__).resolve().parent.parent
IMPORT = ["-c", "import torch"]
CHAPTER = ["-m", "pytest", "tests/test_lenet.py", "-k", "pytorch", "--solutions"]
ASK = "import pytest, sys; pytest.main(sys.argv[1:]); print(*sorted(sys.modules))"
RUNS = 5
LIMIT = 2.0


def run(arguments):
    """Run Python to its end; return the wall time in seconds and what it printed."""
    start = perf_counter()
    command = [sys.executable, *arguments]
    done = subprocess.run(command, cwd=ROOT, stdin=subprocess.DEVNULL, capture_output=True)
    if done.returncode:
        said = (done.stdout + done.stderr).decode(errors="replace")
        sys.exit(f"python {' '.join(arguments)} failed:\n{said}")
    return perf_counter() - start, done.stdout.decode(errors="replace")


def imported_by_chapter():
    """The modules that are loaded after the chapter has been checked."""
    _, printed = run(["-c", ASK, *CHAPTER[2:]])
    return set(printed.splitlines()[-1].split())


def main():
    run(CHAPTER)  # fills the file caches for both
    times = {"import": [], "chapter": []}
    for _ in trange(RUNS, desc="measuring", leave=False, disable=None):
        times["import"].append(run(IMPORT)[0])
        times["chapter"].append(run(CHAPTER)[0])
    base = median(times["import"])
    table = Table("command", "median", "range", "ratio", title=f"{RUNS} alternating runs")
    for name, arguments in (("import", IMPORT), ("chapter", CHAPTER)):
        own, spread = times[name], f"{min(times[name]):.1f}-{max(times[name]):.1f} s"
        command = " ".join(["python", *arguments])
        table.add_row(command, f"{median(own):.2f} s", spread, f"{median(own) / base:.2f}")
    Console().print(table)
    return verdict(median(times["chapter"]) / base, imported_by_chapter())


def verdict(ratio, modules):
    """Print what was asked of the grader and whether it holds; True if it does not."""
    rules = {
        f"the ratio {ratio:.2f} is at most {LIMIT}": ratio <= LIMIT,
        "PyTorch is imported": "torch" in modules,
        "TensorFlow is not imported": "tensorflow" not in modules,
    }
    for rule, holds in rules.items():
        print("ok    " if holds else "FAILED", rule)
    return not all(rules.values())


if __name__ == "__main__":
    sys.exit(main())
