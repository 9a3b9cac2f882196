"""The head of a chapter, paths with hours, and the map: on a tiny book, and in all chapters."""

import re
import sys

import pytest
from tiny_book import ROOT, lay_out

sys.path.append(str(ROOT / "book/_ext"))

import book_chapter  # noqa: E402
import book_map  # noqa: E402
import book_paths  # noqa: E402
from book_code import read_tasks  # noqa: E402

TASK = "@task({name!r}, minutes={minutes}, hints=['Read.'])\nclass Test{name}: ...\n"
CHAPTER = """
# {title}

```{{chapter}}
:needs: {needs}
- write a {title}
```

{prose}
"""
WORDS = "word " * 990
FILES = {
    "book/_toc.yml": "format: jb-book\nroot: index\nchapters:\n"
    "- file: chapters/one\n- file: chapters/two\n- file: chapters/three\n",
    "book/references.bib": "",
    "book/index.md": """
# Book

```{paths}
```

```{path} Both ways
:tracks: pytorch, tf
:parts: one, two
For everybody.
```

```{path} One way
:tracks: pytorch
:each: Week
:parts: one; two, three
For some.
```

```{chapter-map}
```

```{task} two.Twice
:guest:
```
""",
    "book/chapters/one.md": "# One\n\n```{task} Easy\n```\n\n```{task} Hard\n:optional:\n```\n"
    + WORDS,
    "book/chapters/two.md": CHAPTER.format(title="Two", needs="one", prose="")
    + "```{task} Twice\n```\n\n```{task} More\n:optional:\n```\n",
    "book/chapters/three.md": CHAPTER.format(title="Three", needs="one, two", prose=""),
    "tests/test_one.py": TASK.format(name="Easy", minutes=20)
    + TASK.format(name="Hard", minutes=90),
    "tests/test_two.py": TASK.format(name="Twice", minutes=55)
    + TASK.format(name="More", minutes=30),
    "solutions/scratch/one.py": "class Easy: ...\n\n\nclass Hard: ...\n",
    "solutions/pytorch/two.py": "class Twice: ...\n\n\nclass More: ...\n",
    "solutions/tf/two.py": "class Twice: ...\n\n\nclass More: ...\n",
}


@pytest.fixture(scope="module")
def book(tmp_path_factory):
    here = lay_out(tmp_path_factory.mktemp("tiny") / "book", FILES)
    first = here.build()
    assert first.code == 0, first.said
    return here


def text(html):
    return re.sub(r"\s+", " ", re.sub(r"<[^>]+>", " ", html)).replace(" .", ".")


def test_minutes_are_those_of_the_words_and_of_the_tasks(book):
    """Fewer than 1,000 words are five minutes; 55 + 30 minutes of tasks, 30 of them optional."""
    shown = text(book.html("chapters/two"))
    assert "Core: about 60 minutes, 5 of them reading. With the optional tasks: 90." in shown


def test_a_box_names_what_the_chapter_builds_on(book):
    shown = book.html("chapters/three")
    assert "After this chapter you can" in shown and "write a Three" in shown
    assert re.search(r'It builds on <a class="reference internal" href="one.html">', shown)
    assert "Core: about 5 minutes, 5 of them reading." in text(shown)
    assert "With the optional" not in shown


def test_only_optional_tasks_say_so(book):
    titles = re.findall(r'<p class="admonition-title">Task (.*?)</p>', book.html("chapters/one"))
    assert ["optional" in title for title in titles] == [False, True]


@pytest.mark.parametrize("words, reading", [(1, 5), (1000, 5), (1001, 10), (2000, 10), (2001, 15)])
def test_reading_is_rounded_up_to_five_minutes(words, reading):
    page = "---\nbook: {a: b}\n---\n" + "word " * words + "\n\n```{code-cell}\nx = 1\n```\n"
    assert book_chapter.reading_minutes(page) == reading


def test_hours_of_a_path(book):
    """One: 5 + 20 and 90 more. Two: 5 + 55 in each track, and 30 more in each."""
    index = text(book.html("index"))
    assert "Both ways : about 2.5 hours, 5 hours with all tasks" in index  # 140 and 290 minutes
    assert "One way : about 1.5 hours, 3.5 hours with all tasks" in index  # 90 and 210 minutes
    assert re.search(r"1 One 0.5 hours 2 Two , Three 1 hour", index)  # 25 minutes, and 65


