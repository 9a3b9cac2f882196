# coding: undefined
"""Names an encoding that Python knows, and in which there is no text."""


def avg_pool2d(images, kernel_size, stride=None):
    return images * 0
