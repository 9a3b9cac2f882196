"""Depth before shortcuts in TensorFlow (Keras): VGG, network in network, a head of convolutions.

Idea:   many small kernels, 1x1 kernels between them, means instead of dense layers.
Papers: Simonyan & Zisserman (2015); Lin, Chen & Yan (2014).
Check:  pytest tests/test_vgg.py -k tf
"""

import keras
from keras import layers

KERNEL_SIZES = {  # table 1 of the paper: the kernels in each of the five stages
    "A": ((3,), (3,), (3, 3), (3, 3), (3, 3)),
    "B": ((3, 3), (3, 3), (3, 3), (3, 3), (3, 3)),
    "C": ((3, 3), (3, 3), (3, 3, 1), (3, 3, 1), (3, 3, 1)),
    "D": ((3, 3), (3, 3), (3, 3, 3), (3, 3, 3), (3, 3, 3)),
    "E": ((3, 3), (3, 3), (3, 3, 3, 3), (3, 3, 3, 3), (3, 3, 3, 3)),
}
CIFAR = (  # network in network for CIFAR-10: kernel size and widths of a block
    (5, (192, 160, 96)),
    (5, (192, 192, 192)),
    (3, (192, 192)),
)


def conv_stage(channels, kernel_sizes):
    """Make the layers of one stage of VGG.

    For each kernel size a convolution with biases and stride 1, padded by
    zeros such that it keeps height and width, and a ReLU (in the layer, or
    as a layer). At the end, max pooling over 2x2 with stride 2.

    Args:
        channels: of the maps that every convolution makes.
        kernel_sizes: sequence of odd ints.

    Returns:
        List of layers. One after the other they make of maps (N, H, W, C)
        maps (N, H // 2, W // 2, channels).

    Source: Simonyan & Zisserman (2015), section 2.1.
    """
    # BEGIN SOLUTION
    how = {"padding": "same", "activation": "relu"}
    stage = [layers.Conv2D(channels, size, **how) for size in kernel_sizes]
    return [*stage, layers.MaxPooling2D(2)]
    # END SOLUTION


class VGG(keras.Sequential):
    """Classify color images with a network of table 1, as Keras' VGG16 does.

    - the layers of five stages (`conv_stage`); kernels as in `KERNEL_SIZES`;
      channels width, 2 width, 4 width, 8 width, 8 width
    - the maps flattened; dense layer to ``hidden`` values, ReLU, dropout; the
      same again; dense layer to the logits

    Start values are not graded.

    Args:
        letter: "A" to "E": the networks of 11, 13, 16, 16 and 19 layers.
        num_classes: number of logits.
        width, hidden: see above.
        dropout: probability of a zero.
        size: height and width of the images, at least 32.

    A call takes images (N, size, size, 3), returns logits (N, num_classes).
    Start with ``keras.Input`` so that the weights exist at once. Another base
    class, such as keras.Model, does as well.

    Raises: ValueError for another letter.
    Source: Simonyan & Zisserman (2015), table 1.
    """

    def __init__(
        self, letter, num_classes=1000, width=64, hidden=4096, dropout=0.5,
        size=224,
    ):  # fmt: skip
        # BEGIN SOLUTION
        if letter not in KERNEL_SIZES:
            raise ValueError(f"Table 1 has no network {letter!r}.")
        steps = [keras.Input((size, size, 3))]
        stages = zip(KERNEL_SIZES[letter], (1, 2, 4, 8, 8), strict=True)
        for kernel_sizes, factor in stages:
            steps += conv_stage(factor * width, kernel_sizes)
        steps.append(layers.Flatten())
        for _ in range(2):
            steps.append(layers.Dense(hidden, activation="relu"))
            steps.append(layers.Dropout(dropout))
        super().__init__([*steps, layers.Dense(num_classes)])
        # END SOLUTION
        self.settings = {
            "letter": letter, "num_classes": num_classes, "width": width,
            "hidden": hidden, "dropout": dropout, "size": size,
        }  # fmt: skip

    def get_config(self):
        return self.settings

    @classmethod
    def from_config(cls, config, custom_objects=None):
        return cls(**config)  # from its arguments, not from a list of layers


