"""Early stopping in PyTorch: train until a rule says stop, and keep the best weights.

What is kept is a copy of everything that the outputs depend on, buffers included; it is
put back however the training ended; and a run that was interrupted ends as if it had not.
Papers: Prechelt (1998).
Check your work with: pytest tests/test_early_stopping.py -k pytorch
"""

import copy

import torch
from torch.nn import functional


def snapshot(model):
    """Copy all that the model's outputs depend on: parameters and buffers.

    Args:
        model: nn.Module; all of its buffers are in its ``state_dict``.

    Returns:
        Something that your `restore` understands; the two are checked
        together. It does not change when the model is trained further.
    """
    # BEGIN SOLUTION
    return copy.deepcopy(model.state_dict())  # itself it is only a view
    # END SOLUTION


def restore(model, saved):
    """Put back what `snapshot` has copied.

    The parameters and buffers remain the same tensors with new contents, so
    that an optimizer still holds them; what is trained and what is frozen
    stays as it is. ``saved`` can be used again, also after more training.

    Args:
        model: the nn.Module that the snapshot is from.
        saved: the snapshot.
    """
    # BEGIN SOLUTION
    model.load_state_dict(saved)
    # END SOLUTION


def train_one_epoch(model, optimizer, batches):
    """A step with each (inputs, targets); returns the mean squared error."""
    model.train()
    total = count = 0
    for inputs, targets in batches:
        loss = functional.mse_loss(model(inputs), targets)
        optimizer.zero_grad()
        loss.backward()
        optimizer.step()
        total += loss.item() * len(targets)
        count += len(targets)
    return total / count


def evaluate(model, batches):
    """The mean squared error over all samples, in evaluation mode."""
    modes = [(module, module.training) for module in model.modules()]
    model.eval()
    total = count = 0
    with torch.no_grad():
        for inputs, targets in batches:
            loss = functional.mse_loss(model(inputs), targets)
            total += loss.item() * len(targets)
            count += len(targets)
    for module, mode in modes:  # each as it was
        module.training = mode
    return total / count


def fit(model, optimizer, rule, train_batches, validation_batches, epochs):
    """Train until the rule says stop, or all epochs are done; keep the best.

    An epoch is `train_one_epoch`, then `evaluate` on the validation data;
    the error that this returns goes to the rule. At the end, however the
    training ended, the model is as it was after the last epoch that the rule
    called improved. If there was none, it is as the last epoch left it.

    Args:
        model, optimizer: nn.Module and torch.optim.Optimizer, or one like it.
        rule: ``rule.update(value)`` takes the value of an epoch and returns
            whether to stop; then ``rule.improved`` says whether the epoch
            improved. It is like scratch's `EarlyStopping`.
        train_batches, validation_batches: lists of (inputs, targets).
        epochs: how many at most, at least 1.

    Returns:
        {"loss": [...], "val_loss": [...]}: a float for each epoch that was
        trained, those after the best included.
    """
    # BEGIN SOLUTION
    history, best = {"loss": [], "val_loss": []}, None
    for _ in range(epochs):
        loss = train_one_epoch(model, optimizer, train_batches)
        value = evaluate(model, validation_batches)
        history["loss"].append(loss)
        history["val_loss"].append(value)
        stop = rule.update(value)
        if rule.improved:
            best = snapshot(model)
        if stop:
            break
    if best is not None:
        restore(model, best)
    return history
    # END SOLUTION


def run_state(model, optimizer, rule, best, history):
    """Note where a run stands after an epoch, so that it can go on from there.

    Args:
        model, optimizer, rule: as for `fit`; all three have ``state_dict``.
        best: the `snapshot` to be restored at the end, or None.
        history: as `fit` returns it, so far.

    Returns:
        A dictionary that your `load_run_state` understands (the two are
        checked together) and ``torch.save`` can write. It holds also the state
        of PyTorch's global random generator, and does not change when the run
        goes on.
    """
    # BEGIN SOLUTION
    state = {
        "model": model.state_dict(),
        "optimizer": optimizer.state_dict(),
        "rule": rule.state_dict(),
        "best": best,
        "history": history,
        "random": torch.get_rng_state(),
    }
    return copy.deepcopy(state)
    # END SOLUTION


def load_run_state(state, model, optimizer, rule):
    """Put a new model, optimizer and rule where those of a run stood.

    Args:
        state: what `run_state` returned, perhaps in another process. It may
            be loaded several times: nothing changes it, however the run that
            was loaded goes on.
        model, optimizer, rule: made like those of the run; changed in place,
            as is the state of PyTorch's global random generator.

    Returns:
        best, history: as they were given to `run_state`.
    """
    # BEGIN SOLUTION
    state = copy.deepcopy(state)  # optimizers keep the tensors they load
    model.load_state_dict(state["model"])
    optimizer.load_state_dict(state["optimizer"])
    rule.load_state_dict(state["rule"])
    torch.set_rng_state(state["random"])
    return state["best"], state["history"]
    # END SOLUTION


def fit_resumable(
    model, optimizer, rule, train_batches, validation_batches, epochs,
    state=None, save=None,
):  # fmt: skip
    """Do what `fit` does, and be able to go on after an interruption.

    After each epoch, the last one included, ``save`` is called. A run that is
    begun anew with the last state that it got, and with a new model,
    optimizer and rule, ends with the same weights, buffers and history as one
    that was not interrupted, bit for bit. If the rule has said stop before,
    or all epochs are done, it trains no more.

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
    # BEGIN SOLUTION
    history, best = {"loss": [], "val_loss": []}, None
    if state is not None:
        best, history = load_run_state(state, model, optimizer, rule)
    for epoch in range(len(history["loss"]), epochs):
        if rule.stop_epoch is not None:
            break
        loss = train_one_epoch(model, optimizer, train_batches(epoch))
        history["loss"].append(loss)
        history["val_loss"].append(evaluate(model, validation_batches))
        rule.update(history["val_loss"][-1])
        if rule.improved:
            best = snapshot(model)
        if save is not None:
            save(run_state(model, optimizer, rule, best, history))
    if best is not None:
        restore(model, best)
    return history
    # END SOLUTION
