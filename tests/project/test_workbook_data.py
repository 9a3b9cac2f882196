"""The data sets that need no network, and the ways of moving images."""

import subprocess
import sys

import numpy as np
import pytest

from workbook import UnknownName, WorkbookError
from workbook.data import NAMES, checksum, digit_codes, jittered, load, shifted
from workbook.data.transforms import centered

LOCAL = {  # name: (arguments of `load`, shape of an image, classes, splits)
    "digits": ({}, (1, 8, 8), 10, (1197, 200, 400)),
    "letters": ({"samples": 1040}, (1, 28, 28), 52, (728, 104, 208)),
    "glyphs": ({"samples": 1240, "size": 20}, (1, 20, 20), 62, (868, 124, 248)),
    "shapes": ({"samples": 400}, (3, 32, 32), 10, (280, 40, 80)),
}


@pytest.fixture(scope="module", params=LOCAL)
def case(request):
    arguments, *expected = LOCAL[request.param]
    return load(request.param, **arguments), expected


def parts(splits):
    return [splits.train, splits.validation, splits.test]


def test_shapes_types_and_ranges(case):
    splits, (shape, classes, sizes) = case
    for split, size in zip(parts(splits), sizes, strict=True):
        assert split.images.shape == (size, *shape) and split.images.dtype == np.float32
        assert split.labels.shape == (len(split),) and split.labels.dtype == np.int64
        assert split.images.min() >= 0 and 0.9 < split.images.max() <= 1
        assert set(split.labels) <= set(range(classes))
    assert len(splits.classes) == classes


def test_splits_are_disjoint(case):
    images = [{image.tobytes() for image in split.images} for split in parts(case[0])]
    assert not (images[0] & images[1] or images[0] & images[2] or images[1] & images[2])


def test_splits_are_stratified(case):
    splits, (_, classes, _) = case
    labels = np.concatenate([split.labels for split in parts(splits)])
    share = np.bincount(labels, minlength=classes) / len(labels)
    for split in parts(splits):
        assert (abs(np.bincount(split.labels, minlength=classes) - share * len(split)) <= 1).all()


def test_the_seed_decides(case):
    first, arguments = case[0], LOCAL[case[0].name][0]
    again, other = (load(first.name, seed=seed, **arguments) for seed in (0, 1))
    assert checksum(first) == checksum(again) != checksum(other)
    assert checksum(first.test) != checksum(first.train)


def test_digits_are_the_real_ones():
    from sklearn.datasets import load_digits

    mine = np.concatenate([split.images.reshape(-1, 64) for split in parts(load("digits"))])
    real = load_digits().data / 16
    assert (np.sort(mine, axis=0) == np.sort(real, axis=0)).all()


@pytest.mark.parametrize("size", [28, 32])
def test_larger_digits_stand_in_the_middle_of_twenty_pixels(size):
    images = load("digits", size=size).train.images
    assert images.shape[1:] == (1, size, size)
    ink = np.nonzero(images.any(axis=(0, 1)))
    margin = (size - 20) // 2
    for axis in ink:
        assert axis.min() == margin and axis.max() == size - margin - 1
    small = load("digits").train.images.mean(axis=(2, 3))
    assert abs(images.mean(axis=(2, 3)) * (size / 20) ** 2 - small).max() < 0.02


def test_shapes_come_in_any_size():
    assert load("shapes", size=48, samples=200).test.images.shape == (40, 3, 48, 48)


def test_figures_are_brighter_than_their_grounds():
    images = load("shapes", samples=400).train.images
    middle = images[:, :, 14:18, 14:18].mean()
    assert middle > images[:, :, :2].mean() + 0.2


def test_a_part_keeps_the_proportions():
    splits = load("digits", samples=600)
    assert [len(split) for split in parts(splits)] == [400, 67, 134]
    assert set(splits.validation.labels) == set(range(10))
    whole = {image.tobytes() for image in load("digits").test.images}
    assert {image.tobytes() for image in splits.test.images} <= whole


@pytest.mark.parametrize(
    "arguments, kind, words",
    [
        ({"name": "nmist"}, UnknownName, ["'nmist'", *NAMES]),
        ({"name": "digits", "size": 12}, WorkbookError, ["size 8", "20"]),
        ({"name": "digits", "samples": 2000}, WorkbookError, ["1797", "2000"]),
        ({"name": "letters", "samples": 300}, WorkbookError, ["52 classes", "1040", "300"]),
    ],
)
def test_what_cannot_be_loaded_is_said_in_a_sentence(arguments, kind, words):
    with pytest.raises(kind) as caught:
        load(**arguments)
    sentence = str(caught.value)
    assert sentence.endswith(".") and "\n" not in sentence
    assert all(word in sentence for word in words)


