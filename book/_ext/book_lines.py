"""The lines of a solution, for questions about them. No Sphinx in here, and nothing is run."""

import difflib
import io
import tokenize

import yaml
from book_code import answer, definition

from autograder.project import Misconception

SPACE = {tokenize.NL, tokenize.INDENT, tokenize.DEDENT, tokenize.ENDMARKER}


def body_lines(source, name):
    """The statements of an answer, line by line, without its head and its docstring.

    A statement of several lines is one text with line breaks. Comments are left out: they may
    stand anywhere, and betray a line that was changed.

    Args:
        source: the text of a solution.
        name: the function.
    """
    if definition(source, name) is None:
        raise ValueError(f"{name!r} is defined nowhere in the solution")
    text = answer(source, name)
    physical = text.splitlines()
    found, first = [], None
    for token in tokenize.generate_tokens(io.StringIO(text).readline):
        if token.type == tokenize.COMMENT:
            row, column = token.start
            physical[row - 1] = physical[row - 1][:column].rstrip()
        elif token.type == tokenize.NEWLINE:
            found.append([*filter(None, physical[first - 1 : token.end[0]])])
            first = None
        elif first is None and token.type not in SPACE:
            first = token.start[0]
    margin = len(found[1][0]) - len(found[1][0].lstrip())  # the first one is the head
    return ["\n".join(line[margin:] for line in one) for one in found[1:]]


def changed_line(lines, reference):
    """(index of the one line that differs from the reference, what stands there instead).

    Raises:
        ValueError: not exactly one line has another in its place.
    """
    matcher = difflib.SequenceMatcher(a=lines, b=reference, autojunk=False)
    changes = [code for code in matcher.get_opcodes() if code[0] != "equal"]
    if len(changes) != 1 or changes[0][2] - changes[0][1] != 1 or changes[0][4] == changes[0][3]:
        raise ValueError("the mistake does not change exactly one line")
    _, here, _, start, end = changes[0]
    return here, "\n".join(reference[start:end])


def mistake_in(entries, name, track):
    """The known mistake of that name, from the text of a file in tests/misconceptions."""
    for entry in yaml.safe_load(entries):
        patch = entry["tracks"].get(track, {})
        if entry["id"] == name and "replace" in patch:
            about = name, entry["task"], " ".join(entry["says"].split())
            return Misconception(*about, patch["replace"], patch["with"])
    raise ValueError(f"no known mistake {name!r} of this track is a patch")
