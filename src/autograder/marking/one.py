"""Grade one submission: from the files that were taken of it to its record."""

import os
import platform
import signal
import threading
import time
from dataclasses import dataclass, field
from datetime import UTC, datetime

from autograder.checker import Checker
from autograder.marking.assignment import Assignment
from autograder.marking.sandbox.clock import in_all
from autograder.marking.sandbox.rungs import best
from autograder.marking.sandbox.workers import confined
from autograder.marking.texts import text_of
from autograder.reading import where_to_read
from autograder.report.scores import totals
from autograder.submission.errors import BrokenFileError
from autograder.work import Work

FORMAT = 1
LONGEST = 20_000  # characters of a message
JUDGING = 900.0  # seconds beyond those of a submission's own code: for oracles and diagnosis


class NotGradedError(RuntimeError):
    """A submission could not be graded, through no fault of its own; its text says why."""


@dataclass(frozen=True)
class Job:
    """One submission, as it travels to the process that grades it.

    Attributes:
        files: {"track/chapter.py": bytes}.
        key: digest of all that the marks depend on.
        flags: what a person should look at.
    """

    name: str
    files: dict
    key: str
    submitted_at: datetime | None = None
    ignored: list = field(default_factory=list)
    flags: list = field(default_factory=list)


@dataclass(frozen=True)
class Terms:
    """What all submissions are graded by."""

    root: str
    assignment: Assignment
    tasks: dict  # {"track/chapter.task": points}
    environment: dict


@dataclass(frozen=True)
class HandedIn:
    """What the tests see in place of src/exercises."""

    files: dict
    workers: object

    def text(self, track, chapter):
        """A file as Python itself would read it."""
        try:
            return text_of(self.files[f"{track}/{chapter}.py"])
        except ValueError:
            said = f"{track}/{chapter}.py is not text in UTF-8, or in the encoding that it names."
            raise BrokenFileError(said) from None


_checkers = {}  # {root: Checker}: the oracles and known mistakes of this process stay warm


def grade_one(job, terms):
    """The record of a submission, as plain data."""
    begin = time.monotonic()
    checker = _checkers.get(terms.root) or _checkers.setdefault(terms.root, Checker(terms.root))
    work, (rung, _) = Work(terms.root), best(terms.root)
    workers = confined(rung, terms.root, terms.assignment.bounds)
    clock = _end_after(in_all(terms.assignment.bounds.submission) + JUDGING)
    try:
        handed_in = HandedIn(job.files, workers)
        tasks = [
            mark
            for track, ids in _by_track(terms.tasks).items()
            for mark in _track(track, ids, job, terms, work, checker, handed_in)
        ]
    finally:
        clock.cancel()
        workers.close()
    order = list(terms.tasks)
    return record(job, terms, sorted(tasks, key=lambda one: order.index(one["id"])), begin)


def _end_after(seconds):
    """End this process if judging takes so long: an answer must not hold up a whole class."""
    clock = threading.Timer(seconds, os.kill, (os.getpid(), signal.SIGTERM))
    clock.daemon = True
    clock.start()
    return clock


def record(job, terms, tasks, begin):
    """What is kept of a submission."""
    due, when = terms.assignment.due, job.submitted_at
    late = due.late(job.name, when) if due and when else None
    earned = round(sum(one["points"] for one in tasks), 6)
    about = terms.assignment
    return {
        "format": FORMAT, "submission": job.name, "key": job.key,
        "graded_at": datetime.now(UTC).isoformat(timespec="seconds"),
        "assignment": {"title": about.title, "sha256": about.sha256},
        "submitted_at": when.isoformat(timespec="seconds") if when else None, "late": late,
        "environment": terms.environment, "files": described(job.files),
        "ignored": job.ignored, "flags": job.flags, "tasks": tasks, "points": earned,
        "possible": round(sum(terms.tasks.values()), 6),
        "marks": round(earned * (late["factor"] if late else 1), 6),
        "seconds": round(time.monotonic() - begin, 2),
    }  # fmt: skip


def described(files):
    """Path, checksum and size of each file."""
    from hashlib import sha256

    return [
        {"path": path, "sha256": sha256(data).hexdigest(), "bytes": len(data)}
        for path, data in sorted(files.items())
    ]


