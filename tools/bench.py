"""Measure how long a verdict takes: make bench [TRACK=tf] [TASKS=1|CLASS=1|PUBLISHED=1]

Cold is one run of `autograder check`, beside the bare import of the framework; the two alternate,
so that a busy machine slows both. Warm is what `autograder watch` does after a file was saved.
Fails if a median exceeds what the book promises; says so, and measures on, on a busy machine.
With ``CLASS=1`` the grading of a class is measured (`class_bench.py`).
With ``PUBLISHED=1`` the pages are measured, as a browser shows them (`page_bench.py`).
With ``TASKS=1`` every task is measured instead, warm, as the page checks it (`every_task.py`).
"""

import argparse
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path
from statistics import median
from time import perf_counter

import class_bench
import every_task
import page_bench
from rich.console import Console
from rich.table import Table
from tqdm import tqdm

from autograder.checker import AHEAD, Checker
from autograder.project import Project

ROOT = Path(__file__).resolve().parent.parent
RUNS = 5
TASKS = {  # track: chapter, task, and a known mistake of it, or None for its first
    "scratch": ("convolution", "conv2d", None),
    "pytorch": ("lenet", "LeNet", "no-activation-after-conv2"),
    "tf": ("lenet", "LeNet", "no-activation-after-conv2"),
}
IMPORTS = {"scratch": "numpy", "pytorch": "torch", "tf": "tensorflow"}
WARM, COLD, EXTRA, FAILING = 1.0, 1.5, 1.0, 1.5


def answers(project, track):
    """{what: the text of the learner's file} for one task."""
    chapter, task, known = TASKS[track]
    solution = project.solution(track, chapter).read_text("utf-8")
    mistakes = [m for m in project.misconceptions(chapter, track) if m.task == task]
    mistake = next(m for m in mistakes if known in (None, m.id))
    head, name, tail = solution.partition(f"def {task}(" if track == "scratch" else f"class {task}")
    line = "\n    # BEGIN SOLUTION\n" if track == "scratch" else "\n        # BEGIN SOLUTION\n"
    indent = line.rpartition("#")[0]
    wrong = tail.replace(line, f"{indent}raise ValueError('stop'){line}", 1)
    texts = {"passes": solution, "known mistake": mistake.apply(solution)}
    return {**texts, "raises": head + name + wrong}


def copy(folder):
    """A project whose learner has written everything."""
    root = Path(folder, "book")
    for name in ("solutions", "src", "tests", "book"):
        shutil.copytree(ROOT / name, root / name, ignore=shutil.ignore_patterns("__pycache__"))
    for name in ("conftest.py", "pyproject.toml"):
        shutil.copy(ROOT / name, root / name)
    return Project(root)


def seconds(command, cwd):
    start = perf_counter()
    done = subprocess.run(command, cwd=cwd, capture_output=True, text=True)
    if done.returncode not in (0, 1):
        sys.exit(f"{' '.join(map(str, command))} failed:\n{done.stdout}{done.stderr}")
    return perf_counter() - start


def measure(project, track, checker):
    """Rows (what, warm median, cold median) and the median of the bare import."""
    chapter, task, _ = TASKS[track]
    path = project.exercise(track, chapter)
    cold = [sys.executable, "-m", "autograder", "check", f"{chapter}.{task}", "-t", track]
    bare = [sys.executable, "-c", f"import {IMPORTS[track]}"]
    rows, imports = [], []
    for what, text in answers(project, track).items():
        warm_times, cold_times = [], []
        for run in range(RUNS + 1):
            path.write_text(f"{text}\n# {run}\n", "utf-8")
            start = perf_counter()
            outcome = checker.check([(chapter, task)], track=track)
            warm_times.append(perf_counter() - start)
            if not outcome.results or outcome.passed != (what == "passes"):
                sys.exit(f"{track}, {what}: not the expected verdict\n{outcome.text}")
            imports.append(seconds(bare, project.root))
            cold_times.append(seconds(cold, project.root))
        rows.append((what, median(warm_times[1:]), median(cold_times[1:])))
    return rows, median(imports[1:])


def arguments():
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("track", nargs="*", choices=[*TASKS, []])  # [] is none: all of them
    parser.add_argument("--tasks", action="store_true", help="measure every task, warm")
    parser.add_argument("--class", action="store_true", dest="whole_class",
                        help="measure what it costs to grade a class")  # fmt: skip
    parser.add_argument("--page", action="store_true", help="measure published pages")
    parser.add_argument("--chapter", action="append", default=[], help="only tasks of this one")
    parser.add_argument("--keep", type=Path, metavar="FILE", help="write all that is measured")
    return parser.parse_args()


def main():
    chosen = arguments()
    if chosen.whole_class:
        return class_bench.main(ROOT, chosen.keep)
    if chosen.page:
        return page_bench.main(ROOT)
    with tempfile.TemporaryDirectory() as folder, Checker(copy(folder).root, AHEAD) as checker:
        project, tracks = Project(checker.root), chosen.track or list(TASKS)
        if chosen.tasks:
            return each_task(project, checker, tracks, chosen)
        return some_tasks(project, checker, tracks)


def each_task(project, checker, tracks, chosen):
    """All tasks, warm; whether one takes too long."""
    slow = []
    for track in tracks:
        found = list(every_task.waits(project, checker, track, chosen.chapter))
        slow.append(every_task.report(track, found))
        if chosen.keep:
            every_task.keep(chosen.keep.with_suffix(f".{track}.json"), track, found)
    return any(slow)


def some_tasks(project, checker, tracks):
    """One task of each track, warm and cold; whether something takes too long."""
    table = Table("track", "answer", "warm", "cold", "import", "cold allowed", title="seconds")
    broken = []
    for track in tqdm(tracks, leave=False, disable=None):
        rows, bare = measure(project, track, checker)
        allowed = COLD * bare + EXTRA
        for what, warm, cold in rows:
            numbers = (f"{number:.2f}" for number in (warm, cold, bare, allowed))
            table.add_row(track, what, *numbers)
            broken += [f"{track}, {what}: warm {warm:.2f} s"] * (warm > WARM)
            broken += [f"{track}, {what}: cold {cold:.2f} s"] * (cold > allowed)
            slow = warm > FAILING * rows[0][1] and warm > WARM / 2
            broken += [f"{track}, {what}: {warm / rows[0][1]:.1f} times a right one"] * slow
    Console().print(table)
    print(*(broken or ["everything holds"]), sep="\n")
    return bool(broken)


if __name__ == "__main__":
    sys.exit(main())
