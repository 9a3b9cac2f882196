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
    # BEGIN SOLUTION
    flat = [g.flatten() for g in gradients if g is not None]
    values = torch.cat(flat)  # (elements,)
    half = (values[values != 0] * scale).half().abs()  # (elements not zero,)
    finite, normal = half.isfinite(), half >= SMALLEST_NORMAL
    kinds = {
        "zero": half == 0,
        "subnormal": (half > 0) & (half < SMALLEST_NORMAL),
        "normal": normal & finite,
        "overflow": ~finite,
    }
    return {name: int(found.sum()) for name, found in kinds.items()}
    # END SOLUTION


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
    # BEGIN SOLUTION
    found = [g.abs().max() for g in gradients if g is not None]
    largest = torch.stack(found).max().item()  # NaN stays NaN here
    if not 0 < largest < math.inf:
        raise ValueError(f"No scale fits a largest gradient of {largest}.")
    return 2.0 ** math.floor(math.log2(LARGEST / largest))
    # END SOLUTION


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
    # BEGIN SOLUTION
    copies = [w.detach().half().requires_grad_() for w in weights]
    loss = loss_of(copies)
    gradients = torch.autograd.grad(loss * scale, copies, allow_unused=True)
    with torch.no_grad():
        for weight, gradient in zip(weights, gradients, strict=True):
            if gradient is not None:
                weight -= learning_rate * (gradient.float() / scale)
    return loss.item()
    # END SOLUTION


def all_finite(gradients):
    """Say whether every element of every gradient is finite.

    Args:
        gradients: list of tensors, or None for a weight without a gradient.

    Returns:
        True or False; True if there is no tensor at all.
    """
    # BEGIN SOLUTION
    found = [g.isfinite().all() for g in gradients if g is not None]
    return all(bool(one) for one in found)
    # END SOLUTION


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
    # BEGIN SOLUTION
    unscaled = [None if g is None else g.float() / scale for g in gradients]
    norms = [g.norm() for g in unscaled if g is not None]
    norm = torch.stack(norms).norm().item()
    factor = max_norm / max(norm, max_norm)
    return [None if g is None else g * factor for g in unscaled], norm
    # END SOLUTION


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

    # BEGIN SOLUTION
    def __init__(
        self, init_scale=2.0**16, growth_factor=2.0, backoff_factor=0.5,
        growth_interval=2000,
    ):  # fmt: skip
        self.state = {
            "scale": init_scale,
            "growth_factor": growth_factor,
            "backoff_factor": backoff_factor,
            "growth_interval": growth_interval,
            "_growth_tracker": 0,
        }
        self.finite = {}  # for each optimizer since the last update

    def get_scale(self):
        return self.state["scale"]

    def scale(self, loss):
        return loss * self.state["scale"]

    def unscale_(self, optimizer):
        if id(optimizer) in self.finite:
            raise RuntimeError("The gradients have been unscaled already.")
        groups = optimizer.param_groups
        found = [p.grad for group in groups for p in group["params"]]
        for gradient in found:
            if gradient is not None:
                gradient /= self.state["scale"]
        self.finite[id(optimizer)] = all_finite(found)

    def step(self, optimizer):
        if id(optimizer) not in self.finite:
            self.unscale_(optimizer)
        if self.finite[id(optimizer)]:
            optimizer.step()

    def update(self):
        state = self.state
        if not all(self.finite.values()):
            state["scale"] *= state["backoff_factor"]
            state["_growth_tracker"] = 0
        else:
            state["_growth_tracker"] += 1
            if state["_growth_tracker"] == state["growth_interval"]:
                grown = state["scale"] * state["growth_factor"]
                if grown <= torch.finfo(torch.float32).max:
                    state["scale"] = grown
                state["_growth_tracker"] = 0
        self.finite = {}

    def state_dict(self):
        return dict(self.state)

    def load_state_dict(self, state):
        self.state = dict(state)

    # END SOLUTION


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
    # BEGIN SOLUTION
    count = sum(len(targets) for _, targets in micro_batches)
    total = 0.0
    optimizer.zero_grad()
    for inputs, targets in micro_batches:
        loss = loss_of(inputs, targets) * (len(targets) / count)
        scaler.scale(loss).backward()
        total += loss.item()
    scaler.step(optimizer)
    scaler.update()
    return total
    # END SOLUTION


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
    # BEGIN SOLUTION
    for batch in batches:
        optimizer.zero_grad()
        scaler.scale(loss_of(batch)).backward()
        scaler.unscale_(optimizer)
        norm = clip_grad_norm_(parameters, max_norm).item()
        scale = scaler.get_scale()
        scaler.step(optimizer)
        scaler.update()
        if scaler.get_scale() < scale:  # the only sign of a skipped step
            norms.append(None)
        else:
            scheduler.step()
            norms.append(norm)
    return norms
    # INSTEAD
    # for batch in batches:
    #     scaler.scale(loss_of(batch)).backward()
    #     norm = clip_grad_norm_(parameters, max_norm).item()
    #     scaler.step(optimizer)
    #     scaler.update()
    #     scheduler.step()
    #     if math.isfinite(norm):
    #         optimizer.zero_grad()
    #         norms.append(norm)
    #     else:
    #         norms.append(None)
    # return norms
    # END SOLUTION