def failed(job, terms, reason):
    """The record of a submission whose grading did not end."""
    tasks = [_mark(id, worth, "error", reason) for id, worth in terms.tasks.items()]
    return record(job, terms, tasks, time.monotonic())


def environment(root, seed, tests, packages):
    """Where and with what it is graded."""
    rung, _ = best(root)
    return {
        "python": platform.python_version(), "platform": platform.platform(terse=True),
        "packages": packages, "tests_sha256": tests, "seed": seed, "rung": rung.name,
        "missing": list(rung.missing), "processors": os.cpu_count(),
    }  # fmt: skip


def _by_track(tasks):
    found = {}
    for id in tasks:
        found.setdefault(id.partition("/")[0], []).append(id)
    return found


def _track(track, ids, job, terms, work, checker, handed_in):
    """The marks of a submission's tasks in one track."""
    here = [id for id in ids if f"{id.rpartition('.')[0]}.py" in job.files]
    absent = "No file for it was handed in."
    marks = [_mark(id, terms.tasks[id], "missing", absent) for id in ids if id not in here]
    if not here:
        return marks
    targets = [tuple(id.partition("/")[2].rsplit(".", 1)) for id in here]
    begin, seed = time.monotonic(), terms.assignment.seed
    outcome = checker.check(targets, track=track, seed=seed, handed_in=handed_in)
    if outcome.broken:
        raise RuntimeError("; ".join(outcome.errors) or outcome.text[-500:])
    if handed_in.workers.fault:
        raise NotGradedError(handed_in.workers.fault)
    seconds = (time.monotonic() - begin) / len(here)
    for id, (chapter, task) in zip(here, targets, strict=True):
        expected = {
            node: one for node, one in outcome.expected.items()
            if (one["chapter"], one["track"], one["task"]) == (chapter, track, task)
        }  # fmt: skip
        results = outcome.by_task().get((chapter, track, task), [])
        known = {one.id: one for one in work.project.misconceptions(chapter, track)}
        told = _mistakes(results, known, work.project, chapter, task)
        ours = [said for node, said in handed_in.workers.ours.items() if node in expected]
        if ours:
            mark = _mark(id, terms.tasks[id], "error", ours[0])
            marks.append({**mark, **_tests(expected, results)})
        else:
            marks.append(_graded(id, terms.tasks[id], expected, results, told, seconds))
    return marks


def _graded(id, worth, expected, results, told, seconds):
    """The mark of a task whose tests were run."""
    possible = sum(one["points"] for one in expected.values())
    share = totals(results)[0] / possible if possible else 0.0
    missing = sorted(set(expected) - {one.test for one in results})
    status = "passed" if share == 1 and not missing else "partly" if share else "failed"
    worst = sorted((one for one in results if one.status != "passed"), key=lambda one: one.order)
    message = (
        worst[0].message if worst else f"{len(missing)} tests gave no result." if missing else ""
    )
    if results and all(one.status == "todo" for one in results):
        status = "missing"
    more = {**_tests(expected, results), "mistakes": told, "seconds": round(seconds, 2)}
    return {**_mark(id, worth, status, message[:LONGEST]), "points": worth * share, **more}


def _tests(expected, results):
    """What was asked of a task, and what came."""
    tests = [
        {"id": one.test, "points": one.earned, "possible": one.points,
         "passed": one.status == "passed", "message": one.message[:LONGEST]}
        for one in results
    ]  # fmt: skip
    return {"expected_tests": sorted(expected), "received_tests": [one.test for one in results],
            "tests": tests}  # fmt: skip


def _mark(id, worth, status, message):
    track, _, rest = id.partition("/")
    chapter, _, task = rest.rpartition(".")
    return {
        "id": id, "track": track, "chapter": chapter, "task": task, "title": task, "points": 0.0,
        "possible": worth, "status": status, "expected_tests": [], "received_tests": [],
        "tests": [], "mistakes": [], "message": message, "seconds": 0.0,
    }  # fmt: skip


def _mistakes(results, known, project, chapter, task):
    """The known mistakes that explain failures, the most telling first."""
    ordered = sorted(results, key=lambda one: one.order)
    names = (id for one in ordered for name in one.diagnosis for id in name.split("+"))
    mistakes = [known[id] for id in dict.fromkeys(names) if id in known]
    return [
        {"id": one.id, "says": one.says, "page": where_to_read(project, chapter, task, [one])}
        for one in mistakes
    ]
