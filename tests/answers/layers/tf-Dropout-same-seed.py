# task: Dropout
# verdict: wrong
# mistake: the draws are stateless with a seed that is chosen once, when the layer is made; so every call with inputs of one shape drops the same values, and not anew
# told: same-mask-in-every-call
class Dropout(layers.Layer):
    def __init__(self, rate=0.5, **kwargs):
        super().__init__(**kwargs)
        if rate < 0 or rate >= 1:
            raise ValueError(f"rate must be from 0 on and below 1, not {rate}")
        self.rate = rate
        self.seed = int(tf.random.uniform((), maxval=2**30, dtype=tf.int32))

    def call(self, inputs, training=False):
        if not training:
            return inputs
        drawn = tf.random.stateless_uniform(tf.shape(inputs), seed=(self.seed, 0))
        kept = inputs / (1 - self.rate)
        return tf.where(drawn < self.rate, tf.zeros_like(kept), kept)

    def get_config(self):
        return {**super().get_config(), "rate": self.rate}
