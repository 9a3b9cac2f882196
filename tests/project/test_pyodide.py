"""Tests of Python in the page, as tools/pyodide.py assembles it.

Those that run it need its pieces: in the folder that PYODIDE_PIECES names, or fetched before by
`python tools/pyodide.py`.
"""

import functools
import http.server
import json
import os
import shutil
import subprocess
import sys
import threading
from dataclasses import replace
from pathlib import Path

import pytest
from scipy import stats

from autograder.sources import answer
from tools import pyodide
from tools.in_page import book, packages, pieces
from tools.in_page.pieces import PIECES, PieceError

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
        pytest.skip("Pyodide's pieces are not here: run `python tools/pyodide.py` once, or name "
                    "the folder that has them in PYODIDE_PIECES")  # fmt: skip
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


def natively(place, *arguments):
    """The same here, on a copy of the project."""
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

    def test_known_mistakes_are_told_as_natively(self, folder, tmp_path):
        found = inside(folder, "mistakes", *CHAPTERS)
        recognized = [one for tests in found.values() for one in tests.values() if one[1]]
        assert len(found) > 20 and len(recognized) > 20
        assert verdicts(found) == verdicts(natively(tmp_path, "mistakes", *CHAPTERS))


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


class TestStore:
    @pytest.mark.parametrize(
        "before, mine, theirs, both",
        [
            ({}, {"tasks": {"a": 1}}, {"tasks": {"b": 2}}, {"tasks": {"a": 1, "b": 2}}),
            ({"a": 1}, {"a": 1}, {"a": 2}, {"a": 2}),
            ({"a": 1}, {"a": 3}, {"a": 2}, {"a": 3}),
            ({"hints": {"x": 1}}, {"hints": {"x": 1, "y": 1}}, {"hints": {"x": 2}},
             {"hints": {"x": 2, "y": 1}}),
        ],
    )  # fmt: skip
    def test_the_progress_of_two_tabs_is_put_together(self, before, mine, theirs, both):
        if shutil.which("node") is None:
            pytest.skip("Node.js is not installed")
        store = (ROOT / "book/_assets/pyodide_kept.mjs").as_uri()
        texts = ", ".join(json.dumps(json.dumps(one)) for one in (before, mine, theirs))
        code = f"import('{store}').then(({{ merged }}) => console.log(JSON.stringify(" \
               f"JSON.parse(merged({texts})))))"  # fmt: skip
        assert printed(["node", "--input-type=module", "-e", code]) == both


class TestPieces:
    def test_versions_are_those_of_the_lock(self):
        lock = (ROOT / "requirements.lock").read_text().splitlines()
        ours = [f"{one.name}=={one.version}" for one in PIECES if one.place == "index"]
        assert ours and [pin for pin in ours if pin not in {line.split()[0] for line in lock
                                                            if line}] == []  # fmt: skip

    def test_a_missing_piece_is_one_sentence(self, tmp_path):
        with pytest.raises(PieceError, match=r"\S+ is missing: put it into a folder .* --from"):
            pieces.collected(tmp_path / "kept", tmp_path, offline=True)

    def test_a_wrong_piece_is_refused(self, tmp_path):
        (tmp_path / PIECES[0].file).write_bytes(b"something else")
        with pytest.raises(PieceError, match="is not pyodide .* delete it and run"):
            pieces.collected(tmp_path / "kept", tmp_path, offline=True)

    @pytest.mark.parametrize("place", ["npm", "index", "release"])
    def test_no_network_is_one_sentence(self, place, tmp_path, monkeypatch):
        monkeypatch.setenv("PATH", "")
        monkeypatch.setenv("PIP_INDEX_URL", "http://127.0.0.1:9/")
        monkeypatch.setenv("PIP_RETRIES", "0")
        monkeypatch.setenv("PIP_NO_CACHE_DIR", "1")
        monkeypatch.setenv("PIP_CONFIG_FILE", os.devnull)
        monkeypatch.setattr(pieces, "RELEASE", "http://127.0.0.1:9/")
        piece = replace(next(one for one in PIECES if one.place == place), version="0")
        with pytest.raises(PieceError, match=r"could not be fetched .* --from; it is"):
            pieces._found(piece, tmp_path, None, offline=False)

    def test_a_named_folder_needs_no_network(self, tmp_path, monkeypatch):
        monkeypatch.setattr(pieces, "checked", lambda piece, path: path)
        for piece in PIECES:
            (tmp_path / piece.file).touch()
        found = pieces.collected(tmp_path / "kept", tmp_path, offline=True)
        assert found == {piece.name: tmp_path / piece.file for piece in PIECES}


class TestBook:
    def test_exercises_are_fresh_whatever_somebody_has_edited(self, tmp_path):
        book.write(ROOT, tmp_path)
        stubs = sorted(tmp_path.glob("src/exercises/scratch/[!_]*.py"))
        assert [one.name for one in stubs] == [
            one.name for one in sorted(ROOT.glob("solutions/scratch/[!_]*.py"))
        ]
        assert all("# TODO" in one.read_text() or "SOLUTION" not in one.read_text()
                   for one in stubs)  # fmt: skip
        assert not list(tmp_path.glob("solutions/[pt]*"))

    def test_tasks_with_threads_are_told_apart(self):
        text = (ROOT / "solutions/scratch/performance.py").read_text("utf-8")
        assert book._with_threads(text) == ["prefetched"]

    @pytest.mark.parametrize("share", [0.005, 0.025, 0.3, 0.5, 0.9, 0.975, 0.9999])
    @pytest.mark.parametrize("freedom", [1, 2, 9, 99])
    def test_what_stands_in_for_scipy_agrees_with_it(self, share, freedom):
        space = {"__name__": "stats"}
        exec((packages.INSIDE / "scipy/stats.py").read_text(), space)
        ours = space["t"].ppf(share, freedom)
        assert ours == pytest.approx(stats.t.ppf(share, freedom), rel=1e-11, abs=1e-13)
        assert space["sem"]([1, 2, 4]) == pytest.approx(stats.sem([1, 2, 4]))
