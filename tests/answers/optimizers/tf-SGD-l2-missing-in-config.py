# task: SGD
# verdict: wrong
# mistake: get_config leaves l2 out, so an optimizer from it has none
# told: sgd-decay-not-in-the-config
class SGD(keras.optimizers.Optimizer):
    def __init__(
        self, learning_rate=0.01, momentum=0.0, nesterov=False, l2=0.0,
        **kwargs,
    ):  # fmt: skip
        super().__init__(learning_rate=learning_rate, **kwargs)
        self.momentum, self.nesterov, self.l2 = momentum, nesterov, l2

    def build(self, variables):
        if self.built:
            return
        super().build(variables)
        self.velocities = self.add_optimizer_variables(variables, "velocity")

    def update_step(self, gradient, variable, learning_rate):
        rate = ops.cast(learning_rate, variable.dtype)
        g = ops.cast(gradient, variable.dtype) + self.l2 * variable
        velocity = self.velocities[self._get_variable_index(variable)]
        v = self.momentum * velocity - rate * g
        self.assign(velocity, v)
        change = self.momentum * v - rate * g if self.nesterov else v
        self.assign_add(variable, change)

    def get_config(self):
        return {
            **super().get_config(), "momentum": self.momentum, "nesterov": self.nesterov,
        }  # fmt: skip
