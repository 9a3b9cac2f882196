"""Other right solutions: variables by path, assignments in place, moments by hand."""

from contextlib import contextmanager

import keras
import tensorflow as tf
from keras import ops


def decay_weights_only(model, learning_rate, weight_decay):
    optimizer = keras.optimizers.AdamW(learning_rate=learning_rate, weight_decay=weight_decay)
    few = [one for one in model.weights if one.shape.rank < 2]
    optimizer.exclude_from_weight_decay(few)
    optimizer.build(model.trainable_variables)
    return optimizer


class EMA:
    def __init__(self, model, decay, warm_up=False):
        self.weights = model.weights
        self.mean = [tf.Variable(one) for one in self.weights]
        self.decay, self.warm_up = decay, warm_up
        self.n = 0

    def update(self):
        d = min(self.decay, (1 + self.n) / (10 + self.n)) if self.warm_up else self.decay
        for mean, one in zip(self.mean, self.weights, strict=True):
            value = tf.convert_to_tensor(one)
            mean.assign(mean + (1 - d) * (value - mean) if mean.dtype.is_floating else value)
        self.n += 1

    @contextmanager
    def applied(self):
        own = [ops.copy(one) for one in self.weights]
        for one, mean in zip(self.weights, self.mean, strict=True):
            one.assign(mean)
        try:
            yield
        finally:
            for one, value in zip(self.weights, own, strict=True):
                one.assign(value)


def norms_in(layer):
    if isinstance(layer, keras.layers.BatchNormalization):
        return [layer]
    return [norm for one in layer._layers for norm in norms_in(one)]


def recompute_statistics(model, batches):
    norms, sums, count = norms_in(model), {}, 0
    old = [norm.momentum for norm in norms]
    for norm in norms:
        norm.momentum = 0.0  # so that each batch leaves its own statistics
    for x, _ in batches:
        model(x, training=True)
        count += 1
        for place, norm in enumerate(norms):
            mean, variance = sums.get(place, (0.0, 0.0))
            sums[place] = (mean + norm.moving_mean.numpy(),
                           variance + norm.moving_variance.numpy())  # fmt: skip
    for place, norm in enumerate(norms):
        norm.momentum = old[place]
        norm.moving_mean.assign(sums[place][0] / count)
        norm.moving_variance.assign(sums[place][1] / count)


def swa(model, train_epoch, epochs, start, batches):
    kept = []
    for epoch in range(epochs):
        train_epoch(epoch)
        if epoch >= start:
            kept.append([tf.identity(one) for one in model.trainable_variables])
    if kept:
        for one, values in zip(model.trainable_variables, zip(*kept, strict=True), strict=True):
            one.assign(tf.reduce_mean(tf.stack(values), axis=0))
        recompute_statistics(model, batches)
    return len(kept)


def train_recipe(model, optimizer, average, batches, epochs, schedule, smoothing):
    losses, step = [], 0
    for _ in range(epochs):
        for x, y in batches:
            with tf.GradientTape() as tape:
                log_p = tf.nn.log_softmax(model(x, training=True))
                own = -tf.reduce_mean(tf.gather(log_p, y, axis=1, batch_dims=1))
                loss = (1 - smoothing) * own - smoothing * tf.reduce_mean(log_p)
            optimizer.learning_rate.assign(schedule(step))
            gradients = tape.gradient(loss, model.trainable_weights)
            optimizer.apply_gradients(zip(gradients, model.trainable_weights, strict=True))
            if average:
                average.update()
            step += 1
            losses.append(loss.numpy().item())
    return losses
