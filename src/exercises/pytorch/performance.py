"""Going faster in PyTorch: no loop in Python, no waiting, one compilation, the right layout.

Each function computes what a slower one would; that is graded, and how often the slow
thing still happens: Python lines, transfers, compilations. No test measures a time.
Check your work with: pytest tests/test_performance.py -k pytorch
"""

import torch


def crop_each(images, tops, lefts, size):
    """Cut a square out of every image, each at its own place, at once.

    Args:
        images: (N, C, H, W) tensor.
        tops, lefts: (N,) int tensors: first row and first column.
        size: rows and columns of the squares, which lie within the images.

    Returns:
        (N, C, size, size) tensor with the numbers of the images, in their
        dtype, without a Python loop over the images: the number of lines that
        Python executes does not depend on N.
    """
    raise NotImplementedError  # TODO


def clip_to_norm(gradients, max_norm):
    """Shorten gradients that are too long together, without looking at them.

    If the Euclidean norm of all numbers of all tensors together exceeds
    ``max_norm``, every tensor is multiplied by max_norm / norm, else by 1.
    Write it so that torch.compile with ``fullgraph=True`` takes it: no
    Python decision may depend on a value of a tensor. The framework's own
    clipping functions are not allowed.

    Args:
        gradients: list of float tensors, which are not changed.
        max_norm: positive float.

    Returns:
        A list of tensors of the same shapes. Zeros stay zeros.
    """
    raise NotImplementedError  # TODO


def epoch_mean(step, batches):
    """Run an epoch, and fetch its mean loss from the device once.

    Args:
        step: function of a batch; trains, and returns the loss, a tensor
            without dimensions that may still carry its graph.
        batches: iterable of at least one batch.

    Returns:
        The mean of the losses, a Python float. Only one number is copied
        from the device for it, at the end (`item`, `float`, `tolist`,
        `numpy` and `cpu` copy), and no more than one step's graph is kept.
    """
    raise NotImplementedError  # TODO


def compiled_step(model, loss_of, rate, backend):
    """Make a training step whose forward pass and loss are compiled whole.

    Args:
        model: nn.Module; it may have frozen parameters (``requires_grad`` is
            False), which stay as they are.
        loss_of: function (logits, labels) -> tensor without dimensions.
        rate: learning rate of plain gradient descent.
        backend: what torch.compile gets as its backend.

    Returns:
        A function step(images, labels) -> loss before the update, a tensor
        without a graph. It changes the other parameters by -rate times
        their gradient. Model and loss_of become one graph, without a break; for
        batches of any sizes above 1 at most two are compiled altogether.
    """

    raise NotImplementedError  # TODO


def to_channels_last(model, images):
    """Store a network's tensors of four axes and its images with the channels last.

    Only the order of the numbers in memory changes: shapes, values and the
    answers of the network stay what they are.

    Args:
        model: nn.Module, changed in place.
        images: (N, C, H, W) tensor, which is not changed.

    Returns:
        (model, images): the model, all of whose tensors with four axes are
        in PyTorch's memory format channels_last, and a tensor with the
        images in it.
    """
    raise NotImplementedError  # TODO
