# task: Dropout
# verdict: right
class Dropout(layers.Layer):
    def __init__(self, rate=0.5, **kwargs):
        if not (rate >= 0 and rate < 1):
            raise ValueError(rate)
        super().__init__(**kwargs)
        self.rate = rate

    def call(self, inputs, training=False):
        if training is None or not training:
            return tf.identity(inputs)
        dice = keras.random.uniform(keras.ops.shape(inputs), dtype="float32")
        lost = keras.ops.less(dice, self.rate)
        return keras.ops.where(lost, keras.ops.zeros_like(inputs), inputs / (1 - self.rate))

    def get_config(self):
        return dict(super().get_config(), rate=self.rate)
