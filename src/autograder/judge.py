"""The judgment of one test: its points and the message of a failure; and of a whole task."""

import contextlib
import functools
import re
import zlib

import numpy as np
import pytest

from autograder.diagnosis.evidence import evidence_of
from autograder.diagnosis.lookup import signature
from autograder.diagnosis.messages import in_a_line, rows_of, text_of
from autograder.diagnosis.mistakes import Diagnosis, Failure
from autograder.parting import Partings
from autograder.reading import where_to_read
from autograder.sources import Source, is_untouched_program
from autograder.stubs import TODO
from autograder.submission.calls import Submission
from autograder.submission.errors import (
    BrokenFileError,
    SubmissionError,
    UnfinishedError,
)
from autograder.submission.variants import Variants
from autograder.verdict import Failed, Runs, messages

VARIANTS = pytest.StashKey[Variants]()
DIAGNOSIS = pytest.StashKey[Diagnosis]()
RUNS = pytest.StashKey[Runs]()
SUBMISSION = pytest.StashKey[Submission]()
COMPARED = pytest.StashKey[tuple]()  # (operator, left, right) of the last comparison that failed
SEEN = pytest.StashKey[dict]()
PARTINGS = pytest.StashKey[Partings]()
AS_GIVEN = "the program is as it was given: find its fault."


def seed_of(item):
    """Where the global generators stand before each call of a test, in whatever track."""
    return zlib.crc32(item.originalname.encode()) + item.config.getoption("--seed")


def generator(item):
    """The generator of a test's inputs."""
    name = zlib.crc32(item.originalname.encode())
    return np.random.default_rng([item.config.getoption("--seed"), name])


def submission(item, variant):
    """The submission that a test is given."""
    perform = functools.partial(item.config.stash[VARIANTS].perform, variant, seed_of(item))
    return Submission(perform, variant.track)


def expectation(item, variant):
    """What a collected test is about and worth, as plain data."""
    marks = _marks(item)
    return {
        "test": item.nodeid,
        "chapter": variant.chapter,
        "track": variant.track,
        "task": marks.get("task", {"name": variant.chapter})["name"],
        "points": marks.get("points", {"worth": 1})["worth"],
        "variant": f"{variant.kind}:{variant.name}" if variant.name else "",
    }


def _marks(item):
    return {mark.name: mark.kwargs for mark in reversed([*item.iter_markers()])}


def result(item, call, report, variant):
    """The result of a graded test, as plain data that travels between processes."""
    about = expectation(item, variant)
    run = item.config.stash[RUNS].run(variant, about["task"])
    status, text, known = "passed", "", []
    if report.passed:
        run.passed.append(test_name(item, variant))
    else:
        status, text, known = _failure(item, call, variant, run)
    return {
        **about,
        "status": status,
        "message": _sendable(text),
        "name": test_name(item, variant),
        "signature": known,
    }


def _sendable(text):
    return text.encode("utf-8", "backslashreplace").decode()  # names of files may be odd


def _failure(item, call, variant, run):
    """Status, message and signature of a test that did not pass."""
    error, asked = call.excinfo.value, item.stash.get(SUBMISSION, None)
    if isinstance(error, (UnfinishedError, BrokenFileError)):
        return error.status, str(error), []  # said once for all tests, after the run
    variants = item.config.stash[VARIANTS]
    if variant.kind == "exercises" and _as_given(variants, variant, run.task):
        return "todo", AS_GIVEN, []
    if variant.kind == "exercises" and _told_of_todo(variants, variant, run.task, asked):
        return "todo", f"{run.task} is not written yet", []
    compared = item.config.stash.get(COMPARED, None)
    evidence = _evidence(item.config.stash, error, asked)
    if item.config.getoption("--matrix"):  # tools/check.py compares the signatures
        return "failed", in_a_line(error, compared), signature(evidence)
    hint = _marks(item).get("points", {}).get("hint")
    rows = rows_of(error, asked, compared, hint)
    if again := _seen_before(item, variant, error):
        rows = [("raised", f"the same error as {again}")]
    failure = Failure(test_name(item, variant), evidence, replay(item))
    partings = item.config.stash[PARTINGS]
    parts = functools.partial(partings.rows, variant, run.task, seed_of(item), evidence)
    run.failed.append(Failed(item.nodeid, rows, in_a_line(error, compared), failure, parts))
    return "failed", text_of(rows), []


def _evidence(stash, error, asked):
    """What a test that has just failed looked at."""
    compared = stash.get(COMPARED, None)
    return evidence_of(error, compared[1:] if compared else None, asked.calls if asked else [])


def replay(item):
    """A function that runs a test on another variant: what it failed on there, or None."""
    test, stash = item.obj, item.config.stash
    values = {name: item.funcargs[name] for name in item._fixtureinfo.argnames}

    def run(variant):
        stash[COMPARED] = None
        mine = {"ex": submission(item, variant), "rng": generator(item)}
        try:
            test(**{name: mine.get(name, value) for name, value in values.items()})
        except BrokenFileError:
            raise
        except Exception as error:
            return _evidence(stash, error, mine["ex"])
        return None

    return run


def verdict(item, variant, task, last):
    """What is said of the tests of each task whose last test this was: {node id: ...}."""
    said = {}
    if item.config.getoption("--matrix"):
        return said
    variants = item.config.stash[VARIANTS]
    for run in item.config.stash[RUNS].finished(variant, task, last):
        found, failures = [], [one.failure for one in run.failed]
        with contextlib.suppress(UnicodeError, OSError, KeyError, TypeError):  # then none is known
            table = item.config.getoption("--seed") == 0
            diagnosis = item.config.stash[DIAGNOSIS]
            found = diagnosis.explain(run.variant, run.task, failures, run.passed, table)
        place = functools.partial(where_to_read, variants.project, run.variant.chapter, run.task)
        for test, (text, ids, order) in messages(run, found, place).items():
            said[test] = {"message": _sendable(text), "diagnosis": ids, "order": order}
    return said


def _as_given(variants, variant, task):
    """Is the task to repair a program that nobody has touched?"""
    solution = variants.project.solution(variant.track, variant.chapter)
    try:
        texts = variants.source(variant), solution.read_text("utf-8")
        return is_untouched_program(*texts, task)
    except (SubmissionError, OSError, SyntaxError, ValueError):
        return False


def _told_of_todo(variants, variant, task, asked):
    """Did the probe catch the exception of a task that is still as it was given?"""
    if not asked or not asked.calls:
        return False
    if "NotImplementedError" not in repr(asked.calls[-1].value)[:10_000]:
        return False
    try:
        return TODO in (Source(variants.source(variant)).text(task) or "")
    except (SubmissionError, SyntaxError, ValueError):
        return False


def test_name(item, variant):
    """The name of a test without its file and its variant: equal for all variants."""
    name, bracket, rest = item.nodeid.rpartition("::")[2].partition("[")
    owner = item.cls.__name__ if item.cls else ""
    return f"{owner}::{name}{bracket}{rest.replace(str(variant), '', 1)}"


def _seen_before(item, variant, error):
    """The test that already failed with the same exception at the same line, or None."""
    if getattr(error, "where", None) is None:
        return None
    seen = item.config.stash.setdefault(SEEN, {})
    # sizes of batches differ from test to test
    key = (str(variant), re.sub(r"[0-9]+", "0", str(error)), error.where)
    first = seen.setdefault(key, item.name)
    return None if first == item.name else first
