"""Transfer learning in TensorFlow (Keras): start from a network trained on something else.

Load what fits, put a new head on, hold the rest still, and train on what it gives.
Papers: Yosinski et al. (2014), Kornblith et al. (2019).
Check your work with: pytest tests/test_transfer.py -k tf
"""

import keras
import numpy as np
import tensorflow as tf
from keras import layers

MEAN, STD = (0.485, 0.456, 0.406), (0.229, 0.224, 0.225)  # R, G, B in 0..1
CAFFE_MEAN = (103.939, 116.779, 123.68)  # B, G, R in 0..255


def leaves(layer):
    """The layers within a layer or model that have no others in them."""
    inner = getattr(layer, "layers", None)
    if not inner:
        return [layer]
    return [leaf for one in inner for leaf in leaves(one)]


def load_matching(model, state, prefix=""):
    """Load from another network's checkpoint what fits, and say what did not.

    A layer is loaded as a whole or not at all: where one of its weights is
    missing or has another shape, the others stay as they are, too. A layer is
    what the names share before the last slash ("conv1" of "conv1/kernel").
    Names that only the checkpoint has break no layer.

    Args:
        model: a built Keras model, changed in place.
        state: dictionary from names to arrays; a name is what
            ``variable.path`` gives for each of ``model.weights``. It is not
            changed.
        prefix: text that some or all names of the checkpoint begin with and
            the model's do not, such as "body/"; it is removed once.

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
    """Put a fresh dense layer in the place of the old head.

    It computes logits from what the old head got, with weights drawn from a
    normal distribution around 0 and biases of 0, and it learns, even if the
    old one was frozen. Nothing follows it, and it has no activation, whatever
    the old one had. All layers before it are the same
    objects as in the old model.

    Args:
        model: a functional or Sequential Keras model with an input.
        name: of the old layers.Dense.
        num_classes: number of outputs of the new head.
        std: standard deviation of its weights.

    Returns:
        A new model with the new head.
    """
    raise NotImplementedError  # TODO


def freeze(layer):
    """Hold a part of a model still: its parameters and its statistics.

    No variable in it is trainable any more. Batch normalization uses its
    moving statistics from now on and does not change them, also where a model
    is called with ``training=True``; dropout still follows that flag.

    Args:
        layer: a Keras layer, or a model with others in it; changed in place.
    """
    raise NotImplementedError  # TODO


def unfreeze(layer, batch_norm=False):
    """Let something learn again that `freeze` has frozen.

    Args:
        layer: what was frozen, or a part of it; changed in place.
        batch_norm: whether batch normalization thaws as well. If not, it
            stays as `freeze` left it, statistics and parameters.
    """
    raise NotImplementedError  # TODO


def optimizer_for(model, optimizer):
    """Fit an optimizer to what is trainable now, after freezing or thawing.

    A Keras optimizer cannot learn about new variables once it is built, so a
    new one is made. Variables that learned before and still do keep their
    state, such as the momentum; the learning rate and the number of steps
    done are kept, too. New variables come without a state.

    Args:
        model: a built Keras model.
        optimizer: a built Keras optimizer over some of its variables.

    Returns:
        A built optimizer of the same kind and settings over
        ``model.trainable_variables``.
    """
    raise NotImplementedError  # TODO


def cache_features(body, images, batch_size=256):
    """Compute once what a frozen body says about each image.

    The body works in inference mode.

    Args:
        body: a Keras layer or model, images -> features.
        images: (N, ...) tensor.
        batch_size: images per call of the body; the last call may get fewer.

    Returns:
        (N, ...) tensor of features in the order of the images.
    """
    raise NotImplementedError  # TODO


def epoch_order(seed, epoch, count):
    """The order of the examples in an epoch, as an array of indices."""
    return np.random.default_rng([seed, epoch]).permutation(count)


def linear_probe(
    features, labels, num_classes, *, epochs, batch_size, learning_rate, seed=0
):  # fmt: skip
    """Train a linear classifier on cached features.

    Weights and biases start with 0. Each epoch takes the features in the
    order of `epoch_order`, in batches of ``batch_size``, of which the last
    may be smaller. A step subtracts ``learning_rate`` times the gradient of
    the mean cross-entropy of the batch. The result is the same as if the head
    of the whole network had learned, on the same batches, with the body
    frozen.

    Args:
        features: (N, D) tensor.
        labels: (N,) integer tensor.
        num_classes: number of classes.

    Returns:
        The built layers.Dense, which computes logits.
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
        (N, crop, crop, 3) float32 tensor.

    Raises:
        ValueError: the images are not uint8, or the mode is none of these.
    """
    raise NotImplementedError  # TODO


def load_pretrained(name="mobilenet.MobileNet", path=None, download=False):
    """A network of Keras with trained weights, and what its inputs need.

    Args:
        name: module and function of ``keras.applications``.
        path: file that its ``save_weights`` wrote; nothing is downloaded
            then.
        download: whether the weights for ImageNet may come from the network
            if there is no path.

    Returns:
        (model, preprocess_input): the model, and the function of its module
        that makes inputs of images.

    Raises:
        ValueError: neither a path nor the permission to download. Or the
            file holds no weights of exactly this network, with a message that
            names the file.
    """
    raise NotImplementedError  # TODO
