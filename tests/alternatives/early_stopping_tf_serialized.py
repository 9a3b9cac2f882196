"""Another right solution: variables as TensorFlow serializes them, and epochs from a generator."""

import copy
import itertools

import tensorflow as tf


def _packed(variables):
    return [tf.io.serialize_tensor(variable.value).numpy() for variable in variables]


def _unpack(variables, packed):
    for variable, data in zip(variables, packed, strict=True):
        variable.assign(tf.io.parse_tensor(data, out_type=tf.as_dtype(variable.dtype)))


def snapshot(model):
    return _packed(model.weights)


def restore(model, saved):
    _unpack(model.weights, saved)


def _endless(model, optimizer, train_batches, validation_batches):
    while True:
        loss = train_one_epoch(model, optimizer, train_batches)  # noqa: F821
        yield {"loss": loss, "val_loss": evaluate(model, validation_batches)}  # noqa: F821


def fit(model, optimizer, rule, train_batches, validation_batches, epochs):
    rows, best = [], []
    training = _endless(model, optimizer, train_batches, validation_batches)
    for row in itertools.islice(training, epochs):
        rows.append(row)
        stop = rule.update(row["val_loss"])
        if rule.improved:
            best = [snapshot(model)]
        if stop:
            break
    for saved in best:
        restore(model, saved)
    return {name: [row[name] for row in rows] for name in ("loss", "val_loss")}


def run_state(model, optimizer, rule, best, history):
    return {
        "variables": {"model": _packed(model.variables), "optimizer": _packed(optimizer.variables)},
        "rest": copy.deepcopy([rule.state_dict(), best, history]),
    }


def load_run_state(state, model, optimizer, rule):
    if not optimizer.built:
        optimizer.build(model.trainable_variables)
    _unpack(model.variables, state["variables"]["model"])
    _unpack(optimizer.variables, state["variables"]["optimizer"])
    of_rule, best, history = copy.deepcopy(state["rest"])
    rule.load_state_dict(of_rule)
    return best, history


def fit_resumable(
    model, optimizer, rule, train_batches, validation_batches, epochs, state=None, save=None
):
    best, history = None, {"loss": [], "val_loss": []}
    if state is not None:
        best, history = load_run_state(state, model, optimizer, rule)
    left = range(len(history["loss"]), epochs)
    for epoch in itertools.takewhile(lambda _: rule.stop_epoch is None, left):
        row = next(_endless(model, optimizer, train_batches(epoch), validation_batches))
        for name, value in row.items():
            history[name].append(value)
        rule.update(row["val_loss"])
        best = snapshot(model) if rule.improved else best
        if save is not None:
            save(run_state(model, optimizer, rule, best, history))
    if best is not None:
        restore(model, best)
    return history
