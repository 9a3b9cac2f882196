"""What the tests of the task boxes share: a page with a desk, and what a learner does in it."""

import contextlib
import re

import pytest
from browsing import HTML, VIEWS, open_page
from fake_desk import STUB, FakeDesk, served

PAGE = "chapters/convolution"
BOX = "#task-convolution-conv_output_size"
PLACE = ("convolution", "conv_output_size", "scratch")
HEAD = STUB.format(task="conv_output_size").partition("    raise")[0]
WRONG = "    return (size + padding - kernel_size) // stride + 1"
RIGHT = "    return (size + 2 * padding - kernel_size) // stride + 1"


@pytest.fixture
def desk():
    """Who answers; skips where the pages are not built."""
    path = HTML / f"{PAGE}.html"
    if not path.exists() or "task-work" not in path.read_text("utf-8"):
        pytest.skip("the chapter on convolution is not built: run `make book` first")
    return FakeDesk(HTML)


@pytest.fixture
def site(desk):
    """Where the pages are served, with the desk."""
    with served(desk, HTML) as address:
        yield address


@pytest.fixture
def context(browser):
    context = window(browser, "desktop")
    yield context
    context.close()


def window(browser, view):
    """A window for a learner; formulas play no part here, and take most of a page's time."""
    context = browser.new_context(**VIEWS[view])
    context.set_default_timeout(10_000)
    context.route("**/vendor/mathjax/**", lambda route: route.fulfill(body=""))
    return context


@contextlib.contextmanager
def opened(context, address, box=BOX):
    """A tab in which a task was opened with the keyboard, and its box; nothing may complain."""
    with open_page(context, address, PAGE) as (tab, complaints):
        yield tab, begin(tab, box)
    assert complaints == []


def begin(tab, box=BOX):
    found = tab.locator(box)
    found.get_by_role("button", name=re.compile("Solve it here|Go on here")).press("Enter")
    found.locator(".ace_focus, .task-question").first.wait_for()
    return found


def write(tab, body):
    tab.keyboard.press("Control+a")
    tab.keyboard.insert_text(HEAD + body)


def text(box):
    return box.locator(".ace_editor").evaluate("(one) => one.env.editor.getValue()")


def kept(tab):
    return tab.evaluate("(name) => localStorage.getItem(name)", draft())


def draft():
    chapter, task, track = PLACE
    return f"implementing-deep-learning/draft/{chapter}/{track}/{task}"


def says(box, words):
    box.locator(".task-said", has_text=words).wait_for()


def comes_back(tab):
    """The learner returns to the tab."""
    tab.evaluate("document.dispatchEvent(new Event('visibilitychange'))")


def check(tab, box, headline):
    tab.keyboard.press("Control+Enter")
    box.locator(".task-headline", has_text=headline).wait_for()
