"""The pictures of pipelines show what came out of real ones."""

import re
from xml.etree import ElementTree

import numpy as np
import pytest

from workbook.diagram.ideas.data import leak, shuffle_buffer


def words(picture):
    return [one.text for one in ElementTree.fromstring(picture.svg()).iter() if one.text]


def hues(picture):
    return re.findall(r'class="box (\w+)"', picture.svg())


def test_the_buffer_holds_what_has_come_and_was_not_drawn():
    shown = words(shuffle_buffer([[2, 0, 3, 1]], 2 + 1, 3))
    by_hand = ["0", "1", "2", "0", "1", "3", "1", "3", "1"]  # a free place stays empty
    assert shown == ["in the buffer", *by_hand, "epoch 1", "2", "0", "3", "1"]


def test_batches_are_marked_and_the_last_may_be_smaller():
    picture = shuffle_buffer([[0, 1, 2, 3, 4], [1, 0, 3, 2, 4]], 2, 2)
    assert "0, 1 | 2, 3 | 4; 1, 0 | 3, 2 | 4." in picture.alt
    assert hues(picture).count("green") == 6


@pytest.mark.parametrize("order", [[2, 0, 1, 3], [0, 3, 1, 2], [0, 0, 1, 2]])
def test_an_order_that_no_such_buffer_gives_is_refused(order):
    with pytest.raises(ValueError, match="from a buffer of 2"):
        shuffle_buffer([order], 2, 2)


def test_orders_of_tensorflow_fit_its_own_buffer():
    tf = pytest.importorskip("tensorflow")
    for seed in range(5):
        order = [int(one) for one in tf.data.Dataset.range(12).shuffle(4, seed=seed)]
        assert ", ".join(map(str, order)) in shuffle_buffer([order], 4, 5).alt


def test_leak_marks_what_was_held_out_beside_a_sister():
    origin = np.array([0, 1, 2, 0, 1, 2])
    across = (origin, [0, 1, 2, 3], [4, 5])
    apart = (origin, origin != 1, origin == 1)
    picture = leak({"across": across, "apart": apart}, originals=3)
    first, second = hues(picture)[:6], hues(picture)[6:12]  # column by column
    assert first == ["blue", "blue", "blue", "red", "blue", "red"]
    assert second == ["blue", "blue", "green", "green", "blue", "blue"]
    assert [word for word in words(picture) if "have" in word] == [
        "2 of 2 have a sister in training", "0 of 2 have a sister in training"]  # fmt: skip