def test_centered_refuses_a_smaller_frame():
    with pytest.raises(WorkbookError, match="do not fit into 8 x 8.*at least 28"):
        centered(np.zeros((1, 1, 28, 28)), 8)


@pytest.mark.parametrize("dy, dx", [(0, 0), (2, 0), (-1, 3), (0, -5), (7, 0), (-9, 9)])
def test_shifted_moves_every_pixel(dy, dx):
    images = np.arange(1, 2 * 3 * 5 * 7 + 1, dtype=np.float32).reshape(2, 3, 5, 7)
    expected = np.zeros_like(images)
    for y in range(5):
        for x in range(7):
            if 0 <= y - dy < 5 and 0 <= x - dx < 7:
                expected[:, :, y, x] = images[:, :, y - dy, x - dx]
    moved = shifted(images, dy, dx)
    assert (moved == expected).all() and moved.dtype == images.dtype


def test_jittered_can_do_nothing_and_keeps_its_argument():
    images = load("digits", size=28).test.images[:20]
    before = images.copy()
    still = jittered(images, degrees=0, scale=(1, 1), shift=0)
    np.testing.assert_allclose(still, images, atol=1e-6)
    assert (jittered(images, seed=3) != images).any() and (images == before).all()


def center_of_ink(images):
    ink = images.sum(axis=(1, 2, 3))
    grid = np.arange(images.shape[-1])
    rows = (images.sum(axis=(1, 3)) @ grid) / ink
    columns = (images.sum(axis=(1, 2)) @ grid) / ink
    return np.stack([rows, columns], axis=1), ink


def test_jittered_turns_scales_and_moves_by_what_it_was_told():
    image = np.zeros((400, 1, 41, 41), np.float32)
    image[:, :, 15:26, 20] = 1  # a vertical stroke through the middle
    place, ink = center_of_ink(jittered(image, degrees=0, scale=(1, 1), shift=0.1))
    assert 3.5 < abs(place - 20).max() <= 4.1 and abs(place.mean() - 20) < 0.5
    _, ink = center_of_ink(jittered(image, degrees=0, scale=(0.5, 2), shift=0))
    assert ink.min() < 11 * 0.5 and ink.max() > 11 * 2.5
    turned = jittered(image, degrees=30, scale=(1, 1), shift=0)[:, 0]
    column = np.argmax(turned[:, 15], axis=1)  # where the stroke's upper end went
    assert 2 <= abs(column - 20).max() <= 3 and len(set(column)) >= 5


def test_jittered_draws_from_a_generator():
    images = load("digits", size=28).test.images[:5]
    rng = np.random.default_rng(7)
    first, second = jittered(images, rng), jittered(images, rng)
    assert (first != second).any() and (first == jittered(images, 7)).all()


def test_digit_codes_are_ten_clearly_different_bitmaps():
    codes = digit_codes()
    assert codes.shape == (10, 84) and codes.dtype == np.float32
    assert set(np.unique(codes)) == {-1.0, 1.0}
    differing = (codes[:, None] != codes).sum(axis=2)  # (10, 10)
    assert differing[~np.eye(10, dtype=bool)].min() >= 8
    bitmaps = codes.reshape(10, 12, 7) > 0
    assert bitmaps[1].sum() < bitmaps[8].sum() and (bitmaps[:, [0, -1]] == 0).all()
    assert bitmaps[7, 1].sum() > bitmaps[7, 6].sum()  # the bar of the seven is at the top


def test_no_framework_is_imported():
    modules = "workbook.data, workbook.plot, workbook.stats, workbook.claims, workbook.runs"
    code = (
        f"import sys, {modules}; workbook.data.digit_codes(); "
        "print(*{'torch', 'torchvision', 'tensorflow', 'keras', 'sklearn'} & set(sys.modules))"
    )
    run = subprocess.run(
        [sys.executable, "-c", code], capture_output=True, text=True, check=True,
        env={"PYTHONPATH": "src", "PATH": ""}, cwd=__file__.partition("tests")[0],
    )  # fmt: skip
    assert run.stdout.strip() == ""
