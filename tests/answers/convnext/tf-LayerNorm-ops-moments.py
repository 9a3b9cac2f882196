# task: LayerNorm
# verdict: right
class LayerNorm(layers.Layer):
    def __init__(self, epsilon=1e-6, **kwargs):
        super().__init__(**kwargs)
        self.epsilon = epsilon

    def build(self, shape):
        channels = shape[-1]
        self.gamma = self.add_weight(name="gamma", shape=(channels,), initializer=keras.initializers.Ones())
        self.beta = self.add_weight(name="beta", shape=(channels,), initializer=keras.initializers.Zeros())

    def call(self, values):
        mean, variance = ops.moments(values, axes=[-1], keepdims=True)
        scale = self.gamma * ops.rsqrt(variance + self.epsilon)
        return (values - mean) * scale + self.beta

    def get_config(self):
        config = super().get_config()
        config["epsilon"] = self.epsilon
        return config
