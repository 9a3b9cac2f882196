# task: TransformerBlock
# verdict: wrong
# mistake: without norm_first the branch is normalized, not the sum; eps is not handed to the normalizations, which use Keras' 1e-3
# told: eps-not-handed-on
class TransformerBlock(layers.Layer):
    def __init__(
        self, dim, num_heads, mlp_dim, norm_first=True, eps=1e-5, scale=None, **kwargs
    ):
        super().__init__(**kwargs)
        self.settings = {
            "dim": dim, "num_heads": num_heads, "mlp_dim": mlp_dim,
            "norm_first": norm_first, "eps": eps, "scale": scale,
        }
        self.norm1 = layers.LayerNormalization()
        self.self_attn = MultiHeadAttention(dim, num_heads, scale)
        self.norm2 = layers.LayerNormalization()
        self.linear1 = layers.Dense(mlp_dim)
        self.linear2 = layers.Dense(dim)

    def build(self, shape):
        self.norm1.build(shape)
        self.norm2.build(shape)
        self.linear1.build(shape)
        self.linear2.build((*shape[:-1], self.settings["mlp_dim"]))

    def call(self, inputs, allowed=None):
        def mlp(x):
            return self.linear2(ops.gelu(self.linear1(x), approximate=False))

        if self.settings["norm_first"]:
            x = inputs + self.self_attn(self.norm1(inputs), allowed=allowed)
            return x + mlp(self.norm2(x))
        x = inputs + self.norm1(self.self_attn(inputs, allowed=allowed))
        return x + self.norm2(mlp(x))

    def get_config(self):
        return {**super().get_config(), **self.settings}
