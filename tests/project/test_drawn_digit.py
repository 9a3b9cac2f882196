"""The digit that a reader draws: the page computes what PyTorch computes."""

import json

import numpy as np
import pytest

from workbook.data import load
from workbook.movable.drawn_digit import drawn_digit, in_few_levels, probabilities


@pytest.fixture(scope="module")
def image():
    return load("digits", size=28).test.images[0, 0]


@pytest.fixture(scope="module")
def weights():
    rng = np.random.default_rng(3)
    shapes = [(6, 1, 5, 5), (16, 6, 5, 5), (120, 400), (84, 120), (10, 84)]
    found = []
    for shape in shapes:
        found += [
            rng.normal(size=shape) * (2 / np.prod(shape[1:])) ** 0.5,
            rng.normal(size=shape[0]) / 4,
        ]
    return [one.astype(np.float32) for one in found]


def by_torch(weights, image):
    torch = pytest.importorskip("torch", reason="PyTorch is not installed")
    functional = torch.nn.functional
    maps = torch.as_tensor(np.ascontiguousarray(image), dtype=torch.float32)[None, None]
    w = [torch.from_numpy(one) for one in weights]
    maps = functional.max_pool2d(functional.conv2d(maps, w[0], w[1], padding=2).relu(), 2)
    maps = functional.max_pool2d(functional.conv2d(maps, w[2], w[3]).relu(), 2)
    values = maps.flatten()
    for i in (4, 6):
        values = functional.linear(values, w[i], w[i + 1]).relu()
    return functional.linear(values, w[8], w[9]).softmax(0).numpy()


def rounded(weights):
    """By a slow loop: each output's weights, to the nearest of 43 steps to either side."""
    found = []
    for weight in weights[::2]:
        levels = weight.astype(np.float64).copy()
        for row in levels:  # a view of one output's weights
            step = max(abs(value) for value in row.flat) / 43
            row[...] = np.reshape([round(value / step) * step for value in row.flat], row.shape)
        found.append(levels.astype(np.float32))
    return [one for pair in zip(found, weights[1::2], strict=True) for one in pair]


def chances(tab):
    return json.loads(tab.locator(".drawn_digit").get_attribute("data-chances"))


def test_numpy_and_the_page_compute_what_torch_does(shown, weights, image):
    coarse = np.rint(255 * image) / 255  # as it comes to the page
    expected = by_torch(weights, coarse)
    np.testing.assert_allclose(probabilities(weights, coarse), expected, rtol=1e-4, atol=1e-6)
    found = chances(shown(drawn_digit(weights, image)))
    expected = by_torch(rounded(weights), coarse)
    np.testing.assert_allclose(found, expected, rtol=1e-3, atol=1e-5)


def test_few_levels_are_the_nearest(weights):
    for ours, expected in zip(in_few_levels(weights), rounded(weights), strict=True):
        np.testing.assert_allclose(ours, expected, rtol=1e-5, atol=1e-7)
    nothing = [np.zeros((3, 2)), np.ones(3)]
    for ours, expected in zip(in_few_levels(nothing), nothing, strict=True):
        np.testing.assert_array_equal(ours, expected)


def test_few_levels_read_what_the_whole_weights_read(weights):
    images = load("digits", size=28).test.images[:100, 0]
    weights = [*weights[:8], 10 * weights[8], weights[9]]  # as sure as a trained network
    before = np.array([probabilities(weights, one) for one in images])
    after = np.array([probabilities(in_few_levels(weights), one) for one in images])
    low, high = np.sort(before, axis=1)[:, -2:].T
    sure = high - low > 0.5  # elsewhere either answer would do
    same = before.argmax(axis=1) == after.argmax(axis=1)
    assert sure.sum() > 50 and same[sure].mean() > 0.95


