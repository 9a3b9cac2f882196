"""What the tests of the chapter on augmentation expect: slow loops, boxes found in images."""

import math
from collections import Counter

import numpy as np

from oracles.common import kit_of


def crops(images, padding, tops, lefts):
    """Pixel by pixel."""
    found = np.zeros_like(images)
    _, _, height, width = images.shape
    for n, c, y, x in np.ndindex(images.shape):
        row, column = y + tops[n] - padding, x + lefts[n] - padding
        if 0 <= row < height and 0 <= column < width:
            found[n, c, y, x] = images[n, c, row, column]
    return found


def warped(images, matrices):
    """Pixel by pixel: all old pixels, each with its share, which is mostly 0."""
    _, _, height, width = images.shape
    found = np.zeros(images.shape)
    rows, columns = np.arange(height), np.arange(width)
    for n, matrix in enumerate(matrices):
        for y in range(height):
            for x in range(width):
                u, v = matrix @ [x - (width - 1) / 2, y - (height - 1) / 2, 1.0]
                near_x = np.maximum(1 - abs(columns - u - (width - 1) / 2), 0)
                near_y = np.maximum(1 - abs(rows - v - (height - 1) / 2), 0)
                found[n, :, y, x] = images[n] @ near_x @ near_y
    return found


def turned(degrees, dx=0.0, dy=0.0):
    """The matrix of a turn; positive angles turn counterclockwise on the screen."""
    c, s = math.cos(math.radians(degrees)), math.sin(math.radians(degrees))
    return [[c, -s, dx], [s, c, dy]]


def adjusted(images, kind, factor):
    """Pixel by pixel."""
    found = np.zeros(images.shape)
    luma = (0.2989, 0.587, 0.114) if images.shape[1] == 3 else (1.0,)
    for n, image in enumerate(images):
        gray = sum(part * plane for part, plane in zip(luma, image, strict=True))
        for c, y, x in np.ndindex(image.shape):
            other = {"brightness": 0.0, "color": gray[y, x], "contrast": gray.mean()}[kind]
            found[n, c, y, x] = min(max(factor * image[c, y, x] + (1 - factor) * other, 0), 1)
    return found


def mixed(images, labels, num_classes, order, share):
    """Image by image."""
    new, targets = np.zeros(images.shape), np.zeros((len(images), num_classes))
    for n, partner in enumerate(order):
        new[n] = share * images[n] + (1 - share) * images[partner]
        targets[n, labels[n]] += share
        targets[n, labels[partner]] += 1 - share
    return [new, targets]


def box(height, width, share, row, column):
    """Pixel by pixel: which belong to the box, and how many are left."""
    down = math.floor(height * math.sqrt(1 - share) / 2)
    across = math.floor(width * math.sqrt(1 - share) / 2)
    rows = [y for y in range(height) if row - down <= y < row + down]
    columns = [x for x in range(width) if column - across <= x < column + across]
    left = height * width - len(rows) * len(columns)
    return rows, columns, left / (height * width)


# --- what random results tell


def within(count, total, p, deviations=5):
    """Whether a count is as far from total * p as chance allows, at most."""
    return abs(count - total * p) <= deviations * math.sqrt(total * p * (1 - p)) + 1e-9


def rare(found, expected):
    """Items that are drawn more or less often than they should: all equally likely."""
    count, p = Counter(found), 1 / len(expected)
    return [one for one in expected if not within(count[one], len(found), p)]


def zero_box(mask):
    """(top, left, height, width) of the box that a mask (H, W) is; None if it is no box."""
    rows, columns = np.flatnonzero(mask.any(axis=1)), np.flatnonzero(mask.any(axis=0))
    if not len(rows):
        return ()
    top, left = int(rows[0]), int(columns[0])
    size = int(rows[-1]) - top + 1, int(columns[-1]) - left + 1
    whole = mask[top : top + size[0], left : left + size[1]].all() and mask.sum() == np.prod(size)
    return (top, left, *size) if whole else None


