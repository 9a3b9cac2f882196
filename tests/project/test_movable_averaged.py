"""The figure of an averaged path computes what the chapter's solutions do."""

from pathlib import Path

import numpy as np
import pytest
from moving import move, numbers, starts_as_its_picture

from autograder.submission.modules import load
from workbook.movable.averaged_path import STEPS, averaged_path, averages, noisy_path

SOLUTIONS = Path(__file__).resolve().parents[2] / "solutions"
SETTINGS = [("ema", 0.9), ("ema", 0.0), ("growing", 0.97), ("growing", 0.3)]


@pytest.fixture(scope="module")
def solution():
    return load(SOLUTIONS / "scratch/training_recipe.py", "moved_recipe", "scratch")


@pytest.mark.parametrize("kind, decay", SETTINGS)
def test_an_average_has_the_chapters_shares(solution, kind, decay):
    points = noisy_path()
    found = averages(points, kind, decay, start=50)
    for step in (0, 1, 30, STEPS):
        shares = solution.average_shares(step, decay, kind == "growing")
        assert found[step] == pytest.approx(shares @ points[: step + 1], abs=1e-9)


@pytest.mark.parametrize("start", [1, 2, 60, STEPS])
def test_a_plain_mean_begins_at_its_step(start):
    points = noisy_path()
    found = averages(points, "mean", 0.9, start)
    for step in (1, start, STEPS):
        expected = points[step] if step < start else np.mean(points[start : step + 1], axis=0)
        assert found[step] == pytest.approx(expected, abs=1e-9)


def test_the_path_is_noisy_and_goes_down():
    points = np.array(noisy_path())
    assert len(points) == STEPS + 1 and np.hypot(*points[-30:].T).mean() < 1.2
    assert np.hypot(*points[0]) > 3


def test_the_page_computes_the_same(shown):
    tab = shown(averaged_path())
    points = noisy_path()
    for kind, setting in (
        ("ema", {"decay": 0.8}),
        ("growing", {"decay": 0.95}),
        ("mean", {"start": 30}),
    ):
        move(tab, kind=kind, **setting, step=70)
        want = averages(points, kind, setting.get("decay"), setting.get("start"))[70]
        assert numbers(tab)["average"] == pytest.approx(want, abs=1e-9), kind
        assert numbers(tab)["mean"] == pytest.approx(np.hypot(*want), abs=1e-9)


def test_the_path_starts_as_its_picture(shown):
    starts_as_its_picture(shown, averaged_path(), "averaged_path")
