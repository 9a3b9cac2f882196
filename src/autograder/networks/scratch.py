"""The toolkit of the track without a framework: NumPy is its tensor."""

import numpy as np


def tensor(array):
    """The array itself."""
    return np.asarray(array)


array = images = maps = tensor
