"""LeNet in TensorFlow (Keras): the network, its size and cost, its loss, and what it sees.

Convolutions that look for strokes, pooling that forgives their place, a small classifier.
Paper: LeCun, Bottou, Bengio & Haffner (1998), with the activation and pooling of today.
Check your work with: pytest tests/test_lenet.py -k tf
"""

import math

import keras
import numpy as np
import tensorflow as tf
from keras import layers


class LeNet(keras.Sequential):
    """Classify gray images of 28x28 pixels.

    The layers, with the size of the maps behind each:

    - convolution with 6 kernels of 5x5, the image padded by 2 zeros on each
      side (28x28), ReLU, max pooling over 2x2 (14x14)
    - convolution with 16 kernels of 5x5, no padding (10x10), ReLU, max
      pooling over 2x2 (5x5)
    - dense layer to 120 values, ReLU
    - dense layer to 84 values, ReLU
    - dense layer to ``num_classes`` values, the logits: nothing follows it

    Every layer with weights has biases: 61,706 parameters for ten classes.

    Args:
        num_classes: number of logits per image.

    A call takes images (N, 28, 28, 1) and returns logits (N, num_classes).
    Start with ``keras.Input`` so that the weights exist at once. Another
    base class, such as keras.Model, does as well.

    Source: LeCun et al. (1998), section II.B and fig. 2; every map of the
        first stage feeds every map of the second, as is usual today.
    """

    def __init__(self, num_classes=10):
        raise NotImplementedError  # TODO
        self.num_classes = num_classes

    def get_config(self):
        return {"num_classes": self.num_classes}

    @classmethod
    def from_config(cls, config, custom_objects=None):
        return cls(**config)  # from its arguments, not from a list of layers


def count_parameters(model):
    """Count the numbers that training may change.

    Args:
        model: any built Keras model; its weights may have any names.

    Returns:
        How many numbers its trainable weights hold together, an int. Frozen
        weights (``trainable`` is False) and weights that are never trained,
        such as the moving statistics of a normalization, do not count. A layer
        that stands at several places counts once.
    """
    raise NotImplementedError  # TODO


def count_multiply_adds(model, image_shape):
    """Count the multiplications of a value by a weight, layer by layer.

    Each comes with an addition, hence the name. Only ``Conv2D`` (also with
    strides, padding or groups) and ``Dense`` layers count, the latter at
    every place to which they are applied; the additions of their biases do
    not.

    Args:
        model: a Sequential or functional model of any layers, used once each.
        image_shape: (H, W, C) of one image; the model may leave H and W open.

    Returns:
        A list with one int per convolution or dense layer, in the order of
        execution: the multiply-adds for one image. The model is left as it
        was found.
    """
    raise NotImplementedError  # TODO


def cross_entropy(logits, labels):
    """Measure how surprised the network is by the labels, written out.

    The softmax turns logits z into probabilities exp(z_i) / sum_j exp(z_j);
    the loss is the mean over the batch of the negative natural logarithm of
    the probability of the label. The result must be right, not infinite or
    NaN, for logits of any size, such as 1000 and -1000. Use elementary
    operations, not the framework's losses.

    Args:
        logits: (N, num_classes) float tensor.
        labels: (N,) integer tensor, the classes from 0 on.

    Returns:
        A tensor without dimensions, from which gradients flow to the logits.

    Source: Goodfellow, Bengio & Courville (2016), section 6.2.2.3.
    """
    raise NotImplementedError  # TODO


def feature_maps(model, images):
    """Collect what the convolutions of a network answer to a batch of images.

    Args:
        model: a Sequential or functional model with ``Conv2D`` layers, used
            once each and without an activation of their own.
        images: (N, H, W, C) tensor.

    Returns:
        A list of (N, H', W', C') tensors: the output of each convolution,
        before any activation, in the order of execution. The model is left
        as it was found.
    """
    raise NotImplementedError  # TODO


def first_layer_filters(model):
    """Turn the kernels of the first convolution into images to look at.

    Each kernel is stretched by itself: its smallest weight becomes 0 (black),
    its largest 1 (white). A kernel whose weights are all equal becomes zeros.

    Args:
        model: a network whose first convolution sees one channel; it is the
            first to be listed and the first to be executed.

    Returns:
        (out_channels, kernel_height, kernel_width) NumPy array.
    """
    raise NotImplementedError  # TODO
