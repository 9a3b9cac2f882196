"""Optimizers in TensorFlow (Keras): momentum, Adam, AdamW and clipping, as Keras has them.

An optimizer turns gradients into steps, and keeps a memory for every variable.
Papers: Polyak (1964), Kingma & Ba (2015), Loshchilov & Hutter (2019).
Check your work with: pytest tests/test_optimizers.py -k tf
"""

import keras
import tensorflow as tf
from keras import ops


class SGD(keras.optimizers.Optimizer):
    """Gradient descent with momentum: with l2=0, the steps of ``keras.optimizers.SGD``.

    For a variable w with gradient g, rate r and a velocity v, zero at the
    start:

        g = g + l2 * w
        v = momentum * v - r * g
        w = w + v                          or, with ``nesterov``,
        w = w + momentum * v - r * g

    ``build`` is called once with the list of all variables: make a variable
    for each velocity there by ``self.add_optimizer_variables``, so that it is
    saved with the optimizer. ``update_step`` gets one variable with its
    gradient and the rate, which may differ from step to step; it must also
    work inside a ``tf.function``. ``get_config`` returns the base class's
    settings and yours, so that ``from_config`` makes an equal optimizer.

    Args:
        learning_rate, momentum, nesterov, l2: settings.
        kwargs: passed on to the base class, among them its own
            ``weight_decay``, another decay than l2.

    Subclass the base class, not ``keras.optimizers.SGD``.

    Source: Sutskever et al. (2013), eq. 1 and 2.
    """

    def __init__(
        self, learning_rate=0.01, momentum=0.0, nesterov=False, l2=0.0,
        **kwargs,
    ):  # fmt: skip
        # BEGIN SOLUTION
        super().__init__(learning_rate=learning_rate, **kwargs)
        self.momentum, self.nesterov, self.l2 = momentum, nesterov, l2
        # END SOLUTION

    def build(self, variables):
        # BEGIN SOLUTION
        super().build(variables)
        self.velocities = self.add_optimizer_variables(variables, "speed")
        # END SOLUTION

    def update_step(self, gradient, variable, learning_rate):
        # BEGIN SOLUTION
        velocity = self.velocities[self._get_variable_index(variable)]
        change = -learning_rate * (gradient + self.l2 * variable)
        self.assign(velocity, self.momentum * velocity + change)
        if self.nesterov:
            self.assign_add(variable, self.momentum * velocity + change)
        else:
            self.assign_add(variable, velocity)
        # END SOLUTION

    def get_config(self):
        # BEGIN SOLUTION
        own = {"momentum": self.momentum, "nesterov": self.nesterov}
        return {**super().get_config(), **own, "l2": self.l2}
        # END SOLUTION


def adam_direction(gradient, m, v, step, beta1, beta2, eps):
    """Compute the direction of one step of Adam, and its new averages.

    m and v are running averages of the gradient and of its square, with the
    shares beta1 and beta2 of the old. Both started at zero and are corrected
    by c1 = 1 - beta1**step and c2 = 1 - beta2**step. In Keras eps is added
    to the root of v as it is, before the correction:

        direction = (m / c1) * sqrt(c2) / (sqrt(v) + eps)

    Args:
        gradient, m, v: tensors or variables of one shape, which are not
            changed.
        step: the number of this step, 1 for the first one; a float tensor.
        beta1, beta2, eps: numbers.

    Returns:
        direction, m, v: the direction against which to go, and the new
        averages, uncorrected, as tensors.

    Source: Kingma & Ba (2015), the last lines of section 2, "epsilon hat".
    """
    # BEGIN SOLUTION
    m = beta1 * m + (1 - beta1) * gradient
    v = beta2 * v + (1 - beta2) * gradient**2
    m_corrected = m / (1 - beta1**step)
    root = ops.sqrt(1 - beta2**step)
    direction = m_corrected * root / (ops.sqrt(v) + eps)
    return direction, m, v
    # END SOLUTION


