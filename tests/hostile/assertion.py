"""Raises the exception of a failed test."""

def avg_pool2d(images, kernel_size, stride=None):
    raise AssertionError("passed")