def ways(image, results, padding, mode="constant"):
    """For each result, the moves (flip, dy, dx) of an image that it is; None if it is none."""
    height, width = image.shape[1:]
    side = [(padding, padding)] * 2
    known = {}
    for flip in (0, 1):
        framed = np.pad(image[..., ::-1] if flip else image, [(0, 0), *side], mode)
        for dy in range(-padding, padding + 1):
            for dx in range(-padding, padding + 1):
                window = framed[:, padding - dy :, padding - dx :][:, :height, :width]
                known[np.round(window, 4).astype(np.float32).tobytes()] = (flip, dy, dx)
    return [known.get(np.round(one, 4).astype(np.float32).tobytes()) for one in results]


def strange(image, results, padding):
    """In which manners an image was moved that are not asked for."""
    seen = {
        None: ways(image, results, padding),
        "mirrored top to bottom": ways(image[:, ::-1], results, padding),
        "what leaves comes in on the other side": ways(image, results, padding, mode="wrap"),
    }
    found = set()
    for place in range(len(results)):
        fitting = [name for name, every in seen.items() if every[place] is not None]
        found.add(fitting[0] if fitting else "something else")
    return sorted(found - {None})


def cut_and_pasted(new, targets, labels, height, width):
    """What one call of CutMix did, if image n was full of the number n + 1.

    Returns:
        dict: ``box``, ``order``, ``targets`` (how they fit what is seen), or a problem.
    """
    planes = np.rint(new).astype(int) - 1  # (N, C, H, W), whose pixel it is
    if (planes != planes[:, :1]).any():
        return {"problem": "channels differ"}
    planes = planes[:, 0]
    masks = [plane != n for n, plane in enumerate(planes)]
    places = {zero_box(mask) for mask in masks} - {()}
    order = [
        set(plane[mask]) or {n} for n, (plane, mask) in enumerate(zip(planes, masks, strict=True))
    ]
    if None in places or len(places) > 1 or any(len(one) > 1 for one in order):
        return {"problem": "not one box, the same for the whole batch"}
    partners = [one.pop() for one in order]
    want = np.zeros(targets.shape)
    for n, plane in enumerate(planes):
        for owner, pixels in Counter(plane.ravel().tolist()).items():
            want[n, labels[owner]] += pixels / (height * width)
    own, other = (np.eye(targets.shape[1])[one] for one in (labels, labels[partners]))
    return {"box": places.pop() if places else (), "order": partners,
            "targets": compared(targets, want, own, other)}  # fmt: skip


def compared(targets, want, own, other):
    """What targets are, of images with the one-hot labels ``own`` and ``other``."""

    def equal(one):
        return bool(np.abs(one - targets).max() < 1e-5)

    if equal(want):
        return "right"
    if equal(own + other - want):
        return "the two shares exchanged"
    if equal(own):
        return "the image's own label alone"
    if (np.abs(targets[own + other == 0]) > 1e-5).any():
        return "a label of neither image"
    return "other shares"


def mean_cut_share(height, width, alpha, count=5_000):
    """The mean of the share that CutMix leaves, over many draws, and its deviation."""
    rng = np.random.default_rng(99)
    left = [
        box(height, width, rng.beta(alpha, alpha), rng.integers(height), rng.integers(width))[2]
        for _ in range(count)
    ]
    return float(np.mean(left)), float(np.std(left))


def soft_loss(track, logits, labels, partners, share):
    """The library's cross-entropy with soft targets: the mean, and its gradient at the logits."""
    kit = kit_of(track)
    share = np.broadcast_to(share, len(labels))[:, None]
    eye = np.eye(logits.shape[1])
    targets = kit.tensor(share * eye[labels] + (1 - share) * eye[partners])
    logits = kit.tensor(logits)
    if track == "pytorch":
        from torch.nn import functional

        logits.requires_grad_()
        loss = functional.cross_entropy(logits, targets)
        loss.backward()
        return [kit.array(loss), kit.array(logits.grad)]
    import keras
    import tensorflow as tf

    with tf.GradientTape() as tape:
        tape.watch(logits)
        loss = keras.losses.CategoricalCrossentropy(from_logits=True)(targets, logits)
    return [kit.array(loss), kit.array(tape.gradient(loss, logits))]
