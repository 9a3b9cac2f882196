"""ConvNeXt in TensorFlow (Keras): what a residual network becomes when its parts are exchanged.

Idea:   mix places and channels in turn, with few activations and normalizations.
Papers: Liu et al. (2022), A ConvNet for the 2020s; Ba, Kiros & Hinton (2016);
        Huang et al. (2016).
Check:  pytest tests/test_convnext.py -k tf
"""

import keras
import numpy as np
from keras import layers, ops


class LayerScale(layers.Layer):
    """Multiply each channel by a weight of its own (given)."""

    def __init__(self, value, **kwargs):
        super().__init__(**kwargs)
        self.value = value

    def build(self, shape):
        start = keras.initializers.Constant(self.value)
        self.scale = self.add_weight(shape=shape[-1:], initializer=start)

    def call(self, maps):
        return maps * self.scale

    def get_config(self):
        return {**super().get_config(), "value": self.value}


class LayerNorm(layers.Layer):
    """Normalize over the last axis: for maps, the channels at each place.

    The mean of the channels is taken away, and the rest divided by the root
    of their variance plus ``epsilon``. The variance is the mean of the
    squared deviations. Then every channel is multiplied by its ``gamma``,
    which starts at 1, and its ``beta``, which starts at 0, is added: weights
    of shape (C,), gamma first.

    Args:
        epsilon: see above.

    A call takes values (..., C) of any rank and returns as many.

    Source: Ba et al. (2016), eq. 4, with the channels as hidden units.
    """

    def __init__(self, epsilon=1e-6, **kwargs):
        super().__init__(**kwargs)
        self.epsilon = epsilon

    def build(self, shape):
        # BEGIN SOLUTION
        self.gamma = self.add_weight(shape=shape[-1:], initializer="ones")
        self.beta = self.add_weight(shape=shape[-1:], initializer="zeros")
        # END SOLUTION

    def call(self, values):
        # BEGIN SOLUTION
        mean = ops.mean(values, axis=-1, keepdims=True)
        variance = ops.var(values, axis=-1, keepdims=True)
        normal = (values - mean) / ops.sqrt(variance + self.epsilon)
        return normal * self.gamma + self.beta
        # END SOLUTION

    def get_config(self):
        return {**super().get_config(), "epsilon": self.epsilon}


class StochasticDepth(layers.Layer):
    """Leave out what a residual branch adds, for some images of a batch.

    In training, the branch of each image becomes zero as a whole with
    probability ``rate``, whatever happens to the other images, by new draws
    in each call, also in a graph; what is kept is divided by 1 - rate. With
    rate 1 everything becomes zero. In evaluation the branch passes as it is.

    Args:
        rate: see above, between 0 and 1.

    A call takes a branch (N, ...) and returns another of its shape.

    Source: Huang et al. (2016), section 3, but drawn for each image, not each
        batch, and scaled in training instead of in testing.
    """

    def __init__(self, rate, **kwargs):
        # BEGIN SOLUTION
        super().__init__(**kwargs)
        self.rate = rate
        self.generator = keras.random.SeedGenerator()
        # END SOLUTION

    def call(self, branch, training=False):
        # BEGIN SOLUTION
        if not training or self.rate == 0:
            return branch
        if self.rate == 1:
            return ops.zeros_like(branch)
        shape = ops.shape(branch)[0], *[1] * (len(branch.shape) - 1)
        draws = keras.random.uniform(shape, seed=self.generator)
        kept = ops.cast(draws >= self.rate, branch.dtype)
        return branch * kept / (1 - self.rate)
        # END SOLUTION

    def get_config(self):
        return {**super().get_config(), "rate": self.rate}


