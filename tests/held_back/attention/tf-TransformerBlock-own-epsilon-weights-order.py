# task: TransformerBlock
# verdict: wrong
# mistake: eps is ignored: the normalizations have Keras' default epsilon of 1e-3
# mistake: the weights of both normalizations come first; the attention's should stand between them
class TransformerBlock(layers.Layer):
    def __init__(
        self, dim, num_heads, mlp_dim, norm_first=True, eps=1e-5, scale=None, **kwargs
    ):  # fmt: skip
        super().__init__(**kwargs)
        self.settings = {
            "dim": dim, "num_heads": num_heads, "mlp_dim": mlp_dim,
            "norm_first": norm_first, "eps": eps, "scale": scale,
        }
        self.norm1 = layers.LayerNormalization()
        self.norm2 = layers.LayerNormalization()
        self.attend = MultiHeadAttention(dim, num_heads, scale)
        self.wide = layers.Dense(mlp_dim, activation="gelu")
        self.narrow = layers.Dense(dim)

    def build(self, shape):
        for layer in (self.norm1, self.norm2, self.wide):
            layer.build(shape)
        self.narrow.build((*shape[:-1], self.settings["mlp_dim"]))

    def call(self, inputs, allowed=None):
        if self.settings["norm_first"]:
            inputs = inputs + self.attend(self.norm1(inputs), allowed=allowed)
            return inputs + self.narrow(self.wide(self.norm2(inputs)))
        inputs = self.norm1(inputs + self.attend(inputs, allowed=allowed))
        return self.norm2(inputs + self.narrow(self.wide(inputs)))

    def get_config(self):
        return {**super().get_config(), **self.settings}
