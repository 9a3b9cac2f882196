"""Other right solutions: lists of arrays, a generator of decays, sparse labels mixed by hand."""

from contextlib import contextmanager

import keras
import numpy as np
import tensorflow as tf


def decay_weights_only(model, learning_rate, weight_decay):
    optimizer = keras.optimizers.AdamW(learning_rate)
    optimizer.weight_decay = weight_decay
    spared = []
    for layer in model._flatten_layers(include_self=False):
        spared += [one for one in layer.weights if np.ndim(one.numpy()) <= 1]
    optimizer.exclude_from_weight_decay(var_list=spared)
    return optimizer


class EMA:
    def __init__(self, model, decay, warm_up=False):
        self.model, self.total = model, 0
        self.decay_of = lambda n: min(decay, (1 + n) / (10 + n)) if warm_up else decay
        self.state = {id(one): np.array(one) for one in model.weights}

    def update(self):
        d = self.decay_of(self.total)
        self.total += 1
        for one in self.model.weights:
            now = np.array(one)
            if now.dtype.kind == "f":
                now = (d * self.state[id(one)] + (1 - d) * now).astype(now.dtype)
            self.state[id(one)] = now

    @contextmanager
    def applied(self):
        own = {id(one): np.array(one) for one in self.model.weights}
        try:
            for one in self.model.weights:
                one.assign(self.state[id(one)])
            yield self.model
        finally:
            for one in self.model.weights:
                one.assign(own[id(one)])


def recompute_statistics(model, batches):
    norms = [one for one in model._flatten_layers() if hasattr(one, "moving_variance")]
    saved = {norm: norm.momentum for norm in norms}
    seen = 0
    for pair in batches:
        seen += 1
        for norm in norms:
            norm.momentum = 1 - 1 / seen
        model(pair[0], training=True)
    for norm, momentum in saved.items():
        norm.momentum = momentum


def swa(model, train_epoch, epochs, start, batches):
    sums, count = None, 0
    for epoch in range(epochs):
        train_epoch(epoch)
        if epoch >= start:
            values = [np.array(one, dtype=np.float64) for one in model.trainable_variables]
            sums = values if sums is None else [a + b for a, b in zip(sums, values, strict=True)]
            count += 1
    for one, total in zip(model.trainable_variables, sums or [], strict=False):
        one.assign((total / count).astype(np.float32))
    if count:
        recompute_statistics(model, batches)
    return count


def train_recipe(model, optimizer, average, batches, epochs, schedule, smoothing):
    losses = []
    for _ in range(epochs):
        for inputs, labels in batches:
            optimizer.learning_rate = schedule(len(losses))
            with tf.GradientTape() as tape:
                logits = model(inputs, training=True)
                classes = int(logits.shape[-1])
                targets = (1 - smoothing) * np.eye(classes)[np.array(labels)] + smoothing / classes
                each = tf.nn.softmax_cross_entropy_with_logits(targets.astype("float32"), logits)
                loss = tf.reduce_mean(each)
            weights = model.trainable_variables
            optimizer.apply(tape.gradient(loss, weights), weights)
            losses.append(float(loss))
            if average is not None:
                average.update()
    return losses
