# task: Dropout
# verdict: wrong
# mistake: the draw has a fixed seed, so that every call has the same zeros
# told: same-mask-in-every-call
class Dropout(layers.Layer):
    def __init__(self, rate=0.5, **kwargs):
        if not 0 <= rate < 1:
            raise ValueError(f"rate is {rate}, must be at least 0 and below 1")
        super().__init__(**kwargs)
        self.rate = rate

    def call(self, inputs, training=False):
        if not training:
            return inputs
        draws = tf.random.stateless_uniform(tf.shape(inputs), seed=(0, 1))
        keep = tf.cast(draws >= self.rate, inputs.dtype)
        return inputs * keep / (1 - self.rate)

    def get_config(self):
        return {**super().get_config(), "rate": self.rate}
