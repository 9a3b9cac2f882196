"""The pictures of training show what loaders and loops really do."""

import re
from xml.etree import ElementTree

import pytest

from workbook.diagram.ideas.loops import epochs, modes


def words(picture):
    return [one.text for one in ElementTree.fromstring(picture.svg()).iter() if one.text]


def hues(picture):
    return re.findall(r'class="box (\w+)"', picture.svg())


def batches(count, size):
    return [(range(count)[i : i + size],) * 2 for i in range(0, count, size)]


@pytest.mark.parametrize(("count", "size", "steps"), [(10, 4, 3), (12, 4, 3), (7, 7, 1)])
def test_epochs_numbers_every_step(count, size, steps):
    picture = epochs(batches(count, size), batches(5, 3), 2)
    assert [word for word in words(picture) if word.isdigit()] == list(map(str, range(2 * steps)))
    last = "orange" if count % size else "blue"
    row = ["blue"] * (steps - 1) + [last] + ["green"] * 2
    assert hues(picture) == 2 * row
    assert f"epoch 2: steps {steps} to {2 * steps - 1}." in picture.alt


def test_modes_sees_what_a_loop_sets():
    torch = pytest.importorskip("torch")
    inputs = torch.ones(2, 3)

    def loop(model, train_in_each):
        model.train()
        for _ in range(2):
            if train_in_each:
                model.train()
            model(inputs)
            model.eval()
            with torch.no_grad():
                model(inputs)

    model = torch.nn.Linear(3, 1)
    picture = modes({"right": (model, lambda: loop(model, True)),
                     "wrong": (model, lambda: loop(model, False))})  # fmt: skip
    assert hues(picture) == ["blue", "green"] * 2 + ["blue", "green", "red", "green"]
    assert picture.alt.endswith("wrong: 1 of 4 passes are in the wrong mode.")
    assert words(picture).count("∇") == 4
    assert not model._forward_pre_hooks  # the model is as before
