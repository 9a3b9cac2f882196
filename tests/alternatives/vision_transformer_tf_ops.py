"""Another right solution: keras.ops throughout, and layers that are called to be built."""

import keras
from keras import layers, ops


class EncoderBlock(layers.Layer):
    def __init__(self, num_heads, dim, mlp_dim, **kwargs):
        super().__init__(**kwargs)
        self.settings = {"num_heads": num_heads, "dim": dim, "mlp_dim": mlp_dim}
        self.mlp = keras.Sequential([
            layers.Dense(mlp_dim),
            layers.Activation(lambda one: ops.gelu(one, approximate=False)),
            layers.Dense(dim),
        ])
        self.self_attention = layers.MultiHeadAttention(num_heads, key_dim=dim // num_heads)
        self.ln_2 = layers.LayerNormalization(epsilon=1e-6)
        self.ln_1 = layers.LayerNormalization(epsilon=1e-6)

    def call(self, inputs):
        asked = self.ln_1(inputs)
        middle = layers.add([inputs, self.self_attention(asked, asked, asked)])
        return layers.add([middle, self.mlp(self.ln_2(middle))])


class VisionTransformer(keras.Model):
    def __init__(
        self, image_size, patch_size, num_layers, num_heads, dim, mlp_dim, num_classes=1000,
        **kwargs,
    ):  # fmt: skip
        super().__init__(**kwargs)
        if image_size % patch_size != 0:
            raise ValueError("no whole patches")
        self.count = (image_size // patch_size) ** 2
        self.encoder = Encoder(self.count + 1, num_layers, num_heads, dim, mlp_dim)  # noqa: F821 (given)
        self.head = layers.Dense(
            num_classes, kernel_initializer="zeros", bias_initializer="zeros"
        )
        self.class_token = self.add_weight(shape=(1, 1, dim), initializer="zeros")
        self.conv_proj = layers.Conv2D(dim, patch_size, strides=patch_size, padding="same")

    def call(self, images):
        patches = layers.Reshape((self.count, -1))(self.conv_proj(images))
        first = ops.repeat(self.class_token, ops.shape(images)[0], axis=0)
        return self.head(self.encoder(ops.concatenate([first, patches], axis=1))[:, 0, :])


def attention_maps(net, images):
    found = net.conv_proj(images)
    patches = ops.reshape(found, (found.shape[0], -1, found.shape[-1]))
    first = ops.repeat(net.class_token, found.shape[0], axis=0)
    values = ops.concatenate([first, patches], axis=1) + net.encoder.pos_embedding
    maps = []
    for block in net.encoder.blocks:
        asked = block.ln_1(values)
        answer, weights = block.self_attention(
            asked, asked, return_attention_scores=True, training=False
        )
        maps.append(weights)
        values = values + answer
        values = values + block.mlp(block.ln_2(values))
    return ops.stack(maps, axis=1)
