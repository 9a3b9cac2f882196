"""MobileNet with the weights that Keras trained on ImageNet, cut below its last block."""

import zipfile
from pathlib import Path

import numpy as np

from workbook.errors import CorruptFile, NoNetwork

FILE = "mobilenet.npz"  # optional: the weights as arrays with the keys "layer/variable"
CUT = "conv_pw_12_relu"
SIZE = 224


def mobilenet(root, weights="imagenet", cut=CUT):
    """MobileNet (v1, alpha 1) up to a layer.

    Args:
        root: Folder of the data sets; if it has a file `mobilenet.npz`, that is read.
        weights: "imagenet", or None for random ones.
        cut: Name of the last layer.

    Returns:
        keras.Model: Takes images (N, 224, 224, 3) in [-1, 1].

    Raises:
        WorkbookError: One sentence that says what to do.

    Source: Howard et al. (2017), table 1; `keras.applications.MobileNet`.
    """
    import keras

    kept = Path(root, FILE)
    here = weights is not None and kept.exists()
    try:
        whole = keras.applications.MobileNet(
            input_shape=(SIZE, SIZE, 3), include_top=False, weights=None if here else weights
        )
    except Exception as error:  # Keras raises a bare Exception for an address it cannot reach
        raise NoNetwork(
            "The weights of MobileNet could not be downloaded: connect to the internet, or put "
            f"them into {kept} as arrays named layer/variable."
        ) from error
    model = keras.Model(whole.input, whole.get_layer(cut).output, name="mobilenet_cut")
    if here:
        _fill(model, kept)
    return model


def _fill(model, path):
    """Put the arrays of the file into the model; each of its weights must be there."""
    try:
        with np.load(path) as file:
            for layer in model.layers:
                names = [f"{layer.name}/{weight.path.split('/')[-1]}" for weight in layer.weights]
                layer.set_weights([_shaped(file[name], weight) for name, weight in
                                   zip(names, layer.weights, strict=True)])  # fmt: skip
    except (OSError, KeyError, ValueError, zipfile.BadZipFile) as error:
        raise CorruptFile(
            f"{path} does not hold the weights of MobileNet ({error}): delete or replace it."
        ) from error


def _shaped(array, weight):
    if array.shape != tuple(weight.shape):
        raise ValueError(f"{weight.path} is {tuple(weight.shape)}, not {array.shape}")
    return array
