"""Going faster in TensorFlow: no loop in Python, no waiting, one trace, batches ahead.

Each function computes what a slower one would; that is graded, and how often the slow
thing still happens: Python lines, transfers, traces. No test measures a time.
Check your work with: pytest tests/test_performance.py -k tf
"""

import tensorflow as tf


def crop_each(images, tops, lefts, size):
    """Cut a square out of every image, each at its own place, at once.

    Args:
        images: (N, H, W, C) tensor.
        tops, lefts: (N,) int tensors: first row and first column.
        size: rows and columns of the squares, which lie within the images.

    Returns:
        (N, size, size, C) tensor with the numbers of the images, in their
        dtype, without a Python loop over the images: the number of lines that
        Python executes does not depend on N.
    """
    # BEGIN SOLUTION
    steps = tf.range(size, dtype=tops.dtype)
    rows = tops[:, None] + steps  # (N, size)
    columns = lefts[:, None] + steps  # (N, size)
    strips = tf.gather(images, rows, axis=1, batch_dims=1)  # (N, size, W, C)
    return tf.gather(strips, columns, axis=2, batch_dims=1)
    # END SOLUTION


def clip_to_norm(gradients, max_norm):
    """Shorten gradients that are too long together, without looking at them.

    If the Euclidean norm of all numbers of all tensors together exceeds
    ``max_norm``, every tensor is multiplied by max_norm / norm, else by 1.
    Write it so that it works within a tf.function: no tensor may be turned
    into a Python number. The framework's own clipping functions are not
    allowed.

    Args:
        gradients: list of float tensors, which are not changed.
        max_norm: positive float.

    Returns:
        A list of tensors of the same shapes. Zeros stay zeros.
    """
    # BEGIN SOLUTION
    squares = [tf.reduce_sum(tf.square(g)) for g in gradients]
    norm = tf.sqrt(tf.add_n(squares))
    factor = tf.minimum(max_norm / norm, 1.0)  # infinity, cut to 1, for 0
    return [factor * g for g in gradients]
    # END SOLUTION


def epoch_mean(step, batches):
    """Run an epoch, and fetch its mean loss from the device once.

    Args:
        step: function of a batch; trains, and returns the loss, a tensor
            without dimensions.
        batches: iterable of at least one batch.

    Returns:
        The mean of the losses, a Python float. Only one number is copied
        from the device for it, at the end (`numpy` and `float` copy).
    """
    # BEGIN SOLUTION
    losses = [step(batch) for batch in batches]
    return float(tf.reduce_mean(tf.stack(losses)))
    # END SOLUTION


def compiled_step(model, loss_of, rate, jit_compile=False):
    """Make a training step that runs as one graph.

    Args:
        model: built Keras model; its variables that are not trainable stay
            as they are.
        loss_of: function (labels, logits) -> tensor without dimensions.
        rate: learning rate of plain gradient descent.
        jit_compile: whether XLA compiles the graph.

    Returns:
        A function step(images, labels) -> loss before the update, a tensor.
        It changes the trainable variables by -rate times their gradient.
        Forward pass (as in training: ``training=True``), gradient and update
        are one graph; for batches of any sizes it is
        traced at most twice altogether.
    """
    # BEGIN SOLUTION
    variables = model.trainable_variables

    @tf.function(reduce_retracing=True, jit_compile=jit_compile)
    def step(images, labels):
        with tf.GradientTape() as tape:
            loss = loss_of(labels, model(images, training=True))
        gradients = tape.gradient(loss, [v.value for v in variables])
        for v, g in zip(variables, gradients, strict=True):
            v.assign_sub(rate * g)
        return loss

    return step
    # END SOLUTION


def prefetched_dataset(images, labels, batch_size, transform):
    """Feed batches that are prepared while the one before is in use.

    Args:
        images: (N, H, W, C) array.
        labels: (N,) array.
        batch_size: images per batch; the last batch may be smaller.
        transform: function of a batch of images, returns such a batch. It is
            expensive to call: once for every batch, not for every image.

    Returns:
        tf.data.Dataset of (transformed images, labels), in order. When one
        batch is taken out, the next one is being prepared already.
    """
    # BEGIN SOLUTION
    dataset = tf.data.Dataset.from_tensor_slices((images, labels))
    dataset = dataset.batch(batch_size)
    dataset = dataset.map(
        lambda batch, classes: (transform(batch), classes),
        num_parallel_calls=tf.data.AUTOTUNE,
    )
    return dataset.prefetch(tf.data.AUTOTUNE)
    # END SOLUTION
