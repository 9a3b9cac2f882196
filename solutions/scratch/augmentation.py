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
    # BEGIN SOLUTION
    height, width = images.shape[2:]
    sides = ((0, 0), (0, 0), (padding, padding), (padding, padding))
    framed = np.pad(images, sides)  # (N, C, H + 2 padding, W + 2 padding)
    windows = [
        image[:, top : top + height, left : left + width]
        for image, top, left in zip(framed, tops, lefts, strict=True)
    ]
    return np.stack(windows)  # (N, C, H, W)
    # END SOLUTION


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
    # BEGIN SOLUTION
    count, _, height, width = images.shape
    y, x = np.mgrid[:height, :width].reshape(2, -1)  # (H W,) each
    middle_x, middle_y = (width - 1) / 2, (height - 1) / 2
    new = np.stack([x - middle_x, y - middle_y, np.ones_like(x)])  # (3, H W)
    old_x, old_y = (matrices @ new).swapaxes(0, 1)  # (N, H W) each
    old_x, old_y = old_x + middle_x, old_y + middle_y
    each, found = np.arange(count)[:, None], 0.0
    for down in (0, 1):
        for right in (0, 1):
            row, column = np.floor(old_y) + down, np.floor(old_x) + right  # (N, H W)
            share = (1 - abs(old_y - row)) * (1 - abs(old_x - column))
            inside = (0 <= row) & (row < height) & (0 <= column) & (column < width)
            row, column = (np.where(inside, one, 0).astype(int) for one in (row, column))
            values = images[each, :, row, column]  # (N, H W, C)
            found = found + (share * inside)[..., None] * values
    return found.swapaxes(1, 2).reshape(images.shape)
    # END SOLUTION


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
    # BEGIN SOLUTION
    luma = np.reshape(LUMA if images.shape[1] == 3 else [1.0], (-1, 1, 1))
    gray = (images * luma).sum(axis=1, keepdims=True)  # (N, 1, H, W)
    others = {
        "brightness": 0.0,
        "color": gray,
        "contrast": gray.mean(axis=(2, 3), keepdims=True),  # (N, 1, 1, 1)
    }
    if kind not in others:
        raise ValueError(f"kind is {kind!r}, not brightness, contrast or color")
    return np.clip(factor * images + (1 - factor) * others[kind], 0, 1)
    # END SOLUTION


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
    # BEGIN SOLUTION
    new = images.copy()
    for n in range(len(images)):
        for _ in range(num_ops):
            function, low, high, signed = operations[rng.integers(len(operations))]
            strength = low + (high - low) * magnitude / 30
            if signed and rng.random() < 0.5:
                strength = -strength
            new[n : n + 1] = function(new[n : n + 1], strength)
    return new
    # END SOLUTION


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
    # BEGIN SOLUTION
    new, (height, width) = images.copy(), images.shape[2:]
    for image in new:
        if rng.random() >= p:
            continue
        for _ in range(10):
            area = height * width * rng.uniform(*scale)
            slope = np.exp(rng.uniform(*np.log(ratio)))
            rows, columns = round((area * slope) ** 0.5), round((area / slope) ** 0.5)
            if rows < height and columns < width:
                top = rng.integers(height - rows + 1)
                left = rng.integers(width - columns + 1)
                image[:, top : top + rows, left : left + columns] = 0
                break
    return new
    # END SOLUTION


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
    # BEGIN SOLUTION
    one_hot = np.eye(num_classes)[labels]  # (N, K)
    mixed = share * images + (1 - share) * images[order]
    return mixed, share * one_hot + (1 - share) * one_hot[order]
    # END SOLUTION


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
    # BEGIN SOLUTION
    half = (1 - share) ** 0.5 / 2
    down, across = int(height * half), int(width * half)
    top, bottom = max(row - down, 0), min(row + down, height)
    left, right = max(column - across, 0), min(column + across, width)
    area = (bottom - top) * (right - left)
    return top, bottom, left, right, 1 - area / (height * width)
    # END SOLUTION
