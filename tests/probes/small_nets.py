"""A small network in both frameworks, with everything that counting can get wrong."""

import numpy as np

IMAGE = (2, 9, 12)  # (C, H, W)


def small_net(kit, freeze_conv2=False):
    """Strided convolution, batch normalization, grouped convolution, mean, linear layer."""
    make = {"pytorch": _pytorch, "tf": _keras}[kit.__name__.rpartition(".")[2]]
    return make(freeze_conv2)


def image_shape(kit, channels, height, width):
    """The shape of one image as the framework lays it out."""
    return tuple(kit.images(np.zeros((1, channels, height, width))).shape[1:])


def _pytorch(freeze_conv2):
    from torch import nn

    conv2 = nn.Conv2d(6, 9, (2, 3), groups=3)
    for parameter in conv2.parameters():
        parameter.requires_grad = not freeze_conv2
    return nn.Sequential(
        nn.Conv2d(2, 6, (3, 2), stride=2, padding=1, bias=False),
        nn.BatchNorm2d(6),
        nn.ReLU(),
        conv2,
        nn.ReLU(),
        nn.AdaptiveAvgPool2d(1),
        nn.Flatten(),
        nn.Linear(9, 5),
    )


def _keras(freeze_conv2):
    import keras
    from keras import layers

    return keras.Sequential(
        [
            keras.Input((None, None, 2)),
            layers.ZeroPadding2D(1),
            layers.Conv2D(6, (3, 2), strides=2, use_bias=False),
            layers.BatchNormalization(),
            layers.ReLU(),
            layers.Conv2D(9, (2, 3), groups=3, trainable=not freeze_conv2),
            layers.ReLU(),
            layers.GlobalAveragePooling2D(),
            layers.Dense(5),
        ]
    )


# The positions of a branched net's maps are those of its image: first, second, side.
BRANCHES = {"first": 3 * 2 * 9, "second": 4 * 3, "side": 4 * 2}


def branched_net(kit):
    """A network with a side branch, whose layers are not registered in the order of execution.

    In PyTorch it is in training mode, but for its dropout.  In Keras not all convolutions
    have a name that says what they are.
    """
    make = {"pytorch": _pytorch_branches, "tf": _keras_branches}[kit.__name__.rpartition(".")[2]]
    return make()


def _pytorch_branches():
    from torch import nn

    class Branched(nn.Module):
        def __init__(self):
            super().__init__()
            self.side = nn.Conv2d(2, 4, 1)
            self.later = nn.Sequential(nn.Dropout(0.5), nn.Conv2d(3, 4, 1))
            self.norm = nn.BatchNorm2d(3)
            self.first = nn.Conv2d(2, 3, 3, padding=1)

        def forward(self, images):
            maps = self.later(self.norm(self.first(images)))
            return (maps + self.side(images)).mean((2, 3))

    net = Branched().double().train()
    net.later[0].eval()
    return net


def _keras_branches():
    import keras
    from keras import layers

    images = keras.Input((None, None, 2))
    maps = layers.Conv2D(3, 3, padding="same", name="conv2d_first")(images)
    maps = layers.BatchNormalization()(maps)
    maps = layers.Conv2D(4, 1, name="mix")(maps)
    maps = layers.Add()([maps, layers.Conv2D(4, 1, name="conv2d_side")(images)])
    return keras.Model(images, layers.GlobalAveragePooling2D()(maps))


def net_of_kernels(kit, kernels):
    """A network whose first convolution, not its first layer, has these kernels (N, H, W)."""
    make = {"pytorch": _pytorch_of_kernels, "tf": _keras_of_kernels}
    return make[kit.__name__.rpartition(".")[2]](np.asarray(kernels, "float32")[:, None])


def _pytorch_of_kernels(kernels):
    import torch
    from torch import nn

    edges = nn.Conv2d(1, len(kernels), kernels.shape[2:], bias=False)
    edges.weight = nn.Parameter(torch.tensor(kernels))
    stage = nn.Sequential(nn.BatchNorm2d(1), edges, nn.ReLU())
    return nn.Sequential(stage, nn.Conv2d(len(kernels), 2, 1))


def _keras_of_kernels(kernels):
    import keras
    from keras import layers

    edges = layers.Conv2D(len(kernels), kernels.shape[2:], use_bias=False, name="edges")
    net = keras.Sequential(
        [
            keras.Input((9, 8, 1)),
            layers.BatchNormalization(),
            edges,
            layers.ReLU(),
            layers.Conv2D(2, 1),
        ]
    )
    edges.set_weights([np.transpose(kernels, (2, 3, 1, 0))])
    return net


def state_of(net):
    """What a function that only looks must leave alone: modes, hooks, statistics, gradients."""
    if not hasattr(net, "modules"):
        return {"values": [np.asarray(v) for v in net.variables]}
    return {
        "modes": {name: module.training for name, module in net.named_modules()},
        "hooks": sum(len(module._forward_hooks) for module in net.modules()),
        "gradients": sum(p.grad is not None for p in net.parameters()),
        "values": [value.detach().numpy().copy() for value in net.state_dict().values()],
    }
