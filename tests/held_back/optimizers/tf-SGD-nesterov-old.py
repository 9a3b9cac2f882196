# task: SGD
# verdict: wrong
# mistake: with nesterov the variable moves by momentum * v - r * g with the velocity of the step before, which is the step without nesterov
# told: nesterov-ignored
class SGD(keras.optimizers.Optimizer):
    def __init__(
        self, learning_rate=0.01, momentum=0.0, nesterov=False, l2=0.0,
        **kwargs,
    ):
        super().__init__(learning_rate=learning_rate, **kwargs)
        self.momentum, self.nesterov, self.l2 = momentum, nesterov, l2

    def build(self, variables):
        if self.built:
            return
        super().build(variables)
        self.velocities = self.add_optimizer_variables(variables, "velocity")

    def update_step(self, gradient, variable, learning_rate):
        v = self.velocities[self._get_variable_index(variable)]
        rate = ops.cast(learning_rate, variable.dtype)
        gradient = ops.cast(gradient, variable.dtype) + self.l2 * variable
        new = self.momentum * v - rate * gradient
        if self.nesterov:
            self.assign_add(variable, self.momentum * v - rate * gradient)
        else:
            self.assign_add(variable, new)
        self.assign(v, new)

    def get_config(self):
        return {
            **super().get_config(), "momentum": self.momentum,
            "nesterov": self.nesterov, "l2": self.l2,
        }
