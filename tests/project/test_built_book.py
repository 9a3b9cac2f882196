"""The built pages, as a reader's browser shows them. Needs a built book and a Chromium.

Build first: jupyter-book build book -W -n --keep-going
"""

import functools
import re
from dataclasses import dataclass, field
from itertools import product
from pathlib import Path

import pytest
import yaml
from browsing import HTML, LOAD_FIGURES, SCREENS, VIEWS, open_page

ROOT = Path(__file__).resolve().parents[2]
SCHEMES = "dark", "light"  # the view itself is light
LOADS = re.compile(
    r'<(?:script|img|iframe|source|video|audio|embed|object)\b[^>]*?\b(?:src|data)="((?:https?:)?//[^"]+)"'
    r'|<link\b(?=[^>]*\brel="(?:stylesheet|preload|modulepreload|icon)")[^>]*?\bhref="((?:https?:)?//[^"]+)"'
    r"|(?:@import\s+|\burl\()[\"']?((?:https?:)?//[^)\"'\s]+)",
    re.I,
)  # fmt: skip
# What is wrong with a page, seen from inside: nothing must be left of each.
FAULTS = """() => {
    const all = (selector) => [...document.querySelectorAll(selector)];
    const ids = all('[id]').map((one) => one.id);
    const nameless = (alt) => !alt || !alt.trim() || /\\.(svg|png|jpe?g|gif)$/i.test(alt);
    const rendered = (one) => one.querySelector('mjx-container');
    return {
        overflow: document.documentElement.scrollWidth > document.documentElement.clientWidth,
        rawMath: all('.math').filter((one) => !rendered(one)).map((one) => one.textContent),
        wrongMath: all('mjx-merror').map((one) => one.textContent),
        images: all('article img').filter((one) => !one.naturalWidth).map((one) => one.src),
        noAlt: all('article img').filter((one) => nameless(one.alt)).map((one) => one.src),
        unexplained: all('article .pasted-text').filter((one) => !/\\w/.test(one.title))
            .map((one) => one.outerHTML),
        twice: ids.filter((id, index) => ids.indexOf(id) !== index),
    };
}"""
CHOSEN = """() => [...document.querySelectorAll('.sd-tab-set')]
    .filter((set) => set.querySelector(':scope > [data-sync-id=tf]'))
    .map((set) => set.querySelector(':scope > input:checked + label').dataset.syncId)"""

TOO_WIDE = """() => {
    const width = document.documentElement.clientWidth;
    if (document.documentElement.scrollWidth <= window.innerWidth) return [];
    const wide = (one) => one.getBoundingClientRect().right > width + 1;
    return [...document.querySelectorAll('article *')].filter(wide).slice(0, 3)
        .map((one) => one.outerHTML.slice(0, 120));
}"""

# Opens everything that is folded: hints, solutions, asides. What is visible too early, or never?
UNFOLD = """() => {
    const kinds = [
        ['details.sd-dropdown', 'summary', '.sd-summary-content'],
        ['div.toggle', 'button.toggle-button', 'section'],
    ];
    const shown = (one) => one.checkVisibility({checkVisibilityCSS: true});
    return kinds.flatMap(([kind, button, content]) =>
        [...document.querySelectorAll(kind)].flatMap((fold) => {
            const [press, inside] = [fold.querySelector(button), fold.querySelector(content)];
            if (!shown(press)) return [];  // in a tab that is not chosen
            const before = shown(inside);
            press.click();
            return before || !shown(inside) ? [fold.textContent.trim()] : [];
        }));
}"""


def pages(*having):
    """The pages of the book, and those that Sphinx adds; or the ones that have one of the texts."""
    toc = yaml.safe_load((ROOT / "book/_toc.yml").read_text("utf-8"))
    listed = [chapter["file"] for part in toc["parts"] for chapter in part["chapters"]]
    every = [toc["root"], *listed, "search", "genindex"]
    return [page for page in every if not having or any(text in article(page) for text in having)]


def article(page):
    """The source of a page's own part; nothing before the book is built."""
    path = HTML / f"{page}.html"
    return path.read_text("utf-8").partition("<article")[2] if path.exists() else ""


@dataclass
class Visit:
    """What was seen on a page, before and after its parts were pressed."""

    complaints: list
    faults: dict
    theme: str
    remembered: list  # the framework of each tab set when the page came
    folds: list = field(default_factory=list)  # that were open too early, or stayed shut
    chosen: list = field(default_factory=list)  # the framework of each tab set after a click
    wide: dict = field(default_factory=dict)  # {(screen, scheme): what is wider}


