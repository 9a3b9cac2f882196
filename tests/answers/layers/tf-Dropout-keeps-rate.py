# task: Dropout
# verdict: wrong
# mistake: a value is kept with probability rate, instead of set to zero with probability rate
# told: p-is-kept
class Dropout(layers.Layer):
    def __init__(self, rate=0.5, **kwargs):
        super().__init__(**kwargs)
        if not 0 <= rate < 1:
            raise ValueError("rate must be at least 0 and less than 1")
        self.rate = rate

    def call(self, inputs, training=False):
        if not training:
            return inputs
        mask = tf.cast(tf.random.uniform(tf.shape(inputs)) < self.rate, inputs.dtype)
        return inputs * mask / (1.0 - self.rate)
