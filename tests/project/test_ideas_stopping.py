"""The pictures of stopping show what a rule and a copy really do."""

import copy
import re
from types import SimpleNamespace
from xml.etree import ElementTree

import pytest

from workbook.diagram.ideas.stopping import kept, patience


def words(picture):
    return [one.text for one in ElementTree.fromstring(picture.svg()).iter() if one.text]


def hues(picture):
    return re.findall(r'class="box (\w+)"', picture.svg())


def rule_of(answers):
    """A rule whose answers, (improved, stop, best), are fixed in advance."""
    rule, answers = SimpleNamespace(best=None, improved=False), iter(answers)

    def update(value):
        rule.improved, stop, rule.best = next(answers)
        return stop

    rule.update = update
    return rule


def test_patience_counts_and_stops_where_the_rule_does():
    answers = [(True, False, 3.0), (False, False, 3.0), (True, False, 1.0),
               (False, False, 1.0), (False, True, 1.0)]  # fmt: skip
    picture = patience(rule_of(answers), [3, 4, 1, 2, 2, 0])
    assert hues(picture) == ["green", "orange", "green", "orange", "red"]
    assert words(picture)[-10:] == [word for pair in zip("01234", "01012", strict=True)
                                    for word in pair]  # fmt: skip
    assert picture.alt.endswith("it stops after epoch 4.")
    assert "it does not stop" in patience(rule_of(answers), [3, 4]).alt


def test_an_accident_is_named_and_counts():
    answers = [(True, False, 3.0), (False, False, 3.0), (False, False, 3.0)]
    picture = patience(rule_of(answers), [3, float("nan"), 3])
    assert "NaN" in words(picture) and hues(picture) == ["green", "orange", "orange"]


def test_epochs_before_the_first_that_counts_do_not_wait():
    answers = [(False, False, None), (False, False, None), (True, False, 2.0)]
    assert hues(patience(rule_of(answers), [1, 1, 2])) == ["green"] * 3


def test_kept_shows_which_copy_follows_the_training():
    torch = pytest.importorskip("torch")
    model = torch.nn.Linear(1, 1, bias=False)
    torch.nn.init.zeros_(model.weight)

    def train(model):
        with torch.no_grad():
            model.weight += 1

    ways = {"shallow": lambda model: model.state_dict().copy(),
            "deep": lambda model: copy.deepcopy(model.state_dict())}  # fmt: skip
    picture = kept(model, train, ways, lambda state: state["weight"].item(), 1, 4)
    numbers = [word for word in words(picture) if word.isdigit()]
    assert numbers == list("1234") + list("234") + list("222")
    assert hues(picture)[-4:] == ["plain", "green", "green", "green"]
    assert picture.alt.endswith("What has followed it: shallow.")
