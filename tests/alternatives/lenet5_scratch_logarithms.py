"""Lists of rows instead of an array, and probabilities through their logarithms."""

import numpy as np


def c3_table():
    contiguous = [[(i + k) % 6 for k in range(n)] for n in (3, 4) for i in range(6)]
    rows = [*contiguous, (0, 1, 3, 4), (1, 2, 4, 5), (0, 2, 3, 5), range(6)]
    return np.array([np.isin(np.arange(6), list(row)) for row in rows], dtype=np.int8)


def normalize(images):
    return np.where(True, -0.1 * (1 - images) + 1.175 * images, 0)


def posteriors(distances, j):
    logits = np.column_stack([-distances, np.repeat(-j, len(distances))])
    return np.exp(logits - np.logaddexp.reduce(logits, axis=1)[:, None])
