"""What it costs to grade a class, and how long a task waits for its sandbox: tools/bench.py --class

Everybody hands in a whole PyTorch chapter, the right answers or known mistakes in turn. What is
measured is a run of `autograder grade` in two processes, their start included, and where Dask is
installed, the same on a cluster of two workers that stand ready.
With ``--keep FILE`` all of it is written down, for the page *For instructors*:
make bench CLASS=1 KEEP=book/_kernel/classroom/class_bench.json
"""

import json
import os
import platform
import sys
import tempfile
from datetime import UTC, datetime
from importlib.metadata import version
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


def graded(root, executor_of=lambda: batch.pool(PROCESSES)):
    """(seconds for the class, its records)."""
    work, assignment = Work(root), Assignment()
    with tempfile.TemporaryDirectory() as place:
        folder, out = Path(place, "class"), Path(place, "marks")
        hand_in(work.project, folder)
        taken = batch.take_all(folder, assignment, work)
        terms = batch.terms_of(root, work, assignment, taken)
        jobs = batch.jobs_of(taken, terms)
        begin = perf_counter()
        records = list(batch.run(jobs, terms, out, executor_of))
        seconds = perf_counter() - begin
    if any(one["status"] == "error" for record in records for one in record["tasks"]):
        sys.exit("a submission could not be graded")
    return seconds, records


def on_a_cluster(root):
    """{"version", "workers", "seconds"} of the same on two workers of Dask, or None without it."""
    try:
        import distributed
    except ImportError:
        return None
    from autograder.marking.cluster import Cluster

    options = {"n_workers": PROCESSES, "threads_per_worker": 1, "dashboard_address": None}
    with distributed.LocalCluster(**options, processes=True) as local:
        seconds, _ = graded(root, lambda: Cluster(local.scheduler_address))
    return {"version": version("distributed"), "workers": PROCESSES, "seconds": round(seconds, 1)}


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


def main(root, keep=None):
    """Print a table; whether something takes longer than the project promises.

    Args:
        root: the folder of the project.
        keep: a file for all that was measured, or None.
    """
    load = _load()
    seconds, records = graded(root)
    cold, warm = start(root)
    found = {
        "chapter": f"{TRACK}/{CHAPTER}", "submissions": COUNT, "tasks": len(records[0]["tasks"]),
        "processes": PROCESSES, "seconds": round(seconds, 1), "first_ms": round(1000 * cold),
        "warm_ms": round(1000 * warm), "rung": best(str(root))[0].name,
        "dask": on_a_cluster(root), "load_before": load, "machine": machine(),
        "date": datetime.now(UTC).date().isoformat(),
    }  # fmt: skip
    _show(found)
    if keep:
        keep.write_text(json.dumps(found, indent=1) + "\n", "utf-8")
    return 60 * COUNT / seconds < PER_MINUTE or warm > START


def _load():
    """How busy the machine is: of a busy one, no number is its best."""
    return round(os.getloadavg()[0], 1) if hasattr(os, "getloadavg") else None


def machine():
    """On what it was measured, and with which versions."""
    import psutil

    from workbook.runs import describe_hardware

    names = ("numpy", "torch", "implementing-deep-learning")
    memory = round(psutil.virtual_memory().total / (1 << 30))
    return {"processor": describe_hardware(PROCESSES)["processor"], "processors": os.cpu_count(),
            "memory_gb": memory,
            "platform": platform.platform(terse=True), "python": platform.python_version(),
            "packages": {name: version(name) for name in names}}  # fmt: skip


def _show(found):
    each, many = found["seconds"] / COUNT, PROCESSES
    rows = {
        f"submissions of {found['chapter']} a minute, {many} processes": f"{60 / each:.1f}",
        f"a thousand in {many} processes": f"{THOUSAND * each / 60:.0f} min",
        f"a thousand on {WORKERS} workers": f"{THOUSAND * each * many / WORKERS / 60:.0f} min",
        "first sandboxed task": f"{found['first_ms']} ms",
        "sandboxed task once warm (median)": f"{found['warm_ms']} ms",
    }
    if dask := found["dask"]:
        many = f"{60 * COUNT / dask['seconds']:.1f}"
        rows[f"submissions a minute, {dask['workers']} workers of Dask"] = many
    if found["load_before"] is not None:
        rows["load of the machine before"] = (
            f"{found['load_before']} on {os.cpu_count()} processors"
        )
    table = Table("what", "measured", title=f"a class, sandbox: {found['rung']}")
    for row in rows.items():
        table.add_row(*row)
    Console().print(table)
