"""A build that executes nothing: what was kept is shown, and a sign where there is nothing yet."""

import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

pytest.importorskip("jupyter_book", reason="the book's requirements are not installed")
BOOK = Path(__file__).resolve().parents[2] / "book"

CONF = f"""
import sys
sys.path[:0] = [{str(BOOK / "_ext")!r}]
extensions = ["book_kernel", "myst_nb", "book_changes", "book_execute"]
extensions += ["book_numbers", "book_unexecuted", "book_warnings"]
exclude_patterns = ["_build"]
nb_execution_mode = "cache"
numfig = True
"""
PAGE = """---
jupytext: {{text_representation: {{extension: .md, format_name: myst}}}}
kernelspec: {{name: python3, display_name: Python 3, language: python}}
---

# Title

```{{code-cell}} python
---
mystnb: {{figure: {{name: fig-{name}, caption: A caption}}}}
---
from myst_nb import glue
glue("answer", 6 * {factor}, display=False)
{{"factor": {factor}}}
```

The number is {{glue:text}}`answer`, and {{numref}}`fig-{name}` draws it.
"""


@pytest.fixture
def book(tmp_path):
    profile = "_kernel/profile_default"
    shutil.copytree(BOOK / profile, tmp_path / profile)
    (tmp_path / "conf.py").write_text(CONF, "utf-8")
    (tmp_path / "index.md").write_text("# Book\n\n```{toctree}\none\n```\n", "utf-8")
    (tmp_path / "one.md").write_text(PAGE.format(name="one", factor=7), "utf-8")
    return tmp_path


def build(book, target, *options):
    """The text of the pages of a build, and what it warned of."""
    command = [sys.executable, "-m", "sphinx", "-q", "-d", f"_build/.{target}", *options]
    run = subprocess.run([*command, ".", f"_build/{target}"], cwd=book, capture_output=True)
    assert run.returncode == 0, run.stderr.decode()
    pages = {
        path.stem: path.read_text("utf-8") for path in (book / "_build" / target).glob("*.html")
    }
    return pages, run.stderr.decode()


def test_signs_stand_for_what_is_not_computed(book):
    pages, said = build(book, "quick", "-W", "-D", "book_execute_missing=0")
    assert 'title="make book computes this">…' in pages["one"]
    assert "Fig. …" in pages["one"] and "answer" in pages["one"] and not said
    assert not list(book.rglob(".jupyter_cache/**/*.ipynb"))  # nothing was executed


def test_what_was_executed_is_shown(book):
    assert ">42<" in build(book, "html")[0]["one"]
    (book / "index.md").write_text("# Book\n\n```{toctree}\none\ntwo\n```\n", "utf-8")
    (book / "two.md").write_text(PAGE.format(name="two", factor=8), "utf-8")
    pages, _ = build(book, "quick", "-W", "-D", "book_execute_missing=0")
    assert ">42<" in pages["one"] and "make book computes" not in pages["one"]
    assert "make book computes" in pages["two"] and ">48<" not in pages["two"]
    assert ">42<" in build(book, "html")[0]["one"]  # and nothing kept was thrown away


HIDDEN = """
```{code-cell} python
---
tags: [remove-cell]
---
load_card = dict
glue("hidden", len(load_card("plain-8-digits") if 0 else "abc"), display=False)
```

Three is {glue:text}`hidden`.
"""


def test_a_number_says_which_cell_computed_it(book):
    (book / "one.md").write_text(PAGE.format(name="one", factor=7) + HIDDEN, "utf-8")
    page = build(book, "html", "-W")[0]["one"]
    said = {"42": "computed by code cell 1 of this page"}
    said["3"] = (
        "computed by code cell 2 of this page (see its source), from the run card plain-8-digits"
    )
    found = re.findall(r'<abbr class="pasted-text" title="([^"]+)">(\d+)</abbr>', page)
    assert {number: title for title, number in found} == said
