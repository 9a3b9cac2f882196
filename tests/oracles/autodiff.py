"""Oracles of the chapter on gradients: derivatives by hand, and what becomes of gradients."""

import numpy as np


def curve_jacobian(x):
    jacobian = np.zeros((len(x) - 1, len(x)))
    for i in range(len(x) - 1):
        jacobian[i, i] = 2 * x[i] * np.sin(x[i + 1])
        jacobian[i, i + 1] = np.cos(x[i + 1]) * x[i] ** 2
    return jacobian


def shear_jacobian(x):
    inner, slope = np.sum(np.sin(x) * x), np.cos(x) * x + np.sin(x)
    return np.diag(np.exp(x / 2) / 2 * inner) + np.outer(np.exp(x / 2), slope)


def wavy_hessian(x):
    hessian = np.full((len(x), len(x)), 6 * np.sum(x))
    for i in range(len(x) - 1):
        hessian[i, i] += 2 * x[i + 1]
        hessian[i, i + 1] += 2 * x[i]
        hessian[i + 1, i] += 2 * x[i]
    return hessian - 16 * np.diag(np.sin(4 * x))


STATES = {  # what becomes of a gradient in the programs of the probes, for x = (0.5, -1.5, 2)
    "pytorch": {
        "flows": [
            "product",
            "scalar",
            "one entry",
            "other number format",
            "many axes",
            "changed behind its back",
            "maximum with a smaller number",
        ],
        "flows in another way": ["negative", "difference of two entries", "very small"],
        "untouched": ["x itself"],
        "zero": ["rounded", "sign", "times zero", "dead ReLU"],
        "lost": [
            "detached",
            "no_grad",
            "built again from a number",
            "integers and back",
            "comparison",
            "constant",
        ],
        "no floats": ["Python number", "NumPy", "integers", "argmax", "nothing"],
    },
    "tf": {
        "flows": [
            "product",
            "scalar",
            "one entry",
            "other number format",
            "many axes",
            "rows gathered",
            "maximum with a smaller number",
        ],
        "flows in another way": ["negative", "difference of two entries", "very small"],
        "untouched": ["x itself"],
        "zero": ["sign", "times zero", "dead ReLU", "rows gathered, times zero"],
        "lost": [
            "rounded",
            "stopped",
            "assigned to a variable",
            "built again from a number",
            "integers and back",
            "comparison",
            "constant",
        ],
        "no floats": ["Python number", "NumPy", "integers", "argmax", "nothing"],
    },
}
