"""Another right solution: tensors by number, states as lists, a flag instead of leaving a loop."""

import copy

import keras
import numpy as np
import tensorflow as tf


def snapshot(model):
    return tuple(tf.constant(weight.numpy()) for weight in model.weights)


def restore(model, saved):
    for number, weight in enumerate(model.weights):
        weight.assign(saved[number])


def fit(model, optimizer, rule, train_batches, validation_batches, epochs):
    rows, best, stop = [], [], False
    for _ in range(epochs):
        if stop:
            continue
        loss = train_one_epoch(model, optimizer, train_batches)  # noqa: F821
        rows.append((loss, evaluate(model, validation_batches)))  # noqa: F821
        stop = rule.update(rows[-1][1])
        best += [snapshot(model)] if rule.improved else []
    if best:
        restore(model, best[-1])
    return {name: [row[i] for row in rows] for i, name in enumerate(("loss", "val_loss"))}


def run_state(model, optimizer, rule, best, history):
    numbers = [[np.array(v) for v in part.variables] for part in (model, optimizer)]
    kept = None if best is None else [np.array(one) for one in best]
    return {"all": [*numbers, copy.deepcopy(rule.state_dict()), kept, copy.deepcopy(history)]}


def load_run_state(state, model, optimizer, rule):
    weights, slots, of_rule, best, history = state["all"]
    if not optimizer.built:
        optimizer.build([v for v in model.variables if v.trainable])
    pairs = [*zip(model.variables, weights, strict=True)]
    for variable, value in [*pairs, *zip(optimizer.variables, slots, strict=True)]:
        variable.assign(tf.convert_to_tensor(value))
    rule.load_state_dict(copy.deepcopy(of_rule))
    return copy.copy(best), copy.deepcopy(history)


def fit_resumable(
    model, optimizer, rule, train_batches, validation_batches, epochs, state=None, save=None
):
    best, done = None, {"loss": [], "val_loss": []}
    if state is not None:
        best, done = load_run_state(state, model, optimizer, rule)

    def goes_on():
        return rule.stop_epoch is None and len(done["loss"]) < epochs

    while goes_on():
        batches = train_batches(len(done["loss"]))
        done["loss"].append(train_one_epoch(model, optimizer, batches))  # noqa: F821
        done["val_loss"].append(evaluate(model, validation_batches))  # noqa: F821
        rule.update(done["val_loss"][-1])
        if rule.improved:
            best = snapshot(model)
        if save:
            save(run_state(model, optimizer, rule, best, done))
    if best is not None:
        restore(model, best)
    return done


class EarlyStoppingCallback(keras.callbacks.Callback):
    def __init__(self, rule, monitor="val_loss"):
        super().__init__()
        self.rule = rule
        self.monitor = monitor

    def on_train_begin(self, logs=None):
        self.best = None

    def on_epoch_end(self, epoch, logs=None):
        value = (logs or {}).get(self.monitor)
        if value is None:
            raise ValueError(f"{self.monitor}: not among {sorted(logs or {})}")
        stop = self.rule.update(value)
        self.best = self.model.get_weights() if self.rule.improved else self.best
        self.model.stop_training = self.model.stop_training or stop

    def on_train_end(self, logs=None):
        if self.best is not None:
            self.model.set_weights(self.best)
