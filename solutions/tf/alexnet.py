"""AlexNet in TensorFlow (Keras): as published, torchvision's variant, a scale model, a port.

Five convolutions, three full connections; the first network to win ImageNet's contest.
Papers: Krizhevsky, Sutskever & Hinton (2012); Krizhevsky (2014) for the one tower.
Check your work with: pytest tests/test_alexnet.py -k tf
"""

import keras
import tensorflow as tf
from keras import layers


class LocalResponseNorm(layers.Layer):
    """Response normalization across channels, saved with its constants.

    The arguments, and what they are if nothing is said, are those of
    tf.nn.local_response_normalization.
    """

    def __init__(
        self, depth_radius=5, bias=1.0, alpha=1.0, beta=0.5, **kwargs
    ):  # fmt: skip
        super().__init__(**kwargs)
        self.constants = {
            "depth_radius": depth_radius, "bias": bias,
            "alpha": alpha, "beta": beta,
        }  # fmt: skip

    def call(self, maps):
        return tf.nn.local_response_normalization(maps, **self.constants)

    def get_config(self):
        return {**super().get_config(), **self.constants}


class AlexNet(keras.Sequential):
    """Classify color images of 227x227 pixels, as published in 2012.

    The layers, with the size of the maps behind each:

    - convolution, 96 kernels of 11x11, stride 4 (55x55), ReLU, response
      normalization, max pooling over 3x3 with stride 2 (27x27)
    - convolution, 256 kernels of 5x5, padding 2, in 2 groups, ReLU, response
      normalization, max pooling as above (13x13)
    - convolution, 384 kernels of 3x3, padding 1, ReLU
    - convolution, 384 kernels of 3x3, padding 1, in 2 groups, ReLU
    - convolution, 256 kernels of 3x3, padding 1, in 2 groups, ReLU, max
      pooling as above (6x6)
    - dense layer to ``hidden`` values, ReLU, dropout
    - dense layer to ``hidden`` values, ReLU, dropout
    - dense layer to ``num_classes`` values, the logits

    Response normalization has the paper's constants n = 5, k = 2, alpha =
    1e-4, beta = 0.75 in the paper's meaning. Dropout sets to zero with
    probability 0.5, in today's form (layers.Dropout). Groups are those of
    layers.Conv2D. Weights start as normal numbers with deviation 0.01;
    biases with 1 in convolutions 2, 4 and 5 and in the hidden dense layers,
    with 0 in the others. 60,965,224 parameters.

    Args:
        num_classes: number of logits per image.
        hidden: size of both hidden dense layers.

    A call takes images (N, 227, 227, 3), returns (N, num_classes). Start
    with ``keras.Input`` so that the weights exist at once. Another base
    class, such as keras.Model, does as well.

    Source: Krizhevsky et al. (2012), sections 3.5, 4.2 and 5.
    """

    def __init__(self, num_classes=1000, hidden=4096):
        # BEGIN SOLUTION
        def start(bias):
            normal = keras.initializers.RandomNormal(stddev=0.01)
            bias = keras.initializers.Constant(bias)
            return {"kernel_initializer": normal, "bias_initializer": bias}

        def conv(*shape, bias, **how):
            return layers.Conv2D(*shape, activation="relu", **how, **start(bias))

        def norm(alpha=1e-4):
            return LocalResponseNorm(depth_radius=2, bias=2.0, alpha=alpha, beta=0.75)

        super().__init__([
            keras.Input((227, 227, 3)),
            conv(96, 11, strides=4, bias=0), norm(), layers.MaxPooling2D(3, 2),
            conv(256, 5, padding="same", groups=2, bias=1),
            norm(), layers.MaxPooling2D(3, 2),
            conv(384, 3, padding="same", bias=0),
            conv(384, 3, padding="same", groups=2, bias=1),
            conv(256, 3, padding="same", groups=2, bias=1),
            layers.MaxPooling2D(3, 2),
            layers.Flatten(),  # (N, 9216)
            layers.Dense(hidden, activation="relu", **start(1)),
            layers.Dropout(0.5),
            layers.Dense(hidden, activation="relu", **start(1)),
            layers.Dropout(0.5),
            layers.Dense(num_classes, **start(0)),
        ])  # fmt: skip
        # END SOLUTION
        self.settings = {"num_classes": num_classes, "hidden": hidden}

    def get_config(self):
        return self.settings

    @classmethod
    def from_config(cls, config, custom_objects=None):
        return cls(**config)  # from its arguments, not from a list of layers


class AlexNetOneTower(keras.Sequential):
    """Classify color images with torchvision's variant, in one tower.

    The layers, with the size of the maps behind each:

    - convolution, 64 kernels of 11x11, stride 4, padded by 2 zeros on each
      side (55x55), ReLU, max pooling over 3x3 with stride 2 (27x27)
    - convolution, 192 kernels of 5x5, padding 2, ReLU, pooling (13x13)
    - convolutions with 384, 256 and 256 kernels of 3x3, padding 1, a ReLU
      behind each; pooling (6x6)
    - dropout, dense layer to ``hidden`` values, ReLU
    - dropout, dense layer to ``hidden`` values, ReLU
    - dense layer to ``num_classes`` values, the logits

    61,100,840 parameters. Start values are not graded.

    Args:
        num_classes: number of logits per image.
        dropout: probability of a zero.
        hidden: size of both hidden dense layers.

    A call takes images (N, 224, 224, 3), returns (N, num_classes). Start
    with ``keras.Input``. Another base class does as well.

    Source: Krizhevsky (2014), with the numbers that torchvision took from it.
    """

    def __init__(self, num_classes=1000, dropout=0.5, hidden=4096):
        # BEGIN SOLUTION
        super().__init__([
            keras.Input((224, 224, 3)),
            layers.ZeroPadding2D(2),  # "same" would pad otherwise
            layers.Conv2D(64, 11, strides=4, activation="relu"),
            layers.MaxPooling2D(3, 2),
            layers.Conv2D(192, 5, padding="same", activation="relu"),
            layers.MaxPooling2D(3, 2),
            layers.Conv2D(384, 3, padding="same", activation="relu"),
            layers.Conv2D(256, 3, padding="same", activation="relu"),
            layers.Conv2D(256, 3, padding="same", activation="relu"),
            layers.MaxPooling2D(3, 2),
            layers.Flatten(),  # (N, 9216)
            layers.Dropout(dropout),
            layers.Dense(hidden, activation="relu"),
            layers.Dropout(dropout),
            layers.Dense(hidden, activation="relu"),
            layers.Dense(num_classes),
        ])  # fmt: skip
        # END SOLUTION
        self.settings = {
            "num_classes": num_classes, "dropout": dropout, "hidden": hidden,
        }  # fmt: skip

    def get_config(self):
        return self.settings

    @classmethod
    def from_config(cls, config, custom_objects=None):
        return cls(**config)  # from its arguments, not from a list of layers


