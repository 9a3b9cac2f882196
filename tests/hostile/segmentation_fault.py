"""Reads memory that is not there."""

import ctypes


def avg_pool2d(images, kernel_size, stride=None):
    return ctypes.string_at(0)
