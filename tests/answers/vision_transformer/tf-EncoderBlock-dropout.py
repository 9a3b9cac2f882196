# task: EncoderBlock
# verdict: wrong
# mistake: dropout of 0.1, as on the paper's smaller data sets
class EncoderBlock(layers.Layer):
    def __init__(self, num_heads, dim, mlp_dim, **kwargs):
        super().__init__(**kwargs)
        self.settings = {"num_heads": num_heads, "dim": dim, "mlp_dim": mlp_dim}
        self.ln_1 = layers.LayerNormalization(epsilon=1e-6)
        self.self_attention = layers.MultiHeadAttention(num_heads, dim // num_heads, dropout=0.1)
        self.ln_2 = layers.LayerNormalization(epsilon=1e-6)
        self.mlp = keras.Sequential([
            layers.Dense(mlp_dim, activation="gelu"), layers.Dropout(0.1), layers.Dense(dim),
            layers.Dropout(0.1),
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
