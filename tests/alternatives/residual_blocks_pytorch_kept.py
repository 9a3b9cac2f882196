"""Maps chosen by index, parameters of functions, gradients put back as they were."""
# ruff: noqa: F821  (the names that are missing here are the reference's)

import torch
from torch import nn
from torch.nn import functional


class Shortcut(nn.Module):
    def __init__(self, in_channels, out_channels, stride=1, option="B"):
        super().__init__()
        assert in_channels <= out_channels
        if option not in set("ABC"):
            raise ValueError(option)
        self.stride, self.channels = stride, (in_channels, out_channels)
        if option == "A" or (option == "B" and stride == 1 and in_channels == out_channels):
            self.register_module("layers", None)
            return
        conv = nn.Conv2d(*self.channels, kernel_size=(1, 1), stride=stride, bias=False)
        self.layers = nn.ModuleList([conv, nn.BatchNorm2d(out_channels)])

    def forward(self, maps):
        for layer in self.layers or ():
            maps = layer(maps)
        if self.layers is not None:
            return maps
        rows, columns = (torch.arange(0, size, self.stride) for size in maps.shape[2:])
        maps = maps.index_select(2, rows).index_select(3, columns)
        answer = maps.new_zeros(len(maps), self.channels[1], *maps.shape[2:])
        answer[:, : self.channels[0]] = maps
        return answer


class BasicBlock(nn.Module):
    def __init__(self, in_channels, channels, stride=1, option="B"):
        nn.Module.__init__(self)
        self.branch = nn.Sequential()
        for number, (into, step) in enumerate([(in_channels, stride), (channels, 1)]):
            if number:
                self.branch.add_module("relu", nn.Threshold(0.0, 0.0))
            self.branch.add_module(f"pad{number}", nn.ZeroPad2d(1))
            conv = nn.Conv2d(into, channels, 3, step, bias=False)
            self.branch.add_module(f"conv{number}", conv)
            self.branch.add_module(f"norm{number}", nn.BatchNorm2d(channels))
        if option:
            self.around = Shortcut(in_channels, channels, stride=stride, option=option)

    def forward(self, maps):
        total = self.branch(maps)
        if hasattr(self, "around"):
            total += self.around(maps)
        return functional.relu_(total)


class Bottleneck(nn.Module):
    def __init__(self, in_channels, channels, stride=1, stride_at="3x3"):
        super().__init__()
        self.strides = {"3x3": (1, stride), "1x1": (stride, 1)}[stride_at]
        shapes = (channels, in_channels, 1), (channels, channels, 3), (4 * channels, channels, 1)
        self.kernels = nn.ParameterList(torch.randn(o, i, k, k) / 9 for o, i, k in shapes)
        self.norms = nn.ModuleList(nn.BatchNorm2d(o) for o, _, _ in shapes)
        self.shortcut = Shortcut(in_channels, 4 * channels, stride, "B")

    def forward(self, maps):
        first, second = self.strides
        inner = functional.conv2d(maps, self.kernels[0], stride=first)
        inner = functional.relu(self.norms[0](inner))
        inner = functional.conv2d(inner, self.kernels[1], stride=second, padding=1)
        inner = functional.conv2d(functional.relu(self.norms[1](inner)), self.kernels[2])
        return torch.maximum(self.norms[2](inner) + self.shortcut(maps), torch.zeros(()).to(maps))


def zero_last_gammas(blocks):
    for block in blocks:
        *_, last = block.branch.children()
        last.weight.data.fill_(0)


def gradient_norms(model, images, labels):
    modes = [(module, module.training) for module in model.modules()]
    kept = [(parameter, parameter.grad) for parameter in model.parameters()]
    for parameter, _ in kept:
        parameter.grad = None
    model.train()
    nn.CrossEntropyLoss()(model(images), labels).backward()
    norms = [p.grad.flatten().norm().item() for p, _ in kept if len(p.shape) == 4]
    for parameter, gradient in kept:
        parameter.grad = gradient
    for module, mode in modes:
        module.train(mode) if not [*module.children()] else setattr(module, "training", mode)
    return norms
