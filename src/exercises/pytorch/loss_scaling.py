"""Loss scaling in PyTorch: gradients that do not fit into fp16, and the scaler.

A loss that is multiplied by 65,536 has gradients that are, too, and fp16 keeps more of them.
Micikevicius et al. (2018), Mixed precision training, section 3.2; torch.amp.GradScaler.
Check your work with: pytest tests/test_loss_scaling.py -k pytorch
"""

import math

import torch
from torch.nn.utils import clip_grad_norm_

LARGEST = torch.finfo(torch.float16).max  # 65,504
SMALLEST_NORMAL = torch.finfo(torch.float16).smallest_normal  # 2 ** -14


def count_fp16(gradients, scale=1.0):
    """Count what becomes of gradients that are scaled and then stored in fp16.

    Args:
        gradients: list of fp32 tensors of any shapes, or None for a weight
            without a gradient; at least one is a tensor.
        scale: each element is multiplied by it in fp32, then rounded.

    Returns:
        Dictionary of Python integers, how many elements are then "zero",
        "subnormal", "normal" and "overflow" (infinite or NaN). An element
        that was exactly zero before is not counted.
    """
    raise NotImplementedError  # TODO


def choose_scale(gradients):
    """Choose a fixed scale, as large as the largest number of fp16 allows.

    Args:
        gradients: list of fp32 tensors, or None; at least one is a tensor.

    Returns:
        The largest power of two, as a float, whose product with the largest
        magnitude among all elements is not above 65,504. It may be below 1.

    Raises:
        ValueError: all elements are zero, or one is infinite or NaN.
    """
    raise NotImplementedError  # TODO


def static_step(loss_of, weights, scale, learning_rate):
    """Take one step of gradient descent in fp16, with a fixed loss scale.

    The loss is computed from fp16 copies of the weights and multiplied by the
    scale before the backward pass, so that fp16 gradients arrive at the
    copies. They are divided by the scale in fp32, and the weights, which are
    fp32, take the step.

    Args:
        loss_of: function from a list of fp16 tensors, one per weight, to the
            loss, an fp32 tensor without dimensions. It may leave some unused:
            these weights stay as they are.
        weights: list of fp32 tensors, changed in place.
        scale, learning_rate: numbers.

    Returns:
        The loss before the step, not scaled, as a Python float.
    """
    raise NotImplementedError  # TODO


def all_finite(gradients):
    """Say whether every element of every gradient is finite.

    Args:
        gradients: list of tensors, or None for a weight without a gradient.

    Returns:
        True or False; True if there is no tensor at all.
    """
    raise NotImplementedError  # TODO


def unscale_and_clip(gradients, scale, max_norm):
    """Unscale gradients in fp32, then scale them down to a global norm.

    Args:
        gradients: list of fp16 or fp32 tensors, ``scale`` times too large, or
            None; at least one is a tensor. They stay as they are.
        scale: the loss scale.
        max_norm: if the norm of all unscaled gradients together is larger,
            they are multiplied by max_norm / norm; otherwise they are not
            clipped.

    Returns:
        clipped, norm: list of fp32 tensors, with None where there was None,
        and the norm before clipping as a Python float.
    """
    raise NotImplementedError  # TODO


class LossScaler:
    """A dynamic loss scale that does what ``torch.amp.GradScaler`` does.

    * ``get_scale()``: the scale as a Python float.
    * ``scale(loss)``: the loss times the scale.
    * ``unscale_(optimizer)``: divide the ``.grad`` of the optimizer's
      parameters by the scale, in place, and note whether all are finite. A
      second time before ``update`` it raises RuntimeError.
    * ``step(optimizer)``: ``unscale_`` if that has not been called for it
      since the last ``update``; then ``optimizer.step()``, if all its
      gradients are finite. (Several optimizers may share a scaler.)
    * ``update()``: if gradients of any optimizer were not finite, multiply
      the scale by backoff_factor. After growth_interval calls in a row with
      finite ones multiply it by growth_factor (unless it would leave the
      range of fp32) and count from zero again.
    * ``state_dict()``: plain numbers under the names "scale",
      "growth_factor", "backoff_factor", "growth_interval" and
      "_growth_tracker" (finite steps in a row), which a GradScaler can load,
      in a dictionary of its own: it does not change later.
    * ``load_state_dict(state)``: go on from a copy of such a dictionary.

    Args:
        init_scale, growth_factor, backoff_factor, growth_interval: as above.
    """

    def __init__(
        self, init_scale=2.0**16, growth_factor=2.0, backoff_factor=0.5,
        growth_interval=2000,
    ):  # fmt: skip
        raise NotImplementedError  # TODO


def accumulate_step(optimizer, scaler, loss_of, micro_batches):
    """Take one scaled step with a batch that comes in pieces.

    The step is that of all pieces in one batch, along the gradient of the
    mean loss over all samples. All pieces are computed at one scale; the
    scaler judges their sum, and takes or skips the whole step. Gradients that
    are there from before do not count.

    Args:
        optimizer: torch.optim.Optimizer over fp32 parameters.
        scaler: a torch.amp.GradScaler, or anything with its methods.
        loss_of: function (inputs, targets) -> mean loss over the samples.
        micro_batches: list of (inputs, targets), not all of one size; a
            piece has len(targets) samples.

    Returns:
        The mean loss over all samples, not scaled, as a Python float.
    """
    raise NotImplementedError  # TODO


def train(optimizer, scaler, scheduler, loss_of, batches, max_norm):
    """Find the faults of this loop: clipping and schedule beside a scaler.

    Each batch should give one step along its own gradient, which is clipped
    to a global norm of max_norm by ``clip_grad_norm_``. A step whose
    gradients are not finite is skipped: it changes neither the weights nor
    the learning rate. The scaler is told of every batch. Gradients that are
    there from before do not count.

    Args:
        optimizer: torch.optim.Optimizer over fp32 parameters.
        scaler: torch.amp.GradScaler("cpu").
        scheduler: its ``step()`` sets the next learning rate.
        loss_of: function from a batch to the loss.
        batches: a list.
        max_norm: of the gradients of the loss itself.

    Returns:
        List of the norms of each batch's gradient before clipping, that of
        the loss itself, as Python floats; None where the step was skipped.
    """
    groups = optimizer.param_groups
    parameters = [p for group in groups for p in group["params"]]
    norms = []
    for batch in batches:
        scaler.scale(loss_of(batch)).backward()
        norm = clip_grad_norm_(parameters, max_norm).item()
        scaler.step(optimizer)
        scaler.update()
        scheduler.step()
        if math.isfinite(norm):
            optimizer.zero_grad()
            norms.append(norm)
        else:
            norms.append(None)
    return norms
