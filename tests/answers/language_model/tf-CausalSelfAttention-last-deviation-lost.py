# task: CausalSelfAttention
# verdict: wrong
# mistake: the kernel of c_proj starts with the deviation of c_attn; last_deviation is ignored
class CausalSelfAttention(layers.Layer):
    def __init__(self, dim, num_heads, deviation=0.02, last_deviation=0.02, **kwargs):
        super().__init__(**kwargs)
        self.settings = {
            "dim": dim, "num_heads": num_heads,
            "deviation": deviation, "last_deviation": last_deviation,
        }
        self.c_attn = layers.Dense(3 * dim, kernel_initializer=normal(deviation))
        self.c_proj = layers.Dense(dim, kernel_initializer=normal(deviation))
        for layer in (self.c_attn, self.c_proj):
            layer.build((None, None, dim))

    def call(self, inputs, past=None):
        heads, dim = self.settings["num_heads"], self.settings["dim"]
        n, t = tf.shape(inputs)[0], tf.shape(inputs)[1]
        made = tf.reshape(self.c_attn(inputs), (n, t, 3, heads, dim // heads))
        queries, keys, values = tf.unstack(tf.transpose(made, (2, 0, 3, 1, 4)), num=3)
        if past is not None:
            keys = tf.concat([past[0], keys], axis=2)
            values = tf.concat([past[1], values], axis=2)
        everything = tf.shape(keys)[2]
        scores = tf.matmul(queries, keys, transpose_b=True) / math.sqrt(dim // heads)
        last = tf.range(everything - t, everything)[:, None]
        scores = tf.where(tf.range(everything) <= last, scores, scores.dtype.min)
        found = tf.transpose(tf.matmul(tf.nn.softmax(scores), values), (0, 2, 1, 3))
        return self.c_proj(tf.reshape(found, (n, t, dim))), (keys, values)

    def get_config(self):
        return {**super().get_config(), **self.settings}
