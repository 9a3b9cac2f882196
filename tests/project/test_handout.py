"""A book without solutions: no line of one is in anything that is published."""

import os
import re
import shutil
import sys
import zipfile
from pathlib import Path
from unittest import mock

import pytest
from tiny_book import lay_out
from toy_project import MISTAKES, SOLUTION, STUB, TESTS

from autograder.project import Project
from tools import pyodide
from tools.in_page.pieces import PieceError

ROOT = Path(__file__).resolve().parents[2]
sys.path.append(str(ROOT / "tools"))
import handout  # noqa: E402
import pages  # noqa: E402

PAGE = """---
jupytext: {text_representation: {extension: .md, format_name: myst}}
kernelspec: {name: python3, display_name: Python 3, language: python}
---
# A toy

```{task} half
```

```{task} shout
```

```{predict} order
:lines: scratch/toy.half
```

```{predict} choice
:lines: scratch/toy.half
:mistake: padding-once
```

```{code-cell} python
from exercises.scratch.toy import half
print("half of ten is", half(10))
```
"""
FILES = {
    "book/_toc.yml": "format: jb-book\nroot: index\nchapters:\n- file: chapters/toy\n",
    "book/index.md": "# Book\n\n```{cheat-sheet}\n```\n",
    "book/chapters/toy.md": PAGE,
    "book/references.bib": "",
    "book/claims.yml": "{}\n",
    "pyproject.toml": (ROOT / "pyproject.toml").read_text("utf-8"),
    "solutions/scratch/toy.py": SOLUTION,
    "src/exercises/scratch/toy.py": STUB,
    "tests/test_toy.py": TESTS,
    "tests/misconceptions/toy.yml": MISTAKES,
}


def secret(solution, *public):
    """Lines that stand only in a solution."""
    known = " ".join(" ".join(text.split()) for text in public)
    lines = (" ".join(line.split()) for line in solution.splitlines())
    return [one for one in dict.fromkeys(lines) if len(one) > 8 and one not in known
            and "SOLUTION" not in one]  # fmt: skip


def published(folder):
    """{name: text} of all files, those within archives, too; markup and escapes are taken away."""
    found = {}
    for path in folder.rglob("*"):
        if path.is_file():
            found[path.relative_to(folder).as_posix()] = bare(path.read_bytes())
        if path.suffix == ".zip":
            with zipfile.ZipFile(path) as archive:
                found |= {f"{path}/{n}": bare(archive.read(n)) for n in archive.namelist()}
    return found


def bare(content):
    text = re.sub(r"<[^<>]*>", "", content.decode("utf-8", "replace")).replace("\\n", " ")
    for mark, sign in (("&quot;", '"'), ("&#34;", '"'), ("&#39;", "'"), ("&lt;", "<"),
                       ("&gt;", ">"), ("&amp;", "&"), ('\\"', '"')):  # fmt: skip
        text = text.replace(mark, sign)
    return " ".join(text.split())


def leaks(folder, lines):
    texts = published(folder)
    return [(name, line) for name, text in texts.items() for line in lines if line in text]


@pytest.fixture(scope="module")
def built(tmp_path_factory):
    """A tiny book that was built twice: with its solutions, and without."""
    book = lay_out(tmp_path_factory.mktemp("handout"), FILES)
    shutil.copytree(ROOT / "tools", book.folder / "tools", dirs_exist_ok=True)
    whole = book.build()
    assert whole.code == 0, whole.said
    places = {"BOOK": book.folder / "book", "BUILD": book.folder / "_build", "ROOT": book.folder}
    with mock.patch.multiple(pages, **places), mock.patch.dict(os.environ):
        handout.main([])
    return book.folder / "_build"


LINES = secret(SOLUTION, STUB, TESTS, PAGE)


def test_the_lines_are_those_of_the_answers():
    assert "return (size + 2 * padding) // TWO" in LINES and "return word.upper()" in LINES
    assert "TWO = 2" not in LINES


def test_the_whole_book_shows_them(built):
    shown = {line for _, line in leaks(built / "html", LINES)}
    assert shown == set(LINES)  # so that they would be found


def test_the_handout_holds_none_of_them(built):
    assert leaks(built / "handout", LINES) == []


def test_the_handout_is_the_same_book_otherwise(built):
    text = bare((built / "handout/chapters/toy.html").read_bytes())
    for part in ("half of ten is 5", "Half of a padded size", "Count the sides.", "A toy"):
        assert part in text
    assert (built / "handout/_sources/chapters/toy.ipynb").exists()
    assert (built / "handout/searchindex.js").exists()
    assert "without" in bare((built / "handout/index.html").read_bytes())


def test_no_python_goes_into_its_pages(built, monkeypatch):
    monkeypatch.setattr(pyodide, "collected", lambda *given: pytest.fail("nothing is fetched"))
    with pytest.raises(PieceError, match="a book without solutions"):
        pyodide.main(built / "handout/_static/pyodide")


def public(project):
    """What every reader may see: the pages, the stubs, the tests, and what is given."""
    for pattern in ("book/**/*.md", "tests/test_*.py", "src/workbook/**/*.py"):
        yield from (path.read_text("utf-8") for path in ROOT.glob(pattern))
    for chapter in project.chapters():
        yield from (project.stub(track, chapter) for track in project.tracks(chapter))


@pytest.mark.skipif(not (ROOT / "_build/handout/index.html").exists(), reason="it is not built")
def test_the_book_itself_holds_none():
    """Where `make book SOLUTIONS=0` was run: the lines of all solutions in all files."""
    project, everything = Project(ROOT), published(ROOT / "_build/handout")
    solutions = [path.read_text("utf-8") for path in ROOT.glob("solutions/*/*.py")]
    lines = secret("\n".join(solutions), *public(project))
    lines = [one for one in lines if len(one) > 30]  # a short one can stand anywhere
    assert len(lines) > 1000
    assert [(n, one) for n, text in everything.items() for one in lines if one in text] == []
