"""Tests of Python in the page, as tools/pyodide.py assembles it.

Those that run it need its pieces: in the folder that PYODIDE_PIECES names, or fetched before by
`python tools/pyodide.py`.
"""

import functools
import http.server
import json
import os
import re
import shutil
import subprocess
import sys
import threading
import zipfile
from pathlib import Path

import pytest
from browsing import HTML
from task_boxes import BOX, window

from autograder.sources import answer
from tools import pyodide
from tools.in_page import pieces
from tools.in_page.pieces import PieceError

ROOT = Path(__file__).resolve().parents[2]
CHAPTERS = "lenet", "tensors"  # have few known mistakes
PAGE = """<!doctype html><meta charset="utf-8"><title>Page</title><link rel="icon" href="data:,">
<script type="module">
import { BrowserBackend } from "./_static/browser_backend.js";
window.backend = new BrowserBackend(new URL("_static/pyodide/", location.href));
window.loaded = [];
window.backend.onprogress = (one) => window.loaded.push(one);
</script>"""
PLACE = {"chapter": "convolution", "task": "conv_output_size", "track": "scratch"}
SOLUTION = (ROOT / "solutions/scratch/convolution.py").read_text("utf-8")
RIGHT = answer(SOLUTION, PLACE["task"])
WRONG = RIGHT.replace("2 * padding", "padding")
HEAD = RIGHT.splitlines()[0]
ENDLESS = RIGHT.replace(HEAD, f"{HEAD}\n    while True:\n        pass")


@pytest.fixture(scope="session")
def folder(tmp_path_factory):
    """The assembled folder, in the place that it has in a book."""
    if shutil.which("node") is None:
        pytest.skip("Node.js is not installed")
    place = tmp_path_factory.mktemp("book") / "_static/pyodide"
    given = os.environ.get("PYODIDE_PIECES")
    try:
        pyodide.main(place, given and Path(given), offline=True)
    except PieceError as error:
        if "missing" not in str(error):
            raise
        pytest.skip(f"{error} (for this test: in a folder that PYODIDE_PIECES names)")
    return place


@pytest.fixture(scope="session")
def address(folder):
    """A plain server of files, as any host of pages is one."""
    site = folder.parents[1]
    shutil.copy(ROOT / "book/_assets/browser_backend.js", site / "_static")
    (site / "index.html").write_text(PAGE)

    class Quiet(http.server.SimpleHTTPRequestHandler):
        def log_message(self, *args):
            pass

    handler = functools.partial(Quiet, directory=site)
    with http.server.ThreadingHTTPServer(("127.0.0.1", 0), handler) as server:
        threading.Thread(target=server.serve_forever, daemon=True).start()
        yield f"http://127.0.0.1:{server.server_port}/index.html"
        server.shutdown()


@pytest.fixture
def context(browser, address):
    """A browser that has never seen the book."""
    context = browser.new_context()
    context.set_default_timeout(240_000)
    yield context
    context.close()


def opened(context, address):
    tab = context.new_page()
    tab.goto(address)
    tab.wait_for_function("window.backend")
    return tab


def send(tab, do, **more):
    return tab.evaluate("message => backend.send(message)", {"do": do, **PLACE, **more})


def inside(folder, *arguments):
    """What tests/project/both_ways.py prints in Pyodide."""
    script = ROOT / "tests/project/both_ways.py"
    command = ["node", ROOT / "tools/in_page/run.mjs", folder, script, *arguments]
    return printed(command)


def printed(command, **options):
    made = subprocess.run(command, capture_output=True, text=True, **options)
    assert made.returncode == 0, made.stderr[-3000:]
    return json.loads(made.stdout.strip().splitlines()[-1])


def natively(folder, place, *arguments):
    """The same here, on a copy of the project."""
    with zipfile.ZipFile(folder / "book.zip") as book:  # names what uses threads
        book.extract("not_in_page.json", place)
    for name in ("tests", "solutions", "src", "book/chapters"):
        shutil.copytree(ROOT / name, place / name, ignore=shutil.ignore_patterns("__pycache__"))
    for name in ("pyproject.toml", "conftest.py", "book/_toc.yml"):
        shutil.copy(ROOT / name, place / name)
    command = [sys.executable, ROOT / "tests/project/both_ways.py", place, *arguments]
    return printed(command, env={**os.environ, "PYTHONPATH": str(place / "src")}, cwd=place)


def verdicts(found):
    """{mistake: {test: [status, recognized mistakes]}}."""
    return {name: {t: v[:2] for t, v in tests.items()} for name, tests in found.items()}


class TestInPyodide:
    def test_a_browser_loads_at_most_13_megabytes(self, folder):
        manifest = json.loads((folder / "manifest.json").read_text())
        assert 9e6 < manifest["gzipped"] <= 13e6
        assert set(manifest["files"]) == {one.name for one in folder.iterdir()} - {"manifest.json"}
        for name, about in manifest["files"].items():
            assert (folder / name).stat().st_size == about["size"]
            assert pieces.digest(folder / name) == about["sha256"]

    def test_all_solutions_earn_everything(self, folder):
        found = inside(folder, "solutions")
        assert len(found) > 250
        assert {test: one for test, one in found.items() if one[0] != "passed"} == {}

    @pytest.mark.parametrize("which", [("mistakes", *CHAPTERS), ("first",)], ids=["all", "first"])
    def test_known_mistakes_are_told_as_natively(self, folder, tmp_path, which):
        found = inside(folder, *which)
        recognized = [one for tests in found.values() for one in tests.values() if one[1]]
        assert len(found) > 20 and len(recognized) > 20
        assert verdicts(found) == verdicts(natively(folder, tmp_path, *which))