def visit(context, address, page, view):
    with open_page(context, address, page) as (tab, complaints):
        tab.evaluate(LOAD_FIGURES)
        faults, chosen = tab.evaluate(FAULTS), tab.evaluate(CHOSEN)
        theme = tab.evaluate("document.documentElement.dataset.theme")
        seen = Visit(complaints, faults, theme, chosen)
        if view == "phone":
            seen.wide = {place: too_wide(tab, *place) for place in product(SCREENS, SCHEMES)}
        if view == "desktop":
            seen.folds = tab.evaluate(UNFOLD)
            seen.chosen = choose_tensorflow(tab)
            tab.evaluate("localStorage.clear()")  # the next page comes to a new reader
    return seen


def too_wide(tab, screen, scheme):
    before = tab.viewport_size
    tab.set_viewport_size(SCREENS[screen]["viewport"])
    tab.emulate_media(color_scheme=scheme)
    tab.wait_for_function("it => document.documentElement.dataset.theme === it", arg=scheme)
    found = tab.evaluate(TOO_WIDE)
    tab.set_viewport_size(before)
    return found


def choose_tensorflow(tab):
    label = tab.locator("label[data-sync-id=tf]:visible")
    if label.count():
        label.first.click()
    return tab.evaluate(CHOSEN)


@pytest.fixture(scope="module")
def views(browser, address):
    """A browser window for each view; the reader of the dark one has chosen TensorFlow before."""
    window = browser.new_context()
    for page in pages('data-sync-id="tf"')[:1]:
        with open_page(window, address, page) as (tab, _):
            choose_tensorflow(tab)
    kept = {"dark": {"storage_state": window.storage_state()}}
    window.close()
    return {name: browser.new_context(**view, **kept.get(name, {})) for name, view in VIEWS.items()}


@pytest.fixture(scope="module")
def seen(views, address):
    """A function that visits a page, once in each view: a page takes a second to load."""
    return functools.cache(lambda view, page: visit(views[view], address, page, view))


def test_no_file_names_another_host(address):
    found = [
        f"{path.relative_to(HTML)}: {next(filter(None, load.groups()))}"
        for path in [*HTML.rglob("*.html"), *HTML.rglob("*.css")]
        for load in LOADS.finditer(path.read_text("utf-8", "replace"))
    ]
    assert found == []


def test_the_text_says_what_was_measured(address):
    """See workbook.says: a page notes where its numbers came out otherwise than its prose."""
    notes = [
        f"{path.relative_to(HTML)}: {note}"
        for path in HTML.rglob("*.html")
        for note in re.findall(r"Not as the text says:.*", path.read_text("utf-8", "replace"))
    ]
    assert notes == []


def test_no_interval_begins_or_ends_at_minus_zero(address):
    """Python prints a small negative number so; the format `z.1f` does not."""
    zero = re.compile(r"(?<![\d.])[-−]0\.0+ (?:to|and) |(?: to| and|,) [-−]0\.0+[)\]]")
    pages = {path.stem: path.read_text("utf-8", "replace") for path in HTML.rglob("*.html")}
    assert [name for name, text in pages.items() if zero.search(re.sub("<[^>]+>", "", text))] == []


def test_no_plot_has_the_first_colors_of_its_library(address):
    """They come back where the settings of the book's kernels are lost."""
    texts = (path.read_text("utf-8", "replace") for path in HTML.rglob("*.html"))
    shown = {name for text in texts for name in re.findall(r"_images/([\w.-]+\.svg)", text)}
    drawings = {name: (HTML / "_images" / name).read_text("utf-8").lower() for name in shown}
    assert [name for name, text in drawings.items() if "#1f77b4" in text or "#ff7f0e" in text] == []


def test_no_script_of_a_page_is_loaded_before_its_text_is_shown(address):
    blocking = re.compile(r'<script (?![^>]*\bdefer\b)[^>]*\bsrc="([^"?]+)')
    pages = [path for path in HTML.rglob("*.html") if path.name != "search.html"]
    waiting = {one for path in pages for one in blocking.findall(path.read_text("utf-8"))}
    assert waiting == set()


def test_a_drawing_is_loaded_when_a_reader_comes_near_and_nothing_moves_then(address):
    image = re.compile(r"<img [^>]*_images/[^>]*>")
    late = ' loading="lazy"', ' width="', ' height="'
    pages = {path.stem: path.read_text("utf-8") for path in HTML.rglob("*.html")}
    found = [(name, one) for name, text in pages.items() for one in image.findall(text)]
    assert found
    assert [(name, one[:80]) for name, one in found if not all(part in one for part in late)] == []


def test_the_head_of_a_page_asks_for_one_style_sheet(address):
    sheet = re.compile(r'<link\b(?=[^>]*rel="stylesheet")')
    pages = [path for path in HTML.rglob("*.html") if "_static" not in path.parts]
    heads = {path.stem: path.read_text("utf-8").partition("</head>")[0] for path in pages}
    assert {name: n for name, head in heads.items() if (n := len(sheet.findall(head))) > 1} == {}


