"""AlexNet's pieces in PyTorch: response normalization, pooling, dropout, towers, the update.

Each as the paper of 2012 has it, and equal to the layer of today where there is one.
Paper: Krizhevsky, Sutskever & Hinton (2012), sections 3 to 5.
Check your work with: pytest tests/test_alexnet_pieces.py -k pytorch
"""

import torch
from torch import nn
from torch.nn import functional


def local_response_norm(maps, size, alpha=1e-4, beta=0.75, k=1.0):
    """Divide each value by what its neighbors in other channels amount to.

    At every position by itself, value a of channel i becomes

        b_i = a_i / (k + alpha / size * sum of a_j^2)^beta

    with the sum over the channels j from i - size // 2 to i + size // 2, as
    far as they exist. Arguments and conventions are those of
    nn.functional.local_response_norm, which is not to be used.

    Args:
        maps: (N, C, H, W) tensor.
        size: channels in the window; odd.
        alpha, beta, k: constants.

    Returns:
        (N, C, H, W) tensor.

    Source: Krizhevsky et al. (2012), section 3.3, without the / size.
    """
    # BEGIN SOLUTION
    channels, radius = maps.shape[1], size // 2
    squares = functional.pad(maps**2, (0, 0, 0, 0, radius, radius))
    shifted = [squares[:, j : j + channels] for j in range(size)]
    total = torch.stack(shifted).sum(0)  # (N, C, H, W)
    return maps / (k + alpha / size * total) ** beta
    # END SOLUTION


def max_pool(maps, kernel_size=3, stride=2):
    """Take the largest value of each window; neighbors may overlap.

    There is no padding, and a last window that does not fit is dropped. The
    framework's poolings are not to be used. Gradients flow to the maps (where
    several values of a window are largest, to any of them).

    Args:
        maps: (N, C, H, W) tensor; values may all be negative.
        kernel_size, stride: of the square windows, ints; windows overlap if
            the stride is smaller.

    Returns:
        (N, C, H', W') tensor with H' = (H - kernel_size) // stride + 1, and
        W' likewise.

    Source: Krizhevsky et al. (2012), section 3.4 (z = 3, s = 2).
    """
    # BEGIN SOLUTION
    windows = maps.unfold(2, kernel_size, stride)
    windows = windows.unfold(3, kernel_size, stride)  # (N, C, H', W', k, k)
    return windows.amax(dim=(4, 5))  # (N, C, H', W')
    # END SOLUTION


def saturated_share(activation, inputs, threshold=0.05):
    """Measure how many units hardly pass a gradient on.

    A unit is saturated where the slope of the activation (its derivative at
    the unit's own input) is smaller in size than the threshold. Let the
    framework differentiate: the activation may be any function.

    Args:
        activation: function that acts on each value of a tensor by itself.
        inputs: tensor of any shape, what comes into the units; it is left as
            it is.
        threshold: number above 0.

    Returns:
        The share of saturated units, a float from 0 to 1.
    """
    # BEGIN SOLUTION
    points = inputs.detach().clone().requires_grad_()
    (slopes,) = torch.autograd.grad(activation(points).sum(), points)
    return (slopes.abs() < threshold).double().mean().item()
    # END SOLUTION


class PaperDropout(nn.Module):
    """Dropout as published: zeros in training, a smaller output in testing.

    In training mode each value, independently of all others and anew in each
    call, becomes 0 with probability p and is left as it is otherwise. In
    evaluation mode every value is multiplied by 1 - p.

    With a seed the layer draws from a random generator of its own: two
    layers with one seed draw the same masks call by call, whatever else is
    drawn meanwhile. Without, it draws from the global generator.

    Args:
        p: probability of a zero.
        seed: int, or None.

    ``forward`` takes a tensor of any shape.

    Source: Krizhevsky et al. (2012), section 4.2.
    """

    def __init__(self, p=0.5, seed=None):
        # BEGIN SOLUTION
        super().__init__()
        self.p, self.generator = p, None
        if seed is not None:
            self.generator = torch.Generator().manual_seed(seed)
        # END SOLUTION

    def forward(self, inputs):
        # BEGIN SOLUTION
        if not self.training:
            return (1 - self.p) * inputs
        draws = torch.rand(inputs.shape, generator=self.generator)
        return inputs * (draws >= self.p).to(inputs.device)
        # END SOLUTION


def grouped_conv2d(images, weight, bias, groups, padding=0):
    """Convolve in towers, as the paper did on two GPUs.

    Tower g has the g-th of ``groups`` equal shares of the input channels,
    and makes the g-th share of the output channels from them. Use ordinary
    convolutions only: the framework's own groups stay at 1.

    Args:
        images: (N, I, H, W) tensor.
        weight: (O, I / groups, kh, kw) tensor.
        bias: (O,) tensor.
        groups: number of towers; divides I and O.
        padding: zeros on each side, an int.

    Returns:
        (N, O, H', W') tensor, with stride 1.

    Source: Krizhevsky et al. (2012), section 3.2 and figure 2.
    """
    # BEGIN SOLUTION
    towers = zip(
        images.chunk(groups, dim=1),
        weight.chunk(groups),
        bias.chunk(groups),
        strict=True,
    )
    maps = [functional.conv2d(*one, padding=padding) for one in towers]
    return torch.cat(maps, dim=1)  # (N, O, H', W')
    # END SOLUTION


def paper_step(parameters, velocities, lr, momentum=0.9, weight_decay=5e-4):
    """Take one step of gradient descent by the paper's own rule.

        v = momentum * v - weight_decay * lr * w - lr * gradient
        w = w + v

    The w on the right-hand side is the one before the step.

    Args:
        parameters: list of tensors w, each with its gradient in ``w.grad``,
            which is left as it is.
        velocities: list of tensors v of the same shapes.
        lr, momentum, weight_decay: numbers; lr may be another in each call.

    The tensors of both lists are changed in place; nothing is returned.

    Source: Krizhevsky et al. (2012), section 5.
    """
    # BEGIN SOLUTION
    with torch.no_grad():
        for w, v in zip(parameters, velocities, strict=True):
            v.mul_(momentum).sub_(lr * (weight_decay * w + w.grad))
            w.add_(v)
    # END SOLUTION
