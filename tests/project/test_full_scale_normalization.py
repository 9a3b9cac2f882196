"""One network with three normalizations: what is exchanged, and the command that trains it."""

import sys
from importlib.util import module_from_spec, spec_from_file_location
from pathlib import Path

import numpy as np
import pytest
import torch

from workbook.pytorch_norms import NORMS, Block, small_resnet
from workbook.runs import load_card

ROOT = Path(__file__).resolve().parents[2]
QUICK = ["--limit", "200", "--epochs", "1", "--seeds", "2"]


@pytest.fixture
def tool(monkeypatch):
    monkeypatch.setattr(sys, "path", list(sys.path))
    path = ROOT / "tools" / "full_scale" / "normalization.py"
    spec = spec_from_file_location("full_scale_normalization", path)
    module = module_from_spec(spec)
    monkeypatch.setitem(sys.modules, spec.name, module)
    spec.loader.exec_module(module)
    monkeypatch.setattr(module, "use_threads", lambda count: None)
    monkeypatch.setattr(module, "NORMS", {name: NORMS[name] for name in ("BatchNorm", "LayerNorm")})
    monkeypatch.setattr(module, "BATCH_SIZES", (16,))
    return module


def test_the_block_is_that_of_a_resnet():
    resnet = pytest.importorskip("torchvision", reason="torchvision is not installed").models.resnet
    conv, norm = torch.nn.Conv2d(6, 8, 1, 2, bias=False), torch.nn.BatchNorm2d(8)
    theirs = resnet.BasicBlock(6, 8, 2, torch.nn.Sequential(conv, norm))
    own = Block(NORMS["BatchNorm"], 6, 8, 2)
    pairs = zip(own.state_dict(), theirs.state_dict().values(), strict=True)
    own.load_state_dict(dict(pairs))
    maps = torch.tensor(np.random.default_rng(0).normal(size=(2, 6, 9, 9))).float()
    with torch.no_grad():
        torch.testing.assert_close(own(maps), theirs(maps))


def test_the_networks_differ_in_their_normalizations_alone():
    nets = {name: small_resnet(norm) for name, norm in NORMS.items()}
    shapes = {name: [one.shape for one in net.parameters()] for name, net in nets.items()}
    assert shapes["BatchNorm"] == shapes["GroupNorm"] == shapes["LayerNorm"]
    kinds = {name: {str(one).split(",")[0] for one in net.modules() if "Norm" in type(one).__name__}
             for name, net in nets.items()}  # fmt: skip
    assert kinds["GroupNorm"] == {"GroupNorm(4"} and kinds["LayerNorm"] == {"GroupNorm(1"}
    convs = [one for one in nets["BatchNorm"].modules() if isinstance(one, torch.nn.Conv2d)]
    assert sum(one.kernel_size == (3, 3) for one in convs) == 7


def test_one_group_is_the_librarys_layer_norm():
    maps = torch.randn(2, 8, 5, 4)
    torch.testing.assert_close(NORMS["LayerNorm"](8)(maps), torch.nn.LayerNorm((8, 5, 4))(maps))


def test_the_command_writes_a_card_for_each_and_repeats_no_seed(tool, tmp_path, capsys):
    tool.main([*QUICK, "--out", str(tmp_path)])
    tool.main([*QUICK[:-1], "3", "--out", str(tmp_path)])
    said = capsys.readouterr().out
    assert [said.count(f"seed {seed}") for seed in range(4)] == [2, 2, 2, 0]
    card = load_card("normalization-layernorm-16-shapes", tmp_path)
    assert (card.config["norm"], card.config["batch_size"]) == ("LayerNorm", 16)
    assert card.seeds == [0, 1, 2]
    assert card.config["max_lr"] == pytest.approx(0.05 / 4)
    assert len(card.curves["loss"]) == 3 and str(tmp_path) not in card.command


def test_the_rate_falls_along_half_a_cosine(tool):
    rates = [tool.cosine(step, 100, 2.0) for step in range(100)]
    assert rates[0] == 2.0 and rates[50] == pytest.approx(1.0) and rates[-1] < 0.01
    assert rates == sorted(rates, reverse=True)
