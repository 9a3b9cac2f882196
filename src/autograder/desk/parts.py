"""The part of a learner's file that belongs to one task: it is exchanged, the rest stays as it is.

The part of a task is its definition and what the learner has written directly above it, such as
helpers and imports, back to the last thing that was given. So what is written is what is read.
"""

import ast
import io
import re
from collections import Counter
from dataclasses import dataclass

from autograder.sources import DEFINITIONS
from autograder.stubs import digest, first_line

MOST = 1 << 20  # bytes of a file
TROUBLES = (SyntaxError, ValueError, RecursionError, MemoryError)  # of ast.parse


class RefusedError(Exception):
    """What was asked for is not done; the text is one sentence for the learner."""


def parsed(text, where):
    """The tree of a text.

    Raises:
        RefusedError: it is no Python; the sentence names the line.
    """
    try:
        return ast.parse(text)
    except SyntaxError as error:
        raise RefusedError(
            f"{where} is not Python yet: {error.msg}, line {error.lineno}."
        ) from None
    except TROUBLES as error:
        raise RefusedError(f"{where} is not Python yet: {error}.") from None


def lines_of(text):
    """The lines with their ends, as Python counts them."""
    return list(io.StringIO(text, newline=""))


@dataclass(frozen=True)
class Part:
    """The part of one task in the lines of a file; where the task is missing, an empty one."""

    lines: list
    first: int  # where the part begins, counted from 0
    definition: int | None  # where the definition begins in it
    end: int

    @property
    def text(self):
        return _ends(self.lines[self.first : self.end]).rstrip("\n")

    @property
    def body(self):
        """The definition alone."""
        return _ends(self.lines[self.definition : self.end]).rstrip("\n")

    @property
    def stamp(self):
        return digest(self.text)

    def exchanged(self, text, only_definition=False):
        """The text of the file with another text in the place of the part."""
        first, lines = self.definition if only_definition else self.first, self.lines
        newline = "\r\n" if any(line.endswith("\r\n") for line in lines) else "\n"
        new = text.replace("\n", newline)
        if self.definition is None:
            below = "".join(lines)
            gap = newline * (3 if below and not below.endswith(("\n", "\r")) else 2)
            return below + (gap if below else "") + new + newline
        last = lines[self.end - 1]
        ending = last[len(last.rstrip("\r\n")) :]
        return "".join([*lines[:first], new + ending, *lines[self.end :]])


def _ends(lines):
    return "".join(lines).replace("\r\n", "\n").replace("\r", "\n")


def part_of(text, name, given, tasks, where="The file"):
    """The `Part` of a task.

    Args:
        text: of the learner's file.
        name: of the task.
        given: text of the file as it is generated.
        tasks: the names of all tasks in it.
        where: what the file is called in a sentence.
    """
    lines, left = lines_of(text), Counter(_mark(node) for node in ast.parse(given).body)
    start, found = 0, Part(lines, len(lines), None, len(lines))
    for node in parsed(text, where).body:
        mark = _mark(node)
        if mark == name:
            first, begin, end = start, first_line(node) - 1, _end(lines, node.end_lineno)
            while not lines[first].strip():
                first += 1
            found = Part(lines, first, begin, end)
        if left[mark] > 0 or mark in tasks:
            left[mark] -= 1
            start = _end(lines, node.end_lineno)
    return found


def _mark(node):
    """What a statement is known by: its name if it defines one, else what it says."""
    return node.name if isinstance(node, DEFINITIONS) else ast.dump(node)


def _end(lines, end):
    """The end of a definition with the comments in it that follow its last statement."""
    here = end
    while here < len(lines) and (not lines[here].strip() or lines[here].lstrip(" \t")[0] == "#"):
        if lines[here].strip() and lines[here][0] not in " \t":
            break
        here += 1
        if lines[here - 1].strip():
            end = here
    return end


def cleaned(text, name, tasks):
    """The text of a part as it is written.

    Raises:
        RefusedError: it is not the definition of this task, with what that needs above it.
    """
    text = plain(text)
    text = re.sub(r"\A([ \t]*\n)+|(\n[ \t]*)+\Z", "", text)  # blank lines around it
    names = [_mark(node) for node in parsed(text, "This").body]
    if names.count(name) != 1:
        how = "not defined" if name not in names else "defined more than once"
        raise RefusedError(f"{name} is {how} here: define it once, under this name.")
    if other := next((one for one in names if one in tasks and one != name), None):
        raise RefusedError(f"{other} is a task of its own: write it in its own box.")
    return text


def plain(text):
    """A text that a file can hold, with plain ends of lines.

    Raises:
        RefusedError: it is none.
    """
    if not isinstance(text, str) or len(text) > MOST:
        raise RefusedError("This is no text, or too long a one: nothing was saved.")
    try:
        text.encode()
    except UnicodeEncodeError:
        raise RefusedError("This text holds a character that no file can hold.") from None
    return _ends([text])
