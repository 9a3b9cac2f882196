"""Grade a collection of answers, as learners wrote them: what is said of each?

    python tools/answers.py [--chapter lenet] [--json FILE] [FOLDER]

An answer is a file `<chapter>/<track>-<task>-<words>.py`: comments that say what it is, then the
definition that takes the place of the task in the reference.

    # task: conv2d
    # verdict: wrong
    # mistake: the kernel is flipped
    # told: flipped-kernel

Nothing wrong may earn all points, nothing right may lose one, and where `told` lists
known mistakes (or `none`), exactly these must be named.  What the grader does not get right yet has
a line `open` that says so; it is counted, and reported once it is got right.
"""

import argparse
import contextlib
import io
import json
import os
import re
import sys
from concurrent.futures import ProcessPoolExecutor
from multiprocessing import get_context
from pathlib import Path

from grading import STATE, start
from rich.console import Console
from rich.table import Table
from tqdm import tqdm

ROOT = Path(__file__).resolve().parent.parent
PATIENCE = 10  # times as long as a learner waits: on a busy machine the verdicts are the same
HEADER = re.compile(r"^# (task|verdict|mistake|told|open): (.*)$", re.M)


def answers(folder, chapters):
    """Each answer as a dictionary: file, chapter, track, task, verdict, mistakes, told, text."""
    found = []
    for path in sorted(Path(folder).glob("*/*.py")):
        if chapters and path.parent.name not in chapters:
            continue
        text = path.read_text("utf-8")
        lines = HEADER.findall(text)
        about = dict(lines)
        told = [one.strip() for one in about["told"].split(",")] if "told" in about else None
        found.append({
            "file": str(path), "chapter": path.parent.name, "track": path.name.split("-")[0],
            "task": about["task"].strip(), "verdict": about["verdict"].strip(), "text": text,
            "mistakes": [said for name, said in lines if name == "mistake"], "told": told,
            "open": about.get("open"),
        })  # fmt: skip
    return found


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

    from autograder.plugin import LentWorkers
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


def problem(one):
    """What is wrong with the grader's word on an answer, and not known to be, or None."""
    said = fault(one)
    if one["open"]:
        return None if said else "is listed as open, but the grader gets it right now"
    return said


def fault(one):
    """What is wrong with the grader's word on an answer, or None."""
    if one["verdict"] == "wrong" and not one["failed"]:
        return "wrong, but earns everything"
    if one["verdict"] == "right" and one["failed"]:
        return f"right, but fails {one['failed']} of {one['tests']} tests"
    if one["told"] is not None and one["named"] != sorted(set(one["told"]) - {"none"}):
        return f"is told {', '.join(one['named']) or 'nothing'}, not {', '.join(one['told'])}"
    return None


def main():
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("folder", nargs="?", type=Path, default=ROOT / "tests" / "answers")
    parser.add_argument("--chapter", action="append")
    parser.add_argument("--json", type=Path, help="write all verdicts and messages")
    parser.add_argument("--jobs", type=int, default=os.cpu_count())
    chosen = parser.parse_args()
    wanted = answers(chosen.folder.resolve(), chosen.chapter)
    with ProcessPoolExecutor(
        chosen.jobs, get_context("spawn"), initializer=prepare, initargs=(str(ROOT),)
    ) as pool:
        graded = list(tqdm(pool.map(grade, wanted), total=len(wanted), unit="answer"))
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
