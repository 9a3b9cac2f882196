"""Style sheets lose what no page can use, and nothing else."""

import importlib
import re
import shutil
import sys
from functools import partial
from pathlib import Path

import pytest
from browsing import HTML, VIEWS

pytest.importorskip("tinycss2", reason="the book's requirements are not installed")
sys.path.append(str(Path(__file__).resolve().parents[2] / "book/_ext"))

from book_styles import joined, names_in, reduced  # noqa: E402

NAMES = {"here", "there"}


@pytest.mark.parametrize("sheet, left", [
    ("p, li { color: red }", "p,li{color: red}"),
    (".here { a: 1 } .gone { a: 1 }", ".here{a: 1}"),
    (".here, .gone, p.gone { a: 1 }", ".here{a: 1}"),
    (".here > .gone { a: 1 }", ""),
    ("#there.here:hover::before { a: 1 }", "#there.here:hover::before{a: 1}"),
    ("#gone { a: 1 }", ""),
    ("p:not(.gone) { a: 1 }", "p:not(.gone){a: 1}"),
    ('[data-x=".gone"] { a: 1 }', '[data-x=".gone"]{a: 1}'),
    ("@media print { .gone { a: 1 } }", ""),
    ("@media print { .gone { a: 1 } .here { b: 2 } }", "@media print {.here{b: 2}\n}"),
    ("@font-face { font-family: x; src: url(x.woff2) }", None),
    ("@keyframes turn { from { a: 1 } }", None),
    (".bs-tooltip-auto { a: 1 }", ".bs-tooltip-auto{a: 1}"),
    ('.here::after { content: "\\f00c, .gone" }', '.here::after{content: "\uf00c, .gone"}'),
])  # fmt: skip
def test_what_is_left_of_a_sheet(sheet, left):
    found = reduced(sheet, NAMES).strip()
    assert "".join(found.split()) == "".join((sheet if left is None else left).split())


def test_names_come_from_pages_and_scripts(tmp_path):
    (tmp_path / "_static").mkdir()
    (tmp_path / "page.html").write_text('<p class="one two" id="three">four</p>')
    (tmp_path / "_static/some.js").write_text('add("five-six")')
    assert names_in(tmp_path) >= {"one", "two", "three", "five-six"}
    assert "four" not in names_in(tmp_path)


def test_sheets_that_are_joined_find_what_they_load(tmp_path):
    (tmp_path / "styles").mkdir()
    (tmp_path / "styles/a.css").write_text(
        '@charset "UTF-8"; @import "../b.css"; a { b: url(../c) }'
    )
    (tmp_path / "b.css").write_text("p { q: url(r.png) } s { t: url('data:u') url(#v) url(\"w\") }")
    text = joined(["styles/a.css", "b.css"], tmp_path)
    moved = "p { q: url(../r.png) } s { t: url('data:u') url(#v) url(\"../w\") }"
    assert "".join(text.split()) == "".join(f"{moved} a {{ b: url(../c) }}{moved}".split())


def test_the_themes_sheet_is_small():
    path = HTML / "_static/styles/pydata-sphinx-theme.css"
    if not path.exists():
        pytest.skip("the book is not built: run `make book` first")
    assert 50_000 < path.stat().st_size < 150_000


LOOKS = """() => [...document.querySelectorAll("body *")].map((one) => {
    const { x, y, width, height } = one.getBoundingClientRect();
    const { color, backgroundColor, fontSize, borderTopWidth, display } = getComputedStyle(one);
    const look = [x, y, width, height].map(Math.round);
    look.push(color, backgroundColor, fontSize, borderTopWidth, display);
    return `${one.tagName} ${one.className} ${look}`;
})"""
RULES = "() => [...document.styleSheets].reduce((sum, one) => sum + one.cssRules.length, 0)"


def originals():
    """The sheets of the theme and the components as they were installed: {name: path}."""
    for module in ("pydata_sphinx_theme", "sphinx_book_theme", "sphinx_design", "myst_nb"):
        folder = Path(importlib.import_module(module).__file__).parent
        for path in folder.rglob("*.css"):
            yield path.name.partition(".")[0], path


def answered(route, body):
    route.fulfill(body=body, content_type="text/css")


def with_all_rules(page, folder):
    """A page's style sheet as it would be if no rule had been taken away."""
    text = (HTML / f"{page}.html").read_text("utf-8")
    names = re.search('data-sheets="([^"]*)"', text)[1].split()
    installed = dict(originals())
    for name in (*names, "basic.css"):
        built = HTML / "_static" / name
        (folder / name).parent.mkdir(exist_ok=True)
        shutil.copy(installed.get(built.name.partition(".")[0], built), folder / name)
    return joined(names, folder)


@pytest.mark.parametrize("view", ["desktop", "phone"])
@pytest.mark.parametrize("page", ["index", "progress", "chapters/convolution"])
def test_a_page_looks_as_with_all_rules(browser, address, tmp_path, page, view):
    whole, seen, sizes = with_all_rules(page, tmp_path), [], []
    for sheet in (None, whole):
        context = browser.new_context(java_script_enabled=False, **VIEWS[view])  # the same parts
        if sheet:
            context.route("**/joined/*.css*", partial(answered, body=sheet))
        tab = context.new_page()
        tab.goto(f"{address}/{page}.html")
        tab.evaluate("document.fonts.ready.then(() => null)")
        seen.append(tab.evaluate(LOOKS))
        sizes.append(tab.evaluate(RULES))
        context.close()
    assert len(seen[0]) > 100 and sizes[0] < sizes[1]
    assert [pair for pair in zip(*seen, strict=True) if pair[0] != pair[1]] == []
