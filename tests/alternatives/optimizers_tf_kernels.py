"""Another right solution: TensorFlow's kernel for momentum, both averages in one tensor."""

import keras
import tensorflow as tf


class SGD(keras.optimizers.Optimizer):
    def __init__(self, learning_rate=0.01, momentum=0.0, nesterov=False, l2=0.0, **kwargs):
        super().__init__(learning_rate=learning_rate, **kwargs)
        self.momentum, self.nesterov, self.l2 = momentum, nesterov, l2

    def build(self, variables):
        super().build(variables)
        self.memory = self.add_optimizer_variables(variables, "momentum", initializer="zeros")

    def update_step(self, gradient, variable, learning_rate):
        kind = variable.dtype
        tf.raw_ops.ResourceApplyKerasMomentum(
            var=variable.handle,
            accum=self.memory[self._get_variable_index(variable)].handle,
            lr=tf.cast(learning_rate, kind),
            grad=tf.cast(gradient + self.l2 * variable, kind),
            momentum=tf.cast(self.momentum, kind),
            use_nesterov=bool(self.nesterov),
        )

    def get_config(self):
        names = ("momentum", "nesterov", "l2")
        return super().get_config() | {name: getattr(self, name) for name in names}


def adam_direction(gradient, m, v, step, beta1, beta2, eps):
    gradient = tf.convert_to_tensor(gradient)

    def pair(one, other):
        numbers = tf.constant([one, other], gradient.dtype)
        return tf.reshape(numbers, [2] + [1] * len(gradient.shape))

    old = tf.stack([tf.convert_to_tensor(m), tf.convert_to_tensor(v)])
    new = tf.stack([gradient, tf.square(gradient)])
    m, v = tf.unstack(pair(beta1, beta2) * old + pair(1 - beta1, 1 - beta2) * new)
    size = tf.sqrt(1 - tf.pow(beta2, step)) / (1 - tf.pow(beta1, step))
    return tf.math.divide(size * m, tf.sqrt(v) + eps), m, v


class AdamW(keras.optimizers.Optimizer):
    def __init__(
        self, learning_rate=0.001, weight_decay=0.004, beta_1=0.9, beta_2=0.999, epsilon=1e-7,
        **kwargs,
    ):  # fmt: skip
        super().__init__(learning_rate=learning_rate, weight_decay=weight_decay, **kwargs)
        self.shares, self.epsilon = (beta_1, beta_2), epsilon

    def build(self, variables):
        super().build(variables)
        self.memory = self.add_optimizer_variables(variables, ("first", "second"))

    def update_step(self, gradient, variable, learning_rate):
        step = tf.cast(self.iterations, variable.dtype) + 1
        corrected = []
        for power, (share, slots) in enumerate(zip(self.shares, self.memory, strict=True), 1):
            slot = slots[self._get_variable_index(variable)]
            average = share * slot + (1 - share) * gradient**power
            self.assign(slot, average)
            corrected.append((average, 1 - share**step))
        (m, c1), (v, c2) = corrected
        direction = m / c1 * tf.sqrt(c2) / (tf.sqrt(v) + self.epsilon)
        self.assign_sub(variable, learning_rate * direction)

    def get_config(self):
        config = super().get_config()
        config["beta_1"], config["beta_2"] = self.shares
        return config | {"epsilon": self.epsilon}
