# task: Dropout
# verdict: right
class Dropout(layers.Layer):
    def __init__(self, rate=0.5, **kwargs):
        super().__init__(**kwargs)
        if not 0 <= rate < 1:
            raise ValueError(f"rate must lie in [0, 1), not {rate}")
        self.rate = rate

    def call(self, inputs, training=False):
        if not training:
            return inputs
        inputs = tf.convert_to_tensor(inputs)
        fate = tf.random.uniform(tf.shape(inputs))
        zeros = tf.zeros_like(inputs)
        return tf.where(fate < self.rate, zeros, inputs / (1 - self.rate))

    def get_config(self):
        return {**super().get_config(), "rate": self.rate}
