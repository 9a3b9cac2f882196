"""Another right solution: matched names, recursion, nested gradients, no global policy at all."""

from itertools import chain, repeat

import keras
import numpy as np
import tensorflow as tf
from keras import layers


def cast_inputs(operation, inputs, half=tf.float16):
    kinds = {tensor.dtype for tensor in inputs} & {tf.float32, half}
    match operation:
        case "linear" | "matmul" | "conv2d":
            target = half
        case "softmax" | "log_softmax" | "cross_entropy" | "mse_loss" | "batch_norm":
            target = tf.float32
        case "layer_norm" | "sum" | "exp" | "log":
            target = tf.float32
        case _:
            target = max(kinds, key=lambda kind: kind.size, default=half)
    return [tf.cast(one, target) if one.dtype in kinds else one for one in inputs]


def policy_of(operation, inputs, half=tf.float16):
    def answer(start):
        return operation(*(tf.cast(t, start) if t.dtype == tf.float32 else t for t in inputs))

    wide, low = answer(tf.float32).dtype, answer(half).dtype
    if wide == low:
        return {half: "half", tf.float32: "float32"}.get(wide, "other")
    return "follows" if wide == tf.float32 and low == half else "other"


def mixed_loss(weights, inputs, labels, half=tf.float16):
    def answer(values, pairs):
        (weight, bias), *others = pairs
        values = tf.tensordot(values, tf.cast(weight, half), axes=1) + tf.cast(bias, half)
        return answer(tf.nn.relu(values), others) if others else values

    logits = answer(tf.cast(inputs, half), weights)
    wide = tf.cast(logits, tf.float32)
    own = tf.gather(wide, labels, batch_dims=1)  # (N,)
    return tf.reduce_mean(tf.reduce_logsumexp(wide, axis=1) - own), logits


def mixed_step(weights, inputs, labels, scale, learning_rate, half=tf.float16, max_norm=None):
    with tf.GradientTape() as tape:
        loss, _ = mixed_loss(weights, inputs, labels, half)
        scaled = tf.multiply(scale, loss)
    found = tf.nest.flatten(tape.gradient(scaled, weights))  # nested as the weights are
    found = [tf.divide(gradient, scale) for gradient in found]
    if not tf.reduce_all([tf.reduce_all(tf.math.is_finite(gradient)) for gradient in found]):
        return loss, False
    if max_norm is not None and (length := tf.linalg.global_norm(found)) > max_norm:
        found = [gradient * (max_norm / length) for gradient in found]
    for master, gradient in zip(tf.nest.flatten(weights), found, strict=True):
        master.assign_add(-learning_rate * gradient)
    return loss, True


def classifier(features, hidden, num_classes, policy="mixed_float16"):
    inputs = keras.Input((features,))
    values = layers.Dense(hidden, dtype=policy)(inputs)
    values = layers.Activation(keras.activations.relu, dtype=policy)(values)
    logits = layers.Dense(num_classes, dtype=policy)(values)
    model = keras.Model(inputs, keras.ops.cast(logits, "float32"))
    model.dtype_policy = policy
    return model


def amp_step(model, optimizer, inputs, labels, max_norm=None):
    weights = model.trainable_variables
    with tf.GradientTape() as tape:
        logits = keras.ops.cast(model(inputs, training=True), "float32")
        own = tf.gather(logits, labels, batch_dims=1)
        loss = tf.reduce_mean(tf.reduce_logsumexp(logits, axis=1) - own)
    scale = optimizer.scale_loss(tf.ones(()))
    found = tape.gradient(loss, weights, output_gradients=scale)
    if max_norm is not None:
        norm, bound = tf.linalg.global_norm(found), max_norm * scale
        found = [tf.where(norm > bound, one * (bound / norm), one) for one in found]
    optimizer.apply(found, weights)
    return loss


def fit(model, optimizer, batches, epochs, schedule=None):
    losses, scales, skipped = [], [], []
    for inputs, labels in chain.from_iterable(repeat(batches, epochs)):
        if schedule is not None:
            optimizer.learning_rate = schedule(skipped.count(False))
        before = int(optimizer.inner_optimizer.iterations)
        scales.append(float(optimizer.scale_loss(1.0)))
        losses.append(float(amp_step(model, optimizer, inputs, labels)))
        skipped.append(int(optimizer.inner_optimizer.iterations) == before)
    return {"loss": losses, "scale": scales, "skipped": skipped}


class Checkpoint:
    """Everything in one row of bytes."""

    def __init__(self, model, optimizer):
        self.owners = model, optimizer

    def save(self, path):
        state = b"".join(one.numpy().tobytes() for owner in self.owners for one in owner.variables)
        np.savez(path, state=np.frombuffer(state, np.uint8))

    def load(self, path):
        with np.load(path) as saved:
            state, start = saved["state"].tobytes(), 0
        for variable in chain.from_iterable(owner.variables for owner in self.owners):
            now = variable.numpy()
            part = np.frombuffer(state, now.dtype, now.size, offset=start)
            variable.assign(part.reshape(now.shape).copy())
            start += now.nbytes


def similarities(left, right, temperature=0.1):
    def directions(rows):
        rows = tf.cast(rows, tf.float32)
        return rows / tf.norm(rows, axis=1, keepdims=True)

    cosines = tf.reduce_sum(directions(left)[:, None] * directions(right), axis=2)  # (N, M)
    return cosines / temperature


def lost_updates(weights, updates, half=tf.bfloat16):
    """In NumPy, which knows the half types, too."""
    real = np.asarray(updates) != 0
    kept, change = (np.asarray(one).astype(half.as_numpy_dtype) for one in (weights, updates))
    return float(np.mean((kept - change == kept)[real]))
