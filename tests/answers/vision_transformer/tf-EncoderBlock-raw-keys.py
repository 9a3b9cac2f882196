# task: EncoderBlock
# verdict: wrong
# mistake: only the queries are normalized; keys and values are taken from the inputs as they entered
# told: only-queries-normalized
class EncoderBlock(layers.Layer):
    def __init__(self, num_heads, dim, mlp_dim, **kwargs):
        super().__init__(**kwargs)
        self.settings = {"num_heads": num_heads, "dim": dim, "mlp_dim": mlp_dim}
        self.ln_1 = layers.LayerNormalization(epsilon=1e-6)
        self.self_attention = layers.MultiHeadAttention(num_heads, dim // num_heads)
        self.ln_2 = layers.LayerNormalization(epsilon=1e-6)
        self.mlp = keras.Sequential([
            layers.Dense(mlp_dim, activation="gelu"), layers.Dense(dim),
        ])

    def build(self, shape):
        self.ln_1.build(shape)
        self.self_attention.build(shape, shape)
        self.ln_2.build(shape)
        self.mlp.build(shape)
        self.built = True

    def call(self, inputs):
        found = self.self_attention(self.ln_1(inputs), inputs)
        values = inputs + found
        return values + self.mlp(self.ln_2(values))

    def get_config(self):
        return {**super().get_config(), **self.settings}
