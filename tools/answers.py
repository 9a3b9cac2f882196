"""Grade a collection of answers, written as learners would: what is said of each?

    python tools/answers.py [--chapter lenet] [--fresh] [--locked] [--json FILE] [FOLDER]

An answer is a file `<chapter>/<track>-<task>-<words>.py`: comments that say what it is, then the
definition that takes the place of the task in the reference.

    # task: conv2d
    # verdict: wrong
    # mistake: the kernel is flipped
    # told: flipped-kernel

Nothing wrong may earn all points, nothing right may lose one, and where `told` lists
known mistakes (or `none`), exactly these must be named.  What the grader does not get right yet has
a line `open` that says so; it is counted, and reported once it is got right.  Where nothing is to
be reported, this is kept beside the answers with a digest of all on which it depends, and they are
graded again when that has changed.
"""

import argparse
import contextlib
import io
import json
import os
import sys
from concurrent.futures import ProcessPoolExecutor
from multiprocessing import get_context
from pathlib import Path

from collection import ROOT, answers, problem, settle, settled
from grading import STATE, start
from rich.console import Console
from rich.table import Table
from tqdm import tqdm

PATIENCE = 10  # times as long as a learner waits: on a busy machine the verdicts are the same


def prepare(root):
    """Prepare a process of the pool."""
    from autograder.diagnosis import mistakes

    start(root)
    mistakes.BUDGET = {track: PATIENCE * some for track, some in mistakes.BUDGET.items()}


class Replaced:
    """The plugin that puts an answer in the learner's place, and keeps what came of it."""

    def __init__(self, answer):
        self.answer, self.scores = answer, None

    def pytest_collection_finish(self, session):
        from autograder.judge import VARIANTS
        from autograder.report.scores import Scores
        from autograder.sources import replaced

        self.scores, variants = Scores(), session.config.stash[VARIANTS]
        chapter, track = self.answer["chapter"], self.answer["track"]
        solution = variants.project.solution(track, chapter).read_text("utf-8")
        text = replaced(solution, self.answer["task"], self.answer["text"])
        variants.texts[variants.project.exercise(track, chapter)] = text

    def pytest_runtest_logreport(self, report):
        if hasattr(report, "autograder"):
            self.scores.note(report.autograder)


def grade(answer, seed=0):
    """The answer, with what came: earned, possible, failed, named and the messages."""
    import pytest

    from autograder.lent import LentWorkers
    from autograder.tasks import TaskFiles

    tasks = TaskFiles(ROOT).of(answer["chapter"])
    nodes = [f"tests/test_{answer['chapter']}.py::{one.test_class}" for one in tasks
             if one.name == answer["task"]]  # fmt: skip
    plugin, said = Replaced(answer), io.StringIO()
    options = [*nodes, "-q", f"--seed={seed}", "-k", answer["track"], "-p", "no:cacheprovider"]
    with contextlib.redirect_stdout(said):
        pytest.main(options, plugins=[LentWorkers(STATE["workers"]), plugin])
    STATE["workers"].fresh()
    results = plugin.scores.results if plugin.scores else []
    if not results:
        raise RuntimeError(f"{answer['file']} gave no result:\n{said.getvalue()}")
    failed = sorted((one for one in results if one.status != "passed"), key=lambda one: one.order)
    return {
        **answer, "failed": len(failed), "tests": len(results),
        "named": sorted({name for one in failed for name in one.diagnosis}),
        "messages": [f"{one.test}\n{one.message}" for one in failed],
    }  # fmt: skip


def arguments():
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("folder", nargs="?", type=Path, help="of answers that are not kept here")
    parser.add_argument("--chapter", action="append")
    parser.add_argument("--json", type=Path, help="write all verdicts and messages")
    parser.add_argument("--jobs", type=int, default=os.cpu_count())
    parser.add_argument("--fresh", action="store_true", help="grade what is kept again, too")
    parser.add_argument("--locked", action="store_true", help="what is kept must be up to date")
    return parser.parse_args()


def main():
    chosen = arguments()
    own = chosen.folder is None
    wanted = answers(ROOT / "tests" / "answers" if own else chosen.folder.resolve(), chosen.chapter)
    exercises = sorted({(one["chapter"], one["track"]) for one in wanted})
    old = {one for one in exercises if not (own and not chosen.fresh and settled(*one))}
    if chosen.locked:
        stale = ", ".join(f"{chapter} ({track})" for chapter, track in sorted(old))
        print(f"tests/answers is not graded yet: {stale}" if stale else
              f"{len(wanted)} answers, each as it should be")  # fmt: skip
        return bool(stale)
    wanted = [one for one in wanted if (one["chapter"], one["track"]) in old]
    with ProcessPoolExecutor(
        chosen.jobs, get_context("spawn"), initializer=prepare, initargs=(str(ROOT),)
    ) as pool:
        graded = list(tqdm(pool.map(grade, wanted), total=len(wanted), unit="answer"))
    if own:
        settle(graded)
    if chosen.json:
        chosen.json.write_text(json.dumps(graded, indent=1), "utf-8")
    return report(graded)


def report(graded):
    """Print the table and the problems; the exit status."""
    table = Table(box=None, title_justify="left", title="Answers")
    for name in ("verdict", "answers", "earn everything", "named", "not named", "open"):
        table.add_column(name, justify="right")
    for kind in ("wrong", "right"):
        ours = [one for one in graded if one["verdict"] == kind]
        full = sum(not one["failed"] for one in ours)
        named = sum(bool(one["named"]) for one in ours)
        rest = len(ours) - full - named
        still = sum(bool(one["open"]) for one in ours)
        table.add_row(kind, *map(str, (len(ours), full, named, rest, still)))
    Console().print(table)
    problems = [(one["file"], said) for one in graded if (said := problem(one))]
    for file, said in problems:
        print(f"{file}: {said}")
    return 1 if problems else 0


if __name__ == "__main__":
    sys.exit(main())
