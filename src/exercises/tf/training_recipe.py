"""What recipes are made of, in Keras: decay of some variables, averages of weights, the loop.

Papers: Izmailov et al. (2018); Tarvainen & Valpola (2017); He et al. (2019), section 3.1.
Check:  pytest tests/test_training_recipe.py -k tf
"""

from contextlib import contextmanager

import keras
import numpy as np
import tensorflow as tf
from keras import layers


def decay_weights_only(model, learning_rate, weight_decay):
    """An AdamW that decays kernels and matrices, and neither biases nor normalizations.

    Decayed are the variables with two axes or more. Those with fewer axes are
    trained, but not decayed: biases, the scales and shifts of normalizations,
    and single numbers. The optimizer is for the model's trainable variables, and
    need not be built.

    Args:
        model: keras.Model, built.
        learning_rate, weight_decay: numbers; all other settings are AdamW's
            own.

    Returns:
        keras.optimizers.AdamW.

    Source: He et al. (2019), section 3.1.
    """
    raise NotImplementedError  # TODO


class EMA:
    """An exponential moving average of all that a model is: weights and statistics.

    It starts as a copy of the model's state, all of ``model.weights``, which
    holds moving statistics, too. ``update()``, called after each step of the
    optimizer and outside of a graph, makes each entry of floating point
    d * average + (1 - d) * the model's, and copies the others (counters). The
    decay d of update n = 0, 1, ... is ``decay``, or with ``warm_up`` the
    smaller one of ``decay`` and (1 + n) / (10 + n).

    In ``with ema.applied():`` the model has the averaged state; afterwards it
    has again what it had before, also if an exception came. The model's variables stay
    the objects that they are, so an optimizer goes on with them. The average
    does not change by it.

    Args:
        model: keras.Model, built.
        decay: from 0 to 1.
        warm_up: whether the decay grows in the first updates.
    """

    def __init__(self, model, decay, warm_up=False):
        raise NotImplementedError  # TODO

    def update(self):
        raise NotImplementedError  # TODO

    @contextmanager
    def applied(self):
        raise NotImplementedError  # TODO


def recompute_statistics(model, batches):
    """Give batch normalizations the moving statistics that fit the model's weights.

    Whatever their statistics were, they become the plain mean over the batches
    of what each batch has: its mean, and its variance. All batches count
    alike, a smaller last one, too. The model runs as in training, once through
    the batches. Batch normalizations stand in layers of the model, or deeper,
    in layers of these, and ``model._flatten_layers()`` lists them all; none is
    frozen.

    Weights stay as they are, and afterwards each batch normalization has its
    old momentum.

    Args:
        model: keras.Model, built.
        batches: iterable of (inputs, labels).

    Source: Izmailov et al. (2018).
    """
    raise NotImplementedError  # TODO


def swa(model, train_epoch, epochs, start, batches):
    """Train, and average the weights of the last epochs: stochastic weight averaging.

    ``train_epoch(n)`` is called for n = 0, ..., epochs - 1, and changes the
    model. The trainable variables after epoch start, start + 1, ... count
    alike in the average. In the end the model has the average in its
    variables, and moving statistics that fit it, by `recompute_statistics`
    with the batches. If no epoch counts, it stays as the training left it.
    ``train_epoch`` never sees the average.

    Args:
        model: keras.Model, built.
        train_epoch: function of the epoch's number.
        epochs: int.
        start: int from 0 on, number of the first epoch that counts.
        batches: iterable of (inputs, labels).

    Returns:
        How many epochs were averaged.

    Source: Izmailov et al. (2018), with one epoch as a cycle.
    """
    raise NotImplementedError  # TODO


def train_recipe(model, optimizer, average, batches, epochs, schedule, smoothing):
    """Train with all of it: smoothed labels, a schedule, an average of the weights.

    For each batch, in each epoch anew (a loader may shuffle): set the rate of this step in the
    optimizer; take one step along the gradient of the mean cross-entropy with
    smoothed labels, with the model as in training; update the average.

    Args:
        model: keras.Model, built, from inputs to logits (N, K).
        optimizer: Keras optimizer for its trainable variables.
        average: `EMA` of the model, or None.
        batches: iterable of (inputs, labels), labels as integers.
        epochs: int, how often to go through the batches.
        schedule: function from the number of a step, from 0 on and counted
            through all epochs, to its rate; steps that the optimizer took
            before do not count.
        smoothing: share of the uniform distribution in the targets.

    Returns:
        list of floats: the loss of each batch, before its step.
    """
    raise NotImplementedError  # TODO
