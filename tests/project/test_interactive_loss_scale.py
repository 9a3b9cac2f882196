"""The figure of the chapter on loss scaling whose scale can be moved, opened from the disk.

Needs a built book and a Chromium; see test_built_book.py.
"""

import json
import re

import pytest
from browsing import HTML

PAGE = HTML / "chapters/loss_scaling.html"
FIGURE = "#fig-loss-scaling-histogram"
WIDE = {"viewport": {"width": 1280, "height": 900}, "color_scheme": "light"}
PHONE = {"viewport": {"width": 390, "height": 844}}
CONTRAST = """(element) => {
    const light = (color) => {
        const parts = color.match(/[0-9.]+/g).slice(0, 3).map((part) => {
            const c = part / 255;
            return c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4;
        });
        return 0.2126 * parts[0] + 0.7152 * parts[1] + 0.0722 * parts[2];
    };
    let ground = element;
    while (/^rgba\\(.*, 0\\)$/.test(getComputedStyle(ground).backgroundColor)) {
        ground = ground.parentElement;
    }
    const style = getComputedStyle(element);
    const ink = light(element.tagName === 'rect' ? style.fill : style.color);
    const paper = light(getComputedStyle(ground).backgroundColor);
    return (Math.max(ink, paper) + 0.05) / (Math.min(ink, paper) + 0.05);
}"""


@pytest.fixture(scope="module")
def windows(browser):
    """{options: tab}, each with the page, opened without a server and without a network."""
    if not PAGE.exists():
        pytest.skip("the book is not built: run `make book` first")
    opened = {}
    yield opened
    for tab in opened.values():
        tab.context.close()


@pytest.fixture
def opened(browser, windows):
    """A function that gives a tab with those options, its figure as it was when it came."""

    def open_page(**options):
        tab = windows.get(repr(options)) or _open(browser, options)
        if repr(options) in windows:
            tab.get_by_role("slider").fill("0")
            for choice in ("Gradients of", "Stored in"):
                tab.get_by_label(choice).select_option(index=0)
        windows[repr(options)] = tab
        return tab

    return open_page


def _open(browser, options):
    tab = browser.new_context(offline=True, **options).new_page()
    tab.complaints = []
    tab.on("pageerror", lambda error: tab.complaints.append(str(error)))
    tab.goto(PAGE.as_uri())
    tab.first_shares = shares(tab)
    return tab


def recording(tab):
    return json.loads(tab.locator("#loss-scale-data").text_content())


def shares(tab):
    """The four percentages that are shown."""
    return tab.locator(f"{FIGURE} dd").all_inner_texts()


def expected(tab, network, number, scale):
    """The same, from the counts that the page recorded."""
    data = recording(tab)
    counts = data["formats"][number]["fates"][network][scale - data["scales"][0]]
    parts = [100 * n / data["networks"][network]["total"] for n in counts]
    return ["< 0.1 %" if 0 < p < 0.05 else f"{p:.1f} %" for p in parts]


def test_the_recording_adds_up(opened):
    data = recording(opened(**WIDE))
    for number in data["formats"]:
        for network, rows in zip(data["networks"], number["fates"], strict=True):
            assert sum(network["counts"]) == network["total"]
            assert {sum(row) for row in rows} == {network["total"]}
            assert len(rows) == len(data["scales"])


def test_the_keyboard_moves_the_scale(opened):
    tab = opened(**WIDE)
    slider = tab.get_by_role("slider", name=re.compile("Loss scale"))
    slider.focus()
    assert shares(tab) == tab.first_shares == expected(tab, 0, 0, 0)
    for _ in range(16):
        tab.keyboard.press("ArrowRight")
    assert shares(tab) == expected(tab, 0, 0, 16)
    assert "65,536" in tab.locator(f"{FIGURE} output[aria-live]").inner_text()
    assert slider.get_attribute("aria-valuetext") == "2 to the power 16, 65,536"
    tab.keyboard.press("End")
    assert shares(tab) == expected(tab, 0, 0, recording(tab)["scales"][-1])
    assert "skipped" in tab.locator(f"{FIGURE} output").inner_text()
    tab.keyboard.press("Home")
    assert shares(tab) == expected(tab, 0, 0, recording(tab)["scales"][0])
    assert tab.complaints == []


def test_networks_and_formats(opened):
    tab = opened(**WIDE)
    tab.get_by_label("Gradients of").select_option(index=1)
    assert shares(tab) == expected(tab, 1, 0, 0)
    tab.get_by_label("Stored in").select_option(label="bf16")
    assert shares(tab) == expected(tab, 1, 1, 0)
    assert tab.locator(f"{FIGURE} svg rect").count() > 5


def test_bars_lie_in_the_class_that_is_counted(opened):
    """The heights of the colored bars agree with the percentages beside them."""
    tab = opened(**WIDE)
    slider = tab.get_by_role("slider")
    for scale in (0, 12, 24):
        slider.fill(str(scale))
        tallest = max(recording(tab)["networks"][0]["counts"])
        total = recording(tab)["networks"][0]["total"]
        for fate, share in zip(
            ("zero", "subnormal", "normal", "overflow"), expected(tab, 0, 0, scale), strict=True
        ):
            heights = tab.locator(f"{FIGURE} svg rect.{fate}").evaluate_all(
                "(bars) => bars.map((bar) => Number(bar.getAttribute('height')))"
            )
            drawn = 100 * sum(heights) / 200 * tallest / total
            assert abs(drawn - float(share.strip("< %"))) < 1.5  # low bars are a pixel high


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("view", [WIDE, PHONE])
def test_readable_and_inside_the_page(opened, scheme, view):
    tab = opened(**{**view, "color_scheme": scheme})
    assert tab.evaluate("document.documentElement.dataset.theme") == scheme
    assert tab.evaluate(
        "document.documentElement.scrollWidth <= document.documentElement.clientWidth"
    )
    widget = tab.locator(f"{FIGURE} .loss-scale")
    box = widget.bounding_box()
    assert 0 <= box["x"] and box["x"] + box["width"] <= view["viewport"]["width"]
    for part in ("label", "dd", "output", "select"):
        assert widget.locator(part).first.evaluate(CONTRAST) >= 4.5, part
    tab.get_by_role("slider").fill("24")
    for bar in widget.locator("svg rect").all():
        assert bar.evaluate(CONTRAST) >= 2, bar.get_attribute("class")


def test_the_picture_stands_in_without_scripts_and_in_print(opened):
    tab = opened(**WIDE)
    picture, widget = tab.locator(f"{FIGURE} img"), tab.locator(f"{FIGURE} .loss-scale")
    assert widget.is_visible() and not picture.is_visible()
    tab.emulate_media(media="print")
    printed = picture.is_visible() and not widget.is_visible()
    tab.emulate_media(media="screen")
    assert printed

    plain = opened(java_script_enabled=False, **WIDE)
    assert plain.locator(f"{FIGURE} img").is_visible()
    assert len(plain.locator(f"{FIGURE} img").get_attribute("alt")) > 80
    assert plain.locator(f"{FIGURE} .loss-scale").count() == 0
