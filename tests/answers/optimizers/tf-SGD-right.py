# task: SGD
# verdict: right
class SGD(keras.optimizers.Optimizer):
    def __init__(
        self, learning_rate=0.01, momentum=0.0, nesterov=False, l2=0.0,
        **kwargs,
    ):  # fmt: skip
        super().__init__(learning_rate=learning_rate, **kwargs)
        self.mu, self.look_ahead, self.l2 = momentum, nesterov, l2

    def build(self, variables):
        if self.built:
            return
        super().build(variables)
        self.v = self.add_optimizer_variables(variables, "v")

    def update_step(self, gradient, variable, learning_rate):
        mu = self.mu
        memory = self.v[self._get_variable_index(variable)]
        w, v = ops.convert_to_tensor(variable), ops.convert_to_tensor(memory)
        g = ops.cast(gradient, w.dtype)
        push = -ops.cast(learning_rate, w.dtype) * (g + self.l2 * w)
        v = push + mu * v
        self.assign(memory, v)
        self.assign(variable, w + (push + mu * v if self.look_ahead else v))

    def get_config(self):
        return dict(
            super().get_config(),
            momentum=self.mu, nesterov=self.look_ahead, l2=self.l2,
        )  # fmt: skip
