"""Another right solution: variables by their paths, states as JSON and bytes, a wrapped rule."""

import keras
import numpy as np


def snapshot(model):
    return {variable.path: np.array(variable.value) for variable in model.variables}


def restore(model, saved):
    for variable in model.variables:
        if "seed" not in variable.path:
            variable.assign(saved[variable.path])


def fit(model, optimizer, rule, train_batches, validation_batches, epochs):
    best, history, epoch, stop = None, {"val_loss": [], "loss": []}, 0, False
    while epoch < epochs and not stop:
        history["loss"].append(train_one_epoch(model, optimizer, train_batches))  # noqa: F821
        history["val_loss"].append(evaluate(model, validation_batches))  # noqa: F821
        stop = rule.update(history["val_loss"][epoch])
        best = snapshot(model) if rule.improved else best
        epoch += 1
    if best:
        restore(model, best)
    return history


def run_state(model, optimizer, rule, best, history):
    def arrays(part):
        return [np.array(variable.value).tobytes() for variable in part.variables]

    def copied(state):
        return {key: list(v) if isinstance(v, list) else v for key, v in state.items()}

    kept = None if best is None else [*best.items()] if isinstance(best, dict) else [*best]
    return {
        "bytes": (arrays(model), arrays(optimizer)),
        "best": (type(best).__name__, kept),
        "rest": (copied(rule.state_dict()), copied(history)),
    }


def load_run_state(state, model, optimizer, rule):
    if not optimizer.built:
        optimizer.build(model.trainable_variables)
    for part, saved in zip((model, optimizer), state["bytes"], strict=True):
        for variable, data in zip(part.variables, saved, strict=True):
            like = np.array(variable.value)
            variable.assign(np.frombuffer(data, like.dtype).reshape(like.shape))
    rule_state, history = (
        {key: list(v) if isinstance(v, list) else v for key, v in one.items()}
        for one in state["rest"]
    )
    rule.load_state_dict(rule_state)
    kind, kept = state["best"]
    best = dict(kept) if kind == "dict" else None if kept is None else list(kept)
    return best, history


class EarlyStoppingCallback(keras.callbacks.Callback):
    def __init__(self, rule, monitor="val_loss"):
        super().__init__()
        self.kept, self.settings = [], (rule, monitor)

    def on_epoch_end(self, epoch, logs=None):
        rule, monitor = self.settings
        try:
            value = logs[monitor]
        except (KeyError, TypeError):
            message = f"{monitor} is not among {list(logs or [])}"
            raise ValueError(message) from None
        self.model.stop_training |= bool(rule.update(value))
        if rule.improved:
            self.kept[:] = [self.model.get_weights()]

    def on_train_end(self, logs=None):
        for weights in self.kept:
            self.model.set_weights(weights)
