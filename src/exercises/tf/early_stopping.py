"""Early stopping in TensorFlow: train until a rule says stop, and keep the best weights.

What is kept is a copy of everything that the outputs depend on, moving statistics included;
it is put back however the training ended; and a run that was interrupted ends as if it had not.
Papers: Prechelt (1998).
Check your work with: pytest tests/test_early_stopping.py -k tf
"""

import copy

import keras
import tensorflow as tf


def snapshot(model):
    """Copy all that the model's outputs depend on: ``model.weights``.

    Args:
        model: a built Keras model. Its weights are the variables that are
            trained, and those that are not, such as moving statistics.

    Returns:
        Something that your `restore` understands; the two are checked
        together. It does not change when the model is trained further.
    """
    raise NotImplementedError  # TODO


def restore(model, saved):
    """Put back what `snapshot` has copied.

    The variables remain the same ones with new contents, so that an optimizer
    still holds them; what is trained and what is frozen stays as it is.
    ``saved`` can be used again, also after more training.

    Args:
        model: the Keras model that the snapshot is from.
        saved: the snapshot.
    """
    raise NotImplementedError  # TODO


def mean_squared_error(outputs, targets):
    """In the number format of the outputs; Keras' own makes it float32."""
    return tf.reduce_mean(tf.square(outputs - targets))


def train_one_epoch(model, optimizer, batches):
    """A step with each (inputs, targets); returns the mean squared error."""
    total = count = 0
    for inputs, targets in batches:
        with tf.GradientTape() as tape:
            loss = mean_squared_error(model(inputs, training=True), targets)
        gradients = tape.gradient(loss, model.trainable_variables)
        optimizer.apply(gradients, model.trainable_variables)
        total += float(loss) * len(targets)
        count += len(targets)
    return total / count


def evaluate(model, batches):
    """The mean squared error over all samples, as in inference."""
    total = count = 0
    for inputs, targets in batches:
        loss = mean_squared_error(model(inputs, training=False), targets)
        total += float(loss) * len(targets)
        count += len(targets)
    return total / count


def fit(model, optimizer, rule, train_batches, validation_batches, epochs):
    """Train until the rule says stop, or all epochs are done; keep the best.

    An epoch is `train_one_epoch`, then `evaluate` on the validation data;
    the error that this returns goes to the rule. At the end, however the
    training ended, the model is as it was after the last epoch that the rule
    called improved. If there was none, it is as the last epoch left it.

    Args:
        model, optimizer: a built Keras model and a Keras optimizer.
        rule: ``rule.update(value)`` takes the value of an epoch and returns
            whether to stop; then ``rule.improved`` says whether the epoch
            improved. It is like scratch's `EarlyStopping`.
        train_batches, validation_batches: lists of (inputs, targets).
        epochs: how many at most, at least 1.

    Returns:
        {"loss": [...], "val_loss": [...]}: a float for each epoch that was
        trained, those after the best included.
    """
    raise NotImplementedError  # TODO


def run_state(model, optimizer, rule, best, history):
    """Note where a run stands after an epoch, so that it can go on from there.

    Args:
        model: a built Keras model. Beside its weights, its ``variables`` hold
            the state of layers that draw random numbers.
        optimizer: a Keras optimizer that has made at least one step.
        rule: as for `fit`; it has ``state_dict``.
        best: the `snapshot` to be restored at the end, or None.
        history: as `fit` returns it, so far.

    Returns:
        A dictionary that your `load_run_state` understands; the two are
        checked together. It holds no variables, and does not change when the
        run goes on.
    """
    raise NotImplementedError  # TODO


def load_run_state(state, model, optimizer, rule):
    """Put a new model, optimizer and rule where those of a run stood.

    Args:
        state: what `run_state` returned, perhaps in another process. It may
            be loaded several times: nothing changes it, however the run that
            was loaded goes on.
        model, optimizer, rule: made like those of the run; changed in place.
            The optimizer is perhaps not yet built.

    Returns:
        best, history: as they were given to `run_state`.
    """
    raise NotImplementedError  # TODO


def fit_resumable(
    model, optimizer, rule, train_batches, validation_batches, epochs,
    state=None, save=None,
):  # fmt: skip
    """Do what `fit` does, and be able to go on after an interruption.

    After each epoch, the last one included, ``save`` is called. A run that is
    begun anew with the last state that it got, and with a new model,
    optimizer and rule, ends with the same weights and history as one that was
    not interrupted, bit for bit. If the rule has said stop before, or all
    epochs are done, it trains no more.

    Args:
        model, optimizer, validation_batches, epochs: as for `fit`.
        rule: as for `fit`; ``rule.stop_epoch`` is None until it says stop.
        train_batches: function from the number of an epoch, from 0 on and
            counted through all interruptions, to its list of batches.
        state: None, or what ``save`` got: go on from there.
        save: None, or a function that gets the run's `run_state`. If it
            raises, the run is interrupted.

    Returns:
        The history as of `fit`, also of the epochs before the interruption.
    """
    raise NotImplementedError  # TODO


class EarlyStoppingCallback(keras.callbacks.Callback):
    """Let a rule end ``model.fit``, and put the best weights back.

    After each epoch the rule gets the monitored value. If the epoch improved,
    ``self.model.get_weights()`` is kept. If training is to stop,
    ``self.model.stop_training`` becomes True; otherwise it is left alone, as
    other callbacks set it, too. At the end of training, however it ended,
    what was kept last goes to ``self.model.set_weights``, if anything was. An
    object serves one training: it is not reset.

    Args:
        rule: as for `fit`.
        monitor: the name of the value in the logs of an epoch.

    Raises:
        ValueError: at the end of an epoch without such a value. The message
            names it, and those that there are. (Keras' own callback warns,
            and never stops.)
    """

    def __init__(self, rule, monitor="val_loss"):
        raise NotImplementedError  # TODO

    def on_epoch_end(self, epoch, logs=None):
        raise NotImplementedError  # TODO

    def on_train_end(self, logs=None):
        raise NotImplementedError  # TODO
