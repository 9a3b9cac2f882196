"""The transplant matches PyTorch networks by what they compute, not by how they are written."""

import numpy as np
import pytest
import torch
import torch.nn.functional as F
import transplant_cases as cases
from torch import nn

from autograder import assert_close
from autograder.networks import pytorch as kit
from autograder.submission.errors import LayersDifferError
from oracles import common as oracles


def sequential():
    return nn.Sequential(
        nn.Conv2d(2, 4, 3, padding=1), nn.ReLU(), nn.MaxPool2d(2), nn.Conv2d(4, 6, 2), nn.Tanh(),
        nn.Flatten(), nn.Linear(36, 8), nn.ReLU(), nn.Linear(8, 5),
    )  # fmt: skip


class Shuffled(nn.Module):
    """Other names, declared backwards, lazy, in place."""

    def __init__(self):
        super().__init__()
        self.a, self.b = nn.LazyLinear(5), nn.LazyLinear(8)
        self.c, self.d = nn.LazyConv2d(6, 2), nn.LazyConv2d(4, 3, padding=1)
        self.unused = nn.Linear(3, 3)

    def forward(self, x):
        x = torch.tanh(self.c(F.max_pool2d(self.d(x), 2).relu_()))
        return self.a(self.b(x.view(len(x), -1)).clamp(min=0))


class Raw(nn.Module):
    """Parameters without layers: biases added apart, matrices in both orientations."""

    def __init__(self):
        super().__init__()
        shapes = [(4, 2, 3, 3), (4,), (6, 4, 2, 2), (6,), (36, 8), (8,), (5, 8), (5,)]
        self.p = nn.ParameterList([torch.randn(shape) for shape in shapes])

    def forward(self, x):
        x = F.conv2d(x, self.p[0], padding=1) + self.p[1].view(1, -1, 1, 1)
        x = F.conv2d(F.max_pool2d(torch.relu(x), 2), self.p[2])
        x = torch.tanh(self.p[3][:, None, None] + x).reshape(len(x), 36)
        x = torch.relu(x @ self.p[4] + self.p[5])
        return torch.einsum("ni,oi->no", x, self.p[6]) + self.p[7]


class ChannelsLastFlatten(Shuffled):
    """Flattens height, width, channels: the columns of the next layer stand in another order."""

    def forward(self, x):
        x = torch.tanh(self.c(F.max_pool2d(torch.relu(self.d(x)), 2)))
        return self.a(torch.relu(self.b(x.permute(0, 2, 3, 1).flatten(1))))


class LastConvolutions(nn.Module):
    """The linear layers written as convolutions that cover their whole input."""

    def __init__(self):
        super().__init__()
        self.one, self.two = nn.Conv2d(2, 4, 3, padding=1), nn.Conv2d(4, 6, 2)
        self.three, self.four = nn.Conv2d(6, 8, (3, 2)), nn.Conv2d(8, 5, 1)

    def forward(self, x):
        x = torch.tanh(self.two(F.max_pool2d(torch.relu(self.one(x)), 2)))
        return self.four(torch.relu(self.three(x))).squeeze((2, 3))


