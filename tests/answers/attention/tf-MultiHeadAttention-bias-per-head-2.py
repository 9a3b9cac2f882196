# task: MultiHeadAttention
# verdict: wrong
# mistake: the bias of the output is added to what each head contributes, before the sum over the heads, so it counts num_heads times
# told: last-bias-for-each-head
class MultiHeadAttention(layers.Layer):
    def __init__(self, dim, num_heads, scale=None, **kwargs):
        super().__init__(**kwargs)
        self.settings = {"dim": dim, "num_heads": num_heads, "scale": scale}
        if dim % num_heads != 0:
            raise ValueError("dim has to be a multiple of num_heads")
        width = dim // num_heads
        self.maps = []
        for name in ("query", "key", "value"):
            kernel = self.add_weight(
                shape=(dim, num_heads, width), initializer="glorot_uniform",
                name=f"{name}_kernel")
            bias = self.add_weight(
                shape=(num_heads, width), initializer="zeros", name=f"{name}_bias")
            self.maps.append((kernel, bias))
        self.out_kernel = self.add_weight(
            shape=(num_heads, width, dim), initializer="glorot_uniform", name="out_kernel")
        self.out_bias = self.add_weight(shape=(dim,), initializer="zeros", name="out_bias")

    def call(self, inputs, context=None, allowed=None):
        if context is None:
            context = inputs
        made = [
            tf.einsum("ntd,dhk->nhtk", source, kernel) + bias[:, None, :]
            for source, (kernel, bias) in zip((inputs, context, context), self.maps)
        ]
        if allowed is not None:
            allowed = tf.expand_dims(allowed, -3)
        found, _ = attention(*made, allowed, self.settings["scale"])
        shares = tf.einsum("nhtk,hkd->nhtd", found, self.out_kernel) + self.out_bias
        return tf.reduce_sum(shares, axis=1)

    def get_config(self):
        return {**super().get_config(), **self.settings}
