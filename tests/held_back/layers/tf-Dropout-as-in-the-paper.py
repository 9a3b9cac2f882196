# task: Dropout
# verdict: wrong
# mistake: scales as in section 4 of the paper: nothing is divided in training, and values are multiplied by 1 - rate without training
# mistake: a rate of 1 is accepted

class Dropout(layers.Layer):
    def __init__(self, rate=0.5, **kwargs):
        super().__init__(**kwargs)
        if rate < 0 or rate > 1:
            raise ValueError("rate is a probability")
        self.rate = rate

    def call(self, inputs, training=False):
        if training:
            keep = tf.random.uniform(tf.shape(inputs)) >= self.rate
            return tf.where(keep, inputs, tf.zeros_like(inputs))
        return inputs * (1 - self.rate)

    def get_config(self):
        return {**super().get_config(), "rate": self.rate}
