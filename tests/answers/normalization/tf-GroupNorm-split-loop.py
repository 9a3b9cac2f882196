# task: GroupNorm
# verdict: right
# way: the channels are split along the last axis and each group is normalized by itself in a loop
class GroupNorm(layers.Layer):
    def __init__(self, groups, epsilon=1e-3, **kwargs):
        super().__init__(**kwargs)
        self.groups, self.epsilon = groups, epsilon

    def build(self, shape):
        if shape[-1] % self.groups:
            raise ValueError(
                f"{shape[-1]} channels cannot be cut into {self.groups} groups."
            )
        self.gamma = self.add_weight(
            name="gamma", shape=(shape[-1],), initializer="ones"
        )
        self.beta = self.add_weight(
            name="beta", shape=(shape[-1],), initializer="zeros"
        )

    def call(self, values):
        axes = tuple(range(1, len(values.shape)))
        done = []
        for part in ops.split(values, self.groups, axis=-1):
            part = part - ops.mean(part, axis=axes, keepdims=True)
            variance = ops.mean(ops.square(part), axis=axes, keepdims=True)
            done.append(part / ops.sqrt(variance + self.epsilon))
        return ops.concatenate(done, axis=-1) * self.gamma + self.beta

    def get_config(self):
        return {**super().get_config(), "groups": self.groups, "epsilon": self.epsilon}
