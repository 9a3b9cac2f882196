"""Another right solution: lazy layers in lists; the helpers in other ways."""

import torch
from torch import nn


class LeNet(nn.Module):
    def __init__(self, num_classes=10):
        super().__init__()
        sizes = (120, 84, num_classes)
        self.convolutions = nn.ModuleList([nn.LazyConv2d(6, 5, padding=2), nn.LazyConv2d(16, 5)])
        self.linears = nn.ModuleList([nn.LazyLinear(size) for size in sizes])

    def forward(self, images):
        out = images
        for layer in self.convolutions:
            out = nn.functional.max_pool2d(nn.functional.relu(layer(out)), 2)
        out = out.view(-1, out[0].numel())
        for i, layer in enumerate(self.linears):
            out = layer(out if i == 0 else out.relu())
        return out


def count_parameters(model):
    total = 0
    for parameter in filter(lambda p: p.requires_grad, model.parameters()):
        total += torch.tensor(parameter.shape).prod().item()
    return int(total)


def count_multiply_adds(model, image_shape):
    """By hand for each kind of layer, with an image of noise."""
    counts, handles = [], []

    def convolution(layer, inputs, output):
        height, width = layer.kernel_size
        per_value = layer.in_channels // layer.groups * height * width
        counts.append(per_value * layer.out_channels * output.shape[2] * output.shape[3])

    def linear(layer, inputs, output):
        counts.append(layer.in_features * output[0].numel())  # at every place

    for module in model.modules():
        if isinstance(module, nn.Conv2d):
            handles.append(module.register_forward_hook(convolution))
        elif isinstance(module, nn.Linear):
            handles.append(module.register_forward_hook(linear))
    training = [module for module in model.modules() if module.training]
    model.eval()
    try:
        model(torch.randn(1, *image_shape).to(next(model.parameters())))
    finally:
        for module in training:
            module.training = True
        for handle in handles:
            handle.remove()
    return tuple(counts)


def cross_entropy(logits, labels):
    log_probabilities = logits - torch.logsumexp(logits, dim=1, keepdim=True)
    return -log_probabilities.gather(1, labels[:, None]).mean()


def first_layer_filters(model):
    """One filter after the other, as a tensor."""
    weight = next(one for one in model.parameters() if one.dim() == 4).detach()
    images = []
    for kernel in weight[:, 0]:
        span = kernel.max() - kernel.min()
        images.append((kernel - kernel.min()) / span if span > 0 else torch.zeros_like(kernel))
    return torch.stack(images)
