"""An assignment: its tasks, what they are worth, until when, and with which hidden seed."""

import math
import tomllib
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from difflib import get_close_matches
from hashlib import sha256
from pathlib import Path

from autograder.marking.sandbox.workers import Bounds
from autograder.project import TRACKS

DAY = 24 * 3600.0
KEYS = ("title", "tasks", "seed", "points", "due", "limits")
DUE = ("at", "grace_minutes", "off_per_day", "last_day", "extensions", "submitted")
# name in the file -> (name in `Bounds`, factor)
LIMITS = {
    "call_seconds": ("call", 1), "waiting_seconds": ("waiting", 1),
    "submission_seconds": ("submission", 1), "memory_gb": ("memory", 1 << 30),
    "processes": ("processes", 1), "file_mb": ("file", 1 << 20),
}  # fmt: skip


class AssignmentError(ValueError):
    """The file cannot be used; the text names the file, the key and what is wrong."""


@dataclass(frozen=True)
class Due:
    """A date, and what a day later costs.

    Attributes:
        at: the date, with its time zone.
        grace: seconds after it that do not count.
        off_per_day: the share of the points that each begun day costs.
        last_day: of what comes later nothing counts; None is no such day.
        extensions: {submission: days more}.
        submitted: {submission: date}, where the files do not tell.
    """

    at: datetime
    grace: float = 0.0
    off_per_day: float = 0.0
    last_day: int | None = None
    extensions: dict = field(default_factory=dict)
    submitted: dict = field(default_factory=dict)

    def strangers(self, names):
        """{"due.extensions.NAME"} of what the file says about somebody who handed in nothing."""
        tables = {"extensions": self.extensions, "submitted": self.submitted}
        return [f"due.{key}.{one}" for key, table in tables.items()
                for one in table if one not in names]  # fmt: skip

    def late(self, name, when):
        """{"days", "factor"} of a submission that came at a date."""
        end = self.at + timedelta(seconds=self.grace, days=self.extensions.get(name, 0))
        days = max(0, math.ceil((when - end).total_seconds() / DAY))
        closed = self.last_day is not None and days > self.last_day
        factor = 0.0 if closed else max(0.0, 1 - self.off_per_day * days)
        return {"days": days, "factor": round(factor, 6)}


@dataclass(frozen=True)
class Assignment:
    """What is asked.

    Attributes:
        tasks: {"track/chapter.task": points}; empty: every task whose file somebody hands in.
        sha256: of the file.
    """

    title: str = "All tasks"
    tasks: dict = field(default_factory=dict)
    seed: int = 0
    due: Due | None = None
    bounds: Bounds = field(default_factory=Bounds)
    sha256: str | None = None


def every_task(work):
    """{"track/chapter.task": what its tests are worth} of a whole book, in its order."""
    return {
        f"{track}/{chapter}.{task.name}": task.points
        for chapter in work.chapters
        for track in TRACKS
        if track in work.tracks(chapter)
        for task in work.tasks(chapter, track)
    }


def read(path, work):
    """The `Assignment` in a file.

    Raises:
        AssignmentError: one sentence.
    """
    try:
        data = Path(path).read_bytes()
        found = tomllib.loads(data.decode("utf-8-sig"))  # some editors begin a file with a mark
    except OSError as error:
        raise AssignmentError(f"{path} cannot be read ({error.strerror}).") from None
    except UnicodeDecodeError:
        raise AssignmentError(f"{path} is not text in UTF-8: save it as UTF-8.") from None
    except ValueError as error:
        raise AssignmentError(f"{path} is not a TOML file: {error}.") from None
    reader = _Reader(path, found)
    return reader.assignment(every_task(work), sha256(data).hexdigest())


