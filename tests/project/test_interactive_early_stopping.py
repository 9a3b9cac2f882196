"""The interactive figure of the chapter on early stopping: it answers as Python does."""

import json

import pytest
from browsing import HTML, VIEWS, open_page

PAGE = "chapters/early_stopping"
WIDGET = "#fig-early-stopping-replay .early-stopping"
CONTRASTS = """(selector) => {
    const rgb = (color) => color.match(/[0-9.]+/g).slice(0, 3).map(Number);
    const light = (color) => {
        const [r, g, b] = rgb(color).map((c) => c / 255).map((c) =>
            c <= 0.03928 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4);
        return 0.2126 * r + 0.7152 * g + 0.0722 * b;
    };
    const ground = getComputedStyle(document.body).backgroundColor;
    const drawn = [...document.querySelectorAll(`${selector} polyline`)];
    const inks = [...drawn.map((one) => getComputedStyle(one).stroke),
        getComputedStyle(document.querySelector(`${selector} text`)).fill];
    return inks.map((ink) => {
        const [low, high] = [light(ink), light(ground)].sort((a, b) => a - b);
        return (high + 0.05) / (low + 0.05);
    });
}"""


@pytest.fixture(scope="module", autouse=True)
def page_is_built(address):
    if not (HTML / f"{PAGE}.html").exists():
        pytest.skip("the chapter on early stopping is not built: run `make book` first")


@pytest.fixture(scope="module", params=VIEWS)
def tab(request, browser, address):
    context = browser.new_context(**VIEWS[request.param])
    with open_page(context, address, PAGE) as (tab, complaints):
        tab.set_default_timeout(10_000)
        yield tab
    context.close()
    assert complaints == []


def recorded(tab):
    return json.loads(tab.locator("#early-stopping-data").text_content())


def choose(tab, criterion, settings):
    """Set the controls as a reader would; returns what the figure found for all runs."""
    tab.locator(f"{WIDGET} select[name=criterion]").select_option(criterion)
    for name, value in settings.items():
        slider = tab.locator(f"{WIDGET} input[name={criterion}-{name}]")
        slider.fill(str(value))
    found = tab.locator(WIDGET).evaluate("(one) => ({...one.dataset})")
    return json.loads(found["stops"]), float(found["cost"]), float(found["regret"])


def test_script_stops_where_python_does(tab):
    expected = recorded(tab)["expected"]
    assert len(expected) >= 12
    for one in expected:
        stops, cost, regret = choose(tab, one["criterion"], one["settings"])
        assert stops == one["stops"], one
        assert cost == pytest.approx(one["cost"]) and regret == pytest.approx(one["regret"])


def test_run_and_readout(tab):
    data = recorded(tab)
    one = next(one for one in data["expected"] if one["settings"] == {"rises": 2})
    choose(tab, one["criterion"], one["settings"])
    tab.locator(f"{WIDGET} select[name=run]").select_option("3")
    readout = tab.locator(f"{WIDGET} output")
    stop = one["stops"][3]
    kept = data["runs"][3]["validation"][: stop + 1]
    best = kept.index(min(kept))
    assert f"Stops after epoch {stop}: {stop + 1} epochs" in readout.text_content()
    assert f"weights of epoch {best} are kept" in readout.text_content()
    assert readout.get_attribute("aria-live") == "polite"


def test_keyboard_and_labels(tab):
    choose(tab, "patience", {"patience": 10, "delta": 0})
    tab.get_by_label("patience: 10 epochs").focus()
    tab.keyboard.press("ArrowRight")
    assert tab.get_by_label("patience: 11 epochs").is_visible()
    tab.keyboard.press("Home")
    assert tab.locator(f"{WIDGET} input[name=patience-patience]").input_value() == "1"
    assert tab.locator(f"{WIDGET} input:visible").count() == 2  # those of other criteria are hidden
    for control in tab.locator(f"{WIDGET} :is(input, select):visible").all():
        assert control.evaluate("(one) => one.labels[0]?.textContent.trim().length > 3")


def test_picture_gives_way_and_comes_back(tab):
    image = tab.locator("#fig-early-stopping-replay img")
    assert tab.locator(WIDGET).is_visible() and not image.is_visible()
    assert len(image.get_attribute("alt")) > 80
    tab.emulate_media(media="print")
    printed = image.is_visible() and not tab.locator(WIDGET).is_visible()
    tab.emulate_media(media="screen")
    assert printed


def test_colors_can_be_read(tab):
    assert min(tab.evaluate(CONTRASTS, WIDGET)) >= 3


def test_it_fits(tab):
    assert tab.evaluate(
        """(selector) => {
            const box = document.querySelector(selector).getBoundingClientRect();
            const width = document.documentElement.clientWidth;
            return box.left >= 0 && box.right <= width
                && document.documentElement.scrollWidth <= width;
        }""",
        WIDGET,
    )


@pytest.mark.parametrize("scripts", [True, False])
def test_from_a_file(browser, scripts):
    context = browser.new_context(java_script_enabled=scripts, **VIEWS["desktop"])
    tab = context.new_page()
    tab.goto((HTML / f"{PAGE}.html").as_uri())
    if scripts:
        one = recorded(tab)["expected"][2]
        assert choose(tab, one["criterion"], one["settings"])[0] == one["stops"]
    else:
        assert tab.locator("#fig-early-stopping-replay img").is_visible()
        assert tab.locator(WIDGET).count() == 0
    context.close()
