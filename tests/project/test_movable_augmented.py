"""The figure of an altered digit computes what the chapter's solutions do."""

from pathlib import Path

import numpy as np
import pytest
from moving import move, numbers, starts_as_its_picture

from autograder.submission.modules import load
from workbook.data import load as load_data
from workbook.movable.augmented_digit import altered, augmented_digit

SOLUTIONS = Path(__file__).resolve().parents[2] / "solutions"


@pytest.fixture(scope="module")
def digits():
    train = load_data("digits").train
    rows = [int(np.flatnonzero(train.labels == label)[0]) for label in (6, 3)]
    return 16 * train.images[rows, 0].astype(float)


@pytest.fixture(scope="module")
def solution():
    return load(SOLUTIONS / "scratch/augmentation.py", "moved_augmentation", "scratch")


def expected(solution, first, second, way, strength):
    """Image and share by the chapter's functions."""
    image, other = first[None, None], second[None, None]
    if way == "mixup":
        both = np.concatenate([image, other])
        new, targets = solution.mixup(both, np.array([0, 1]), 2, np.array([1, 0]), 1 - strength)
        return new[0, 0], targets[0, 0]
    if way in ("shift", "turn"):
        c, s = (f(np.deg2rad(180 * strength * (way == "turn"))) for f in (np.cos, np.sin))
        matrix = [[c, -s, -4 * strength * (way == "shift")], [s, c, 0]]
        return solution.warp(image, np.array([matrix]))[0, 0], 1.0
    cut = way == "cutmix"
    share, middle = (1 - strength, (2, 5)) if cut else (1 - strength / 2, (4, 4))
    top, bottom, left, right, share = solution.cut_box(8, 8, share, *middle)
    new = first.copy()
    new[top:bottom, left:right] = second[top:bottom, left:right] if cut else 0
    return new, share if cut else 1.0


@pytest.mark.parametrize("strength", [0, 0.35, 0.8, 1])
@pytest.mark.parametrize("way", ["shift", "turn", "erase", "mixup", "cutmix"])
def test_an_altered_digit_is_the_chapters(digits, solution, way, strength):
    image, share = expected(solution, *digits, way, strength)
    found = altered(*digits, way, strength)
    assert found[0] == pytest.approx(image, abs=1e-9) and found[1] == pytest.approx(share)


def test_the_page_computes_the_same(shown, digits):
    tab = shown(augmented_digit(*digits, (6, 3)))
    for way, strength in (("shift", 0.35), ("turn", 0.55), ("erase", 0.8), ("mixup", 0.3),
                          ("cutmix", 0.75)):  # fmt: skip
        move(tab, way=way, strength=strength)
        image, share = altered(*digits, way, strength)
        assert numbers(tab)["image"] == pytest.approx(image.ravel().tolist(), abs=1e-6), way
        assert numbers(tab)["kept"] == pytest.approx(share, abs=1e-9), way


def test_the_digit_starts_as_its_picture(shown, digits):
    starts_as_its_picture(shown, augmented_digit(*digits, (6, 3)), "augmented_digit")
