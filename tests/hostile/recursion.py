"""Calls itself for ever."""

import sys

sys.setrecursionlimit(10_000_000)


def avg_pool2d(images, kernel_size, stride=None):
    return avg_pool2d(images, kernel_size, stride)
