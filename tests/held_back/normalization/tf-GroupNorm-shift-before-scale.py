# task: GroupNorm
# verdict: wrong
# mistake: the shift is added before the scale: gamma * (x + beta) instead of gamma * x + beta
class GroupNorm(layers.Layer):
    def __init__(self, groups, epsilon=1e-3, **kwargs):
        super().__init__(**kwargs)
        self.groups, self.epsilon = groups, epsilon

    def build(self, shape):
        channels = shape[-1]
        if channels % self.groups:
            raise ValueError("The channels must be a multiple of the groups.")
        self.gamma = self.add_weight(shape=(channels,), initializer="ones", name="gamma")
        self.beta = self.add_weight(shape=(channels,), initializer="zeros", name="beta")

    def call(self, values):
        shape = ops.shape(values)
        size = shape[-1] // self.groups
        grouped = ops.reshape(values, (*shape[:-1], self.groups, size))
        axes = (*range(1, len(shape) - 1), len(shape))
        mean, variance = ops.moments(grouped, axes=axes, keepdims=True)
        normal = (grouped - mean) / ops.sqrt(variance + self.epsilon)
        return (ops.reshape(normal, shape) + self.beta) * self.gamma

    def get_config(self):
        return {**super().get_config(), "groups": self.groups, "epsilon": self.epsilon}
