"""What a page says of itself: to other sites in its head, and how long its cells took."""

import io
import re
import sys
from pathlib import Path

import pytest
from tiny_book import ROOT, lay_out

sys.path.append(str(ROOT / "book/_ext"))
import book_card  # noqa: E402

CELL = """---
jupytext: {text_representation: {extension: .md, format_name: myst}}
kernelspec: {name: python3, display_name: Python 3}
---

# Measured

It waits.

```{code-cell} python
import time
time.sleep(1.2)
```
"""
FILES = {
    "pyproject.toml": '[project.urls]\nRepository = "https://github.com/Ada/deep"\n',
    "book/_toc.yml": "format: jb-book\nroot: index\nchapters: [{file: chapters/measured}]\n",
    "book/index.md": "# Start\n\nWhat *this* is.\n\n```{build-facts}\n```\n",
    "book/chapters/measured.md": CELL,
    "book/claims.yml": "",
    "book/glossary.md": "",
    "book/references.bib": "",
}


@pytest.fixture(scope="module")
def book(tmp_path_factory):
    book = lay_out(tmp_path_factory.mktemp("front"), FILES)
    outcome = book.build()
    assert "book_card" not in outcome.said and "book_build" not in outcome.said, outcome.said
    return book


def test_seconds_and_machine_stand_in_tables(book):
    found = book.html("index")
    row = re.search(r'href="chapters/measured.html">Measured</a>.*?<p>(\d+)</p>', found, re.DOTALL)
    assert 1 <= int(row[1]) < 60
    assert f"<p>{sys.version.split()[0]}</p>" in found


def test_a_page_tells_other_sites_what_it_is(book):
    found = book.html("index")
    assert '<meta property="og:description" content="What this is.">' in found
    assert 'property="og:image" content="https://ada.github.io/deep/_static/card.png"' in found
    assert "https://ada.github.io/deep/chapters/measured.html" in book.html("chapters/measured")


def test_the_card_has_the_size_that_sites_ask_for(book):
    image = pytest.importorskip("PIL.Image", reason="Pillow is not installed")
    data = (book.folder / "_build/html/_static/card.png").read_bytes()
    assert image.open(io.BytesIO(data)).size == (1200, 630) and len(data) < 300_000


def test_nothing_absolute_before_the_owner_is_known(tmp_path):
    text = Path(ROOT, "pyproject.toml").read_text("utf-8")
    kept = re.sub(r"github.com/[\w.-]+/", "github.com/OWNER/", text)
    (tmp_path / "pyproject.toml").write_text(kept, "utf-8")
    assert book_card.site(tmp_path) is None
    made = book_card.tags('a "b"', "", "Book", None, "index")
    assert 'content="a &quot;b&quot;"' in made and "og:image" not in made