def test_paths_are_listed_with_links_and_hours(book):
    found = re.search(r'<ul class="paths[^>]*>(.*?)</ul>', book.html("index"), re.DOTALL)[1]
    assert re.findall(r'href="#([\w-]+)"', found) == ["both-ways", "one-way"]
    assert text(found).split() == "Both ways : 2.5 hours One way : 1.5 hours".split()
    assert book.html("index").count('id="both-ways"') == 1


@pytest.mark.parametrize(
    "time, said",
    [(1, "0.5 hours"), (44, "0.5 hours"), (46, "1 hour"), (100, "1.5 hours"), (600, "10 hours")],
)
def test_hours_are_spelled(time, said):
    assert book_paths.spell(time) == said


def test_a_task_that_is_a_guest_links_to_its_own_page(book):
    index = book.html("index")
    assert 'href="chapters/two.html#task-two-twice"' in index.lower()
    assert 'id="task-two-twice"' not in index.lower()


def test_the_map_links_every_chapter_and_draws_no_arrow_twice(book):
    index = book.html("index")
    links = re.findall(r'<a href="([^"]+)" aria-label="([^"]+)">', index)
    assert links == [
        ("chapters/one.html", "One"),
        ("chapters/two.html", "Two; builds on One"),
        ("chapters/three.html", "Three; builds on One, Two"),
    ]
    assert index.count('marker-end="url(#map-tip)"') == 2  # one to three follows from the others


def test_a_page_that_gets_longer_changes_the_path(book):
    book.change("tests/test_one.py", "minutes=20", "minutes=80")
    built = book.build()
    assert built.code == 0 and built.pages("reading sources") == {"chapters/one"}
    assert "Both ways : about 3.5 hours" in text(book.html("index"))
    book.change("tests/test_one.py", "minutes=80", "minutes=20")


@pytest.mark.parametrize(
    "name, old, new, said",
    [
        ("book/chapters/two.md", ":needs: one", ":needs: three", "three comes later"),
        ("book/index.md", ":parts: one, two", ":parts: one, one", "stands there twice"),
    ],
)
def test_what_cannot_be_is_a_warning(book, name, old, new, said):
    book.change(name, old, new)
    assert book.build().warns(said)
    book.change(name, new, old)


def test_an_arrow_that_passes_a_row_has_a_place_there():
    needs = {"a": [], "b": ["a"], "c": ["b"], "d": ["c", "a"], "e": []}
    assert book_map.reduce(needs)["d"] == ["c"]
    found, arrows = book_map.rows_of({"a": [], "b": ["a"], "c": ["b"], "x": [], "d": ["c", "x"]})
    assert found == [["a", "x"], ["b", ("x", "d")], ["c", ("x", "d")], ["d"]]
    assert ((2, ("x", "d")), (3, "d")) in arrows and len(arrows) == 6


def test_boxes_of_a_row_do_not_overlap():
    needs = {"a": [], "b": ["a"], "c": ["a"], "d": ["a", "c"], "e": ["b"], "f": ["a"]}
    found, arrows = book_map.rows_of(needs)
    xs = book_map.middles(book_map.arrange(found, arrows))
    for row, places in enumerate(found):
        middles = [xs[row, place] for place in places if isinstance(place, str)]
        assert all(b - a >= book_map.WIDE for a, b in zip(middles, middles[1:], strict=False))


PAGES = sorted((ROOT / "book/chapters").glob("*.md"))
BOXED = [page for page in PAGES if "\n```{chapter}" in page.read_text("utf-8")]
GRADED = [page for page in BOXED if (ROOT / f"tests/test_{page.stem}.py").exists()]
SHOWN = re.compile(r"^`{3,}\{task\} (?:\w+\.)?(\w+)\n(:optional:)?", re.MULTILINE)


def core_minutes(page):
    source = page.read_text("utf-8")
    tasks = read_tasks((ROOT / f"tests/test_{page.stem}.py").read_text("utf-8"))
    minutes = {task.name: task.minutes for task in tasks}
    tasks = [(minutes[name], bool(optional), ()) for name, optional in SHOWN.findall(source)]
    return book_chapter.minutes(book_chapter.reading_minutes(source), tasks)[0]


@pytest.mark.parametrize("page", GRADED, ids=lambda page: page.stem)
def test_the_core_of_a_chapter_is_a_sitting(page):
    assert 45 <= core_minutes(page) <= 90
