"""The printed book, on a book of two pages: contents, links, tabs and the appendix of answers."""

import shutil
import sys
from pathlib import Path

import pytest

pytest.importorskip("bs4", reason="the packages of the book are not installed")
ROOT = Path(__file__).resolve().parents[2]
sys.path.append(str(ROOT / "tools"))
from in_print.gather import Page, contents, whole  # noqa: E402
from in_print.places import places  # noqa: E402
from pdf import print_twice  # noqa: E402

TOC = """root: index
parts:
  - caption: Networks
    chapters: [{file: chapters/one}, {file: progress}]
"""
FRONT = """<html><head><link rel="stylesheet" href="_static/all.css" data-sheets="theme.css"></head>
<body><article>
<section id="top"><h1>A book<a class="headerlink" href="#top">#</a></h1>
<p><a id="link" href="chapters/one.html#sec">on</a> <a href="search.html">search</a>
<a href="https://example.org">out</a></p></section></article></body></html>"""
CHAPTER = """<html><head></head><body><article><section id="one"><h1>1. One</h1>
<section id="sec"><h2>1.1. Tabs</h2>
<div class="sd-tab-set"><input type="radio" id="a" checked><label class="sd-tab-label" for="a">
PyTorch</label><div class="sd-tab-content"><pre>torch</pre></div>
<input type="radio" id="b"><label class="sd-tab-label" for="b">TensorFlow</label>
<div class="sd-tab-content" id="second"><pre>keras</pre></div></div>
<div class="task admonition" id="task"><p class="admonition-title">Task <code>half</code></p>
<details class="task-fold"><summary>Hint 1</summary><p>Divide.</p></details>
<details class="task-fold"><summary>Reference solution</summary><pre>x / 2</pre></details></div>
<div class="predict admonition" id="q"><p class="admonition-title">Predict</p><p>How many?</p>
<details class="predict-answer"><summary>Answer</summary><p>Twelve.</p></details></div>
</section></section></article></body></html>"""


@pytest.fixture
def book(tmp_path):
    files = {
        "book/_toc.yml": TOC,
        "html/index.html": FRONT,
        "html/chapters/one.html": CHAPTER,
        "html/_static/theme.css": ".sd-tab-content { display: none }",
    }
    for name, text in files.items():
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).write_text(text, "utf-8")
    folder = tmp_path / "pdf"
    folder.mkdir()
    shutil.copy(ROOT / "tools/in_print/print.css", folder)
    text = whole(tmp_path / "html", tmp_path / "book", "<h1>Title</h1>")
    (folder / "book.html").write_text(text, "utf-8")
    return tmp_path


def test_links_and_ids_get_the_name_of_their_page(book):
    known = {"index", "chapters/one"}
    page = Page(book / "html", "index", known)
    first, other, out = page.article.find_all("a")
    assert (first["href"], first["id"]) == ("#one--sec", "index--link")
    assert "href" not in other.attrs and out["href"] == "https://example.org"
    listed = contents([("", [page, Page(book / "html", "chapters/one", known)])])
    assert 'href="#one--sec"><span>1.1. Tabs</span>' in listed


def test_answers_stand_in_the_appendix_alone(book):
    text = (book / "pdf/book.html").read_text("utf-8")
    before, _, after = text.partition('<div id="answers">')
    for words in ("Divide.", "x / 2", "Twelve."):
        assert words not in before and words in after
    assert "Hints and solution on page" in before and "Answer on page" in before
    assert "<h3>Task half</h3>" in after and "<h3>How many?</h3>" in after


def test_the_print_knows_its_pages(browser, book):
    page = browser.new_page()
    page.emulate_media(media="print")
    data, found, count, wrong = print_twice(page, (book / "pdf/book.html").as_uri())
    assert wrong == [] and data.startswith(b"%PDF")
    assert page.locator("#one--second").is_visible()  # the tab that nobody chose
    assert found["index"] < found["one"] == found["one--sec"] < found["answers"] == count
    shown = page.locator('.print-contents [data-of="one--sec"]').text_content()
    assert shown == str(found["one--sec"])
    page.close()


def test_places_are_read_through_the_tree_of_pages():
    """Hand-made: two pages below a node of their own, a third beside it."""
    texts = [
        "1 0 obj\n<</Type /Pages\n/Kids [2 0 R 5 0 R]>>\nendobj",
        "2 0 obj\n<</Type /Pages\n/Parent 1 0 R\n/Kids [4 0 R 3 0 R]>>\nendobj",
        *(f"{number} 0 obj\n<</Type /Page>>\nendobj" for number in (3, 4, 5)),
        "6 0 obj\n<</a#2db [3 0 R /XYZ 0 0 0]\n/c [5 0 R /XYZ 0 0 0]>>\nendobj",
        "7 0 obj\n<</Dest [4 0 R /XYZ 0 0 0]>>\nendobj",
    ]
    assert places("\n".join(["%PDF", *texts]).encode()) == ({"a-b": 2, "c": 3}, 3)