class NetworkInNetwork(keras.Model):
    """Classify images by the mean of one map for each class.

    Each block (an *mlpconv* layer) begins with a convolution with its kernel
    size and goes on with 1x1 convolutions, one convolution for each of its
    widths, the numbers of maps. The last block ends with one 1x1 convolution
    more, to num_classes maps. All have biases, stride 1, and a border of
    zeros such that they keep height and width; a ReLU follows each of them,
    the last one too. Behind each block but the last: max pooling over 2x2
    with stride 2, then dropout of single values.

    ``features``, a keras.Sequential, ends with the last ReLU. Global average
    pooling of its maps gives the logits.

    Args:
        num_classes: number of logits.
        blocks: sequence of (kernel size, widths); kernel sizes are odd.
        dropout: probability of a zero.

    A call takes images (N, H, W, C), returns (N, num_classes). With the
    default arguments, and three channels, 966,986 parameters. Start values
    are not graded.

    Source: Lin et al. (2014), sections 3.1 to 3.3 and eq. 2.
    """

    def __init__(self, num_classes=10, blocks=CIFAR, dropout=0.5):
        # BEGIN SOLUTION
        super().__init__()
        *firsts, (last_size, last_widths) = blocks
        steps = []
        for size, widths in [*firsts, (last_size, (*last_widths, num_classes))]:
            if steps:
                steps += [layers.MaxPooling2D(2), layers.Dropout(dropout)]
            how = {"padding": "same", "activation": "relu"}
            for width in widths:
                steps.append(layers.Conv2D(width, size, **how))
                size = 1
        self.features = keras.Sequential(steps)
        self.mean = layers.GlobalAveragePooling2D()
        # END SOLUTION
        self.settings = {
            "num_classes": num_classes, "blocks": blocks, "dropout": dropout,
        }  # fmt: skip

    def call(self, images):
        # BEGIN SOLUTION
        maps = self.features(images)  # (N, h, w, num_classes)
        return self.mean(maps)  # (N, num_classes)
        # END SOLUTION

    def get_config(self):
        return self.settings


def as_convolutions(model):
    """Turn the dense layers of a network into convolutions.

    The new network runs the layers in front of the model's layers.Flatten,
    the layers themselves, and then those behind it in their order, where a
    convolution with a copy of its weights, and with its activation, stands
    for each dense layer: the first with a kernel as large as the maps that
    were flattened, the others with 1x1. It computes for images of the right
    size what the model computes, and for larger images a map of answers, one
    for each place of the kernel.

    Args:
        model: keras.Sequential, built, of layers without Flatten and Dense,
            one layers.Flatten, and layers.Dense (with biases) and layers
            without weights. It stays as it is.

    Returns:
        keras.Sequential that takes images (N, H, W, C) of any size that is
        large enough, returns (N, places down, places across, num_classes).

    Source: Simonyan & Zisserman (2015), section 3.2.
    """
    # BEGIN SOLUTION
    channels = model.inputs[0].shape[-1]
    network = keras.Sequential([keras.Input((None, None, channels))])
    for layer in model.layers:
        if isinstance(layer, layers.Flatten):
            size = layer.input.shape[1:3]
        elif isinstance(layer, layers.Dense):
            kernel, bias = layer.get_weights()
            kernel = kernel.reshape(*size, -1, layer.units)  # (h, w, C, out)
            how = {"activation": layer.activation}
            network.add(layers.Conv2D(layer.units, size, **how))
            network.layers[-1].set_weights([kernel, bias])
            size = (1, 1)
        else:
            network.add(layer)
    return network
    # END SOLUTION
