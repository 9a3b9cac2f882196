"""Imports what is not installed."""

import a_module_that_nobody_has


def avg_pool2d(images, kernel_size, stride=None):
    return images[:, :, ::kernel_size, ::kernel_size] * 0
