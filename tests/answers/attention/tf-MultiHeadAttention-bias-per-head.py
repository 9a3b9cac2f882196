# task: MultiHeadAttention
# verdict: wrong
# mistake: the output's bias is added once for each head
# told: last-bias-for-each-head
class MultiHeadAttention(layers.Layer):
    def __init__(self, dim, num_heads, scale=None, **kwargs):
        super().__init__(**kwargs)
        self.settings = {"dim": dim, "num_heads": num_heads, "scale": scale}
        if dim % num_heads:
            raise ValueError("dim is not a multiple of num_heads")
        d = dim // num_heads
        self.pairs = []
        for _ in range(3):
            kernel = self.add_weight(shape=(dim, num_heads, d), initializer="glorot_uniform")
            bias = self.add_weight(shape=(num_heads, d), initializer="zeros")
            self.pairs.append((kernel, bias))
        self.out_kernel = self.add_weight(shape=(num_heads, d, dim), initializer="glorot_uniform")
        self.out_bias = self.add_weight(shape=(dim,), initializer="zeros")

    def call(self, inputs, context=None, allowed=None):
        context = inputs if context is None else context
        q, k, v = [
            ops.einsum("ntd,dhe->nhte", x, kernel) + bias[:, None, :]
            for x, (kernel, bias) in zip((inputs, context, context), self.pairs)
        ]
        if allowed is not None:
            allowed = tf.broadcast_to(allowed, (q.shape[0], q.shape[2], k.shape[2]))[:, None]
        found, _ = attention(q, k, v, allowed, self.settings["scale"])
        each = ops.einsum("nhte,hed->nhtd", found, self.out_kernel) + self.out_bias
        return ops.sum(each, axis=1)

    def get_config(self):
        return {**super().get_config(), **self.settings}
