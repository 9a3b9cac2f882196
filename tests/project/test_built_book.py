"""The built pages, as a reader's browser shows them. Needs a built book and a Chromium.

Build first: jupyter-book build book -W -n --keep-going
The browser is the one named by CHROMIUM, else chromium or google-chrome from the path.
"""

import contextlib
import functools
import http.server
import os
import re
import shutil
import threading
from pathlib import Path

import pytest
import yaml

ROOT = Path(__file__).resolve().parents[2]
HTML = ROOT / "_build/html"
VIEWS = {
    "desktop": {"viewport": {"width": 1280, "height": 900}, "color_scheme": "light"},
    "dark": {"viewport": {"width": 1280, "height": 900}, "color_scheme": "dark"},
    "phone": {"viewport": {"width": 390, "height": 844}, "color_scheme": "light"},
}
FLAGS = [
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--disable-sync",
    "--disable-background-networking",
    "--disable-component-update",
    "--no-first-run",
    "--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1",  # no host but ours exists
]
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
        twice: ids.filter((id, index) => ids.indexOf(id) !== index),
    };
}"""
CHOSEN = """() => [...document.querySelectorAll('.sd-tab-set')]
    .filter((set) => set.querySelector(':scope > [data-sync-id=tf]'))
    .map((set) => set.querySelector(':scope > input:checked + label').dataset.syncId)"""

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


@contextlib.contextmanager
def open_page(context, address, page):
    """A loaded page with its formulas set, and what its console and its requests complained of."""
    tab, complaints = context.new_page(), []

    def request(asked):
        if not asked.url.startswith((address, "data:", "blob:")):
            complaints.append(f"asks another host: {asked.url}")

    def console(message):
        if message.type in ("error", "warning"):
            complaints.append(f"console: {message.text} {message.location.get('url', '')}")

    tab.on("request", request)
    tab.on("console", console)
    tab.on("pageerror", lambda error: complaints.append(f"script: {error}"))
    tab.goto(f"{address}/{page}.html")
    tab.evaluate("Promise.all([document.fonts.ready, window.MathJax?.startup?.promise])")
    yield tab, complaints
    tab.close()


@pytest.fixture(scope="module")
def address():
    if not (HTML / "index.html").exists():
        pytest.skip("the book is not built: run `make book` first")

    class Quiet(http.server.SimpleHTTPRequestHandler):
        def log_message(self, *args):
            pass

    handler = functools.partial(Quiet, directory=HTML)
    with http.server.ThreadingHTTPServer(("127.0.0.1", 0), handler) as server:
        threading.Thread(target=server.serve_forever, daemon=True).start()
        yield f"http://127.0.0.1:{server.server_port}"
        server.shutdown()


@pytest.fixture(scope="module")
def browser():
    playwright = pytest.importorskip("playwright.sync_api", reason="playwright is not installed")
    names = ("chromium", "chromium-browser", "google-chrome")
    path = os.environ.get("CHROMIUM") or next(filter(None, map(shutil.which, names)), None)
    if path is None:
        pytest.skip("no Chromium found: install one, or name it in the variable CHROMIUM")
    with playwright.sync_playwright() as driver:
        browser = driver.chromium.launch(executable_path=path, args=FLAGS)
        yield browser
        browser.close()


@pytest.fixture(scope="module")
def views(browser):
    """A browser window for each view; what was loaded once is not loaded again."""
    return {name: browser.new_context(**view) for name, view in VIEWS.items()}


@pytest.fixture
def desktop(views):
    return views["desktop"]


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


@pytest.mark.parametrize("view", VIEWS)
@pytest.mark.parametrize("page", pages())
def test_page_is_clean(views, address, page, view):
    with open_page(views[view], address, page) as (tab, complaints):
        faults = [f"{name}: {fault}" for name, fault in tab.evaluate(FAULTS).items() if fault]
        theme = tab.evaluate("document.documentElement.dataset.theme")
    assert complaints + faults == []
    assert theme == ("dark" if view == "dark" else "light")


@pytest.mark.parametrize("page", pages('data-sync-id="tf"'))
def test_tabs_follow_the_chosen_framework(desktop, address, page):
    with open_page(desktop, address, page) as (tab, _):
        tab.locator("label[data-sync-id=tf]:visible").first.click()
        chosen = tab.evaluate(CHOSEN)
        tab.reload()
        remembered = tab.evaluate(CHOSEN)
    assert set(chosen) == {"tf"}
    assert remembered == chosen


@pytest.mark.parametrize("page", pages("<details", "toggle"))
def test_folded_parts_open_on_a_click(desktop, address, page):
    with open_page(desktop, address, page) as (tab, _):
        assert tab.evaluate(UNFOLD) == []


def test_search_finds_a_chapter(desktop, address):
    with open_page(desktop, address, "search") as (tab, _):
        tab.goto(f"{address}/search.html?q=convolution")
        tab.locator("#search-results li a").first.wait_for(timeout=5000)
        assert "chapters/" in tab.locator("#search-results").inner_html()
