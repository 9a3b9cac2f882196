# task: AdamW
# verdict: wrong
# mistake: tells the base class the weight_decay and decays in update_step as well, so that every variable decays twice
# mistake: get_config leaves out beta_2, an optimizer made from it has 0.999 always

class AdamW(keras.optimizers.Optimizer):
    def __init__(
        self, learning_rate=0.001, weight_decay=0.004, beta_1=0.9,
        beta_2=0.999, epsilon=1e-7, **kwargs,
    ):  # fmt: skip
        super().__init__(
            learning_rate=learning_rate, weight_decay=weight_decay, **kwargs
        )
        self.beta_1, self.beta_2, self.epsilon = beta_1, beta_2, epsilon

    def build(self, variables):
        if self.built:
            return
        super().build(variables)
        self.means = self.add_optimizer_variables(variables, "mean")
        self.squares = self.add_optimizer_variables(variables, "square")

    def update_step(self, gradient, variable, learning_rate):
        rate = ops.cast(learning_rate, variable.dtype)
        self.assign_sub(variable, rate * self.weight_decay * variable)
        index = self._get_variable_index(variable)
        direction, m, v = adam_direction(
            ops.cast(gradient, variable.dtype),
            self.means[index], self.squares[index],
            ops.cast(self.iterations + 1, variable.dtype),
            self.beta_1, self.beta_2, self.epsilon,
        )  # fmt: skip
        self.assign(self.means[index], m)
        self.assign(self.squares[index], v)
        self.assign_sub(variable, rate * direction)

    def get_config(self):
        return {
            **super().get_config(),
            "beta_1": self.beta_1, "epsilon": self.epsilon,
        }  # fmt: skip
