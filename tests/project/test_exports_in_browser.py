"""The pages of marks in a browser: usable by all, quiet, and harmless."""

import pytest
from browsing import VIEWS
from marking_records import SAYS, record, write
from test_accessibility import findings

from autograder.exports.record import read_records
from autograder.exports.write import export

HACK = "document.title='hacked'"
EVIL = f'</style><img src=x onerror="{HACK}"><script>{HACK}</script>'


@pytest.fixture
def folder(tmp_path):
    """Pages of a class, with all that can be on them."""
    bob = record("bob", ((True, False), (False,)), (SAYS, None), late=(2, 0.5))
    bob["tasks"][1]["received_tests"] = []
    eve = record(EVIL, flags=[{"kind": "import", "task": None, "what": EVIL}])
    eve["tasks"][0].update(message=EVIL, title=EVIL)
    records = read_records(write(tmp_path, record("ada"), bob, eve))
    for name, text in export("html", records, book="https://b.org").items():
        (tmp_path / name).write_text(text, "utf-8")
    return tmp_path


@pytest.mark.parametrize("view", VIEWS)
def test_the_pages_can_be_used_by_all(browser, folder, view):
    context = browser.new_context(bypass_csp=True, **VIEWS[view])  # the checker is a script
    tab = context.new_page()
    for path in sorted(folder.glob("*.html")):
        tab.goto(path.as_uri())
        tab.evaluate("document.querySelectorAll('details').forEach(one => one.open = true)")
        assert findings(tab) == {}, path.name
        assert tab.evaluate("document.documentElement.scrollWidth <= innerWidth"), path.name
    context.close()


def test_the_pages_ask_nobody_and_do_nothing(browser, folder):
    context = browser.new_context(**VIEWS["desktop"])
    tab, asked, said = context.new_page(), [], []
    tab.on("request", lambda request: asked.append(request.url))
    tab.on("console", lambda message: said.append(message.text))
    for path in sorted(folder.glob("*.html")):
        tab.goto(path.as_uri())
        assert "hacked" != tab.title() and tab.locator("h1").count() == 1
    assert asked == [path.as_uri() for path in sorted(folder.glob("*.html"))] and said == []
    context.close()
