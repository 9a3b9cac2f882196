"""The command of the full-scale run, on two hundred of the digits that come with the book."""

import subprocess
import sys
from importlib import import_module
from importlib.util import module_from_spec, spec_from_file_location
from pathlib import Path

import pytest

from workbook.runs import load_card

ROOT = Path(__file__).resolve().parents[2]
COMMAND = ROOT / "tools" / "full_scale" / "lenet.py"
QUICK = ["--data", "digits", "--limit", "200", "--epochs", "2"]


@pytest.fixture
def tool(monkeypatch):
    import torch  # noqa: F401  (before TensorFlow, which the tool may import)

    monkeypatch.setattr(sys, "path", list(sys.path))
    spec = spec_from_file_location("full_scale_lenet", COMMAND)
    module = module_from_spec(spec)
    monkeypatch.setitem(sys.modules, spec.name, module)
    spec.loader.exec_module(module)
    return module


def check(card, seeds, out):
    assert card.seeds == list(range(seeds)) and len(card.seconds) == len(card.cpu_seconds) == seeds
    assert card.test_total == 45 and all(0 <= errors <= 45 for errors in card.test_errors)
    assert [len(curve) for curve in card.curves["val_loss"]] == [2] * seeds
    assert card.curves["loss"][0][1] < card.curves["loss"][0][0]
    assert card.config["schedule"] == "one_cycle" and card.hardware["threads"] == 1
    assert str(out) not in card.command and "--limit 200" in card.command


@pytest.mark.parametrize(
    "track, network", [("pytorch", "lenet5"), ("tf", "lenet"), ("tf", "lenet5")]
)
def test_every_network_in_every_track(tool, track, network, tmp_path, monkeypatch):
    monkeypatch.setattr(import_module(f"workbook.{track}"), "use_threads", lambda count: None)
    options = ["--track", track, "--network", network, "--out", str(tmp_path)]
    tool.main([*QUICK, "--seeds", "1", *options])
    card = load_card(f"{network}-digits-{track}", tmp_path)
    check(card, 1, tmp_path)
    assert card.config["network"] == network


def test_the_command_line(tmp_path):
    command = [sys.executable, str(COMMAND), *QUICK, "--seeds", "2", "--out", str(tmp_path)]
    run = subprocess.run(command, capture_output=True, text=True, cwd=tmp_path)
    assert run.returncode == 0, run.stderr
    assert "seed 1: test error" in run.stdout and "lenet-digits-pytorch.json" in run.stdout
    check(load_card("lenet-digits-pytorch", tmp_path), 2, tmp_path)


def test_what_goes_wrong_is_one_sentence(tool, tmp_path):
    with pytest.raises(SystemExit, match="needs at least 200 samples.*not 20[.]$"):
        tool.main(["--data", "digits", "--limit", "20", "--out", str(tmp_path)])
