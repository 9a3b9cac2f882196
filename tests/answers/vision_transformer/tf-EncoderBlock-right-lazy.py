# task: EncoderBlock
# verdict: right
class EncoderBlock(layers.Layer):
    def __init__(self, num_heads, dim, mlp_dim, **kwargs):
        super().__init__(**kwargs)
        self.settings = {"num_heads": num_heads, "dim": dim, "mlp_dim": mlp_dim}
        self.ln_1 = layers.LayerNormalization(axis=-1, epsilon=1e-6)
        self.ln_2 = layers.LayerNormalization(axis=-1, epsilon=1e-6)
        self.self_attention = layers.MultiHeadAttention(
            num_heads=num_heads, key_dim=dim // num_heads, output_shape=dim
        )
        self.mlp = keras.Sequential([
            layers.Dense(mlp_dim),
            layers.Lambda(lambda x: x * 0.5 * (1 + tf.math.erf(x / 2**0.5))),
            layers.Dense(dim),
        ])

    def build(self, shape):
        self.call(tf.zeros((1, *shape[1:])))

    def call(self, inputs):
        normed = self.ln_1(inputs)
        attended = layers.add([inputs, self.self_attention(query=normed, value=normed, key=normed)])
        return layers.add([attended, self.mlp(self.ln_2(attended))])

    def get_config(self):
        return {**super().get_config(), **self.settings}
