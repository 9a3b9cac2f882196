"""The learner's files, src/exercises, as they are generated from the solutions.

What stands between the lines `# BEGIN SOLUTION` and `# END SOLUTION` becomes one line to fill in,
or, where the task is to repair a program, the faulty one: the comments after a line `# INSTEAD`.
A file that somebody has edited is never overwritten: src/exercises/.generated.json remembers the
checksum of what was written last, so that an edit shows whether or not it was committed.
"""

import ast
import hashlib
import json
import re
import shutil
from datetime import datetime
from itertools import count
from pathlib import Path

BEGIN, INSTEAD, END = "# BEGIN SOLUTION", "# INSTEAD", "# END SOLUTION"
TODO = "raise NotImplementedError  # TODO"
LOOKS_LIKE_A_MARKER = re.compile(r"#\s*(begin|end)\s*solution", re.IGNORECASE)


class MarkerError(ValueError):
    """The markers of a solution do not make sense; its text names the line."""


def stub(source):
    """Cut the answers out of a reference implementation.

    Args:
        source: the text of a solution.

    Returns:
        The same text with one line to fill in for each region, or with the
        program to repair that stands there in comments. A region of whole
        methods leaves the head of the first one, since a line that raises in
        a class body would raise on import.

    Raises:
        MarkerError: the markers are unbalanced, nested, misplaced or misspelt.
        SyntaxError: the source is not Python.
    """
    lines = source.splitlines()
    marked = regions(lines)
    tree = ast.parse(source)
    for begin, end in reversed(marked):
        lines[begin : end + 1] = replacement(lines, begin, end, tree)
    text = "\n".join(lines) + "\n" if marked else source
    try:
        ast.parse(text)
    except SyntaxError as error:
        raise MarkerError(
            f"line {marked[0][0] + 1} or a later region: what is left is not Python ({error.msg}, "
            f"line {error.lineno} of the stub); a region holds whole statements or whole methods"
        ) from None
    return text


def regions(lines):
    """The marked regions, as pairs of indices: the line of BEGIN, the line of END."""
    found, begin = [], None
    for here, line in enumerate(lines):
        mark = line.strip()
        if mark == BEGIN and begin is None:
            begin = here
        elif mark == BEGIN:
            raise MarkerError(f"line {here + 1}: the region of line {begin + 1} is still open")
        elif mark == END and begin is None:
            raise MarkerError(f"line {here + 1}: no region is open here")
        elif mark == END and line.rstrip() != lines[begin].rstrip().replace(BEGIN, END):
            raise MarkerError(f"line {here + 1}: not indented like line {begin + 1}")
        elif mark == END:
            found.append((begin, here))
            begin = None
        elif mark == INSTEAD and begin is None:
            raise MarkerError(f"line {here + 1}: '{INSTEAD}' stands in no region")
        elif LOOKS_LIKE_A_MARKER.search(line):
            raise MarkerError(f"line {here + 1}: a marker is a line with only '{BEGIN}' or '{END}'")
    if begin is not None:
        raise MarkerError(f"line {begin + 1}: this region has no '{END}'")
    return found


def replacement(lines, begin, end, tree):
    """The lines that stand in a stub for one region."""
    indent = lines[begin].partition("#")[0]
    if f"{indent}{INSTEAD}" in lines[begin:end]:
        return faulty(lines, lines.index(f"{indent}{INSTEAD}", begin) + 1, end, indent)
    for owner in ast.walk(tree):  # outermost first
        for child in ast.iter_child_nodes(owner):
            if isinstance(child, ast.stmt) and begin + 1 < first_line(child) <= end:
                if isinstance(owner, ast.Module):
                    raise MarkerError(f"line {begin + 1}: a region lies in a function or a class")
                if isinstance(owner, ast.ClassDef):
                    return [*head(lines, child), f"{indent}    {TODO}"]
                return [indent + TODO]
    raise MarkerError(f"line {begin + 1}: the region is empty")


def faulty(lines, start, end, indent):
    """The program to repair: the comments from ``start`` on, as code."""
    for here in range(start, end):
        if not f"{lines[here]} ".startswith(f"{indent}# "):
            raise MarkerError(f"line {here + 1}: after '{INSTEAD}' each line starts with '# '")
    program = [line.removeprefix(f"{indent}#").removeprefix(" ") for line in lines[start:end]]
    if not any(program):
        raise MarkerError(f"line {start}: no program follows '{INSTEAD}'")
    return [indent + line if line else "" for line in program]


def head(lines, method):
    """The signature of a method and its docstring."""
    if not isinstance(method, ast.FunctionDef) or method.body[0].lineno == method.lineno:
        raise MarkerError(f"line {method.lineno}: a region in a class starts with a whole method")
    start, body = first_line(method) - 1, method.body[0]
    if ast.get_docstring(method):
        return lines[start : body.end_lineno]
    return [line for line in lines[start : body.lineno - 1] if not line.strip().startswith("#")]


def first_line(statement):
    """Where a statement starts, its decorators included; lines count from 1."""
    return min([statement.lineno, *(d.lineno for d in getattr(statement, "decorator_list", []))])


class Stubs:
    """The generated files of one checkout, and what was last written to each of them."""

    def __init__(self, root):
        self.folder = Path(root) / "src/exercises"
        self.manifest = self.folder / ".generated.json"
        self.texts, self.problems = {}, []
        for solution in sorted(Path(root).glob("solutions/**/*.py")):
            name = solution.relative_to(Path(root) / "solutions").as_posix()
            try:
                self.texts[name] = stub(solution.read_text("utf-8"))
            except (MarkerError, SyntaxError) as problem:
                self.problems.append(f"solutions/{name}, {problem}.")
        try:
            self.written = json.loads(self.manifest.read_text("utf-8"))
        except (FileNotFoundError, json.JSONDecodeError):
            self.written = {}  # then every file that differs counts as edited, and none is lost

    def state(self, name):
        """'current', 'missing', 'edited' (by a person) or 'stale' (ours, but out of date)."""
        want = digest(self.texts[name]) if name in self.texts else None
        path = self.folder / name
        if not path.exists():
            return "missing" if want else "stale"
        have, known = digest(path.read_bytes()), self.written.get(name)
        if have == want == known:
            return "current"
        return "stale" if have in (want, known) else "edited"

    def names(self, *states):
        """All files in one of the states; a stub whose solution is gone is one of them."""
        return [n for n in sorted({*self.texts, *self.written}) if self.state(n) in states]

    def write(self, name):
        """Bring a file up to date, and say so; a person's version is kept beside it."""
        path, copy = self.folder / name, None
        if self.state(name) == "edited":
            copy = shutil.copy2(path, spare(path))
        if name in self.texts:
            save(path, self.texts[name])
            self.written[name] = digest(self.texts[name])
        else:
            path.unlink(missing_ok=True)
            del self.written[name]
        save(self.manifest, json.dumps(self.written, indent=2, sort_keys=True) + "\n")
        kept = f"; your version is kept beside it as {copy.name}" if copy else ""
        return f"src/exercises/{name} is now as generated{kept}."


def digest(content):
    content = content.encode() if isinstance(content, str) else content.replace(b"\r\n", b"\n")
    return hashlib.sha256(content).hexdigest()


def save(path, text):
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, "utf-8", newline="\n")


def spare(path):
    """A name beside a file that is not taken: lenet.py.saved-20250131-235959."""
    wanted = f"{path.name}.saved-{datetime.now():%Y%m%d-%H%M%S}"
    names = (wanted if n == 1 else f"{wanted}-{n}" for n in count(1))
    return next(path.with_name(name) for name in names if not path.with_name(name).exists())
