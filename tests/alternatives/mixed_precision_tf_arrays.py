"""Another right solution: Keras' own promotion, steps in NumPy, records, arrays by name."""

import itertools

import keras
import numpy as np
import tensorflow as tf


def cast_inputs(operation, inputs, half=tf.float16):
    products = ("linear", "matmul", "conv2d")
    sensitive = ("softmax", "log_softmax", "cross_entropy", "mse_loss", "batch_norm", "layer_norm")
    votes = [tensor.dtype.name for tensor in inputs if tensor.dtype in (half, tf.float32)]
    target = keras.backend.result_type(*votes)
    if operation in products:
        target = half.name
    elif operation in (*sensitive, "sum", "exp", "log"):
        target = "float32"
    cast = []
    for tensor in inputs:
        cast.append(tf.cast(tensor, target) if tensor.dtype.name in votes else tensor)
    return cast


def policy_of(operation, inputs, half=tf.float16):
    casts = {tf.float32: half}
    low = tf.nest.map_structure(lambda t: tf.cast(t, casts.get(t.dtype, t.dtype)), list(inputs))
    found = [operation(*tensors).dtype for tensors in (inputs, low)]
    if found == [tf.float32, half]:
        return "follows"
    for name, kind in (("half", half), ("float32", tf.float32)):
        if found == [kind, kind]:
            return name
    return "other"


def mixed_step(weights, inputs, labels, scale, learning_rate, half=tf.float16, max_norm=None):
    masters = list(itertools.chain.from_iterable(weights))
    with tf.GradientTape() as tape:
        loss = mixed_loss(weights, inputs, labels, half)[0]  # noqa: F821  (the reference's)
        target = scale * loss
    arrays = [g.numpy() / np.float32(scale) for g in tape.gradient(target, masters)]
    flat = np.concatenate([array.ravel() for array in arrays])
    finite = bool(np.isfinite(flat).all())
    if finite:
        length = float(np.linalg.norm(flat))
        factor = 1.0 if max_norm is None else max_norm / max(length, max_norm)
        for master, array in zip(masters, arrays, strict=True):
            master.assign(master.numpy() - np.float32(learning_rate) * (np.float32(factor) * array))
    return loss, finite


def amp_step(model, optimizer, inputs, labels, max_norm=None):
    with tf.GradientTape() as tape:
        logits = tf.cast(model(inputs, training=True), tf.float32)
        right = tf.one_hot(labels, logits.shape[-1])
        loss = tf.reduce_mean(tf.nn.softmax_cross_entropy_with_logits(right, logits))
        scaled = optimizer.scale_loss(loss)
    pairs = list(zip(tape.gradient(scaled, model.trainable_variables), model.trainable_variables,
                     strict=True))  # fmt: skip
    if max_norm is not None:
        bound = optimizer.scale_loss(tf.constant(float(max_norm)))
        norm = tf.norm(tf.concat([tf.reshape(gradient, [-1]) for gradient, _ in pairs], axis=0))
        factor = bound / tf.maximum(norm, bound)
        pairs = [(gradient * factor, variable) for gradient, variable in pairs]
    optimizer.apply_gradients(pairs)
    return loss


def fit(model, optimizer, batches, epochs, schedule=None):
    history, taken = {"loss": [], "scale": [], "skipped": []}, itertools.count()
    done = next(taken)

    def scale_now():
        return float(optimizer.scale_loss(tf.constant(1.0)))

    def record(**entries):
        for name, entry in entries.items():
            history[name].append(entry)

    for _ in range(epochs):
        for inputs, labels in batches:
            if schedule is not None:
                optimizer.learning_rate = schedule(done)
            scale = scale_now()
            loss = float(amp_step(model, optimizer, inputs, labels))
            skipped = scale_now() == scale / 2
            done = done if skipped else next(taken)
            record(loss=loss, scale=scale, skipped=skipped)
    return history


class Checkpoint:
    def __init__(self, model, optimizer):
        self.parts = {"model": model, "optimizer": optimizer}

    def named(self):
        for name, part in self.parts.items():
            for number, variable in enumerate(part.variables):
                yield f"{name}_{number}", variable

    def save(self, path):
        with open(path, "wb") as file:
            np.savez_compressed(file, **{name: one.numpy() for name, one in self.named()})

    def load(self, path):
        with np.load(path) as saved:
            for name, variable in self.named():
                variable.assign(saved[name])
