"""Parity in PyTorch: carry a network's numbers out and in, and leave a trace of its training.

The canonical layout is PyTorch's own: kernels (O, I, kh, kw), linear weights (out, in).
Sources: the documentation of torch.nn and torch.optim; that of Keras for its conventions.
Check your work with: pytest tests/test_parity.py -k pytorch
"""

import numpy as np
import torch
from torch import nn
from torch.nn import functional as F

NORMS = nn.BatchNorm1d | nn.BatchNorm2d


def export_weights(model):
    """Copy everything that a network has learned into NumPy arrays.

    Args:
        model: any nn.Module.

    Returns:
        A list of arrays in the order in which the model declares its layers:
        of each the parameters, then, in a batch normalization, the running
        mean and the running variance, but no counter. Arrays of the shape
        (C, 1, 1), one number per channel, become (C,); everything else is in
        the canonical layout already. Later training does not change them.
    """
    # BEGIN SOLUTION
    arrays = []
    for layer in model.modules():
        tensors = [*layer.parameters(recurse=False)]
        if isinstance(layer, NORMS):
            tensors += [layer.running_mean, layer.running_var]
        for tensor in tensors:
            array = tensor.detach().cpu().numpy().copy()
            per_channel = array.shape[1:] == (1, 1)
            arrays.append(array.reshape(-1) if per_channel else array)
    return arrays
    # END SOLUTION


def import_weights(model, arrays):
    """Write arrays into a network: `export_weights` backwards.

    Args:
        model: any nn.Module; its number format stays what it is, and its
            parameters remain the same objects, which an optimizer may know.
        arrays: list as `export_weights` returns it, from a network of the
            same architecture in any framework; they are copied.

    Raises:
        ValueError: one sentence, when the number of arrays or the shape of
            one is not the model's; the model is unchanged then.
    """
    # BEGIN SOLUTION
    tensors = []
    for layer in model.modules():
        tensors += layer.parameters(recurse=False)
        if isinstance(layer, NORMS):
            tensors += (layer.running_mean, layer.running_var)
    shapes = [array.shape for array in export_weights(model)]
    if [np.shape(array) for array in arrays] != shapes:
        raise ValueError(
            f"The model takes arrays of the shapes {shapes}, "
            f"not {[np.shape(array) for array in arrays]}."
        )
    with torch.no_grad():
        for tensor, array in zip(tensors, arrays, strict=True):
            tensor.copy_(torch.as_tensor(array).reshape(tensor.shape))
    # END SOLUTION


def set_batch_norm(model, momentum, epsilon):
    """Give every batch normalization of a network the same two constants.

    These are the layers of the types in ``NORMS``.

    Args:
        model: any nn.Module; layers may lie within layers.
        momentum: weight of the new batch in the running statistics, from 0
            to 1: PyTorch's meaning.
        epsilon: what is added to the variance, positive.

    Raises:
        ValueError: a constant is out of its range; nothing is changed then.
    """
    # BEGIN SOLUTION
    if not 0 <= momentum <= 1 or not epsilon > 0:
        raise ValueError(
            "The momentum lies between 0 and 1 and epsilon is positive, "
            f"unlike {momentum} and {epsilon}."
        )
    for layer in model.modules():
        if isinstance(layer, NORMS):
            layer.momentum, layer.eps = momentum, epsilon
    # END SOLUTION


def conv2d(images, weight, bias, stride=1, padding=0):
    """Convolve with the padding of either framework.

    Args:
        images: (N, C, H, W) tensor.
        weight: (O, C, kh, kw) tensor, the canonical layout.
        bias: (O,) tensor.
        stride: positive int, for both axes.
        padding: an int, that many zeros on all four sides, as PyTorch pads;
            or "same", as TensorFlow pads for this stride: the output has
            ceil(H / stride) rows and ceil(W / stride) columns, half of the
            zeros needed stand before, and an odd one stands behind.

    Returns:
        (N, O, H', W') tensor.
    """
    # BEGIN SOLUTION
    if padding != "same":
        return F.conv2d(images, weight, bias, stride, padding)
    borders = []
    for axis in (3, 2):  # F.pad takes the last axis first
        size, kernel_size = images.shape[axis], weight.shape[axis]
        reach = (-(-size // stride) - 1) * stride + kernel_size
        total = max(reach - size, 0)
        borders += [total // 2, total - total // 2]
    return F.conv2d(F.pad(images, borders), weight, bias, stride)
    # END SOLUTION


def training_trace(model, batches, rates, momentum):
    """Train with momentum, in training mode, and keep what can be compared.

    The loss is the mean softmax cross-entropy. The momentum is PyTorch's:
    v <- momentum v + gradient, w <- w - rate v, with v zero at the start.

    Args:
        model: an nn.Module that maps (N, C, H, W) images to (N, K) logits;
            it is trained in place. It has no frozen parameters; gradients
            that lie in ``.grad`` do not matter.
        batches: list of (images, labels): a float array (N, C, H, W), which
            is brought into the model's number format, and an int array (N,).
        rates: list of floats, the learning rate of each batch's step.
        momentum: float.

    Returns:
        dict: "logits", list of an (N, K) array for each step, before the
        update; "losses", list of floats; "gradients", list of the first
        step's gradients, canonical, in the order of the parameters in
        `export_weights`; "weights", what `export_weights` gives at the end.
    """
    # BEGIN SOLUTION
    parameters = list(model.parameters())
    velocities = [torch.zeros_like(p) for p in parameters]
    trace = {"logits": [], "losses": []}
    model.train()
    for (images, labels), rate in zip(batches, rates, strict=True):
        images = torch.as_tensor(images, dtype=parameters[0].dtype)
        logits = model(images)  # (N, K)
        loss = F.cross_entropy(logits, torch.as_tensor(labels))
        gradients = torch.autograd.grad(loss, parameters)
        trace["logits"].append(logits.detach().numpy())
        trace["losses"].append(loss.item())
        if "gradients" not in trace:
            first = [g.numpy() for g in gradients]
            first = [g[:, 0, 0] if g.shape[1:] == (1, 1) else g for g in first]
            trace["gradients"] = first
        with torch.no_grad():
            for p, v, g in zip(parameters, velocities, gradients, strict=True):
                v.mul_(momentum).add_(g)
                p.sub_(rate * v)
    trace["weights"] = export_weights(model)
    return trace
    # END SOLUTION
