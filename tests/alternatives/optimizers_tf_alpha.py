"""Another right solution: Keras's own form of Adam, and dictionaries for the memory."""

import keras
import tensorflow as tf


class SGD(keras.optimizers.Optimizer):
    def __init__(self, learning_rate=0.01, momentum=0.0, nesterov=False, l2=0.0, **kwargs):
        super().__init__(learning_rate, **kwargs)
        self.options = [momentum, nesterov, l2]

    def build(self, variables):
        super().build(variables)
        self.slots = [
            self.add_variable_from_reference(v, name="velocity", initializer="zeros")
            for v in variables
        ]

    def update_step(self, gradient, variable, learning_rate):
        momentum, nesterov, l2 = self.options
        learning_rate = tf.cast(learning_rate, variable.dtype)
        gradient = gradient + l2 * variable
        slot = self.slots[self._get_variable_index(variable)]
        slot.assign(momentum * slot - learning_rate * gradient)
        if nesterov:
            variable.assign_add(momentum * slot.value - learning_rate * gradient)
        else:
            variable.assign_add(slot.value)

    def get_config(self):
        config = super().get_config()
        config["momentum"], config["nesterov"], config["l2"] = self.options
        return config


def adam_direction(gradient, m, v, step, beta1, beta2, eps):
    m = tf.convert_to_tensor(m) + (gradient - m) * (1 - beta1)
    v = tf.convert_to_tensor(v) + (tf.square(gradient) - v) * (1 - beta2)
    alpha = tf.sqrt(1 - tf.pow(beta2, step)) / (1 - tf.pow(beta1, step))
    return alpha * m / (tf.sqrt(v) + eps), m, v


class Adam(keras.optimizers.Optimizer):
    decoupled = False

    def __init__(
        self, learning_rate=0.001, beta_1=0.9, beta_2=0.999, epsilon=1e-7, l2=0.0, **kwargs
    ):
        super().__init__(learning_rate=learning_rate, **kwargs)
        self.beta_1, self.beta_2, self.epsilon, self.l2 = beta_1, beta_2, epsilon, l2

    def build(self, variables):
        super().build(variables)
        self.averages = self.add_optimizer_variables(variables, ["m", "v"])

    def update_step(self, gradient, variable, learning_rate):
        m, v = (slots[self._get_variable_index(variable)] for slots in self.averages)
        rate, step = float(1) * learning_rate, tf.cast(self.iterations, tf.float32) + 1.0
        if self.decoupled:
            variable.assign_sub(rate * self.l2 * variable)
        else:
            gradient = gradient + self.l2 * variable
        m.assign(self.beta_1 * m + (1 - self.beta_1) * gradient)
        v.assign(self.beta_2 * v + (1 - self.beta_2) * gradient * gradient)
        rate = rate * tf.sqrt(1 - self.beta_2**step) / (1 - self.beta_1**step)
        variable.assign_sub(rate * m.value / (tf.sqrt(v.value) + self.epsilon))

    def get_config(self):
        names = ("beta_1", "beta_2", "epsilon", "l2")
        return {**super().get_config(), **{name: getattr(self, name) for name in names}}


class AdamW(Adam):
    decoupled = True

    def __init__(self, learning_rate=0.001, weight_decay=0.004, **settings):
        settings.pop("l2", None)
        super().__init__(learning_rate, l2=weight_decay, **settings)

    def get_config(self):
        config = {**super().get_config(), "weight_decay": self.l2}
        config.pop("l2")
        return config


def clip_by_global_norm(gradients, max_norm):
    norm = tf.linalg.global_norm(gradients)
    if norm <= max_norm:
        return gradients, norm
    return [g if g is None else g / norm * max_norm for g in gradients], norm