class TestInChromium:
    def test_a_wrong_and_a_right_answer_are_graded_and_kept(self, context, address):
        tab = opened(context, address)
        start = send(tab, "open")
        assert start["status"] == "todo" and "NotImplementedError" in start["text"]
        loaded = tab.evaluate("loaded")
        assert loaded[0]["bytes"] == 0 and loaded[-1]["bytes"] == loaded[-1]["total"] > 9e6
        wrong = send(tab, "check", text=WRONG, stamp=start["stamp"])
        named = {one for test in wrong["graded"]["tests"] for one in test["diagnosis"]}
        assert named == {"padding-counted-once"}
        right = send(tab, "check", text=RIGHT, stamp=wrong["saved"]["stamp"])
        assert right["graded"]["passed"] and right["saved"]["status"] == "passed"
        assert "unkept" not in right
        tab.reload()
        tab.wait_for_function("window.backend")
        again = send(tab, "open")
        assert again["text"] == RIGHT
        assert (again["status"], again["earned"]) == ("passed", again["possible"])

    def test_an_endless_loop_is_stopped_and_its_text_kept(self, context, address):
        tab = opened(context, address)
        start = send(tab, "open")
        message = {"do": "check", **PLACE, "text": ENDLESS, "stamp": start["stamp"]}
        tab.evaluate("message => { window.reply = backend.send(message); }", message)
        tab.wait_for_function("[...backend.open.values()].some((one) => one.saved)")
        tab.evaluate("backend.stop()")
        stopped = tab.evaluate("reply")
        assert stopped["stopped"] and stopped["saved"]["text"] == ENDLESS
        assert send(tab, "open")["text"] == ENDLESS

    def test_two_tabs_see_what_the_other_has_saved(self, context, address):
        first, second = opened(context, address), opened(context, address)
        start = send(first, "open")
        assert send(second, "open")["stamp"] == start["stamp"]
        saved = send(first, "save", text=WRONG, stamp=start["stamp"])
        conflict = send(second, "save", text=RIGHT, stamp=start["stamp"])
        assert conflict["conflict"] and conflict["text"] == WRONG
        kept = send(second, "save", text=RIGHT, stamp=saved["stamp"])
        assert send(first, "open")["stamp"] == kept["stamp"]

    def test_a_full_store_is_said_and_nothing_is_lost(self, context, address):
        tab = opened(context, address)
        start = send(tab, "open")
        full = """self.IDBObjectStore.prototype.put = () => {
            throw new DOMException("full", "QuotaExceededError"); };"""
        [worker] = tab.workers
        worker.evaluate(f"() => {{ {full} }}")
        saved = send(tab, "save", text=RIGHT, stamp=start["stamp"])
        assert "Download the file" in saved["unkept"]
        assert send(tab, "open")["text"] == RIGHT
        assert RIGHT in send(tab, "file")["text"]

    def test_a_file_is_taken_over_and_comes_back_as_it_was(self, context, address):
        tab = opened(context, address)
        text = f"import math\n\n\n{RIGHT}\n"
        assert "error" not in send(tab, "take", text=text)
        file = send(tab, "file")
        assert (file["name"], file["text"].rstrip("\n")) == ("convolution.py", text.rstrip("\n"))


@pytest.fixture
def published(folder, browser):
    """A tab with the real page on a plain server, and Python for the page beside it."""
    if not (HTML / "chapters/convolution.html").exists():
        pytest.skip("the book is not built: run `make book` first")

    class Pages(http.server.SimpleHTTPRequestHandler):
        def translate_path(self, path):
            name = path.partition("?")[0].lstrip("/")
            inner = name.removeprefix("_static/pyodide/")
            return str(HTML / name if inner == name else folder / inner)

        def log_message(self, *args):
            pass

    with http.server.ThreadingHTTPServer(("127.0.0.1", 0), Pages) as server:
        threading.Thread(target=server.serve_forever, daemon=True).start()
        context = window(browser, "phone")
        context.set_default_timeout(60_000)
        tab = context.new_page()
        tab.goto(f"http://127.0.0.1:{server.server_port}/chapters/convolution.html")
        yield tab
        context.close()
        server.shutdown()


def test_a_task_is_solved_on_a_published_page(published):
    box = published.locator(BOX)
    box.get_by_role("button", name="Solve it here").click()
    for text, headline in ((WRONG, "ot "), (RIGHT, "Right")):  # Not yet, Not right yet
        box.locator(".ace_text-input").focus()
        published.keyboard.press("Control+a")
        published.keyboard.insert_text(text)
        box.get_by_role("button", name="Check").click()
        box.locator(".task-headline:not(.early)", has_text=headline).wait_for()
        said = box.locator(".task-verdict").inner_text()
        assert ("grows by two times the padding" in said) == (text == WRONG)
    published.reload()
    box.locator(".task-mark.passed").first.wait_for()
    box.get_by_role("button", name=re.compile("Solve it here|Go on here")).click()
    box.locator(".ace_editor").wait_for()
    kept = box.locator(".ace_editor").evaluate("(one) => one.env.editor.getValue()")
    assert kept.strip() == RIGHT.strip()
