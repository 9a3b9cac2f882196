"""Where the elements of maps stand: index arrays that are rearranged as the maps are.

Whatever a network does to its maps before a matrix product (flattening, permuting, cutting into
patches), the same operations on an array of positions tell which element meets which weight.
"""

import numpy as np

STEP = 1 << 15  # more than any map has channels, rows or columns


def positions(channels, height, width, base=0):
    """The position of each element of an image's maps (1, C, H, W), in one number.

    Args:
        base: a number for these maps, so that they are not taken for others.
    """
    axes = np.ogrid[base : base + 1, :channels, :height, :width]
    base, channel, row, column = (axis.astype(np.int64) for axis in axes)
    return ((base * STEP + channel) * STEP + row) * STEP + column


def coordinates(index):
    """Channel, row and column of positions: an array (3, ...)."""
    return np.stack([index // STEP**2 % STEP, index // STEP % STEP, index % STEP])


def base_of(index):
    """The number of the maps to which the first position belongs."""
    return int(index.flat[0]) // STEP**3


def one_base(index):
    """Do all positions belong to the same maps?"""
    return bool(np.all(index // STEP**3 == base_of(index)))


def ranks(values):
    """Values as 0, 1, 2, ... in their order."""
    return np.unique(values, return_inverse=True)[1].reshape(values.shape)


def rebased(index, base):
    """Positions without the gaps that a reduction has left, as those of new maps."""
    channel, row, column = map(ranks, coordinates(index))
    return ((base * STEP + channel) * STEP + row) * STEP + column
