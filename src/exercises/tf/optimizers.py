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
        raise NotImplementedError  # TODO

    def build(self, variables):
        raise NotImplementedError  # TODO

    def update_step(self, gradient, variable, learning_rate):
        raise NotImplementedError  # TODO

    def get_config(self):
        raise NotImplementedError  # TODO


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
    raise NotImplementedError  # TODO


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
        raise NotImplementedError  # TODO

    def build(self, variables):
        raise NotImplementedError  # TODO

    def update_step(self, gradient, variable, learning_rate):
        raise NotImplementedError  # TODO

    def get_config(self):
        raise NotImplementedError  # TODO


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
        raise NotImplementedError  # TODO

    def build(self, variables):
        raise NotImplementedError  # TODO

    def update_step(self, gradient, variable, learning_rate):
        raise NotImplementedError  # TODO

    def get_config(self):
        raise NotImplementedError  # TODO


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
    raise NotImplementedError  # TODO
