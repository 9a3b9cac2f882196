"""Augmentation in PyTorch: a layer that moves and mirrors, CutMix, and the loss of two labels.

Idea:   what is random happens to each image by itself, and in training only; what mixes images
        mixes their targets too.
Papers: Zhang et al. (2018), section 2; Yun et al. (2019), section 3.1.
Check:  pytest tests/test_augmentation.py -k pytorch
"""

import torch
from torch import nn
from torch.nn import functional


class RandomShiftFlip(nn.Module):
    """Move and mirror each image of a batch by its own chance, in training only.

    In training mode each image is moved by dy rows and dx columns, each of
    them a whole number from -padding to padding, both included, all equally
    likely; what comes in is 0. With probability p it is mirrored left to
    right. Every image draws its dy, its dx and its mirroring independently of
    the others. In evaluation mode the images are returned as they are, and
    nothing is drawn.

    All chance comes from PyTorch's global generator; how it is drawn is not
    graded. There are no parameters.

    Args:
        padding: int, at least 0.
        p: probability of mirroring.

    A call takes images (N, C, H, W), which stay as they are, and returns as
    many of the same type.

    Source: Krizhevsky et al. (2012), section 4.1; He et al. (2016), section
        4.2: four pixels are padded.
    """

    def __init__(self, padding, p=0.5):
        super().__init__()
        self.padding, self.p = padding, p

    def forward(self, images):
        # BEGIN SOLUTION
        if not self.training:
            return images
        count, channels, height, width = images.shape
        rows, columns = torch.arange(height), torch.arange(width)
        down, right = torch.randint(2 * self.padding + 1, (2, count, 1))
        rows = rows + down  # (N, H)
        mirrored = torch.rand(count, 1) < self.p
        columns = torch.where(mirrored, columns.flip(0), columns) + right  # (N, W)
        framed = functional.pad(images, [self.padding] * 4)
        each = torch.arange(count)[:, None, None, None]
        channel = torch.arange(channels)[:, None, None]
        return framed[each, channel, rows[:, None, :, None], columns[:, None, None]]
        # END SOLUTION


def cutmix(images, labels, num_classes, alpha, rng):
    """Put a box of another image of the batch into each image, and mix the targets.

    One share is drawn for the batch, from the distribution Beta(alpha,
    alpha), one middle of the box, each pixel of the image as likely as any
    other, and one random permutation of the batch that says whose box each
    image gets. From its middle the box reaches up and down by
    int(H * sqrt(1 - share) / 2), to both sides by int(W * sqrt(1 - share) / 2):
    rows middle - reach, ..., middle + reach - 1, as far as they exist.

    The target of an image is its one-hot label times the share of its pixels
    that are left, plus the other's one-hot label times the share of pixels
    that came from there; both are counted after the box was cut off at the
    edges.

    Args:
        images: (N, C, H, W) float tensor, left unchanged.
        labels: (N,) integer tensor.
        num_classes: K.
        alpha: float, larger than 0.
        rng: NumPy Generator, from which all chance comes; how it is drawn is
            not graded.

    Returns:
        Two tensors of the images' type: images (N, C, H, W) and targets (N, K).

    Source: Yun et al. (2019), section 3.1 and algorithm A1.
    """
    # BEGIN SOLUTION
    height, width = images.shape[2:]
    half = (1 - rng.beta(alpha, alpha)) ** 0.5 / 2
    reach_y, reach_x = int(height * half), int(width * half)
    row, column = int(rng.integers(height)), int(rng.integers(width))
    ys = slice(max(row - reach_y, 0), row + reach_y)
    xs = slice(max(column - reach_x, 0), column + reach_x)
    order = torch.from_numpy(rng.permutation(len(images)))
    new, taken = images.clone(), images[order][:, :, ys, xs]
    new[:, :, ys, xs] = taken
    other = taken.shape[2] * taken.shape[3] / (height * width)
    one_hot = functional.one_hot(labels, num_classes).to(images)  # (N, K)
    return new, (1 - other) * one_hot + other * one_hot[order]
    # END SOLUTION


def mixed_cross_entropy(logits, labels, partners, share):
    """The loss of images that are mixtures of two: a weighted sum of two cross-entropies.

    The loss of one image is share times the cross-entropy with its own label
    plus (1 - share) times that with its partner's label, in natural
    logarithms.

    Args:
        logits: (N, K) float tensor, of any size, such as 1000 and -1000.
        labels: (N,) integer tensor.
        partners: (N,) integer tensor, the labels of the partners.
        share: float, or (N,) tensor with a share for each image.

    Returns:
        The mean over the batch, a tensor from which gradients flow to the
        logits.

    Source: Zhang et al. (2018), section 2, in the form of their program.
    """
    # BEGIN SOLUTION
    own = functional.cross_entropy(logits, labels, reduction="none")  # (N,)
    other = functional.cross_entropy(logits, partners, reduction="none")  # (N,)
    return (share * own + (1 - share) * other).mean()
    # END SOLUTION
