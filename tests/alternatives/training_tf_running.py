"""Another right solution: running means of losses and gradients, rates set by a generator."""
# ruff: noqa: F821  (the names that are missing here are the reference's)

import itertools

import keras
import numpy as np
import tensorflow as tf


def mean_loss(labels, logits):
    right = tf.reduce_sum(tf.one_hot(labels, tf.shape(logits)[1], dtype=logits.dtype) * logits, 1)
    return tf.reduce_mean(tf.reduce_logsumexp(logits, axis=1) - right)


def shortened(gradients, max_norm):
    if max_norm is None:
        return gradients
    norm = tf.norm(tf.concat([tf.reshape(g, [-1]) for g in gradients], axis=0))
    return [g * (max_norm / tf.maximum(norm, max_norm)) for g in gradients]


def train_step(model, optimizer, inputs, labels, max_norm=None):
    with tf.GradientTape(persistent=False) as tape:
        logits = model(inputs, training=True)
        loss = sum(model.losses, mean_loss(labels, logits))
    gradients = tape.gradient(loss, model.trainable_weights)
    optimizer.apply(shortened(gradients, max_norm), model.trainable_weights)
    answers = tf.argmax(logits, axis=-1, output_type=labels.dtype)
    return loss, tf.shape(tf.where(answers == labels))[0]


def compiled_step(model, optimizer):
    optimizer.build(model.trainable_variables)
    made = []

    def step(inputs, labels):
        inputs, labels = tf.convert_to_tensor(inputs), tf.convert_to_tensor(labels)
        if not made:  # of any number of samples, once for all
            kinds = [tf.TensorSpec([None, *t.shape[1:]], t.dtype) for t in (inputs, labels)]
            made.append(tf.function(whole, input_signature=kinds))
        return made[0](inputs, labels)

    def whole(inputs, labels):
        return train_step(model, optimizer, inputs, labels)

    return step


def train_one_epoch(step, batches):
    losses, sizes, hits = [], [], 0
    for inputs, labels in batches:
        loss, correct = step(inputs, labels)
        losses.append(float(loss))
        sizes.append(len(labels))
        hits += int(correct)
    return {"loss": float(np.average(losses, weights=sizes)), "accuracy": hits / sum(sizes)}


def fit(model, optimizer, train_batches, validation_batches, epochs, schedule=None):
    step, numbers, rows = compiled_step(model, optimizer), itertools.count(), []

    def scheduled():
        for batch in train_batches:
            if schedule is not None:
                optimizer.learning_rate = schedule(next(numbers))
            yield batch

    for _ in range(epochs):
        row = train_one_epoch(step, scheduled())
        checked = evaluate(model, validation_batches)
        rows.append({**row, **{f"val_{name}": value for name, value in checked.items()}})
    names = ["loss", "accuracy", "val_loss", "val_accuracy"]
    return {name: [row[name] for row in rows] for name in names}


def accumulate_step(model, optimizer, micro_batches):
    weights, seen, mean = model.trainable_variables, 0, 0.0
    slopes = [0.0] * len(weights)
    for inputs, labels in micro_batches:
        with tf.GradientTape() as tape:
            loss = mean_loss(labels, model(inputs, training=True))
        seen += len(labels)
        share = len(labels) / seen  # of all samples so far
        mean += share * (loss - mean)
        found = tape.gradient(loss, weights)
        slopes = [old + share * (new - old) for old, new in zip(slopes, found, strict=True)]
    optimizer.apply_gradients(zip(slopes, weights, strict=True))
    return mean


class Classifier(keras.Sequential):
    def __init__(self, layers, max_norm=None):
        super().__init__()
        for layer in layers or ():
            self.add(layer)
        self.longest = max_norm

    def train_step(self, data):
        x, y = data
        with tf.GradientTape() as tape:
            logits = self(x, training=True)
            loss = self.compute_loss(y=y, y_pred=logits, training=True)
        gradients = tape.gradient(loss, self.trainable_variables)
        steps = shortened(gradients, self.longest)
        self.optimizer.apply_gradients(zip(steps, self.trainable_variables, strict=True))
        tracker = next(metric for metric in self.metrics if metric.name == "loss")
        tracker.update_state(loss, sample_weight=tf.shape(x)[0])
        return self.compute_metrics(x, y, logits)


class RateSchedule(keras.callbacks.Callback):
    def __init__(self, schedule):
        super().__init__()
        self.rates = map(schedule, itertools.count())

    def on_train_batch_begin(self, batch, logs=None):
        self.model.optimizer.learning_rate = next(self.rates)
