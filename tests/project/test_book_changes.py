"""A build of what has changed finds what a build of everything would find, on a tiny book."""

import os
import re
import shutil
from unittest import mock

import pytest
from tiny_book import Book, Outcome, lay_out

from tools import pages

EVERY = {"index", "chapters/lenet", "chapters/resnet", "references"}
FILES = {
    "book/_toc.yml": """
format: jb-book
root: index
chapters:
  - file: chapters/lenet
  - file: chapters/resnet
  - file: references
""",
    "book/index.md": "# Book\n",
    "book/chapters/lenet.md": """---
jupytext: {text_representation: {extension: .md, format_name: myst}}
kernelspec: {name: python3, display_name: Python 3, language: python}
---
(ch-lenet)=
# LeNet

```{task} LeNet
```

```{code-cell} python
from exercises.pytorch.lenet import WIDTH
f"width {WIDTH}"
```
""",
    "book/chapters/resnet.md": "# ResNet\n\n{claimed}`share` of it follows {ref}`ch-lenet`.\n",
    "book/references.md": "# References\n\n```{bibliography}\n```\n",
    "book/references.bib": "@book{key, title={A}, author={B}, year={2000}, publisher={C}}\n",
    "book/claims.yml": "share: {text: 90 %, value: 90, source: key, where: Table 1}\n",
    "solutions/pytorch/lenet.py": "WIDTH = 3\n\n\nclass LeNet:\n    '''Do.'''\n\n    size = 1\n",
    "tests/test_lenet.py": "@task('LeNet', hints=['Read.'])\nclass TestLeNet:\n"
    "    def test_width(self, ex): ...\n",
}


@pytest.fixture(scope="module")
def built(tmp_path_factory):
    """A built book, and a copy of it."""
    here = tmp_path_factory.mktemp("tiny") / "book"
    first = lay_out(here, FILES).build()
    assert first.facts == (0, EVERY, EVERY), first.said
    return here, shutil.copytree(here, here.with_name("clean"))


@pytest.fixture
def book(built):
    here, clean = built
    shutil.rmtree(here)
    shutil.copytree(clean, here)
    return Book(here)


def test_nothing_is_done_where_nothing_has_changed(book):
    assert book.build().facts == (0, set(), set())


@pytest.mark.parametrize(
    "name, old, new, page, shown",
    [
        ("book/chapters/resnet.md", "of it", "of that", "chapters/resnet", "of that"),
        ("book/claims.yml", "90 %", "91 %", "chapters/resnet", "91 %"),
        ("solutions/pytorch/lenet.py", "WIDTH = 3", "WIDTH = 4", "chapters/lenet", "width 4"),
        ("solutions/pytorch/lenet.py", "size = 1", "size = 9", "chapters/lenet", "size"),
        ("tests/test_lenet.py", "Read.", "Look.", "chapters/lenet", "Look."),
    ],
)
def test_a_change_has_one_page_read_and_written(book, name, old, new, page, shown):
    book.change(name, old, new)
    assert book.build().facts == (0, {page}, {page, "index"})
    assert shown in book.html(page)
    assert book.build().facts == (0, set(), set())


def test_a_stub_that_appears_is_shown(book):
    stub = book.folder / "src/exercises/pytorch/lenet.py"
    stub.parent.mkdir(parents=True)
    stub.write_text("class LeNet:\n    mine = 1\n")
    assert book.build().pages("reading sources") == {"chapters/lenet"}
    assert "mine" in book.html("chapters/lenet")


@pytest.mark.parametrize("name", ["_config.yml", "book/_ext/book_tabs.py", "book/_toc.yml"])
def test_what_all_pages_depend_on(book, name):
    with open(book.folder / name, "a") as file:
        file.write("\n# another line\n")
    assert book.build().facts == (0, EVERY, EVERY)


def test_a_style_sheet_that_changes_is_asked_for_by_every_page(book):
    before = re.search(r"\w+\.css\?v=\w+", book.html("chapters/resnet")).group()
    assert "book.css" in book.html("chapters/resnet")
    with open(book.folder / "book/_assets/book.css", "a") as file:
        file.write("p { color: red }\n")
    assert book.build().facts == (0, set(), EVERY)
    assert before not in book.html("chapters/resnet")


def test_a_work_that_changes_is_shown_anew(book):
    book.change("book/chapters/resnet.md", "of it", "of it {cite}`key`")
    assert book.build().facts == (0, {"chapters/resnet"}, EVERY)
    assert "2000" in book.html("references")
    with open(book.folder / "book/references.bib", "w") as file:
        file.write(FILES["book/references.bib"].replace("2000", "2001"))
    assert book.build().facts == (0, {"references"}, EVERY)
    assert "2001" in book.html("references")


