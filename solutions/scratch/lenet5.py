"""LeNet-5 of 1998 in numbers: its table, its 60,000 parameters, its scales.

Idea:   what a network is made of can be counted before it is built.
Paper:  LeCun, Bottou, Bengio & Haffner (1998), Gradient-Based Learning
        Applied to Document Recognition, sections II.B and II.C, table I.
Check:  pytest tests/test_lenet5.py -k scratch
"""

import numpy as np


def c3_table():
    """Which of the six S2 maps feed each of the sixteen C3 maps (table I).

    Maps are counted from 0, and cyclically: map 0 follows map 5. Four rules:

    * C3 maps 0 to 5 see three contiguous S2 maps: map i starts at S2 map i;
    * C3 maps 6 to 11 see four contiguous ones: map i starts at S2 map i - 6;
    * C3 maps 12, 13, 14 see four maps that are not contiguous. No rule
      determines them: {0, 1, 3, 4}, {1, 2, 4, 5} and {0, 2, 3, 5};
    * C3 map 15 sees all six.

    Returns:
        Integer array of shape (16, 6): 1 in row i and column j where C3 map i
        sees S2 map j, else 0.
    """
    # BEGIN SOLUTION
    table = np.zeros((16, 6), dtype=int)
    for start in range(6):
        table[start, np.arange(start, start + 3) % 6] = 1
        table[6 + start, np.arange(start, start + 4) % 6] = 1
    table[12, [0, 1, 3, 4]] = 1
    table[13, [1, 2, 4, 5]] = 1
    table[14, [0, 2, 3, 5]] = 1
    table[15] = 1
    return table
    # END SOLUTION


def lenet5_costs(table):
    """Trainable parameters and connections of each layer (section II.B).

    A connection is one use of a weight or of a bias: a unit with n inputs and
    a bias has n + 1 connections, however many units share its weights. A
    subsampling unit has four inputs, which share one coefficient, and a bias.
    The output units have no bias, and their weights, the codes, are fixed.

    Args:
        table: array of shape (C3 maps, S2 maps) of 0 and 1, as of `c3_table`.
            The layers around C3 have as many maps as it says (16 and 6 in the
            paper); every other size is the paper's: an image of 32 x 32, 120
            units in C5, 84 in F6, 10 outputs, windows of 5 x 5 and of 2 x 2.

    Returns:
        List of (name, parameters, connections), one for each of "C1", "S2",
        "C3", "S4", "C5", "F6", "OUTPUT", in this order.
    """
    # BEGIN SOLUTION
    c3_maps, s2_maps = table.shape
    c1 = s2_maps * (25 + 1)
    c3 = int(table.sum()) * 25 + c3_maps
    c5 = 120 * (c3_maps * 25 + 1)
    f6 = 84 * (120 + 1)
    return [
        ("C1", c1, c1 * 28 * 28),
        ("S2", s2_maps * 2, s2_maps * 14 * 14 * (4 + 1)),
        ("C3", c3, c3 * 10 * 10),
        ("S4", c3_maps * 2, c3_maps * 5 * 5 * (4 + 1)),
        ("C5", c5, c5),
        ("F6", f6, f6),
        ("OUTPUT", 0, 10 * 84),
    ]
    # END SOLUTION


def normalize(images):
    """Gray levels on the scale that LeNet-5 expects (section II.B).

    White paper becomes -0.1 and black ink 1.175. The paper's aim is a mean
    of roughly 0 and a variance of roughly 1.

    Args:
        images: float array of any shape; 0 is white paper, 1 is black ink.

    Returns:
        Array of the same shape. The argument is left as it was.
    """
    # BEGIN SOLUTION
    return images * (1.175 + 0.1) - 0.1
    # END SOLUTION


def posteriors(distances, j):
    """Probabilities of the classes and of "no character" (section II.C).

    The smaller its distance, the likelier the class: a class weighs
    exp(-distance). One more class, the rubbish, weighs exp(-j) for every
    image. The weights of an image, divided by their sum, are its
    probabilities. They are right however large the distances are.

    Args:
        distances: array of shape (N, classes), the outputs of the network.
        j: the distance of the rubbish class, the same for all images.

    Returns:
        Array of shape (N, classes + 1); the last column is the rubbish class.
        The argument is left as it was.
    """
    # BEGIN SOLUTION
    rubbish = np.full((len(distances), 1), j)  # (N, 1)
    energies = np.hstack([distances, rubbish])  # (N, classes + 1)
    # The likeliest class weighs exp(0) = 1: the sum cannot underflow to zero.
    weights = np.exp(energies.min(axis=1, keepdims=True) - energies)
    return weights / weights.sum(axis=1, keepdims=True)
    # END SOLUTION
