# task: RMSNorm
# verdict: wrong
# mistake: the mean of the row is subtracted before it is divided
# told: mean-taken-away-of-rms-layers, rounded-before-the-scale-of-rms-layers
class RMSNorm(layers.Layer):
    def __init__(self, epsilon=1e-6, **kwargs):
        super().__init__(**kwargs)
        self.epsilon = epsilon

    def build(self, shape):
        self.gamma = self.add_weight(shape=(shape[-1],), initializer="ones", name="gamma")

    def call(self, values):
        dtype = values.dtype
        if keras.backend.standardize_dtype(dtype) == "float16":
            values = ops.cast(values, "float32")
        values = values - ops.mean(values, axis=-1, keepdims=True)
        square = ops.mean(ops.square(values), axis=-1, keepdims=True)
        result = ops.cast(values / ops.sqrt(square + self.epsilon), dtype)
        return result * ops.cast(self.gamma, dtype)

    def get_config(self):
        return {**super().get_config(), "epsilon": self.epsilon}
