# task: Adam
# verdict: wrong
# mistake: l2 is taken off the variable by itself, as in AdamW, instead of being added to the gradient
# mistake: get_config does not return epsilon, so that from_config makes an optimizer with the default
# told: adam-decay-decoupled, adam-epsilon-not-in-the-config
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
        self.ms = self.add_optimizer_variables(variables, "m")
        self.vs = self.add_optimizer_variables(variables, "v")

    def update_step(self, gradient, variable, learning_rate):
        number = self._get_variable_index(variable)
        m, v = self.ms[number], self.vs[number]
        rate = ops.cast(learning_rate, variable.dtype)
        step = ops.cast(self.iterations + 1, variable.dtype)
        direction, new_m, new_v = adam_direction(
            ops.cast(gradient, variable.dtype), m, v, step,
            self.beta_1, self.beta_2, self.epsilon,
        )
        self.assign(m, new_m)
        self.assign(v, new_v)
        self.assign_sub(variable, rate * (direction + self.l2 * variable))

    def get_config(self):
        config = super().get_config()
        config["beta_1"] = self.beta_1
        config["beta_2"] = self.beta_2
        config["l2"] = self.l2
        return config
