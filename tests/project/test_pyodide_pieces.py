"""Tests of what tools/pyodide.py puts together, without running it."""

import json
import math
import os
import shutil
import subprocess
from dataclasses import replace
from pathlib import Path

import pytest
from scipy import optimize, stats

from tools.in_page import book, packages, pieces
from tools.in_page.pieces import PIECES, PieceError

ROOT = Path(__file__).resolve().parents[2]


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
        command = ["node", "--input-type=module", "-e", code]
        made = subprocess.run(command, capture_output=True, text=True, check=True)
        assert json.loads(made.stdout) == both


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

    @pytest.mark.parametrize("bounds", [(-3, 2.0), (0.1, 5.0), (-9, -1)], ids=str)
    def test_what_stands_in_for_scipys_search_finds_the_same_place(self, bounds):
        space = {"__name__": "optimize"}
        exec((packages.INSIDE / "scipy/optimize.py").read_text(), space)
        settings = {"bounds": bounds, "method": "bounded", "options": {"xatol": 1e-9}}
        ours, theirs = (
            search(lambda x: math.exp(x) - 2 * x, **settings).x  # log(2), where it may be there
            for search in (space["minimize_scalar"], optimize.minimize_scalar)
        )
        assert ours == pytest.approx(theirs, abs=1e-6)
