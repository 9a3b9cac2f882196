"""What is kept of the kill matrix is all of it: every known mistake and every alternative."""

import importlib
import json
from pathlib import Path

import pytest

from autograder.project import Project

ROOT = Path(__file__).resolve().parents[2]
PROJECT = Project(ROOT)
EXERCISES = [
    (chapter, track) for chapter in PROJECT.chapters() for track in PROJECT.tracks(chapter)
]


@pytest.mark.parametrize("chapter, track", EXERCISES)
def test_every_patch_fits_the_solution(chapter, track):
    text = PROJECT.solution(track, chapter).read_text("utf-8")
    for mistake in PROJECT.misconceptions(chapter, track):
        assert mistake.apply(text) != text, mistake.id


@pytest.mark.parametrize("chapter, track", EXERCISES)
def test_no_name_stands_for_two_mistakes(chapter, track):
    names = [one.id for one in PROJECT.misconceptions(chapter, track)]
    assert sorted(set(names)) == sorted(names)  # the table keeps one outcome for each name


@pytest.mark.parametrize("chapter, track", EXERCISES)
def test_the_table_has_every_mistake_and_every_alternative(chapter, track):
    table = json.loads((ROOT / "tests/verdicts" / f"{chapter}_{track}.json").read_text("utf-8"))
    assert set(table["mistakes"]) == {one.id for one in PROJECT.misconceptions(chapter, track)}
    known = {path.stem for path in PROJECT.alternatives(chapter, track)}
    assert set(table["alternatives"]) == known


def test_a_run_that_ends_early_gives_no_result(monkeypatch):
    monkeypatch.syspath_prepend(ROOT / "tools")
    grading = importlib.import_module("grading")

    def main(options, plugins):
        plugins[1].found["a test"] = {"status": "passed"}
        return pytest.ExitCode.INTERNAL_ERROR

    monkeypatch.setattr(grading.pytest, "main", main)
    monkeypatch.setitem(grading.STATE, "workers", None)
    with pytest.raises(RuntimeError, match="toy .scratch. could not be graded"):
        grading.grade("toy", "scratch", seed=1, random_order=False)
