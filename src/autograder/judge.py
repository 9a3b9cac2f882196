"""The judgement of one test: its points, and the message and diagnosis of a failure."""

import contextlib
import re
import zlib

import pytest

from autograder.diagnosis.lookup import signature
from autograder.diagnosis.messages import message
from autograder.diagnosis.mistakes import Diagnosis
from autograder.sources import Source, is_untouched_program
from autograder.stubs import TODO
from autograder.submission.calls import Submission
from autograder.submission.errors import (
    BrokenFileError,
    SubmissionError,
    UnfinishedError,
    shown,
)
from autograder.submission.variants import Variants

VARIANTS = pytest.StashKey[Variants]()
DIAGNOSIS = pytest.StashKey[Diagnosis]()
SUBMISSION = pytest.StashKey[Submission]()
SEEN = pytest.StashKey[dict]()
AS_GIVEN = "the program is as it was given: find its fault."


def seed_of(item):
    """Where the global generators stand before each call of a test, in whatever track."""
    return zlib.crc32(item.originalname.encode()) + item.config.getoption("--seed")


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
    about, hint = expectation(item, variant), _marks(item).get("points", {}).get("hint")
    status, text, mistakes = "passed", "", []
    if not report.passed:
        status, text, mistakes = _failure(item, call, variant, about["task"], hint)
    return {
        **about,
        "status": status,
        "message": text.encode("utf-8", "backslashreplace").decode(),  # names of files may be odd
        "diagnosis": [one.id for one in mistakes],
        "name": test_name(item, variant),
        "signature": _signature(item, status),
    }


def _signature(item, status):
    """What stands for the answers of a failed test, when the grader itself is graded."""
    if status != "failed" or not item.config.getoption("--matrix"):
        return []
    submission = item.stash.get(SUBMISSION, None)
    return signature(submission.calls) if submission else []


def _failure(item, call, variant, task, hint):
    """Status, message and diagnosis of a test that did not pass."""
    error, submission = call.excinfo.value, item.stash.get(SUBMISSION, None)
    if isinstance(error, (UnfinishedError, BrokenFileError)):
        return error.status, str(error), []  # said once for all tests, after the run
    variants = item.config.stash[VARIANTS]
    if variant.kind == "exercises" and _as_given(variants, variant, task):
        return "todo", AS_GIVEN, []
    if variant.kind == "exercises" and _told_of_todo(variants, variant, task, submission):
        return "todo", f"{task} is not written yet", []
    calls, name = submission.calls if submission else [], test_name(item, variant)
    mistakes = []
    if not item.config.getoption("--matrix"):  # tools/check.py compares the signatures instead
        table = item.config.getoption("--seed") == 0
        diagnosis = item.config.stash[DIAGNOSIS]
        with contextlib.suppress(UnicodeError, OSError, KeyError, TypeError):  # then none is known
            mistakes = diagnosis.explain(calls, variant, seed_of(item), task, name, table)
    again = _seen_before(item, variant, error)
    if again and not mistakes:
        return "failed", f"  raised    the same error as {again}", mistakes
    read = where_to_read(variants.project, variant.chapter, task, mistakes)
    return "failed", message(error, submission, mistakes, hint, read), mistakes


def _as_given(variants, variant, task):
    """Is the task to repair a program that nobody has touched?"""
    solution = variants.project.solution(variant.track, variant.chapter)
    try:
        texts = variants.source(variant), solution.read_text("utf-8")
        return is_untouched_program(*texts, task)
    except (SubmissionError, OSError, SyntaxError, ValueError):
        return False


def _told_of_todo(variants, variant, task, submission):
    """Did the probe catch the exception of a task that is still as it was given?"""
    if not submission or not submission.calls:
        return False
    if "NotImplementedError" not in repr(submission.calls[-1].value)[:10_000]:
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


def where_to_read(project, chapter, task, mistakes):
    """The place in the book that explains a task, or the mistake that was found."""
    label = mistakes[0].see if mistakes and mistakes[0].see else f"task-{chapter}-{task}"
    built = project.root / "_build" / "html" / "chapters" / f"{chapter}.html"
    source = project.root / "book" / "chapters" / f"{chapter}.md"
    page = built if built.exists() else source
    return f"{shown(page)}#{label}" if page.exists() else None
