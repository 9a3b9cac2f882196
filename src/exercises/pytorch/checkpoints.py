"""Checkpoints in PyTorch: stop a training anywhere, and go on as if nothing had happened.

A checkpoint holds everything that the next step depends on; "as if" means bit for bit.
It is written so that a crash never costs the old one, and read so that it never half-loads.
Check your work with: pytest tests/test_checkpoints.py -k pytorch
"""

import os
import random
from pathlib import Path

import numpy as np
import torch
from torch.nn import functional


def random_state():
    """Note where the global random generators stand: Python's, NumPy's, PyTorch's.

    Returns:
        A dictionary that your `restore_random_state` understands; the two
        are checked together. It does not change when numbers are drawn
        later, and it holds nothing but numbers, strings, lists, tuples,
        dictionaries and tensors, so that
        ``torch.load(..., weights_only=True)`` reads it back. The generators
        stay where they are.
    """
    raise NotImplementedError  # TODO


def restore_random_state(state):
    """Put the three global random generators where they stood.

    Args:
        state: what `random_state` returned, in this process or another one,
            perhaps saved to a file and read back meanwhile.
    """
    raise NotImplementedError  # TODO


def save_checkpoint(path, model, optimizer, progress):
    """Write a checkpoint so that a crash while writing costs nothing.

    The file is what ``torch.save`` makes of a dictionary with the keys
    "model" and "optimizer" (their state dictionaries) and "progress". It is
    written under another name in the same folder, and takes its name by
    ``os.replace`` when it is complete. If anything raises, the exception goes
    on to the caller, an older file at ``path`` is as it was, and nothing else
    is left in the folder.

    Args:
        path: name of the file, as a string, with any ending.
        model: nn.Module.
        optimizer: torch.optim.Optimizer.
        progress: dictionary of plain data and tensors, whatever else the next
            step depends on.
    """
    raise NotImplementedError  # TODO


def read_checkpoint(path):
    """Read what `save_checkpoint` wrote, and run no code from the file.

    Args:
        path: name of the file, as a string.

    Returns:
        The dictionary with the keys "model", "optimizer" and "progress", all
        tensors on the CPU.

    Raises:
        FileNotFoundError: there is no such file.
        ValueError: it is truncated, empty, of another kind, contains objects
            other than plain data and tensors, or lacks one of the keys. The
            message names the file.
    """
    raise NotImplementedError  # TODO


def load_checkpoint(path, model, optimizer):
    """Put a checkpoint into a model and its optimizer: all of it, or nothing.

    It may call `read_checkpoint`; the grader brings one along.

    Args:
        path: name of the file, as a string.
        model: nn.Module, changed in place.
        optimizer: torch.optim.Optimizer over its parameters, changed in
            place.

    Returns:
        The checkpoint's progress.

    Raises:
        FileNotFoundError, ValueError: as `read_checkpoint` does.
        ValueError: the names, shapes or number formats of the model's
            parameters and buffers are not those in the file, or the
            optimizer's groups do not have as many parameters, or not
            settings of the same names (lr, betas, ...; their values may
            differ, and come from the file). Nothing has been changed then.
            The message names the file.
    """

    raise NotImplementedError  # TODO


def epoch_order(seed, epoch, count):
    """The order of an epoch: a pure function, so that it need not be saved."""
    return np.random.default_rng([seed, epoch]).permutation(count)


def train_step(model, optimizer, scheduler, images, labels):
    """One step on images with a little noise; returns the loss as a float."""
    noise = torch.randn_like(images)  # from the global generator
    loss = functional.cross_entropy(model(images + 0.1 * noise), labels)
    optimizer.zero_grad()
    loss.backward()
    optimizer.step()
    scheduler.step()
    return loss.item()


def train_with_checkpoints(
    model, optimizer, scheduler, images, labels, *,
    path, epochs, batch_size, every, seed=0, after_step=None,
):  # fmt: skip
    """Train, and go on from the file at ``path`` if there is one.

    The model is in training mode throughout. Each epoch takes the images in
    the order of `epoch_order`, in batches of ``batch_size``, of which the
    last may be smaller, and calls `train_step` on each. After every
    ``every``-th step, counted from the first of the run, and after the last
    one a checkpoint is written. A run that was interrupted anywhere and
    started again (with a new model, optimizer and scheduler, in a new
    process) ends with the same weights, buffers, optimizer, random generators
    and losses as one that was not, bit for bit. A run that is complete
    takes no further step.

    Args:
        scheduler: of the learning rate; it has ``state_dict`` and
            ``load_state_dict``, like an optimizer.
        images, labels: tensors; an array of indices selects from them.
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
