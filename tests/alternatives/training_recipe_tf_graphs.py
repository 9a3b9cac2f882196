"""Other right solutions: an optimizer's own rule, one long vector, halves of zero, a graph."""

from contextlib import ExitStack

import keras
import numpy as np
import tensorflow as tf


def decay_weights_only(model, learning_rate, weight_decay):
    class AdamW(keras.optimizers.AdamW):
        def _use_weight_decay(self, variable):
            return tf.rank(variable) > 1

    return AdamW(learning_rate=learning_rate, weight_decay=weight_decay)


class EMA:
    def __init__(self, model, decay, warm_up=False):
        self.model, self.limit, self.warm_up, self.number = model, decay, warm_up, 0
        self.vector, self.others = self.look()

    def look(self):
        """All floating point numbers in a row; the other arrays."""
        arrays = self.model.get_weights()
        floats = [one.ravel() for one in arrays if one.dtype.kind == "f"]
        return np.concatenate(floats), [one for one in arrays if one.dtype.kind != "f"]

    def write(self, vector, others):
        arrays, others, begin = [], iter(others), 0
        for one in self.model.get_weights():
            if one.dtype.kind == "f":
                arrays.append(vector[begin : begin + one.size].reshape(one.shape))
                begin += one.size
            else:
                arrays.append(next(others))
        self.model.set_weights(arrays)

    def update(self):
        ramp = (1 + self.number) / (10 + self.number) if self.warm_up else 1.0
        decay = min(self.limit, ramp)
        now, self.others = self.look()
        self.vector = decay * self.vector.astype(np.float64) + (1 - decay) * now
        self.number += 1

    def applied(self):
        stack = ExitStack()
        stack.callback(self.write, *self.look())
        self.write(self.vector, self.others)
        return stack


def recompute_statistics(model, batches):
    norms = [one for one in model._flatten_layers()
             if isinstance(one, keras.layers.BatchNormalization)]  # fmt: skip
    held = [one for norm in norms for one in (norm.moving_mean, norm.moving_variance)]
    with ExitStack() as stack:
        for norm in norms:
            stack.callback(setattr, norm, "momentum", norm.momentum)
            norm.momentum = 0.5
        seen = []
        for x, _ in batches:
            for one in held:
                one.assign(tf.zeros_like(one))
            model(x, training=True)
            seen.append([2 * one.numpy() for one in held])  # half of it is the batch's own
    for one, values in zip(held, zip(*seen, strict=True), strict=False):
        one.assign(np.mean(values, axis=0))


def swa(model, train_epoch, epochs, start, batches):
    rows = []
    for epoch in range(epochs):
        train_epoch(epoch)
        rows.append(np.concatenate([one.numpy().ravel() for one in model.trainable_variables]))
    rows = rows[max(start, 0) :]
    if not rows:
        return 0
    ends = np.cumsum([np.prod(one.shape, dtype=int) for one in model.trainable_variables])
    parts = np.split(np.mean(rows, axis=0, dtype=np.float64), ends[:-1])
    for one, part in zip(model.trainable_variables, parts, strict=True):
        one.assign(part.reshape(one.shape).astype(one.dtype))
    recompute_statistics(model, batches)
    return len(rows)


def train_recipe(model, optimizer, average, batches, epochs, schedule, smoothing):
    variables = model.trainable_variables
    if not optimizer.built:
        optimizer.build(variables)

    @tf.function(reduce_retracing=True)
    def one_step(x, y):
        with tf.GradientTape() as tape:
            logits = model(x, training=True)
            own = tf.gather(logits, y, axis=1, batch_dims=1)
            mixed = (1 - smoothing) * own + smoothing * tf.reduce_mean(logits, axis=1)
            loss = tf.reduce_mean(tf.reduce_logsumexp(logits, axis=1) - mixed)
        optimizer.apply_gradients(zip(tape.gradient(loss, variables), variables, strict=True))
        return loss

    losses = []
    for _ in range(epochs):
        for x, y in batches:
            optimizer.learning_rate.assign(schedule(len(losses)))
            losses.append(float(one_step(x, y)))
            if average is not None:
                average.update()
    return losses
