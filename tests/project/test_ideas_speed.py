"""Pictures of speed: times added up by hand, a ring that ends with the sum, real buckets."""

from xml.etree import ElementTree

import numpy as np
import pytest

from workbook.diagram.ideas.speed import _times, prefetching, roof
from workbook.diagram.ideas.together import buckets as buckets_picture
from workbook.diagram.ideas.together import ring_all_reduce, ring_steps


def words(picture):
    return [one.text for one in ElementTree.fromstring(picture.svg()).iter() if one.text]


@pytest.mark.parametrize(
    ("load", "size", "loads", "ends"),
    [
        (10, 0, [10, 34, 58, 82], [24, 48, 72, 96]),  # they take turns
        (5, 1, [5, 10, 15, 24], [19, 33, 47, 61]),  # the fourth one waits until 1 is taken, at 19
        (5, 9, [5, 10, 15, 20], [19, 33, 47, 61]),
        (20, 1, [20, 40, 60, 80], [34, 54, 74, 94]),  # the step waits
    ],
)
def test_times_of_a_loader_and_its_consumer(load, size, loads, ends):
    assert _times(load, 14, size, 4) == (loads, ends)


def test_prefetching_draws_both_on_one_scale():
    picture = prefetching(10, 14, (0, 1), batches=3)
    assert {"no buffer: 72 ms", "a buffer of 1: 52 ms"} <= set(words(picture))
    assert "72 ms with no buffer; 3 batches take 52 ms with a buffer of 1" in picture.alt
    assert "no buffer: 45 ms" in words(prefetching(10, 5, (0,), batches=3))


def test_the_roof_is_the_limit_and_dots_lie_below_it():
    def limit(intensity):
        return min(100.0, 10 * intensity)

    picture = roof(limit, {"a": 1.0, "b": 64.0}, 100.0, {"a": 5.0, "b": 50.0})
    assert "a has 1 operations per byte and reaches 5 % of the peak" in picture.alt
    circles = [one for one in ElementTree.fromstring(picture.svg()).iter() if "circle" in one.tag]
    low, high = (float(one.get("cy")) for one in circles)
    assert (low - 14) / (high - 14) == pytest.approx(np.log2(20))  # 5 % and 50 % of the peak
    alone = roof(limit, {"a": 1.0, "b": 64.0}, 100.0)
    assert "a has 1 operations per byte and may reach 10 % of the peak" in alone.alt


@pytest.mark.parametrize("count", [2, 3, 4])
def test_a_ring_ends_with_the_sum_everywhere(count):
    tensors = np.random.default_rng(0).integers(0, 100, (count, count))
    steps = ring_steps(tensors)
    assert len(steps) == 1 + 2 * (count - 1)
    assert np.array_equal(steps[-1][0], np.broadcast_to(tensors.sum(axis=0), (count, count)))
    halfway = steps[count - 1][0]  # each process has the sum of one part
    assert all((halfway[rank] == tensors.sum(axis=0)).any() for rank in range(count))
    for (before, _), (after, changed) in zip(steps, steps[1:], strict=False):
        assert {tuple(one) for one in np.argwhere(before != after).tolist()} <= changed
        assert sorted(rank for rank, _ in changed) == list(range(count))  # each gets one part


def test_the_picture_of_a_ring_has_its_numbers():
    picture = ring_all_reduce([[1, 2], [10, 20]])
    assert words(picture).count("11") == words(picture).count("22") == 3
    assert "After 2 steps all of them hold 11 and 22." in picture.alt
    assert "15" in words(ring_all_reduce([[5, 2], [10, 20]]))


def test_buckets_are_those_of_distributed_data_parallel():
    torch = pytest.importorskip("torch")
    layers = [torch.nn.Linear(10, 10), torch.nn.Linear(10, 30), torch.nn.Linear(30, 2)]
    parameters = dict(torch.nn.Sequential(*layers).named_parameters())
    picture = buckets_picture(parameters, (200, 1000))
    # 2.bias 8, 2.weight 240; 1.bias 120, 1.weight 1200; 0.bias 40, 0.weight 400 bytes
    assert picture.alt.startswith("3 buckets")
    assert "2.bias and 2.weight: 248 bytes; 1.bias and 1.weight: 1,320 bytes" in picture.alt
    assert "0.bias and 0.weight: 440 bytes" in picture.alt
    assert buckets_picture(parameters, (10_000, 10_000)).alt.startswith("1 buckets")
