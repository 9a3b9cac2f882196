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
