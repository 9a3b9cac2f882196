"""What is taken of a submission: the named files, and nothing else of whatever was handed in.

A submission is a folder, a zip file, a notebook or a checkout of the book.  Nothing of it is
executed here, no link is followed, and sizes are bounded before anything is read.
"""

import unicodedata
from collections import Counter
from dataclasses import dataclass, field
from datetime import datetime
from pathlib import Path, PurePosixPath

from autograder.marking import notebooks
from autograder.marking.entries import BAD_ZIP, OTHERS, entries, said
from autograder.submission.errors import BrokenFileError
from autograder.submission.source import LARGEST

LARGEST_NOTEBOOK = 20 << 20  # bytes: outputs hold pictures
MOST_NOTEBOOKS = 50
LONGEST_NAME = 200  # characters
REPORTED = 100  # names of what was ignored
KINDS = (".py", ".ipynb", ".pth", ".zip", ".ini", ".cfg", ".toml", ".so")


@dataclass
class Taken:
    """What was taken of one submission.

    Attributes:
        files: {"track/chapter.py": bytes}.
        ignored: a list of {"path", "why"}.
        newest: when the newest of the files was written, or None.
    """

    files: dict = field(default_factory=dict)
    ignored: list = field(default_factory=list)
    newest: datetime | None = None

    def ignore(self, path, why):
        """Report what is not taken, up to a number."""
        if len(self.ignored) < REPORTED:
            self.ignored.append({"path": notebooks.printable(path, 200), "why": why})
        elif len(self.ignored) == REPORTED:
            self.ignored.append({"path": "...", "why": "more is not reported"})

    def written(self, seconds):
        """Note a date; one that no calendar has counts as now."""
        try:
            when = datetime.fromtimestamp(seconds).astimezone()
        except (ValueError, OSError, OverflowError):
            when = datetime.now().astimezone()
        self.newest = max(self.newest, when) if self.newest else when


def submissions(folder):
    """{name: path} of what lies in a folder, in alphabetical order.

    A name can be printed, and no system takes it for that of another.
    """
    found = [one for one in _visible(folder) if _submission(one)]
    stems = Counter(_alike(_stem(one)) for one in found)
    names, taken = {}, set()
    for one in found:
        stem = _stem(one)
        name = notebooks.printable(one.name if stems[_alike(stem)] > 1 else stem, LONGEST_NAME)
        number, first = 1, name
        while _alike(name) in taken:
            number += 1
            name = f"{first} ({number})"
        names[name] = one
        taken.add(_alike(name))
    return names


def left_out(folder):
    """The names of what lies in a folder and is no submission, as they can be printed."""
    return [notebooks.printable(one.name, 80) for one in _visible(folder) if not _submission(one)]


def _visible(folder):
    return sorted(one for one in Path(folder).iterdir() if not one.name.startswith("."))


def _submission(path):
    return path.is_dir() or path.suffix in (".zip", ".ipynb")


def _stem(path):
    return path.stem if path.is_file() else path.name


def _alike(name):
    """What systems that tell no capitals or kinds of accents apart make of a name."""
    return unicodedata.normalize("NFC", name).casefold()


def take(path, tasks, work):
    """What a submission holds of some tasks.

    Args:
        path: a folder, a zip file or a notebook.
        tasks: ids, "track/chapter.task".
        work: the book.
    """
    taken, wanted = Taken(), {f"{id.rpartition('.')[0]}.py" for id in tasks}
    found, books = {}, []
    for name, size, when, read in entries(Path(path), taken):
        place, why = _place(name, wanted)
        if PurePosixPath(name).suffix == ".ipynb" and not why:
            books.append((name, size, when, read))
        elif place is None:
            if why or name.endswith(KINDS):
                taken.ignore(name, why or "the assignment does not ask for it")
        else:
            found.setdefault(place, []).append((name, size, when, read))
    for place, candidates in found.items():
        _choose(place, candidates, taken)
    for name, *_ in books[MOST_NOTEBOOKS:]:
        taken.ignore(name, f"only {MOST_NOTEBOOKS} notebooks are read")
    for name, size, when, read in books[:MOST_NOTEBOOKS]:
        _notebook(name, size, when, read, tasks, work, taken)
    return taken


def _place(name, wanted):
    """("track/chapter.py" or None, why a file must not be taken or None)."""
    parts = PurePosixPath(name.replace("\\", "/")).parts
    if ".." in parts or name.startswith("/") or "\0" in name or (parts and ":" in parts[0]):
        return None, "its name leads out of the submission"
    if any(one in OTHERS or one.startswith(".") for one in parts[:-1]):
        return None, "tests, solutions and hidden folders are not taken"
    if "/".join(parts[-2:]) in wanted:
        return "/".join(parts[-2:]), None
    if not parts or (len(parts) > 1 and parts[-2] in ("scratch", "pytorch", "tf")):
        return None, None
    same = [one for one in wanted if one.rpartition("/")[2] == parts[-1]]
    if len(same) > 1:
        return None, f"it could be {' or '.join(sorted(same))}: put it into the track's folder"
    return (same[0] if same else None), None


def _choose(place, candidates, taken):
    """Take one file of a place: that in src/exercises, else the one that lies highest."""

    def rank(one):
        parts = PurePosixPath(one[0]).parts
        return "exercises" not in parts, len(parts), one[0]

    first, *others = sorted(candidates, key=rank)
    for other in others:
        taken.ignore(other[0], f"{first[0]} was taken in its place")
    name, size, when, read = first
    if size > LARGEST:
        taken.ignore(name, "it has more than a megabyte: no exercise is that long")
        return
    try:
        taken.files[place] = read(LARGEST)
        taken.written(when)
    except (OSError, ValueError, BrokenFileError, *BAD_ZIP) as error:
        taken.ignore(name, f"it cannot be read ({said(error)})")


def _notebook(name, size, when, read, tasks, work, taken):
    if size > LARGEST_NOTEBOOK:
        taken.ignore(name, "it has more than 20 megabytes")
        return
    try:
        files, ignored = notebooks.files_of(read(LARGEST_NOTEBOOK), tasks, work)
    except (OSError, ValueError, BrokenFileError, *BAD_ZIP) as error:
        taken.ignore(name, f"it cannot be read ({said(error)})")
        return
    for cell, why in ignored:
        taken.ignore(f"{name}, {cell}", why)
    for place, text in files.items():
        if place in taken.files:
            taken.ignore(name, f"{place} was taken in its place")
        else:
            taken.files[place] = text.encode("utf-8", "surrogatepass")
            taken.written(when)
