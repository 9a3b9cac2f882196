"""Fine-tuning in TensorFlow: adapt the weights of a trained network, and keep what they know.

A network is a trained body and a head, head(body(inputs)); groups are its parts, from the input on.
Howard & Ruder (2018), Kumar et al. (2022), Li et al. (2018b), Hu et al. (2022), Wortsman et al.
Check your work with: pytest tests/test_fine_tuning.py -k tf
"""

from types import SimpleNamespace

import keras
import tensorflow as tf
from keras import layers, ops


def discriminative_optimizer(
    groups, learning_rate, factor=2.6, optimizer=keras.optimizers.Adam
):  # fmt: skip
    """Make optimizers with a smaller rate for each group further down.

    Howard & Ruder (2018), section 3.2: the top group learns with
    `learning_rate`, each other one with the rate of the group above it
    divided by `factor`. (A factor on the gradients would not do: Adam divides
    it out again.)

    Args:
        groups: list of built Keras layers or models, from the input on; the
            last is the head.
        learning_rate: the rate of the last group.
        factor: what each rate is divided by, one group further down.
        optimizer: called with learning_rate=..., once for each group.

    Returns:
        An object whose method apply(gradients, variables) takes a step, as
        that of a Keras optimizer does. The variables may be any trainable
        ones of the groups, in any order, others in each call, also some that
        are frozen when the optimizers are made. Those of a group that has not
        moved yet start like new: with Adam, their first step is their rate.
    """
    raise NotImplementedError  # TODO


def slanted_triangular(step, total_steps, max_lr, cut_frac=0.1, ratio=32):
    """The learning rate of one step: a short rise and a long fall.

    Howard & Ruder (2018), section 3.2, eq. 3, with an end that fits every
    length: from max_lr / ratio at step 0 along a straight line to max_lr at
    step `cut`, and along another one down, such that the step after the
    training, number total_steps, would have max_lr / ratio again. `cut` is
    int(total_steps * cut_frac), but at least 1.

    Args:
        step: number of the step, 0 to total_steps - 1.
        total_steps: at least 2.
        max_lr, cut_frac, ratio: as above.

    Returns:
        The rate as a float.
    """
    raise NotImplementedError  # TODO


def unfreeze_top(groups, count):
    """Let the top `count` groups learn, and freeze all below.

    Gradual unfreezing (Howard & Ruder, 2018, section 3.3) calls this with one
    more in every epoch. An open group is trainable, all of it. A frozen group
    has no trainable variables, and the statistics of batch normalization in it
    stay, whatever `training` the group is called with.

    Args:
        groups: list of Keras layers or models, from the input on, each of
            them frozen or trainable as a whole.
        count: from 0 to len(groups).

    Raises:
        ValueError: the count is negative, or there are not so many groups.
    """
    raise NotImplementedError  # TODO


def fine_tune(
    body, head, optimizer, batches, epochs, penalty=None, before_epoch=None
):  # fmt: skip
    """Train body and head for some epochs, with the body's own statistics.

    In all steps the body runs as in inference, so that batch normalization
    uses the moving statistics of the source task and does not change them,
    and the head runs as in training. (Scale and shift are trained like other
    weights.) A step follows the gradient of the mean cross-entropy of the
    batch, plus penalty() if there is one, and of nothing else.

    Args:
        body, head: Keras models or layers; head(body(inputs)) are logits
            (N, num_classes).
        optimizer: its apply(gradients, variables) changes the weights.
        batches: list of (inputs, labels), not all of one size.
        epochs: how often to go through it.
        penalty: function without arguments that returns a scalar tensor.
        before_epoch: function called with the number of each epoch, from 0
            on, before it starts. It may freeze and unfreeze: the variables
            trained in an epoch are those that are trainable in it.

    Returns:
        {"loss": [...], "accuracy": [...]}: one Python float per epoch, means
        over all samples, measured before each step and without the penalty.
    """
    raise NotImplementedError  # TODO


def probe_then_fine_tune(body, head, optimizer, batches, epochs, rates):
    """First the head alone, then everything.  Kumar et al. (2022), section 3.4.

    Two calls of `fine_tune`: in the first the body is frozen, in the second
    all parameters are trained, from where the first has left them. Each has
    an optimizer of its own, without memory of the other.

    Args:
        body, head, batches: as for `fine_tune`; the body may arrive frozen.
        optimizer: called as optimizer(learning_rate=rate).
        epochs: (of the probe, of the fine-tuning).
        rates: (of the probe, of the fine-tuning).

    Returns:
        The history of `fine_tune` over all epochs of both.
    """
    raise NotImplementedError  # TODO


