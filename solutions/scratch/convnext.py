"""The parts of ConvNeXt in NumPy: normalization over channels, GELU, missing branches, costs.

Idea:   exchange the parts of a residual network, one by one, and count what each costs.
Papers: Liu et al. (2022), section 2; Ba, Kiros & Hinton (2016); Hendrycks & Gimpel (2016);
        Huang et al. (2016).
Check:  pytest tests/test_convnext.py -k scratch
"""

import math

import numpy as np


def layer_norm(values, weight, bias, axis=-1, eps=1e-6):
    """Normalize along one axis, then scale and shift.

    Everything else is left apart: maps are normalized over their channels at
    each place of each image by itself.

    Args:
        values: array of any shape, such as (N, H, W, C), or (N, C, H, W).
        weight, bias: (C,) arrays; C is the length of the axis.
        axis: of the channels: -1 or 3 for (N, H, W, C), 1 for (N, C, H, W).
        eps: is added to the variance. The variance is the mean of the squared
            deviations (divided by C, not by C - 1).

    Returns:
        Array of the shape of ``values``: weight times what is normalized,
        plus bias.

    Source: Ba et al. (2016), eq. 4, with the channels as hidden units.
    """
    # BEGIN SOLUTION
    mean = values.mean(axis=axis, keepdims=True)
    variance = values.var(axis=axis, keepdims=True)
    shape = np.ones(values.ndim, dtype=int)
    shape[axis] = -1  # so that weight and bias lie along the axis
    normal = (values - mean) / np.sqrt(variance + eps)
    return normal * weight.reshape(shape) + bias.reshape(shape)
    # END SOLUTION


def gelu(values, approximate=False):
    """Weigh each value by the probability that a normal variable is smaller.

    - exact: x * P(Z <= x), with a standard normal variable Z
    - approximate: 0.5 x (1 + tanh(sqrt(2 / pi) (x + 0.044715 x^3)))

    The exact one is exact to 12 digits. NumPy has no error function, the
    module ``math`` has one, for one number at a time.

    Args:
        values: float array of any shape. It stays as it is.
        approximate: which of the two.

    Returns:
        Array of the same shape.

    Source: Hendrycks & Gimpel (2016), section 2.
    """
    # BEGIN SOLUTION
    if approximate:
        inside = math.sqrt(2 / math.pi) * (values + 0.044715 * values**3)
        return 0.5 * values * (1 + np.tanh(inside))
    flat = [math.erf(x / math.sqrt(2)) for x in values.ravel()]
    return 0.5 * values * (1 + np.reshape(flat, values.shape))
    # END SOLUTION


def stochastic_depth(branch, rate, draws, training=True):
    """Leave out what a residual branch adds, for some images of a batch.

    In training the branch of image n is kept where draws[n] >= rate, as a
    whole, and becomes zero elsewhere. What is kept is divided by 1 - rate, so
    that its mean over many draws is the branch itself. In evaluation the
    branch passes as it is.

    Args:
        branch: (N, ...) array. It stays as it is.
        rate: probability that an image's branch is left out.
        draws: (N,) array of numbers, uniform in [0, 1).
        training: whether the network is being trained.

    Returns:
        (N, ...) array; only zeros where rate is 1.

    Raises:
        ValueError: if rate is not between 0 and 1 (both allowed), in
            evaluation as well.

    Source: Huang et al. (2016), section 3, but drawn for each image, not each
        batch, and scaled in training instead of in testing.
    """
    # BEGIN SOLUTION
    if not 0 <= rate <= 1:
        raise ValueError(f"A rate lies between 0 and 1: {rate} does not.")
    if not training:
        return branch
    kept = (draws >= rate).reshape(-1, *[1] * (branch.ndim - 1))  # (N, 1, ...)
    return np.where(kept, branch / max(1 - rate, 1e-12), 0)
    # END SOLUTION


def drop_rates(counts, last):
    """Say with which rate each block of a network is left out.

    From the first block of the first stage to the last block of the last
    stage the rates grow by equal steps from 0 to ``last``.

    Args:
        counts: list of ints: how many blocks each stage has; 0 is possible.
        last: rate of the last block.

    Returns:
        A list with a list of floats for each stage. The only block of a
        network has the rate 0.

    Source: Huang et al. (2016), eq. 4, counted from the first block on as in
        the code of Liu et al. (2022).
    """
    # BEGIN SOLUTION
    rates = np.linspace(0, last, sum(counts)).tolist()
    ends = np.cumsum(counts)
    return [
        rates[end - count : end]
        for count, end in zip(counts, ends, strict=True)
    ]  # fmt: skip
    # END SOLUTION


def convnext_costs(counts, widths, size=224, num_classes=1000):
    """Count the parameters of a ConvNeXt and its work for one image.

    - "between": the stem, a convolution of 4x4 with stride 4 from 3 maps to
      widths[0], and between two stages a convolution of 2x2 with stride 2 to
      the next width. What does not fill a kernel is dropped.
    - "depthwise": in each block a 7x7 convolution, one kernel for each map,
      padded by zeros such that the maps keep their size.
    - "pointwise": in each block a linear layer from C to 4 C values at every
      place, and one from 4 C back to C.
    - "rest": behind the stem, in front of each convolution between stages, in
      each block, and behind the mean over all places: a layer normalization,
      which has 2 C parameters; in each block a layer scale, which has C; and
      at the end a linear layer to the logits.

    All convolutions and linear layers have biases. Work counts
    multiplications by one of their weights, those with the zeros of a border
    like the others; normalization and layer scale count as no work.

    Args:
        counts, widths: lists of ints: blocks and maps (C) of each stage.
        size: height and width of the images.
        num_classes: number of logits.

    Returns:
        A dictionary of the four names; each value is a pair of ints
        (parameters, multiply-adds for one image).

    Source: Liu et al. (2022), section 3 and table 9.
    """
    # BEGIN SOLUTION
    kinds = "between", "depthwise", "pointwise", "rest"
    found = {name: np.zeros(2, dtype=np.int64) for name in kinds}  # in a browser int has 32 bits
    before, step = 3, 4
    for count, width in zip(counts, widths, strict=True):
        size //= step
        found["between"] += layer(before * step**2, width, size**2)
        found["rest"][0] += 2 * (width if before == 3 else before)
        found["depthwise"] += count * layer(49, width, size**2)
        found["pointwise"] += count * layer(width, 4 * width, size**2)
        found["pointwise"] += count * layer(4 * width, width, size**2)
        found["rest"][0] += 3 * count * width
        before, step = width, 2
    found["rest"][0] += 2 * width
    found["rest"] += layer(width, num_classes, 1)
    return {name: tuple(both.tolist()) for name, both in found.items()}
    # END SOLUTION


def layer(inputs, outputs, places):
    """Parameters and multiply-adds of a layer with biases (given).

    Args:
        inputs: how many values each of its outputs is made of.
        outputs: values, or maps, that it makes.
        places: at how many places.
    """
    weights = inputs * outputs
    return np.array([weights + outputs, weights * places], dtype=np.int64)