class ConvNeXtBlock(layers.Layer):
    """Mix places, then channels, and add the result to the input.

    A depthwise 7x7 convolution, padded by zeros such that the maps keep their
    size; `LayerNorm` with epsilon 1e-6; dense layer to four times the
    channels; exact GELU; dense layer back; `LayerScale`; `StochasticDepth`.
    What comes out is added to the input. The convolution and the dense layers
    have biases.

    The ``weights`` come in the order of the data: kernel and bias of the
    convolution, gamma, beta, kernel and bias of both dense layers, layer
    scale, as in keras.applications. The start values of convolution and dense
    layers are not graded.

    Args:
        channels: of the maps.
        rate: of the stochastic depth.
        layer_scale: start value of each number of the layer scale.
        kwargs: what every layer takes, such as a name: for the base class.

    A call takes maps (N, H, W, channels) and returns as many.

    Source: Liu et al. (2022), section 2 and fig. 4.
    """

    def __init__(self, channels, rate=0.0, layer_scale=1e-6, **kwargs):
        # BEGIN SOLUTION
        super().__init__(**kwargs)
        self.places = layers.DepthwiseConv2D(7, padding="same")
        self.norm = LayerNorm(1e-6)
        self.widen = layers.Dense(4 * channels, activation="gelu")
        self.narrow = layers.Dense(channels)
        self.scale = LayerScale(layer_scale)
        self.depth = StochasticDepth(rate)
        # END SOLUTION
        self.settings = {
            "channels": channels, "rate": rate, "layer_scale": layer_scale,
        }  # fmt: skip

    def build(self, shape):
        # BEGIN SOLUTION
        *front, channels = shape
        steps = self.places, self.norm, self.widen, self.narrow, self.scale
        for layer in steps:
            inputs = 4 * channels if layer is self.narrow else channels
            layer.build((*front, inputs))
        # END SOLUTION

    def call(self, maps, training=False):
        # BEGIN SOLUTION
        branch = self.norm(self.places(maps))  # (N, H, W, C)
        branch = self.narrow(self.widen(branch))  # 4 C values between
        return maps + self.depth(self.scale(branch), training=training)
        # END SOLUTION

    def get_config(self):
        return {**super().get_config(), **self.settings}


class ConvNeXt(keras.Model):
    """Classify color images with stages of blocks, as Keras' ConvNeXt does.

    - the stem: 4x4 convolution with stride 4 to widths[0] maps, `LayerNorm`
    - a stage of counts[0] blocks (`ConvNeXtBlock`)
    - for each further stage: `LayerNorm`, 2x2 convolution with stride 2 to
      its width, then its blocks
    - mean over all places, `LayerNorm`, dense layer to the logits

    No convolution is padded but those of the blocks; all have biases. From
    the first block to the last the rates of the stochastic depth grow by
    equal steps from 0 to ``rate``. Every normalization has epsilon 1e-6.

    The ``weights`` come in the order of the data, so that those of
    keras.applications fit. Start values are not graded.

    Args:
        counts, widths: sequences of ints: blocks and maps of each stage.
        num_classes: number of logits.
        rate: of the last block.
        layer_scale: of every block.

    A call takes images (N, H, W, 3), returns logits (N, num_classes).

    Source: Liu et al. (2022), section 3.
    """

    def __init__(
        self, counts, widths, num_classes=1000, rate=0.0, layer_scale=1e-6
    ):  # fmt: skip
        # BEGIN SOLUTION
        inputs = keras.Input((None, None, 3))
        rates = iter(np.linspace(0, rate, sum(counts)).tolist())
        maps = inputs
        for number, (count, width) in enumerate(zip(counts, widths, strict=True)):
            if number == 0:
                maps = LayerNorm()(layers.Conv2D(width, 4, 4)(maps))
            else:
                maps = layers.Conv2D(width, 2, 2)(LayerNorm()(maps))
            for _ in range(count):
                maps = ConvNeXtBlock(width, next(rates), layer_scale)(maps)
        values = LayerNorm()(layers.GlobalAveragePooling2D()(maps))
        super().__init__(inputs, layers.Dense(num_classes)(values))
        # END SOLUTION
        self.settings = {
            "counts": counts, "widths": widths, "num_classes": num_classes,
            "rate": rate, "layer_scale": layer_scale,
        }  # fmt: skip

    def get_config(self):
        return self.settings

    @classmethod
    def from_config(cls, config, custom_objects=None):
        return cls(**config)  # from its arguments, not from a list of layers
