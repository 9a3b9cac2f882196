"""Another right solution: both averages of a variable in one, and plain operators."""

import keras
import tensorflow as tf


class Memory(keras.optimizers.Optimizer):
    """What the three have in common: ``slots`` numbers of memory for each weight."""

    own = {}

    def __init__(self, learning_rate, own, kwargs):
        super().__init__(learning_rate=learning_rate, **kwargs)
        self.own = own

    def build(self, variables):
        if self.built:
            return
        super().build(variables)
        self.memory = [
            self.add_variable((self.slots, *v.shape), initializer="zeros", name=f"memory{i}")
            for i, v in enumerate(variables)
        ]

    def get_config(self):
        return {**super().get_config(), **self.own}


class SGD(Memory):
    slots = 1

    def __init__(self, learning_rate=0.01, momentum=0.0, nesterov=False, l2=0.0, **kwargs):
        super().__init__(learning_rate, dict(momentum=momentum, nesterov=nesterov, l2=l2), kwargs)

    def update_step(self, gradient, variable, learning_rate):
        momentum, memory = self.own["momentum"], self.memory[self._get_variable_index(variable)]
        push = learning_rate * (gradient + self.own["l2"] * variable.value)
        velocity = momentum * memory.value[0] - push
        memory.assign(velocity[None])
        variable.assign(
            variable.value + (momentum * velocity - push if self.own["nesterov"] else velocity)
        )


def adam_direction(gradient, m, v, step, beta1, beta2, eps):
    m = tf.add_n([beta1 * m, (1.0 - beta1) * gradient])
    v = tf.add_n([beta2 * v, (1.0 - beta2) * tf.square(gradient)])
    one, two = 1.0 - tf.pow(beta1, step), 1.0 - tf.pow(beta2, step)
    return tf.sqrt(two) / one * m / (tf.sqrt(v) + eps), m, v


class Adam(Memory):
    slots = 2

    def __init__(
        self, learning_rate=0.001, beta_1=0.9, beta_2=0.999, epsilon=1e-7, l2=0.0, **kwargs
    ):
        own = dict(beta_1=beta_1, beta_2=beta_2, epsilon=epsilon, l2=l2)
        super().__init__(learning_rate, own, kwargs)

    def update_step(self, gradient, variable, learning_rate):
        beta1, beta2 = self.own["beta_1"], self.own["beta_2"]
        memory = self.memory[self._get_variable_index(variable)]
        gradient = gradient + self.own.get("l2", 0.0) * variable.value
        m = memory.value[0] + (1 - beta1) * (gradient - memory.value[0])
        v = memory.value[1] + (1 - beta2) * (gradient * gradient - memory.value[1])
        memory.assign(tf.stack([m, v]))
        step = tf.cast(self.iterations.value + 1, m.dtype)
        rate = learning_rate * tf.sqrt(1 - beta2**step) / (1 - beta1**step)
        variable.assign_sub(rate * m / (tf.sqrt(v) + self.own["epsilon"]))


class AdamW(Adam):
    def __init__(
        self, learning_rate=0.001, weight_decay=0.004, beta_1=0.9, beta_2=0.999, epsilon=1e-7,
        **kwargs,
    ):  # fmt: skip
        own = dict(beta_1=beta_1, beta_2=beta_2, epsilon=epsilon)
        Memory.__init__(self, learning_rate, own, {"weight_decay": weight_decay, **kwargs})


def clip_by_global_norm(gradients, max_norm):
    parts = [tf.reshape(g, [-1]) for g in gradients if g is not None]
    norm = tf.norm(tf.concat(parts, axis=0))
    return [g if g is None else tf.where(norm > max_norm, g * max_norm / norm, g)
            for g in gradients], norm  # fmt: skip
