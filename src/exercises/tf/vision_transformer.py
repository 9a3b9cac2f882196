"""The vision transformer in TensorFlow (Keras): blocks, an encoder, the network, attention maps.

Idea:   patches instead of words, a class token that asks them all, and no convolution after.
Papers: Dosovitskiy et al. (2021), An Image is Worth 16x16 Words; Vaswani et al. (2017).
Check:  pytest tests/test_vision_transformer.py -k tf
"""

import keras
import tensorflow as tf
from keras import layers


class EncoderBlock(layers.Layer):
    """Let all places ask each other, then transform each by itself: pre-norm.

    - ``ln_1``: layer normalization; ``self_attention``:
      keras.layers.MultiHeadAttention of its result, which is query, key and
      value, with dim / num_heads values for each head. What it finds is added
      to what entered the block.
    - ``ln_2``: layer normalization of the sum; ``mlp``: a keras.Sequential of
      dense layer to mlp_dim values, exact GELU, dense layer back. What it
      finds is added to the sum.

    Both normalizations have epsilon 1e-6, dense layers have biases, there is
    no dropout. The layers have these names as attributes. Start values are
    not graded.

    Args:
        num_heads: of the attention.
        dim: values of each place.
        mlp_dim: see above.

    A call takes (N, T, dim) and returns as many. ``build`` makes the weights
    of the layers.

    Source: Dosovitskiy et al. (2021), section 3.1, eqs. 2 and 3.
    """

    def __init__(self, num_heads, dim, mlp_dim, **kwargs):
        super().__init__(**kwargs)
        self.settings = {"num_heads": num_heads, "dim": dim, "mlp_dim": mlp_dim}
        raise NotImplementedError  # TODO

    def build(self, shape):
        raise NotImplementedError  # TODO

    def call(self, inputs):
        raise NotImplementedError  # TODO

    def get_config(self):
        return {**super().get_config(), **self.settings}


class Encoder(layers.Layer):
    """Given: add positions, then let blocks work on the sequence, one after the other.

    ``pos_embedding`` is a weight (1, length, dim), ``blocks`` a list of
    num_layers `EncoderBlock`, ``ln`` the normalization of what leaves the
    last one.

    A call takes (N, length, dim) and returns as many.
    """

    def __init__(self, length, num_layers, num_heads, dim, mlp_dim, **kwargs):
        super().__init__(**kwargs)
        self.settings = {
            "length": length, "num_layers": num_layers, "num_heads": num_heads,
            "dim": dim, "mlp_dim": mlp_dim,
        }  # fmt: skip
        start = keras.initializers.RandomNormal(stddev=0.02)
        self.pos_embedding = self.add_weight(shape=(1, length, dim), initializer=start)
        self.blocks = [EncoderBlock(num_heads, dim, mlp_dim) for _ in range(num_layers)]
        self.ln = layers.LayerNormalization(epsilon=1e-6)

    def build(self, shape):
        for layer in (*self.blocks, self.ln):
            layer.build(shape)

    def call(self, inputs):
        values = inputs + self.pos_embedding
        for block in self.blocks:
            values = block(values)
        return self.ln(values)

    def get_config(self):
        return {**super().get_config(), **self.settings}


class VisionTransformer(keras.Model):
    """Classify images as sequences of patches.

    - ``conv_proj``: a convolution that makes dim values of each patch; its
      stride is the size of its kernel, which is patch_size, and it is not
      padded. Patches come row by row from the top.
    - ``class_token``: a weight (1, 1, dim), which stands in front of the
      patches of every image; it starts at 0
    - ``encoder``: an `Encoder` of the sequence
    - ``head``: a dense layer that makes logits of what the encoder gives for
      the class token; its kernel and its bias start at 0

    The weight and the layers have these names as attributes. Other start
    values are not graded. There is no dropout.

    Args:
        image_size, patch_size: sides in pixels; images are square.
        num_layers, num_heads, dim, mlp_dim: of the encoder.
        num_classes: number of logits.

    Raises:
        ValueError: if image_size is not a multiple of patch_size.

    A call takes images (N, image_size, image_size, C) and returns logits
    (N, num_classes). In a graph, as in ``fit``, N may be unknown. ``build``
    makes the weights of the layers.

    Source: Dosovitskiy et al. (2021), section 3.1, eqs. 1 to 4.
    """

    def __init__(
        self, image_size, patch_size, num_layers, num_heads, dim, mlp_dim, num_classes=1000,
        **kwargs,
    ):  # fmt: skip
        super().__init__(**kwargs)
        self.settings = {
            "image_size": image_size, "patch_size": patch_size, "num_layers": num_layers,
            "num_heads": num_heads, "dim": dim, "mlp_dim": mlp_dim, "num_classes": num_classes,
        }  # fmt: skip
        raise NotImplementedError  # TODO

    def build(self, shape):
        raise NotImplementedError  # TODO

    def call(self, images):
        raise NotImplementedError  # TODO

    def get_config(self):
        return self.settings


def attention_maps(net, images):
    """What every place looked at, in every head of every block.

    The network is left as it was: its weights, which of them learn, and what
    its layers return.

    Args:
        net: a `VisionTransformer` that has been called before.
        images: (N, image_size, image_size, C) tensor.

    Returns:
        (N, num_layers, num_heads, T + 1, T + 1) tensor: [n, l, h, t, s] is
        the weight that query t gives to key s in head h of block l.

    Source: Dosovitskiy et al. (2021), section 4.5 and appendix D.7.
    """
    raise NotImplementedError  # TODO
