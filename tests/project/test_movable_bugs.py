"""The figure of bugs and checks: its program learns as PyTorch does, bug for bug."""

import numpy as np
import pytest
from moving import move, numbers, starts_as_its_picture

from workbook.movable import bug_runs
from workbook.movable.bug_checks import bug_checks
from workbook.movable.bug_runs import BUGS, CHECKS, Program, recorded, shuffled_labels


@pytest.fixture(scope="module")
def data():
    from workbook.data import load

    digits = load("digits")
    parts = [(one.images[:count].reshape(-1, 64).astype(float), one.labels[:count])
             for one, count in ((digits.train, 300), (digits.validation, 100))]  # fmt: skip
    return [*parts[0], *parts[1]]


@pytest.fixture(scope="module")
def quick(data):
    """A recording with shorter trainings."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(bug_runs, "EPOCHS", 4)
        patch.setattr(bug_runs, "RUNS", 2)
        yield recorded(data)


class ByTorch:
    """The same program by PyTorch's layers, loss and optimizer, with the same masks."""

    def __init__(self, torch, bug, data, seed=0):
        self.torch, self.bug = torch, bug
        images, labels = (torch.from_numpy(one) for one in data[:2])
        self.images, self.labels = images, labels.roll(1) if bug == "order" else labels
        self.rng, weights = np.random.default_rng(seed), bug_runs.start(seed, bug_runs.SIZES)
        self.net = torch.nn.Sequential(torch.nn.Linear(64, 48), torch.nn.Linear(48, 10)).double()
        with torch.no_grad():
            for i, layer in enumerate(self.net, 1):
                layer.weight.copy_(torch.from_numpy(weights[f"w{i}"].T))
                layer.bias.zero_()
        learning = self.net[1:] if bug == "frozen" else self.net
        self.optimizer = torch.optim.SGD(learning.parameters(), lr=bug_runs.RATE)

    def loss(self, images, labels, dropping=False):
        hidden = self.net[0](images).relu()
        if dropping or self.bug == "dropout":
            hidden = 2 * hidden * self.torch.from_numpy(self.rng.random(hidden.shape) < 0.5)
        logits = self.net[1](hidden)
        return self.torch.nn.functional.cross_entropy(
            logits.softmax(dim=1) if self.bug == "softmax" else logits, labels
        )

    def step(self, images, labels):
        if self.bug != "sum":
            self.optimizer.zero_grad()
        self.loss(images, labels, dropping=True).backward()
        self.optimizer.step()


@pytest.mark.parametrize("bug", [one for one in BUGS if one != "leak"])
def test_a_program_learns_as_torch_does(data, bug):
    torch = pytest.importorskip("torch", reason="PyTorch is not installed")
    ours, theirs = Program(bug, data), ByTorch(torch, bug, data)
    for step in range(12):
        some = slice(20 * step, 20 * step + 17)
        expected = theirs.loss(theirs.images[some], theirs.labels[some]).item()
        found, _ = ours.loss(ours.images[some], ours.labels[some])
        assert found == pytest.approx(expected, rel=1e-9), step
        ours.step(ours.images[some], ours.labels[some])
        theirs.step(theirs.images[some], theirs.labels[some])
    for i, layer in enumerate(theirs.net, 1):
        np.testing.assert_allclose(ours.weights[f"w{i}"].T, layer.weight.detach(), atol=1e-9)
        np.testing.assert_allclose(ours.weights[f"b{i}"], layer.bias.detach(), atol=1e-9)


def test_a_leak_trains_on_the_validation_images(data):
    one = Program("leak", data)
    assert len(one.labels) == 400 and (one.images[300:] == data[2]).all()
    assert (one.labels[300:] == data[3]).all()


def test_shuffled_labels_have_the_same_counts(data, monkeypatch):
    seen = []
    monkeypatch.setattr(Program, "train", lambda self: seen.append(self) or self)
    shuffled_labels("none", data)
    whole = np.bincount(np.concatenate([data[1], data[3]]))
    for one in seen:
        labels = np.concatenate([one.labels, one.answers])
        assert (np.bincount(labels) == whole).all() and (one.labels != data[1]).any()


def test_each_bug_shows_where_it_must(quick):
    """Whatever the trainings come to: these follow from what the bugs are."""
    failed = {bug: {i for i, one in enumerate(found["passed"], 1) if not one}
              for bug, found in quick.items()}  # fmt: skip
    assert not failed["none"]
    assert 3 in failed["softmax"] and 2 in failed["frozen"] and 5 in failed["dropout"]
    assert 4 in failed["sum"] and not failed["sum"] & {1, 2, 5}
    assert not failed["order"]  # only an eye sees this one
    floor = np.log(np.e + 9) - 1
    assert floor < quick["softmax"]["series"][2][-1]


@pytest.mark.parametrize("bug", ["none", "sum", "leak"])
def test_the_page_shows_what_was_recorded(shown, quick, bug):
    tab = shown(bug_checks(quick))
    for check in range(1, len(CHECKS) + 1):
        move(tab, bug=bug, check=check)
        found = quick[bug]
        assert numbers(tab) == {"found": found["series"][check - 1], "passed": found["passed"]}
        said = tab.locator("output").inner_text()
        assert f"This program {'passes' if found['passed'][check - 1] else 'fails'}." in said
        assert f"reads {found['accuracy']:.1f} % of" in said


def test_a_cell_of_the_table_can_be_touched(shown, quick):
    tab = shown(bug_checks(quick), view="phone")
    row = list(BUGS).index("dropout")
    tab.locator(".live rect").nth(6 * row + 4).dispatch_event("pointerdown")
    assert numbers(tab)["found"] == quick["dropout"]["series"][4]


@pytest.mark.parametrize("bug, check", [("softmax", 3), ("none", 1)])
def test_checks_start_as_their_picture(shown, quick, bug, check):
    starts_as_its_picture(shown, bug_checks(quick, bug, check), "bug_checks")
