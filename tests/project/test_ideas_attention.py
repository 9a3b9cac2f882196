"""The pictures of attention show what the functions give, and change with them."""

import re
from xml.etree import ElementTree

import numpy as np
import pytest
from scipy.special import softmax

from workbook.diagram.ideas.attention import patches_to_tokens, soft_lookup

QUERIES, KEYS = np.array([[2, 0], [1, -1], [0, 1]]), np.array([[1, 1], [0, 2], [3, 0], [-1, 0]])
VALUES = np.array([[4, 0, 1], [0, 8, 1], [2, 2, 1], [5, 0, 0]])


def words(picture):
    return [one.text for one in ElementTree.fromstring(picture.svg()).iter() if one.text]


def by_hand(queries, keys, values, divided=True):
    scores = queries @ keys.T / (np.sqrt(queries.shape[1]) if divided else 1)
    weights = softmax(scores, axis=1)
    return weights @ values, weights


@pytest.mark.parametrize("chosen", [0, 2])
def test_soft_lookup_shows_weights_and_the_mean_of_the_values(chosen):
    picture = soft_lookup(by_hand, QUERIES, KEYS, VALUES, chosen)
    outputs, weights = by_hand(QUERIES, KEYS, VALUES)
    shown = words(picture)
    for table, name in ((weights, "weights"), (outputs, "outputs")):
        start = shown.index(name) + 2  # behind its name and its shape
        assert shown[start : start + table.size] == [f"{one:.2f}" for one in table.ravel()]
    assert f"{outputs[chosen, 1]:.2f}" in picture.alt and "3 × 4 scores" in picture.alt
    lit = QUERIES.shape[1] + 2 * weights.shape[1] + VALUES.shape[1]
    assert picture.svg().count('class="box orange"') == lit


def test_soft_lookup_changes_with_the_function():
    def undivided(*given):
        return by_hand(*given, divided=False)

    right, wrong = (soft_lookup(one, QUERIES, KEYS, VALUES) for one in (by_hand, undivided))
    assert right.svg() != wrong.svg() and right.alt != wrong.alt


IMAGE = np.array([[0, 1, 2, 3], [4, 5, 6, 7], [8, 9, 1, 2], [3, 4, 5, 6]])
KERNEL = np.array([[[[1, 0], [0, 1]]], [[[0, 2], [0, 0]]]])
BIAS, TOKEN = np.array([1, 0]), np.array([7, 7])
POSITIONS = np.array([[1, 0], [0, 1], [2, 0], [0, 2], [3, 0]])


def cut(images, size):
    """Patch by patch, in a loop."""
    found = [
        images[:, :, i : i + size, j : j + size].reshape(len(images), -1)
        for i in range(0, images.shape[2], size)
        for j in range(0, images.shape[3], size)
    ]
    return np.stack(found, axis=1)  # fmt: skip


def embed(images, kernel, bias, token, positions, first=True):
    patches = cut(images, kernel.shape[-1])
    tokens = patches @ kernel.reshape(len(kernel), -1).T + bias
    every = [np.broadcast_to(token, (len(images), 1, len(bias))), tokens]
    return np.concatenate(every if first else every[::-1], axis=1) + positions


def test_patches_to_tokens_follows_one_patch():
    picture = patches_to_tokens(cut, embed, IMAGE, KERNEL, BIAS, TOKEN, POSITIONS, 1)
    assert "Patch 2 holds 2, 3, 6 and 7; as a token it is 10 and 6" in picture.alt
    assert "with its position 12 and 6." in picture.alt  # the third row of positions
    assert "5 places of 2 values" in picture.alt
    lit = re.findall(r'class="box orange"', picture.svg())
    assert len(lit) == 4 + 4 + 2 + 2  # in the image, as a row, as a token, in the sequence
    assert words(picture)[-10:] == ["8", "7", "6", "3", "12", "6", "13", "20", "11", "4"]


def test_patches_to_tokens_changes_with_the_function():
    def last(*given):
        return embed(*given, first=False)

    right, wrong = (patches_to_tokens(cut, one, IMAGE, KERNEL, BIAS, TOKEN, POSITIONS)
                    for one in (embed, last))  # fmt: skip
    assert right.svg() != wrong.svg() and right.alt != wrong.alt
