# task: LayerNorm
# verdict: right
class LayerNorm(layers.Layer):
    def __init__(self, epsilon=1e-6, **kwargs):
        super().__init__(**kwargs)
        self.epsilon = epsilon

    def build(self, shape):
        c = int(shape[-1])
        self.gamma = self.add_weight(name="gamma", shape=(c,), initializer="ones")
        self.beta = self.add_weight(name="beta", shape=(c,), initializer="zeros")

    def call(self, values):
        mean, var = ops.moments(values, axes=[-1], keepdims=True)
        return (values - mean) * ops.rsqrt(var + self.epsilon) * self.gamma + self.beta
