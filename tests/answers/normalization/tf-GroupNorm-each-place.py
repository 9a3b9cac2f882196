# task: GroupNorm
# verdict: wrong
# mistake: mean and variance are taken over the channels of a group at each place by itself, not over all places of the example
# told: places-apart-of-group-layers
class GroupNorm(layers.Layer):
    def __init__(self, groups, epsilon=1e-3, **kwargs):
        super().__init__(**kwargs)
        self.groups, self.epsilon = groups, epsilon

    def build(self, shape):
        channels = shape[-1]
        if channels % self.groups != 0:
            raise ValueError(f"{self.groups} does not divide {channels}")
        self.gamma = self.add_weight(
            shape=(channels,), initializer="ones", name="gamma"
        )
        self.beta = self.add_weight(
            shape=(channels,), initializer="zeros", name="beta"
        )

    def call(self, values):
        shape = ops.shape(values)
        each = values.shape[-1] // self.groups
        cut = ops.reshape(values, (*shape[:-1], self.groups, each))
        mean, variance = ops.moments(cut, axes=[-1], keepdims=True)
        cut = (cut - mean) / ops.sqrt(variance + self.epsilon)
        return ops.reshape(cut, shape) * self.gamma + self.beta

    def get_config(self):
        return {**super().get_config(), "groups": self.groups, "epsilon": self.epsilon}
