# task: GroupNorm
# verdict: wrong
# mistake: reshaped as if channels came first
# told: channels-first
class GroupNorm(layers.Layer):
    def __init__(self, groups, epsilon=1e-3, **kwargs):
        super().__init__(**kwargs)
        self.groups, self.epsilon = groups, epsilon

    def build(self, shape):
        if shape[-1] % self.groups != 0:
            raise ValueError("groups must divide the channels")
        self.gamma = self.add_weight(shape=(shape[-1],), initializer="ones")
        self.beta = self.add_weight(shape=(shape[-1],), initializer="zeros")

    def call(self, values):
        shape = ops.shape(values)
        x = ops.reshape(values, (shape[0], self.groups, -1))
        mean, var = ops.mean(x, 2, keepdims=True), ops.var(x, 2, keepdims=True)
        x = (x - mean) / ops.sqrt(var + self.epsilon)
        return ops.reshape(x, shape) * self.gamma + self.beta
