"""Augmentation in NumPy: windows, turns, colors, a random choice of them, and mixed targets.

Idea:   draw an image anew in a way that leaves its label, or changes the target with it.
Papers: Cubuk et al. (2020), section 3; Zhong et al. (2020); Zhang et al. (2018), section 2;
        Yun et al. (2019), section 3.1.
Check:  pytest tests/test_augmentation.py -k scratch
"""

import numpy as np

LUMA = (0.2989, 0.587, 0.114)  # what red, green and blue add to brightness; torchvision's numbers


def padded_crops(images, padding, tops, lefts):
    """Pad every image with zeros, and cut a window of its old size out of it.

    The windows of image n begin at row tops[n] and column lefts[n] of the
    padded image, so (padding, padding) returns the image as it was.

    Args:
        images: (N, C, H, W) array, left unchanged.
        padding: number of zeros on each of the four sides; may be 0.
        tops, lefts: (N,) integers, from 0 to 2 * padding.

    Returns:
        A new (N, C, H, W) array of the same type.
    """
    raise NotImplementedError  # TODO


def warp(images, matrices):
    """Draw images anew: every new pixel asks the old image at another place.

    Places are (x, y) in pixels, counted from the middle of the image to the
    right and down; the middle of H rows is at row (H - 1) / 2. The new pixel
    at (x, y) gets the old image's value at matrix @ (x, y, 1). Between pixels
    the value is bilinear: the four pixels around the place count with
    (1 - |dx|) (1 - |dy|), where dx and dy are their distances from it. Pixels
    outside of the old image are 0.

    Args:
        images: (N, C, H, W) float array, left unchanged.
        matrices: (N, 2, 3) array, one matrix for each image.

    Returns:
        (N, C, H, W) array; its type is not graded.
    """
    raise NotImplementedError  # TODO


def adjusted(images, kind, factor):
    """Change brightness, contrast or color by mixing with an image that has none.

    The result is factor * image + (1 - factor) * other, cut off at 0 and 1.
    The other image is black for "brightness". For "color" it is the gray
    image: the sum of red, green and blue, times `LUMA`; an image of one
    channel is its own gray image. For "contrast" all its pixels are the mean
    of the gray image, each image its own. A factor may exceed 1.

    Args:
        images: (N, C, H, W) array of values from 0 to 1, left unchanged; C is
            1 or 3.
        kind: "brightness", "contrast" or "color".
        factor: float, at least 0; 1 changes nothing.

    Returns:
        (N, C, H, W) array; its type is not graded.

    Raises:
        ValueError: for another kind.
    """
    raise NotImplementedError  # TODO


def rand_augment(images, operations, num_ops, magnitude, rng):
    """Apply a few random operations to each image, all at one magnitude.

    For each image, num_ops times: an operation is drawn, each as likely as
    any other and whatever was drawn before, and applied to what the last one
    returned. Its strength is low + (high - low) * magnitude / 30. If the
    operation is signed, the strength is negated with probability 1/2. All
    chance comes from ``rng``; how it is drawn is not graded.

    Args:
        images: (N, C, H, W) array, left unchanged.
        operations: list of tuples (function, low, high, signed); the function
            takes an array (1, C, H, W) and a strength, and returns a new one.
        num_ops: int, at least 0.
        magnitude: number from 0 to 30.
        rng: NumPy Generator.

    Returns:
        A new (N, C, H, W) array of the same type.

    Source: Cubuk et al. (2020), section 3.
    """
    raise NotImplementedError  # TODO


def random_erasing(images, p, scale, ratio, rng):
    """Erase a random box of each image, by chance.

    Each image by itself is left as it is with probability 1 - p. Otherwise
    the share of its area is uniform between the two numbers of ``scale``, and
    the logarithm of height / width uniform between the logarithms of the two
    numbers of ``ratio``. Height and width, which follow from both, are
    rounded. A box of at least the image's height or of at least its width is
    drawn anew, up to ten times in all; then the image stays as it is. Each
    place where the box fits is as likely as any other. The box becomes 0 in
    all channels. All chance comes from ``rng``; how it is drawn is not graded.

    Args:
        images: (N, C, H, W) array, left unchanged.
        p: probability.
        scale, ratio: pairs of numbers.
        rng: NumPy Generator.

    Returns:
        A new (N, C, H, W) array; its type is not graded.

    Source: Zhong et al. (2020), with torchvision's logarithm and its ten
        tries.
    """
    raise NotImplementedError  # TODO


def mixup(images, labels, num_classes, order, share):
    """Mix each image of a batch with another one, and the targets likewise.

    Image n becomes share * image n + (1 - share) * image order[n]. Its target
    is the same mixture of both one-hot labels.

    Args:
        images: (N, C, H, W) float array, left unchanged.
        labels: (N,) integers from 0 to num_classes - 1.
        num_classes: K.
        order: (N,) integers, a permutation of 0, ..., N - 1.
        share: float from 0 to 1, one for the whole batch.

    Returns:
        Two arrays: images (N, C, H, W) and targets (N, K); their types are not
            graded.

    Source: Zhang et al. (2018), section 2, where the share is called lambda.
    """
    raise NotImplementedError  # TODO


def cut_box(height, width, share, row, column):
    """Say which box CutMix replaces, and which share of the image is left.

    A box around (row, column) should cover 1 - share of the area and have
    the shape of the image. From its middle it reaches up and down by
    int(height * sqrt(1 - share) / 2), to both sides by
    int(width * sqrt(1 - share) / 2). What lies outside of the image is cut
    off. Both can leave more of the image than was asked for, so the share is
    counted anew.

    Args:
        height, width: of the image.
        share: float from 0 to 1, what shall be left of the image.
        row, column: middle of the box, inside of the image.

    Returns:
        top, bottom, left, right: ints; rows top, ..., bottom - 1 and columns
            left, ..., right - 1 are replaced.
        share: float, the share of the area outside of the box.

    Source: Yun et al. (2019), section 3.1 and algorithm A1; rounded as
        torchvision does it.
    """
    raise NotImplementedError  # TODO
