# task: Dropout
# verdict: right
# way: a boolean mask of uniform numbers in float32 and tf.where, no product with a mask
class Dropout(layers.Layer):
    def __init__(self, rate=0.5, **kwargs):
        super().__init__(**kwargs)
        if not 0 <= rate < 1:
            raise ValueError(f"rate must be from 0 to below 1, not {rate}")
        self.rate = rate

    def call(self, inputs, training=False):
        if not training:
            return inputs
        inputs = tf.convert_to_tensor(inputs)
        kept = tf.random.uniform(tf.shape(inputs)) >= self.rate
        return tf.where(kept, inputs / (1 - self.rate), tf.zeros_like(inputs))

    def get_config(self):
        return {**super().get_config(), "rate": self.rate}
