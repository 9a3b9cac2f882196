"""Another right solution: costs from what enters a layer, the loss from differences of logits."""

import math
from contextlib import ExitStack, contextmanager

import torch
from torch import nn


def count_parameters(model):
    trainable = [p.detach().flatten() for p in model.parameters() if p.requires_grad]
    return sum(map(len, trainable))


@contextmanager
def _evaluating(model):
    modes = [(module, module.training) for module in model.modules()]
    try:
        yield model.eval()
    finally:
        for module, mode in modes:
            module.training = mode


def _sizes_behind(layer, sizes):
    """Height and width of the maps that a convolution makes, by the formula."""
    if layer.padding == "same":
        return list(sizes)
    borders = (0, 0) if layer.padding == "valid" else layer.padding
    settings = zip(sizes, layer.kernel_size, layer.stride, layer.dilation, borders, strict=True)
    return [(size + 2 * p - d * (k - 1) - 1) // s + 1 for size, k, s, d, p in settings]


def count_multiply_adds(model, image_shape):
    counts, weight = [], next(model.parameters())

    def note(layer, args, kwargs):
        values = args[0] if args else kwargs["input"]
        if isinstance(layer, nn.Linear):
            counts.append(values.numel() * layer.out_features)
        else:
            places = math.prod(_sizes_behind(layer, values.shape[-2:]))
            counts.append(places * layer.weight.numel())

    with ExitStack() as undo:
        undo.enter_context(_evaluating(model))
        for layer in model.modules():
            if isinstance(layer, (nn.Conv2d, nn.Linear)):
                undo.callback(layer.register_forward_pre_hook(note, with_kwargs=True).remove)
        with torch.no_grad():
            model(torch.ones((1, *image_shape), dtype=weight.dtype, device=weight.device))
    return counts


def cross_entropy(logits, labels):
    own = logits[torch.arange(logits.shape[1]) == labels[:, None]]  # (N,), one of each row
    ahead = logits - own[:, None]  # (N, classes), 0 for the label itself
    largest = ahead.detach().amax(dim=1)
    return (largest + (ahead - largest[:, None]).exp().sum(dim=1).log()).mean()


def first_layer_filters(model):
    first = [module for module in model.modules() if isinstance(module, nn.Conv2d)][0]
    rows = first.weight.detach().flatten(1)  # (O, kh * kw), of a single channel
    low, high = torch.aminmax(rows, dim=1, keepdim=True)
    stretched = torch.where(high > low, (rows - low) / (high - low), 0.0)
    return stretched.reshape(len(rows), *first.kernel_size).numpy()
