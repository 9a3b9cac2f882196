"""Parity in TensorFlow: carry a network's numbers out and in, and leave a trace of its training.

The canonical layout is PyTorch's: kernels (O, I, kh, kw), dense weights (out, in).
Sources: the documentation of Keras; that of torch.nn and torch.optim for its conventions.
Check your work with: pytest tests/test_parity.py -k tf
"""

import keras
import numpy as np
import tensorflow as tf


def canonical(arrays, maps_shape=None):
    """Bring arrays from TensorFlow's layouts into the canonical ones.

    Args:
        arrays: list of arrays or tensors in the order of a model's weights:
            the weights themselves, or their gradients.
        maps_shape: (C, H, W) of the maps that are flattened in front of the
            first dense layer; None if none are.

    Returns:
        A list of NumPy arrays: four axes (kh, kw, I, O), those of an ordinary
        convolution, become (O, I, kh, kw), two axes (in, out) become (out,
        in). If ``maps_shape`` is given, ``in`` of the first array with two
        axes goes from the order H, W, C to C, H, W. Other arrays stay as they
        are, and so do those that came in.
    """
    raise NotImplementedError  # TODO


def export_weights(model, maps_shape=None):
    """Copy everything that a network has learned into NumPy arrays.

    Args:
        model: any built Keras model.
        maps_shape: as for `canonical`.

    Returns:
        A list of arrays in the order of ``model.weights``, the moving means
        and variances of batch normalizations among them, in the canonical
        layout. Later training does not change the arrays.
    """
    raise NotImplementedError  # TODO


def import_weights(model, arrays, maps_shape=None):
    """Write arrays into a network: `export_weights` backwards.

    Args:
        model: any built Keras model; its number format stays what it is.
        arrays: list as `export_weights` returns it, from a network of the
            same architecture in any framework.
        maps_shape: as for `export_weights`.

    Raises:
        ValueError: one sentence, when the number of arrays or the shape of
            one is not the model's; the model is unchanged then.
    """
    raise NotImplementedError  # TODO


def set_batch_norm(model, momentum, epsilon):
    """Give every batch normalization of a network the same two constants.

    Args:
        model: any Keras model; layers may lie within layers, also within
            layers of your own that are no models.
        momentum: weight of the new batch in the moving statistics, from 0
            to 1: PyTorch's meaning.
        epsilon: what is added to the variance, positive.

    Raises:
        ValueError: a constant is out of its range; nothing is changed then.
    """
    raise NotImplementedError  # TODO


def conv2d(images, weight, bias, stride=1, padding=0):
    """Convolve with the padding of either framework.

    Args:
        images: (N, H, W, C) tensor.
        weight: (O, C, kh, kw) tensor, the canonical layout.
        bias: (O,) tensor.
        stride: positive int, for both axes.
        padding: an int, that many zeros on all four sides, as PyTorch pads;
            or "same", as TensorFlow pads for this stride: the output has
            ceil(H / stride) rows and ceil(W / stride) columns, half of the
            zeros needed stand before, and an odd one stands behind.

    Returns:
        (N, H', W', O) tensor.
    """
    raise NotImplementedError  # TODO


def training_trace(model, batches, rates, momentum, maps_shape=None):
    """Train with momentum, in training mode, and keep what can be compared.

    The loss is the mean softmax cross-entropy. The momentum is PyTorch's:
    v <- momentum v + gradient, w <- w - rate v, with v zero at the start.

    Args:
        model: a built Keras model that maps (N, H, W, C) images to (N, K)
            logits; it is trained in place. It has no frozen layers.
        batches: list of (images, labels): a float array (N, C, H, W), which
            is brought into the model's number format and TensorFlow's layout,
            and an int array (N,).
        rates: list of floats, the learning rate of each batch's step.
        momentum: float.
        maps_shape: as for `export_weights`.

    Returns:
        dict: "logits", list of an (N, K) array for each step, before the
        update; "losses", list of floats; "gradients", list of the first
        step's gradients, canonical, in the order of the trainable weights in
        `export_weights`; "weights", what `export_weights` gives at the end.
    """
    raise NotImplementedError  # TODO
