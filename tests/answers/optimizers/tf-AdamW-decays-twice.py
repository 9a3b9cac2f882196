# task: AdamW
# verdict: wrong
# mistake: weight_decay goes to the base class, which decays before update_step, and update_step takes r * weight_decay * w off once more: twice the decay
# told: adamw-decay-twice
class AdamW(keras.optimizers.Optimizer):
    def __init__(
        self, learning_rate=0.001, weight_decay=0.004, beta_1=0.9,
        beta_2=0.999, epsilon=1e-7, **kwargs,
    ):
        super().__init__(
            learning_rate=learning_rate, weight_decay=weight_decay, **kwargs
        )
        self.beta_1, self.beta_2, self.epsilon = beta_1, beta_2, epsilon

    def build(self, variables):
        if self.built:
            return
        super().build(variables)
        self.m = self.add_optimizer_variables(variables, "momentum")
        self.v = self.add_optimizer_variables(variables, "velocity")

    def update_step(self, gradient, variable, learning_rate):
        rate = ops.cast(learning_rate, variable.dtype)
        gradient = ops.cast(gradient, variable.dtype)
        place = self._get_variable_index(variable)
        step = ops.cast(self.iterations + 1, variable.dtype)
        direction, m, v = adam_direction(
            gradient, self.m[place], self.v[place], step,
            self.beta_1, self.beta_2, self.epsilon,
        )
        if self.weight_decay:
            self.assign_sub(variable, rate * self.weight_decay * variable)
        self.assign_sub(variable, rate * direction)
        self.assign(self.m[place], m)
        self.assign(self.v[place], v)

    def get_config(self):
        config = super().get_config()  # has the weight decay
        config.update(beta_1=self.beta_1, beta_2=self.beta_2, epsilon=self.epsilon)
        return config
