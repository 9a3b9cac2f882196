# task: SGD
# verdict: wrong
# mistake: with nesterov the step uses the velocity before its update, w + momentum * v_old - r * g, where v is already the new one (that is plain momentum)
# mistake: get_config leaves out l2, so from_config makes an optimizer without it
# told: nesterov-ignored, sgd-decay-not-in-the-config
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
        rate = ops.cast(learning_rate, variable.dtype)
        gradient = ops.cast(gradient, variable.dtype) + self.l2 * variable
        v = self.velocities[self._get_variable_index(variable)]
        old = ops.convert_to_tensor(v)
        new = self.momentum * old - rate * gradient
        if self.nesterov:
            self.assign_add(variable, self.momentum * old - rate * gradient)
        else:
            self.assign_add(variable, new)
        self.assign(v, new)

    def get_config(self):
        config = super().get_config()
        config.update({"momentum": self.momentum, "nesterov": self.nesterov})
        return config
