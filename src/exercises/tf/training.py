"""The training loop in TensorFlow: a step, an epoch, an evaluation; as a graph, and as Keras.fit.

Each line of a loop can be wrong without an error message, so each has a task that checks it.
Check your work with: pytest tests/test_training.py -k tf
"""

import itertools

import keras
import tensorflow as tf


def train_step(model, optimizer, inputs, labels, max_norm=None):
    """Change the weights once, by the gradient of the loss on one batch.

    The loss is the mean cross-entropy of the batch plus what regularized
    layers add (``model.losses``). The model runs as in training. Layers that
    are frozen stay as they are.

    Args:
        model: a Keras model from inputs to logits (N, num_classes).
        optimizer: a Keras optimizer for its trainable variables.
        inputs, labels: the batch; labels (N,) are int64.
        max_norm: if given, the gradients are scaled down to this global norm
            before they are used (TensorFlow has a function).

    Returns:
        loss, correct: two tensors without dimensions, the loss before the
        step and the number of right answers, from one and the same pass
        through the model.
    """
    raise NotImplementedError  # TODO


def compiled_step(model, optimizer):
    """Make a function that does a `train_step` as a graph.

    Args:
        model, optimizer: as for `train_step`; the model is built, the
            optimizer perhaps not yet. What the model takes may have any shape
            and type.

    Returns:
        A function (inputs, labels) -> (loss, correct). However many sizes of
        batches follow each other, Python goes through the model at most
        twice: once more than for one size.
    """
    raise NotImplementedError  # TODO


def evaluate(model, batches):
    """Measure a model on data, and leave no trace.

    The model runs as in inference; its weights and moving statistics stay as
    they are.

    Args:
        model: a Keras model from inputs to logits (N, num_classes).
        batches: an iterable of (inputs, labels), not all of one size.

    Returns:
        {"loss": ..., "accuracy": ...}: the mean cross-entropy over all
        samples, and the fraction of right answers, as Python floats.
    """
    raise NotImplementedError  # TODO


def train_one_epoch(step, batches):
    """Take one step with every batch, and keep the books.

    Args:
        step: function (inputs, labels) -> (loss, correct) that changes the
            weights; loss is the mean over the batch, with the penalties of
            regularized layers if there are any, correct the number of right
            answers, both tensors without dimensions.
        batches: an iterable of (inputs, labels), not all of one size.

    Returns:
        {"loss": ..., "accuracy": ...}: the mean of the loss over all samples,
        each measured before its step, and the fraction of right answers, as
        Python floats.
    """
    raise NotImplementedError  # TODO


def fit(
    model, optimizer, train_batches, validation_batches, epochs, schedule=None
):  # fmt: skip
    """Train for some epochs, and evaluate after each.

    Args:
        model, optimizer: as for `compiled_step`, which is called once. (The
            tests lend it, as long as yours is not written.)
        train_batches: an iterable of (inputs, labels); every epoch goes
            through it anew, because it may come in another order.
        validation_batches: the same, to evaluate on.
        epochs: how many epochs.
        schedule: function from the number of a step, from 0 on and counted
            through all epochs, to its learning rate, which is set in the
            optimizer before the step; None: the rate stays.

    Returns:
        A dictionary of lists with one Python float per epoch: "loss" and
        "accuracy" of the training epoch, "val_loss" and "val_accuracy" of the
        evaluation after it.
    """
    raise NotImplementedError  # TODO


def accumulate_step(model, optimizer, micro_batches):
    """Take one step with a batch that comes in pieces.

    The step is that of all pieces in one batch: along the gradient of the
    mean cross-entropy over all their samples. One tape holds one piece. The
    model runs as in training, and frozen layers stay as they are. (It has no
    layer that mixes the samples of a batch, such as batch normalization, and
    no regularized ones.)

    Args:
        model, optimizer: as for `train_step`.
        micro_batches: a list of (inputs, labels), not all of one size.

    Returns:
        The mean cross-entropy over all samples before the step, a tensor
        without dimensions.
    """
    raise NotImplementedError  # TODO


class Classifier(keras.Sequential):
    """A Sequential model whose ``fit`` clips gradients: your own train_step.

    ``train_step`` gets data = (inputs, labels) and does what Keras's own
    does, and clips in addition. It takes the step along the gradient of the
    compiled loss plus what regularized layers add, for the variables that are
    trained; it updates all metrics, and returns their results by name.
    ``fit`` reports as the "loss" of an epoch the mean over all samples, also
    if the last batch is smaller.

    Args:
        layers: as for keras.Sequential.
        max_norm: if given, the gradients are scaled down to this global norm.
    """

    def __init__(self, layers, max_norm=None):
        raise NotImplementedError  # TODO
        self.max_norm = max_norm

    def train_step(self, data):
        raise NotImplementedError  # TODO

    def get_config(self):
        return {**super().get_config(), "max_norm": self.max_norm}

    @classmethod
    def from_config(cls, config, custom_objects=None):
        parts = {key: part for key, part in config.items() if key != "max_norm"}
        plain = keras.Sequential.from_config(parts, custom_objects)
        return cls(plain.layers, config["max_norm"])


class RateSchedule(keras.callbacks.Callback):
    """Set the learning rate before every step of ``model.fit``.

    Args:
        schedule: function from the number of a step, from 0 on and counted
            through all epochs, to its learning rate.
    """

    def __init__(self, schedule):
        raise NotImplementedError  # TODO

    def on_train_batch_begin(self, batch, logs=None):
        raise NotImplementedError  # TODO
