# task: CausalSelfAttention
# verdict: wrong
# mistake: scores are divided by the root of dim instead of dim / num_heads; the pair that is returned holds the new places only
# told: only-new-kept, scaled-by-the-whole-width
class CausalSelfAttention(layers.Layer):
    def __init__(self, dim, num_heads, deviation=0.02, last_deviation=0.02, **kwargs):
        super().__init__(**kwargs)
        self.settings = {
            "dim": dim, "num_heads": num_heads,
            "deviation": deviation, "last_deviation": last_deviation,
        }
        self.c_attn = layers.Dense(3 * dim, kernel_initializer=normal(deviation))
        self.c_proj = layers.Dense(dim, kernel_initializer=normal(last_deviation))
        self.c_attn.build((None, None, dim))
        self.c_proj.build((None, None, dim))

    def call(self, inputs, past=None):
        n, t = tf.shape(inputs)[0], tf.shape(inputs)[1]
        dim, heads = self.settings["dim"], self.settings["num_heads"]
        q, k, v = [
            tf.transpose(tf.reshape(x, (n, t, heads, dim // heads)), (0, 2, 1, 3))
            for x in tf.split(self.c_attn(inputs), 3, axis=-1)
        ]
        kept = (k, v)
        if past is not None:
            k = tf.concat([past[0], k], axis=2)
            v = tf.concat([past[1], v], axis=2)
        scores = tf.matmul(q, k, transpose_b=True) / math.sqrt(dim)
        s = tf.shape(k)[2]
        seen = tf.range(s)[None, :] <= tf.range(t)[:, None] + (s - t)
        weights = tf.nn.softmax(tf.where(seen, scores, scores.dtype.min), axis=-1)
        found = tf.reshape(tf.transpose(tf.matmul(weights, v), (0, 2, 1, 3)), (n, t, dim))
        return self.c_proj(found), kept

    def get_config(self):
        return {**super().get_config(), **self.settings}
