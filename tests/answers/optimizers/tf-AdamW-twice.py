# task: AdamW
# verdict: wrong
# mistake: the weight decays twice, in the base class and again in update_step
# mistake: get_config forgets beta_1 and beta_2
# told: adamw-decay-twice, adamw-betas-not-in-the-config
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
        self.first = self.add_optimizer_variables(variables, "first")
        self.second = self.add_optimizer_variables(variables, "second")

    def update_step(self, gradient, variable, learning_rate):
        index = self._get_variable_index(variable)
        m, v = self.first[index], self.second[index]
        lr = ops.cast(learning_rate, variable.dtype)
        gradient = ops.cast(gradient, variable.dtype)
        step = ops.cast(self.iterations + 1, variable.dtype)
        self.assign_sub(variable, lr * self.weight_decay * variable)
        direction, new_m, new_v = adam_direction(
            gradient, m, v, step, self.beta_1, self.beta_2, self.epsilon
        )
        self.assign(m, new_m)
        self.assign(v, new_v)
        self.assign_sub(variable, lr * direction)

    def get_config(self):
        config = super().get_config()
        config["weight_decay"] = self.weight_decay
        config["epsilon"] = self.epsilon
        return config
