"""Questions that readers answer before they see what was computed: on a tiny book, and in all."""

import base64
import json
import re
import sys

import pytest
from browsing import HTML
from test_interactive_loss_scale import CONTRAST
from tiny_book import ROOT, lay_out

sys.path.append(str(ROOT / "book/_ext"))

import book_answers  # noqa: E402
import book_lines  # noqa: E402

CHAPTERS = sorted(path.stem for path in (ROOT / "book/chapters").glob("*.md"))
PHONE = {"viewport": {"width": 390, "height": 844}}
HEAD = """---
jupytext: {text_representation: {extension: .md, format_name: myst}}
kernelspec: {name: python3, display_name: Python 3, language: python}
---
"""
CELL = """
```{code-cell} python
from myst_nb import glue

glue("count", 416, display=False)
glue("share", 77.98, display=False)
glue("long", 416.0, display=False)
glue("largest", "fc1", display=False)
glue("equal", False, display=False)
glue("slowest", ["conv2", "conv1", "fc1", "fc2"], display=False)
```
"""
ASKED = """
# Questions

```{predict} number
:answer: count:,d
:tolerance: within 10 %
How many are there?
```

```{predict} number
:answer: share:.0f
:unit: %
:tolerance: within 5
What share is it?
```

```{predict} number
:answer: long:.0f
:tolerance: within a factor of 2
How long does it take?
```

```{predict} choice
:answer: largest
Which layer is the *largest*?

- conv1
- `fc1`
- fc2
```

```{predict} choice
:answer: equal
Are they equal?

- Yes
- No
```

```{predict} order
:answer: slowest
Order the layers by their work.

- conv1
- conv2
- fc1
- fc2
```

```{predict} order
:lines: scratch/toy.half
```

```{predict} choice
:lines: scratch/toy.half
:mistake: padding-once
```
"""
WRONG = """
# Questions that cannot be asked

```{predict} guess
:answer: count
```

```{predict} number
:answer: count:d
:tolerance: nearly
```

```{predict} choice
:answer: largest
Which one?

- conv1
- conv2
```

```{predict} order
:answer: slowest
In which order?

- conv1
- conv2
- fc1
- fc2
- fc3
```

```{predict} number
:answer: nowhere:d
:tolerance: exactly
```

```{predict} order
:lines: scratch/toy.third
```
"""
SOLUTION = '''
def half(size, padding=0):
    """Half of a padded size."""
    # BEGIN SOLUTION
    if size < 1:
        raise ValueError("the size must be positive")
    padded = size + 2 * padding  # on both sides
    return padded // 2
    # END SOLUTION
'''
MISTAKES = """
- id: padding-once
  task: half
  says: "The padding stands on both sides."
  tracks: {scratch: {replace: 2 * padding, with: padding}}
"""
FILES = {
    "book/_toc.yml": "format: jb-book\nroot: index\nchapters:\n- file: asked\n",
    "book/index.md": "# Book\n",
    "book/asked.md": HEAD + CELL + ASKED,
    "book/references.bib": "",
    "book/claims.yml": "",
    "solutions/scratch/toy.py": SOLUTION,
    "tests/misconceptions/toy.yml": MISTAKES,
}


@pytest.fixture(scope="module")
def page(tmp_path_factory):
    """The built page with a box of each kind."""
    book = lay_out(tmp_path_factory.mktemp("predict") / "book", FILES)
    outcome = book.build()
    assert outcome.code == 0, outcome.said
    return book.folder / "_build/html/asked.html"


@pytest.fixture
def visit(browser, page):
    """A function that opens the page, to a new reader each time."""
    contexts = []

    def open_page(**options):
        context = browser.new_context(offline=True, **options)
        contexts.append(context)
        tab = context.new_page()
        tab.complaints = []
        tab.on("pageerror", lambda error: tab.complaints.append(str(error)))
        tab.goto(page.as_uri())
        return tab

    yield open_page
    for context in contexts:
        context.close()


def box(tab, name):
    return tab.locator(f"#predict-{name}")


def commit(tab, name):
    box(tab, name).get_by_role("button", name="Commit").click()
    return verdict(tab, name)


def verdict(tab, name):
    return box(tab, name).get_by_role("status").inner_text()


def come_back(tab):
    """Open the page again, but not at once: Chromium needs a moment for what a page keeps."""
    tab.wait_for_timeout(300)
    tab.reload()


def say(tab, name, number):
    box(tab, name).get_by_label("Your answer").fill(number)
    return commit(tab, name)


# In all chapters


@pytest.mark.parametrize("chapter", CHAPTERS)
def test_every_chapter_asks_twice_and_more(chapter):
    text = (ROOT / f"book/chapters/{chapter}.md").read_text("utf-8")
    asked = re.findall(r"^`{3,}\{predict\} \w+\n:answer:", text, re.M)
    assert len(asked) >= 2
    assert "{admonition} Predict before you run" not in text


