"""What the tests of the training loops need from a framework, under equal names."""

from importlib import import_module
from types import SimpleNamespace


def pytorch_kit():
    import torch
    from torch import nn

    def model():
        return nn.Sequential(nn.Flatten(), nn.Linear(64, 10))

    def weights(model):
        return [parameter.detach().numpy().copy() for parameter in model.parameters()]

    def absolute_error(outputs, labels):
        return (outputs - labels[:, None]).abs().mean()

    class ColorMeans(nn.Module):
        def __init__(self):
            super().__init__()
            self.scale = nn.Parameter(torch.ones(1))

        def forward(self, images):
            return self.scale * images.mean(dim=(2, 3))

    return SimpleNamespace(
        model=model, weights=weights, loss=absolute_error, sgd=torch.optim.SGD, nn=nn,
        color_means=ColorMeans,
        **vars(import_module("workbook.pytorch")),
    )  # fmt: skip


def tf_kit():
    import torch  # noqa: F401  (first: the other order can end Python)

    tools = import_module("workbook.tf")
    import keras
    import tensorflow as tf

    class Net(keras.Model):  # without weights before its first call, without a `training` argument
        def __init__(self):
            super().__init__()
            self.flatten, self.linear = keras.layers.Flatten(), keras.layers.Dense(10)

        def call(self, images):
            return self.linear(self.flatten(images))

    def absolute_error(outputs, labels):
        return tf.reduce_mean(abs(outputs - tf.cast(labels[:, None], tf.float32)))

    return SimpleNamespace(
        model=Net, weights=lambda model: [variable.numpy() for variable in model.variables],
        loss=absolute_error, sgd=keras.optimizers.SGD,
        color_means=keras.layers.GlobalAveragePooling2D, **vars(tools),
    )  # fmt: skip
