"""The command of the residual networks' full-scale run, on two hundred small images."""

import subprocess
import sys
from functools import partial
from importlib.util import module_from_spec, spec_from_file_location
from pathlib import Path

import numpy as np
import pytest
import torch

from workbook.data import load
from workbook.runs import load_card

ROOT = Path(__file__).resolve().parents[2]
COMMAND = ROOT / "tools" / "full_scale" / "resnet.py"
QUICK = ["--data", "digits", "--limit", "200", "--epochs", "3", "--seeds", "1"]


@pytest.fixture
def tool(monkeypatch):
    monkeypatch.setattr(sys, "path", list(sys.path))
    spec = spec_from_file_location("full_scale_resnet", COMMAND)
    module = module_from_spec(spec)
    monkeypatch.setitem(sys.modules, spec.name, module)
    spec.loader.exec_module(module)
    monkeypatch.setattr(module, "use_threads", lambda count: None)
    return module


def folders(path):
    return ["--out", str(path / "cards"), "--checkpoints", str(path / "checkpoints")]


def test_the_command_line(tmp_path):
    command = [sys.executable, str(COMMAND), *QUICK, "--networks", "plain-8", "resnet-8"]
    run = subprocess.run([*command, *folders(tmp_path)], capture_output=True, text=True)
    assert run.returncode == 0, run.stderr
    assert "plain-8, seed 0: training error" in run.stdout
    for name, title in (("plain-8", "plain-8"), ("resnet-8", "ResNet-8")):
        card = load_card(f"{name}-digits", tmp_path / "cards")
        assert (card.title, card.seeds, card.test_total) == (title, [0], 45)
        assert [len(card.curves[key][0]) for key in ("loss", "val_loss", "train_accuracy")] == [
            3, 3, 1,
        ]  # fmt: skip
        assert card.curves["loss"][0][2] < card.curves["loss"][0][0]
        assert str(tmp_path) not in card.command and "--limit 200" in card.command
    assert not list((tmp_path / "checkpoints").glob("*.pt")), "finished trainings leave nothing"


def test_an_interrupted_training_goes_on(tool, tmp_path, monkeypatch):
    options = [*QUICK, "--networks", "resnet-8"]
    tool.main([*options, *folders(tmp_path / "whole")])
    save, epochs = tool.Training.save, []

    def save_and_stop(training):
        save(training)
        epochs.append(len(training.history["loss"]))
        if len(epochs) == 2:
            raise KeyboardInterrupt

    monkeypatch.setattr(tool.Training, "save", save_and_stop)
    with pytest.raises(KeyboardInterrupt):
        tool.main([*options, *folders(tmp_path / "parts")])
    tool.main([*options, *folders(tmp_path / "parts")])
    assert epochs == [1, 2, 3]
    whole, parts = (
        load_card("resnet-8-digits", tmp_path / p / "cards") for p in ("whole", "parts")
    )
    assert parts.curves == whole.curves and parts.test_errors == whole.test_errors


def test_seeds_that_the_card_has_are_not_repeated(tool, tmp_path, capsys):
    options = [*QUICK, "--networks", "plain-8", *folders(tmp_path)]
    tool.main(options)
    tool.main([*options, "--seeds", "2"])
    said = capsys.readouterr().out
    assert said.count("seed 0") == said.count("seed 1") == 1
    card = load_card("plain-8-digits", tmp_path / "cards")
    assert card.seeds == [0, 1] and "--seeds 2" in card.command


def test_the_recipe_of_the_paper_with_mixed_precision(tool, tmp_path, monkeypatch):
    """Color images of 32x32 pixels in the place of CIFAR-10."""
    shapes = load("shapes", samples=200)
    monkeypatch.setattr(tool.data, "load", lambda name, samples: shapes)
    options = ["--data", "cifar10", "--networks", "resnet-8", "--epochs", "2", "--seeds", "1"]
    tool.main([*options, "--amp", *folders(tmp_path)])
    card = load_card("resnet-8-cifar10", tmp_path / "cards")
    assert card.config["schedule"] == "steps" and card.config["amp"] is True
    assert "val_loss" not in card.curves, "the validation images are trained on, too"
    train, validation, _ = tool.prepare(shapes, tool.RECIPES["cifar10"])
    assert validation is None and len(train) == len(shapes.train) + len(shapes.validation)
    assert np.abs(train.images.mean(axis=0)).max() < 1e-5


def test_half_the_width_has_a_card_and_a_checkpoint_of_its_own(tool, tmp_path):
    half = tool.parse([*QUICK, "--half", *folders(tmp_path)])
    whole = tool.parse([*QUICK, *folders(tmp_path)])
    assert tool.checkpoint(half, "plain-8", 0) != tool.checkpoint(whole, "plain-8", 0)
    tool.main([*QUICK, "--networks", "plain-8", "--half", *folders(tmp_path)])
    card = load_card("plain-8-digits-half", tmp_path / "cards")
    assert card.config["widths"] == [4, 8, 16] and "--half" in card.command


def test_a_compiled_network_learns_the_same(tool, tmp_path, monkeypatch):
    """Without kernels of its own: writing them takes long, and the graphs are what can be wrong."""
    quick = partial(torch.compile, backend="aot_eager")
    monkeypatch.setattr(torch, "compile", quick)
    options = [*QUICK, "--networks", "resnet-8"]
    tool.main([*options, *folders(tmp_path)])
    eager = load_card("resnet-8-digits", tmp_path / "cards")
    tool.main([*options, "--compile", *folders(tmp_path)])
    compiled = load_card("resnet-8-digits", tmp_path / "cards")
    assert compiled.config["compiled"] is True and "--compile" in compiled.command
    assert compiled.curves["loss"][0] == pytest.approx(eager.curves["loss"][0], rel=1e-3)


def test_crops_and_flips(tool):
    images = torch.arange(1.0, 2 * 40 * 3 * 5 * 6 + 1).reshape(-1, 3, 5, 6)
    got = tool.cropped_and_flipped(images, np.random.default_rng(0), border=2)
    assert got.shape == images.shape
    padded = np.pad(images.numpy(), ((0, 0), (0, 0), (2, 2), (2, 2)))
    places = set()
    for one, whole in zip(got.numpy(), padded, strict=True):
        found = [
            (top, left, flip)
            for top in range(5)
            for left in range(5)
            for flip in (1, -1)
            if np.array_equal(one, whole[:, top : top + 5, left : left + 6][:, :, ::flip])
        ]
        assert len(found) == 1
        places.add(found[0])
    assert len(places) > 30, "all of the fifty crops occur by and by"


def test_rates(tool):
    args = tool.parse(["--data", "cifar10"])
    recipe = tool.RECIPES["cifar10"]
    rates = [tool.rate(args, recipe, step, 64_000, 56, []) for step in (0, 31_999, 32_000, 48_000)]
    assert rates == pytest.approx([0.1, 0.1, 0.01, 0.001])
    assert tool.rate(args, recipe, 9, 64_000, 110, [0.19]) == pytest.approx(0.01)
    assert tool.rate(args, recipe, 9, 64_000, 110, [0.19, 0.21]) == pytest.approx(0.1)


def test_what_goes_wrong_is_one_sentence(tool, tmp_path, capsys):
    with pytest.raises(SystemExit, match="needs at least 200 samples.*not 20[.]$"):
        tool.main(["--data", "digits", "--limit", "20", *folders(tmp_path)])
    with pytest.raises(SystemExit):
        tool.main(["--networks", "resnet-21"])
    assert "resnet-21 is no network" in capsys.readouterr().err
