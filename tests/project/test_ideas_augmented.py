"""The pictures of windows and boxes show which pixels are really taken."""

import re
from xml.etree import ElementTree

import numpy as np
import pytest

from workbook.diagram.ideas.augmented import padded_window, pasted_box

IMAGE = np.arange(1, 13).reshape(3, 4)


def words(picture):
    return [one.text for one in ElementTree.fromstring(picture.svg()).iter() if one.text]


def crops(images, padding, tops, lefts):
    """Pixel by pixel."""
    found = np.zeros_like(images)
    for n, c, i, j in np.ndindex(images.shape):
        row, column = tops[n] + i - padding, lefts[n] + j - padding
        if 0 <= row < images.shape[2] and 0 <= column < images.shape[3]:
            found[n, c, i, j] = images[n, c, row, column]
    return found


@pytest.mark.parametrize(("top", "left"), [(0, 3), (2, 2), (4, 1)])
def test_padded_window_stands_where_its_pixels_come_from(top, left):
    picture = padded_window(crops, IMAGE, 2, top, left)
    crop = crops(IMAGE[None, None], 2, [top], [left])[0, 0]
    assert f"begins in row {top} and column {left}; {(crop > 0).sum()} of its 12" in picture.alt
    assert words(picture)[-12:] == [f"{one}" for one in crop.ravel()]
    corner = re.search(r'stroke-width="3" points="([\d.]+),([\d.]+)', picture.svg()).groups()
    assert [float(one) for one in corner] == [25 * left - 1, 36 + 25 * top - 1]


def test_padded_window_shows_a_function_that_exchanges_rows_and_columns():
    def exchanged(images, padding, tops, lefts):
        return crops(images, padding, lefts, tops)

    right, wrong = (padded_window(one, IMAGE, 2, 1, 3) for one in (crops, exchanged))
    assert "begins in row 3 and column 1" in wrong.alt
    assert right.svg() != wrong.svg()


def box(height, width, share, row, column):
    """A box that does not hang over, by rounding down, cut off at the edges."""
    half = np.sqrt(1 - share) / 2
    down, across = int(half * height), int(half * width)
    top, bottom = max(0, row - down), min(height, row + down)
    left, right = max(0, column - across), min(width, column + across)
    return top, bottom, left, right, 1 - (bottom - top) * (right - left) / (height * width)


def test_pasted_box_counts_its_pixels():
    picture = pasted_box(box, (8, 8), 0.75, (0, 4), (6, 3))  # 4 × 4 asked for, half of it inside
    assert picture.svg().count('class="box orange"') == 8 + 2 + 1  # both bars, and the legend
    assert "asked to cover 25% and covers 8 pixels, 12%" in picture.alt
    assert "gives 0.88 to 6 and 0.12 to 3" in picture.alt
    assert "6: 0.75" in words(picture) and "6: 0.88" in words(picture)


def test_pasted_box_shows_a_share_that_was_not_counted():
    def uncounted(*given):
        return *box(*given)[:-1], given[2]

    right, wrong = (pasted_box(one, (8, 8), 0.75, (0, 4), (6, 3)) for one in (box, uncounted))
    assert "gives 0.75 to 6" in wrong.alt and right.svg() != wrong.svg()
