# task: GroupNorm
# verdict: wrong
# mistake: beta comes before gamma in the list of weights
# told: beta-comes-first
class GroupNorm(layers.Layer):
    def __init__(self, groups, epsilon=1e-3, **kwargs):
        super().__init__(**kwargs)
        self.groups, self.epsilon = groups, epsilon

    def build(self, shape):
        channels = shape[-1]
        if channels % self.groups:
            raise ValueError(f"{channels} channels, {self.groups} groups")
        self.beta = self.add_weight(shape=(channels,), initializer="zeros", name="beta")
        self.gamma = self.add_weight(shape=(channels,), initializer="ones", name="gamma")

    def call(self, values):
        shape = ops.shape(values)
        parts = ops.reshape(values, (shape[0], -1, self.groups, shape[-1] // self.groups))
        mean = ops.mean(parts, axis=(1, 3), keepdims=True)
        variance = ops.mean(ops.square(parts - mean), axis=(1, 3), keepdims=True)
        normal = (parts - mean) / ops.sqrt(variance + self.epsilon)
        return ops.reshape(normal, shape) * self.gamma + self.beta

    def get_config(self):
        return {**super().get_config(), "groups": self.groups, "epsilon": self.epsilon}
