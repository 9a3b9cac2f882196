"""Another right solution: the state in variables, as Keras keeps it, and loops."""

import tensorflow as tf


class LossScaler:
    def __init__(self, optimizer, initial_scale=32768.0, dynamic_growth_steps=2000):
        self.inner, self.steps = optimizer, dynamic_growth_steps
        self.factor = tf.Variable(float(initial_scale))
        self.count = tf.Variable(0, dtype=tf.int64)

    def scale_loss(self, loss):
        return tf.multiply(loss, self.factor)

    def apply(self, gradients, variables):
        pairs = zip(gradients, variables, strict=True)
        pairs = [(g, v) for g, v in pairs if g is not None]
        if not all(bool(tf.reduce_all(g - g == 0)) for g, _ in pairs):
            self.factor.assign(self.factor / 2)
            self.count.assign(0)
        else:
            everything = [None if g is None else g * (1 / self.factor) for g in gradients]
            self.inner.apply(everything, variables)
            self.count.assign((self.count + 1) % self.steps)
            if int(self.count) == 0:
                self.factor.assign(self.factor * 2)

    def state_dict(self):
        return {"dynamic_scale": float(self.factor), "step_counter": int(self.count)}

    def load_state_dict(self, state):
        self.factor.assign(state["dynamic_scale"])
        self.count.assign(state["step_counter"])
