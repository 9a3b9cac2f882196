# task: Adam
# verdict: wrong
# mistake: self.iterations itself is taken for the number of the step, so the first one divides by zero
# told: adam-first-step-is-zero
class Adam(keras.optimizers.Optimizer):
    def __init__(
        self, learning_rate=0.001, beta_1=0.9, beta_2=0.999, epsilon=1e-7,
        l2=0.0, **kwargs,
    ):  # fmt: skip
        super().__init__(learning_rate=learning_rate, **kwargs)
        self.beta_1, self.beta_2 = beta_1, beta_2
        self.epsilon, self.l2 = epsilon, l2

    def build(self, variables):
        if self.built:
            return
        super().build(variables)
        self.ms = self.add_optimizer_variables(variables, "m")
        self.vs = self.add_optimizer_variables(variables, "v")

    def update_step(self, gradient, variable, learning_rate):
        index = self._get_variable_index(variable)
        step = ops.cast(self.iterations, variable.dtype)
        gradient = gradient + self.l2 * variable
        direction, m, v = adam_direction(
            gradient, self.ms[index], self.vs[index], step,
            self.beta_1, self.beta_2, self.epsilon,
        )  # fmt: skip
        self.assign(self.ms[index], m)
        self.assign(self.vs[index], v)
        self.assign_sub(variable, ops.cast(learning_rate, variable.dtype) * direction)

    def get_config(self):
        return {
            **super().get_config(), "beta_1": self.beta_1, "beta_2": self.beta_2,
            "epsilon": self.epsilon, "l2": self.l2,
        }  # fmt: skip
