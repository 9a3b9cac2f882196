"""Figures of what layers hold and do: the page counts what PyTorch's layers have and execute."""

import functools
import math

import pytest
from moving import move, numbers, starts_as_its_picture

from workbook.movable.layer_costs import changed, layer_costs, layer_rows, left_over
from workbook.movable.stage_costs import layers as count_layers
from workbook.movable.stage_costs import stage_costs, stage_rows

SMALL = [
    {"name": "c1", "kind": "conv", "out": 6, "kernel_size": 11, "stride": 4, "padding": 0},
    {"name": "p1", "kind": "pool", "kernel_size": 3, "stride": 2},
    {"name": "c2", "kind": "conv", "out": 8, "kernel_size": 5, "stride": 1, "padding": 2,
     "groups": 2},
    {"name": "p2", "kind": "pool", "kernel_size": 2, "stride": 3},
    {"name": "f3", "kind": "linear", "out": 20}, {"name": "f4", "kind": "linear", "out": 7},
]  # fmt: skip


@pytest.fixture
def torch():
    return pytest.importorskip("torch", reason="PyTorch is not installed")


def executed(torch, net, names, size):
    """Parameters and multiply-adds of modules, counted while an image goes through the network."""
    work = dict.fromkeys(names, 0)

    def note(name, layer, inputs, output):
        kernel = layer.weight[0].numel()  # the products that one output takes
        work[name] += kernel * output[0].numel()

    kinds = (torch.nn.Conv2d, torch.nn.Linear)
    for name in names:
        for layer in net.get_submodule(name).modules():
            if isinstance(layer, kinds):
                layer.register_forward_hook(functools.partial(note, name))
    net(torch.zeros(1, 3, size, size, device="meta"))
    stored = [sum(p.numel() for p in net.get_submodule(name).parameters()) for name in names]
    return stored, list(work.values())


def built(torch, layers, size):
    """The network of the descriptions, by PyTorch's lazy layers."""
    nn, made = torch.nn, torch.nn.Sequential()
    with torch.device("meta"):
        for one in layers:
            if one["kind"] == "linear":
                if not any(isinstance(layer, nn.LazyLinear) for layer in made):
                    made.append(nn.Flatten())
                made.append(nn.LazyLinear(one["out"]))
            elif one["kind"] == "pool":
                made.append(nn.MaxPool2d(one["kernel_size"], one["stride"]))
            else:
                made.append(nn.LazyConv2d(one["out"], one["kernel_size"], one["stride"],
                                          one["padding"], groups=one["groups"]))  # fmt: skip
        made(torch.zeros(1, 3, size, size))  # now the layers know their inputs
    return made


@pytest.mark.parametrize(
    "size, stride, padding, groups",
    [
        (227, 4, 0, "as they are"),
        (224, 4, 2, "none"),
        (160, 6, 5, "as they are"),
        (161, 3, 1, "none"),
    ],
)
def test_layers_cost_what_torch_executes(shown, torch, size, stride, padding, groups):
    layers = [{**one, "groups": 1 if groups == "none" else one.get("groups", 1)} for one in SMALL]
    layers[0] = {**layers[0], "stride": stride, "padding": padding}
    net = built(torch, layers, size)
    weighted = [name for name, one in net.named_children() if list(one.parameters())]
    stored, work = executed(torch, net, weighted, size)
    tab = shown(layer_costs(SMALL))
    move(tab, size=size, stride=stride, padding=padding, groups=groups)
    found, rows = numbers(tab), layer_rows(changed(SMALL, stride, padding, groups != "none"), size)
    for name, expected in (("parameters", stored), ("work", work)):
        assert [one for one in found[name] if one] == expected, name
        assert [row[name] for row in rows if row[name]] == expected, name
    covered = (math.floor((size + 2 * padding - 11) / stride)) * stride + 11
    assert found["rest"] == left_over(layers[0], size) == size + 2 * padding - covered
    assert f"{sum(stored):,} parameters" in tab.locator("output").inner_text()


def test_layer_costs_start_as_their_picture(shown):
    starts_as_its_picture(shown, layer_costs(SMALL, 224, 4, 2), "layer_costs")


NETWORKS = [
    ("basic", (2, 2, 2, 2), 224), ("basic", (1, 5, 2, 3), 96), ("bottleneck", (3, 4, 6, 3), 224),
    ("bottleneck", (1, 2, 1, 1), 160), ("bottleneck", (6, 8, 36, 6), 64),
]  # fmt: skip


@pytest.mark.parametrize("at", ["3x3", "1x1"])
@pytest.mark.parametrize("kind, counts, size", NETWORKS)
def test_stages_cost_what_torchvision_executes(shown, torch, kind, counts, size, at):
    resnet = pytest.importorskip("torchvision.models.resnet", reason="torchvision is missing")
    block = {"basic": resnet.BasicBlock, "bottleneck": resnet.Bottleneck}[kind]
    with torch.device("meta"):
        net = resnet.ResNet(block, list(counts))
    for layer in net.modules() if at == "1x1" else ():
        if isinstance(layer, resnet.Bottleneck):  # as in the paper
            layer.conv1.stride, layer.conv2.stride = layer.conv2.stride, (1, 1)
    parts = ["conv1", "layer1", "layer2", "layer3", "layer4", "fc"]
    stored, work = executed(torch, net, parts, size)
    stored[0] += 128  # the normalization behind the first convolution
    tab = shown(stage_costs())
    stages = {f"stage{i}": count for i, count in enumerate(counts, 1)}
    move(tab, **stages, stride_at=at, kind=kind, size=size)
    rows = stage_rows(kind, counts, size, at)
    weighted = sum(isinstance(one, (torch.nn.Conv2d, torch.nn.Linear)) for one in net.modules())
    depth = weighted - sum(name.endswith("downsample") for name, _ in net.named_modules())
    assert numbers(tab) == {"depth": depth, "parameters": stored, "work": work}
    assert [row["parameters"] for row in rows] == stored
    assert [row["work"] for row in rows] == work and count_layers(kind, counts) == depth


@pytest.mark.parametrize("kind, depth", [("basic", 34), ("bottleneck", 50)])
def test_known_networks_are_named(shown, kind, depth):
    said = shown(stage_costs(kind)).locator("output").inner_text()
    assert f"This is ResNet-{depth}:" in said


def test_stage_costs_start_as_their_picture(shown):
    starts_as_its_picture(shown, stage_costs("basic", (2, 3, 2, 2), 160), "stage_costs")


@pytest.mark.parametrize("kind", ["basic", "bottleneck"])
def test_another_block_takes_the_same_work_in_every_stage(kind):
    """As the chapter says; 224 pixels can be halved five times."""
    before, more = ([row["work"] for row in stage_rows(kind, counts)]
                    for counts in ((2, 2, 2, 2), (3, 3, 3, 3)))  # fmt: skip
    assert len({after - one for one, after in zip(before, more, strict=True)} - {0}) == 1