def port_weights(model, state):
    """Write the weights of a PyTorch network into its Keras twin.

    Layers with weights come in the same order in both. Kernels are turned
    from (O, I, kh, kw) to (kh, kw, I, O), linear weights from (out, in) to
    (in, out). The first dense layer behind ``layers.Flatten`` needs more:
    PyTorch flattens maps in the order C, H, W and Keras in H, W, C.

    Args:
        model: Sequential model of Conv2D (groups are allowed) and Dense
            layers, with or without a Flatten, and layers without weights.
        state: dictionary from names to NumPy arrays, such as a PyTorch
            ``state_dict`` gives: weight and bias of each layer in turn. It
            is left as it is.

    Raises:
        ValueError: if a weight does not fit, or if there are too few or too
            many; how far the model is changed then is not graded.
    """
    # BEGIN SOLUTION
    arrays, maps_shape = iter(list(state.values())), None
    learned = [layer for layer in model.layers if layer.weights]
    if 2 * len(learned) != len(state):
        raise ValueError(f"{len(state)} arrays for {len(learned)} layers")
    for layer in model.layers:
        if isinstance(layer, layers.Flatten):
            maps_shape = layer.input.shape[1:]  # (H, W, C)
        if not layer.weights:
            continue
        weight, bias = next(arrays), next(arrays)
        if weight.ndim == 4:
            weight = weight.transpose(2, 3, 1, 0)  # (kh, kw, I, O)
        elif maps_shape is not None and len(maps_shape) == 3:
            height, width, channels = maps_shape
            weight = weight.reshape(-1, channels, height, width)
            weight = weight.transpose(2, 3, 1, 0)  # (H, W, C, out)
            weight, maps_shape = weight.reshape(-1, weight.shape[-1]), None
        else:
            weight = weight.T  # (in, out)
        layer.set_weights([weight, bias])
    # END SOLUTION


class SmallAlexNet(keras.Sequential):
    """Classify 28x28 crops of color images of 32x32: a scale model.

    28 of 32 pixels is what 224 of 256 are. The layers, with the size of the
    maps behind each:

    - convolution, 24 kernels of 6x6, stride 2, padded by 3 zeros on each
      side (15x15), activation, response normalization, pooling (7x7)
    - convolution, 48 kernels of 5x5, padding 2, activation, response
      normalization, pooling (3x3)
    - three convolutions with 64 kernels of 3x3, padding 1, an activation
      behind each; pooling (1x1)
    - dense layer to 128 values, activation, dropout; the same again
    - dense layer to ``num_classes`` values, the logits

    Start values are not graded.

    Args:
        num_classes: number of logits per image.
        activation: "relu" or "tanh".
        overlapping: whether a max pooling looks at 3x3 or, if not, at 2x2
            values; the stride is 2 either way.
        alpha: None for a network without response normalization; else its
            constant, in the paper's meaning, beside n = 5, k = 2, beta 0.75.
        dropout: probability of a zero.

    A call takes images (N, 28, 28, 3), returns (N, num_classes). Start with
    ``keras.Input``. Another base class does as well.
    """

    def __init__(
        self, num_classes=10, activation="relu", overlapping=True,
        alpha=None, dropout=0.0,
    ):  # fmt: skip
        # BEGIN SOLUTION
        def conv(filters, size, **how):
            how = {"padding": "same", "activation": activation, **how}
            return layers.Conv2D(filters, size, **how)

        def pool():
            return layers.MaxPooling2D(3 if overlapping else 2, 2)

        def norm():
            if alpha is None:
                return layers.Identity()
            return LocalResponseNorm(depth_radius=2, bias=2.0, alpha=alpha, beta=0.75)

        super().__init__([
            keras.Input((28, 28, 3)),
            layers.ZeroPadding2D(3), conv(24, 6, strides=2, padding="valid"),
            norm(), pool(),
            conv(48, 5), norm(), pool(),
            conv(64, 3), conv(64, 3), conv(64, 3), pool(),
            layers.Flatten(),  # (N, 64)
            layers.Dense(128, activation=activation), layers.Dropout(dropout),
            layers.Dense(128, activation=activation), layers.Dropout(dropout),
            layers.Dense(num_classes),
        ])  # fmt: skip
        # END SOLUTION
        self.settings = {
            "num_classes": num_classes, "activation": activation,
            "overlapping": overlapping, "alpha": alpha, "dropout": dropout,
        }  # fmt: skip

    def get_config(self):
        return self.settings

    @classmethod
    def from_config(cls, config, custom_objects=None):
        return cls(**config)  # from its arguments, not from a list of layers
