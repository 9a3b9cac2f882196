"""Where two networks with the same weights part: said in a sentence, from plain statistics."""

import shutil
from pathlib import Path

import numpy as np
import pytest
import transplant_cases as cases
from torch import nn

from autograder.checker import Checker
from autograder.networks import parting
from autograder.networks import pytorch as kit

ROOT = Path(__file__).resolve().parents[2]


def network(**others):
    """The layers of `transplant_cases`, some of them replaced."""
    layers = {
        "conv1": nn.Conv2d(2, 4, 3, padding=1), "relu": nn.ReLU(), "pool": nn.MaxPool2d(2),
        "conv2": nn.Conv2d(4, 6, 2), "tanh": nn.Tanh(), "flat": nn.Flatten(),
        "fc1": nn.Linear(36, 8), "relu2": nn.ReLU(), "fc2": nn.Linear(8, 5), "end": nn.Identity(),
    }  # fmt: skip
    return nn.Sequential(*{**layers, **others}.values())


def described():
    names = ("conv1", "conv2", "fc1", "fc2")
    return [{**layer, "name": name} for layer, name in zip(cases.layers(), names, strict=True)]


def trace(net):
    return kit.trace(kit.transplant(net, described(), cases.IMAGES), cases.IMAGES)


@pytest.fixture(scope="module")
def expected():
    return trace(network())


class Shift(nn.Module):
    def forward(self, images):
        return images - 0.5


STRIDE = {"conv1": nn.Conv2d(2, 4, 3, stride=2, padding=1), "pool": nn.AdaptiveMaxPool2d((4, 3))}


@pytest.mark.parametrize(
    "others, said",
    [
        ({"tanh": nn.Identity()}, "equal up to conv2; what enters fc1 differs"),
        ({"pool": nn.AvgPool2d(2)}, "equal up to conv1; what enters conv2 differs"),
        ({"relu2": nn.LeakyReLU()}, "equal up to fc1; what enters fc2 differs"),
        ({"end": nn.Softmax(1)}, "all layers with parameters agree; what follows the last one"),
        (STRIDE, "what leaves it differs (values in all 240, expected 756"),
        ({"conv1": nn.Sequential(Shift(), nn.Conv2d(2, 4, 3, padding=1))}, "what enters conv1 dif"),
    ],
    ids="activation pooling slope softmax stride input".split(),
)
def test_the_sentence_names_the_place(expected, others, said):
    assert said in parting.parting(trace(network(**others)), expected)


def test_the_numbers_are_those_of_the_place(expected):
    one = parting.parting(trace(network(tanh=nn.Identity())), expected)
    entering = [entry["input"] for entry in expected if entry["name"] == "fc1"][0]
    assert f"expected {entering['mean']:.4g}" in one
    assert one.endswith("look at what stands between them.")


class PaddedApart(nn.Module):
    """Zeros around the maps, height and width last, patches: all of it without consequence."""

    def __init__(self):
        super().__init__()
        self.pad, self.conv1 = nn.ZeroPad2d(1), nn.Conv2d(2, 4, 3)
        self.weight, self.bias = (
            nn.Parameter(nn.Conv2d(4, 6, 2).weight),
            nn.Parameter(nn.Linear(1, 6).bias),
        )
        self.fc1, self.fc2 = nn.Linear(36, 8), nn.Linear(8, 5)

    def forward(self, x):
        x = nn.functional.max_pool2d(self.conv1(self.pad(x)).relu_(), 2)
        x = self.weight.flatten(1) @ nn.functional.unfold(x, 2) + self.bias[:, None]
        return self.fc2(self.fc1(x.tanh_().flatten(1)).relu_())


def test_right_networks_do_not_part(expected):
    assert parting.parting(trace(PaddedApart()), expected) is None


def test_a_trace_leaves_the_mode_and_the_weights_alone():
    net = kit.transplant(network(end=nn.Dropout(0.5)), described(), cases.IMAGES).train()
    before = [p.clone() for p in net.parameters()]
    found = kit.trace(net, cases.IMAGES)
    assert [entry["name"] for entry in found] == ["conv1", "conv2", "fc1", "fc2", parting.END]
    assert all(layer.training for layer in net.modules())
    assert all((p == q).all() for p, q in zip(before, net.parameters(), strict=True))


def test_whoever_watches_gets_a_trace_of_each_transplant(expected):
    with parting.watching() as traces:
        kit.transplant(network(), described(), cases.IMAGES)
        kit.transplant(network(tanh=nn.Identity()), described(), cases.IMAGES)
    kit.transplant(network(), described(), cases.IMAGES)
    assert [parting.parting(one, expected) is None for one in traces] == [True, False]


def test_not_a_number_agrees_with_itself_alone():
    bad, good = (parting.statistics(np.array([1.0, last])) for last in (np.nan, 2.0))
    assert parting.difference(bad, bad) == ""
    assert "average nan, expected 1.5" in parting.difference(bad, good)


def test_a_learner_whose_mistake_is_not_known_is_told_the_place(tmp_path):
    for name in ("solutions", "src", "tests", "book", "conftest.py", "pyproject.toml"):
        (tmp_path / name).symlink_to(ROOT / name)
    (tmp_path / "src").unlink()
    shutil.copytree(ROOT / "src", tmp_path / "src")
    learner = (ROOT / "solutions/pytorch/lenet.py").read_text("utf-8")
    learner = learner.replace("nn.ReLU()", "nn.Softplus(beta=3)", 1)
    (tmp_path / "src/exercises/pytorch/lenet.py").write_text(learner, "utf-8")
    with Checker(tmp_path) as checker:
        results = checker.check([("lenet", "LeNet")], track="pytorch").results
    said = [one.message for one in results if "parts" in one.message]
    assert len(said) == 1  # once for a task
    assert "equal up to conv1; what enters conv2 differs (average" in " ".join(said[0].split())
