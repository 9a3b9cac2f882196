"""What the checks of figures that move share: how one is shown, moved and read."""

import json
import re
from pathlib import Path

import pytest
from browsing import VIEWS

ASSETS = Path(__file__).resolve().parents[2] / "book/_assets"
MARKS = """(all) => all.map((one) => [one.tagName, one.getAttribute("class"), one.textContent,
    ["x", "y", "width", "height", "cx", "cy", "r", "points"].map((name) => one.getAttribute(name))])
"""
SHAPES = ":is(rect, text, circle, polyline)"


@pytest.fixture
def shown(browser, tmp_path):
    """A function that shows figures on a page of their own."""
    contexts = []

    def show(figure, *others, view="desktop", scripts=True):
        figures = [figure, *others]
        html = "".join(one._repr_html_() for one in figures).replace("../_static/", "")
        for name in re.findall(r'(?:href|src)="([^"]+)"', html):
            (tmp_path / name).write_text((ASSETS / name).read_text("utf-8"), "utf-8")
        (tmp_path / "page.html").write_text(f"<!doctype html><meta charset=utf-8>{html}", "utf-8")
        contexts.append(browser.new_context(java_script_enabled=scripts, **VIEWS[view]))
        tab = contexts[-1].new_page()
        tab.goto((tmp_path / "page.html").as_uri())
        return tab

    yield show
    for context in contexts:
        context.close()


def move(tab, **settings):
    """Set the controls of these names, in their order, as a reader would."""
    for name, value in settings.items():
        control = tab.locator(f".movable [name={name}]")
        if control.evaluate("(one) => one.tagName") == "SELECT":
            control.select_option(str(value))
        else:
            control.fill(str(value))


def numbers(tab):
    """What the figure has computed."""
    return json.loads(tab.locator(".movable").get_attribute("data-numbers"))


def marks(tab, where):
    """The shapes of a picture: what they are, and their numbers."""
    for tag, kind, words, places in tab.locator(f"{where} {SHAPES}").evaluate_all(MARKS):
        found = [float(one) for one in re.findall(r"[-\d.]+", " ".join(filter(None, places)))]
        yield (tag, kind, words), found


def starts_as_its_picture(shown, figure, name):
    """The script draws first what Python has drawn, a phone shows all of it, a key moves it."""
    plain = list(marks(shown(figure, scripts=False), f".{name} > svg"))
    live = list(marks(shown(figure), f".{name} .live svg"))
    assert [one for one, _ in live] == [one for one, _ in plain] and plain
    for (what, ours), (_, theirs) in zip(live, plain, strict=True):
        assert ours == pytest.approx(theirs, abs=0.11), what
    tab = shown(figure, view="phone")
    assert tab.evaluate("document.documentElement.scrollWidth") <= 390
    tab.get_by_role("slider").first.press("Home")
    before = numbers(tab), tab.locator("output").inner_text()
    tab.get_by_role("slider").first.press("ArrowRight")
    assert (numbers(tab), tab.locator("output").inner_text()) != before
    assert len(figure.alt) > 60 and figure.alt in shown(figure, scripts=False).locator(
        f".{name} > svg").get_attribute("aria-label")  # fmt: skip
