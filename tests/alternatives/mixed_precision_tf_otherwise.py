"""Other right answers: Keras operations, one flat gradient, a functional model."""

import keras
import numpy as np
import tensorflow as tf
from keras import layers


def cast_inputs(operation, inputs, half=tf.float16):
    rules = dict.fromkeys(("linear", "matmul", "conv2d"), half)
    full = "softmax log_softmax cross_entropy mse_loss batch_norm layer_norm sum exp log"
    rules |= dict.fromkeys(full.split(), tf.float32)
    kinds = {t.dtype for t in inputs} & {tf.float32, half}
    target = rules.get(operation, tf.float32 if tf.float32 in kinds else half)
    return tuple(keras.ops.cast(t, target.name) if t.dtype in kinds else t for t in inputs)


def policy_of(operation, inputs, half=tf.float16):
    kinds = []
    for start in (tf.float32, half):
        tensors = [tf.cast(t, start) if t.dtype.is_floating else t for t in inputs]
        kinds.append(keras.backend.standardize_dtype(operation(*tensors).dtype))
    if kinds[0] == kinds[1] and kinds[0] in (half.name, "float32"):
        return "half" if kinds[0] == half.name else "float32"
    return "follows" if kinds == ["float32", half.name] else "other"


def mixed_loss(weights, inputs, labels, half=tf.float16):
    *body, (weight, bias) = [[tf.cast(v, half) for v in pair] for pair in weights]
    x = tf.cast(inputs, half)
    for w, b in body:
        x = keras.ops.relu(tf.nn.bias_add(tf.matmul(x, w), b))
    logits = tf.nn.bias_add(tf.matmul(x, weight), bias)
    loss = keras.losses.SparseCategoricalCrossentropy(from_logits=True)(labels, logits)
    return loss, logits


def mixed_step(weights, inputs, labels, scale, learning_rate, half=tf.float16, max_norm=None):
    masters = sum((list(pair) for pair in weights), [])
    with tf.GradientTape() as tape:
        loss, _ = mixed_loss(weights, inputs, labels, half)
    found = tape.gradient(loss, masters, output_gradients=tf.constant(float(scale)))
    flat = tf.concat([tf.reshape(g, [-1]) for g in found], axis=0) * (1 / scale)
    if not np.isfinite(flat.numpy()).all():
        return tf.identity(loss), False
    length = float(tf.norm(flat))
    if max_norm is not None and length > max_norm:
        flat = flat * (max_norm / length)
    pieces = tf.split(flat, [int(tf.size(m)) for m in masters])
    for master, piece in zip(masters, pieces, strict=True):
        master.assign(master - learning_rate * tf.reshape(piece, master.shape))
    return tf.constant(float(loss)), True


def classifier(features, hidden, num_classes, policy="mixed_float16"):
    saved, made = keras.config.dtype_policy(), None
    try:
        keras.config.set_dtype_policy(policy)
        inputs = keras.Input((features,))
        units = layers.ReLU()(layers.Dense(hidden)(inputs))
        logits = layers.Dense(num_classes)(units)
        made = keras.Model(inputs, layers.Identity(dtype="float32")(logits))
    finally:
        keras.config.set_dtype_policy(saved)
    return made


def similarities(left, right, temperature=0.1):
    left, right = keras.ops.cast(left, "float32"), keras.ops.cast(right, "float32")
    inner = keras.ops.einsum("nd,md->nm", left, right)
    lengths = tf.norm(left, axis=1)[:, None] * tf.norm(right, axis=1)
    return inner / lengths / temperature