def test_it_is_moved_by_three_pixels(shown, weights, image):
    tab = shown(drawn_digit(weights, image))
    tab.get_by_label("Move three pixels right").click()
    shifted = np.zeros_like(image)
    shifted[:, 3:] = np.rint(255 * image[:, :-3]) / 255
    weights = rounded(weights)
    np.testing.assert_allclose(chances(tab), by_torch(weights, shifted), rtol=1e-3, atol=1e-5)
    tab.get_by_role("button", name="First digit").click()
    tab.get_by_role("button", name="Clear").click()
    empty = by_torch(weights, np.zeros_like(image))
    np.testing.assert_allclose(chances(tab), empty, rtol=1e-3, atol=1e-5)


@pytest.mark.parametrize("view", ["desktop", "phone"])
def test_a_stroke_is_read(shown, weights, image, view):
    tab = shown(drawn_digit(weights, image), view=view)
    tab.get_by_role("button", name="Clear").click()
    before = chances(tab)
    box = tab.locator(".field").bounding_box()
    tab.mouse.move(box["x"] + 100, box["y"] + 30)
    tab.mouse.down()
    tab.mouse.move(box["x"] + 95, box["y"] + 160, steps=5)
    tab.mouse.up()
    assert chances(tab) != before
    assert "The network reads" in tab.locator("output").inner_text()
    assert tab.evaluate("document.documentElement.scrollWidth") <= tab.viewport_size["width"]


SEEN = """(one) => [...one.getContext('2d').getImageData(0, 0, one.width, one.height).data]
    .filter((_, i) => i % 4 === 0).map((gray) => 1 - gray / 255)"""
INK = """(one) => [...one.getContext('2d').getImageData(0, 0, one.width, one.height).data]
    .filter((_, i) => i % 4 === 3).map((alpha) => alpha / 255)"""


def seen(tab):
    """What the network is given: (28, 28)."""
    return np.reshape(tab.locator(".seen").evaluate(SEEN), (28, 28))


def in_the_field(tab):
    """The ink of the field, one value for each pixel of the image: (28, 28)."""
    return np.reshape(tab.locator(".field").evaluate(INK), (28, 8, 28, 8))[:, 4, :, 4]


def left_of_center(image):
    """How many pixels the middle of the ink's frame lies left of the middle of the field."""
    columns = np.flatnonzero(image.max(axis=0) > 0.2)
    return 13.5 - (columns[0] + columns[-1]) / 2


def test_the_field_shows_what_is_read_and_a_stroke_adds_to_it(shown, weights, image):
    tab = shown(drawn_digit(weights, image))
    np.testing.assert_allclose(in_the_field(tab), image, atol=1 / 128)
    tab.get_by_label("Move three pixels left").click()
    np.testing.assert_allclose(in_the_field(tab)[:, :-3], image[:, 3:], atol=1 / 128)
    before = seen(tab)
    tab.locator(".field").focus()
    tab.keyboard.press("Space")  # in the middle of the field
    added = np.abs(seen(tab) - before)
    assert added.max() > 0.3 and seen(tab).sum() > 0.7 * before.sum()
    assert left_of_center(seen(tab)) == pytest.approx(left_of_center(before), abs=1.5)


@pytest.mark.parametrize("view", ["desktop", "phone"])
def test_a_digit_is_drawn_by_keys(shown, weights, image, view):
    tab = shown(drawn_digit(weights, image), view=view)
    tab.locator(".field").focus()
    for key in (*["ArrowUp"] * 8, "Space", *["ArrowDown"] * 16, "Space", "ArrowRight"):
        tab.keyboard.press(key)
    drawn = in_the_field(tab) > 0.5
    rows, columns = np.flatnonzero(drawn.any(axis=1)), np.flatnonzero(drawn.any(axis=0))
    assert len(rows) >= 16 and len(columns) <= 3  # the sample has made way for one straight line
    assert "The network reads" in tab.locator("output").inner_text()
    tab.keyboard.press("Tab")
    assert not tab.locator(".field").evaluate("(one) => one === document.activeElement")


def test_without_scripts_there_is_a_picture(shown, weights, image):
    figure = drawn_digit(weights, image)
    tab = shown(figure, scripts=False)
    assert tab.locator(".drawn_digit > svg text").count() == 10
    assert figure.alt.startswith("A handwritten digit of 28 by 28 pixels; the network reads")
    assert len(figure._repr_html_()) < 93_000  # bytes
