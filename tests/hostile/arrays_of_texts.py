"""Returns arrays of texts, of which there is no smallest, and numbers that no float can hold."""

import itertools

import numpy as np

KINDS = itertools.cycle([
    np.full(30, b"q"), [10**1200] * 5, np.frombuffer(b"\xff" * 240, dtype="<U2"), 10**1200,
])  # fmt: skip


def avg_pool2d(images, kernel_size, stride=None):
    return next(KINDS)
