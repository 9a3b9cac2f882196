"""Another right solution: one sorting of all examples, one reshaped array of all pixels."""

import numpy as np


def stratified_split(labels, share, seed=0):
    if share <= 0 or 1 <= share:
        raise ValueError(f"{share} is no share")
    labels = np.asarray(labels)
    luck = np.random.Generator(np.random.MT19937(seed)).random(labels.size)
    order = np.lexsort((luck, labels))  # class by class, at random within each
    _, first, counts = np.unique(labels[order], return_index=True, return_counts=True)
    wanted = np.floor(counts * share + 0.5).astype(int)
    rank = np.arange(labels.size) - np.repeat(first, counts)
    is_out = np.empty(labels.size, dtype=bool)
    is_out[order] = rank < np.repeat(wanted, counts)
    return (~is_out).nonzero()[0], is_out.nonzero()[0]


def standardization_statistics(images, index):
    pixels = np.swapaxes(np.asarray(images)[np.asarray(index)], 0, 1).astype("f8")
    pixels = pixels.reshape(len(pixels), -1)  # (C, M * H * W)
    mean = np.einsum("cp->c", pixels) / pixels.shape[1]
    moved = pixels - mean[:, None]
    std = np.sqrt(np.einsum("cp,cp->c", moved, moved) / pixels.shape[1])
    std[(pixels == pixels[:, :1]).all(axis=1)] = 1
    return mean, std
