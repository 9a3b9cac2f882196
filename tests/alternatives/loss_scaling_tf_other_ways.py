"""Another right solution: NumPy for what is counted, variables for the state, other tapes."""

import math

import keras
import numpy as np
import tensorflow as tf


def count_fp16(gradients, scale=1.0):
    numbers = np.concatenate([np.ravel(g) for g in gradients if g is not None])
    with np.errstate(over="ignore", under="ignore"):
        sizes = np.abs((numbers[numbers != 0] * np.float32(scale)).astype(np.float16))
    zero, finite = int((sizes == 0).sum()), int(np.isfinite(sizes).sum())
    normal = int((np.isfinite(sizes) & (sizes >= 2.0**-14)).sum())
    return {
        "zero": zero,
        "subnormal": finite - zero - normal,
        "normal": normal,
        "overflow": len(sizes) - finite,
    }


def choose_scale(gradients):
    largest = np.max([np.abs(g).max() for g in gradients if g is not None])
    if not np.isfinite(largest) or largest == 0:
        raise ValueError("no scale fits")
    scale = 2.0**-100
    while 2 * scale * float(largest) <= 65504:
        scale *= 2
    return scale


def static_step(loss_of, weights, scale, learning_rate):
    with tf.GradientTape() as tape:
        loss = loss_of([tf.cast(w, tf.float16) for w in weights])
    gradients = tape.gradient(  # through the casts, to the fp32 weights
        loss, weights, output_gradients=tf.constant(scale, tf.float32)
    )
    for weight, gradient in zip(weights, gradients, strict=True):
        if gradient is not None:
            weight.assign(weight - learning_rate * gradient / scale)
    return loss.numpy().item()


def all_finite(gradients):
    return not any(np.any(~np.isfinite(g)) for g in gradients if g is not None)


def unscale_and_clip(gradients, scale, max_norm):
    found = [None if g is None else np.float32(g) / np.float32(scale) for g in gradients]
    norm = math.sqrt(sum(float((np.float64(g) ** 2).sum()) for g in found if g is not None))
    factor = np.float32(max_norm / norm if norm > max_norm else 1.0)
    return [None if g is None else tf.constant(g * factor) for g in found], norm


def accumulate_step(optimizer, loss_of, weights, micro_batches):
    count = sum(len(targets) for _, targets in micro_batches)
    with tf.GradientTape() as tape:
        losses = [loss_of(x, t) * float(len(t)) for x, t in micro_batches]
        loss = tf.add_n(losses) / count
        scaled = optimizer.scale_loss(loss)
    optimizer.apply(tape.gradient(scaled, weights), weights)
    return float(loss)


def train(optimizer, schedule, loss_of, weights, batches, max_norm):
    optimizer.inner_optimizer.global_clipnorm = max_norm  # it gets the unscaled gradients
    norms, taken = [], int(optimizer.iterations)
    for batch in batches:
        optimizer.learning_rate = schedule(taken)
        with tf.GradientTape() as tape:
            loss = loss_of(batch)
            scaled = optimizer.scale_loss(loss)
        gradients = tape.gradient(scaled, weights)
        scale = keras.ops.convert_to_numpy(optimizer.scale_loss(1.0)).item()
        norm = math.sqrt(sum(float((np.float64(g) ** 2).sum()) for g in gradients)) / scale
        optimizer.apply(gradients, weights)
        taken += math.isfinite(norm)
        norms.append(norm if math.isfinite(norm) else None)
    return norms