class Unfolded(nn.Module):
    """Convolutions as patches and products, in several manners and layouts of the weights."""

    def __init__(self, first, second):
        super().__init__()
        shapes = {
            "columns": ((4, 18), (6, 16)),
            "rows": ((18, 4), (16, 6)),
            "whole": ((4, 2, 3, 3), (6, 4, 2, 2)),
            "last": ((3, 3, 2, 4), (2, 2, 4, 6)),
        }
        self.first, self.second = getattr(self, first[0]), getattr(self, second[0])
        self.w1 = nn.Parameter(torch.randn(shapes[first[1]][0]))
        self.w2 = nn.Parameter(torch.randn(shapes[second[1]][1]))
        self.b1, self.b2 = nn.Parameter(torch.randn(4)), nn.Parameter(torch.randn(6))
        self.w3, self.b3 = nn.Parameter(torch.randn(8, 36)), nn.Parameter(torch.randn(8))
        self.w4, self.b4 = nn.Parameter(torch.randn(8, 5)), nn.Parameter(torch.randn(5))

    def forward(self, x):
        x = self.first(x, self.w1, self.b1, 3, 1)
        x = self.second(F.max_pool2d(torch.relu(x), 2), self.w2, self.b2, 2, 0)
        x = torch.tanh(x).flatten(1)
        x = torch.relu(torch.tensordot(x, self.w3, ([1], [1])) + self.b3)
        return torch.einsum("ni,io->no", x, self.w4).add_(self.b4)

    def matmul(self, x, weight, bias, size, padding):
        height, width = x.shape[2] + 2 * padding - size + 1, x.shape[3] + 2 * padding - size + 1
        x = weight.flatten(1) @ F.unfold(x, size, padding=padding) + bias[:, None]
        return x.view(len(x), -1, height, width)

    def linear(self, x, weight, bias, size, padding):
        height, width = x.shape[2] + 2 * padding - size + 1, x.shape[3] + 2 * padding - size + 1
        x = F.linear(F.unfold(x, size, padding=padding).transpose(1, 2), weight.flatten(1), bias)
        return x.view(len(x), height, width, -1).permute(0, 3, 1, 2)

    def product(self, x, weight, bias, size, padding):
        height, width = x.shape[2] + 2 * padding - size + 1, x.shape[3] + 2 * padding - size + 1
        x = torch.einsum("nkl,ko->nol", F.unfold(x, size, padding=padding), weight)
        return F.fold(x, (height, width), 1) + bias.view(1, -1, 1, 1)

    def windows(self, x, weight, bias, size, padding):
        x = F.pad(x, [padding] * 4).unfold(2, size, 1).unfold(3, size, 1)
        return torch.einsum("nchwij,ocij->nohw", x, weight) + bias[:, None, None]

    def dots(self, x, weight, bias, size, padding):
        x = F.pad(x, [padding] * 4).unfold(2, size, 1).unfold(3, size, 1)
        x = torch.tensordot(x, weight, ([1, 4, 5], [2, 0, 1])) + bias
        return x.permute(0, 3, 1, 2)

    def offsets(self, x, weight, bias, size, padding):
        x, out = F.pad(x, [padding] * 4), 0
        height, width = x.shape[2] - size + 1, x.shape[3] - size + 1
        for i in range(size):
            for j in range(size):
                piece = x[:, :, i : i + height, j : j + width]
                out = out + torch.einsum("nchw,oc->nohw", piece, weight[:, :, i, j])
        return out + bias[:, None, None]

    def stacked(self, x, weight, bias, size, padding):
        x = F.pad(x, [padding] * 4)
        height, width = x.shape[2] - size + 1, x.shape[3] - size + 1
        pieces = [x[..., i : i + height, j : j + width] for i in range(size) for j in range(size)]
        x = torch.stack(pieces, 1).flatten(1, 2)  # (N, k * k * C, H', W')
        x = x.movedim(1, -1) @ weight.reshape(-1, weight.shape[-1]) + bias
        return x.movedim(-1, 1)

    def gathered(self, x, weight, bias, size, padding):
        x = F.pad(x, [padding] * 4)
        height, width = x.shape[2] - size + 1, x.shape[3] - size + 1
        rows = torch.arange(height)[:, None] + torch.arange(size)  # (H', k)
        columns = torch.arange(width)[:, None] + torch.arange(size)
        x = x[:, :, rows[:, None, :, None], columns[None, :, None, :]]  # (N, C, H', W', k, k)
        x = x.permute(0, 2, 3, 1, 4, 5).flatten(3) @ weight.flatten(1).T + bias
        return x.permute(0, 3, 1, 2)

    def slow(self, x, weight, bias, size, padding):
        x, out = F.pad(x, [padding] * 4), 0
        height, width = x.shape[2] - size + 1, x.shape[3] - size + 1
        for i in range(size):
            for j in range(size):
                piece = x[:, None, :, i : i + height, j : j + width]
                out += (piece * weight[:, :, i, j, None, None]).sum(2)
        return out + bias[:, None, None]


UNFOLDED = {
    "matmul": "columns whole", "linear": "columns whole", "product": "rows", "windows": "whole",
    "dots": "last", "offsets": "whole", "stacked": "last", "gathered": "columns whole",
    "slow": "whole",
}  # fmt: skip