@pytest.mark.parametrize("view", VIEWS)
@pytest.mark.parametrize("page", pages())
def test_page_is_clean(seen, page, view):
    found = seen(view, page)
    faults = [f"{name}: {fault}" for name, fault in found.faults.items() if fault]
    assert found.complaints + faults == []
    assert found.theme == ("dark" if view == "dark" else "light")


@pytest.mark.parametrize("page", pages())
def test_a_page_is_no_wider_than_the_screen(seen, page):
    assert seen("phone", page).wide == {place: [] for place in product(SCREENS, SCHEMES)}


def test_a_numbered_formula_has_the_width_of_a_phone(views, address):
    with open_page(views["phone"], address, "chapters/convolution") as (tab, _):
        widths = tab.evaluate(
            """[...document.querySelectorAll(".math:has(> .eqno)")].map(
                 one => one.querySelector("mjx-container").clientWidth / one.clientWidth)"""
        )
    assert widths and min(widths) > 0.95


@pytest.mark.parametrize("page", pages('data-sync-id="tf"'))
def test_tabs_follow_the_chosen_framework(seen, page):
    chosen = seen("desktop", page).chosen
    assert set(chosen) == {"tf"}
    assert seen("dark", page).remembered == chosen


@pytest.mark.parametrize("page", pages("<details", "toggle"))
def test_folded_parts_open_on_a_click(seen, page):
    assert seen("desktop", page).folds == []


def test_search_finds_a_chapter(views, address):
    with open_page(views["desktop"], address, "search") as (tab, _):
        tab.goto(f"{address}/search.html?q=convolution")
        tab.locator("#search-results li a").first.wait_for(timeout=5000)
        assert "chapters/" in tab.locator("#search-results").inner_html()


FIRST_SCREEN = {
    "what it is": "article h1, article h1 + p",
    "what invites": ".front-kernel .live svg, .front-kernel [name=stride]",
    "a task to try": ".front-task .task-open",
    "a diagnosis": ".front-diagnosis .verdict-sample",
    "where to start, with hours": ".front-start .path-hours",
    "how it compares": ".front-compare p",
}


def test_the_first_screen_answers_a_new_reader(browser, address):
    context = browser.new_context(**VIEWS["desktop"])
    with open_page(context, address, "index") as (tab, _):
        tab.locator(".front-task .task-open").wait_for()
        for what, selector in FIRST_SCREEN.items():
            boxes = [one.bounding_box() for one in tab.locator(selector).all()]
            assert boxes and all(boxes), what
            assert all(one["y"] >= 0 and one["y"] + one["height"] <= 900 for one in boxes), what
        hours = tab.locator(".front-start .path-hours").all_inner_texts()
        assert len(hours) == 4 and all(re.fullmatch(r"[\d.]+ hours?", one) for one in hours)
    context.close()


@pytest.mark.parametrize("mode", ["light", "dark"])
def test_light_or_dark_is_settled_before_there_is_anything_to_see(browser, address, mode):
    context = browser.new_context(color_scheme=mode)
    context.add_init_script(
        """new MutationObserver((_, watch) => {
             if (!document.body) return;
             window.first = document.documentElement.dataset.theme;
             watch.disconnect();
           }).observe(document, {childList: true, subtree: true});"""
    )
    with open_page(context, address, "index") as (tab, _):
        assert tab.evaluate("window.first") == mode
    context.close()


@pytest.mark.parametrize("view", ["desktop", "dark"])
def test_the_logo_follows_the_mode_and_leaves_the_title_as_text(browser, address, view):
    context = browser.new_context(**VIEWS[view])
    with open_page(context, address, "index") as (tab, _):
        brand = tab.locator(".bd-sidebar-primary a.navbar-brand")
        shown = [one for one in brand.locator("img").all() if one.is_visible()]
        assert len(shown) == 1 and ("dark" in shown[0].get_attribute("src")) == (view == "dark")
        assert shown[0].evaluate("(one) => one.naturalWidth > 0")
        assert brand.inner_text().strip() == "Implementing Deep Learning"
    context.close()


@pytest.mark.parametrize("page", [page for page in pages() if page.startswith("chapters/")])
def test_a_chapter_can_be_downloaded_as_a_notebook(page):
    path = HTML / f"{page}.html"
    if not path.exists():
        pytest.skip("the book is not built: run `make book` first")
    head = path.read_text("utf-8").partition("<article")[0]
    found = re.findall(r'href="([^"]+\.ipynb)"', head)
    assert found and (path.parent / found[0]).resolve().is_file()
