"""Data before any framework: how it is divided, and what may be measured on it.

A held-out part with its share of every class; means and deviations from training data alone.
Neither needs more than NumPy, and both are wrong in silence when they are wrong.
Check your work with: pytest tests/test_data_pipelines.py -k scratch
"""

import math

import numpy as np


def stratified_split(labels, share, seed=0):
    """Divide examples at random into two parts, class by class.

    Of a class with n examples, floor(n * share + 1/2) are held out: the
    share, rounded to the nearest number, halves upwards. They are drawn
    without replacement; the other examples of the class are kept.

    Args:
        labels: (N,) array, the class of each example: any integers.
        share: what part of each class is held out, strictly between 0 and 1.
        seed: the same seed gives the same division, another one another.
            NumPy's global generator neither matters nor changes.

    Returns:
        (kept, held_out): two integer arrays of indices into ``labels``, each
        in ascending order. Every index is in exactly one of them.

    Raises:
        ValueError: ``share`` is not strictly between 0 and 1.
    """
    raise NotImplementedError  # TODO


def standardization_statistics(images, index):
    """Measure what is subtracted and divided by: mean and deviation.

    Args:
        images: (N, C, H, W) array of all images, of any number format: also
            uint8, where sums and squares overflow, and float16.
        index: (M,) the training images: no other image may matter.

    Returns:
        (mean, std): two float64 arrays (C,), per channel over the pixels of
        all training images. ``std`` is the population's (divided by the
        number of pixels). Where all pixels of a channel are equal it is 1,
        even if rounding gives them a deviation like 1e-17, so that dividing
        by it does no harm.
    """
    raise NotImplementedError  # TODO
