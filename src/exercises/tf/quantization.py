"""Quantization in TensorFlow (Keras): a gradient for rounding, a layer that trains with it, masks.

Idea:   forward as if the numbers were codes, backward as if nothing had been rounded.
Papers: Bengio et al. (2013); Jacob et al. (2018), section 3; Han et al. (2015).
Check:  pytest tests/test_quantization.py -k tf
"""

import keras
import tensorflow as tf
from keras import layers


def code_parameters(low, high, bits, symmetric):
    """Scale, zero point, and the lowest and the highest code, as in the NumPy track.

    Args:
        low, high: tensors of one shape.
        bits: int from 2 to 8.
        symmetric: bool.
    """
    low, high = tf.minimum(low, 0.0), tf.maximum(high, 0.0)
    last = 2 ** (bits - 1) - 1
    lowest = -last if symmetric else -last - 1
    scale = tf.maximum(-low, high) / last if symmetric else (high - low) / (last - lowest)
    scale = tf.where(scale == 0, tf.ones_like(scale), scale)
    zero_point = tf.zeros_like(scale) if symmetric else tf.round(lowest - low / scale)
    return scale, zero_point, lowest, last


def fake_quantize(values, scale, zero_point, lowest, highest):
    """Quantize and dequantize, with a gradient that passes straight through inside the range.

    The code of a value is value / scale, rounded half to even, plus the zero
    point. Forward, the code is clamped, and the result is what it stands for:
    scale * (code - zero_point). Backward, the gradient of the result goes to
    the value as it is, where the code before clamping is allowed, and is 0
    elsewhere. None goes to the scale or the zero point.

    Args:
        values: float tensor of finite numbers.
        scale: number, or a tensor of the type of values that broadcasts with
            them.
        zero_point: whole number as a float, or a tensor of them, likewise.
        lowest, highest: the codes that are allowed, both included.

    Returns:
        Tensor of the shape and type of values.

    Do not call the functions of tf.quantization.

    Source: Bengio et al. (2013); Jacob et al. (2018), section 3.
    """
    raise NotImplementedError  # TODO


class QuantLinear(layers.Dense):
    """A dense layer that trains as it will be used: with codes for inputs and weights.

    Inputs and kernel are fake-quantized, the bias is not. The layer's own
    kernel stays as it is.

    * The kernel (in, out) is symmetric, by its smallest and largest value: of
      each output's column if per_channel, else of the whole matrix.
    * Inputs are asymmetric, by the range in the variables low and high. With
      training=True, a call first moves both toward the smallest and the
      largest entry of its inputs: low += momentum * (smallest - low), and high
      alike. Otherwise it leaves them.

    Args:
        units: number of outputs, as in layers.Dense.
        bits: int from 2 to 8, of inputs and kernel.
        per_channel: bool.
        momentum: float above 0, at most 1.

    A call, ``(inputs, training=False)``, takes inputs (..., in) and returns
    (..., units). Of `code_parameters`, which is given, only the ranges
    matter: no gradient goes through them.

    Source: Jacob et al. (2018), section 3.1; Krishnamoorthi (2018).
    """

    def __init__(self, units, bits=8, per_channel=True, momentum=0.1, **kwargs):
        super().__init__(units, **kwargs)
        self.bits, self.per_channel, self.momentum = bits, per_channel, momentum

    def build(self, input_shape):
        super().build(input_shape)
        self.low = self.add_weight(shape=(), initializer="zeros", trainable=False, name="low")
        self.high = self.add_weight(shape=(), initializer="zeros", trainable=False, name="high")

    def get_config(self):
        own = {name: getattr(self, name) for name in ("bits", "per_channel", "momentum")}
        return {**super().get_config(), **own}

    # what Dense writes into a file, and reads, is its kernel and its bias alone
    save_own_variables = layers.Layer.save_own_variables
    load_own_variables = layers.Layer.load_own_variables

    def call(self, inputs, training=False):
        raise NotImplementedError  # TODO


def masked_step(model, masks, optimizer, images, labels):
    """One training step of a network some of whose weights are pruned and stay so.

    Pruned weights are 0 in the forward pass, also if they were not before the
    call, and 0 after the step, whatever the optimizer has kept of earlier
    steps. The loss is the mean cross-entropy, and the model is called with
    training=True.

    Args:
        model: built Keras model that maps images to logits.
        masks: list with an entry for each of model.trainable_variables: a bool
            tensor of its shape, False where a weight is pruned, or None where
            none is.
        optimizer: Keras optimizer of all trainable variables.
        images, labels: a batch; labels (N,) are integers.

    Returns:
        The loss before the update, a float.

    Source: Han et al. (2015), section 3.
    """

    raise NotImplementedError  # TODO
