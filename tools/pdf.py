"""Print the built book into one PDF: python tools/pdf.py

It needs a Chromium, the one named by CHROMIUM or one on the path. The book is printed twice, since
only the first print shows which page everything is on.
"""

import os
import shutil
import sys
import time
import tomllib
from pathlib import Path

from in_print.gather import whole
from in_print.places import places

ROOT = Path(__file__).resolve().parent.parent
BUILD = ROOT / "_build"
NAMES = ("chromium", "chromium-browser", "google-chrome")
ABOUT = """<div class="print-title"><h1>Implementing Deep Learning</h1>
<p>An executable textbook with graded exercises in NumPy, PyTorch and TensorFlow</p>
<p class="print-about">Printed from the pages of version {version}. What moves on the pages stands
here as a picture, and all tabs are shown. Code that the pages fold away, most of which draws
figures, is left out. Hints, answers and solutions are at the end.<br>
Text: CC BY 4.0. Code: MIT license. {address}</p></div>"""
FILL = """(pages) => document.querySelectorAll('.page-of').forEach((one) => {
    one.textContent = pages[one.dataset.of] || '';
})"""
# Room for numbers of three digits, so that the second print breaks where the first one did.
GUESS = "() => document.querySelectorAll('.page-of').forEach((one) => { one.textContent = 888; })"
READY = "() => Promise.all([document.fonts.ready, window.MathJax?.startup?.promise]).then(() => 1)"
WRONG = """() => [
    ...[...document.querySelectorAll('a[href^="#"]')]
        .map((one) => one.getAttribute('href').slice(1))
        .filter((name) => !document.getElementById(decodeURIComponent(name)))
        .map((name) => `a link leads nowhere: ${name}`),
    ...[...document.images].filter((one) => !one.naturalWidth)
        .map((one) => `no picture: ${one.alt}`),
    ...[...document.querySelectorAll('mjx-merror')]
        .map((one) => `not a formula: ${one.textContent}`),
]"""


def main():
    start = time.monotonic()
    chromium = os.environ.get("CHROMIUM") or next(filter(None, map(shutil.which, NAMES)), None)
    if not (BUILD / "html/index.html").exists():
        sys.exit("The book is not built yet: run make book.")
    if chromium is None:
        sys.exit("No Chromium found: install one, or name it in the variable CHROMIUM.")
    source = write(BUILD / "html", ROOT / "book", BUILD / "pdf")
    data, _, count, wrong = print_in(chromium, source.as_uri())
    target = BUILD / "pdf" / "implementing-deep-learning.pdf"
    target.write_bytes(data)
    print(f"{count} pages, {len(data) / 1e6:.1f} MB, {time.monotonic() - start:.0f} s: {target}")
    if wrong:
        sys.exit("\n".join(["The print has faults:", *wrong]))


def write(html, book, folder):
    """The page to print and its style sheet, in a folder beside the built book."""
    folder.mkdir(parents=True, exist_ok=True)
    shutil.copy(Path(__file__).parent / "in_print" / "print.css", folder)
    path = folder / "book.html"
    path.write_text(whole(html, book, title_page()), "utf-8")
    return path


def title_page():
    project = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]
    return ABOUT.format(version=project["version"], address=project["urls"]["Repository"])


def print_in(chromium, address):
    """What `print_twice` returns, in a browser of its own."""
    from playwright.sync_api import sync_playwright

    flags = ["--no-sandbox", "--disable-gpu", "--host-resolver-rules=MAP * ~NOTFOUND"]
    with sync_playwright() as driver:
        browser = driver.chromium.launch(executable_path=chromium, args=flags)
        result = print_twice(browser.new_page(color_scheme="light"), address)
        browser.close()
    return result


def print_twice(page, address):
    """(the PDF, {name of a place: its page}, number of pages, what is wrong)."""
    page.set_default_timeout(600_000)
    page.goto(address)
    page.evaluate(READY)
    wrong = page.evaluate(WRONG)
    page.evaluate(GUESS)
    before, _ = places(printed(page))
    page.evaluate(FILL, before)
    data = printed(page)
    found, count = places(data)
    wrong += [f"on another page: {name}" for name in before if before[name] != found[name]]
    return data, found, count, sorted({*wrong})


def printed(page):
    return page.pdf(prefer_css_page_size=True, print_background=True, outline=True, tagged=True)


if __name__ == "__main__":
    main()
