"""Distillation in NumPy: soft targets, what wrong answers say, and how sure is right.

Idea:   a teacher's whole distribution says more than its answer.
Papers: Hinton et al. (2015), section 2; Guo et al. (2017), sections 2 and 4.2.
Check:  pytest tests/test_distillation.py -k scratch
"""

import numpy as np


def soft_loss(student, teacher, temperature):
    """The divergence of two softened distributions, and its gradient.

    Both softmaxes are taken of logits / temperature. The loss of an image is
    the Kullback-Leibler divergence sum_k p_k log(p_k / q_k), with p of the
    teacher and q of the student, in natural logarithms, times temperature**2.
    The loss of the batch is the mean over its images.

    Args:
        student, teacher: (N, K) float arrays of logits, of any size, such as
            1000 and -1000; they stay as they are.
        temperature: float above 0.

    Returns:
        loss: float.
        gradient: (N, K) array, of the loss with respect to the student's logits.

    Source: Hinton et al. (2015), section 2.
    """
    raise NotImplementedError  # TODO


def wrong_classes(logits, labels, temperature=1.0):
    """Say which wrong classes a teacher thinks of, for each class of images.

    For one image, take the softmax of logits / temperature, leave its own
    class out, and divide the others by their sum. Row k is the mean of this
    over the images of class k, with 0 at the class itself. The row of a class
    without images is 0 everywhere.

    Args:
        logits: (N, K) float array, of any size, such as 1000 and -1000; it
            stays as it is. K is at least 2.
        labels: (N,) integers from 0 to K - 1.
        temperature: float above 0.

    Returns:
        (K, K) array.
    """
    raise NotImplementedError  # TODO


def calibration_error(probabilities, labels, bins=15):
    """The expected calibration error: how far confidence is from accuracy.

    The answer to an image is the class with the largest probability, and its
    confidence is that probability. Bin m of M holds the images whose
    confidence lies above (m - 1) / M and is at most m / M, for m = 1, ..., M.
    The error is the sum over the bins of their share of all images, times
    the absolute difference of accuracy and mean confidence in the bin.

    Args:
        probabilities: (N, K) array, rows that sum to 1; no ties among the
            largest. It stays as it is.
        labels: (N,) integers.
        bins: M, at least 1.

    Returns:
        float.

    Source: Guo et al. (2017), section 2, equation 3.
    """
    raise NotImplementedError  # TODO


def find_temperature(logits, labels, low=0.05, high=20.0):
    """The temperature at which the logits fit the labels best.

    It is the one from low to high for which the mean cross-entropy of
    softmax(logits / temperature) with the labels is smallest. If the loss
    still falls at an end of the range, the answer is this end.

    Args:
        logits: (N, K) float array, validation images that the network was not
            trained on; not all equal. It stays as it is.
        labels: (N,) integers.
        low, high: floats, 0 < low < high.

    Returns:
        float, right to within a thousandth of itself.

    With 1 / temperature as the variable, the loss is convex: its slope never
    falls.

    Source: Guo et al. (2017), section 4.2.
    """

    raise NotImplementedError  # TODO
