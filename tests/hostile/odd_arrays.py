"""Returns arrays of kinds that nobody expects, a different one each time."""

import itertools

import numpy as np

KINDS = itertools.cycle([
    np.full((1, 1, 1, 2), np.longdouble("1e4000")), np.full((1, 1, 1, 2), complex("nan+infj")),
    np.frombuffer(bytes([2, 255]), dtype=bool).reshape(1, 1, 1, 2), np.zeros((0,) * 30),
    np.array([b"\xff\x00", b"="]), np.array(["\x1b[2J", "\u202e", "\ufffe"]),
    np.array(["2020", "NaT"], dtype="datetime64[Y]"), np.zeros(3, dtype=[("a", "O")]),
])  # fmt: skip


def avg_pool2d(images, kernel_size, stride=None):
    return next(KINDS)
