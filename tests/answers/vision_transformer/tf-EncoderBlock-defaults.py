# task: EncoderBlock
# verdict: wrong
# mistake: epsilon is left at 1e-3
# mistake: GELU by tanh
# told: default-eps, gelu-by-tanh
class EncoderBlock(layers.Layer):
    def __init__(self, num_heads, dim, mlp_dim, **kwargs):
        super().__init__(**kwargs)
        self.settings = {"num_heads": num_heads, "dim": dim, "mlp_dim": mlp_dim}
        self.ln_1 = layers.LayerNormalization()
        self.self_attention = layers.MultiHeadAttention(num_heads, dim // num_heads)
        self.ln_2 = layers.LayerNormalization()
        self.mlp = keras.Sequential([
            layers.Dense(mlp_dim),
            layers.Activation(lambda x: keras.activations.gelu(x, approximate=True)),
            layers.Dense(dim),
        ])

    def build(self, shape):
        self.ln_1.build(shape)
        self.self_attention.build(shape, shape)
        self.ln_2.build(shape)
        self.mlp.build(shape)

    def call(self, inputs):
        normed = self.ln_1(inputs)
        inputs = inputs + self.self_attention(normed, normed)
        return inputs + self.mlp(self.ln_2(inputs))

    def get_config(self):
        return {**super().get_config(), **self.settings}
