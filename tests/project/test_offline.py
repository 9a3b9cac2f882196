"""The book out of its zip, opened from a folder: no server, and no other host."""

import sys
import zipfile
from pathlib import Path

import pytest
from browsing import HTML, LOAD_FIGURES

ROOT = Path(__file__).resolve().parents[2]
sys.path.append(str(ROOT / "tools"))
from offline import NAME, pack  # noqa: E402

PAGES = ["index", "how-to", "gallery", "search", "chapters/lenet", "chapters/early_stopping"]
FAULTS = """() => ({
    images: [...document.querySelectorAll('article img')].filter((one) => !one.naturalWidth).length,
    formulas: [...document.querySelectorAll('.math')]
        .filter((one) => !one.querySelector('mjx-container')).length,
    sheets: [...document.querySelectorAll('link[rel=stylesheet]')].map((one) => !!one.sheet),
})"""


def small(folder):
    """A built book of a few files."""
    for name in ("index.html", "_static/book.css", "_static/pyodide/big.wasm", ".buildinfo"):
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_text(name, "utf-8")
    return folder


def test_the_zip_is_one_folder_and_always_the_same(tmp_path):
    html = small(tmp_path / "html")
    assert pack(html, tmp_path / "a.zip", "Hello") == 3
    (html / "index.html").touch()
    pack(html, tmp_path / "b.zip", "Hello")
    assert (tmp_path / "a.zip").read_bytes() == (tmp_path / "b.zip").read_bytes()
    with zipfile.ZipFile(tmp_path / "a.zip") as packed:
        names = ["README.txt", "_static/book.css", "index.html"]
        assert packed.namelist() == [f"{NAME}/{name}" for name in names]


@pytest.fixture(scope="module")
def unpacked(tmp_path_factory):
    if not (HTML / "index.html").exists():
        pytest.skip("the book is not built: run `make book` first")
    folder = tmp_path_factory.mktemp("offline")
    pack(HTML, folder / "book.zip", "")
    with zipfile.ZipFile(folder / "book.zip") as packed:
        packed.extractall(folder)
    return folder / NAME


@pytest.mark.parametrize("page", PAGES)
def test_a_page_opens_from_a_folder(browser, unpacked, page):
    context = browser.new_context(offline=True)
    tab, asked, said = context.new_page(), [], []
    tab.on("request", lambda one: asked.append(one.url))
    tab.on("pageerror", lambda error: said.append(str(error)))
    tab.on("console", lambda one: said.append(one.text) if one.type == "error" else None)
    tab.goto((unpacked / f"{page}.html").as_uri())
    tab.evaluate("Promise.all([document.fonts.ready, window.MathJax?.startup?.promise])")
    tab.evaluate(LOAD_FIGURES)
    found = tab.evaluate(FAULTS)
    context.close()
    assert [url for url in asked if not url.startswith(("file:", "data:", "blob:"))] == []
    assert said == []
    assert found["images"] == found["formulas"] == 0
    assert found["sheets"] and all(found["sheets"]), "each style sheet is there"


def test_a_figure_moves_and_search_finds(browser, unpacked):
    tab = browser.new_page()
    tab.goto((unpacked / "index.html").as_uri())
    tab.locator(".movable.is-live input").first.wait_for(timeout=5000)
    tab.goto((unpacked / "search.html").as_uri() + "?q=convolution")
    tab.locator("#search-results li a").first.wait_for(timeout=5000)
    tab.close()
