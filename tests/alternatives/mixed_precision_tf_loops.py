"""Other right answers: Keras' own loss, clipping by the true norm, skips read off iterations."""

import keras
import numpy as np
import tensorflow as tf


def amp_step(model, optimizer, inputs, labels, max_norm=None):
    loss_of = keras.losses.SparseCategoricalCrossentropy(from_logits=True)  # casts to float32
    with tf.GradientTape() as tape:
        loss = loss_of(labels, model(inputs, training=True))
        scaled = optimizer.scale_loss(loss)
    found = tape.gradient(scaled, model.trainable_variables)
    if max_norm is not None:
        scale = optimizer.scale_loss(1.0)
        length = tf.linalg.global_norm(found) / scale
        found = [g * tf.minimum(1.0, max_norm / length) for g in found]
    optimizer.apply_gradients(zip(found, model.trainable_variables, strict=True))
    return tf.constant(float(loss))


def fit(model, optimizer, batches, epochs, schedule=None):
    rows = []
    for inputs, labels in [pair for _ in range(epochs) for pair in batches]:
        done = int(optimizer.iterations)  # a skipped step does not count
        if schedule:
            optimizer.learning_rate = schedule(done)
        scale = optimizer.dynamic_scale.numpy().item()
        loss = amp_step(model, optimizer, inputs, labels)
        rows.append((float(loss), scale, int(optimizer.iterations) == done))
    losses, scales, skipped = zip(*rows, strict=True)
    return {"loss": losses, "scale": scales, "skipped": skipped}


class Checkpoint:
    def __init__(self, model, optimizer):
        self.model, self.optimizer = model, optimizer

    def save(self, path):
        store = {}
        self.optimizer.save_own_variables(store)
        weights = {f"w{n}": w for n, w in enumerate(self.model.get_weights())}
        np.savez(path, **weights, **{f"o{n}": v for n, v in store.items()})

    def load(self, path):
        saved = dict(np.load(path))
        count = len(self.model.weights)
        self.model.set_weights([saved[f"w{n}"] for n in range(count)])
        self.optimizer.load_own_variables({k[1:]: v for k, v in saved.items() if k[0] == "o"})


def lost_updates(weights, updates, half=tf.bfloat16):
    old = tf.cast(weights, half)
    new = tf.subtract(old, tf.cast(updates, half))
    lost = tf.cast(tf.equal(old, new), tf.float32)[updates != 0]
    return float(tf.reduce_mean(lost))