class Adam(keras.optimizers.Optimizer):
    """Adam with L2 decay: with l2=0, the steps of ``keras.optimizers.Adam``.

    For a variable w with gradient g and rate r:

        g = g + l2 * w
        w = w - r * direction              of `adam_direction`, with this g

    All variables share one count of steps: ``self.iterations``, an integer,
    is 0 during the first. Methods as for `SGD`; both averages of a variable
    are saved with the optimizer.

    Args:
        learning_rate, beta_1, beta_2, epsilon, l2: settings.
        kwargs: passed on to the base class.

    Subclass the base class, not a class of ``keras.optimizers``.

    Source: Kingma & Ba (2015), algorithm 1.
    """

    def __init__(
        self, learning_rate=0.001, beta_1=0.9, beta_2=0.999, epsilon=1e-7,
        l2=0.0, **kwargs,
    ):  # fmt: skip
        # BEGIN SOLUTION
        super().__init__(learning_rate=learning_rate, **kwargs)
        self.settings = dict(beta_1=beta_1, beta_2=beta_2, epsilon=epsilon)
        self.l2 = l2
        # END SOLUTION

    def build(self, variables):
        # BEGIN SOLUTION
        super().build(variables)
        names = ["mean", "mean_square"]
        self.m, self.v = self.add_optimizer_variables(variables, names)
        # END SOLUTION

    def update_step(self, gradient, variable, learning_rate):
        # BEGIN SOLUTION
        index = self._get_variable_index(variable)
        step = ops.cast(self.iterations + 1, variable.dtype)
        gradient = gradient + self.l2 * variable
        direction, m, v = adam_direction(
            gradient, self.m[index], self.v[index], step,
            *self.settings.values(),
        )  # fmt: skip
        self.assign(self.m[index], m)
        self.assign(self.v[index], v)
        self.assign_sub(variable, learning_rate * direction)
        # END SOLUTION

    def get_config(self):
        # BEGIN SOLUTION
        return {**super().get_config(), **self.settings, "l2": self.l2}
        # END SOLUTION


class AdamW(keras.optimizers.Optimizer):
    """Adam with decoupled decay: the steps of ``keras.optimizers.AdamW``.

    For a variable w with gradient g and rate r:

        w = w - r * weight_decay * w
        w = w - r * direction              of `adam_direction`, with g itself

    The first line is what the base class does, before it calls
    ``update_step``, if it is told the ``weight_decay``. Else as for `Adam`.

    Args:
        learning_rate, weight_decay, beta_1, beta_2, epsilon: settings.
        kwargs: passed on to the base class.

    Subclass the base class, not a class of ``keras.optimizers``.

    Source: Loshchilov & Hutter (2019), algorithm 2, with the decay times r.
    """

    def __init__(
        self, learning_rate=0.001, weight_decay=0.004, beta_1=0.9,
        beta_2=0.999, epsilon=1e-7, **kwargs,
    ):  # fmt: skip
        # BEGIN SOLUTION
        base = dict(learning_rate=learning_rate, weight_decay=weight_decay)
        super().__init__(**base, **kwargs)
        self.beta_1, self.beta_2, self.epsilon = beta_1, beta_2, epsilon
        # END SOLUTION

    def build(self, variables):
        # BEGIN SOLUTION
        super().build(variables)
        self.m = self.add_optimizer_variables(variables, "m")
        self.v = self.add_optimizer_variables(variables, "v")
        # END SOLUTION

    def update_step(self, gradient, variable, learning_rate):
        # BEGIN SOLUTION
        i = self._get_variable_index(variable)
        step = ops.cast(self.iterations, variable.dtype) + 1
        direction, m, v = adam_direction(
            gradient, self.m[i], self.v[i], step,
            self.beta_1, self.beta_2, self.epsilon,
        )  # fmt: skip
        self.assign(self.m[i], m)
        self.assign(self.v[i], v)
        self.assign_sub(variable, learning_rate * direction)
        # END SOLUTION

    def get_config(self):
        # BEGIN SOLUTION
        own = {"beta_1": self.beta_1, "beta_2": self.beta_2}
        return {**super().get_config(), **own, "epsilon": self.epsilon}
        # END SOLUTION


def clip_by_global_norm(gradients, max_norm):
    """Scale all gradients by one factor, so that their norm is bounded.

    The global norm is the length of the vector of all gradients together. If
    it is larger than ``max_norm``, every gradient is multiplied by
    max_norm / norm; otherwise they are returned as they are. (Ready-made,
    this is ``tf.clip_by_global_norm``.)

    Args:
        gradients: a list of tensors; an entry may be None and stays None, and
            one at least is a tensor.
        max_norm: the largest norm allowed, positive.

    Returns:
        The list of the gradients after clipping, and the norm before, a
        tensor without dimensions.

    Source: Pascanu et al. (2013), algorithm 1.
    """
    # BEGIN SOLUTION
    known = [g for g in gradients if g is not None]
    norm = tf.sqrt(tf.add_n([tf.reduce_sum(g**2) for g in known]))
    scale = max_norm / tf.maximum(norm, max_norm)  # 1 if the norm is small
    return [None if g is None else scale * g for g in gradients], norm
    # END SOLUTION
