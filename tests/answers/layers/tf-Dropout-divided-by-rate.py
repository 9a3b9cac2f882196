# task: Dropout
# verdict: wrong
# mistake: what is kept is divided by the rate instead of 1 - rate
# told: divided-by-p
class Dropout(layers.Layer):
    def __init__(self, rate=0.5, **kwargs):
        super().__init__(**kwargs)
        if not 0 <= rate < 1:
            raise ValueError(f"rate {rate}")
        self.rate = rate

    def call(self, inputs, training=False):
        if not training:
            return inputs
        keep = tf.random.uniform(tf.shape(inputs)) >= self.rate
        return inputs * tf.cast(keep, inputs.dtype) / self.rate

    def get_config(self):
        return {**super().get_config(), "rate": self.rate}
