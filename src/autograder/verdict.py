"""What the tests of one task come to together: which mistakes explain them, and what is said."""

from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass, field

from autograder.diagnosis.messages import text_of

IN_FULL = 2  # messages of failures that nothing explains; of the others a line each


@dataclass
class Failed:
    """A failed test, with what is needed to say more about it once the whole task has run."""

    test: str  # node id
    rows: list  # of its message
    line: str  # the same in one line
    failure: object  # `diagnosis.mistakes.Failure`
    parts: Callable  # rows that say where the network parts from the book's


@dataclass
class TaskRun:
    """The tests of a task in one track, as far as they have run."""

    variant: object
    task: str
    passed: list = field(default_factory=list)  # names of tests
    failed: list = field(default_factory=list)


class Runs:
    """The runs of all tasks; each is judged when its last test has run here."""

    def __init__(self):
        self.left, self.runs = Counter(), {}

    def expect(self, keys):
        """Count the tests of each (variant, task) that will run."""
        self.left = Counter(keys)

    def run(self, variant, task):
        key = variant, task
        return self.runs.setdefault(key, TaskRun(variant, task))

    def finished(self, variant, task, last):
        """Note that a test has run; the runs that nothing more will be added to."""
        key = variant, task
        self.left[key] -= 1
        done = list(self.runs) if last else [key] if self.left[key] <= 0 else []
        return [run for one in done if (run := self.runs.pop(one, None)) and run.failed]


def messages(run, found, read):
    """What to say about each failed test of a task.

    Args:
        run: the `TaskRun`.
        found: the known mistakes that explain failures, as `diagnosis.mistakes.Found`.
        read: a function of mistakes: where the book explains them.

    Returns:
        {node id: (message, ids of the mistakes, place in the order of telling)}.
    """
    said = {}
    by_failure = {id(one.failure): one for one in run.failed}
    for one in found:
        explained = [by_failure[id(failure)] for failure in one.explains]
        lead = max(explained, key=lambda failed: failed.failure.weight)
        ids = [mistake.id for mistake in one.mistakes]
        came = [row for row in lead.rows if row[0] != "hint"]  # the mistake has its own sentence
        rows = [*_probably(one, len(run.failed)), *came, *_read(read(one.mistakes))]
        said[lead.test] = text_of(rows), ids, len(said)
        for failed in explained:
            if failed is not lead:
                line = text_of([("same", f"mistake as in {_name(lead)}: {failed.line}")])
                said[failed.test] = line, ids, len(run.failed) + len(said)
    rest = [one for one in run.failed if one.test not in said]
    for number, failed in enumerate(rest):
        full = number < IN_FULL or len(rest) == IN_FULL + 1
        rows = [("failed", failed.line), *(row for row in failed.rows if row[0] == "hint")]
        if full:  # where networks part may come from a mistake that has a name already
            parts = [] if found else failed.parts()
            rows = [*failed.rows, *parts, *_read(read(()))]
        said[failed.test] = text_of(rows), [], len(run.failed) + len(said)
    return said


def _name(failed):
    return failed.test.rpartition("::")[2].partition("[")[0]


def _probably(found, failures):
    first, *more = found.mistakes
    rows = [("probably", first.says), *(("and", one.says) for one in more)]
    if failures > 1:
        many = len(found.explains)
        what = "these two explain" if more else "this explains"
        rows.append(("", f"({what} {'all' if many == failures else many} of {failures} failures)"))
    return rows


def _read(place):
    return [("read", place)] if place else []
