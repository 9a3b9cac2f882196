"""The command of the full-scale run of AlexNet, on two hundred of the shapes that are drawn."""

import sys
from importlib import import_module
from importlib.util import module_from_spec, spec_from_file_location
from pathlib import Path

import pytest

from workbook.runs import load_card

COMMAND = Path(__file__).resolve().parents[2] / "tools" / "full_scale" / "alexnet.py"
QUICK = ["--data", "shapes", "--limit", "200", "--epochs", "2", "--batch-size", "32"]


@pytest.fixture
def tool(monkeypatch):
    import torch  # noqa: F401  (before TensorFlow, which the tool may import)

    monkeypatch.setattr(sys, "path", list(sys.path))
    spec = spec_from_file_location("full_scale_alexnet", COMMAND)
    module = module_from_spec(spec)
    monkeypatch.setitem(sys.modules, spec.name, module)
    spec.loader.exec_module(module)
    return module


@pytest.mark.parametrize("track", ["pytorch", "tf"])
def test_every_track(tool, track, tmp_path, monkeypatch):
    monkeypatch.setattr(import_module(f"workbook.{track}"), "use_threads", lambda count: None)
    tool.main([*QUICK, "--track", track, "--seeds", "2", "--out", str(tmp_path)])
    card = load_card(f"alexnet-shapes-{track}", tmp_path)
    assert card.seeds == [0, 1] and card.test_total == 40
    assert [len(curve) for curve in card.curves["val_loss"]] == [2, 2]
    assert str(tmp_path) not in card.command and "--limit 200" in card.command
    assert all(0 <= errors <= 40 for errors in card.test_errors)


def test_parts_of_the_recipe_can_be_left_out(tool, tmp_path, monkeypatch):
    monkeypatch.setattr(import_module("workbook.pytorch"), "use_threads", lambda count: None)
    left_out = ["--windows", "middle", "--dropout", "0"]
    tool.main([*QUICK, *left_out, "--seeds", "1", "--out", str(tmp_path)])
    card = load_card("alexnet-shapes-pytorch-windows-dropout", tmp_path)
    assert card.title == "the recipe, without windows, without dropout"
    assert card.config["windows"] == "middle" and card.config["dropout"] == 0


def test_the_rate_falls_three_times(tool):
    rates = [tool.stepwise(step, 8, 0.01) for step in range(8)]
    assert rates == [0.01 / 10**power for power in (0, 0, 1, 1, 2, 2, 3, 3)]


def test_the_decay_is_in_the_loss_of_both_tracks(tool):
    args = tool.parse(["--track", "tf"])
    model, _ = tool.build(args)
    weights = [w.numpy() for w in model.trainable_variables]
    expected = tool.DECAY / 2 * sum((w**2).sum() for w in weights)
    assert float(sum(model.losses)) == pytest.approx(float(expected), rel=1e-4)
    _, optimizer = tool.build(tool.parse(["--track", "pytorch"]))
    assert optimizer.keywords == {"momentum": 0.9, "weight_decay": tool.DECAY}


def test_what_goes_wrong_is_one_sentence(tool, tmp_path):
    with pytest.raises(SystemExit, match="needs at least 200 samples.*not 20[.]$"):
        tool.main(["--data", "shapes", "--limit", "20", "--out", str(tmp_path)])
