"""Checkpoints in TensorFlow: stop a training anywhere, and go on as if nothing had happened.

A checkpoint holds everything that the next step depends on; "as if" means bit for bit.
It is written so that a crash never costs the old one, and read so that it never half-loads.
Check your work with: pytest tests/test_checkpoints.py -k tf
"""

import json
import os
import random
from pathlib import Path

import keras
import numpy as np
import tensorflow as tf


def random_state():
    """Note where the global random generators stand: Python's, NumPy's, TensorFlow's.

    TensorFlow's is ``tf.random.get_global_generator()``. Functions such as
    ``tf.random.normal`` draw from elsewhere, from a state that cannot be read.

    Returns:
        A dictionary that your `restore_random_state` understands; the two
        are checked together. It does not change when numbers are drawn
        later, and it holds nothing but numbers, strings, lists, dictionaries
        and None, so that ``json`` writes it and reads it back. The
        generators stay where they are.
    """
    raise NotImplementedError  # TODO


def restore_random_state(state):
    """Put the three global random generators where they stood.

    Args:
        state: what `random_state` returned, in this process or another one,
            perhaps written by ``json`` and read back meanwhile.
    """
    raise NotImplementedError  # TODO


def save_checkpoint(path, model, optimizer, progress):
    """Write a checkpoint so that a crash while writing costs nothing.

    The file is an archive as ``np.savez`` makes it, with the arrays
    "model.0", "model.1", ... of ``model.variables``, "optimizer.0", ... of
    ``optimizer.variables``, both in order, and "progress", the text of
    ``json.dumps``. It is written under another name in the same folder, and
    takes its name by ``os.replace`` when it is complete. If anything raises,
    the exception goes on to the caller, an older file at ``path`` is as it
    was, and nothing else is left in the folder.

    Args:
        path: name of the file, as a string, with any ending: none is added.
        model: a built Keras model.
        optimizer: a built Keras optimizer.
        progress: dictionary of plain data for ``json``, whatever else the
            next step depends on.
    """
    raise NotImplementedError  # TODO


def read_checkpoint(path):
    """Read what `save_checkpoint` wrote, and run no code from the file.

    Args:
        path: name of the file, as a string.

    Returns:
        A dictionary with the keys "model" and "optimizer", lists of arrays in
        order, and "progress".

    Raises:
        FileNotFoundError: there is no such file.
        ValueError: it is truncated, empty, of another kind, contains Python
            objects, or lacks an array: the progress, all of the model or of
            the optimizer, or a number in between. The message names the file.
    """
    raise NotImplementedError  # TODO


def load_checkpoint(path, model, optimizer):
    """Put a checkpoint into a model and its optimizer: all of it, or nothing.

    It may call `read_checkpoint`; the grader brings one along.

    Args:
        path: name of the file, as a string.
        model: a built Keras model, changed in place.
        optimizer: a Keras optimizer, changed in place. If it has no variables
            for the model's trainable ones yet, it is built for them first.

    Returns:
        The checkpoint's progress.

    Raises:
        FileNotFoundError, ValueError: as `read_checkpoint` does.
        ValueError: the number, shapes or number formats of the variables of
            the model or of the optimizer are not those in the file. No
            variable has been changed then. The message names the file.
    """

    raise NotImplementedError  # TODO


def epoch_order(seed, epoch, count):
    """The order of an epoch: a pure function, so that it need not be saved."""
    return np.random.default_rng([seed, epoch]).permutation(count)


def train_step(model, optimizer, images, labels):
    """One step on images with a little noise; returns the loss as a float."""
    noise = tf.random.get_global_generator().normal(images.shape)
    with tf.GradientTape() as tape:
        logits = model(images + 0.1 * noise, training=True)
        losses = tf.nn.sparse_softmax_cross_entropy_with_logits(labels, logits)
        loss = tf.reduce_mean(losses)
    gradients = tape.gradient(loss, model.trainable_variables)
    optimizer.apply(gradients, model.trainable_variables)
    return float(loss)


def train_with_checkpoints(
    model, optimizer, images, labels, *,
    path, epochs, batch_size, every, seed=0, after_step=None,
):  # fmt: skip
    """Train, and go on from the file at ``path`` if there is one.

    Each epoch takes the images in the order of `epoch_order`, in batches of
    ``batch_size``, of which the last may be smaller, and calls `train_step`
    on each. After every ``every``-th step, counted from the first of the run,
    and after the last one a checkpoint is written. A run that was interrupted
    anywhere and started again (with a new model and optimizer, in a new
    process) ends with the same variables of the model and the optimizer, the
    same random generators and losses as one that was not, bit for bit. A run
    that is complete takes no further step.

    Args:
        model: a built Keras model.
        optimizer: a Keras optimizer; its learning rate may be a schedule.
        images, labels: NumPy arrays; an array of indices selects from them.
        path: name of the file, as a string.
        epochs: passes over the images, in all. A complete run goes on if
            there are more of them now.
        seed: of the order of the images.
        after_step: None, or a function that is called with the number of
            steps done, after each step and after its checkpoint is written.
            An exception that it raises ends the run.

    Returns:
        The loss of each step as a list of floats, also of those before an
        interruption.
    """
    raise NotImplementedError  # TODO
