"""MyST's directives as plain Markdown, and as cells where they hold a task.

A page is a tree of texts and directives: ``parse`` finds it, ``Writer`` writes it out as pieces,
each ("markdown", text) or ("code", source).
"""

import ast
import re
import sys
from dataclasses import dataclass, field
from pathlib import Path

import yaml

sys.path.append(str(Path(__file__).resolve().parents[2] / "book" / "_ext"))
from book_code import definition, read_tasks, to_do  # noqa: E402

OPEN = re.compile(r"^(`{3,}|:{3,})\{([\w:-]+)\} *(.*?) *$")
TRACKS = {"scratch": "NumPy", "pytorch": "PyTorch", "tf": "TensorFlow"}


@dataclass
class Directive:
    name: str
    argument: str
    options: dict = field(default_factory=dict)
    body: str = ""


def parse(text):
    """The texts and directives of a page, in their order."""
    found, plain, lines = [], [], text.split("\n")
    number = 0
    while number < len(lines):
        opened = OPEN.match(lines[number])
        if not opened:
            number = _through_code(lines, number, plain)
            continue
        end = _closing(lines, number + 1, opened[1])
        found += ["\n".join(plain)] * any(line.strip() for line in plain)
        options, body = _options(lines[number + 1 : end])
        found.append(Directive(opened[2], opened[3], options, "\n".join(body)))
        plain, number = [], end + 1
    return found + ["\n".join(plain)] * any(line.strip() for line in plain)


def _through_code(lines, number, plain):
    """Take a line, or a whole fence of code, whose content is never looked at."""
    fence = re.match(r"^(`{3,})", lines[number])
    end = _closing(lines, number + 1, fence[1]) if fence else number
    plain += lines[number : end + 1]
    return end + 1


def _closing(lines, start, fence):
    """The number of the line that closes a fence."""
    closes = re.compile(rf"^{re.escape(fence[0])}{{{len(fence)},}}\s*$")
    return next((n for n in range(start, len(lines)) if closes.match(lines[n])), len(lines))


def _options(lines):
    """({name: value}, the lines of the body)."""
    options = {}
    if lines and lines[0] == "---":
        end = lines.index("---", 1)
        return yaml.safe_load("\n".join(lines[1:end])), lines[end + 1 :]
    while lines and (found := re.match(r"^:([\w-]+): *(.*)$", lines[0])):
        options[found[1]], lines = found[2], lines[1:]
    return options, lines


class Writer:
    """Writes the directives of one page.

    Args:
        inline: the `Inline` of the page.
    """

    def __init__(self, inline):
        self.inline, self.root, self.page = inline, inline.root, inline.page

    def pieces(self, text):
        """A text as pieces."""
        for part in parse(text):
            if isinstance(part, str):
                yield "markdown", self.inline.plain(part.strip("\n"))
                continue
            write = getattr(self, f"_{part.name.replace('-', '_')}", None)
            if write is None:
                raise ValueError(f"{self.page}: the directive {part.name!r} is not known here")
            yield from write(part)

    def text(self, text):
        """A text without code cells."""
        return "\n\n".join(source for _, source in self.pieces(text))

    def _chapter(self, one):
        yield "markdown", "**After this chapter you can**\n\n" + self.text(one.body)

    def _exercise(self, one):
        anchor = f'<a id="{one.options["label"]}"></a>\n\n' if "label" in one.options else ""
        title = self.inline.plain(one.argument)
        yield "markdown", f"{anchor}**Exercise: {title}**\n\n{self.text(one.body)}"

    def _solution(self, one):
        yield "markdown", folded("Solution", self.text(one.body))

    def _warning(self, one):
        yield "markdown", _quoted("**Careful.**\n\n" + self.text(one.body))

    def _admonition(self, one):
        yield "markdown", _quoted(f"**{one.argument}**\n\n" + self.text(one.body))

    def _tab_set(self, one):
        yield from self.pieces(one.body)

    def _tab_item(self, one):
        yield "markdown", f"**{one.argument}**"
        yield from self.pieces(one.body)

    def _literalinclude(self, one):
        path = (self.root / "book" / "chapters" / one.argument).resolve()
        text = path.read_text("utf-8")
        if "pyobject" in one.options:
            text = definition(text, one.options["pyobject"])
        yield "markdown", f"```python\n{text.rstrip()}\n```"

    def _predict(self, one):
        if "lines" in one.options:
            return  # a puzzle of lines that needs the page
        question = "**Predict before you run.** " + self.text(one.body).strip()
        yield "markdown", f"{_quoted(question)}\n\n{folded('Answer', self._answer(one))}"

    def _answer(self, one):
        kind, key = one.argument, one.options["answer"].partition(":")[0]
        if key not in self.inline.glued:
            return "The cells below compute it."
        if kind == "number":
            unit = f" {one.options['unit']}" if "unit" in one.options else ""
            return f"The cell computed {self.inline.value(one.options['answer'])}{unit}."
        items = re.findall(r"^- (.*(?:\n  .*)*)", one.body, re.MULTILINE)
        right = ast.literal_eval(self.inline.glued[key])
        items = [self.inline.plain(item) for item in items]
        shown = [items[_place(items, one)] for one in (right if kind == "order" else [right])]
        if kind == "choice":
            return f"The cell computed: {shown[0]}"
        rows = [f"{number}. {item}" for number, item in enumerate(shown, 1)]
        return "The order that the cell computed:\n\n" + "\n".join(rows)

    def _task(self, one):
        chapter, _, name = one.argument.rpartition(".")
        chapter = chapter or self.page
        tests = (self.root / "tests" / f"test_{chapter}.py").read_text("utf-8")
        task = next(found for found in read_tasks(tests) if found.name == name)
        optional = " (optional)" if "optional" in one.options else ""
        effort = f"Difficulty {task.difficulty} of 3 · about {task.minutes} minutes"
        head = f'<a id="task-{chapter}-{name}"></a>\n\n### Task `{name}`{optional}\n\n{effort}'
        yield "markdown", "\n\n".join(filter(None, [head, self.text(one.body)]))
        for track, title in TRACKS.items():
            path = self.root / "solutions" / track / f"{chapter}.py"
            source = path.read_text("utf-8") if path.exists() else ""
            if definition(source, name):
                yield "markdown", f"**{title}**"
                yield from _cells(source, chapter, name, track)
        hints = [self.inline.plain(hint) for hint in task.hints]
        if hints:
            yield (
                "markdown",
                "\n\n".join(folded(f"Hint {number}", hint) for number, hint in enumerate(hints, 1)),
            )


def _cells(source, chapter, name, track):
    """The cell to write in, and the one that grades it."""
    stub = to_do("", source, name)
    yield "code", f"%%answer {chapter}.{name} {track}\n{stub}"
    yield "code", f'autograder.check("{chapter}.{name}", "{track}")'


def _place(items, value):
    """Where an item stands in the list, as in book_answers."""
    if isinstance(value, bool):
        value = "Yes" if value else "No"
    if isinstance(value, int):
        return value
    bare = [" ".join(item.replace("`", "").split()) for item in items]
    return bare.index(" ".join(str(value).split()))


def folded(title, text):
    return f"<details><summary>{title}</summary>\n\n{text.strip()}\n\n</details>"


def _quoted(text):
    return "\n".join(f"> {line}".rstrip() for line in text.split("\n"))
