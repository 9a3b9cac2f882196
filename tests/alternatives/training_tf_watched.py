"""Another right solution: one-hot labels, sums per tape, a graph made by hand, Keras's hooks."""

import keras
import numpy as np
import tensorflow as tf


def _cross_entropy(labels, logits):
    one_hot = tf.one_hot(labels, logits.shape[-1], dtype=logits.dtype)
    return tf.nn.softmax_cross_entropy_with_logits(one_hot, logits)  # (N,)


def train_step(model, optimizer, inputs, labels, max_norm=None):
    with tf.GradientTape() as tape:
        logits = model(inputs, training=True)
        loss = tf.math.reduce_mean(_cross_entropy(labels, logits))
        for extra in model.losses:
            loss += extra
    trained = [v for v in model.variables if v.trainable]
    gradients = tape.gradient(loss, trained)
    if max_norm is not None:
        squares = [tf.reduce_sum(tf.square(g)) for g in gradients]
        scale = tf.minimum(1.0, max_norm / tf.sqrt(tf.add_n(squares)))
        gradients = [scale * g for g in gradients]
    optimizer.apply_gradients(list(zip(gradients, trained, strict=True)))
    hits = tf.math.in_top_k(labels, logits, k=1)
    return loss, tf.reduce_sum(tf.cast(hits, tf.int64))


def compiled_step(model, optimizer):
    optimizer.build([v for v in model.variables if v.trainable])
    features = model.input_shape[1:]
    step = tf.function(lambda x, y: train_step(model, optimizer, x, y))
    kind = model.inputs[0].dtype
    kinds = tf.TensorSpec([None, *features], kind), tf.TensorSpec([None], tf.int64)
    return step.get_concrete_function(*kinds)


def evaluate(model, batches):
    total, right, count = [], [], 0
    for inputs, labels in batches:
        logits = model(inputs, training=False).numpy()
        total.append(_cross_entropy(labels, tf.constant(logits)).numpy().sum(dtype=np.float64))
        right.append(np.sum(logits.argmax(axis=1) == labels.numpy()))
        count += labels.shape[0]
    return {"loss": float(sum(total) / count), "accuracy": float(sum(right) / count)}


def train_one_epoch(step, batches):
    mean, hits = keras.metrics.Mean(), 0
    seen = 0
    for inputs, labels in batches:
        loss, correct = step(inputs, labels)
        mean.update_state(loss, sample_weight=len(labels))
        hits, seen = hits + int(correct), seen + len(labels)
    return {"accuracy": hits / seen, "loss": float(mean.result())}


def fit(model, optimizer, train_batches, validation_batches, epochs, schedule=None):
    step, number, history = compiled_step(model, optimizer), 0, {}
    for _ in range(epochs):

        def scheduled(inputs, labels):
            nonlocal number
            if schedule is not None:
                optimizer.learning_rate.assign(schedule(number))
            number += 1
            return step(inputs, labels)

        row = train_one_epoch(scheduled, train_batches)
        checked = evaluate(model, validation_batches)
        row["val_loss"], row["val_accuracy"] = checked["loss"], checked["accuracy"]
        for name, value in row.items():
            history.setdefault(name, []).append(value)
    return history


def accumulate_step(model, optimizer, micro_batches):
    parts, losses, sizes = [], [], []
    for inputs, labels in micro_batches:
        with tf.GradientTape() as tape:
            loss = tf.reduce_mean(_cross_entropy(labels, model(inputs, training=True)))
        parts.append(tape.gradient(loss, model.trainable_variables))
        losses.append(loss)
        sizes.append(len(labels))
    shares = [n / sum(sizes) for n in sizes]
    gradients = [
        tf.add_n([share * g for share, g in zip(shares, same, strict=True)])
        for same in zip(*parts, strict=True)
    ]
    optimizer.apply(gradients, model.trainable_variables)
    return tf.tensordot(tf.stack(losses), tf.constant(shares, tf.float32), 1)


class Classifier(keras.Sequential):
    def __init__(self, layers, max_norm=None):
        super().__init__(layers=layers)
        self.bound = float("inf") if max_norm is None else max_norm

    def train_step(self, data):
        inputs, labels = data
        with tf.GradientTape() as tape:
            outputs = self(inputs, training=True)
            loss = self.compiled_loss_of(inputs, labels, outputs)
        gradients = tape.gradient(loss, self.trainable_weights)
        scale = tf.minimum(1.0, self.bound / tf.linalg.global_norm(gradients))
        self.optimizer.apply([scale * g for g in gradients], self.trainable_weights)
        for metric in self.metrics:
            if metric.name == "loss":
                metric.update_state(tf.fill(tf.shape(labels)[:1], loss))
            else:
                metric.update_state(labels, outputs)
        return {metric_name: value for metric_name, value in self.get_metrics_result().items()}

    def compiled_loss_of(self, inputs, labels, outputs):
        return self.compute_loss(x=inputs, y=labels, y_pred=outputs, training=True)


class RateSchedule(keras.callbacks.Callback):
    def __init__(self, schedule):
        super().__init__()
        self.schedule, self.done = schedule, 0

    def on_train_batch_begin(self, batch, logs=None):
        self.model.optimizer.learning_rate.assign(self.schedule(self.done))

    def on_train_batch_end(self, batch, logs=None):
        self.done += 1
