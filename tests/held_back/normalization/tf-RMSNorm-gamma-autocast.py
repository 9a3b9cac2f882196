# task: RMSNorm
# verdict: right
class RMSNorm(layers.Layer):
    def __init__(self, epsilon=1e-6, **kwargs):
        super().__init__(**kwargs)
        self.epsilon = epsilon

    def build(self, shape):
        self.gamma = self.add_weight(shape=(shape[-1],), initializer="ones", name="gamma")

    def call(self, values):
        dtype = keras.backend.standardize_dtype(values.dtype)
        wide = ops.cast(values, "float32") if dtype == "float16" else values
        mean_square = ops.mean(ops.square(wide), axis=-1, keepdims=True)
        normal = wide * ops.rsqrt(mean_square + self.epsilon)
        return ops.cast(normal * ops.cast(self.gamma, wide.dtype), dtype)

    def get_config(self):
        return {**super().get_config(), "epsilon": self.epsilon}
