"""AlexNet's pieces in NumPy: constants, pooling that overlaps, towers, dropout, augmentation.

What the paper of 2012 describes in a sentence each, as arrays; images are (N, C, H, W).
Paper: Krizhevsky, Sutskever & Hinton (2012), sections 3 and 4.
Check your work with: pytest tests/test_alexnet_pieces.py -k scratch
"""

import math

import numpy as np


def epochs_to_reach(errors, target):
    """Say how long a training took to bring its error down to a target.

    Between two epochs the error is taken to fall along a straight line, so
    that the answer is a fraction. Before the first epoch nothing is known:
    an error at or below the target after it counts as 1.

    Args:
        errors: list of the errors after epoch 1, 2, 3, ...; it may be empty.
        target: the error to reach, in the same unit.

    Returns:
        The number of epochs, a float, at which the error was *first* at or
        below the target; infinity if it never was. An error that is not a
        number has not reached anything, and no line leads from it: the epoch
        after it counts as a whole.

    Source: Krizhevsky et al. (2012), figure 1.
    """
    raise NotImplementedError  # TODO


def response_norm_arguments(n, k, alpha, beta):
    """Translate the paper's response normalization for both frameworks.

    The paper divides each value by (k + alpha * sum)^beta, where the sum
    runs over the squares of n neighboring channels. PyTorch's layer
    multiplies alpha by the *mean* of the n squares, TensorFlow's by their
    sum; TensorFlow counts the neighbors on one side only.

    Args:
        n: channels in the window, its own among them; odd.
        k, alpha, beta: the paper's constants.

    Returns:
        A dictionary with two dictionaries of arguments: "pytorch" (size,
        alpha, beta, k) for torch.nn.LocalResponseNorm and "tf"
        (depth_radius, bias, alpha, beta) for
        tf.nn.local_response_normalization.

    Raises:
        ValueError: if n is even, for which the two have different windows.

    Source: Krizhevsky et al. (2012), section 3.3.
    """
    raise NotImplementedError  # TODO


def max_pool_backward(maps, upstream, kernel_size=3, stride=2):
    """Send the gradient of a max pooling back to the maps it came from.

    Each output passes its gradient to the largest value of its window (the
    first one in reading order, if several are largest). Where windows
    overlap, a value can be the largest of several: its gradients add up.

    Args:
        maps: (N, C, H, W) array, the input of the pooling.
        upstream: (N, C, H', W') array, the gradient at its output, with
            H' = (H - kernel_size) // stride + 1 and W' likewise.
        kernel_size, stride: of the square windows, ints.

    Returns:
        (N, C, H, W) float array, the gradient at the input.
    """
    raise NotImplementedError  # TODO


def inverted_weights(weight, bias, p):
    """Carry a layer that follows the paper's dropout over to today's.

    The paper sets values to zero with probability p in training, without any
    factor, and multiplies them by 1 - p in testing. Today's, "inverted" form
    divides what is left by 1 - p in training, and changes nothing in
    testing. A linear layer behind the first, with other weights, computes
    the same behind the second: in training, mask by mask, and in testing.

    Args:
        weight: (out, in) array of the layer behind the paper's dropout.
        bias: (out,) array.
        p: probability of a zero.

    Returns:
        weight, bias: of the layer behind inverted dropout.

    Source: Krizhevsky et al. (2012), section 4.2.
    """
    raise NotImplementedError  # TODO


def block_diagonal(weight, groups):
    """Write a grouped convolution as an ordinary one, with zeros in it.

    Group g of the kernels sees group g of the input channels only: towards
    all the others its weights are zero.

    Args:
        weight: (O, I / groups, kh, kw) array of the grouped convolution.
        groups: number of towers; divides O.

    Returns:
        (O, I, kh, kw) array: an ordinary convolution with it gives the same.

    Source: Krizhevsky et al. (2012), section 3.2 (there are 2 groups).
    """
    raise NotImplementedError  # TODO


def random_crop_flip(images, size, rng):
    """Cut a window out of each image at random, and mirror it by chance.

    Every image has a place of its own, and every place where the window fits
    is as likely as any other, the last row and column among them. Then each
    window is mirrored (left becomes right) with probability 1/2. All chance
    comes from ``rng``; how it is drawn is not graded.

    Args:
        images: (N, C, H, W) array, left unchanged.
        size: side of the window, at most H and W.
        rng: NumPy Generator.

    Returns:
        (N, C, size, size) array.

    Source: Krizhevsky et al. (2012), section 4.1.
    """
    raise NotImplementedError  # TODO


def color_components(images):
    """Find the principal components of the colors of all pixels.

    Every pixel of every image is one point (red, green, blue). Their
    covariance matrix is the mean of the products of the deviations from the
    mean color (divided by the number of pixels).

    Args:
        images: (N, 3, H, W) array, left unchanged.

    Returns:
        values: (3,) array, the eigenvalues, largest first.
        vectors: (3, 3) array; column i is the eigenvector of length 1 that
            belongs to value i. Its sign is free.

    Source: Krizhevsky et al. (2012), section 4.1.
    """
    raise NotImplementedError  # TODO


def shift_colors(images, values, vectors, alphas):
    """Change the light of each image along the principal components.

    To every pixel of image n the same color is added: the sum over i of
    alphas[n, i] * values[i] times eigenvector i.

    Args:
        images: (N, 3, H, W) array, left unchanged.
        values, vectors: of `color_components`.
        alphas: (N, 3) array, random with deviation 0.1 in the paper.

    Returns:
        (N, 3, H, W) array; values outside the usual range are left as they
        are.

    Source: Krizhevsky et al. (2012), section 4.1.
    """
    raise NotImplementedError  # TODO
