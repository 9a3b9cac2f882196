"""What cells have drawn follows light and dark mode."""

import io
import re
import sys

import pytest
from browsing import HTML, VIEWS, open_page
from tiny_book import ROOT

sys.path.append(str(ROOT / "book/_ext"))
import book_figures  # noqa: E402

PAGE = "chapters/training"
FIGURE = "div.cell_output img[src$='.svg']"


@pytest.fixture
def image():
    return pytest.importorskip("PIL.Image", reason="Pillow is not installed")


def shot(browser, address, image, view):
    """The pixels of the first figure of a page, and of the page beside it."""
    context = browser.new_context(**VIEWS[view])
    with open_page(context, address, PAGE) as (tab, _):
        figure = tab.locator(FIGURE).first
        figure.scroll_into_view_if_needed()
        tab.wait_for_function("(one) => one.complete", arg=figure.element_handle())
        picture = image.open(io.BytesIO(figure.screenshot())).convert("L")
    context.close()
    return picture


@pytest.mark.parametrize("view, ground", [("desktop", range(250, 256)), ("dark", range(10, 30))])
def test_ground_and_ink_are_those_of_the_mode(browser, address, image, view, ground):
    picture = shot(browser, address, image, view)
    width, height = picture.size
    corners = [picture.getpixel((x, y)) for x in (2, width - 3) for y in (2, height - 3)]
    assert all(one in ground for one in corners)
    low, high = picture.getextrema()
    assert high - low > 150  # axes and words can be read


@pytest.mark.parametrize(
    "scheme, inks", [("light", ["white", "white"]), ("dark", ["ground", "white"])]
)
def test_hollow_marks_have_the_ground_of_the_mode_and_white_words_stay(browser, scheme, inks):
    """The words stand on something dark in both modes."""
    plt = pytest.importorskip("matplotlib.pyplot")
    drawn, (figure, axes) = io.StringIO(), plt.subplots()
    axes.plot([1, 2], "o", markerfacecolor="white")
    axes.text(0, 1, "word", color="white")
    figure.savefig(drawn, format="svg")
    plt.close(figure)
    text = drawn.getvalue()
    text = text.replace("</metadata>", f"</metadata>{book_figures.style(text)}", 1)
    page = browser.new_context(color_scheme=scheme).new_page()
    page.set_content(text[text.index("<svg") :])
    seen = page.evaluate("""() => ['use[style*="fill: #ffffff"]', 'g[style*="fill: #ffffff"]'].map(
        (one) => getComputedStyle(document.querySelector(one)).fill)""")
    page.context.close()
    names = {"rgb(255, 255, 255)": "white", "rgb(18, 18, 18)": "ground"}
    assert [names[one] for one in seen] == inks


def test_a_figure_names_no_other_host():
    for path in HTML.glob("_images/*.svg"):
        assert "url(http" not in path.read_text("utf-8")


FILLED = """(one) => {
    const box = getComputedStyle(one.querySelector('rect.box'));
    let ground = one;
    while (ground && getComputedStyle(ground).backgroundColor === 'rgba(0, 0, 0, 0)') {
        ground = ground.parentElement;
    }
    return [box.fill, getComputedStyle(one.querySelector('text')).fill,
            getComputedStyle(ground).backgroundColor];
}"""


@pytest.mark.parametrize("view", ["desktop", "dark"])
def test_a_network_is_drawn_with_the_inks_of_the_page(browser, address, view):
    context = browser.new_context(**VIEWS[view])
    with open_page(context, address, "chapters/resnet") as (tab, _):
        fill, ink, ground = tab.locator("svg.diagram").first.evaluate(FILLED)
    context.close()
    assert fill != "rgb(0, 0, 0)" and ink != ground
    assert (sum(map(int, re.findall(r"\d+", ground)[:3])) > 384) == (view == "desktop")