@pytest.mark.parametrize("style", [(a, b) for a, many in UNFOLDED.items() for b in many.split()])
def test_unfolded_convolutions_are_convolutions(style):
    other = ("windows", "whole")
    for net in (Unfolded(style, other), Unfolded(other, style), Unfolded(style, style)):
        net = kit.transplant(net, cases.layers(), cases.IMAGES)
        assert_close(kit.forward(net, cases.IMAGES), cases.expected())


@pytest.mark.parametrize("make", [sequential, Shuffled, Raw, ChannelsLastFlatten, LastConvolutions])
def test_right_networks_get_the_weights_however_they_are_written(make):
    net = kit.transplant(make(), cases.layers(), cases.IMAGES)
    assert_close(kit.forward(net, cases.IMAGES), cases.expected())


def without_tanh():
    return nn.Sequential(*[layer for layer in sequential() if not isinstance(layer, nn.Tanh)])


def with_softmax():
    return nn.Sequential(sequential(), nn.Softmax(1))


def with_average_pooling():
    layers = list(sequential())
    layers[2] = nn.AvgPool2d(2)
    return nn.Sequential(*layers)


@pytest.mark.parametrize("make", [without_tanh, with_softmax, with_average_pooling])
def test_networks_that_compute_something_else_do_not_agree(make):
    net = kit.transplant(make(), cases.layers(), cases.IMAGES)
    gap = np.abs(kit.forward(net, cases.IMAGES) - cases.expected()).max()
    assert gap > 1e-3


def test_a_wrong_layer_is_shown_beside_the_expected_ones():
    net = sequential()
    net[3], net[6] = nn.Conv2d(4, 7, 2), nn.Linear(42, 8)
    with pytest.raises(LayersDifferError) as error:
        kit.transplant(net, cases.layers(), cases.IMAGES)
    assert "2. conv 7x4x2x2 + bias" in str(error.value)
    assert "2. conv 6x4x2x2 + bias" in str(error.value)


def test_layers_that_agree_but_are_wired_differently_are_told_apart():
    class Parallel(nn.Module):
        def __init__(self):
            super().__init__()
            self.one, self.two = nn.Conv2d(2, 2, 1), nn.Conv2d(2, 2, 1)

        def forward(self, x):
            return self.one(x) + self.two(x)

    weight = {"kind": "conv", "weight": np.ones((2, 2, 1, 1)), "bias": np.ones(2)}
    with pytest.raises(LayersDifferError, match="what differs is which layer feeds which"):
        kit.transplant(Parallel(), [weight, weight], cases.IMAGES)


def test_a_missing_bias_is_named():
    net = sequential()
    net[3] = nn.Conv2d(4, 6, 2, bias=False)
    with pytest.raises(LayersDifferError, match="conv 2: your conv layer has no bias"):
        kit.transplant(net, cases.layers(), cases.IMAGES)


class ByTransform(nn.Module):
    """A right convolution that the grader cannot follow."""

    def __init__(self, more=0):
        super().__init__()
        self.kernel, self.more = nn.Parameter(torch.randn(4, 2, 3, 3)), nn.Linear(1, more or 1)
        if not more:
            del self.more

    def forward(self, x):
        size = x.shape[2:]
        spectrum = torch.fft.rfft2(F.pad(x, [1] * 4), (size[0] + 2, size[1] + 2))
        kernel = torch.fft.rfft2(self.kernel, (size[0] + 2, size[1] + 2)).conj()
        return torch.fft.irfft2((spectrum[:, None] * kernel).sum(2))[..., : size[0], : size[1]]


def test_a_layer_that_cannot_be_seen_is_not_called_wrong():
    layer = {"kind": "conv", "weight": cases.CONV1}
    with pytest.raises(LayersDifferError, match="cannot see how .* kernel .*, or report it"):
        kit.transplant(ByTransform(), [layer], cases.IMAGES)
    with pytest.raises(LayersDifferError, match="the layers do not line up"):
        kit.transplant(ByTransform(more=7), [layer], cases.IMAGES)


