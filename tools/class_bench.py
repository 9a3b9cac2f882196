"""What it costs to grade a class, and how long a task waits for its sandbox: tools/bench.py --class

Everybody hands in a whole PyTorch chapter, the right answers or known mistakes in turn. What is
measured is a run of `autograder grade` in two processes, their start included.
"""

import os
import sys
import tempfile
from pathlib import Path
from statistics import median
from time import perf_counter

from rich.console import Console
from rich.table import Table

from autograder.marking import batch
from autograder.marking.assignment import Assignment
from autograder.marking.sandbox.rungs import best
from autograder.marking.sandbox.workers import Bounds, confined
from autograder.work import Work

CHAPTER, TRACK, COUNT, PROCESSES = "lenet", "pytorch", 12, 2
STARTS, THOUSAND, WORKERS = 20, 1000, 10
PER_MINUTE, START = 10.0, 0.150  # what the project promises
ANSWER = "def answer():\n    return 1\n"


def hand_in(project, folder):
    """Write a class: every third is right, the others make known mistakes."""
    right = project.solution(TRACK, CHAPTER).read_text("utf-8")
    mistakes = project.misconceptions(CHAPTER, TRACK)
    for number in range(COUNT):
        path = folder / f"s{number:02}" / TRACK / f"{CHAPTER}.py"
        path.parent.mkdir(parents=True)
        known = mistakes[number % len(mistakes)]
        path.write_text(known.apply(right) if number % 3 else right, "utf-8")


def graded(root):
    """(seconds for the class, its records)."""
    work, assignment = Work(root), Assignment()
    with tempfile.TemporaryDirectory() as place:
        folder, out = Path(place, "class"), Path(place, "marks")
        hand_in(work.project, folder)
        taken = batch.take_all(folder, assignment, work)
        terms = batch.terms_of(root, work, assignment, taken)
        jobs = batch.jobs_of(taken, terms)
        begin = perf_counter()
        records = list(batch.run(jobs, terms, out, lambda: batch.pool(PROCESSES)))
        return perf_counter() - begin, records


def start(root):
    """Seconds from a question to the answer of a fresh process in a sandbox that is warm."""
    request = {"do": "call", "kind": "public", "name": "answer", "seed": 0, "given": None,
               "args": [], "kwargs": {}, "function": None}  # fmt: skip
    files = {"do": "load", "name": "exercises.pytorch.answer", "shown": "answer.py",
             "files": [["answer.py", ANSWER]], "folders": []}  # fmt: skip
    workers, times = confined(best(str(root))[0], root, Bounds()), []
    try:
        for number in range(STARTS + 1):
            begin = perf_counter()
            if workers.ask(("start", number), TRACK, files, request) != 1:
                sys.exit("a sandbox gave a wrong answer")
            times.append(perf_counter() - begin)
            workers.forget(("start", number))
    finally:
        workers.close()
    return times[0], median(times[1:])


def main(root):
    """Print a table; whether something takes longer than the project promises."""
    seconds, records = graded(root)
    if any(one["status"] == "error" for record in records for one in record["tasks"]):
        sys.exit("a submission could not be graded")
    cold, warm = start(root)
    each = seconds / COUNT
    rows = {
        f"submissions of {TRACK}/{CHAPTER} a minute, {PROCESSES} processes": f"{60 / each:.1f}",
        f"a thousand in {PROCESSES} processes": f"{THOUSAND * each / 60:.0f} min",
        f"a thousand on {WORKERS} workers": f"{THOUSAND * each * PROCESSES / WORKERS / 60:.0f} min",
        "first sandboxed task": f"{1000 * cold:.0f} ms",
        "sandboxed task once warm (median)": f"{1000 * warm:.0f} ms",
    }
    if hasattr(os, "getloadavg"):  # of a busy machine, no number above is its best
        rows["load of the machine"] = f"{os.getloadavg()[0]:.1f} on {os.cpu_count()} processors"
    table = Table("what", "measured", title=f"a class, sandbox: {best(str(root))[0].name}")
    for row in rows.items():
        table.add_row(*row)
    Console().print(table)
    return 60 / each < PER_MINUTE or warm > START
