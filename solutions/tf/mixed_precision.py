"""Mixed precision in TensorFlow: what runs in which type, the step by hand, and Keras' policies.

The recipe is that of Micikevicius et al. (2018): float32 masters, half copies, a scaled loss.
Check your work with: pytest tests/test_mixed_precision.py -k tf
"""

import keras
import numpy as np
import tensorflow as tf
from keras import layers


def cast_inputs(operation, inputs, half=tf.float16):
    """Cast the inputs of one operation, as a cast policy does.

    Matrix products and convolutions ("linear", "matmul", "conv2d") get theirs
    in `half`. "softmax", "log_softmax", the losses "cross_entropy" and
    "mse_loss", "batch_norm", "layer_norm", "sum", "exp" and "log" get theirs
    in float32. For any other operation the widest type among the inputs wins.
    Integers and float64 stay as they are and have no vote.

    Args:
        operation: its name.
        inputs: a list of tensors: float32, `half`, float64 or integers.
        half: tf.float16 or tf.bfloat16.

    Returns:
        The list of tensors to compute with.

    Source: Micikevicius et al. (2018), section 3.3. PyTorch's list for GPUs
    is longer and leaves batch normalization to its kernel.
    """
    # BEGIN SOLUTION
    products = {"linear", "matmul", "conv2d"}
    sensitive = {"softmax", "log_softmax", "cross_entropy", "mse_loss"}
    sensitive |= {"batch_norm", "layer_norm", "sum", "exp", "log"}
    ours = (tf.float32, half)
    if operation in products:
        target = half
    elif operation in sensitive:
        target = tf.float32
    else:
        wide = any(tensor.dtype == tf.float32 for tensor in inputs)
        target = tf.float32 if wide else half
    return [tf.cast(t, target) if t.dtype in ours else t for t in inputs]
    # END SOLUTION


def policy_of(operation, inputs, half=tf.float16):
    """Find out by experiment in which type something computes.

    Run it twice, with the inputs as they are, in float32, and with the
    float32 ones cast to `half`, and look at the results.

    Args:
        operation: a layer, or a function of tensors that returns a tensor.
        inputs: a list of tensors, float32 or integers.
        half: tf.float16 or tf.bfloat16.

    Returns:
        "half" if both results are of that type, "float32" if both are float32,
        "follows" if each is of the type that went in, otherwise "other".
    """
    # BEGIN SOLUTION
    low = [tf.cast(t, half) if t.dtype == tf.float32 else t for t in inputs]
    found = operation(*inputs).dtype, operation(*low).dtype
    names = {
        (half, half): "half",
        (tf.float32, tf.float32): "float32",
        (tf.float32, half): "follows",
    }
    return names.get(found, "other")
    # END SOLUTION


def mixed_loss(weights, inputs, labels, half=tf.float16):
    """The loss of a perceptron in mixed precision, without Keras.

    The layers compute in `half`, on copies of inputs and weights; a ReLU
    stands between two layers. The mean cross-entropy is computed in float32.
    Gradients reach the float32 weights.

    Args:
        weights: a list of (weight (in, out), bias (out,)), float32.
        inputs: (N, features), float32.
        labels: (N,) integers.
        half: tf.float16 or tf.bfloat16.

    Returns:
        loss, logits: a float32 tensor without dimensions, and the logits
        (N, num_classes) in `half`, as the last layer made them.

    Source: Micikevicius et al. (2018), section 3.1, figure 1.
    """
    # BEGIN SOLUTION
    hidden = tf.cast(inputs, half)
    for number, (weight, bias) in enumerate(weights):
        if number > 0:
            hidden = tf.nn.relu(hidden)
        hidden = hidden @ tf.cast(weight, half)  # (N, out)
        hidden = hidden + tf.cast(bias, half)
    losses = tf.nn.sparse_softmax_cross_entropy_with_logits(
        labels, tf.cast(hidden, tf.float32)
    )  # (N,)
    return tf.reduce_mean(losses), hidden
    # END SOLUTION