class PlainList(nn.Module):
    def __init__(self):
        super().__init__()
        self.stages = [nn.Sequential(*sequential()).double()]

    def forward(self, x):
        return self.stages[0](x)


def test_layers_in_a_plain_list_are_not_part_of_the_network():
    with pytest.raises(LayersDifferError, match="layers in a plain Python list"):
        kit.transplant(PlainList(), cases.layers(), cases.IMAGES)


class Sparse(nn.Module):
    """A convolution whose weights are put together from fewer parameters, in three ways."""

    def __init__(self, style):
        super().__init__()
        self.style, self.mask = style, torch.tensor(cases.MASK)
        shapes = {"scatter": [(9, 3, 3)], "mask": [(4, 3, 3, 3)]}
        counts = cases.MASK.sum(1).tolist()
        shapes = shapes.get(style) or [(count, 3, 3) for count in counts]
        self.kernels = nn.ParameterList([torch.randn(shape) for shape in shapes])
        self.bias = nn.Parameter(torch.zeros(4))

    def forward(self, x):
        weight = torch.zeros(4, 3, 3, 3, dtype=x.dtype)
        if self.style == "scatter":
            weight[self.mask] = self.kernels[0]
        elif self.style == "mask":
            weight = self.kernels[0] * self.mask[:, :, None, None]
        else:
            for row, kernel in enumerate(self.kernels):
                weight[row, self.mask[row]] = kernel
        return F.conv2d(x, weight, self.bias)


@pytest.mark.parametrize("style", ["scatter", "mask", "list"])
def test_weights_that_are_put_together_in_the_forward_pass_are_set_too(style):
    net = kit.transplant(Sparse(style), cases.SPARSE_LAYERS, cases.SPARSE_IMAGES)
    want = oracles.conv2d(cases.SPARSE_IMAGES, cases.SPARSE, cases.BIASES[0])
    assert_close(kit.forward(net, cases.SPARSE_IMAGES), want)


def test_a_weight_where_there_is_no_connection_is_refused():
    dense = [{**cases.SPARSE_LAYERS[0], "weight": np.ones((4, 3, 3, 3))}]
    with pytest.raises(LayersDifferError, match="your layer has no connection"):
        kit.transplant(Sparse("scatter"), dense, cases.SPARSE_IMAGES)


def test_weights_that_are_computed_otherwise_are_named_as_such():
    class Scaled(nn.Module):
        def __init__(self):
            super().__init__()
            self.weight = nn.Parameter(torch.randn(4, 3, 3, 3))

        def forward(self, x):
            return F.conv2d(x, self.weight * 3)

    with pytest.raises(LayersDifferError, match="computes its weights from other parameters"):
        layer = {"kind": "conv", "weight": cases.SPARSE}
        kit.transplant(Scaled(), [layer], cases.SPARSE_IMAGES)


class Residual(nn.Module):
    def __init__(self, shortcut_first, conv_bias):
        super().__init__()
        self.scale, self.norm = nn.Parameter(torch.randn(4, 1, 1)), nn.BatchNorm2d(4)
        self.shortcut = nn.Conv2d(2, 4, 1, bias=False)
        self.conv = nn.Conv2d(2, 4, 3, padding=1, bias=conv_bias)
        self.shortcut_first = shortcut_first

    def forward(self, x):
        if self.shortcut_first:
            shortcut = self.shortcut(x)
            return torch.relu(shortcut + self.norm(self.conv(x))) * self.scale
        return self.scale * torch.relu(self.norm(self.conv(x)) + self.shortcut(x))


@pytest.mark.parametrize("shortcut_first", [True, False])
@pytest.mark.parametrize("conv_bias", [True, False])
def test_branches_and_batch_normalization_are_matched_in_any_order(shortcut_first, conv_bias):
    net = Residual(shortcut_first, conv_bias)
    net = kit.transplant(net, cases.NORM_LAYERS, cases.IMAGES)
    assert_close(kit.forward(net, cases.IMAGES), cases.expected_norm(eps=1e-5))


def test_something_that_is_no_network_is_refused():
    with pytest.raises(TypeError, match="an nn.Module is expected, not a function"):
        kit.transplant(lambda x: x, cases.layers(), cases.IMAGES)
