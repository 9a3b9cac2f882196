# task: TransformerBlock
# verdict: wrong
# mistake: eps is not passed on; both normalizations have Keras' default of 0.001
# mistake: the GELU is the approximation by tanh, not the exact one
# told: approximate-gelu, eps-not-handed-on
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
        self.norm1 = layers.LayerNormalization()
        self.attend = MultiHeadAttention(dim, num_heads, scale)
        self.norm2 = layers.LayerNormalization()
        self.dense1 = layers.Dense(mlp_dim)
        self.dense2 = layers.Dense(dim)

    def build(self, shape):
        dim, mlp_dim = self.settings["dim"], self.settings["mlp_dim"]
        self.norm1.build((None, None, dim))
        self.norm2.build((None, None, dim))
        self.dense1.build((None, None, dim))
        self.dense2.build((None, None, mlp_dim))

    def think(self, places):
        return self.dense2(tf.nn.gelu(self.dense1(places), approximate=True))

    def call(self, inputs, allowed=None):
        if self.norm_first:
            places = inputs + self.attend(self.norm1(inputs), allowed=allowed)
            return places + self.think(self.norm2(places))
        places = self.norm1(inputs + self.attend(inputs, allowed=allowed))
        return self.norm2(places + self.think(places))

    def get_config(self):
        return {**super().get_config(), **self.settings}
