"""Weights that a network puts together: where each element comes from, told by marks.

While every parameter holds numbers that occur nowhere else, a computed weight shows where its
elements were taken from, and so where they have to be written.
"""

import numpy as np

from autograder.submission.errors import LayersDifferError

COMPUTED = (
    "a layer computes its weights from other parameters in each run, and not by putting each in "
    "a place of its own, so the grader cannot set them: let it read its parameters directly."
)


def marks(sizes):
    """Distinct values in [1, 2) for parameters of these sizes: they tell where each one ends up.

    No multiple by 2 or more, and no sum of two of them, is itself in that range.
    """
    total = sum(sizes)
    ends = np.cumsum(sizes)
    every = 1 + np.arange(total) / max(total, 1)
    return [every[end - size : end] for size, end in zip(sizes, ends, strict=True)]


def placement(computed, marked):
    """Where each element of a computed weight comes from among marked parameters, -1 for zeros.

    Raises:
        LayersDifferError: when an element is neither zero nor one of the parameters.
    """
    index = np.searchsorted(marked, computed).clip(0, len(marked) - 1)
    found = marked[index] == computed
    if not np.all(found | (computed == 0)):
        raise LayersDifferError(COMPUTED)
    return np.where(found, index, -1)


def placed(computed, value, targets):
    """What to write so that a computed weight becomes ``value``.

    Args:
        computed: the weight as it is while the parameters hold their marks.
        value: the weight that is wanted.
        targets: the marked parameters, each as a flat array.

    Yields:
        For each parameter that matters, its number, the places in it, and their values.
    """
    index = placement(computed, np.concatenate(targets))
    if np.any(np.asarray(value)[index < 0]):
        raise LayersDifferError("a weight is expected where your layer has no connection.")
    start = 0
    for number, target in enumerate(targets):
        inside = (index >= start) & (index < start + target.size)
        if inside.any():
            yield number, index[inside] - start, np.asarray(value)[inside]
        start += target.size
