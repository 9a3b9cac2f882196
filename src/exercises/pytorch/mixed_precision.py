"""Mixed precision in PyTorch: what runs in which type, the step by hand, and torch.amp.

The recipe is that of Micikevicius et al. (2018): float32 masters, half copies, a scaled loss.
Check your work with: pytest tests/test_mixed_precision.py -k pytorch
"""

import torch
from torch.nn import functional


def cast_inputs(operation, inputs, half=torch.float16):
    """Cast the inputs of one operation, as a cast policy does.

    Matrix products and convolutions ("linear", "matmul", "conv2d") get theirs
    in `half`. "softmax", "log_softmax", the losses "cross_entropy" and
    "mse_loss", "batch_norm", "layer_norm", "sum", "exp" and "log" get theirs
    in float32. For any other operation the widest type among the inputs wins.
    Integers and float64 stay as they are and have no vote.

    Args:
        operation: its name.
        inputs: a list of tensors: float32, `half`, float64 or integers.
        half: torch.float16 or torch.bfloat16.

    Returns:
        The list of tensors to compute with.

    Source: Micikevicius et al. (2018), section 3.3. PyTorch's list for GPUs
    is longer and leaves batch normalization to its kernel.
    """
    raise NotImplementedError  # TODO


def policy_of(operation, inputs, half=torch.float16):
    """Find out by experiment what autocast on the processor does.

    Run it twice under autocast to `half`, with the inputs as they are, in
    float32, and with the float32 ones cast to `half`, and look at the results.

    Args:
        operation: a function of tensors that returns a tensor.
        inputs: a list of tensors, float32 or integers.
        half: torch.float16 or torch.bfloat16.

    Returns:
        "half" if both results are of that type, "float32" if both are float32,
        "follows" if each is of the type that went in, otherwise "other".
    """
    raise NotImplementedError  # TODO


def mixed_loss(weights, inputs, labels, half=torch.float16):
    """The loss of a perceptron in mixed precision, without autocast.

    The layers compute in `half`, on copies of inputs and weights; a ReLU
    stands between two layers. The mean cross-entropy is computed in float32.
    Gradients reach the float32 weights.

    Args:
        weights: a list of (weight (out, in), bias (out,)), float32.
        inputs: (N, features), float32.
        labels: (N,) integers.
        half: torch.float16 or torch.bfloat16.

    Returns:
        loss, logits: a float32 tensor without dimensions, and the logits
        (N, num_classes) in `half`, as the last layer made them.

    Source: Micikevicius et al. (2018), section 3.1, figure 1.
    """
    raise NotImplementedError  # TODO


def mixed_step(
    weights, inputs, labels, scale, lr, half=torch.float16, max_norm=None
):  # fmt: skip
    """One step of gradient descent in mixed precision, all by hand.

    The backward pass starts from `scale` times the `mixed_loss`. The gradients
    are divided by `scale` in float32. If all of them are finite they are
    scaled down to the global norm `max_norm`, if that is given and smaller,
    and the weights change in place; otherwise no weight changes.

    Args:
        weights: a list of (weight, bias), float32 tensors that require
            gradients: the master weights.
        inputs, labels, half: as for `mixed_loss`.
        scale, lr, max_norm: numbers.

    Returns:
        loss, finite: the loss before the step, not scaled and without a graph;
        and whether the step was taken, as a Python bool.

    Source: Micikevicius et al. (2018), sections 3.1 and 3.2.
    """
    raise NotImplementedError  # TODO


def amp_step(
    model, optimizer, inputs, labels, scaler=None, half=torch.float16,
    max_norm=None,
):  # fmt: skip
    """The same step with autocast and a gradient scaler.

    The loss is the mean cross-entropy. No gradient of an earlier step may have
    a part in the step.

    Args:
        model: float32 nn.Module from inputs to logits (N, num_classes).
        optimizer: a torch.optim.Optimizer of all its parameters, some of
            which may be frozen.
        inputs, labels: the batch, on the processor.
        scaler: a torch.amp.GradScaler, which is updated; None: the loss is
            not scaled, as bfloat16 allows.
        half: the type that autocast computes in.
        max_norm: if given, the global norm of the unscaled gradients is at
            most this.

    Returns:
        The loss before the step, not scaled and without a graph.
    """
    raise NotImplementedError  # TODO


def fit(
    model, optimizer, batches, epochs, scaler, half=torch.float16,
    schedule=None,
):  # fmt: skip
    """Train by `amp_step`, and write down what the scaler did.

    Args:
        model, optimizer, half: as for `amp_step`. The optimizer has taken no
            step before.
        batches: an iterable of (inputs, labels).
        epochs: how often to go through it.
        scaler: a torch.amp.GradScaler.
        schedule: function from a number of steps to a learning rate. Each
            step gets the rate for the number of steps that were really taken
            before it: a skipped one does not count. None: the rate stays.

    Returns:
        A dictionary of lists with one entry per batch: "loss", a float;
        "scale", by which that batch's loss was multiplied, a float; "skipped",
        whether the scaler skipped the update, a bool.
    """
    raise NotImplementedError  # TODO


class Checkpoint:
    """A file from which a training goes on as if uninterrupted.

    ``save(path)`` writes down the whole state of all three, ``load(path)``
    puts it back, perhaps in another process. The state of random generators
    is not in it: dropout and the order of the data are the caller's.

    Args:
        model: nn.Module.
        optimizer: a torch.optim.Optimizer.
        scaler: a torch.amp.GradScaler.
    """

    def __init__(self, model, optimizer, scaler):
        raise NotImplementedError  # TODO

    def save(self, path):
        raise NotImplementedError  # TODO

    def load(self, path):
        raise NotImplementedError  # TODO


def similarities(left, right, temperature=0.1):
    """Cosines of the angles between pairs of rows, over a temperature.

    A float32 island: everything is computed in float32, whatever the type of
    the inputs, and also if the caller is in a region of autocast (on the
    processor). Rows are longer than 1e-3.

    Args:
        left: (N, D) floats.
        right: (M, D) floats.
        temperature: positive number.

    Returns:
        (N, M) float32.
    """
    raise NotImplementedError  # TODO


def lost_updates(weights, updates, half=torch.bfloat16):
    """The share of updates that is lost if weights are kept in `half`.

    Weights and updates are rounded to `half`, then subtracted in it. An update
    is lost if the weight is the same afterwards, although the update, as it
    was given, is not zero.

    Args:
        weights, updates: float32 tensors of one shape; at least one update is
            not zero.
        half: torch.float16 or torch.bfloat16.

    Returns:
        Lost updates divided by updates that are not zero, a Python float.
    """
    raise NotImplementedError  # TODO


def saved_bytes(compute, parameters=()):
    """Measure what autograd keeps for the backward pass.

    Tensors are counted by their storage: one that is kept several times, or
    through several views, counts once and whole. The storages of the
    parameters do not count, since they are there anyway.

    Args:
        compute: a function without arguments that returns a tensor.
        parameters: an iterable of tensors.

    Returns:
        A dictionary from the name of a type, as in "float16", to bytes; types
        of which nothing is kept are not in it. `torch.autograd.graph` has what
        is needed.
    """
    raise NotImplementedError  # TODO
