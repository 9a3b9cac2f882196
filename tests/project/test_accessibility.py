"""The rules of WCAG 2.2 hold on the built pages, as far as axe-core can tell."""

import pytest
from browsing import HTML, VIEWS, open_page
from task_boxes import BOX, PAGE, RIGHT, WRONG, begin, check, write

playwright_axe = pytest.importorskip(
    "axe_playwright_python.sync_playwright", reason="axe-playwright-python is not installed"
)
FILES = [*HTML.glob("*.html"), *HTML.glob("chapters/*.html")]
PAGES = sorted(path.relative_to(HTML).with_suffix("").as_posix() for path in FILES)
OTHERS = ["index", "how-to", "progress", "chapters/convolution", "chapters/early_stopping"]
VIEWED = [(page, "desktop") for page in PAGES] + [
    (page, view) for view in ("dark", "phone") for page in OTHERS
]


def findings(tab):
    """Each violation: its rule, and the places."""
    rules = {"runOnly": [f"wcag{one}" for one in ("2a", "2aa", "21a", "21aa", "22aa")]}
    found = playwright_axe.Axe().run(tab, options=rules).response["violations"]
    return {one["id"]: [place["html"][:200] for place in one["nodes"][:3]] for one in found}


@pytest.mark.parametrize("page, view", VIEWED)
def test_a_page_can_be_used_by_all(browser, address, page, view):
    context = browser.new_context(**VIEWS[view])
    with open_page(context, address, page) as (tab, _):
        found = findings(tab)
    context.close()
    assert found == {}


@pytest.mark.parametrize("view", ["desktop", "dark"])
def test_an_open_task_with_its_verdict(browser, site, view):
    context = browser.new_context(**VIEWS[view])
    with open_page(context, site, PAGE) as (tab, _):
        box = begin(tab, BOX)
        for body, headline in ((WRONG, "ot "), (RIGHT, "Right")):
            write(tab, body)
            check(tab, box, headline)
            assert findings(tab) == {}
    context.close()
