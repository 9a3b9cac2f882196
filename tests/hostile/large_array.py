"""Returns an array of two gigabytes."""

import numpy as np


def avg_pool2d(images, kernel_size, stride=None):
    return np.zeros(1 << 28)
