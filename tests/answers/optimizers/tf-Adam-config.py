# task: Adam
# verdict: wrong
# mistake: get_config forgets epsilon, so that from_config makes an optimizer with the default
# told: adam-epsilon-not-in-the-config
class Adam(keras.optimizers.Optimizer):
    def __init__(
        self, learning_rate=0.001, beta_1=0.9, beta_2=0.999, epsilon=1e-7,
        l2=0.0, **kwargs,
    ):  # fmt: skip
        super().__init__(learning_rate=learning_rate, **kwargs)
        self.beta_1, self.beta_2 = beta_1, beta_2
        self.epsilon = epsilon
        self.l2 = l2

    def build(self, variables):
        if self.built:
            return
        super().build(variables)
        self._ms = self.add_optimizer_variables(variables, "m")
        self._vs = self.add_optimizer_variables(variables, "v")

    def update_step(self, gradient, variable, learning_rate):
        i = self._get_variable_index(variable)
        rate = ops.cast(learning_rate, variable.dtype)
        g = ops.cast(gradient, variable.dtype) + self.l2 * variable
        step = ops.cast(self.iterations + 1, variable.dtype)
        direction, m, v = adam_direction(
            g, self._ms[i], self._vs[i], step, self.beta_1, self.beta_2,
            self.epsilon,
        )  # fmt: skip
        self.assign(self._ms[i], m)
        self.assign(self._vs[i], v)
        self.assign_sub(variable, rate * direction)

    def get_config(self):
        return {
            **super().get_config(),
            "beta_1": self.beta_1,
            "beta_2": self.beta_2,
            "l2": self.l2,
        }
