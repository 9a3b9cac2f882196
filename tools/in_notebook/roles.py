"""MyST's roles, labels and links within a text, in the Markdown that every notebook shows."""

import ast
import re
from functools import cache
from pathlib import Path

import yaml

ROLE = re.compile(r"\{([\w:-]+)\}`([^`]+)`")
LABEL = re.compile(r"^\(([\w-]+)\)=[ ]*$", re.MULTILINE)
EQUATION = re.compile(r"^\$\$[ ]*\((eq-[\w-]+)\)[ ]*$", re.MULTILINE)
LINK = re.compile(r"(?<!!)\[([^\]]*)\]\((?!https?:)([^)\s]+)\)")
TITLED = re.compile(r"(.+?)\s*<([^<>]+)>", re.DOTALL)
NOT_COMPUTED = "…"


class Inline:
    """What the texts of one page refer to.

    Args:
        root: folder of the project.
        page: name of the chapter.
        text: of its file.
        glued: {name: what a cell of the page glued}, as far as the book is built.
    """

    def __init__(self, root, page, text, glued):
        self.root, self.page, self.glued = Path(root), page, glued
        self.figures = _numbered(re.findall(r"^    name: (fig-[\w-]+)$", text, re.MULTILINE))
        self.equations = _numbered(EQUATION.findall(text))
        self.cited = {}  # keys of references.bib, in the order in which they appear

    def plain(self, text):
        """A text without roles and labels."""
        text = EQUATION.sub(lambda one: f"\\tag{{{self.equations[one[1]]}}}\n$$", text)
        text = ROLE.sub(lambda one: self._role(one[1], " ".join(one[2].split())), text)
        text = LINK.sub(lambda one: f"[{one[1]}]({self._address(one[2])})", text)
        return LABEL.sub(r'<a id="\1"></a>\n', text)

    def _role(self, name, text):
        ways = {
            "cite": self._cite, "cite:t": self._cite, "claim": self._claim,
            "claimed": self._claim, "eq": self._eq, "glue:text": self.value,
            "glue": self.value, "numref": self._numref, "ref": self._ref, "term": _title,
        }  # fmt: skip
        if name not in ways:
            raise ValueError(f"{self.page}: the role {name!r} is not known to tools/notebooks.py")
        parenthesis = {"cite", "claim"} & {name}
        return ways[name](text, True) if parenthesis else ways[name](text)

    def value(self, text):
        """What a cell glued, formatted; a sign if the book is not built."""
        key, _, form = text.partition(":")
        if key not in self.glued:
            return NOT_COMPUTED
        try:
            return format(ast.literal_eval(self.glued[key]), form)
        except (SyntaxError, ValueError):
            return self.glued[key]

    def _cite(self, keys, parenthesis=False):
        names = []
        for key in re.split(r"\s*,\s*", keys):
            self.cited[key] = None
            who, year = works(self.root)[key]
            names.append(f"{who}, {year}" if parenthesis else f"{who} ({year})")
        return f"({'; '.join(names)})" if parenthesis else ", ".join(names)

    def _claim(self, key, cited=False):
        claim = claims(self.root)[key]
        return f"{claim['text']} {self._cite(claim['source'], True)}" if cited else claim["text"]

    def _eq(self, label):
        number = self.equations.get(label)
        return f"({number})" if number else "(an equation of another chapter)"

    def _numref(self, label):
        number = self.figures.get(label)
        return f"Figure {number}" if number else "a figure of another chapter"

    def _ref(self, text):
        titled = TITLED.fullmatch(text)
        label = titled[2] if titled else text
        shown = titled[1] if titled else titles(self.root).get(label.lower(), (None, label))[1]
        return f"[{shown}]({self._address('#' + label)})"

    def _address(self, target):
        """Of a notebook where a page is meant."""
        path, _, label = target.partition("#")
        if not path and label:
            home = titles(self.root).get(label.lower(), (self.page,))[0]
            return f"#{label}" if home == self.page else f"{home}.ipynb#{label}"
        if path.endswith(".md"):
            name = Path(path).stem
            known = (self.root / "book" / "chapters" / f"{name}.md").exists()
            return f"{name}.ipynb" if known else f"{address(self.root)}/blob/main/book/{name}.md"
        return target


def _title(text):
    found = TITLED.fullmatch(text)
    return found[1] if found else text


def _numbered(names):
    return {name: number for number, name in enumerate(dict.fromkeys(names), 1)}


@cache
def address(root):
    """Where the repository is, as pyproject.toml says."""
    text = (Path(root) / "pyproject.toml").read_text("utf-8")
    return re.search(r'^Repository = "(.+)"', text, re.MULTILINE)[1]


@cache
def claims(root):
    return yaml.safe_load((Path(root) / "book" / "claims.yml").read_text("utf-8"))


@cache
def titles(root):
    """{label in small letters: (chapter, heading below it)} of all chapters."""
    found = {}
    for path in sorted((Path(root) / "book" / "chapters").glob("*.md")):
        text = path.read_text("utf-8")
        for one in re.finditer(r"^\(([\w-]+)\)=\n(?:#+ +(.+))?", text, re.MULTILINE):
            found[one[1].lower()] = path.stem, one[2] or one[1]
        for one in re.finditer(r"^`{3,}\{task\} +(\w+)$", text, re.MULTILINE):
            label = f"task-{path.stem}-{one[1]}"
            found[label.lower()] = path.stem, f"Task {one[1]}"
        for one in re.finditer(r"\{exercise\} *(.*)\n:label: *(\S+)", text):
            found[one[2].lower()] = path.stem, one[1]
    return found


@cache
def works(root):
    """{key: (authors, year)} of the works that the book cites."""
    from pybtex.database import parse_file

    entries = parse_file(str(Path(root) / "book" / "references.bib")).entries
    return {key: (_authors(one), one.fields.get("year", "")) for key, one in entries.items()}


@cache
def entries(root):
    """{key: a work as a line of text}."""
    from pybtex.database import parse_file

    return {
        key: f"{_authors(one)} ({one.fields.get('year', '')}). {_clean(one.fields['title'])}."
        + (f" <https://doi.org/{one.fields['doi']}>" if "doi" in one.fields else "")
        for key, one in parse_file(str(Path(root) / "book" / "references.bib")).entries.items()
    }


def _authors(entry):
    people = entry.persons.get("author") or entry.persons.get("editor") or []
    names = [_clean(" ".join([*one.prelast_names, *one.last_names])) for one in people]
    if len(names) > 2:
        return f"{names[0]} et al."
    return " and ".join(names)


def _clean(text):
    return re.sub(r"[{}]", "", text)
