"""Normalization in NumPy: one formula, and over which values it takes mean and variance.

Idea:   batch, layer, instance and group normalization differ in the axes that share a mean.
Papers: Ioffe & Szegedy (2015); Ba, Kiros & Hinton (2016); Ulyanov et al. (2016);
        Wu & He (2018); Zhang & Sennrich (2019).
Check:  pytest tests/test_normalization.py -k scratch
"""

import numpy as np


def normalize(values, shared, layout, eps=1e-5):
    """Give every set of values that share a mean the mean 0 and the variance 1.

    Each axis has a letter. Mean and variance are taken over the axes named in
    ``shared``, and for each place along the other axes there are others: over
    "NHW" of "NCHW", each channel has its own. The variance is the mean of the
    squared deviations; what is left of the mean is divided by the root of the
    variance plus ``eps``.

    Args:
        values: float array. It stays as it is.
        shared: letters of axes, in any order, such as "NHW".
        layout: the letter of each axis, such as "NCHW", "NHWC" or "NTD".
        eps: see above.

    Returns:
        Array of the shape of ``values``. Its dtype is not graded.

    Raises:
        ValueError: if a letter of ``shared`` is not in ``layout``, or if
            ``layout`` has not as many letters as ``values`` has axes.

    Source: Wu & He (2018), section 3.1, eqs. 1 to 5.
    """
    # BEGIN SOLUTION
    if len(layout) != values.ndim or not set(shared) <= set(layout):
        raise ValueError(f"{shared} of {layout} does not fit {values.ndim} axes.")
    axes = tuple(layout.index(letter) for letter in shared)
    mean = values.mean(axis=axes, keepdims=True)
    variance = values.var(axis=axes, keepdims=True)
    return (values - mean) / np.sqrt(variance + eps)
    # END SOLUTION


def layer_norm_backward(upstream, values, gamma, eps=1e-5):
    """Gradients of a layer normalization over the last axis.

    Forward, each row of D values is normalized by its own mean and variance
    (of D values, ``eps`` added under the root), multiplied by ``gamma`` and
    shifted by ``beta``. The gradient passes through mean and variance, too.

    Args:
        upstream: (..., D) array, the gradient of the loss at the outputs.
        values: (..., D) array, what the layer was given. It stays as it is.
        gamma: (D,) array.
        eps: see above.

    Returns:
        Gradients of the loss at ``values``, (..., D), at ``gamma``, (D,), and
        at ``beta``, (D,).

    Source: Ba et al. (2016), eq. 4, differentiated.
    """
    # BEGIN SOLUTION
    root = np.sqrt(values.var(axis=-1, keepdims=True) + eps)  # (..., 1)
    normal = (values - values.mean(axis=-1, keepdims=True)) / root
    others = tuple(range(values.ndim - 1))
    inner = upstream * gamma  # the gradient at what is normalized
    by_mean = inner.mean(axis=-1, keepdims=True)
    by_variance = normal * (inner * normal).mean(axis=-1, keepdims=True)
    return (
        (inner - by_mean - by_variance) / root,
        (upstream * normal).sum(axis=others),
        upstream.sum(axis=others),
    )
    # END SOLUTION


def group_norm(values, groups, gamma, beta, eps=1e-5):
    """Normalize groups of neighboring channels, each example by itself.

    The C channels are divided, in their order, into ``groups`` groups of
    equal size. All values of a group in one example share a mean and a
    variance (the mean of the squared deviations, plus ``eps`` under the
    root). Then each channel has its scale and its shift.

    Args:
        values: (N, C, ...) array with any number of further axes, or none. It
            stays as it is.
        groups: how many groups.
        gamma, beta: (C,) arrays.
        eps: see above.

    Returns:
        Array of the shape of ``values``.

    Raises:
        ValueError: if there is less than one group, or C is not a multiple of
            ``groups``.

    Source: Wu & He (2018), section 3.1, eq. 7.
    """
    # BEGIN SOLUTION
    count, channels, *places = values.shape
    if groups < 1 or channels % groups:
        raise ValueError(f"{channels} channels do not form {groups} groups.")
    parts = values.reshape(count, groups, -1)  # (N, groups, C / groups * H * W)
    centered = parts - parts.mean(axis=2, keepdims=True)
    parts = centered / np.sqrt(parts.var(axis=2, keepdims=True) + eps)
    along = channels, *[1] * len(places)  # so that gamma lies along the channels
    return parts.reshape(values.shape) * gamma.reshape(along) + beta.reshape(along)
    # END SOLUTION


def rms_norm(values, gamma, eps=1e-6):
    """Divide each row by the root of its mean square, then scale it.

    No mean is taken away, and nothing is added at the end. ``eps`` is added
    to the mean square, under the root.

    The largest number of float16 is 65,504, so the square of 256 is infinite
    there. Rows of float16 are therefore computed in float32, gamma included,
    and the result is rounded to float16 at the end. Other rows keep their
    precision.

    Args:
        values: (..., D) float array. It stays as it is.
        gamma: (D,) array of the dtype of ``values``.
        eps: see above.

    Returns:
        Array of the shape and the dtype of ``values``.

    Source: Zhang & Sennrich (2019), eq. 4.
    """
    # BEGIN SOLUTION
    wide = values.astype(np.result_type(values, np.float32))
    square = (wide**2).mean(axis=-1, keepdims=True)  # (..., 1)
    return (wide / np.sqrt(square + eps) * gamma).astype(values.dtype)
    # END SOLUTION
