# task: Dropout
# verdict: wrong
# mistake: the mask is drawn once and used again in each call; it is not divided by 1 - rate
class Dropout(layers.Layer):
    def __init__(self, rate=0.5, **kwargs):
        super().__init__(**kwargs)
        if rate < 0 or rate >= 1:
            raise ValueError("rate must be in [0, 1)")
        self.rate = rate
        self.mask = None

    def call(self, inputs, training=False):
        if not training:
            return inputs
        if self.mask is None or self.mask.shape != inputs.shape:
            noise = tf.random.uniform(tf.shape(inputs), dtype=inputs.dtype)
            self.mask = tf.cast(noise >= self.rate, inputs.dtype)
        return inputs * self.mask

    def get_config(self):
        return {**super().get_config(), "rate": self.rate}
