# task: Adam
# verdict: wrong
# mistake: keeps a counter of its own that is advanced in update_step, once for every variable and not once for every step, so the correction of all but the first variable of the first step is that of a later step
# told: adam-own-count-in-python
class Adam(keras.optimizers.Optimizer):
    def __init__(
        self, learning_rate=0.001, beta_1=0.9, beta_2=0.999, epsilon=1e-7,
        l2=0.0, **kwargs,
    ):
        super().__init__(learning_rate=learning_rate, **kwargs)
        self.beta_1, self.beta_2 = beta_1, beta_2
        self.epsilon, self.l2 = epsilon, l2

    def build(self, variables):
        if self.built:
            return
        super().build(variables)
        self.means = self.add_optimizer_variables(variables, "m")
        self.squares = self.add_optimizer_variables(variables, "v")
        self.count = self.add_variable((), initializer="zeros", name="count")

    def update_step(self, gradient, variable, learning_rate):
        index = self._get_variable_index(variable)
        m, v = self.means[index], self.squares[index]
        gradient = ops.cast(gradient, variable.dtype) + self.l2 * variable
        self.count.assign(self.count + 1.0)
        direction, new_m, new_v = adam_direction(
            gradient, m, v, ops.cast(self.count, variable.dtype),
            self.beta_1, self.beta_2, self.epsilon,
        )
        self.assign(m, new_m)
        self.assign(v, new_v)
        self.assign_sub(variable, ops.cast(learning_rate, variable.dtype) * direction)

    def get_config(self):
        return {
            **super().get_config(), "beta_1": self.beta_1,
            "beta_2": self.beta_2, "epsilon": self.epsilon, "l2": self.l2,
        }
