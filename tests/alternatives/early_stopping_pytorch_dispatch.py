"""Another right solution: a copy that depends on the type, and a run made of fits of one epoch."""

import copy
import functools
import itertools

import torch


@functools.singledispatch
def _copied(thing):
    return copy.deepcopy(thing)


@_copied.register
def _(thing: torch.Tensor):
    return thing.detach().clone()


@_copied.register
def _(thing: dict):
    return {key: _copied(value) for key, value in thing.items()}


@_copied.register
def _(thing: list):
    return list(map(_copied, thing))


def run_state(model, optimizer, rule, best, history):
    states = [_copied(part.state_dict()) for part in (model, optimizer, rule)]
    generator = torch.default_generator.get_state()
    return {"states": states, "rest": [_copied(best), _copied(history)], "generator": generator}


def load_run_state(state, model, optimizer, rule):
    for part, saved in zip((model, optimizer, rule), state["states"], strict=True):
        part.load_state_dict(_copied(saved))
    torch.default_generator.set_state(state["generator"])
    best, history = _copied(state["rest"])
    return best, history


def fit_resumable(
    model, optimizer, rule, train_batches, validation_batches, epochs, state=None, save=None
):
    best, history = None, {"loss": [], "val_loss": []}
    if state is not None:
        best, history = load_run_state(state, model, optimizer, rule)
    for epoch in itertools.count(len(history["loss"])):
        if epoch >= epochs or rule.stop_epoch is not None:
            break
        batches = train_batches(epoch)
        one = fit(model, optimizer, rule, batches, validation_batches, epochs=1)  # noqa: F821
        history = {name: history[name] + one[name] for name in one}
        if rule.improved:
            best = snapshot(model)  # noqa: F821
        if save is not None:
            save(run_state(model, optimizer, rule, best, history))
    if best is not None:
        restore(model, best)  # noqa: F821
    return history
