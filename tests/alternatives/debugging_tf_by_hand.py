"""Other repairs of the same programs: with formulas, loops, NumPy and plain lists."""

import keras
import numpy as np
import tensorflow as tf
from keras import layers


def train_classifier(model, optimizer, images, labels, steps):
    def loss_of():
        logits = model(images, training=True)
        own = tf.reduce_sum(tf.one_hot(labels, logits.shape[1]) * logits, axis=1)
        return tf.reduce_mean(tf.reduce_logsumexp(logits, axis=1) - own)

    history = []
    while len(history) < steps:
        with tf.GradientTape() as tape:
            loss = loss_of()
        slopes = tape.gradient(loss, model.trainable_variables)
        optimizer.apply_gradients(zip(slopes, model.trainable_variables, strict=True))
        history += [float(loss)]
    return history


def predict_digits(model, images, batch_size):
    parts = range(0, images.shape[0], batch_size)
    logits = np.concatenate([model(images[i : i + batch_size]).numpy() for i in parts])
    return tf.constant([int(row.argmax()) for row in logits], tf.int64)


def train_in_groups(model, optimizer, batches, group):
    history = []
    for first in range(0, len(batches), group):
        with tf.GradientTape() as tape:
            members = batches[first : first + group]
            parts = [tf.reduce_mean((model(x, training=True) - y) ** 2) for x, y in members]
            loss = tf.add_n(parts) / group
        optimizer.apply(tape.gradient(loss, model.trainable_variables), model.trainable_variables)
        history.append(loss.numpy().item())
    return history


def train_regressor(model, optimizer, features, targets, steps):
    history, count = [], float(len(targets))
    for _ in range(steps):
        with tf.GradientTape() as tape:
            errors = tf.reshape(model(features, training=True), [-1]) - targets
            loss = tf.tensordot(errors, errors, 1) / count
        optimizer.apply(tape.gradient(loss, model.trainable_variables), model.trainable_variables)
        history.append(float(loss))
    return history


class DigitClassifier(keras.Model):
    def __init__(self, num_features, width, depth, num_classes):
        super().__init__()
        for i in range(depth):
            setattr(self, f"hidden{i}", layers.Dense(width, activation=tf.nn.relu))
        self.depth, self.last = depth, layers.Dense(num_classes)

    def call(self, values, level=0):
        if level == self.depth:
            return self.last(values)
        return self.call(getattr(self, f"hidden{level}")(values), level + 1)


def validation_accuracy(model, batches):
    right = seen = 0
    for images, labels in batches:
        answers = model(images, training=False).numpy().argmax(axis=-1)
        for answer, label in zip(answers.tolist(), labels, strict=True):
            right += answer == int(label)
            seen += 1
    return right / seen


def prepare_examples(features, labels, num_train, keep):
    values, known = features.numpy(), labels.numpy()[:num_train]
    train = values[:num_train]
    tells = [abs(np.corrcoef(column, known)[0, 1]) for column in train.T]
    best = sorted(range(len(tells)), key=lambda i: -tells[i])[:keep]
    scaled = (values - train.mean(0)) / train.std(0)
    return tf.constant(scaled[:num_train, best]), tf.constant(scaled[num_train:, best])


def prepare_images(pixels):
    red, green, blue = tf.unstack(tf.cast(pixels, tf.float32), axis=1)
    return tf.stack([red, green, blue], axis=-1) / 255.0
