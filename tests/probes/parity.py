"""Small networks in both frameworks, read and written by the tests themselves.

Maps of 3@3x6 are flattened in front of the linear layer: C, H and W differ.
"""

import numpy as np

IMAGE, CLASSES, MAPS = (2, 5, 7), 4, (3, 3, 6)
SHAPES = {  # canonical, in order; "norm": the convolution has no bias but a normalisation
    "plain": [(3, 2, 3, 2), (3,), (4, 54), (4,)],
    "norm": [(3, 2, 3, 2), (3,), (3,), (3,), (3,), (4, 54), (4,)],
}


def network(module, kind, double=True):
    """The network of a kind, with weights, in inference mode."""
    return (_pytorch if module.__track__ == "pytorch" else _keras)(kind, double)


def _pytorch(kind, double):
    import torch
    from torch import nn

    layers = [nn.Conv2d(2, 3, (3, 2), bias=kind == "plain")]
    layers += [nn.BatchNorm2d(3)] if kind == "norm" else []
    net = nn.Sequential(nn.Sequential(*layers), nn.ReLU(), nn.Flatten(), nn.Linear(54, 4))
    return net.to(torch.float64 if double else torch.float32).eval()


def _keras(kind, double):
    import keras
    from keras import layers

    inner = [layers.Conv2D(3, (3, 2), use_bias=kind == "plain")]
    inner += [layers.BatchNormalization()] if kind == "norm" else []
    inner = keras.Sequential([keras.Input(IMAGE[1:] + IMAGE[:1]), *inner])
    outer = [layers.ReLU(), layers.Flatten(), layers.Dense(4)]
    return keras.Sequential([keras.Input(IMAGE[1:] + IMAGE[:1]), inner, *outer])


def write(module, net, arrays):
    """Put canonical arrays into a network of this file, in the order of its weights."""
    if module.__track__ == "pytorch":
        import torch

        state = net.state_dict()
        names = [name for name in state if "num_batches" not in name]
        new = {n: torch.tensor(a) for n, a in zip(names, arrays, strict=True)}
        net.load_state_dict(new, strict=False)
    else:
        for variable, array in zip(net.weights, arrays, strict=True):
            variable.assign(native(array))
    return net


def native(array):
    """TensorFlow's layout of a canonical array, entry by entry."""
    if array.ndim == 1:
        return array
    if array.ndim == 2:  # the linear layer behind the maps
        places = [np.ravel_multi_index((c, h, w), MAPS) for h, w, c in np.ndindex(3, 6, 3)]
        return np.array([array[:, place] for place in places])
    out = np.empty((3, 2, 2, 3))
    for o, i, r, c in np.ndindex(*array.shape):
        out[r, c, i, o] = array[o, i, r, c]
    return out


def flatten_of(module, maps=True):
    """What only the TensorFlow track must be told: the maps that are flattened."""
    return {"maps_shape": MAPS} if maps and module.__track__ == "tf" else {}


def per_channel_network(module):
    """A scale of two channels, a convolution to one, a scale of one: (C, 1, 1) in PyTorch."""
    return (_scales_pytorch if module.__track__ == "pytorch" else _scales_keras)()


def _scales_pytorch():
    import torch
    from torch import nn

    class Scale(nn.Module):
        def __init__(self, channels):
            super().__init__()
            self.scale = nn.Parameter(torch.zeros(channels, 1, 1))

        def forward(self, maps):
            return maps * self.scale

    return nn.Sequential(Scale(2), nn.Conv2d(2, 1, 1), Scale(1)).double()


def _scales_keras():
    import keras

    class Scale(keras.layers.Layer):
        def build(self, shape):
            self.scale = self.add_weight(shape=shape[-1:])

        def call(self, maps):
            return maps * self.scale

    return keras.Sequential([keras.Input((3, 4, 2)), Scale(), keras.layers.Conv2D(1, 1), Scale()])
