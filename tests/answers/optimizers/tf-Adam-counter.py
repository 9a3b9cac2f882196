# task: Adam
# verdict: wrong
# mistake: steps are counted by a Python number in update_step, which grows with every variable, and stands still inside a tf.function
# mistake: get_config leaves epsilon out, so that a copy has the default
# told: adam-own-count-in-python, adam-epsilon-not-in-the-config
class Adam(keras.optimizers.Optimizer):
    def __init__(
        self, learning_rate=0.001, beta_1=0.9, beta_2=0.999, epsilon=1e-7,
        l2=0.0, **kwargs,
    ):  # fmt: skip
        super().__init__(learning_rate=learning_rate, **kwargs)
        self.beta_1 = beta_1
        self.beta_2 = beta_2
        self.epsilon = epsilon
        self.l2 = l2
        self.steps = 0

    def build(self, variables):
        if self.built:
            return
        super().build(variables)
        self.first = self.add_optimizer_variables(variables, "first")
        self.second = self.add_optimizer_variables(variables, "second")

    def update_step(self, gradient, variable, learning_rate):
        self.steps += 1
        place = self._get_variable_index(variable)
        rate = ops.cast(learning_rate, variable.dtype)
        g = ops.cast(gradient, variable.dtype) + self.l2 * variable
        direction, m, v = adam_direction(
            g, self.first[place], self.second[place],
            ops.cast(self.steps, variable.dtype),
            self.beta_1, self.beta_2, self.epsilon,
        )
        self.assign(self.first[place], m)
        self.assign(self.second[place], v)
        self.assign_sub(variable, rate * direction)

    def get_config(self):
        return {
            **super().get_config(),
            "beta_1": self.beta_1,
            "beta_2": self.beta_2,
            "l2": self.l2,
        }
