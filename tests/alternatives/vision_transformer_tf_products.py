"""Another right solution: scores by einsum from the layer's weights, patches by tf.image."""

import keras
import tensorflow as tf
from keras import layers


class EncoderBlock(layers.Layer):
    def __init__(self, num_heads, dim, mlp_dim, **kwargs):
        super().__init__(**kwargs)
        self.settings = {"num_heads": num_heads, "dim": dim, "mlp_dim": mlp_dim}
        self.ln_1, self.ln_2 = (layers.LayerNormalization(epsilon=1e-6) for _ in range(2))
        self.self_attention = layers.MultiHeadAttention(num_heads, dim // num_heads)
        self.mlp = keras.Sequential()
        self.mlp.add(layers.Dense(mlp_dim, activation=keras.activations.gelu))
        self.mlp.add(layers.Dense(dim))

    def call(self, inputs):
        inputs += self.self_attention(query=self.ln_1(inputs), value=self.ln_1(inputs))
        inputs += self.mlp(self.ln_2(inputs))
        return inputs


def sequence(net, images):
    """(N, T + 1, dim), before the positions."""
    kernel = net.conv_proj.kernel
    size = kernel.shape[0]
    one = (1, size, size, 1)
    pieces = tf.image.extract_patches(images, one, one, (1, 1, 1, 1), "VALID")
    found = tf.einsum("nyxk,kd->nyxd", pieces, tf.reshape(kernel, (-1, kernel.shape[-1])))
    flat = tf.reshape(found + net.conv_proj.bias, (-1, found.shape[1] ** 2, kernel.shape[-1]))
    first = tf.zeros_like(flat[:, :1]) + net.class_token
    return tf.concat([first, flat], 1)


class VisionTransformer(keras.Model):
    def __init__(
        self, image_size, patch_size, num_layers, num_heads, dim, mlp_dim, num_classes=1000,
        **kwargs,
    ):  # fmt: skip
        super().__init__(**kwargs)
        across, rest = divmod(image_size, patch_size)
        if rest > 0:
            raise ValueError("no whole patches")
        self.width = dim
        self.class_token = self.add_weight(shape=(1, 1, dim), initializer="zeros")
        self.conv_proj = layers.Conv2D(dim, (patch_size,) * 2, strides=(patch_size,) * 2)
        self.encoder = Encoder(across**2 + 1, num_layers, num_heads, dim, mlp_dim)  # noqa: F821 (given)
        self.head = layers.Dense(num_classes, kernel_initializer=keras.initializers.Zeros())

    def build(self, shape):
        self.conv_proj.build(shape)
        super().build(shape)

    def call(self, images):
        return self.head(self.encoder(sequence(self, images))[:, 0])


def attention_maps(net, images):
    values = sequence(net, images) + net.encoder.pos_embedding
    maps = []
    for block in net.encoder.blocks:
        asked = block.ln_1(values)
        kernel, bias, other, shift, *_ = block.self_attention.weights
        queries = tf.einsum("ntc,chd->nhtd", asked, kernel) + tf.convert_to_tensor(bias)[:, None]
        keys = tf.einsum("ntc,chd->nhtd", asked, other) + tf.convert_to_tensor(shift)[:, None]
        scores = tf.matmul(queries, keys, transpose_b=True) / kernel.shape[-1] ** 0.5
        maps.append(tf.nn.softmax(scores))
        values = block(values)
    return tf.stack(maps, 1)
