"""Parts of a source file: its top-level definitions, what a change of it affects, its answers."""

import ast
import hashlib
from functools import lru_cache

from autograder.stubs import BEGIN, END, INSTEAD, TODO, first_line, stub

DEFINITIONS = ast.FunctionDef | ast.AsyncFunctionDef | ast.ClassDef


class Source:
    """A file by its top-level definitions.

    Raises:
        SyntaxError, ValueError: the text is not Python, or nested too deeply to be looked at.
    """

    def __init__(self, text):
        try:
            self._read(text)
        except (RecursionError, MemoryError):
            raise ValueError("the text is nested too deeply") from None

    def _read(self, text):
        self.lines = text.splitlines()
        self.spans, self.codes, self.uses, rest = {}, {}, {}, []
        for node in ast.parse(text).body:
            if not isinstance(node, DEFINITIONS):
                rest.append(ast.dump(node))
                continue
            self.spans[node.name] = (first_line(node) - 1, node.end_lineno)
            self.codes[node.name] = self.codes.get(node.name, "") + ast.dump(node)
            self.uses[node.name] = {n.id for n in ast.walk(node) if isinstance(n, ast.Name)}
        self.rest = "\n".join(rest)

    def text(self, name):
        """The lines of a definition, or None."""
        if name not in self.spans:
            return None
        first, end = self.spans[name]
        return "\n".join(self.lines[first:end])

    def shared(self, tasks):
        """Everything that is no task: imports, constants and helpers, which all tasks may use."""
        helpers = [code for name, code in self.codes.items() if name not in tasks]
        return "\n".join([self.rest, *helpers])

    def needs(self, name, tasks):
        """A task, and the other tasks that it calls, directly or through each other."""
        found, left = set(), [name]
        helpers = {one for helper in self.uses if helper not in tasks for one in self.uses[helper]}
        while left:
            here = left.pop()
            if here in found or here not in self.codes:
                continue
            found.add(here)
            left += [one for one in (self.uses[here] | helpers) if one in tasks]
        return found

    def fingerprint(self, name, tasks):
        """Equal as long as nothing has changed that the verdict on a task may depend on."""
        needed = sorted(self.needs(name, tasks))
        parts = [self.shared(tasks), *(self.codes[one] for one in needed)]
        return hashlib.sha256("\0".join(parts).encode("utf-8", "replace")).hexdigest()


def affected(before, after, tasks):
    """The tasks, in their order, whose verdict a change may have altered.

    Args:
        before: the `Source` that was there, or None where it is not known.
        after: the `Source` that is there now.
        tasks: the names of the chapter's tasks.
    """
    if before is None:
        return list(tasks)
    return [one for one in tasks if before.fingerprint(one, tasks) != after.fingerprint(one, tasks)]


def replaced(source, name, answer):
    """The text of a file in which another answer takes the place of a definition.

    Raises:
        ValueError: the file does not define the name.
    """
    here = Source(source)
    if name not in here.spans:
        raise ValueError(f"there is no {name} to be replaced.")
    first, end = here.spans[name]
    return "\n".join([*here.lines[:first], answer.strip("\n"), *here.lines[end:]]) + "\n"


def answer(solution, name):
    """The reference for a task without its docstrings, which the stub shows, and markers."""
    text = Source(solution).text(name)
    lines, drop = text.splitlines(), set()
    for node in ast.walk(ast.parse(text)):
        if isinstance(node, DEFINITIONS) and ast.get_docstring(node) and len(node.body) > 1:
            end = node.body[0].end_lineno
            while not lines[end].strip():  # the blank lines below a docstring go with it
                end += 1
            drop |= set(range(node.body[0].lineno - 1, end))
    return unmarked([line for number, line in enumerate(lines) if number not in drop])


def unmarked(lines):
    """The text without markers, and without the faulty program that a stub shows instead."""
    kept, faulty = [], False
    for line in lines:
        mark = line.strip()
        faulty = mark == INSTEAD or (faulty and mark != END)
        if not faulty and mark not in (BEGIN, END):
            kept.append(line)
    return "\n".join(kept)


@lru_cache(maxsize=64)  # every failed test of a task asks again
def is_untouched_program(text, solution, name):
    """Is a definition a program to repair, and still as the learner got it?"""
    given = Source(stub(solution))
    if TODO in (given.text(name) or TODO) or given.codes[name] == Source(solution).codes[name]:
        return False
    return Source(text).codes.get(name) == given.codes[name]
