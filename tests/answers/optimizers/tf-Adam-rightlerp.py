# task: Adam
# verdict: right
class Adam(keras.optimizers.Optimizer):
    def __init__(
        self, learning_rate=0.001, beta_1=0.9, beta_2=0.999, epsilon=1e-7,
        l2=0.0, **kwargs,
    ):  # fmt: skip
        super().__init__(learning_rate=learning_rate, **kwargs)
        for name, value in (
            ("beta_1", beta_1), ("beta_2", beta_2), ("epsilon", epsilon), ("l2", l2)
        ):
            setattr(self, name, value)

    def build(self, variables):
        if not self.built:
            super().build(variables)
            self.means = self.add_optimizer_variables(variables, "mean")
            self.squares = self.add_optimizer_variables(variables, "square")

    def update_step(self, gradient, variable, learning_rate):
        kind = variable.dtype
        t = ops.add(ops.cast(self.iterations, kind), 1)
        c1, c2 = (
            1 - ops.power(ops.cast(beta, kind), t)
            for beta in (self.beta_1, self.beta_2)
        )
        index = self._get_variable_index(variable)
        m, v = self.means[index], self.squares[index]
        g = ops.add(ops.cast(gradient, kind), ops.multiply(variable, self.l2))
        self.assign_add(m, ops.multiply(ops.subtract(g, m), 1 - self.beta_1))
        self.assign_add(
            v, ops.multiply(ops.subtract(ops.square(g), v), 1 - self.beta_2)
        )
        rate = ops.cast(learning_rate, kind) * ops.sqrt(c2) / c1
        below = ops.add(ops.sqrt(v), self.epsilon)
        self.assign_sub(variable, ops.divide(ops.multiply(m, rate), below))

    def get_config(self):
        config = super().get_config()
        for name in ("beta_1", "beta_2", "epsilon", "l2"):
            config[name] = getattr(self, name)
        return config
