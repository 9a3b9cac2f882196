"""Other right answers: tf.function, bits, custom gradients, ragged rows."""

import math

import numpy as np
import tensorflow as tf


def count_fp16(gradients, scale=1.0):
    rows = tf.concat([tf.reshape(g, [-1]) for g in gradients if g is not None], 0)
    rows = tf.boolean_mask(rows, tf.not_equal(rows, 0))
    bits = tf.bitcast(tf.cast(rows * scale, tf.float16), tf.uint16)
    sizes = tf.cast(bits, tf.int32) & 0x7FFF  # in the order of the magnitudes
    kinds = tf.searchsorted([1, 0x0400, 0x7C00], sizes, side="right")
    counts = tf.math.bincount(kinds, minlength=4).numpy().tolist()
    return dict(zip(("zero", "subnormal", "normal", "overflow"), counts, strict=True))


def choose_scale(gradients):
    largest = [float(tf.norm(tf.reshape(g, [-1]), ord=np.inf)) for g in gradients if g is not None]
    if not all(map(math.isfinite, largest)) or not any(largest):
        raise ValueError("no scale")
    exponents = range(200, -200, -1)
    return next(2.0**e for e in exponents if 2.0**e * max(largest) <= 65504)


def static_step(loss_of, weights, scale, learning_rate):
    @tf.function
    def gradients(*halves):
        with tf.GradientTape() as tape:
            for half in halves:
                tape.watch(half)
            loss = loss_of(list(halves))
            scaled = loss * scale
        found = tape.gradient(scaled, list(halves))
        return loss, [tf.zeros_like(h) if g is None else g for g, h in zip(found, halves)]  # noqa: B905

    loss, found = gradients(*[tf.cast(w, tf.float16) for w in weights])
    for weight, gradient in zip(weights, found, strict=True):
        weight.assign(weight - learning_rate * (tf.cast(gradient, tf.float32) / scale))
    return np.float32(loss)


def all_finite(gradients):
    try:
        for gradient in gradients:
            if gradient is not None:
                tf.debugging.check_numerics(gradient, "gradient")
    except tf.errors.InvalidArgumentError:
        return False
    return True


def unscale_and_clip(gradients, scale, max_norm):
    there = [tf.cast(g, tf.float64) / scale for g in gradients if g is not None]
    norm = math.sqrt(sum(float(tf.reduce_sum(g * g)) for g in there))
    factor = 1.0 if norm <= max_norm else max_norm / norm
    left = (tf.cast(g * factor, tf.float32) for g in there)
    return [None if g is None else next(left) for g in gradients], norm


class LossScaler:
    def __init__(self, optimizer, initial_scale=2**15, dynamic_growth_steps=2000):
        self.optimizer, self.steps = optimizer, dynamic_growth_steps
        self.state = (float(initial_scale), 0)

    @property
    def scale(self):
        return self.state[0]

    def scale_loss(self, loss):
        return tf.convert_to_tensor(loss) * self.scale

    def apply(self, gradients, variables):
        scale, count = self.state
        fine = all_finite(gradients)
        if fine:
            true = [g if g is None else g * (1.0 / scale) for g in gradients]
            self.optimizer.apply_gradients(zip(true, variables, strict=True))
        grows = fine and count + 1 >= self.steps
        count = count + 1 if fine and not grows else 0
        self.state = (scale * (0.5 if not fine else 2.0 if grows else 1.0), count)

    def state_dict(self):
        return dict(zip(("dynamic_scale", "step_counter"), self.state, strict=True))

    def load_state_dict(self, state):
        self.state = (state["dynamic_scale"], state["step_counter"])


def accumulate_step(optimizer, loss_of, weights, micro_batches):
    count, total = 0, 0.0
    sums = [tf.Variable(tf.zeros_like(w)) for w in weights]
    for inputs, targets in micro_batches:
        size = int(tf.shape(targets)[0])
        with tf.GradientTape() as tape:
            tape.watch(weights)
            loss = loss_of(inputs, targets)
            scaled = optimizer.scale_loss(loss * size)
        for one, gradient in zip(sums, tape.gradient(scaled, weights), strict=True):
            one.assign_add(gradient)
        count, total = count + size, total + size * float(loss)
    optimizer.apply([one / count for one in sums], weights)
    return total / count


def train(optimizer, schedule, loss_of, weights, batches, max_norm):
    taken, norms = int(optimizer.iterations), []
    for batch in batches:
        optimizer.learning_rate = schedule(taken)
        before = float(optimizer.scale_loss(1.0))
        with tf.GradientTape() as tape:
            scaled = optimizer.scale_loss(loss_of(batch))
        found = tape.gradient(scaled, weights)
        flat = tf.concat([tf.reshape(g, [-1]) for g in found], 0) / before
        norm = tf.norm(flat)
        factor = tf.minimum(1.0, max_norm / norm)
        optimizer.apply([g * factor for g in found], weights)
        skipped = float(optimizer.scale_loss(1.0)) < before
        taken += 0 if skipped else 1
        norms.append(None if skipped else norm.numpy().item())
    return norms
