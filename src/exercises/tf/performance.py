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
    raise NotImplementedError  # TODO


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
    raise NotImplementedError  # TODO


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
    raise NotImplementedError  # TODO


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
    raise NotImplementedError  # TODO


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
    raise NotImplementedError  # TODO
