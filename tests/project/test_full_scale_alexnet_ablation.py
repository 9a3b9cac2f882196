"""The command that takes AlexNet's pieces away, on two hundred of the shapes that are drawn."""

import sys
from importlib import import_module
from importlib.util import module_from_spec, spec_from_file_location
from pathlib import Path

import numpy as np
import pytest

from workbook.runs import load_card

COMMAND = Path(__file__).resolve().parents[2] / "tools" / "full_scale" / "alexnet_ablation.py"
QUICK = ["--limit", "200", "--images", "50", "--epochs", "2", "--seeds", "2"]


@pytest.fixture
def tool(monkeypatch):
    monkeypatch.setattr(sys, "path", list(sys.path))
    spec = spec_from_file_location("alexnet_ablation", COMMAND)
    module = module_from_spec(spec)
    monkeypatch.setitem(sys.modules, spec.name, module)
    spec.loader.exec_module(module)
    monkeypatch.setattr(import_module("workbook.pytorch"), "use_threads", lambda count: None)
    return module


def test_a_card_for_each_variant(tool, tmp_path):
    tool.main([*QUICK, "--out", str(tmp_path)])
    cards = {path.stem: load_card(path.stem, tmp_path) for path in tmp_path.glob("*.json")}
    assert set(cards) == {f"alexnet-ablation-{name}" for name in tool.VARIANTS}
    for card in cards.values():
        assert card.seeds == [0, 1] and card.test_total == 40
        assert [len(curve) for curve in card.curves["val_accuracy"]] == [2, 2]
        assert str(tmp_path) not in card.command and "--limit 200" in card.command
    assert len({str(card.curves) for card in cards.values()}) == len(cards), "variants differ"


def test_photographs_have_settings_and_cards_of_their_own(tool, tmp_path, monkeypatch):
    """Drawn shapes in the place of CIFAR-10."""
    shapes = tool.data.load("shapes", size=32, samples=200)
    monkeypatch.setattr(tool.data, "load", lambda name, samples: shapes)
    assert (tool.parse(["--data", "cifar10"]).images, tool.parse([]).images) == (5000, 1000)
    options = [*QUICK, "--data", "cifar10", "--variants", "plain", "--out", str(tmp_path)]
    tool.main(options)
    first = load_card("alexnet-ablation-cifar10-plain", tmp_path)
    assert first.seeds == [0, 1] and "--data cifar10" in first.command
    tool.main([*options, "--seeds", "3"])
    more = load_card("alexnet-ablation-cifar10-plain", tmp_path)
    assert more.seeds == [0, 1, 2] and more.seconds[:2] == first.seconds, "they are not repeated"


def test_variants_start_from_equal_weights(tool):
    first, second = (tool.build(3, tool.VARIANTS[name][0]) for name in ("plain", "lrn"))
    for one, other in zip(first.parameters(), second.parameters(), strict=True):
        assert np.array_equal(one.detach(), other.detach())


def test_the_rate_rises_and_falls_to_zero(tool):
    rates = [tool.one_cycle(step, 100, 1.0) for step in range(100)]
    assert max(rates) == pytest.approx(1, abs=0.02) and rates.index(max(rates)) in (29, 30)
    assert rates[-1] < 0.01


def test_too_few_images_is_one_sentence(tool, tmp_path):
    with pytest.raises(SystemExit, match="needs at least 200 samples.*not 20[.]$"):
        tool.main(["--limit", "20", "--out", str(tmp_path)])
