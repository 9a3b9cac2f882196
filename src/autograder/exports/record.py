"""The records of `autograder grade`, read back: what each submission was given, and why.

Every text in a record may come from a submission that nobody trusts. A record is checked when it
is read, and its texts are freed of what no report can show; escaping is left to each export.
"""

import json
from dataclasses import dataclass, field
from pathlib import Path

from autograder.exports.typed import typed

FORMAT = 1
LARGEST = 50_000_000  # bytes of one record
STATUSES = ("passed", "partly", "failed", "missing", "error")


class RecordError(ValueError):
    """A record cannot be used; its text is one sentence that names the file."""


@dataclass(frozen=True)
class Test:
    id: str
    points: float
    possible: float
    passed: bool
    message: str | None = None


@dataclass(frozen=True)
class Mistake:
    id: str
    says: str
    page: str | None = None


@dataclass(frozen=True)
class TaskMark:
    id: str  # pytorch/lenet.LeNet
    track: str
    chapter: str
    task: str
    title: str
    points: float
    possible: float
    status: str
    expected_tests: list[str]
    received_tests: list[str]
    tests: list[Test]
    mistakes: list[Mistake]
    message: str | None = None
    seconds: float = 0

    @property
    def share(self):
        """The share of the points that was reached."""
        return self.points / self.possible if self.possible else 0.0

    @property
    def unanswered(self):
        """Tests that were asked for and gave no result."""
        return [one for one in self.expected_tests if one not in set(self.received_tests)]


@dataclass(frozen=True)
class Assignment:
    title: str
    sha256: str | None = None  # without a file: all tasks


@dataclass(frozen=True)
class Late:
    days: float
    factor: float

    @property
    def said(self):
        """What it costs, in a sentence for whoever was late."""
        days = f"{self.days:g} {'day' if self.days == 1 else 'days'} late"
        share = f"{100 * self.factor:.4g} %" if self.factor else "none"
        return f"It came {days}, so {share} of the points count."


@dataclass(frozen=True)
class Environment:
    python: str
    platform: str
    packages: dict[str, str]
    tests_sha256: str
    rung: str
    seed: int | None = None
    missing: list[str] = field(default_factory=list)


@dataclass(frozen=True)
class File:
    path: str
    sha256: str
    bytes: int


@dataclass(frozen=True)
class Ignored:
    path: str
    why: str


@dataclass(frozen=True)
class Flag:
    kind: str
    task: str | None
    what: str


@dataclass(frozen=True)
class Record:
    """What one submission was given."""

    format: int
    submission: str
    key: str
    graded_at: str
    assignment: Assignment
    environment: Environment
    files: list[File]
    tasks: list[TaskMark]
    points: float
    possible: float
    marks: float  # the points after the late rule
    submitted_at: str | None = None
    late: Late | None = None
    ignored: list[Ignored] = field(default_factory=list)
    flags: list[Flag] = field(default_factory=list)
    seconds: float = 0

    def task(self, name):
        """The mark of a task by its id, or None."""
        return next((one for one in self.tasks if one.id == name), None)


def read_record(path):
    """One record.

    Raises:
        RecordError: it is broken.
    """
    try:
        if path.stat().st_size > LARGEST:
            raise ValueError(f"it is larger than {LARGEST // 1_000_000} MB")
        data = json.loads(path.read_text("utf-8"))
        if isinstance(data, dict) and data.get("format") != FORMAT:
            raise ValueError(f"its format is {data.get('format')!r:.20}, not {FORMAT}")
        record = typed(Record, data)
        _consistent(record)
    except OSError as error:
        raise RecordError(f"{path} cannot be read: {error.strerror}.") from None
    except RecursionError:
        raise RecordError(f"{path} is broken: it is nested too deep.") from None
    except ValueError as error:  # of JSON and of UTF-8, too
        raise RecordError(f"{path} is broken: {error}. Grade this submission again.") from None
    return record


def _consistent(record):
    """Do the parts of a record agree?"""
    ids = [one.id for one in record.tasks]
    if len(set(ids)) != len(ids):
        raise ValueError("a task stands in it twice")
    for one in record.tasks:
        if one.status not in STATUSES:
            raise ValueError(f"the status of {one.id} is none of {', '.join(STATUSES)}")
        if not 0 <= one.points <= one.possible + 1e-6:
            raise ValueError(f"{one.id} has {one.points:g} of {one.possible:g} points")
    for name in ("points", "possible"):
        total = sum(getattr(one, name) for one in record.tasks)
        if abs(total - getattr(record, name)) > 0.01:
            raise ValueError(f"its {name} are {getattr(record, name):g}, its tasks' {total:g}")
    if not -1e-6 <= record.marks <= record.points + 0.01:
        raise ValueError(f"{record.marks:g} marks were made of {record.points:g} points")


def read_records(folder):
    """All records below the folder of a marking, by name of the submission.

    Raises:
        RecordError: one is broken, two are of one submission, or there is none.
    """
    folder = Path(folder)
    paths = sorted((folder / "records").glob("*.json"))
    if not paths:
        raise RecordError(f"{folder} holds no records: `autograder grade` writes them there.")
    records = {}
    for path in paths:
        record = read_record(path)
        if record.submission in records:
            raise RecordError(f"{path} is a second record of the submission {record.submission}.")
        records[record.submission] = record
    return [records[name] for name in sorted(records)]


def task_ids(records):
    """The tasks of a class, in the order of the first record that has them."""
    return list(dict.fromkeys(one.id for record in records for one in record.tasks))
