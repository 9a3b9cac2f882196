"""Another right solution: NumPy arrays, a generator of epochs, one dictionary for all."""

import copy

import numpy as np
import torch


def snapshot(model):
    return {name: np.array(t.detach().numpy()) for name, t in model.state_dict().items()}


def restore(model, saved):
    with torch.no_grad():
        for name, tensor in model.state_dict().items():
            tensor.copy_(torch.from_numpy(saved[name]))


def fit(model, optimizer, rule, train_batches, validation_batches, epochs):
    history, kept = {"loss": [], "val_loss": []}, []

    def epoch_ends_it():
        history["loss"].append(train_one_epoch(model, optimizer, train_batches))  # noqa: F821
        history["val_loss"].append(evaluate(model, validation_batches))  # noqa: F821
        stop = rule.update(history["val_loss"][-1])
        if rule.improved:
            kept[:] = [snapshot(model)]
        return stop

    any(epoch_ends_it() for _ in range(epochs))
    for one in kept:
        restore(model, one)
    return history


def run_state(model, optimizer, rule, best, history):
    names = ("model", "optimizer", "rule")
    parts = zip(names, (model, optimizer, rule), strict=True)
    state = {name: copy.deepcopy(part.state_dict()) for name, part in parts}
    state |= {"best": copy.deepcopy(best), "torch": torch.random.get_rng_state()}
    return state | {name: tuple(values) for name, values in history.items()}


def load_run_state(state, model, optimizer, rule):
    model.load_state_dict(state["model"])
    optimizer.load_state_dict(copy.deepcopy(state["optimizer"]))
    rule.load_state_dict(copy.deepcopy(state["rule"]))
    torch.random.set_rng_state(state["torch"])
    return copy.deepcopy(state["best"]), {name: list(state[name]) for name in ("loss", "val_loss")}


def fit_resumable(
    model, optimizer, rule, train_batches, validation_batches, epochs, state=None, save=None
):
    done = {"loss": [], "val_loss": []}
    best = None
    if state is not None:
        best, done = load_run_state(state, model, optimizer, rule)
    for epoch in range(epochs):
        if epoch < len(done["loss"]) or rule.stop_epoch is not None:
            continue
        done["loss"].append(train_one_epoch(model, optimizer, train_batches(epoch)))  # noqa: F821
        done["val_loss"].append(evaluate(model, validation_batches))  # noqa: F821
        rule.update(done["val_loss"][-1])
        best = snapshot(model) if rule.improved else best
        (save or id)(run_state(model, optimizer, rule, best, done))
    if best is not None:
        restore(model, best)
    return done
