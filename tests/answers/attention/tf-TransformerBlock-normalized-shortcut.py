# task: TransformerBlock
# verdict: wrong
# mistake: with norm_first the branch is added to the normalized places instead of to what entered it (the path of nothing but additions is gone)
# told: both-shortcuts-normalized
class TransformerBlock(layers.Layer):
    def __init__(
        self, dim, num_heads, mlp_dim, norm_first=True, eps=1e-5, scale=None, **kwargs
    ):
        super().__init__(**kwargs)
        self.settings = {
            "dim": dim, "num_heads": num_heads, "mlp_dim": mlp_dim,
            "norm_first": norm_first, "eps": eps, "scale": scale,
        }
        self.norm_first = norm_first
        self.norm1 = layers.LayerNormalization(epsilon=eps)
        self.attend = MultiHeadAttention(dim, num_heads, scale)
        self.norm2 = layers.LayerNormalization(epsilon=eps)
        self.wide = layers.Dense(mlp_dim)
        self.narrow = layers.Dense(dim)

    def build(self, shape):
        self.norm1.build(shape)
        self.norm2.build(shape)
        self.wide.build(shape)
        self.narrow.build((*shape[:-1], self.settings["mlp_dim"]))

    def call(self, inputs, allowed=None):
        x = inputs
        if self.norm_first:
            x = self.norm1(x)
            x = x + self.attend(x, allowed=allowed)
            x = self.norm2(x)
            return x + self.narrow(keras.activations.gelu(self.wide(x)))
        x = self.norm1(x + self.attend(x, allowed=allowed))
        return self.norm2(x + self.narrow(keras.activations.gelu(self.wide(x))))

    def get_config(self):
        return {**super().get_config(), **self.settings}
