"""AlexNet's pieces in TensorFlow: response normalization, pooling, dropout, towers, the update.

Each as the paper of 2012 has it, and equal to the layer of today where there is one.
Paper: Krizhevsky, Sutskever & Hinton (2012), sections 3 to 5.
Check your work with: pytest tests/test_alexnet_pieces.py -k tf
"""

import keras
import tensorflow as tf
from keras import layers


def local_response_norm(
    maps, depth_radius=5, bias=1.0, alpha=1.0, beta=0.5
):  # fmt: skip
    """Divide each value by what its neighbors in other channels amount to.

    At every position by itself, value a of channel i becomes

        b_i = a_i / (bias + alpha * sum of a_j^2)^beta

    with the sum over the channels j from i - depth_radius to
    i + depth_radius, as far as they exist. Arguments and conventions are
    those of tf.nn.local_response_normalization, which is not to be used.

    Args:
        maps: (N, H, W, C) tensor.
        depth_radius: neighbors on each side.
        bias, alpha, beta: constants; the paper calls the first one k.

    Returns:
        (N, H, W, C) tensor.

    Source: Krizhevsky et al. (2012), section 3.3.
    """
    raise NotImplementedError  # TODO


def max_pool(maps, kernel_size=3, stride=2):
    """Take the largest value of each window; neighbors may overlap.

    There is no padding, and a last window that does not fit is dropped. The
    framework's poolings are not to be used. Gradients flow to the maps (where
    several values of a window are largest, to any of them).

    Args:
        maps: (N, H, W, C) tensor; values may all be negative.
        kernel_size, stride: of the square windows, ints; windows overlap if
            the stride is smaller.

    Returns:
        (N, H', W', C) tensor with H' = (H - kernel_size) // stride + 1, and
        W' likewise.

    Source: Krizhevsky et al. (2012), section 3.4 (z = 3, s = 2).
    """
    raise NotImplementedError  # TODO


def saturated_share(activation, inputs, threshold=0.05):
    """Measure how many units hardly pass a gradient on.

    A unit is saturated where the slope of the activation (its derivative at
    the unit's own input) is smaller in size than the threshold. Let the
    framework differentiate: the activation may be any function.

    Args:
        activation: function that acts on each value of a tensor by itself.
        inputs: tensor of any shape, what comes into the units; it is left as
            it is.
        threshold: number above 0.

    Returns:
        The share of saturated units, a float from 0 to 1.
    """
    raise NotImplementedError  # TODO


class PaperDropout(layers.Layer):
    """Dropout as published: zeros in training, a smaller output in testing.

    With ``training=True`` each value, independently of all others and anew
    in each call, becomes 0 with probability p and is left as it is
    otherwise. Without it every value is multiplied by 1 - p.

    With a seed the layer draws from a random generator of its own: two
    layers with one seed draw the same masks call by call, whatever else is
    drawn meanwhile. Without, each layer draws masks of its own.

    Args:
        p: probability of a zero.
        seed: int, or None.
        kwargs: for the base class.

    A call takes a tensor of any shape.

    Source: Krizhevsky et al. (2012), section 4.2.
    """

    def __init__(self, p=0.5, seed=None, **kwargs):
        raise NotImplementedError  # TODO


def grouped_conv2d(images, weight, bias, groups, padding="VALID"):
    """Convolve in towers, as the paper did on two GPUs.

    Tower g has the g-th of ``groups`` equal shares of the input channels,
    and makes the g-th share of the output channels from them. Use ordinary
    convolutions only: each kernel is as deep as the images it is used on.

    Args:
        images: (N, H, W, I) tensor.
        weight: (kh, kw, I / groups, O) tensor.
        bias: (O,) tensor.
        groups: number of towers; divides I and O.
        padding: "VALID" (none) or "SAME", as tf.nn.conv2d has them.

    Returns:
        (N, H', W', O) tensor, with stride 1.

    Source: Krizhevsky et al. (2012), section 3.2 and figure 2.
    """
    raise NotImplementedError  # TODO


def paper_step(
    variables, gradients, velocities, lr, momentum=0.9, weight_decay=5e-4
):  # fmt: skip
    """Take one step of gradient descent by the paper's own rule.

        v = momentum * v - weight_decay * lr * w - lr * gradient
        w = w + v

    The w on the right-hand side is the one before the step.

    Args:
        variables: list of variables w.
        gradients: list of tensors of the same shapes.
        velocities: list of variables v of the same shapes.
        lr, momentum, weight_decay: numbers; lr may be another in each call.

    The variables of both lists are changed in place; nothing is returned.

    Source: Krizhevsky et al. (2012), section 5.
    """
    raise NotImplementedError  # TODO
