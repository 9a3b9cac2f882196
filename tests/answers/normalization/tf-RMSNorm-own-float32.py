# task: RMSNorm
# verdict: right
# way: a weight that is never cast by itself, einsum for the mean square, and one cast at the end
class RMSNorm(layers.Layer):
    def __init__(self, epsilon=1e-6, **kwargs):
        super().__init__(**kwargs)
        self.epsilon = epsilon

    def build(self, shape):
        self.gamma = self.add_weight(
            name="gamma", shape=(shape[-1],), initializer="ones", autocast=False
        )

    def call(self, values):
        low = self.compute_dtype in ("float16", "bfloat16")
        inside = "float32" if low else self.compute_dtype
        x = ops.cast(values, inside)
        total = ops.einsum("...d,...d->...", x, x)
        mean = ops.expand_dims(total, -1) / x.shape[-1]
        y = x / ops.sqrt(mean + self.epsilon) * ops.cast(self.gamma, inside)
        return ops.cast(y, self.compute_dtype)

    def get_config(self):
        return {**super().get_config(), "epsilon": self.epsilon}
