# task: Adam
# verdict: wrong
# mistake: the gradient of the decay is 2 * l2 * w, as of Keras's regularizer, instead of l2 * w
# mistake: epsilon is ignored in the step: 1e-7 is written there
# told: adam-decay-of-a-regularizer, adam-eps-fixed
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
        self.first = self.add_optimizer_variables(variables, "first")
        self.second = self.add_optimizer_variables(variables, "second")

    def update_step(self, gradient, variable, learning_rate):
        dtype = variable.dtype
        rate = ops.cast(learning_rate, dtype)
        step = ops.cast(self.iterations + 1, dtype)
        gradient = ops.cast(gradient, dtype) + 2 * self.l2 * variable
        i = self._get_variable_index(variable)
        m, v = self.first[i], self.second[i]
        direction, new_m, new_v = adam_direction(
            gradient, m, v, step, self.beta_1, self.beta_2, 1e-7
        )
        self.assign(m, new_m)
        self.assign(v, new_v)
        self.assign_sub(variable, rate * direction)

    def get_config(self):
        return {
            **super().get_config(), "beta_1": self.beta_1, "beta_2": self.beta_2,
            "epsilon": self.epsilon, "l2": self.l2,
        }
