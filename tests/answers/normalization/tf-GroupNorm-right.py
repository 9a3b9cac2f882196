# task: GroupNorm
# verdict: right
class GroupNorm(layers.Layer):
    def __init__(self, groups, epsilon=1e-3, **kwargs):
        super().__init__(**kwargs)
        self.groups, self.epsilon = groups, epsilon

    def build(self, shape):
        channels = shape[-1]
        if channels % self.groups != 0:
            raise ValueError("groups must divide the channels")
        self.gamma = self.add_weight(shape=(channels,), initializer="ones", name="gamma")
        self.beta = self.add_weight(shape=(channels,), initializer="zeros", name="beta")

    def call(self, values):
        shape = ops.shape(values)
        x = ops.reshape(values, (*shape[:-1], self.groups, shape[-1] // self.groups))
        axes = [*range(1, len(shape) - 1), len(shape)]
        mean = ops.mean(x, axis=axes, keepdims=True)
        var = ops.mean((x - mean) ** 2, axis=axes, keepdims=True)
        x = (x - mean) / ops.sqrt(var + self.epsilon)
        return ops.reshape(x, shape) * self.gamma + self.beta
