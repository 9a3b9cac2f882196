"""From a ResNet to a ConvNeXt: the ends are the libraries' blocks, the costs agree, the command."""

import sys
from importlib.util import module_from_spec, spec_from_file_location
from itertools import pairwise
from pathlib import Path

import numpy as np
import pytest
import torch

from workbook.pytorch_steps import STEPS, Block, build, multiply_adds, width_for
from workbook.runs import load_card

ROOT = Path(__file__).resolve().parents[2]
IMAGE = (3, 24, 24)
QUICK = ["--limit", "200", "--epochs", "1", "--seeds", "2"]


@pytest.fixture
def tool(monkeypatch):
    monkeypatch.setattr(sys, "path", list(sys.path))
    path = ROOT / "tools" / "full_scale" / "convnext.py"
    spec = spec_from_file_location("full_scale_convnext", path)
    module = module_from_spec(spec)
    monkeypatch.setitem(sys.modules, spec.name, module)
    spec.loader.exec_module(module)
    monkeypatch.setattr(module, "use_threads", lambda count: None)
    monkeypatch.setattr(module, "STEPS", {name: STEPS[name] for name in ("ResNet", "LayerNorm")})
    return module


def with_weights_of(block, other):
    """A block with the parameters and statistics of another, in their order."""
    own = list(block.state_dict())
    theirs = [one for name, one in other.state_dict().items() if name != "layer_scale"]
    shapes = [block.state_dict()[name].shape for name in own]
    pairs = zip(own, shapes, theirs, strict=True)
    block.load_state_dict({name: one.reshape(shape) for name, shape, one in pairs})
    return block.eval()


def answers(*blocks):
    maps = torch.tensor(np.random.default_rng(0).normal(size=(2, 16, 9, 9))).float()
    with torch.no_grad():
        return [one.eval()(maps) for one in blocks]


def test_the_first_block_is_that_of_a_resnet():
    resnet = pytest.importorskip("torchvision", reason="torchvision is not installed").models.resnet
    theirs = resnet.Bottleneck(16, 4)
    layers = [theirs.conv1, theirs.bn1, theirs.conv2, theirs.bn2, theirs.conv3, theirs.bn3]
    for layer in layers[1::2]:
        torch.nn.init.normal_(layer.weight)
        torch.nn.init.normal_(layer.running_mean)
    own = Block(STEPS["ResNet"], 16, 16, 1)
    for mine in own.branch:
        if next(mine.parameters(), None) is None:
            continue
        other = layers.pop(0)
        state = other.state_dict()
        if getattr(mine, "bias", None) is not None and "bias" not in state:
            torch.nn.init.zeros_(mine.bias)
            state["bias"] = mine.bias.data
        mine.load_state_dict(state)
    torch.testing.assert_close(*answers(own, theirs))


def test_the_last_block_is_that_of_a_convnext():
    models = pytest.importorskip("torchvision", reason="torchvision is not installed").models
    theirs = models.convnext.CNBlock(16, 1.0, 0.0)
    own = with_weights_of(Block(STEPS["own downsampling"], 16, 16, 1), theirs)
    torch.testing.assert_close(*answers(own, theirs))


def test_each_step_is_one_exchange():
    for before, after in pairwise(STEPS.values()):
        changed = [name for name in vars(before) if getattr(before, name) != getattr(after, name)]
        assert len(changed) == 1 or changed == ["first", "kernel"]
    assert len(STEPS) == 11


def test_work_is_counted_as_torchvision_publishes_it():
    models = pytest.importorskip("torchvision", reason="torchvision is not installed").models
    net = models.resnet18().train()
    published = models.ResNet18_Weights.DEFAULT.meta["_ops"]
    assert round(multiply_adds(net, (3, 224, 224)) / 1e9, 3) == published
    assert all(part.training for part in net.modules())


def test_all_networks_cost_the_same():
    target = multiply_adds(build(STEPS["ResNet"], 32), IMAGE)
    for plan in STEPS.values():
        width = width_for(plan, target, IMAGE)
        assert abs(multiply_adds(build(plan, width), IMAGE) / target - 1) < 0.05
        near = [abs(multiply_adds(build(plan, width + step), IMAGE) - target)
                for step in (-0.25, 0.0, 0.25)]  # fmt: skip
        assert near[1] == min(near)


def test_the_command_writes_a_card_for_each_step_and_repeats_no_seed(tool, tmp_path, capsys):
    tool.main([*QUICK, "--out", str(tmp_path)])
    tool.main([*QUICK[:-1], "3", "--out", str(tmp_path)])
    said = capsys.readouterr().out
    assert [said.count(f"seed {seed}") for seed in range(4)] == [2, 2, 2, 0]
    card = load_card("convnext-step-01-shapes", tmp_path)
    assert (card.title, card.seeds, card.config["network"]) == ("LayerNorm", [0, 1, 2], "LayerNorm")
    assert len(card.curves["loss"]) == 3 and str(tmp_path) not in card.command


def test_the_rate_goes_up_and_down(tool):
    rates = [tool.warm_cosine(step, 100, 2.0) for step in range(100)]
    assert rates[0] == pytest.approx(0.2) and rates[9] == pytest.approx(2.0)
    assert rates[10] == pytest.approx(2.0) and rates[55] == pytest.approx(1.0)
    assert rates[-1] < 0.01 and all(one >= other for one, other in pairwise(rates[9:]))
