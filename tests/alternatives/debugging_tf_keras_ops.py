"""Other repairs of the same programs: keras.ops, Keras' metrics, and a functional model inside."""

import keras
import tensorflow as tf
from keras import layers, ops


def train_classifier(model, optimizer, images, labels, steps):
    history = []
    for _ in range(steps):
        with tf.GradientTape() as tape:
            logits = model(images, training=True)
            losses = tf.nn.sparse_softmax_cross_entropy_with_logits(labels, logits)
            loss = ops.mean(losses)
        weights = model.trainable_weights
        optimizer.apply(tape.gradient(loss, weights), weights)
        history.append(loss.numpy().item())
    return history


def predict_digits(model, images, batch_size):
    parts = tf.data.Dataset.from_tensor_slices(images).batch(batch_size)
    return ops.concatenate([ops.argmax(model(one, training=False), axis=-1) for one in parts])


def train_in_groups(model, optimizer, batches, group):
    history, weights = [], model.trainable_weights
    sums, total = None, 0.0
    for number, (features, targets) in enumerate(batches):
        with tf.GradientTape() as tape:
            loss = ops.mean(ops.square(model(features, training=True) - targets))
        slopes = tape.gradient(loss, weights)
        sums = slopes if sums is None else [a + b for a, b in zip(sums, slopes, strict=True)]
        total += float(loss) / group
        if number % group == group - 1:
            optimizer.apply([one / group for one in sums], weights)
            history.append(total)
            sums, total = None, 0.0
    return history


def train_regressor(model, optimizer, features, targets, steps):
    history = []
    for _ in range(steps):
        with tf.GradientTape() as tape:
            predictions = ops.squeeze(model(features, training=True), axis=-1)
            loss = ops.mean(ops.square(ops.subtract(targets, predictions)))
        optimizer.apply(tape.gradient(loss, model.trainable_weights), model.trainable_weights)
        history.append(float(loss))
    return history


class DigitClassifier(keras.Model):
    def __init__(self, num_features, width, depth, num_classes):
        super().__init__()
        values = given = keras.Input((num_features,))
        for _ in range(depth):
            values = layers.ReLU()(layers.Dense(width)(values))
        self.inner = keras.Model(given, layers.Dense(num_classes)(values))

    def call(self, values):
        return self.inner(values)


def validation_accuracy(model, batches):
    metric = keras.metrics.SparseCategoricalAccuracy()
    for images, labels in batches:
        metric.update_state(labels, model(images, training=False))
    return float(metric.result())


def prepare_examples(features, labels, num_train, keep):
    train, test = tf.split(features, [num_train, len(features) - num_train])
    center, spread = ops.mean(train, axis=0), ops.std(train, axis=0)
    known = labels[:num_train] - ops.mean(labels[:num_train])
    tells = ops.einsum("n,nd->d", known, (train - center) / spread)
    best = ops.top_k(ops.absolute(tells), keep)[1]
    return [ops.take((part - center) / spread, best, axis=1) for part in (train, test)]


def prepare_images(pixels):
    return ops.moveaxis(ops.cast(pixels, "float32") * (1 / 255), 1, 3)
