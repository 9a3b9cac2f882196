# task: SGD
# verdict: wrong
# mistake: the velocities are found by variable.name, which is not unique: all variables called "kernel" share one velocity
# told: sgd-velocity-by-name
class SGD(keras.optimizers.Optimizer):
    def __init__(
        self, learning_rate=0.01, momentum=0.0, nesterov=False, l2=0.0,
        **kwargs,
    ):  # fmt: skip
        super().__init__(learning_rate=learning_rate, **kwargs)
        self.momentum = momentum
        self.nesterov = nesterov
        self.l2 = l2

    def build(self, variables):
        if self.built:
            return
        super().build(variables)
        made = self.add_optimizer_variables(variables, "velocity")
        self.velocity_of = {
            variable.name: velocity
            for variable, velocity in zip(variables, made)
        }

    def update_step(self, gradient, variable, learning_rate):
        rate = ops.cast(learning_rate, variable.dtype)
        g = ops.cast(gradient, variable.dtype) + self.l2 * variable
        velocity = self.velocity_of[variable.name]
        v = self.momentum * velocity - rate * g
        self.assign(velocity, v)
        if self.nesterov:
            self.assign_add(variable, self.momentum * v - rate * g)
        else:
            self.assign_add(variable, v)

    def get_config(self):
        config = super().get_config()
        config["momentum"] = self.momentum
        config["nesterov"] = self.nesterov
        config["l2"] = self.l2
        return config
