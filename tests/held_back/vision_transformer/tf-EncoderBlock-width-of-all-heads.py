# task: EncoderBlock
# verdict: wrong
# mistake: key_dim is dim, so each head has dim values instead of dim / num_heads
# told: width-of-all-heads
class EncoderBlock(layers.Layer):
    def __init__(self, num_heads, dim, mlp_dim, **kwargs):
        super().__init__(**kwargs)
        self.settings = {"num_heads": num_heads, "dim": dim, "mlp_dim": mlp_dim}
        self.ln_1 = layers.LayerNormalization(epsilon=1e-6)
        self.self_attention = layers.MultiHeadAttention(num_heads, dim)
        self.ln_2 = layers.LayerNormalization(epsilon=1e-6)
        gelu = layers.Activation(lambda x: keras.activations.gelu(x, approximate=False))
        self.mlp = keras.Sequential([layers.Dense(mlp_dim), gelu, layers.Dense(dim)])

    def build(self, shape):
        self.ln_1.build(shape)
        self.self_attention.build(shape, shape)
        self.ln_2.build(shape)
        self.mlp.build(shape)

    def call(self, inputs):
        normal = self.ln_1(inputs)
        inputs = inputs + self.self_attention(normal, normal)
        return inputs + self.mlp(self.ln_2(inputs))

    def get_config(self):
        return {**super().get_config(), **self.settings}
