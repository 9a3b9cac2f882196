# task: RMSNorm
# verdict: wrong
# mistake: the values are squared in the layer's own type and the squares are cast to float32 afterwards: in float16 the square of 256 is infinite and the row becomes zero
# told: squared-in-half-and-widened
class RMSNorm(layers.Layer):
    def __init__(self, epsilon=1e-6, **kwargs):
        super().__init__(**kwargs)
        self.epsilon = epsilon

    def build(self, shape):
        self.gamma = self.add_weight(
            shape=(shape[-1],), initializer="ones", name="gamma", autocast=False
        )

    def call(self, values):
        squares = ops.square(values)
        kind = "float32" if self.compute_dtype == "float16" else self.compute_dtype
        squares = ops.cast(squares, kind)
        root = ops.sqrt(ops.mean(squares, axis=-1, keepdims=True) + self.epsilon)
        scaled = ops.cast(values, kind) / root * ops.cast(self.gamma, kind)
        return ops.cast(scaled, self.compute_dtype)

    def get_config(self):
        return {**super().get_config(), "epsilon": self.epsilon}
