# task: MultiHeadAttention
# verdict: wrong
# mistake: the weights are made in the first call; they should exist before
class MultiHeadAttention(layers.Layer):
    def __init__(self, dim, num_heads, scale=None, **kwargs):
        super().__init__(**kwargs)
        self.settings = {"dim": dim, "num_heads": num_heads, "scale": scale}
        if dim % num_heads:
            raise ValueError("dim must be a multiple of num_heads.")
        size = dim // num_heads

        def split():
            shape = (None, num_heads, size)
            return layers.EinsumDense("ntd,dhk->nthk", shape, bias_axes="hk")

        self.query, self.key, self.value = split(), split(), split()
        self.out = layers.EinsumDense("nthk,hkd->ntd", (None, dim), bias_axes="d")

    def call(self, inputs, context=None, allowed=None):
        context = inputs if context is None else context
        made = self.query(inputs), self.key(context), self.value(context)
        heads = [ops.transpose(one, (0, 2, 1, 3)) for one in made]
        if allowed is not None:
            allowed = ops.expand_dims(allowed, -3)
        found, _ = attention(*heads, allowed, self.settings["scale"])
        return self.out(ops.transpose(found, (0, 2, 1, 3)))

    def get_config(self):
        return {**super().get_config(), **self.settings}
