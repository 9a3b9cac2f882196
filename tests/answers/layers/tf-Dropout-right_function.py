# task: Dropout
# verdict: right
class Dropout(layers.Layer):
    def __init__(self, rate=0.5, **kwargs):
        super().__init__(**kwargs)
        if rate < 0 or rate >= 1:
            raise ValueError("rate must lie in [0, 1)")
        self.rate = rate

    def call(self, inputs, training=False):
        return tf.nn.dropout(inputs, self.rate) if training else inputs

    def get_config(self):
        return {**super().get_config(), "rate": self.rate}
