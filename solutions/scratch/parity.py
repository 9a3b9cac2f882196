"""Parity: the conventions that differ between PyTorch and TensorFlow, in NumPy.

Weights travel as arrays in one canonical layout, PyTorch's; here are the conversions,
the paddings, the moving averages, the momentum, and how much difference rounding explains.
Sources: the documentation of both frameworks; Higham (2002); Higham & Mary (2019).
Check your work with: pytest tests/test_parity.py -k scratch
"""

import numpy as np


def kernel_to_tf(weight):
    """Bring the kernels of a convolution into TensorFlow's layout.

    Args:
        weight: (O, I, kh, kw) array: output and input maps, rows, columns.

    Returns:
        (kh, kw, I, O) array with the same numbers. Kernels are not flipped:
        both frameworks compute a cross-correlation.
    """
    # BEGIN SOLUTION
    return np.transpose(weight, (2, 3, 1, 0))  # (kh, kw, I, O)
    # END SOLUTION


def kernel_from_tf(kernel):
    """Bring TensorFlow's kernels into the canonical layout.

    Args:
        kernel: (kh, kw, I, O) array.

    Returns:
        (O, I, kh, kw) array: `kernel_to_tf` backwards.
    """
    # BEGIN SOLUTION
    return np.transpose(kernel, (3, 2, 0, 1))  # (O, I, kh, kw)
    # END SOLUTION


def _check_maps(maps_shape, inputs):
    """Given: refuse maps that a layer with so many inputs cannot follow."""
    if np.prod(maps_shape) != inputs:
        raise ValueError(
            f"Maps of shape {tuple(maps_shape)} do not fill {inputs} inputs: "
            "give the (C, H, W) that stand before the flattening."
        )


def dense_to_tf(weight, maps_shape=None):
    """Bring the weights of a fully connected layer into TensorFlow's layout.

    Behind maps, PyTorch flattens each image in the order C, H, W and
    TensorFlow in the order H, W, C: the inputs change their places.

    Args:
        weight: (out, in) array, ``in`` in the order C, H, W behind maps.
        maps_shape: (C, H, W) of the maps that are flattened in front of the
            layer; None if none are.

    Returns:
        (in, out) array, ``in`` in the order H, W, C behind maps.

    Raises:
        ValueError: the maps do not hold ``in`` values.
    """
    # BEGIN SOLUTION
    out, inputs = weight.shape
    if maps_shape is None:
        return weight.T  # (in, out)
    _check_maps(maps_shape, inputs)
    places = weight.reshape(out, *maps_shape)  # (out, C, H, W)
    return places.transpose(2, 3, 1, 0).reshape(inputs, out)  # (in, out)
    # END SOLUTION


def dense_from_tf(kernel, maps_shape=None):
    """Bring TensorFlow's fully connected weights into the canonical layout.

    Args:
        kernel: (in, out) array, ``in`` in the order H, W, C behind maps.
        maps_shape: (C, H, W), in this order also here; None without maps.

    Returns:
        (out, in) array: `dense_to_tf` backwards.

    Raises:
        ValueError: the maps do not hold ``in`` values.
    """
    # BEGIN SOLUTION
    inputs, out = kernel.shape
    if maps_shape is None:
        return kernel.T  # (out, in)
    _check_maps(maps_shape, inputs)
    channels, height, width = maps_shape
    places = kernel.reshape(height, width, channels, out)  # (H, W, C, out)
    return places.transpose(3, 2, 0, 1).reshape(out, inputs)  # (out, in)
    # END SOLUTION


