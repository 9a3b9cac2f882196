"""Another right solution: masks for the squares, global norm, padded signatures, generators."""

import tensorflow as tf


def crop_each(images, tops, lefts, size):
    kind = images.dtype if images.dtype.is_floating else tf.int32  # no products of 8 bits
    steps = tf.range(size)
    rows = tf.one_hot(tf.cast(tops, tf.int32)[:, None] + steps, images.shape[1], dtype=kind)
    columns = tf.one_hot(tf.cast(lefts, tf.int32)[:, None] + steps, images.shape[2], dtype=kind)
    cut = tf.einsum("nyh,nhwc,nxw->nyxc", rows, tf.cast(images, kind), columns)
    return tf.cast(cut, images.dtype)


def clip_to_norm(gradients, max_norm):
    norm = tf.linalg.global_norm(gradients)
    return [tf.where(norm > max_norm, tf.math.divide_no_nan(g * max_norm, norm), g)
            for g in gradients]  # fmt: skip


def epoch_mean(step, batches):
    losses = tf.TensorArray(tf.float32, 0, dynamic_size=True)
    for number, batch in enumerate(batches):
        losses = losses.write(number, step(batch))
    return tf.reduce_mean(losses.stack()).numpy()


def compiled_step(model, loss_of, rate, jit_compile=False):
    def whole(images, labels):
        with tf.GradientTape() as tape:
            loss = loss_of(labels, model(images, training=True))
        for variable, gradient in zip(
            model.trainable_variables,
            tape.gradient(loss, [one.value for one in model.trainable_variables]),
            strict=True,
        ):
            variable.assign(variable - rate * gradient)
        return loss

    graphs = {}

    def step(images, labels):
        if not graphs:
            shapes = [tf.TensorSpec([None, *one.shape[1:]], one.dtype) for one in (images, labels)]
            graphs[0] = tf.function(whole, input_signature=shapes, jit_compile=jit_compile)
        return graphs[0](images, labels)

    return step


def prefetched_dataset(images, labels, batch_size, transform):
    starts = tf.data.Dataset.range(0, len(images), batch_size)
    images, labels = tf.constant(images), tf.constant(labels)

    def batch(start):
        stop = tf.minimum(start + batch_size, len(images))
        part = images[start:stop]
        part.set_shape([None, *images.shape[1:]])
        return transform(part), labels[start:stop]

    return starts.map(batch, num_parallel_calls=1, deterministic=True).prefetch(1)
