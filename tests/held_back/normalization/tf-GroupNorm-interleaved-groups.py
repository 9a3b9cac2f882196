# task: GroupNorm
# verdict: wrong
# mistake: the channel axis is cut as (C / groups, groups), so a group has every groups-th channel and not neighbors
# mistake: epsilon is added to the standard deviation instead of to the variance under the root
# told: eps-outside-of-group-layers, every-nth-channel-of-group-layers
class GroupNorm(layers.Layer):
    def __init__(self, groups, epsilon=1e-3, **kwargs):
        super().__init__(**kwargs)
        self.groups, self.epsilon = groups, epsilon

    def build(self, shape):
        channels = shape[-1]
        if channels % self.groups:
            raise ValueError(f"{channels} channels cannot make {self.groups} groups")
        self.gamma = self.add_weight(shape=(channels,), initializer="ones", name="gamma")
        self.beta = self.add_weight(shape=(channels,), initializer="zeros", name="beta")

    def call(self, values):
        shape = ops.shape(values)
        channels = values.shape[-1]
        cut = ops.reshape(values, (shape[0], -1, channels // self.groups, self.groups))
        mean = ops.mean(cut, axis=(1, 2), keepdims=True)
        deviation = ops.std(cut, axis=(1, 2), keepdims=True)
        normal = ops.reshape((cut - mean) / (deviation + self.epsilon), shape)
        return normal * self.gamma + self.beta

    def get_config(self):
        return {**super().get_config(), "groups": self.groups, "epsilon": self.epsilon}