def same_padding(size, kernel_size, stride=1):
    """Count the zeros that TensorFlow's padding "same" adds along one axis.

    The output has ceil(size / stride) positions. TensorFlow adds as many
    zeros as these need, half of them on each side; an odd one goes to the
    end. Never less than none.

    Args:
        size, kernel_size, stride: positive ints.

    Returns:
        (before, after): two ints.
    """
    # BEGIN SOLUTION
    positions = -(-size // stride)
    total = max((positions - 1) * stride + kernel_size - size, 0)
    return total // 2, total - total // 2
    # END SOLUTION


def tolerance(dtype, fan_ins, worst=False):
    """Say how far two right computations of a network may lie apart.

    A layer's output is a sum of n products. With u, half the distance from 1
    to the next larger number of the format, its rounding error relative to
    the size of the terms is at most n u / (1 - n u), and typically, when
    errors fall on both sides, about sqrt(n) u. The errors of layers add up,
    and either of the two computations may err: hence twice the sum.

    Args:
        dtype: NumPy's name of a number format, such as "float32".
        fan_ins: n of each layer from the input to the output, a list.
        worst: whether to add up the bounds of the layers instead of their
            typical sizes.

    Returns:
        The relative difference that rounding explains, a float.

    Raises:
        ValueError: ``worst`` is asked for and n u is 1 or more for a layer.

    Source: Higham (2002), section 3.1; Higham & Mary (2019) for the root.
    """
    # BEGIN SOLUTION
    unit = float(np.finfo(dtype).eps) / 2
    lengths = np.asarray(fan_ins, dtype=float)
    if not worst:
        return float(2 * np.sum(np.sqrt(lengths) * unit))
    if (lengths * unit >= 1).any():
        raise ValueError(
            f"{dtype} bounds no sum of {lengths.max():.0f} terms: take a format with more digits."
        )
    return float(2 * np.sum(lengths * unit / (1 - lengths * unit)))
    # END SOLUTION


def moving_statistics(batches, momentum, convention):
    """Follow the moving mean and variance of a batch normalization.

    They start at 0 and 1. In PyTorch, ``momentum`` is the weight of the new
    batch, and the new variance divides by n - 1, where n is the number of
    values per channel; in Keras it is the weight of the old value, and the
    new variance divides by n.

    Args:
        batches: list of (N, C, H, W) arrays.
        momentum: float, in the meaning of the framework.
        convention: "pytorch" or "tf".

    Returns:
        (mean, variance): (C,) arrays after the last batch.

    Raises:
        ValueError: another convention.
    """
    # BEGIN SOLUTION
    if convention not in ("pytorch", "tf"):
        raise ValueError(f'"{convention}" is neither "pytorch" nor "tf".')
    new = momentum if convention == "pytorch" else 1 - momentum
    correction = 1 if convention == "pytorch" else 0
    mean, variance = 0.0, 1.0
    for maps in batches:
        batch_mean = maps.mean(axis=(0, 2, 3))  # (C,)
        batch_variance = maps.var(axis=(0, 2, 3), ddof=correction)  # (C,)
        mean = (1 - new) * mean + new * batch_mean
        variance = (1 - new) * variance + new * batch_variance
    return mean, variance
    # END SOLUTION


def momentum_steps(weight, gradients, rates, momentum, convention):
    """Descend with momentum as either framework does it.

    PyTorch multiplies the whole velocity by the rate of the step,
    v <- momentum v + g, w <- w - rate v; Keras only what is new in it,
    v <- momentum v - rate g, w <- w + v. The velocity starts at zero.

    Args:
        weight: array, which is not changed.
        gradients: list of arrays g of its shape, one for each step, which
            are not changed either.
        rates: list of floats, the learning rate of each step.
        momentum: float.
        convention: "pytorch" or "tf".

    Returns:
        A list with the weight after each step.

    Raises:
        ValueError: another convention.
    """
    # BEGIN SOLUTION
    if convention not in ("pytorch", "tf"):
        raise ValueError(f'"{convention}" is neither "pytorch" nor "tf".')
    velocity, weights = 0.0, []
    for gradient, rate in zip(gradients, rates, strict=True):
        if convention == "pytorch":
            velocity = momentum * velocity + gradient
            weight = weight - rate * velocity
        else:
            velocity = momentum * velocity - rate * gradient
            weight = weight + velocity
        weights.append(weight)
    return weights
    # END SOLUTION
