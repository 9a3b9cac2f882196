# task: CausalSelfAttention
# verdict: right
# way: a loop over the heads with einsum and an exponential written out, and a mask from comparing places
class CausalSelfAttention(layers.Layer):
    def __init__(self, dim, num_heads, deviation=0.02, last_deviation=0.02, **kwargs):
        super().__init__(**kwargs)
        self.settings = {
            "dim": dim, "num_heads": num_heads,
            "deviation": deviation, "last_deviation": last_deviation,
        }  # fmt: skip
        self.c_attn = layers.Dense(3 * dim, kernel_initializer=normal(deviation))
        self.c_proj = layers.Dense(dim, kernel_initializer=normal(last_deviation))
        self.c_attn.build((None, None, dim))
        self.c_proj.build((None, None, dim))

    def call(self, inputs, past=None):
        heads = self.settings["num_heads"]
        width = self.settings["dim"] // heads
        pieces = tf.split(self.c_attn(inputs), 3 * heads, axis=-1)  # each (N, T, width)
        queries = pieces[:heads]
        keys = tf.stack(pieces[heads : 2 * heads], axis=1)  # (N, heads, T, width)
        values = tf.stack(pieces[2 * heads :], axis=1)
        if past is not None:
            keys = tf.concat([past[0], keys], axis=2)
            values = tf.concat([past[1], values], axis=2)
        new, every = tf.shape(inputs)[1], tf.shape(keys)[2]
        own = tf.range(every - new, every)[:, None]
        later = tf.range(every)[None, :] > own  # (T, P + T)
        found = []
        for head in range(heads):
            scores = tf.einsum("ntw,nsw->nts", queries[head], keys[:, head])
            scores = scores / math.sqrt(width)
            scores = tf.where(later, tf.constant(-math.inf, scores.dtype), scores)
            top = tf.stop_gradient(tf.reduce_max(scores, axis=-1, keepdims=True))
            shares = tf.exp(scores - top)
            shares = shares / tf.reduce_sum(shares, axis=-1, keepdims=True)
            found.append(tf.einsum("nts,nsw->ntw", shares, values[:, head]))
        return self.c_proj(tf.concat(found, axis=-1)), (keys, values)

    def get_config(self):
        return {**super().get_config(), **self.settings}
