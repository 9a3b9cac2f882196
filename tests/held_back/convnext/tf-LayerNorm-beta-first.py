# task: LayerNorm
# verdict: wrong
# mistake: the weights are made in the order beta, gamma; gamma should be first
class LayerNorm(layers.Layer):
    def __init__(self, epsilon=1e-6, **kwargs):
        super().__init__(**kwargs)
        self.epsilon = epsilon

    def build(self, shape):
        self.beta = self.add_weight(shape=(shape[-1],), initializer="zeros", name="beta")
        self.gamma = self.add_weight(shape=(shape[-1],), initializer="ones", name="gamma")

    def call(self, values):
        mean, variance = ops.moments(values, axes=-1, keepdims=True)
        return (values - mean) * ops.rsqrt(variance + self.epsilon) * self.gamma + self.beta

    def get_config(self):
        return {**super().get_config(), "epsilon": self.epsilon}
