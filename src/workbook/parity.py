"""The networks of the book that exist in both frameworks, and how far apart their answers lie.

A chapter whose network stands under one name in both tracks adds one entry to NETWORKS; its row
in the table of the chapter on parity follows. If `compare` cannot carry it, it goes to the
chapter's second table, of what is compared elsewhere. tests/project/test_parity_table.py insists.
"""

from collections.abc import Callable
from dataclasses import dataclass

import numpy as np

from workbook.data import digit_codes


@dataclass(frozen=True)
class Network:
    """A class of one name in solutions/pytorch and solutions/tf.

    Attributes:
        chapter: Its basename.
        name: Name of the class.
        image: (C, H, W) of an image that it takes.
        maps_shape: (C, H, W) of the maps that are flattened in front of its first dense layer;
            None if none are.
        arguments: Called with `exercise` (see `compare`), gives the arguments of the class.
    """

    chapter: str
    name: str
    image: tuple
    maps_shape: tuple | None = None
    arguments: Callable = lambda exercise: ()


def _wiring(exercise):
    return exercise("scratch", "lenet5").c3_table(), digit_codes()


NETWORKS = (
    Network("lenet", "LeNet", (1, 28, 28), maps_shape=(16, 5, 5)),
    Network("lenet5", "LeNet5", (1, 32, 32), arguments=_wiring),
    # the full connections are narrow here, or two of 16 and 38 million numbers would be carried
    Network("alexnet", "AlexNet", (3, 227, 227), (256, 6, 6), lambda exercise: (10, 64)),
    Network("alexnet", "AlexNetOneTower", (3, 224, 224), (256, 6, 6), lambda exercise: (10, 0, 64)),
    Network("alexnet", "SmallAlexNet", (3, 28, 28)),
    # narrow, and 224 pixels: there PyTorch's averages leave the maps of 7x7 as they are
    Network("vgg", "VGG", (3, 224, 224), (64, 7, 7), lambda exercise: ("A", 10, 8, 64)),
    Network("vgg", "NetworkInNetwork", (3, 32, 32)),
    # an eighth of the width, and without the heads that only training uses
    Network("inception", "GoogLeNet", (3, 75, 64), arguments=lambda exercise: (10, False, 8)),
    Network(
        "resnet", "ResNet", (3, 65, 81), arguments=lambda exercise: ((2, 1, 1, 2), False, 10, 16)
    ),
    Network("resnet", "CifarResNet", (3, 32, 32), arguments=lambda exercise: (20,)),
)


@dataclass(frozen=True)
class Comparison:
    """What came of carrying a network from PyTorch to TensorFlow.

    Attributes:
        numbers: How many numbers were carried.
        difference: Largest difference of the answers, relative to the largest answer.
        fan_ins: Length of the sums in each layer with kernels or a matrix.
        returned: Whether exactly the same numbers came back from TensorFlow.
    """

    numbers: int
    difference: float
    fan_ins: list
    returned: bool


def compare(network, exercise, predict, seed=0):
    """Give both networks the same numbers and the same images, and compare.

    Args:
        network: Network.
        exercise: Function (track, chapter) -> module with the classes and functions.
        predict: {"pytorch": workbook.pytorch.predict, "tf": workbook.tf.predict}.
        seed: Of the images, and of what is added to all biases, scales and statistics, so that
            none of them is 0 or 1.

    Returns:
        Comparison: Of the answers to eight images of white noise.
    """
    rng = np.random.default_rng(seed)
    images = rng.normal(size=(8, *network.image)).astype(np.float32)
    arguments = network.arguments(exercise)
    models = {
        track: getattr(exercise(track, network.chapter), network.name)(*arguments)
        for track in predict
    }
    predict["tf"](models["tf"], images)  # some Keras models have no weights before
    torch, tf = exercise("pytorch", "parity"), exercise("tf", "parity")
    arrays = torch.export_weights(models["pytorch"])
    arrays = [one + rng.uniform(0.1, 0.5, one.shape) * (one.ndim == 1) for one in arrays]
    arrays = [one.astype(np.float32) for one in arrays]
    torch.import_weights(models["pytorch"], arrays)
    tf.import_weights(models["tf"], arrays, network.maps_shape)
    here, there = (predict[track](models[track], images) for track in ("pytorch", "tf"))
    back = tf.export_weights(models["tf"], network.maps_shape)
    return Comparison(
        numbers=sum(one.size for one in arrays),
        difference=float(np.abs(here - there).max() / np.abs(here).max()),
        fan_ins=[int(np.prod(one.shape[1:])) for one in arrays if one.ndim > 1],
        returned=all(map(np.array_equal, arrays, back)),
    )
