# task: RMSNorm
# verdict: wrong
# mistake: epsilon beside the root
# told: eps-outside-of-rms-layers
class RMSNorm(layers.Layer):
    def __init__(self, epsilon=1e-6, **kwargs):
        super().__init__(**kwargs)
        self.epsilon = epsilon

    def build(self, shape):
        self.gamma = self.add_weight(shape=(shape[-1],), initializer="ones")

    def call(self, values):
        x = ops.cast(values, "float32")
        rms = ops.sqrt(ops.mean(x * x, axis=-1, keepdims=True))
        gamma = ops.cast(self.gamma, "float32")
        return ops.cast(x / (rms + self.epsilon) * gamma, values.dtype)
