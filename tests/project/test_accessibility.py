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
SCREENS = {
    "small phone": {"viewport": {"width": 360, "height": 740}, "has_touch": True},
    "tablet": {"viewport": {"width": 820, "height": 1180}, "has_touch": True},
}
TAGS = {"type": "tag", "values": [f"wcag{one}" for one in ("2a", "2aa", "21a", "21aa", "22aa")]}
# What can differ between modes, and between screens: of all other rules one look is enough.
INKS = {"type": "rule", "values": ["color-contrast", "link-in-text-block"]}
ROOM = {"type": "rule", "values": ["target-size"]}


def findings(tab, rules=TAGS):
    """Each violation: its rule, and the places."""
    found = playwright_axe.Axe().run(tab, options={"runOnly": rules}).response["violations"]
    return {one["id"]: [place["html"][:200] for place in one["nodes"][:3]] for one in found}


@pytest.mark.parametrize("page", PAGES)
def test_a_page_can_be_used_by_all(browser, address, page):
    context = browser.new_context(**VIEWS["desktop"])
    with open_page(context, address, page) as (tab, _):
        found = {"desktop": findings(tab)}
        for name, screen in SCREENS.items():
            tab.set_viewport_size(screen["viewport"])
            found[name] = findings(tab, ROOM)
        tab.set_viewport_size(VIEWS["dark"]["viewport"])
        tab.add_style_tag(content="* { transition: none !important }")
        tab.emulate_media(color_scheme="dark")
        tab.wait_for_function("document.documentElement.dataset.theme === 'dark'")
        found["dark"] = findings(tab, INKS)
    context.close()
    assert found == dict.fromkeys(found, {})


@pytest.mark.parametrize("view", ["dark", "phone", *SCREENS])
@pytest.mark.parametrize("page", OTHERS)
def test_a_page_can_be_used_by_all_who_come_otherwise(browser, address, page, view):
    context = browser.new_context(**{**VIEWS, **SCREENS}[view])
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