@pytest.mark.parametrize("chapter", CHAPTERS)
def test_the_built_page_knows_each_answer(chapter):
    built = HTML / f"chapters/{chapter}.html"
    if not built.exists():
        pytest.skip("the book is not built: run `make book` first")
    text = (ROOT / f"book/chapters/{chapter}.md").read_text("utf-8")
    assert built.read_text("utf-8").count("data-answer=") == text.count("{predict} ")


# The directive


def answers(page):
    """What the script of a page reads, by the name of the box."""
    codes = re.findall(r'data-answer="([^"]+)"', page.read_text("utf-8"))
    found = [json.loads(base64.b64decode(code)) for code in codes]
    return {one["name"].partition("#predict-")[2]: one for one in found}


def test_what_is_right_comes_from_the_cells(page):
    found = answers(page)
    assert (found["count"]["value"], found["count"]["text"]) == (416, "416")
    assert (found["share"]["value"], found["share"]["text"]) == (78, "78")
    assert found["largest"]["texts"][found["largest"]["right"]] == "fc1"
    assert found["equal"]["texts"][found["equal"]["right"]] == "No"


def test_an_order_is_shown_shuffled_and_comes_from_the_cells(page):
    one = answers(page)["slowest"]
    assert [one["texts"][i] for i in one["right"]] == ["conv2", "conv1", "fc1", "fc2"]
    assert one["right"] != [0, 1, 2, 3]


def test_lines_come_from_the_solution_without_comments(page):
    one = answers(page)["scratch-toy-half"]
    assert [one["texts"][i] for i in one["right"]] == [
        "if size < 1:",
        'raise ValueError("the size must be positive")',
        "padded = size + 2 * padding",
        "return padded // 2",
    ]


def test_the_wrong_line_comes_from_the_known_mistake(page):
    one = answers(page)["scratch-toy-half-padding-once"]
    assert one["texts"][one["right"]] == "3. padded = size + padding"


def test_only_a_page_that_asks_loads_the_script(page):
    assert page.read_text("utf-8").count("predict.js") == 1
    assert "predict" not in page.with_name("index.html").read_text("utf-8")


def test_what_cannot_be_asked_is_said(tmp_path):
    book = lay_out(tmp_path / "book", {**FILES, "book/asked.md": HEAD + CELL + WRONG})
    outcome = book.build()
    for text in (
        "there are the kinds number, choice, order",
        "the tolerance 'nearly' is none of these",
        "no item is what the cell computed, 'fc1'",
        "slowest does not name each item once",
        "No key 'nowhere' found in glue data",
        "'third' is defined nowhere",
    ):
        assert outcome.warns(text), text


def test_tolerances_are_words():
    assert book_answers.tolerance("within 10 %")["relative"] == 0.1
    assert book_answers.tolerance("within 2.5")["absolute"] == 2.5
    assert book_answers.tolerance("within a factor of 3")["factor"] == 3
    assert book_answers.tolerance("exactly")["absolute"] == 0


def test_a_mistake_of_two_lines_is_refused():
    with pytest.raises(ValueError, match="exactly one line"):
        book_lines.changed_line(["a", "b", "c"], ["x", "b", "y"])


# In the browser


def test_a_wrong_and_a_right_number(visit):
    tab = visit()
    said = "You said 200; the cell computed 416: 52 % off."
    assert say(tab, "count", "200") == f"✗ Not this time. {said}"
    box(tab, "count").get_by_role("button", name="Try again").click()
    said = "You said 400; the cell computed 416: 3.8 % off."
    assert say(tab, "count", "400") == f"✓ Right. {said}"
    assert tab.complaints == []


@pytest.mark.parametrize(
    "name, number, right, words",
    [
        ("count", "416", True, "computed 416."),
        ("count", "1,000", False, "You said 1,000; the cell computed 416: 140 % off."),
        ("count", "4.2e2", True, "0.96 % off"),
        ("count", "4000", False, "too large by a factor of 9.6"),
        ("share", "74", True, "You said 74 %; the cell computed 78 %: 4 points off."),
        ("share", "72", False, "6 points off"),
        ("long", "210", True, "too small by a factor of 2"),
        ("long", "200", False, "too small by a factor of 2.1"),
    ],
)
def test_how_close_is_close_enough(visit, name, number, right, words):
    said = say(visit(), name, number)
    assert said.startswith("✓" if right else "✗") and words in said


def test_what_is_no_number_is_asked_again(visit):
    tab = visit()
    for text in ("", "many", "0,5", "1,00"):
        assert say(tab, "count", text).startswith("Write a number")
    assert "416" not in box(tab, "count").inner_text()


