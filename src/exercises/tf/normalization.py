"""Group and RMS normalization in TensorFlow (Keras), and a model with other normalizations.

Idea:   a normalization that takes no mean over the batch does not depend on its size.
Papers: Wu & He (2018), Group normalization; Zhang & Sennrich (2019), Root mean square layer
        normalization.
Check:  pytest tests/test_normalization.py -k tf
"""

import math

import keras
from keras import layers, ops


class GroupNorm(layers.Layer):
    """Normalize groups of neighboring channels, each example by itself.

    The channels, on the last axis, are divided, in their order, into groups
    of equal size. All values of a group in one example share a mean and a
    variance (the mean of the squared deviations, plus ``epsilon`` under the
    root). Then each channel is multiplied by its ``gamma``, which starts at
    1, and its ``beta``, which starts at 0, is added: weights of shape (C,),
    gamma first.

    Args:
        groups: how many groups, at least one.
        epsilon: see above.

    ``build`` raises ValueError if C is not a multiple of groups.

    A call takes values (N, ..., C) with any number of axes between, or none,
    and returns as many; it has the same answer in training and in evaluation.

    Source: Wu & He (2018), section 3.1, eq. 7.
    """

    def __init__(self, groups, epsilon=1e-3, **kwargs):
        super().__init__(**kwargs)
        self.groups, self.epsilon = groups, epsilon

    def build(self, shape):
        raise NotImplementedError  # TODO

    def call(self, values):
        raise NotImplementedError  # TODO

    def get_config(self):
        return {**super().get_config(), "groups": self.groups, "epsilon": self.epsilon}


class RMSNorm(layers.Layer):
    """Divide each row by the root of its mean square, then scale it.

    No mean is taken away, and nothing is added at the end. ``epsilon`` is
    added to the mean square, under the root. ``gamma``, a weight of shape
    (D,) that starts at 1, scales the result.

    The square of 256 is infinite in float16. In a layer that computes in
    float16 or bfloat16, as with dtype="mixed_float16", mean square, quotient
    and product are therefore computed in float32, and rounded once, at the
    end.

    Args:
        epsilon: see above.

    A call takes values (..., D), returns as many, of the layer's compute_dtype.

    Source: Zhang & Sennrich (2019), eq. 4.
    """

    def __init__(self, epsilon=1e-6, **kwargs):
        super().__init__(**kwargs)
        self.epsilon = epsilon

    def build(self, shape):
        raise NotImplementedError  # TODO

    def call(self, values):
        raise NotImplementedError  # TODO

    def get_config(self):
        return {**super().get_config(), "epsilon": self.epsilon}


def call_unmasked(layer, *args, mask=None, **kwargs):
    """Call a layer without a mask (given).

    The call of a batch normalization is recorded with a mask, which a group
    normalization does not take. So `keras.models.clone_model` needs this as
    its ``call_function``.
    """
    return layer(*args, **kwargs)


def replace_batch_norms(model, groups=32):
    """A copy of a model in which group normalizations stand for batch normalizations.

    Each layers.BatchNormalization becomes a layers.GroupNormalization with as
    many groups as the greatest common divisor of ``groups`` and the number of
    channels, and with its name, its axis, its epsilon, its settings center,
    scale and trainable, and the values of its gamma and beta, where it has
    them. All other layers are copied, with their weights. The running
    statistics are dropped. The given model stays as it is, and shares no
    weights with the copy.

    Args:
        model: functional keras.Model. No layer of it is a model; a layer may
            be called several times.
        groups: see above.

    Returns:
        The new model.

    Source: Wu & He (2018), section 3.1, where 32 groups are the default.
    """
    raise NotImplementedError  # TODO
