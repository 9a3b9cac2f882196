"""Raises an error of 100 MB."""

def avg_pool2d(images, kernel_size, stride=None):
    raise ValueError("x" * 100_000_000)
