"""Other right answers: keras.ops, one tape for the scaled loss, the optimizer's own variables."""

import math

import keras
import numpy as np
import tensorflow as tf


def count_fp16(gradients, scale=1.0):
    found = {"zero": 0, "subnormal": 0, "normal": 0, "overflow": 0}
    for gradient in filter(lambda g: g is not None, gradients):
        for number in np.ravel(gradient).tolist():
            size = abs(number) * scale
            if number == 0:
                continue
            if not size < 65520:
                found["overflow"] += 1
            elif size >= 2.0**-14 * (1 - 2.0**-12):  # what rounds up to the smallest normal one
                found["normal"] += 1
            else:
                found["subnormal" if size > 2.0**-25 else "zero"] += 1
    return found


def choose_scale(gradients):
    sizes = keras.ops.concatenate([keras.ops.abs(keras.ops.reshape(g, (-1,)))
                                   for g in gradients if g is not None])  # fmt: skip
    largest = float(keras.ops.max(sizes))
    if not bool(keras.ops.all(keras.ops.isfinite(sizes))) or not largest:
        raise ValueError("no scale")
    return math.ldexp(1.0, math.frexp(65504 / largest)[1] - 1)


def static_step(loss_of, weights, scale, learning_rate):
    halves = [tf.Variable(tf.cast(w, tf.float16)) for w in weights]
    with tf.GradientTape() as tape:
        loss = loss_of([tf.convert_to_tensor(h) for h in halves])
        scaled = tf.multiply(loss, scale)
    found = tape.gradient(scaled, halves, unconnected_gradients=tf.UnconnectedGradients.ZERO)
    for weight, gradient in zip(weights, found, strict=True):
        weight.assign_add(-learning_rate * keras.ops.cast(gradient, "float32") / scale)
    return float(loss)


def all_finite(gradients):
    there = [tf.reshape(tf.cast(g, tf.float32), [-1]) for g in gradients if g is not None]
    return bool(keras.ops.all(keras.ops.isfinite(tf.concat(there, 0)))) if there else True


def unscale_and_clip(gradients, scale, max_norm):
    found = [None if g is None else keras.ops.cast(g, "float32") / scale for g in gradients]
    norm = tf.linalg.global_norm(found)
    if norm > max_norm:
        found = [None if g is None else g * (max_norm / norm) for g in found]
    return found, norm.numpy().item()


class LossScaler:
    def __init__(self, optimizer, **settings):
        self.optimizer = optimizer
        self.scale = settings.get("initial_scale", 2**15)
        self.left = self.interval = settings.get("dynamic_growth_steps", 2000)

    def scale_loss(self, loss):
        return keras.ops.multiply(loss, self.scale)

    def apply(self, gradients, variables):
        if not all_finite(gradients):
            self.scale, self.left = self.scale / 2, self.interval
            return
        pairs = [(g, v) for g, v in zip(gradients, variables, strict=True)]
        found = [None if g is None else tf.math.divide(g, self.scale) for g, _ in pairs]
        self.optimizer.apply(found, [v for _, v in pairs])
        self.left -= 1
        if not self.left:
            self.scale, self.left = self.scale * 2, self.interval

    def state_dict(self):
        return {"dynamic_scale": float(self.scale), "step_counter": self.interval - self.left}

    def load_state_dict(self, state):
        self.scale, self.left = state["dynamic_scale"], self.interval - state["step_counter"]


def accumulate_step(optimizer, loss_of, weights, micro_batches):
    sizes = np.array([len(targets) for _, targets in micro_batches], np.float32)
    with tf.GradientTape(persistent=True) as tape:
        losses = [loss_of(*piece) for piece in micro_batches]
        scaled = [optimizer.scale_loss(loss) for loss in losses]
    found = [tape.gradient(one, weights) for one in scaled]
    shares = sizes / sizes.sum()
    sums = [sum(share * g for share, g in zip(shares, column, strict=True))
            for column in zip(*found, strict=True)]  # fmt: skip
    optimizer.apply_gradients(list(zip(sums, weights, strict=True)))
    return float(np.average([float(loss) for loss in losses], weights=sizes))


def train(optimizer, schedule, loss_of, weights, batches, max_norm):
    norms = []
    for batch in batches:
        done = int(optimizer.iterations)
        optimizer.inner_optimizer.learning_rate = schedule(done)
        with tf.GradientTape() as tape:
            loss = loss_of(batch)
        true = tape.gradient(loss, weights)  # fp32: nothing is lost without the scale
        norm = float(tf.linalg.global_norm(true))
        factor = max_norm / norm if norm > max_norm else 1.0
        optimizer.apply([optimizer.scale_loss(factor * g) for g in true], weights)
        norms.append(norm if int(optimizer.iterations) > done else None)
    return norms
