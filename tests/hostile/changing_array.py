"""Is another array each time somebody looks."""

import numpy as np


def avg_pool2d(images, kernel_size, stride=None):
    class Changing:
        def __array__(self, dtype=None, copy=None):
            return np.random.default_rng().random((1, 1, 1, 1))


    return Changing()
