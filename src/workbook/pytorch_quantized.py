"""Small networks side by side, whose weights and inputs are rounded to codes of a few bits."""

from dataclasses import dataclass, field

import numpy as np
import torch
from torch import nn

SIZES = (64, 32, 32, 10)  # of an image, two hidden layers, and the classes


@dataclass
class Rounding:
    """How networks that stand side by side round: weights symmetric, inputs asymmetric.

    Args:
        fake_quantize: Function of values, scale, zero point, lowest and highest code.
        bits: (R,) integer tensor, of the weights of each network; None leaves them as they are.
        per_channel: (R,) bool tensor, whether each output has a scale of its own.
        input_bits: int of all networks, or an (R,) integer tensor.
        ranges: For each layer a pair (R,), the range of its inputs; none: inputs stay as they are.
    """

    fake_quantize: object
    bits: torch.Tensor | None = None
    per_channel: torch.Tensor | None = None
    input_bits: int | torch.Tensor = 8
    ranges: list = field(default_factory=list)

    def weight(self, weight):
        """(R, in, out) -> the same, rounded."""
        if self.bits is None:
            return weight
        sizes = weight.detach().abs().amax(dim=1, keepdim=True)  # (R, 1, out)
        whole = sizes.amax(dim=2, keepdim=True)
        sizes = torch.where(self.per_channel[:, None, None], sizes, whole)
        last = 2 ** (self.bits[:, None, None] - 1) - 1
        scale = torch.where(sizes > 0, sizes, 1.0) / last
        return self.fake_quantize(weight, scale, torch.zeros_like(scale), -last, last)

    def inputs(self, layer, inputs):
        """(R, N, in) -> the same, rounded."""
        if not self.ranges:
            return inputs
        low, high = (one[:, None, None] for one in self.ranges[layer])
        bits = torch.as_tensor(self.input_bits).reshape(-1, 1, 1)
        low, high, lowest = low.clamp(max=0), high.clamp(min=0), -(2 ** (bits - 1))
        scale = (high - low) / (2**bits - 1)
        scale = torch.where(scale > 0, scale, 1.0)
        zero_point = (lowest - low / scale).round()
        return self.fake_quantize(inputs, scale, zero_point, lowest, -lowest - 1)


class SeveralPerceptrons(nn.Module):
    """Networks of ``sizes`` side by side, each with a random start of its own seed."""

    def __init__(self, seeds, sizes=SIZES):
        super().__init__()
        chains = []
        for seed in seeds:
            torch.manual_seed(seed)
            layers = [nn.Linear(*shape) for shape in zip(sizes, sizes[1:], strict=False)]
            chains.append([(one.weight.detach().T, one.bias.detach()[None]) for one in layers])
        pairs = [[torch.stack(part) for part in zip(*layer, strict=True)]
                 for layer in zip(*chains, strict=True)]  # fmt: skip
        self.weights = nn.ParameterList(weight for weight, _ in pairs)  # (R, in, out)
        self.biases = nn.ParameterList(bias for _, bias in pairs)  # (R, 1, out)

    def forward(self, maps, rounding=None, seen=None):
        """(R or 1, N, 64) -> logits (R, N, 10); ``seen`` collects the inputs of all layers."""
        maps = maps.expand(len(self.weights[0]), -1, -1)
        for layer, (weight, bias) in enumerate(zip(self.weights, self.biases, strict=True)):
            maps = maps.relu() if layer else maps
            if seen is not None:
                seen.append(maps)
            if rounding is not None:
                maps, weight = rounding.inputs(layer, maps), rounding.weight(weight)
            maps = torch.baddbmm(bias, maps, weight)
        return maps

    def repeated(self, times):
        """As many copies of each network, one behind the other: (times * R)."""
        copy = SeveralPerceptrons([])
        for own, name in ((copy.weights, self.weights), (copy.biases, self.biases)):
            own.extend(one.detach().repeat(times, 1, 1) for one in name)
        return copy

    def groups(self, count):
        """The networks in as many groups of equal size, in their order."""
        found = [SeveralPerceptrons([]) for _ in range(count)]
        for name in ("weights", "biases"):
            for one in getattr(self, name):
                for group, part in zip(found, one.detach().chunk(count), strict=True):
                    getattr(group, name).append(part.clone())
        return found


def flat(images):
    """Images (N, 1, 8, 8) as a tensor (1, N, 64)."""
    return torch.tensor(np.reshape(images, (1, len(images), -1)), dtype=torch.float32)


@torch.no_grad()
def ranges_of(nets, images, share=1.0):
    """Of each layer's inputs, the range of the middle share of all entries: pairs (R,)."""
    seen, found = [], []
    nets(flat(images), seen=seen)
    for inputs in seen:
        rows = inputs.flatten(1).numpy()  # (R, N in)
        ends = np.quantile(rows, [(1 - share) / 2, (1 + share) / 2], axis=1)
        found.append(tuple(torch.tensor(end, dtype=torch.float32) for end in ends))
    return found


def train_several(nets, train, seeds, epochs, *, rounding=None, masks=None, lr=1e-2, batch=64):
    """Train with Adam, whose rate falls to 0 in a cosine; each network has its own order.

    Args:
        nets: `SeveralPerceptrons`, changed in place; as many as seeds, or a multiple of them, which
            get equal orders.
        train: Split whose images all of them see.
        seeds: One for each network of a group.
        rounding: `Rounding`; the ranges of inputs are found anew on 200 images before each epoch.
        masks: For each layer a bool tensor (R, in, out), False where a weight is pruned.
        epochs, lr, batch: Of the training.
    """
    images, labels = flat(train.images)[0], torch.tensor(train.labels)
    optimizer = torch.optim.Adam(nets.parameters(), lr=lr, fused=True)
    steps = epochs * (len(labels) // batch)
    fall = torch.optim.lr_scheduler.CosineAnnealingLR(optimizer, steps)
    chances, times = [np.random.default_rng([seed, 2]) for seed in seeds], nets.weights[0].shape[0]
    for _ in range(epochs):
        if rounding is not None:
            rounding.ranges = ranges_of(nets, train.images[:200])
        orders = np.stack([chance.permutation(len(labels)) for chance in chances])
        orders = torch.tensor(np.tile(orders, (times // len(seeds), 1)))  # (R, N)
        for start in range(0, len(labels) - batch + 1, batch):
            rows = orders[:, start : start + batch]
            logits = nets(images[rows], rounding)  # (R, batch, 10)
            losses = nn.functional.cross_entropy(
                logits.flatten(0, 1), labels[rows].flatten(), reduction="none"
            )
            optimizer.zero_grad()
            losses.reshape(times, batch).mean(dim=1).sum().backward()
            optimizer.step()
            fall.step()
            for weight, mask in zip(nets.weights, masks or (), strict=masks is not None):
                weight.detach().mul_(mask)
    return nets


@torch.no_grad()
def accuracies(nets, split, rounding=None):
    """The percentage of right answers of each network: (R,) array."""
    answers = nets(flat(split.images), rounding).argmax(dim=2).numpy()
    return 100 * (answers == split.labels).mean(axis=1)