def test_an_answer_is_kept_until_the_reader_tries_again(visit):
    tab = visit()
    said = say(tab, "count", "200")
    come_back(tab)
    assert verdict(tab, "count") == said
    assert box(tab, "count").get_by_label("Your answer").input_value() == "200"
    box(tab, "count").get_by_role("button", name="Try again").click()
    come_back(tab)
    assert verdict(tab, "count") == ""


def test_nothing_is_given_away_before(visit):
    tab = visit()
    text = tab.locator("article").inner_text().partition("How many are there?")[2]
    assert "416" not in text and "computed" not in text
    assert not tab.locator(".predict-answer:visible").count()


def test_a_choice_by_keyboard(visit):
    tab = visit()
    assert commit(tab, "largest") == "Choose one of them."
    focused = box(tab, "largest").get_by_role("radio", name="conv1")
    assert focused.evaluate("(one) => one === document.activeElement")
    tab.keyboard.press("ArrowDown")
    tab.keyboard.press("Enter")
    assert verdict(tab, "largest") == "✓ Right. The cell computed: fc1."
    tab.keyboard.press("Enter")  # the focus is on "Try again"
    tab.keyboard.press("ArrowDown")
    tab.keyboard.press("Enter")
    assert verdict(tab, "largest") == "✗ Not this time. You said: fc2. The cell computed: fc1."


def test_an_order_by_keyboard(visit):
    tab = visit()
    asked, wanted = box(tab, "slowest"), ["conv2", "conv1", "fc1", "fc2"]
    assert commit(tab, "slowest").startswith("✗")
    assert asked.locator("details").get_by_role("listitem").all_inner_texts() == wanted
    tab.keyboard.press("Enter")
    for place, name in enumerate(wanted):
        items = asked.locator("ol .predict-text").all_inner_texts()
        for _ in range(items.index(name) - place):
            asked.get_by_role("button", name=f"Move up: {name}").press("Enter")
    asked.get_by_role("button", name="Commit").press("Enter")
    assert verdict(tab, "slowest") == "✓ Right. All 4 stand in their place."
    come_back(tab)
    assert verdict(tab, "slowest") == "✓ Right. All 4 stand in their place."
    assert asked.locator("ol .predict-text").all_inner_texts() == wanted


def test_an_item_that_is_moved_keeps_the_focus(visit):
    tab = visit()
    asked = box(tab, "slowest")
    last = asked.locator("ol .predict-text").all_inner_texts()[-1]
    up = asked.get_by_role("button", name=f"Move up: {last}")
    up.focus()
    for place in (3, 2, 1):
        tab.keyboard.press("Enter")
        assert asked.locator("[aria-live=polite]").text_content() == f"Now {place} of 4: {last}"
    focused = tab.evaluate("document.activeElement.getAttribute('aria-label')")
    assert focused == f"Move down: {last}"


def test_lines_of_code_do_not_betray_the_answer(visit):
    tab = visit()
    for fold in tab.locator("details.task-fold > summary").all():
        fold.click()
    name = "scratch-toy-half-padding-once"
    box(tab, name).get_by_role("radio", name="if size < 1:").check()
    assert commit(tab, name) == "✗ Not this time. It is another line."
    answer = box(tab, name).locator("details.predict-answer")
    assert not answer.get_by_text("The padding stands on both sides.").is_visible()
    answer.locator("summary").click()
    assert answer.get_by_text("The padding stands on both sides.").is_visible()


def test_without_scripts_the_answer_is_a_fold(visit):
    tab = visit(java_script_enabled=False)
    answer = box(tab, "count").locator("details.predict-answer")
    assert not answer.get_by_text("The cell computed 416.").is_visible()
    answer.locator("summary").click()
    assert answer.get_by_text("The cell computed 416.").is_visible()
    assert box(tab, "largest").get_by_role("listitem").count() == 3


def test_a_browser_that_keeps_nothing_compares_all_the_same(visit):
    tab = visit()
    tab.context.add_init_script("""(() => {
        const set = Storage.prototype.setItem;
        Storage.prototype.setItem = function (name, value) {
            if (name.startsWith("predict ")) throw new DOMException("full");
            set.call(this, name, value);
        };
    })()""")
    tab.reload()
    assert say(tab, "count", "416").startswith("✓")
    assert tab.complaints == []


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_readable_on_a_phone(visit, scheme):
    tab = visit(color_scheme=scheme, **PHONE)
    say(tab, "count", "200")
    commit(tab, "slowest")
    wide = "document.documentElement.scrollWidth > document.documentElement.clientWidth"
    assert not tab.evaluate(wide)
    for part in (".predict-verdict", ".predict-note", ".predict-place", "button:enabled", "input"):
        for element in tab.locator(f".predict {part}:visible").all():
            assert element.evaluate(CONTRAST) >= 4.5, part
