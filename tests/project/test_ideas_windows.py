"""The pictures of windows show what a convolution really sees."""

import re
from xml.etree import ElementTree

import numpy as np
import pytest
from scipy.signal import correlate2d

from workbook.diagram.ideas.windows import im2col, receptive_field


def words(picture):
    return [one.text for one in ElementTree.fromstring(picture.svg()).iter() if one.text]


def test_im2col_shows_every_window_and_the_answers_of_scipy():
    image, kernel = np.arange(20).reshape(4, 5) ** 2, np.array([[1, 0, -1], [2, 0, 3]])
    shown = words(im2col(image, kernel, 4))
    answers = [f"{one:g}" for one in correlate2d(image, kernel, "valid").ravel()]
    assert shown[-len(answers) :] == answers  # as a map
    by_hand = [str(pixel) for i in range(3) for j in range(3)
               for pixel in image[i : i + 2, j : j + 3].ravel()]  # fmt: skip
    start = shown.index("(9, 6)") + 1
    assert shown[start : start + 54] == by_hand


@pytest.mark.parametrize("chosen", [0, 3])
def test_im2col_lights_one_window_its_row_and_its_answer_twice(chosen):
    picture = im2col(np.eye(4), np.ones((3, 3)), chosen)
    assert picture.svg().count('class="box orange"') == 9 + 9 + 1 + 1
    assert picture.svg() != im2col(np.eye(4), np.ones((3, 3)), 1).svg()


def lit_by_differences(size, layers, position):
    """How many values of the image change one value of the last layer: by trying each."""

    def last(signal):
        for kernel_size, stride in layers:
            count = (len(signal) - kernel_size) // stride + 1
            signal = [sum(signal[stride * i : stride * i + kernel_size]) for i in range(count)]
        return signal[position]  # fmt: skip

    return sum(last(list(pixel)) != 0 for pixel in np.eye(size))


def width(layers):
    """From above: for n values of its own a layer needs (n - 1) * stride + kernel_size."""
    needed = 1
    for kernel_size, stride in reversed(layers):
        needed = (needed - 1) * stride + kernel_size
    return needed


LAYERS = {"conv1": (5, 1), "pool1": (2, 2), "conv2": (5, 1), "pool2": (2, 2)}


@pytest.mark.parametrize("depth", [1, 2, 3, 4])
@pytest.mark.parametrize("position", [0, 2])
def test_receptive_field_lights_the_pixels_that_matter(depth, position):
    layers = dict(list(LAYERS.items())[:depth])
    picture = receptive_field(width, 32, layers, position)
    expected = lit_by_differences(32, list(layers.values()), position)
    assert f"on {expected} of 32 pixels" in picture.alt
    boxes = re.findall(r'class="box (\w+)" x="[\d.]+" y="([\d.]+)"', picture.svg())
    bottom = max(float(y) for _, y in boxes)
    assert [hue for hue, y in boxes if float(y) == bottom].count("orange") == expected
    assert picture.alt != receptive_field(width, 32, {**layers, "one": (3, 1)}, position).alt
