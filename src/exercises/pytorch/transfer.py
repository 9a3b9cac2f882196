"""Transfer learning in PyTorch: start from a network that was trained on something else.

Load what fits, put a new head on, hold the rest still, and train on what it gives.
Papers: Yosinski et al. (2014), Kornblith et al. (2019).
Check your work with: pytest tests/test_transfer.py -k pytorch
"""

import types

import numpy as np
import torch
from torch import nn
from torch.nn import functional

MEAN, STD = (0.485, 0.456, 0.406), (0.229, 0.224, 0.225)  # R, G, B in 0..1
CAFFE_MEAN = (103.939, 116.779, 123.68)  # B, G, R in 0..255
BATCH_NORM = (nn.BatchNorm1d, nn.BatchNorm2d, nn.BatchNorm3d)


def load_matching(model, state, prefix=""):
    """Load from another network's checkpoint what fits, and say what did not.

    A layer is loaded as a whole or not at all: where one of its tensors is
    missing or has another shape, the others stay as they are, too. A layer is
    what the names share before the last dot ("features.0" of
    "features.0.weight"). Names that only the checkpoint has break no layer.

    Args:
        model: nn.Module, changed in place; its parameters stay the same
            objects.
        state: dictionary from names to tensors, as ``state_dict()`` gives
            it; it is not changed, and later changes of its tensors do not
            reach the model.
        prefix: text that some or all names of the checkpoint begin with and
            the model's do not, such as "module."; it is removed once.

    Returns:
        A dictionary of sorted lists of names (without the prefix): "loaded";
        "missing", only in the model; "unexpected", only in the checkpoint;
        "mismatched", of another shape; "incomplete", which would fit, but
        belong to a layer that does not.

    Raises:
        ValueError: nothing at all fits; the model is unchanged then.
    """
    raise NotImplementedError  # TODO


def replace_head(model, name, num_classes, std=0.01):
    """Put a fresh linear layer in the place of the old head.

    It has the place, the number of inputs, the number format and the device
    of the old one, weights drawn from a normal distribution around 0, biases
    of 0, and it learns, even if the old one was frozen. Everything else
    stays as it is.

    Args:
        model: nn.Module, changed in place.
        name: of the old nn.Linear, as in ``named_modules()``: "fc",
            "classifier.6".
        num_classes: number of outputs of the new head.
        std: standard deviation of its weights.

    Returns:
        The model.
    """
    raise NotImplementedError  # TODO


def freeze(layer):
    """Hold a part of a model still: its parameters and all that it does.

    Its parameters get no gradients any more, and lose those that they had.
    Everything in it works as in evaluation mode from now on, whatever mode a
    model is put into that contains it: batch normalization uses its running
    statistics and does not change them, dropout drops nothing.

    Args:
        layer: nn.Module, with or without others in it; changed in place.
    """

    raise NotImplementedError  # TODO


def unfreeze(layer, batch_norm=False):
    """Let something learn again that `freeze` has frozen.

    Parameters get gradients, and layers follow the model's mode again from
    the next call of ``train()`` on. No mode is set here.

    Args:
        layer: what was frozen, or a part of it; changed in place.
        batch_norm: whether batch normalization thaws as well. If not, it
            stays as `freeze` left it, statistics and parameters.
    """
    raise NotImplementedError  # TODO


def optimizer_for(model, optimizer):
    """Fit an optimizer to what is trainable now, after freezing or thawing.

    Parameters that learned before and still do keep their group and their
    state, such as the momentum. Frozen ones leave, and their state is
    forgotten: no momentum and no weight decay moves them any more, whatever
    gradient they still hold. New ones come without a state, with the settings
    in ``optimizer.defaults``.

    Args:
        model: nn.Module; parameters with ``requires_grad`` are trainable.
        optimizer: torch.optim.Optimizer over some of its parameters.

    Returns:
        An optimizer that holds every trainable parameter of the model once
        and no other: the given one, changed, or a new one of its kind.
    """
    raise NotImplementedError  # TODO


def cache_features(body, images, batch_size=256):
    """Compute once what a frozen body says about each image.

    The body works in evaluation mode and without gradients. Afterwards every
    layer in it is in the mode in which it was.

    Args:
        body: nn.Module, images -> features.
        images: (N, ...) tensor.
        batch_size: images per call of the body; the last call may get fewer.

    Returns:
        (N, ...) tensor of features in the order of the images. One can train
        on it: it is an ordinary tensor that requires no gradient.
    """
    raise NotImplementedError  # TODO


def epoch_order(seed, epoch, count):
    """The order of the examples in an epoch, as an array of indices."""
    return np.random.default_rng([seed, epoch]).permutation(count)


def linear_probe(
    features, labels, num_classes, *, epochs, batch_size, lr, seed=0
):  # fmt: skip
    """Train a linear classifier on cached features.

    Weights and biases start with 0. Each epoch takes the features in the
    order of `epoch_order`, in batches of ``batch_size``, of which the last
    may be smaller. A step subtracts ``lr`` times the gradient of the mean
    cross-entropy of the batch. The result is the same as if the head of the
    whole network had learned, on the same batches, with the body frozen.

    Args:
        features: (N, D) tensor.
        labels: (N,) integer tensor.
        num_classes: number of classes.

    Returns:
        The nn.Linear, in the number format of the features.
    """
    raise NotImplementedError  # TODO


def preprocess(images, mode="torch", resize=256, crop=224):
    """Make of photographs what a pretrained network expects.

    The shorter side becomes ``resize`` pixels, the longer one in proportion,
    rounded down, by bilinear interpolation with antialiasing. The middle
    ``crop`` x ``crop`` pixels are kept (what is cut off is even, so that both
    margins are equal). Then the range:

    - "torch": divided by 255, minus `MEAN`, divided by `STD`, by channel
    - "tf": from -1 to 1
    - "caffe": channels in the order blue, green, red, minus `CAFFE_MEAN`

    Args:
        images: (N, H, W, 3) uint8 array: red, green, blue, 0 to 255.
        mode: one of the three.

    Returns:
        (N, 3, crop, crop) float32 tensor.

    Raises:
        ValueError: the images are not uint8, or the mode is none of these.
    """
    raise NotImplementedError  # TODO


def load_pretrained(name="resnet18", path=None, download=False):
    """A network of torchvision with trained weights, and what its inputs need.

    Args:
        name: as in ``torchvision.models.list_models()``.
        path: file with its ``state_dict``; nothing is downloaded then.
        download: whether the default weights may come from the network if
            there is no path.

    Returns:
        (model, transforms): the model in evaluation mode, and the function
        that belongs to its default weights and makes inputs of images.

    Raises:
        ValueError: neither a path nor the permission to download. Or the
            file is not a state_dict of exactly this network, with a message
            that names the file. No code in it is run.
    """
    raise NotImplementedError  # TODO
