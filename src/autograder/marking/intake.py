"""What is taken of a submission: the named files, and nothing else of whatever was handed in.

A submission is a folder, a zip file, a notebook or a checkout of the book.  Nothing of it is
executed here, no link is followed, and sizes are bounded before anything is read.
"""

import os
import stat
import zipfile
import zlib
from dataclasses import dataclass, field
from datetime import datetime
from pathlib import Path, PurePosixPath

from autograder.marking import notebooks
from autograder.submission.errors import BrokenFileError
from autograder.submission.source import LARGEST

MOST_ENTRIES = 5000  # files and folders that are looked at
LARGEST_NOTEBOOK = 20 << 20  # bytes: outputs hold pictures
LARGEST_ZIP = 100 << 20
REPORTED = 100  # names of what was ignored
OTHERS = {"tests", "solutions", "site-packages", "__MACOSX", "__pycache__"}  # never taken from
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
        when = datetime.fromtimestamp(seconds).astimezone()
        self.newest = max(self.newest, when) if self.newest else when


def submissions(folder):
    """{name: path} of what lies in a folder, in alphabetical order."""
    found = sorted(one for one in Path(folder).iterdir() if not one.name.startswith("."))
    found = [one for one in found if one.is_dir() or one.suffix in (".zip", ".ipynb")]
    stems = [one.stem if one.is_file() else one.name for one in found]
    names = [one.name if stems.count(stem) > 1 else stem
             for one, stem in zip(found, stems, strict=True)]  # fmt: skip
    return dict(zip(names, found, strict=True))


def take(path, tasks, work):
    """What a submission holds of some tasks.

    Args:
        path: a folder, a zip file or a notebook.
        tasks: ids, "track/chapter.task".
        work: the book.
    """
    taken, wanted = Taken(), {f"{id.rpartition('.')[0]}.py" for id in tasks}
    found, books = {}, []
    for name, size, when, read in _entries(Path(path), taken):
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
    for name, size, when, read in books:
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
        taken.ignore(name, f"it cannot be read ({_said(error)})")


def _notebook(name, size, when, read, tasks, work, taken):
    if size > LARGEST_NOTEBOOK:
        taken.ignore(name, "it has more than 20 megabytes")
        return
    try:
        files, ignored = notebooks.files_of(read(LARGEST_NOTEBOOK), tasks, work)
    except (OSError, ValueError, BrokenFileError, *BAD_ZIP) as error:
        taken.ignore(name, f"it cannot be read ({_said(error)})")
        return
    for cell, why in ignored:
        taken.ignore(f"{name}, {cell}", why)
    for place, text in files.items():
        if place in taken.files:
            taken.ignore(name, f"{place} was taken in its place")
        else:
            taken.files[place] = text.encode("utf-8", "surrogatepass")
            taken.written(when)


def _said(error):
    return notebooks.printable(getattr(error, "strerror", None) or error, 200)


# --- the files of a folder, of a zip file, or a notebook alone


BAD_ZIP = (zipfile.BadZipFile, zlib.error, NotImplementedError, RuntimeError, EOFError)


def _entries(path, taken):
    """(name, size, time, function that reads at most so many bytes) of each regular file."""
    if path.is_symlink():
        taken.ignore(path.name, "it is a link")
    elif path.is_dir():
        yield from _of_folder(path, taken)
    elif path.suffix == ".zip":
        yield from _of_zip(path, taken)
    else:
        about = path.lstat()
        yield path.name, about.st_size, about.st_mtime, _reader(path)


def _reader(path):
    def read(most):
        flags = os.O_RDONLY | getattr(os, "O_NOFOLLOW", 0) | getattr(os, "O_NONBLOCK", 0)
        with open(os.open(path, flags | getattr(os, "O_BINARY", 0)), "rb") as file:
            if not stat.S_ISREG(os.fstat(file.fileno()).st_mode):
                raise ValueError("it is no regular file")
            data = file.read(most + 1)  # it may have grown since it was looked at
        if len(data) > most:
            raise ValueError("it is too large")
        return data

    return read


def _of_folder(folder, taken):
    count, left = 0, [folder]
    while left:
        here = left.pop(0)
        try:
            entries = sorted(os.scandir(here), key=lambda one: one.name)
        except OSError as error:
            taken.ignore(here.relative_to(folder).as_posix(), f"it cannot be read ({_said(error)})")
            continue
        for entry in entries:
            count += 1
            if count > MOST_ENTRIES:
                taken.ignore("...", f"only the first {MOST_ENTRIES} files are looked at")
                return
            name = Path(entry.path).relative_to(folder).as_posix()
            about = entry.stat(follow_symlinks=False)
            if stat.S_ISDIR(about.st_mode):
                if not entry.name.startswith(".") and entry.name not in OTHERS:
                    left.append(Path(entry.path))
            elif stat.S_ISREG(about.st_mode):
                yield name, about.st_size, about.st_mtime, _reader(entry.path)
            else:
                kind = "a link" if entry.is_symlink() else "no regular file"
                taken.ignore(name, f"it is {kind}")


def _of_zip(path, taken):
    about = path.stat()
    try:
        if about.st_size > LARGEST_ZIP:
            raise ValueError("it has more than 100 megabytes")
        with zipfile.ZipFile(path) as archive:
            infos = archive.infolist()
            if len(infos) > MOST_ENTRIES:
                taken.ignore("...", f"only the first {MOST_ENTRIES} files are looked at")
            for info in infos[:MOST_ENTRIES]:
                mode = info.external_attr >> 16
                if info.is_dir():
                    continue
                if stat.S_IFMT(mode) not in (0, stat.S_IFREG):
                    taken.ignore(info.filename, "it is no regular file")
                    continue
                yield info.filename, info.file_size, about.st_mtime, _unpacker(path, info)
    except (OSError, ValueError, *BAD_ZIP) as error:
        taken.ignore(path.name, f"it cannot be read ({_said(error)})")


def _unpacker(path, info):
    def read(most):
        with zipfile.ZipFile(path) as archive, archive.open(info) as file:
            data = file.read(most + 1)  # the size in the directory may be a lie
        if len(data) > most:
            raise ValueError("it is larger than it says")
        return data

    return read
