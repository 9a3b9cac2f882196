"""Read files of code without trusting them, and take out of one what may be lent to another."""

import ast
import io
import os
import stat
import tokenize

from autograder.submission.errors import BrokenFileError, shown

LARGEST = 1_000_000  # bytes


def read_source(path):
    """The text of a Python file, in whatever encoding Python itself would read it.

    Raises:
        BrokenFileError: one sentence, when there is no file, or nothing that Python reads.
    """
    name, data = shown(path), content(path)
    try:
        encoding, _ = tokenize.detect_encoding(io.BytesIO(data).readline)
        return io.TextIOWrapper(io.BytesIO(data), encoding).read()
    except (SyntaxError, UnicodeDecodeError, LookupError):
        raise BrokenFileError(
            f"{name} is not text in the encoding that Python expects: save it as UTF-8, or name "
            "its encoding in the first line, for example `# coding: latin-1`."
        ) from None


def content(path):
    """The bytes of a regular file; links, pipes and devices are not opened."""
    name = shown(path)
    flags = os.O_RDONLY | getattr(os, "O_NOFOLLOW", 0) | getattr(os, "O_NONBLOCK", 0)
    try:
        if os.path.islink(path):
            raise BrokenFileError(f"{name} is a link, and may lead out of the project: put a "
                                  "file there.")  # fmt: skip
        handle = os.open(path, flags | getattr(os, "O_BINARY", 0))
    except FileNotFoundError:
        raise BrokenFileError(f"{name} is missing: `make stubs` writes it.") from None
    except OSError as error:
        raise BrokenFileError(f"{name} cannot be read ({error.strerror}).") from None
    with open(handle, "rb") as file:
        about = os.fstat(handle)
        if not stat.S_ISREG(about.st_mode):
            raise BrokenFileError(f"{name} is not a file: put one there.")
        if about.st_size > LARGEST:
            raise BrokenFileError(f"{name} has more than a megabyte: no exercise is that long.")
        return file.read()


def excerpt(source, names):
    """The text of a module without the functions and classes that ``names`` do not need.

    A lent name brings along what it uses, and nothing else of the solutions.  Lines keep their
    numbers.
    """
    tree = ast.parse(source)
    defined = {n.name: n for n in tree.body if isinstance(n, (ast.FunctionDef, ast.ClassDef))}
    needed, left = set(), [*names]
    left += [name for n in tree.body if n not in defined.values() for name in _used(n)]
    while left:
        name = left.pop()
        if name in defined and name not in needed:
            needed.add(name)
            left += _used(defined[name])
    lines = source.splitlines(keepends=True)
    for name in defined.keys() - needed:
        node = defined[name]
        start = min([node.lineno, *(one.lineno for one in node.decorator_list)])
        for number in range(start - 1, node.end_lineno):
            lines[number] = "\n"
    return "".join(lines)


def _used(node):
    return [one.id for one in ast.walk(node) if isinstance(one, ast.Name)]
