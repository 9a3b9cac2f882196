"""How arrays of different shapes meet, and how they lie in memory: plain Python.

Broadcasting is a rule about shapes; a stride of 0 makes it free.
Source: Harris et al. (2020), Array programming with NumPy, fig. 1.
Check your work with: pytest tests/test_tensors.py -k scratch
"""


def broadcast_shape(first, second):
    """Tell the shape of ``a + b`` from the shapes of a and b.

    The shapes are aligned at their last axes, and where one is shorter, axes
    of size 1 stand in front. Sizes fit if they are equal or one of them is 1.

    Args:
        first: shape of a, a tuple of ints; a size may be 0.
        second: shape of b.

    Returns:
        The common shape, a tuple.

    Raises:
        ValueError: the two do not fit.
    """
    # BEGIN SOLUTION
    rank = max(len(first), len(second))
    first = (1,) * (rank - len(first)) + tuple(first)
    second = (1,) * (rank - len(second)) + tuple(second)
    shape = []
    for a, b in zip(first, second, strict=True):
        if a != b and 1 not in (a, b):
            raise ValueError(f"{first} and {second} do not fit.")
        shape.append(b if a == 1 else a)
    return tuple(shape)
    # END SOLUTION


def row_major_strides(shape):
    """Tell how far apart neighbors lie, for values written row after row.

    Args:
        shape: tuple of ints, each at least 1.

    Returns:
        Tuple with one stride per axis: how many elements (not bytes) one has
        to go on in memory when the index of that axis grows by 1.
    """
    # BEGIN SOLUTION
    strides, step = [], 1
    for size in reversed(shape):
        strides.insert(0, step)
        step *= size
    return tuple(strides)
    # END SOLUTION


def expanded_strides(shape, strides, target):
    """Read an array as if it had a larger shape, without copying anything.

    Args:
        shape: tuple of ints, the array's own shape.
        strides: its strides in elements, one per axis.
        target: the shape to broadcast it to; it must fit.

    Returns:
        Strides for ``target``: 0 for an axis along which values repeat, the
        array's own stride for the others. An axis of size 1 that stays one
        keeps its stride; a new axis gets 0.

    Raises:
        ValueError: ``shape`` cannot be broadcast to exactly ``target``.
    """
    # BEGIN SOLUTION
    new = len(target) - len(shape)
    if new < 0:
        raise ValueError(f"{shape} has more axes than {target}.")
    expanded = [0] * new
    for own, stride, size in zip(shape, strides, target[new:], strict=True):
        if own not in (1, size):
            raise ValueError(f"{shape} does not fit into {target}.")
        expanded.append(stride if own == size else 0)
    return tuple(expanded)
    # END SOLUTION
