"""Pictures of what learns read it off the modules and the optimizer."""

from xml.etree import ElementTree

import pytest

from workbook.diagram.ideas.learning import low_rank, unfreezing, what_learns

torch = pytest.importorskip("torch")
nn = torch.nn


def words(picture):
    return [one.text for one in ElementTree.fromstring(picture.svg()).iter() if one.text]


@pytest.fixture
def parts():
    body = nn.Sequential(nn.Linear(3, 4), nn.BatchNorm1d(4))  # 16 + 8 parameters
    return {"body": body, "head": nn.Linear(4, 2)}  # and 10


def test_frozen_parts_and_moving_statistics(parts):
    parts["body"].requires_grad_(False)
    picture = what_learns(parts)
    assert picture.alt == ("body: 24 parameters, frozen, statistics move; "
                           "head: 10 parameters, learns.")  # fmt: skip
    assert picture.svg().count("stroke-dasharray") == 1
    parts["body"].eval()
    assert "statistics stand" in what_learns(parts).alt


def test_rates_are_those_of_the_groups_and_what_no_group_has_is_marked(parts):
    optimizer = torch.optim.SGD(parts["head"].parameters(), lr=0.25)
    picture = what_learns(parts, optimizer)
    assert "rate 0.25" in words(picture) and "no group" in words(picture)
    assert picture.svg().count("<circle") == 1  # it learns, and nobody moves it
    optimizer.add_param_group({"params": list(parts["body"].parameters()), "lr": 0.5})
    whole = what_learns(parts, optimizer)
    assert "rate 0.5" in words(whole) and "<circle" not in whole.svg()


def test_unfreezing_shows_what_the_calls_do(parts):
    def thaw(epoch):
        parts["body"].requires_grad_(epoch >= 2)

    picture = unfreezing(parts, thaw, epochs=4)
    assert picture.svg().count('class="box blue"') == 4 + 2 + 1  # head, body, and the key
    assert "in epoch 1 head; in epoch 2 body and head" in picture.alt
    later = unfreezing(parts, lambda epoch: thaw(epoch - 1), epochs=4)
    assert later.svg().count('class="box blue"') == 4 + 1 + 1


def test_thin_matrices_have_their_shapes_and_counts():
    weight = nn.Parameter(torch.zeros(96, 384), requires_grad=False)
    first, second = nn.Parameter(torch.zeros(4, 384)), nn.Parameter(torch.zeros(96, 4))
    picture = low_rank(weight, first, second, "16/4")
    shown = words(picture)
    assert {"36,864", "384", "1,536", "A: 4 × 384", "B: 96 × 4", "+ 16/4"} <= set(shown)
    assert "1,920 learn instead of 36,864, one in 19.2" in shown
    assert picture.svg().count('class="box blue"') == 2
    wider = low_rank(weight, nn.Parameter(torch.zeros(8, 384)),
                           nn.Parameter(torch.zeros(96, 8)))  # fmt: skip
    assert "3,840 learn instead of 36,864, one in 9.6" in words(wider)
