"""One training on several devices, in TensorFlow: what they must tell each other, and how.

A replica is a copy of the model on one device. ``strategy.run(f, args)`` calls f on all replicas,
each with its own part of the data; there, ``tf.distribute.get_replica_context()`` lets them talk.
Check your work with: pytest tests/test_distributed.py -k tf
"""

import tensorflow as tf


def average_gradients(gradients, count):
    """Turn the gradients of every replica into those of the whole batch.

    Called on every replica. The loss of each is a mean over its own
    examples. The result is the gradient of the mean over the examples of all
    replicas; these may have different numbers of examples.

    Args:
        gradients: list of tensors, of the same shapes on all replicas.
        count: number of examples of this replica, at least 1: an int or an
            integer tensor.

    Returns:
        A list of tensors, the same on all replicas.
    """
    raise NotImplementedError  # TODO


def data_parallel_step(strategy, model, optimizer, images, labels, batch_size):
    """Make one step of training on a batch that all replicas share.

    The step is that of one device with the whole batch: the loss is the mean
    cross-entropy over all its examples. The parts may differ in size, and the
    model runs in training mode.

    Args:
        strategy: a ``tf.distribute.Strategy``.
        model: a built model that maps images to logits (n, num_classes),
            made within the scope of the strategy; frozen layers stay as they
            are.
        optimizer: a Keras optimizer, made within the scope: its ``apply``
            adds up the gradients of the replicas.
        images: distributed value, a (n, ...) tensor for each replica.
        labels: distributed value, a (n,) integer tensor for each replica.
        batch_size: number of examples of the whole batch.

    Returns:
        The loss of the whole batch before the step, a float.
    """

    raise NotImplementedError  # TODO


def global_statistics(features):
    """Compute the mean and variance of a batch that all replicas share.

    Called on every replica. These are what batch normalization would use,
    had one device the whole batch:
    ``BatchNormalization(synchronized=True)`` computes them in training.

    Args:
        features: (n, C) tensor, the part of this replica; n may differ.

    Returns:
        Mean (C,) and variance (C,) of the whole batch, the same on all
        replicas; the variance is that of the population (divided by N).
    """
    raise NotImplementedError  # TODO


def global_accuracy(logits, labels, num_examples):
    """Measure which share of an evaluation set is classified right.

    Called on every replica. The examples were dealt out like cards: example
    k of replica ``rank`` (its ``replica_id_in_sync_group``) stands at place
    rank + k * number of replicas. So that all got equally many, the last
    places may repeat earlier examples: places from ``num_examples`` on do
    not count.

    Args:
        logits: (n, num_classes) tensor, the part of this replica.
        labels: (n,) integer tensor.
        num_examples: size of the evaluation set.

    Returns:
        A float32 tensor from 0 to 1, the same on all replicas.
    """
    raise NotImplementedError  # TODO
