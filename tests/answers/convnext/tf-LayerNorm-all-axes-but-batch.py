# task: LayerNorm
# verdict: wrong
# mistake: the mean and variance are taken over all axes but the batch
# told: over-the-whole-image-k
class LayerNorm(layers.Layer):
    def __init__(self, epsilon=1e-6, **kwargs):
        super().__init__(**kwargs)
        self.epsilon = epsilon

    def build(self, shape):
        self.gamma = self.add_weight(shape=(shape[-1],), initializer="ones")
        self.beta = self.add_weight(shape=(shape[-1],), initializer="zeros")

    def call(self, values):
        axes = list(range(1, len(values.shape)))
        mean, variance = ops.moments(values, axes, keepdims=True)
        return self.gamma * (values - mean) / ops.sqrt(variance + self.epsilon) + self.beta

    def get_config(self):
        return {**super().get_config(), "epsilon": self.epsilon}
