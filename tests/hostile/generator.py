"""Returns a generator that never ends."""

import itertools


def avg_pool2d(images, kernel_size, stride=None):
    return itertools.count()
