"""Loss scaling in TensorFlow: gradients that do not fit into fp16, and the scaler.

A loss that is multiplied by 65,536 has gradients that are, too, and fp16 keeps more of them.
Micikevicius et al. (2018), Mixed precision training, section 3.2; Keras' LossScaleOptimizer.
Check your work with: pytest tests/test_loss_scaling.py -k tf
"""

import math

import tensorflow as tf

LARGEST = float(tf.float16.max)  # 65,504
SMALLEST_NORMAL = 2.0**-14


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
        weights: list of fp32 variables, changed in place.
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
    """A dynamic loss scale that does what Keras' LossScaleOptimizer does.

    * ``scale_loss(loss)``: the loss times the scale.
    * ``apply(gradients, variables)``: the gradients, a list of fp32 tensors or
      None, are ``scale`` times too large. If all are finite, divide them by
      the scale and give them to ``optimizer.apply``; otherwise skip the step
      and halve the scale. After dynamic_growth_steps steps in a row that were
      not skipped double the scale and count from zero again.
    * ``state_dict()``: {"dynamic_scale": the scale, a Python float,
      "step_counter": steps in a row that were not skipped, a Python integer},
      in a dictionary of its own: it does not change later.
    * ``load_state_dict(state)``: go on from a copy of such a dictionary.

    It is made for eager execution. (The optimizer is saved by itself.)

    Args:
        optimizer: the Keras optimizer that takes the steps.
        initial_scale, dynamic_growth_steps: as above.
    """

    def __init__(
        self, optimizer, initial_scale=2.0**15, dynamic_growth_steps=2000
    ):  # fmt: skip
        raise NotImplementedError  # TODO


def accumulate_step(optimizer, loss_of, weights, micro_batches):
    """Take one scaled step with a batch that comes in pieces.

    The step is that of all pieces in one batch, along the gradient of the
    mean loss over all samples. All pieces are computed at one scale; the
    optimizer judges their sum, and takes or skips the whole step.

    Args:
        optimizer: keras.optimizers.LossScaleOptimizer.
        loss_of: function (inputs, targets) -> mean loss over the samples.
        weights: list of fp32 variables; each has an influence on the loss.
        micro_batches: list of (inputs, targets), not all of one size; a
            piece has len(targets) samples.

    Returns:
        The mean loss over all samples, not scaled, as a Python float.
    """
    raise NotImplementedError  # TODO


def train(optimizer, schedule, loss_of, weights, batches, max_norm):
    """Find the faults of this loop: clipping and schedule beside a scaler.

    Each batch should give one step along its own gradient, which is clipped
    to a global norm of max_norm. A step whose gradients are not finite is
    skipped: it changes neither the weights nor the learning rate, as if the
    schedule had not been asked for it. The optimizer is told of every batch.

    Args:
        optimizer: keras.optimizers.LossScaleOptimizer around another one,
            perhaps not built, whose ``iterations`` are the steps it took.
        schedule: function from the steps taken so far, those of earlier
            calls included, to the learning rate of the next one.
        loss_of: function from a batch to the loss.
        weights: list of fp32 variables.
        batches: a list.
        max_norm: of the gradients of the loss itself.

    Returns:
        List of the norms of each batch's gradient before clipping, that of
        the loss itself, as Python floats; None where the step was skipped.
    """
    norms = []
    for step, batch in enumerate(batches):
        optimizer.learning_rate = schedule(step)
        with tf.GradientTape() as tape:
            scaled = optimizer.scale_loss(loss_of(batch))
        gradients = tape.gradient(scaled, weights)
        norm = float(tf.linalg.global_norm(gradients))
        clipped, _ = tf.clip_by_global_norm(gradients, max_norm)
        optimizer.apply(clipped, weights)
        norms.append(norm if math.isfinite(norm) else None)
    return norms
