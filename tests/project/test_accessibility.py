"""The rules of WCAG 2.2 hold on the built pages, as far as axe-core can tell."""

import pytest
from browsing import HTML, SCREENS, VIEWS, open_page
from task_boxes import BOX, HEAD, PAGE, PLACE, RIGHT, WRONG, begin, check, comes_back, write

playwright_axe = pytest.importorskip(
    "axe_playwright_python.sync_playwright", reason="axe-playwright-python is not installed"
)
FILES = [*HTML.glob("*.html"), *HTML.glob("chapters/*.html")]
PAGES = sorted(path.relative_to(HTML).with_suffix("").as_posix() for path in FILES)
OTHERS = ["index", "how-to", "progress", "chapters/convolution", "chapters/early_stopping"]
VIEWED = [*((page, "desktop") for page in PAGES), *((page, "dark") for page in OTHERS)]
# The rule of contrast takes most of the time; other screens show the same inks.
DARK = [page for page in PAGES if page not in OTHERS]
NARROW = [(page, view) for view in SCREENS for page in ("index", "chapters/convolution")]
NARROW += [(page, "phone") for page in OTHERS]
TAGS = [f"wcag{one}" for one in ("2a", "2aa", "21a", "21aa", "22aa")]
INKS = {"runOnly": {"type": "rule", "values": ["color-contrast", "link-in-text-block"]}}
ROOM = {"runOnly": TAGS, "rules": {"color-contrast": {"enabled": False}}}
# Thousands of words of code and parts of formulas look alike on all pages: one of them is enough.
WHOLE = "chapters/convolution"
ALIKE = {"exclude": [[".highlight pre"], ["mjx-container"]]}


def findings(tab, options=None, context=None):
    """Each violation: its rule, and the places."""
    options = {"runOnly": TAGS, **(options or {}), "resultTypes": ["violations"]}
    found = playwright_axe.Axe().run(tab, context, options).response["violations"]
    return {one["id"]: [place["html"][:200] for place in one["nodes"][:3]] for one in found}


@pytest.fixture(scope="module")
def visited(browser, address):
    """A function that returns what axe finds on a page that is opened in a view."""
    windows = {}

    def visit(page, view, options=None):
        if view not in windows:
            windows[view] = browser.new_context(**{**VIEWS, **SCREENS}[view])
        with open_page(windows[view], address, page) as (tab, _):
            return findings(tab, options, None if page == WHOLE else ALIKE)

    yield visit
    for window in windows.values():
        window.close()


@pytest.mark.parametrize("page, view", VIEWED)
def test_a_page_can_be_used_by_all(visited, page, view):
    assert visited(page, view) == {}


@pytest.mark.parametrize("page", DARK)
def test_inks_of_the_dark_have_contrast(visited, page):
    assert visited(page, "dark", INKS) == {}


@pytest.mark.parametrize("page, view", NARROW)
def test_a_narrow_page_can_be_used_by_all(visited, page, view):
    assert visited(page, view, ROOM) == {}


@pytest.mark.parametrize("view, options", [("desktop", None), ("dark", None), ("phone", ROOM)])
def test_an_open_task_with_its_verdict(browser, site, desk, view, options):
    context = browser.new_context(**VIEWS[view])
    with open_page(context, site, PAGE) as (tab, _):
        predict(tab)
        run_with_mine(tab)
        box = begin(tab, BOX)
        for body, headline in ((WRONG, "ot "), (RIGHT, "Right")):
            write(tab, body)
            check(tab, box, headline)
            assert findings(tab, options) == {}
        for question in (reset, conflict):
            question(tab, box, desk)
            assert findings(tab, context=[BOX]) == {}
            box.locator(".task-answers button").last.click()
    context.close()


def predict(tab):
    """Give an answer to a question of the page."""
    form = tab.locator(".predict-form").first
    form.get_by_label("Your answer").fill("1")
    form.get_by_role("button", name="Commit").click()
    form.locator(".predict-verdict", has_text="Not this time").wait_for()


def run_with_mine(tab):
    cell = tab.locator(".mine").first
    cell.get_by_role("button", name="Run with mine").click()
    cell.locator(".mine-outputs img").wait_for()


def reset(tab, box, desk):
    box.get_by_role("button", name="Reset").click()
    box.get_by_role("group", name="Go back").wait_for()


def conflict(tab, box, desk):
    box.locator(".ace_text-input").focus()
    write(tab, WRONG)
    desk.files[PLACE] = HEAD + "    return 7"
    comes_back(tab)
    box.get_by_role("group", name="The file was changed elsewhere").wait_for()