def test_a_failed_build_fails_until_it_is_mended(book):
    book.change("book/chapters/resnet.md", "ch-lenet", "ch-nowhere")
    for _ in range(3):
        outcome = book.build()
        assert outcome.warns("ch-nowhere") and outcome.pages("reading sources")
    book.change("book/chapters/resnet.md", "ch-nowhere", "ch-lenet")
    assert book.build().code == 0
    assert book.build().facts == (0, set(), set())


def test_a_cell_that_fails_is_named_until_it_is_mended(book):
    book.change("book/chapters/lenet.md", 'f"width', '1 / 0; f"width')
    for _ in range(2):
        assert book.build().warns("a cell failed")
    book.change("book/chapters/lenet.md", "1 / 0; ", "")
    assert book.build().code == 0


def test_a_label_that_is_gone_is_missed_by_the_other_page(book):
    book.change("book/chapters/lenet.md", "(ch-lenet)=\n", "")
    outcome = book.build()
    assert outcome.warns("undefined label: 'ch-lenet'") and "resnet.md:3" in outcome.said
    assert book.build().warns("ch-lenet")
    book.change("book/chapters/lenet.md", "# LeNet", "(ch-lenet)=\n# LeNet")
    assert book.build().code == 0


def test_a_title_changes_in_the_margin_of_other_pages(book):
    book.change("book/chapters/lenet.md", "# LeNet", "# The net")
    assert book.build().facts == (0, {"chapters/lenet"}, EVERY)
    assert "The net" in book.html("references") and "The net" in book.html("chapters/resnet")


def test_a_task_that_no_page_shows_is_named_at_each_build(book):
    (book.folder / "tests/test_resnet.py").write_text("@task('Block')\nclass TestBlock: ...\n")
    for _ in range(2):
        assert book.build().warns("no page shows the task Block")
    (book.folder / "tests/test_resnet.py").unlink()
    assert book.build().code == 0


def test_a_build_that_was_cut_short_is_made_afresh(book):
    (book.folder / "_build/.doctrees/warned").write_text("*")
    assert book.build().facts == (0, EVERY, EVERY)


def test_a_page_that_is_removed_disappears(book):
    (book.folder / "book/chapters/resnet.md").unlink()
    book.change("book/_toc.yml", "  - file: chapters/resnet\n", "")
    assert book.build().code == 0
    html = book.folder / "_build/html"
    assert not list(html.rglob("resnet*"))
    assert "chapters/resnet" not in (html / "searchindex.js").read_text("utf-8")


@pytest.fixture
def draft(book, monkeypatch, capfd):
    """A function that builds the pages of that name alone."""
    monkeypatch.setattr(pages, "BOOK", book.folder / "book")
    monkeypatch.setattr(pages, "BUILD", book.folder / "_build")
    monkeypatch.setattr(pages, "ROOT", book.folder)

    def build(*names):
        with mock.patch.dict(os.environ):
            try:
                code = pages.main(names)
            except SystemExit as stopped:
                code = stopped.code
        return Outcome(code or 0, "".join(capfd.readouterr()))

    return build


def test_a_draft_is_the_named_page_alone_and_strict(book, draft):
    book.change("book/chapters/lenet.md", 'f"width', 'f"breadth')
    book.change("book/chapters/resnet.md", "ch-lenet", "ch-nowhere")
    outcome = draft("lenet")
    assert outcome.code == 0, outcome.said
    (opened,) = re.findall(r"^Open (\S+)$", outcome.said, re.MULTILINE)
    assert opened.endswith("_build/pages/chapters/lenet.html")
    assert outcome.pages("writing output") == {"index", "chapters/lenet"}
    text = (book.folder / "_build/pages/chapters/lenet.html").read_text("utf-8")
    assert "breadth 3" in text
    for _ in range(2):
        assert draft("lenet", "resnet").warns("ch-nowhere")


def test_a_draft_leaves_the_book_as_it_is(book, draft):
    book.change("book/chapters/lenet.md", "# LeNet", "# The net")
    assert draft("lenet").code == 0
    book.change("book/chapters/lenet.md", "# The net", "# LeNet")
    assert book.build().facts == (0, set(), set())
    assert "The net" not in book.html("chapters/lenet") + book.html("index")


def test_a_draft_of_a_book_never_built_executes_its_page_alone(book, draft):
    shutil.rmtree(book.folder / "_build")
    outcome = draft("resnet")
    assert outcome.code == 0 and "executing" not in outcome.said
    outcome = draft("lenet")
    assert outcome.code == 0 and "chapters/lenet: executed" in outcome.said


def test_near_names_are_listed(draft):
    assert draft("lenett").code == "There is no page 'lenett': the nearest names are lenet, resnet."