class _Reader:
    """Takes the values of a file out by name, and says which one is wrong."""

    def __init__(self, path, found):
        self.path, self.found = path, found

    def wrong(self, key, said):
        return AssignmentError(f"{self.path}: {key} {said}.")

    def assignment(self, known, digest):
        self.names(self.found, KEYS, "")
        title = self.value(self.found, "title", str, Path(self.path).stem)
        seed = self.value(self.found, "seed", int, 0)
        if not 0 <= seed < 2**31:
            raise self.wrong("seed", f"is {seed}, but it must lie between 0 and 2147483647")
        return Assignment(title, self.tasks(known), seed, self.due(), self.bounds(), digest)

    def names(self, table, known, prefix):
        for name in table:
            if name not in known:
                near = get_close_matches(name, known, 1)
                hint = f"did you mean {prefix}{near[0]}" if near else f"known: {', '.join(known)}"
                raise self.wrong(f"{prefix}{name}", f"is no key of an assignment; {hint}")

    def value(self, table, key, kind, default, prefix=""):
        found = table.get(key, default)
        right = isinstance(found, kind) and (not isinstance(found, bool) or kind is bool)
        if found is default or right:
            return found
        names = {str: "a text", int: "a whole number", list: "a list", dict: "a table"}
        said = f"is {found!r}, but it must be {names.get(kind, 'a number')}"
        raise self.wrong(f"{prefix}{key}", said)

    def number(self, table, key, default, prefix, least=0.0, most=math.inf):
        found = self.value(table, key, (int, float), default, prefix)
        if found is not default and not least <= found <= most:
            many = f"between {least:g} and {most:g}" if most < math.inf else f"at least {least:g}"
            raise self.wrong(f"{prefix}{key}", f"is {found}, but it must be {many}")
        return found

    def tasks(self, known):
        """{id: points}: chapters become all of their tasks."""
        asked, found = self.value(self.found, "tasks", list, []), {}
        if not asked:
            raise self.wrong("tasks", 'is missing: name at least one, such as "pytorch/lenet"')
        for one in asked:
            here = [id for id in known if one in (id, id.rpartition(".")[0])]
            if not here:
                places = [*known, *(id.rpartition(".")[0] for id in known)]
                near = get_close_matches(str(one), places, 1)
                hint = f"did you mean {near[0]!r}" if near else "write track/chapter.task"
                raise self.wrong("tasks", f"names {one!r}, which there is not; {hint}")
            found.update({id: known[id] for id in here})
        points = self.value(self.found, "points", dict, {})
        self.names(points, list(found), "points.")
        more = {id: self.number(points, id, None, "points.") for id in points}
        return {**found, **{id: float(worth) for id, worth in more.items()}}

    def due(self):
        table = self.value(self.found, "due", dict, None)
        if table is None:
            return None
        self.names(table, DUE, "due.")
        if "at" not in table:
            raise self.wrong("due.at", "is missing: write a date, such as 2026-10-01T18:00:00Z")
        extra = self.value(table, "extensions", dict, {}, "due.")
        days = {name: self.number(extra, name, 0, "due.extensions.") for name in extra}
        sent = self.value(table, "submitted", dict, {}, "due.")
        last = table.get("last_day")
        return Due(
            self.date(table, "at", "due."),
            60.0 * self.number(table, "grace_minutes", 0, "due."),
            self.number(table, "off_per_day", 0.0, "due.", most=1.0),
            last if last is None else self.number(table, "last_day", 0, "due."),
            days,
            {name: self.date(sent, name, "due.submitted.") for name in sent},
        )

    def date(self, table, key, prefix):
        found = table[key]
        if not isinstance(found, datetime):
            said = f"is {found}, but it must be a date with a time, such as 2026-10-01T18:00:00Z"
            raise self.wrong(f"{prefix}{key}", said)
        return found if found.tzinfo else found.astimezone()  # the time of this machine

    def bounds(self):
        table = self.value(self.found, "limits", dict, {})
        self.names(table, tuple(LIMITS), "limits.")
        found = {}
        for key in table:
            name, factor = LIMITS[key]
            amount = self.number(table, key, 1, "limits.", least=0.1) * factor
            found[name] = amount if factor == 1 and name != "processes" else int(amount)
        return Bounds(**found)