def mixed_step(
    weights, inputs, labels, scale, learning_rate, half=tf.float16,
    max_norm=None,
):  # fmt: skip
    """One step of gradient descent in mixed precision, all by hand.

    The backward pass starts from `scale` times the `mixed_loss`. The gradients
    are divided by `scale` in float32. If all of them are finite they are
    scaled down to the global norm `max_norm`, if that is given and smaller,
    and the weights change in place; otherwise no weight changes.

    Args:
        weights: a list of (weight, bias), float32 tf.Variables: the masters.
        inputs, labels, half: as for `mixed_loss`.
        scale, learning_rate, max_norm: numbers.

    Returns:
        loss, finite: the loss before the step, not scaled; and whether the
        step was taken, as a Python bool.

    Source: Micikevicius et al. (2018), sections 3.1 and 3.2.
    """
    # BEGIN SOLUTION
    masters = [variable for pair in weights for variable in pair]
    with tf.GradientTape() as tape:
        loss, _ = mixed_loss(weights, inputs, labels, half)
        scaled = loss * scale
    gradients = tape.gradient(scaled, masters)
    gradients = [gradient / scale for gradient in gradients]
    finite = all(bool(tf.reduce_all(tf.math.is_finite(g))) for g in gradients)
    if finite:
        if max_norm is not None:
            gradients, _ = tf.clip_by_global_norm(gradients, max_norm)
        for master, gradient in zip(masters, gradients, strict=True):
            master.assign_sub(learning_rate * gradient)
    return loss, finite
    # END SOLUTION


def classifier(features, hidden, num_classes, policy="mixed_float16"):
    """A Keras model whose layers follow a policy, with a float32 output.

    A Dense layer with a ReLU, a Dense layer without one, whose logits are
    computed in the policy's type, and a cast of the logits to float32. The
    model itself follows the policy, too, so that ``compile`` scales the loss
    if that is needed. The global policy is the same afterwards as before,
    also if the construction fails.

    Args:
        features, hidden, num_classes: sizes.
        policy: "mixed_float16", "mixed_bfloat16" or "float32".

    Returns:
        A built keras.Model from (N, features) to logits (N, num_classes).
    """
    # BEGIN SOLUTION
    before = keras.config.dtype_policy()
    keras.config.set_dtype_policy(policy)
    try:
        return keras.Sequential([
            keras.Input((features,)),
            layers.Dense(hidden, activation="relu"),
            layers.Dense(num_classes),
            layers.Activation("linear", dtype="float32"),
        ])  # fmt: skip
    finally:
        keras.config.set_dtype_policy(before)
    # END SOLUTION


def amp_step(model, optimizer, inputs, labels, max_norm=None):
    """The same step with Keras' optimizer that scales losses.

    The loss is the mean cross-entropy, computed in float32 even if the logits
    are not. In which type the layers compute is for their policies to say. The
    model runs in training mode; only its trainable variables change.

    Args:
        model: a Keras model from inputs to logits (N, num_classes).
        optimizer: a keras.optimizers.LossScaleOptimizer; or any other Keras
            optimizer: its `scale_loss` returns the loss as it is, which is
            what bfloat16 needs.
        inputs, labels: the batch.
        max_norm: if given, the global norm of the unscaled gradients is at
            most this.

    Returns:
        The loss before the step, not scaled.
    """
    # BEGIN SOLUTION
    with tf.GradientTape() as tape:
        logits = tf.cast(model(inputs, training=True), tf.float32)
        losses = tf.nn.sparse_softmax_cross_entropy_with_logits(labels, logits)
        loss = tf.reduce_mean(losses)
        scaled = optimizer.scale_loss(loss)
    weights = model.trainable_variables
    gradients = tape.gradient(scaled, weights)  # still scaled
    if max_norm is not None:
        bound = optimizer.scale_loss(tf.constant(max_norm))
        gradients, _ = tf.clip_by_global_norm(gradients, bound)
    optimizer.apply(gradients, weights)  # unscales, skips, updates the scale
    return loss
    # END SOLUTION


