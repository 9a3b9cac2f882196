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
# A tab that is asleep hears of no other: to be set before the page's own scripts listen.
SLEEPS = "addEventListener('storage', (one) => window.asleep && one.stopImmediatePropagation())"
WRONG = "    return (size + padding - kernel_size) // stride + 1"
RIGHT = "    return (size + 2 * padding - kernel_size) // stride + 1"

# A browser whose store takes nothing more once `window.full` is set.
FULL = """
    const set = Storage.prototype.setItem;
    Storage.prototype.setItem = function (key, value) {
        if (window.full) throw new DOMException("full", "QuotaExceededError");
        set.call(this, key, value);
    };
"""
# Stands in for Python in the page: says that it loads, and hands on what it is asked.
IN_PAGE = """
    export class BrowserBackend {
        kind = "browser";
        constructor(base) { this.base = base; }
        async send(message) {
            this.onprogress?.({ stage: "Loading Python", bytes: 4.2e6, total: 12.6e6 });
            while (!window.loaded) await new Promise((go) => setTimeout(go, 50));
            const body = JSON.stringify(message);
            return (await fetch("/api/message", { method: "POST", body })).json();
        }
        stop() {}
    }
"""


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


@pytest.fixture
def published(context, desk):
    """A published page: no server grades, but there is a folder with Python for the page."""
    desk.absent = True
    script = {"content_type": "text/javascript", "body": IN_PAGE}
    context.route("**/_static/pyodide/manifest.json", lambda route: route.fulfill(json={}))
    context.route("**/_static/browser_backend.js", lambda route: route.fulfill(**script))
    return context


def window(browser, view, **more):
    """A window for a learner; formulas play no part here, and take most of a page's time."""
    context = browser.new_context(**{**VIEWS[view], **more})
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
