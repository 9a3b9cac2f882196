"""Another right solution: keras.ops throughout, memories found by the path of a variable."""

import keras
from keras import ops


class SGD(keras.optimizers.Optimizer):
    def __init__(self, learning_rate=0.01, momentum=0.0, nesterov=False, l2=0.0, **kwargs):
        super().__init__(learning_rate=learning_rate, **kwargs)
        self.momentum, self.nesterov, self.l2 = momentum, nesterov, l2

    def build(self, variables):
        if not self.built:
            super().build(variables)
            self.of = {
                id(v): self.add_variable_from_reference(v, "velocity") for v in variables
            }  # fmt: skip

    def update_step(self, gradient, variable, learning_rate):
        velocity = self.of[id(variable)]
        push = ops.multiply(learning_rate, ops.add(gradient, self.l2 * variable))
        new = ops.subtract(self.momentum * velocity, push)
        velocity.assign(new)
        move = ops.subtract(self.momentum * new, push) if self.nesterov else new
        variable.assign(ops.add(variable, move))

    def get_config(self):
        names = ("momentum", "nesterov", "l2")
        return super().get_config() | {name: getattr(self, name) for name in names}


def adam_direction(gradient, m, v, step, beta1, beta2, eps):
    m = ops.add(ops.multiply(m, beta1), ops.multiply(gradient, 1 - beta1))
    v = ops.add(ops.multiply(v, beta2), ops.multiply(ops.square(gradient), 1 - beta2))
    root = ops.divide(ops.sqrt(v) + eps, ops.sqrt(1 - ops.power(beta2, step)))
    return ops.divide(ops.divide(m, 1 - ops.power(beta1, step)), root), m, v


class Adam(keras.optimizers.Optimizer):
    def __init__(
        self, learning_rate=0.001, beta_1=0.9, beta_2=0.999, epsilon=1e-7, l2=0.0, **kwargs
    ):
        super().__init__(learning_rate=learning_rate, **kwargs)
        self.b1, self.b2, self.eps, self.l2 = beta_1, beta_2, epsilon, l2

    def build(self, variables):
        if not self.built:
            super().build(variables)
            self.of = {
                id(v): [self.add_variable_from_reference(v, name) for name in ("m", "v")]
                for v in variables
            }

    def update_step(self, gradient, variable, learning_rate):
        step = ops.cast(ops.add(self.iterations, 1), variable.dtype)
        memory = self.of[id(variable)]
        gradient = gradient + self.l2 * variable
        direction, *new = adam_direction(gradient, *memory, step, self.b1, self.b2, self.eps)
        for old, one in zip(memory, new, strict=True):
            old.assign(one)
        variable.assign(variable - learning_rate * direction)

    def get_config(self):
        own = {"beta_1": self.b1, "beta_2": self.b2, "epsilon": self.eps, "l2": self.l2}
        return super().get_config() | own


class AdamW(Adam):
    def __init__(
        self, learning_rate=0.001, weight_decay=0.004, beta_1=0.9, beta_2=0.999, epsilon=1e-7,
        **kwargs,
    ):  # fmt: skip
        kwargs["weight_decay"] = weight_decay
        super().__init__(learning_rate, beta_1, beta_2, epsilon, **kwargs)

    def get_config(self):
        config = super().get_config()
        del config["l2"]
        return config


def clip_by_global_norm(gradients, max_norm):
    squares = [ops.sum(ops.square(g)) for g in gradients if g is not None]
    norm = ops.sqrt(ops.sum(ops.stack(squares)))
    factor = ops.minimum(1.0, ops.divide_no_nan(max_norm * ops.ones_like(norm), norm))
    factor = ops.where(norm > 0, factor, 1.0)
    return [None if g is None else g * factor for g in gradients], norm
