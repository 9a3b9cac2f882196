# task: AdamW
# verdict: wrong
# mistake: the weight is decayed in update_step, too, although the base class does it already
# told: adamw-decay-twice
class AdamW(keras.optimizers.Optimizer):
    def __init__(
        self, learning_rate=0.001, weight_decay=0.004, beta_1=0.9,
        beta_2=0.999, epsilon=1e-7, **kwargs,
    ):  # fmt: skip
        super().__init__(
            learning_rate=learning_rate, weight_decay=weight_decay, **kwargs
        )
        self.beta_1 = beta_1
        self.beta_2 = beta_2
        self.epsilon = epsilon

    def build(self, variables):
        if self.built:
            return
        super().build(variables)
        self.m = self.add_optimizer_variables(variables, "m")
        self.v = self.add_optimizer_variables(variables, "v")

    def update_step(self, gradient, variable, learning_rate):
        rate = ops.cast(learning_rate, variable.dtype)
        gradient = ops.cast(gradient, variable.dtype)
        if self.weight_decay:
            self.assign_sub(variable, rate * self.weight_decay * variable)
        index = self._get_variable_index(variable)
        direction, m, v = adam_direction(
            gradient, self.m[index], self.v[index],
            ops.cast(self.iterations + 1, variable.dtype),
            self.beta_1, self.beta_2, self.epsilon,
        )
        self.assign(self.m[index], m)
        self.assign(self.v[index], v)
        self.assign_sub(variable, rate * direction)

    def get_config(self):
        config = super().get_config()
        config["beta_1"] = self.beta_1
        config["beta_2"] = self.beta_2
        config["epsilon"] = self.epsilon
        return config
