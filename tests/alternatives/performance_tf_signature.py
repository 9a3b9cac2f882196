"""Another right solution: index arrays, one global operation, an input signature, map last."""

import keras
import tensorflow as tf


def crop_each(images, tops, lefts, size):
    rows = tf.cast(tops, tf.int32)[:, None, None] + tf.range(size)[:, None]
    columns = tf.cast(lefts, tf.int32)[:, None, None] + tf.range(size)
    shape = (tf.shape(images)[0], size, size)
    places = tf.stack([tf.broadcast_to(rows, shape), tf.broadcast_to(columns, shape)], axis=-1)
    return tf.gather_nd(images, places, batch_dims=1)


def clip_to_norm(gradients, max_norm):
    norm = tf.norm(tf.concat([tf.reshape(g, [-1]) for g in gradients], axis=0))
    factor = tf.where(norm > max_norm, max_norm / norm, tf.ones_like(norm))
    return [tf.multiply(g, factor) for g in gradients]


def epoch_mean(step, batches):
    total, count = 0.0, 0
    for batch in batches:
        total, count = total + step(batch), count + 1
    return (total / count).numpy().item()


def compiled_step(model, loss_of, rate, jit_compile=False):
    optimizer = keras.optimizers.SGD(rate)
    optimizer.build(model.trainable_variables)

    def step(images, labels):
        with tf.GradientTape() as tape:
            loss = loss_of(labels, model(images, training=True))
        variables = model.trainable_variables
        optimizer.apply(tape.gradient(loss, [v.value for v in variables]), variables)
        return loss

    return tf.function(step, reduce_retracing=True, jit_compile=jit_compile)


def prefetched_dataset(images, labels, batch_size, transform):
    features = tf.data.Dataset.from_tensor_slices(images).batch(batch_size)
    features = features.map(transform, tf.data.AUTOTUNE)
    classes = tf.data.Dataset.from_tensor_slices(labels).batch(batch_size)
    return tf.data.Dataset.zip((features, classes)).prefetch(2)
