"""Other repairs of the same programs, from the smallest to the most roundabout."""

import keras
import numpy as np
import tensorflow as tf
from keras import layers


def train_classifier(model, optimizer, images, labels, steps):
    history = []
    for _ in range(steps):
        with tf.GradientTape() as tape:
            scores = tf.nn.log_softmax(model(images, training=True))
            loss = -tf.reduce_mean(tf.gather(scores, labels, axis=1, batch_dims=1))
        gradients = tape.gradient(loss, model.trainable_variables)
        optimizer.apply_gradients(zip(gradients, model.trainable_variables, strict=True))
        history.append(loss.numpy())
    return history


def predict_digits(model, images, batch_size):
    return np.argmax(model.predict(images, batch_size=batch_size, verbose=0), axis=1)


def train_in_groups(model, optimizer, batches, group):
    history = []
    for start in range(0, len(batches), group):
        pairs = zip(*batches[start : start + group], strict=True)
        features, targets = (tf.concat(one, axis=0) for one in pairs)
        with tf.GradientTape() as tape:
            loss = tf.reduce_mean(tf.square(model(features, training=True) - targets))
        gradients = tape.gradient(loss, model.trainable_variables)
        optimizer.apply(gradients, model.trainable_variables)
        history.append(float(loss))
    return history


def train_regressor(model, optimizer, features, targets, steps):
    history = []
    for _ in range(steps):
        with tf.GradientTape() as tape:
            predictions = model(features, training=True)
            loss = keras.losses.MeanSquaredError()(targets[:, None], predictions)
        gradients = tape.gradient(loss, model.trainable_variables)
        optimizer.apply(gradients, model.trainable_variables)
        history.append(float(loss))
    return history


class DigitClassifier(keras.Model):
    def __init__(self, num_features, width, depth, num_classes):
        super().__init__()
        self.steps = {f"hidden{i}": layers.Dense(width) for i in range(depth)}
        self.last = layers.Dense(num_classes)

    def call(self, values):
        for name in sorted(self.steps):
            values = keras.ops.relu(self.steps[name](values))
        return self.last(values)


def validation_accuracy(model, batches):
    right = count = 0
    for images, labels in batches:
        right += np.sum(np.argmax(model(images), axis=1) == labels.numpy())
        count += len(labels)
    return right / count


def prepare_examples(features, labels, num_train, keep):
    train = features[:num_train]
    mean, variance = tf.nn.moments(train, axes=[0])
    scaled = (features - mean) / tf.sqrt(variance)
    answers = labels[:num_train] - tf.reduce_mean(labels[:num_train])
    scores = tf.abs(tf.reduce_mean(answers[:, None] * scaled[:num_train], axis=0))
    order = tf.argsort(scores, direction="DESCENDING")[:keep]
    return tf.gather(scaled[:num_train], order, axis=1), tf.gather(
        scaled[num_train:], order, axis=1
    )


def prepare_images(pixels):
    return tf.stack(tf.unstack(tf.cast(pixels, tf.float32) / 255, axis=1), axis=-1)
