"""Terms show what they mean, and stand in the book in the order in which they are explained."""

import re
import sys

import pytest
import yaml
from browsing import HTML, VIEWS, open_page
from tiny_book import ROOT, lay_out

sys.path.append(str(ROOT / "book/_ext"))

import book_glossary  # noqa: E402

FILES = {
    "book/_toc.yml": "format: jb-book\nroot: index\nchapters:\n"
    "- file: chapters/one\n- file: glossary\n",
    "book/index.md": "# Book\n",
    "book/references.bib": "",
    "book/chapters/one.md": "# One\n\nThe {term}`fan-in`, and many {term}`ranks <rank>`.\n",
    "book/glossary.md": "# Glossary\n\n```{glossary}\n:sorted:\n\n"
    "rank\n  How many *independent* rows there are, if < 9.\n\n"
    "fan-in\n  How many inputs a unit has.\n```\n",
}


@pytest.fixture(scope="module")
def book(tmp_path_factory):
    here = lay_out(tmp_path_factory.mktemp("tiny") / "book", FILES)
    first = here.build()
    assert first.code == 0, first.said
    return here


def uses(html):
    """[(what stands on the page, where it leads, what it means)]."""
    link = r'<a aria-describedby="([\w-]+)" class="term" href="([^"]+)">(.*?)</a>'
    tip = r'<span class="term-tip" role="tooltip" id="\1">(.*?)</span>'
    return [found[1:] for found in re.findall(f"{link}{tip}", html)]


def test_a_term_is_described_by_its_definition(book):
    assert uses(book.html("chapters/one")) == [
        ("../glossary.html#term-fan-in", "fan-in", "How many inputs a unit has."),
        ("../glossary.html#term-rank", "ranks", "How many independent rows there are, if &lt; 9."),
    ]


def test_a_definition_that_changes_is_shown_on_the_pages_that_use_it(book):
    book.change("book/glossary.md", "a unit has", "a unit gets")
    assert book.build().code == 0
    assert uses(book.html("chapters/one"))[0][2] == "How many inputs a unit gets."


def test_a_term_that_the_glossary_lacks_is_a_warning(book):
    book.change("book/chapters/one.md", "{term}`fan-in`", "{term}`fan-out`")
    assert book.build().warns("term not in glossary")
    book.change("book/chapters/one.md", "{term}`fan-out`", "{term}`fan-in`")


def terms_in_built_pages():
    pages = sorted((HTML / "chapters").glob("*.html"))
    return [page for page in pages if uses(page.read_text("utf-8"))][:1]


@pytest.mark.parametrize("view", VIEWS)
def test_the_definition_shows_under_the_pointer_and_on_focus(browser, address, view):
    page = next(iter(terms_in_built_pages()), None)
    if page is None:
        pytest.skip("no page uses a term yet")
    context = browser.new_context(**VIEWS[view])
    with open_page(context, address, f"chapters/{page.stem}") as (tab, _):
        use = tab.locator(".term-use").first
        tip = use.locator(".term-tip")
        assert not tip.is_visible()
        use.locator("a").hover()
        assert tip.is_visible()
        box = tip.bounding_box()
        assert 0 <= box["x"] and box["x"] + box["width"] <= VIEWS[view]["viewport"]["width"]
        tab.mouse.move(0, 0)
        assert not tip.is_visible()
        use.locator("a").focus()
        assert tip.is_visible()
    context.close()


def test_definitions_are_one_sentence_each():
    """A tip has to be read at a glance."""
    for term, said in glossary().items():
        assert said[0].isupper() or not said[0].isalpha(), term
        assert said.endswith(".") and len(said) <= 300, term


def test_no_term_stands_there_twice():
    names = [term.lower() for term in re.findall(r"^(\S.*)\n  ", source(), re.MULTILINE)]
    assert sorted(set(names)) == sorted(names)


def source():
    return (ROOT / "book/glossary.md").read_text("utf-8").partition(":sorted:")[2]


def glossary():
    return dict(re.findall(r"^(\S.*)\n  (.+)$", source(), re.MULTILINE))


def early_uses():
    """[(term, chapter that has the word, chapter that explains it later)]."""
    toc = yaml.safe_load((ROOT / "book/_toc.yml").read_text("utf-8"))
    files = [chapter["file"] for part in toc["parts"] for chapter in part["chapters"]]
    texts = {name: (ROOT / f"book/{name}.md").read_text("utf-8") for name in files
             if name.startswith("chapters/")}  # fmt: skip
    return book_glossary.early(list(glossary()), texts)


OTHER_SENSES = {  # a term that means something else there, or leads to its explanation by a link
    "bottleneck": "tensorflow",
    "branch": "autodiff",
    "broadcasting": "pytorch tensorflow",
    "calibration": "distillation",
    "head": "tensors",
    "leak": "losses",
    "mask": "autodiff",
    "overfitting": "debugging",  # "overfitting one batch", a term of its own
    "padding": "pytorch tensorflow",
    "rank": "lenet5",
    "rehearsal": "mixed_precision",
    "shortcut": "data_pipelines convolution",
    "view": "pytorch tensorflow",
}


def test_no_term_stands_before_it_is_explained():
    """Mark it {term} where it first appears; what is no use of the term goes into the list."""
    excused = {(term, f"chapters/{page}")
               for term, pages in OTHER_SENSES.items() for page in pages.split()}  # fmt: skip
    found = {(term, page): first for term, page, first in early_uses()}
    assert {use: found[use] for use in found.keys() - excused} == {}
    assert excused - found.keys() == set(), "the list excuses what is not there"


def pages_without_the_box():
    """Pages that compare by intervals and do not say where these are explained."""
    pages = [*(ROOT / "book/chapters").glob("*.md"), ROOT / "book/gallery.md"]
    speaks = re.compile(r"paired\s+interval|95 % interval", re.IGNORECASE)
    texts = {page.stem: page.read_text("utf-8") for page in sorted(pages)}
    return [page for page, text in texts.items()
            if speaks.search(text) and "](#sec-interval)" not in text]  # fmt: skip


def test_a_page_with_intervals_links_to_the_box_that_explains_them():
    assert pages_without_the_box() == []


def test_an_early_use_is_found():
    texts = {
        "a": "After {ref}`b` a fan-in. `rank` is code.\n\n```python\nrank = 1\n```\n",
        "b": "{term}`fan-in` and {term}`Ranks <rank>`.",
        "c": "A rank.",
    }
    assert book_glossary.early(["fan-in", "rank"], texts) == [("fan-in", "a", "b")]