def l2_sp(body, head, alpha, beta):
    """Make the penalty that ties the body to its starting point.

    Li et al. (2018b), eq. 2: alpha / 2 times the squared distance of all
    parameters of the body from the values that they have now, plus beta / 2
    times the squared norm of all parameters of the head.

    Args:
        body, head: Keras models or layers, all of whose parameters are
            trainable.
        alpha, beta: numbers.

    Returns:
        A function without arguments: the penalty, a scalar tensor, for the
        values at the time of its call, with gradients to them.
    """
    raise NotImplementedError  # TODO


class LoRALinear(layers.Layer):
    """A frozen dense layer with a trainable update of low rank.

    Hu et al. (2022), section 4.1: before its activation, the outputs are those
    of `layer`, whose kernel is W, plus (alpha / rank) x A B. (The paper has
    columns where Keras has rows.) Nothing is trainable but A and B. At the
    start A is random with mean zero and B is zero.

    Attributes: `layer`, a built Dense layer, with or without bias and
    activation; `A`, (in, rank), and `B`, (rank, out), variables; `merged`,
    False at the start: while it is True the update is in W already, and `call`
    adds nothing.

    `update()` returns (alpha / rank) A B, with the shape of W.

    Raises ValueError for a rank below 1.
    """

    def __init__(self, layer, rank, alpha):
        raise NotImplementedError  # TODO

    def update(self):
        raise NotImplementedError  # TODO

    def call(self, inputs):
        raise NotImplementedError  # TODO


class LoRAConv(layers.Layer):
    """A frozen convolution with a trainable update of low rank.

    As `LoRALinear`. The update is a convolution with `rank` kernels, A, with
    strides, padding and dilation of the layer, and a 1x1 convolution behind
    it, B: together one convolution with kernels of the shape of W.

    Attributes: `layer`, a built Conv2D layer; `A`, (kh, kw, in, rank); `B`,
    (1, 1, rank, out); `merged`.

    `update()` returns (alpha / rank) times the product of A and B over the
    rank, with the shape of W.

    Raises ValueError for a rank below 1, and for grouped convolutions.
    """

    def __init__(self, layer, rank, alpha):
        raise NotImplementedError  # TODO

    def update(self):
        raise NotImplementedError  # TODO

    def call(self, inputs):
        raise NotImplementedError  # TODO


def set_merged(adapter, merged):
    """Put the update of an adapter into its layer's kernel, or take it out.

    Hu et al. (2022), section 4.1: merged, the adapter costs nothing more. The
    outputs are the same before and after, up to rounding. Nothing happens if
    the adapter is in the wanted state already. A and B stay as they are.

    Args:
        adapter: a `LoRALinear` or `LoRAConv`.
        merged: True or False.
    """
    raise NotImplementedError  # TODO


def inject_adapters(body, rank, alpha):
    """Freeze a network and give an adapter to each layer that can have one.

    Each Dense layer becomes a `LoRALinear` around it, each Conv2D without
    groups a `LoRAConv`, however deep in the network; everything else is
    frozen.

    Args:
        body: a built Sequential or functional model, perhaps with others in
            it (`keras.models.clone_model` goes through such a network), and
            perhaps frozen already.
        rank, alpha: of all adapters.

    Returns:
        A new model with the frozen layers of the body, not copies of them:
        they share their weights. Its adapters are trainable.
    """
    raise NotImplementedError  # TODO


def interpolate(model, start, end, share):
    """Set a model to a point on the line between two states.

    Wortsman et al. (2022), section 3: (1 - share) start + share end, for all
    weights, also those that are not trainable, such as the moving statistics.

    Args:
        model: a built Keras model or layer.
        start, end: lists of arrays as its get_weights() returns them; both
            stay as they are.
        share: 0 gives the start, 1 the end.
    """
    raise NotImplementedError  # TODO


def forgetting(before, after, old_head, batches):
    """Measure what a body has forgotten of the source task.

    Each body answers with the old head, all as in inference, and changes in
    nothing.

    Args:
        before, after: Keras models or layers, the body as it was and as it
            is.
        old_head: Keras model or layer, the head of the source task.
        batches: list of (inputs, labels) of the source task, not all of one
            size.

    Returns:
        {"before": ..., "after": ..., "forgotten": ...}: the fractions of
        right answers, and by how much it has fallen (negative if it has
        risen), as Python floats.
    """
    raise NotImplementedError  # TODO
