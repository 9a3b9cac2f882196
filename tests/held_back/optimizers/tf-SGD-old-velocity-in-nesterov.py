# task: SGD
# verdict: wrong
# mistake: Nesterov's step uses the velocity from before the step, not the new one
# mistake: get_config does not return l2, an optimizer made from it has none

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
        gradient = ops.cast(gradient, variable.dtype) + self.l2 * variable
        velocity = self.velocities[self._get_variable_index(variable)]
        old = ops.convert_to_tensor(velocity)
        new = self.momentum * old - rate * gradient
        self.assign(velocity, new)
        if self.nesterov:
            self.assign_add(variable, self.momentum * old - rate * gradient)
        else:
            self.assign_add(variable, new)

    def get_config(self):
        return {
            **super().get_config(),
            "momentum": self.momentum, "nesterov": self.nesterov,
        }  # fmt: skip
