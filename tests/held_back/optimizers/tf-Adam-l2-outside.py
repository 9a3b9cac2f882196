# task: Adam
# verdict: wrong
# mistake: l2 * w is added to the direction, behind Adam's scaling, and not to the gradient (that is the decoupled decay)

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
        self.means = self.add_optimizer_variables(variables, "mean")
        self.squares = self.add_optimizer_variables(variables, "square")

    def update_step(self, gradient, variable, learning_rate):
        index = self._get_variable_index(variable)
        m, v = self.means[index], self.squares[index]
        step = ops.cast(self.iterations + 1, variable.dtype)
        direction, new_m, new_v = adam_direction(
            ops.cast(gradient, variable.dtype), m, v, step,
            self.beta_1, self.beta_2, self.epsilon,
        )  # fmt: skip
        self.assign(m, new_m)
        self.assign(v, new_v)
        rate = ops.cast(learning_rate, variable.dtype)
        self.assign_sub(variable, rate * (direction + self.l2 * variable))

    def get_config(self):
        return {
            **super().get_config(),
            "beta_1": self.beta_1, "beta_2": self.beta_2,
            "epsilon": self.epsilon, "l2": self.l2,
        }  # fmt: skip
