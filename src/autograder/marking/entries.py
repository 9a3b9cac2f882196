"""The files of a submission: sizes and kinds are looked at before anything is read."""

import contextlib
import io
import os
import stat
import sys
import zipfile
import zlib
from pathlib import Path

from autograder.marking.notebooks import printable

MOST = 5000  # files and folders that are looked at
LARGEST_ZIP = 100 << 20
LARGEST_TABLE = 2 << 20  # bytes of its list of files
OTHERS = {"tests", "solutions", "site-packages", "__MACOSX", "__pycache__"}  # never taken from
BAD_ZIP = (zipfile.BadZipFile, zlib.error, NotImplementedError, RuntimeError, EOFError)


def said(error):
    """Why something cannot be read."""
    return printable(getattr(error, "strerror", None) or error, 200)


def entries(path, taken):
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


def _opened(path, _=None):
    """A file descriptor of a regular file; links, pipes and devices are not opened."""
    flags = os.O_RDONLY | getattr(os, "O_NOFOLLOW", 0) | getattr(os, "O_NONBLOCK", 0)
    handle = os.open(path, flags | getattr(os, "O_BINARY", 0))
    if not stat.S_ISREG(os.fstat(handle).st_mode):
        os.close(handle)
        raise ValueError("it is no regular file")
    return handle


def _reader(path):
    def read(most):
        with open(_opened(path), "rb") as file:
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
            here_in = sorted(os.scandir(here), key=lambda one: one.name)
        except OSError as error:
            taken.ignore(here.relative_to(folder).as_posix(), f"it cannot be read ({said(error)})")
            continue
        for entry in here_in:
            count += 1
            if count > MOST:
                taken.ignore("...", f"only the first {MOST} files are looked at")
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
        with _archive(path) as archive:
            infos = archive.infolist()
            if len(infos) > MOST:
                taken.ignore("...", f"only the first {MOST} files are looked at")
            for info in infos[:MOST]:
                mode = info.external_attr >> 16
                if info.is_dir():
                    continue
                if stat.S_IFMT(mode) not in (0, stat.S_IFREG):
                    taken.ignore(info.filename, "it is no regular file")
                    continue
                yield info.filename, info.file_size, about.st_mtime, _unpacker(path, info)
    except (OSError, ValueError, *BAD_ZIP) as error:
        taken.ignore(path.name, f"it cannot be read ({said(error)})")


class _Bounded(io.BufferedReader):
    """A zip file whose list of files, which is read in one piece, must not be endless."""

    most = LARGEST_TABLE

    def read(self, size=-1):
        if size is not None and size > self.most:
            raise ValueError("it lists too many files")
        return super().read(size)


@contextlib.contextmanager
def _archive(path):
    with _Bounded(io.FileIO(path, opener=_opened)) as file, zipfile.ZipFile(file) as archive:
        file.most = sys.maxsize  # of a file in it
        yield archive


def _unpacker(path, info):
    def read(most):
        with _archive(path) as archive, archive.open(info) as file:
            data = file.read(most + 1)  # the size in the directory may be a lie
        if len(data) > most:
            raise ValueError("it is larger than it says")
        return data

    return read
