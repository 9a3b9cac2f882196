"""Another right solution: velocities with the other sign, one base for Adam and AdamW, norms."""
# ruff: noqa: F821  (the names that are missing here are the reference's)

import keras
import tensorflow as tf
from keras import ops


class SGD(keras.optimizers.Optimizer):
    def __init__(self, learning_rate=0.01, momentum=0.0, nesterov=False, l2=0.0, **kwargs):
        super().__init__(learning_rate, **kwargs)
        self.own = {"momentum": momentum, "nesterov": nesterov, "l2": l2}

    def build(self, variables):
        super().build(variables)
        self.uphill = self.add_optimizer_variables(variables, "uphill")  # minus the velocities

    def update_step(self, gradient, variable, learning_rate):
        kept = self.uphill[self._get_variable_index(variable)]
        step = learning_rate * (gradient + self.own["l2"] * variable)
        speed = self.own["momentum"] * kept + step
        self.assign(kept, speed)
        ahead = self.own["momentum"] * speed + step if self.own["nesterov"] else speed
        self.assign_sub(variable, ahead)

    def get_config(self):
        return {**super().get_config(), **self.own}


def adam_direction(gradient, m, v, step, beta1, beta2, eps):
    """The roots corrected, and eps with them."""

    def mixed(old, new, share):
        return tf.add_n([share * old, (1 - share) * new])

    m, v = mixed(m, gradient, beta1), mixed(v, gradient * gradient, beta2)
    c1, c2 = (1 - beta**step for beta in (beta1, beta2))
    return m / c1 / (tf.sqrt(v / c2) + eps / tf.sqrt(c2)), m, v


class _Adaptive(keras.optimizers.Optimizer):
    """What Adam and AdamW share: they differ in how the weights decay."""

    def build(self, variables):
        super().build(variables)
        averages = self.add_optimizer_variables(variables, ["m", "v"])
        self.pairs = list(zip(*averages, strict=True))

    def decayed(self, gradient, variable):
        return gradient

    def update_step(self, gradient, variable, learning_rate):
        pair = self.pairs[self._get_variable_index(variable)]
        step = ops.cast(ops.add(self.iterations, 1), variable.dtype)
        direction, *averages = adam_direction(
            self.decayed(gradient, variable), *pair, step,
            self.own["beta_1"], self.own["beta_2"], self.own["epsilon"],
        )  # fmt: skip
        for old, new in zip(pair, averages, strict=True):
            self.assign(old, new)
        self.assign_sub(variable, learning_rate * direction)

    def get_config(self):
        return {**super().get_config(), **self.own}


class Adam(_Adaptive):
    def __init__(
        self, learning_rate=0.001, beta_1=0.9, beta_2=0.999, epsilon=1e-7, l2=0.0, **kwargs
    ):
        super().__init__(learning_rate, **kwargs)
        self.own = {"beta_1": beta_1, "beta_2": beta_2, "epsilon": epsilon, "l2": l2}

    def decayed(self, gradient, variable):
        return gradient + self.own["l2"] * variable


class AdamW(_Adaptive):
    def __init__(
        self, learning_rate=0.001, weight_decay=0.004, beta_1=0.9, beta_2=0.999, epsilon=1e-7,
        **kwargs,
    ):  # fmt: skip
        super().__init__(learning_rate, weight_decay=weight_decay, **kwargs)
        self.own = {"beta_1": beta_1, "beta_2": beta_2, "epsilon": epsilon}


def clip_by_global_norm(gradients, max_norm):
    """The norm of the norms."""
    norm = tf.norm(tf.stack([tf.norm(g) for g in gradients if g is not None]))
    too_long = tf.maximum(norm / max_norm, 1.0)
    return [g if g is None else g / too_long for g in gradients], norm