def fit(model, optimizer, batches, epochs, schedule=None):
    """Train by `amp_step`, and write down what the scaling did.

    Args:
        model: as for `amp_step`.
        optimizer: a keras.optimizers.LossScaleOptimizer that has taken no
            step before.
        batches: an iterable of (inputs, labels).
        epochs: how often to go through it.
        schedule: function from a number of steps to a learning rate. Each
            step gets the rate for the number of steps that were really taken
            before it: a skipped one does not count. None: the rate stays.

    Returns:
        A dictionary of lists with one entry per batch: "loss", a float;
        "scale", by which that batch's loss was multiplied, a float; "skipped",
        whether the optimizer skipped the update, a bool.
    """
    # BEGIN SOLUTION
    history, taken = {"loss": [], "scale": [], "skipped": []}, 0
    for _ in range(epochs):
        for inputs, labels in batches:
            if schedule is not None:
                optimizer.learning_rate = schedule(taken)
            scale = float(optimizer.scale_loss(1.0))
            loss = amp_step(model, optimizer, inputs, labels)
            skipped = float(optimizer.scale_loss(1.0)) < scale
            taken += not skipped
            history["loss"].append(float(loss))
            history["scale"].append(scale)
            history["skipped"].append(skipped)
    return history
    # END SOLUTION


class Checkpoint:
    """A file from which a training goes on as if uninterrupted.

    ``save(path)`` writes down the whole state of model and optimizer,
    ``load(path)`` puts it back, perhaps in another process. (`path` ends in
    ".npz"; model and optimizer are built before.) The state of random
    generators is not in it: dropout and the order of the data are the caller's.

    Args:
        model: a Keras model.
        optimizer: a keras.optimizers.LossScaleOptimizer.
    """

    def __init__(self, model, optimizer):
        # BEGIN SOLUTION
        self.variables = [*model.variables, *optimizer.variables]
        # END SOLUTION

    def save(self, path):
        # BEGIN SOLUTION
        np.savez(path, *[variable.numpy() for variable in self.variables])
        # END SOLUTION

    def load(self, path):
        # BEGIN SOLUTION
        with np.load(path) as saved:
            for name, variable in zip(saved, self.variables, strict=True):
                variable.assign(saved[name])
        # END SOLUTION


def similarities(left, right, temperature=0.1):
    """Cosines of the angles between pairs of rows, over a temperature.

    A float32 island: everything is computed in float32, whatever the type of
    the inputs. Rows are longer than 1e-3.

    Args:
        left: (N, D) floats.
        right: (M, D) floats.
        temperature: positive number.

    Returns:
        (N, M) float32.
    """
    # BEGIN SOLUTION
    left = tf.math.l2_normalize(tf.cast(left, tf.float32), axis=1)
    right = tf.math.l2_normalize(tf.cast(right, tf.float32), axis=1)
    return tf.matmul(left, right, transpose_b=True) / temperature  # (N, M)
    # END SOLUTION


def lost_updates(weights, updates, half=tf.bfloat16):
    """The share of updates that is lost if weights are kept in `half`.

    Weights and updates are rounded to `half`, then subtracted in it. An update
    is lost if the weight is the same afterwards, although the update, as it
    was given, is not zero.

    Args:
        weights, updates: float32 tensors of one shape; at least one update is
            not zero.
        half: tf.float16 or tf.bfloat16.

    Returns:
        Lost updates divided by updates that are not zero, a Python float.
    """
    # BEGIN SOLUTION
    kept = tf.cast(weights, half)
    same = (kept - tf.cast(updates, half)) == kept
    real = updates != 0
    lost, made = (tf.math.count_nonzero(one) for one in (same & real, real))
    return int(lost) / int(made)
    # END SOLUTION
