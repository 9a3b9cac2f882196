# task: MultiHeadAttention
# verdict: wrong
# mistake: divided by the root of dim
# told: root-of-the-whole-width
class MultiHeadAttention(layers.Layer):
    def __init__(self, dim, num_heads, scale=None, **kwargs):
        super().__init__(**kwargs)
        self.settings = {"dim": dim, "num_heads": num_heads, "scale": scale}
        if dim % num_heads:
            raise ValueError("dim must be a multiple of num_heads")
        shape = (num_heads, dim // num_heads)
        self.qk, self.qb = self.add_weight(shape=(dim, *shape)), self.add_weight(shape=shape)
        self.kk, self.kb = self.add_weight(shape=(dim, *shape)), self.add_weight(shape=shape)
        self.vk, self.vb = self.add_weight(shape=(dim, *shape)), self.add_weight(shape=shape)
        self.ok, self.ob = self.add_weight(shape=(*shape, dim)), self.add_weight(shape=(dim,))
        self.scale = dim**-0.5 if scale is None else scale

    def call(self, inputs, context=None, allowed=None):
        context = inputs if context is None else context
        q = tf.einsum("ntc,chd->nhtd", inputs, self.qk) + self.qb[:, None]
        k = tf.einsum("ntc,chd->nhtd", context, self.kk) + self.kb[:, None]
        v = tf.einsum("ntc,chd->nhtd", context, self.vk) + self.vb[:, None]
        if allowed is not None:
            allowed = tf.expand_dims(allowed, -3)
        out, _ = attention(q, k, v, allowed, self.scale)
        return tf.einsum("nhtd,hdc->ntc", out, self.ok) + self.ob

    def get_config(self):
        return {**super().get_config(), **self.settings}
