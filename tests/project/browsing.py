"""What the checks of the built pages share: one browser, one server, and how a page is opened.

The browser is the one named by CHROMIUM, else chromium or google-chrome from the path.
"""

import contextlib
import functools
import http.server
import os
import shutil
import threading
from pathlib import Path

import pytest

HTML = Path(__file__).resolve().parents[2] / "_build/html"
VIEWS = {
    "desktop": {"viewport": {"width": 1280, "height": 900}, "color_scheme": "light"},
    "dark": {"viewport": {"width": 1280, "height": 900}, "color_scheme": "dark"},
    "phone": {"viewport": {"width": 390, "height": 844}, "color_scheme": "light"},
}
SCREENS = {  # others on which a page must fit
    "small phone": {"viewport": {"width": 360, "height": 740}, "has_touch": True},
    "tablet": {"viewport": {"width": 820, "height": 1180}, "has_touch": True},
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


@pytest.fixture(scope="session")
def address():
    """Where the built pages are served."""
    if not (HTML / "index.html").exists():
        pytest.skip("the book is not built: run `make book` first")

    class Quiet(http.server.SimpleHTTPRequestHandler):
        def log_message(self, *args):
            pass

        def do_GET(self):
            if self.path == "/api/hello":  # nobody grades here; a 404 would be in the console
                self.send_response(204)
                return self.end_headers()
            return super().do_GET()

    handler = functools.partial(Quiet, directory=HTML)
    with http.server.ThreadingHTTPServer(("127.0.0.1", 0), handler) as server:
        threading.Thread(target=server.serve_forever, daemon=True).start()
        yield f"http://127.0.0.1:{server.server_port}"
        server.shutdown()


@pytest.fixture(scope="module")  # while it lives, nothing else can use asyncio
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


BLANK = "about:blank"
# Figures are loaded when a reader comes near; a test looks at all of them.
LOAD_FIGURES = """() => Promise.all([...document.querySelectorAll('article img')].map((one) => {
    one.loading = 'eager';
    return one.decode().catch(() => {});
}))"""


@contextlib.contextmanager
def open_page(context, address, page):
    """A loaded page with its formulas set, and what its console and its requests complained of.

    The window's tab is used again where one is free: a new one takes as long as a page.
    """
    tab = next((one for one in context.pages if one.url == BLANK), None) or context.new_page()
    complaints = []

    def request(asked):
        if not asked.url.startswith((address, "data:", "blob:")):
            complaints.append(f"asks another host: {asked.url}")

    def console(message):
        if message.type in ("error", "warning"):
            complaints.append(f"console: {message.text} {message.location.get('url', '')}")

    def error(raised):
        complaints.append(f"script: {raised}")

    listeners = {"request": request, "console": console, "pageerror": error}
    for event, listener in listeners.items():
        tab.on(event, listener)
    try:
        tab.goto(f"{address}/{page}.html")
        tab.evaluate("Promise.all([document.fonts.ready, window.MathJax?.startup?.promise])")
        yield tab, complaints
    finally:
        for event, listener in listeners.items():
            tab.remove_listener(event, listener)
        tab.goto(BLANK)
