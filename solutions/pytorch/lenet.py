"""LeNet in PyTorch: the network, its size and cost, its loss, and what it sees.

Convolutions that look for strokes, pooling that forgives their place, a small classifier.
Paper: LeCun, Bottou, Bengio & Haffner (1998), with the activation and pooling of today.
Check your work with: pytest tests/test_lenet.py -k pytorch
"""

import torch
from torch import nn


class LeNet(nn.Module):
    """Classify gray images of 28x28 pixels.

    The layers, with the size of the maps behind each:

    - convolution with 6 kernels of 5x5, the image padded by 2 zeros on each
      side (28x28), ReLU, max pooling over 2x2 (14x14)
    - convolution with 16 kernels of 5x5, no padding (10x10), ReLU, max
      pooling over 2x2 (5x5)
    - linear layer to 120 values, ReLU
    - linear layer to 84 values, ReLU
    - linear layer to ``num_classes`` values, the logits: nothing follows it

    Every layer with weights has biases: 61,706 parameters for ten classes.

    Args:
        num_classes: number of logits per image.

    ``forward`` takes images (N, 1, 28, 28) and returns logits
    (N, num_classes).

    Source: LeCun et al. (1998), section II.B and fig. 2; every map of the
        first stage feeds every map of the second, as is usual today.
    """

    def __init__(self, num_classes=10):
        # BEGIN SOLUTION
        super().__init__()
        self.features = nn.Sequential(
            nn.Conv2d(1, 6, kernel_size=5, padding=2),
            nn.ReLU(),
            nn.MaxPool2d(2),
            nn.Conv2d(6, 16, kernel_size=5),
            nn.ReLU(),
            nn.MaxPool2d(2),
        )
        self.classifier = nn.Sequential(
            nn.Flatten(),
            nn.Linear(16 * 5 * 5, 120),
            nn.ReLU(),
            nn.Linear(120, 84),
            nn.ReLU(),
            nn.Linear(84, num_classes),
        )
        # END SOLUTION

    def forward(self, images):
        # BEGIN SOLUTION
        maps = self.features(images)  # (N, 16, 5, 5)
        return self.classifier(maps)  # (N, num_classes)
        # END SOLUTION


def count_parameters(model):
    """Count the numbers that training may change.

    Args:
        model: any nn.Module; its parameters may have any names.

    Returns:
        How many numbers its trainable parameters hold together, an int.
        Frozen parameters (``requires_grad`` is False) and buffers, such as
        the running statistics of a normalization, do not count. A parameter
        that several modules share counts once.
    """
    # BEGIN SOLUTION
    return sum(p.numel() for p in model.parameters() if p.requires_grad)
    # END SOLUTION


def count_multiply_adds(model, image_shape):
    """Count the multiplications of a value by a weight, layer by layer.

    Each comes with an addition, hence the name. Only ``nn.Conv2d`` (also with
    stride, padding or groups) and ``nn.Linear`` layers count, the latter at
    every place to which they are applied; the additions of their biases do
    not.

    Args:
        model: a network of any layers, used once each.
        image_shape: (C, H, W) of one image.

    Returns:
        A list with one int per convolution or linear layer, in the order of
        execution: the multiply-adds for one image. The model is left as it
        was found: the mode of each layer, running statistics, no hooks, also
        when the model raises an error.
    """
    # BEGIN SOLUTION
    counts = []

    def count(layer, inputs, output):
        weights_per_value = layer.weight[0].numel()
        counts.append(weights_per_value * output[0].numel())

    kinds = nn.Conv2d | nn.Linear
    layers = [m for m in model.modules() if isinstance(m, kinds)]
    hooks = [layer.register_forward_hook(count) for layer in layers]
    modes = {layer: layer.training for layer in model.modules()}
    try:
        with torch.no_grad():
            model.eval()(torch.zeros(1, *image_shape, dtype=layers[0].weight.dtype))
    finally:
        for layer, mode in modes.items():
            layer.training = mode
        for hook in hooks:
            hook.remove()
    return counts
    # END SOLUTION


def cross_entropy(logits, labels):
    """Measure how surprised the network is by the labels, written out.

    The softmax turns logits z into probabilities exp(z_i) / sum_j exp(z_j);
    the loss is the mean over the batch of the negative natural logarithm of
    the probability of the label. The result must be right, not infinite or
    NaN, for logits of any size, such as 1000 and -1000. Use elementary
    operations, not the framework's losses.

    Args:
        logits: (N, num_classes) float tensor.
        labels: (N,) integer tensor, the classes from 0 on.

    Returns:
        A tensor without dimensions, from which gradients flow to the logits.

    Source: Goodfellow, Bengio & Courville (2016), section 6.2.2.3.
    """
    # BEGIN SOLUTION
    shifted = logits - logits.amax(dim=1, keepdim=True)  # exp cannot overflow
    total = shifted.exp().sum(dim=1)  # (N,)
    at_labels = shifted[torch.arange(len(labels)), labels]  # (N,)
    return (total.log() - at_labels).mean()
    # END SOLUTION


def feature_maps(model, images):
    """Collect what the convolutions of a network answer to a batch of images.

    Args:
        model: a network with ``nn.Conv2d`` layers, used once each.
        images: (N, C, H, W) tensor.

    Returns:
        A list of (N, C', H', W') tensors: the output of each convolution,
        before any activation, in the order of execution. They are copies: an
        activation that works in place does not change them. The model runs
        in evaluation mode and is left as it was found: the mode of each
        layer, running statistics, no hooks, also when it raises an error.
    """
    # BEGIN SOLUTION
    maps = []

    def keep(layer, inputs, output):
        maps.append(output.clone())

    layers = [m for m in model.modules() if isinstance(m, nn.Conv2d)]
    hooks = [layer.register_forward_hook(keep) for layer in layers]
    modes = {layer: layer.training for layer in model.modules()}
    try:
        with torch.no_grad():
            model.eval()(images)
    finally:
        for layer, mode in modes.items():
            layer.training = mode
        for hook in hooks:
            hook.remove()
    return maps
    # END SOLUTION


def first_layer_filters(model):
    """Turn the kernels of the first convolution into images to look at.

    Each kernel is stretched by itself: its smallest weight becomes 0 (black),
    its largest 1 (white). A kernel whose weights are all equal becomes zeros.

    Args:
        model: a network whose first convolution sees one channel; it is the
            first to be listed and the first to be executed.

    Returns:
        (out_channels, kernel_height, kernel_width) NumPy array.
    """
    # BEGIN SOLUTION
    first = next(m for m in model.modules() if isinstance(m, nn.Conv2d))
    filters = first.weight.detach().numpy()[:, 0]  # (O, kh, kw)
    low = filters.min(axis=(1, 2), keepdims=True)
    span = filters.max(axis=(1, 2), keepdims=True) - low
    span[span == 0] = 1  # a constant kernel: 0 / 1 instead of 0 / 0
    return (filters - low) / span
    # END SOLUTION
