# task: RMSNorm
# verdict: wrong
# mistake: the square is taken in float16, before the cast to float32
# told: rounded-before-the-scale-of-rms-layers, squared-in-half-and-widened
class RMSNorm(layers.Layer):
    def __init__(self, epsilon=1e-6, **kwargs):
        super().__init__(**kwargs)
        self.epsilon = epsilon

    def build(self, shape):
        self.gamma = self.add_weight(shape=(shape[-1],), initializer="ones", name="gamma")

    def call(self, values):
        square = ops.cast(ops.square(values), "float32")
        mean = ops.mean(square, axis=-1, keepdims=True)
        normal = ops.cast(values, "float32") * ops.rsqrt(mean + self.epsilon)
        return ops.cast(normal, values.dtype) * ops.cast(self.gamma, values.dtype)

    def get_config(self):
        return {**super().get_config(), "epsilon": self.epsilon}
