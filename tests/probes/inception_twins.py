"""The libraries' own GoogLeNet and DenseNet, and what goes through a network and back."""

import importlib
from unittest.mock import patch

import numpy as np

from probes.resnet import stretch


def library_twin(track, network, settings):
    """torchvision's or Keras' own network, module or block; settings None: at full size."""
    return {"pytorch": in_torchvision, "tf": in_keras_applications}[track](network, settings)


def in_torchvision(network, settings):
    import torch

    densenet, googlenet = (importlib.import_module(f"torchvision.models.{name}")
                           for name in ("densenet", "googlenet"))  # fmt: skip
    if settings is None:
        with torch.device("meta"):
            return {"GoogLeNet": lambda: googlenet.GoogLeNet(init_weights=False),
                    "DenseNet": densenet.DenseNet}[network]()  # fmt: skip
    if network == "Inception":
        net = googlenet.Inception(settings["in_channels"], *settings["widths"])
    elif network == "GoogLeNet":
        net = narrow_googlenet(googlenet, **settings)
    elif network == "DenseBlock":
        net = densenet._DenseBlock(
            settings["layers"], settings["in_channels"], settings["bottleneck"],
            settings["growth_rate"], 0.0,
        )  # fmt: skip
    else:
        names = {"stem": "num_init_features", "bottleneck": "bn_size"}
        net = densenet.DenseNet(**{names.get(k, k): v for k, v in settings.items()})
    return net.double()


def narrow_googlenet(googlenet, num_classes, shrink, dropout=0.0, dropout_aux=0.0):
    """torchvision's own forward and blocks, every width divided."""
    from torch import nn

    def conv(before, after, **how):
        before = before if before == 3 else before // shrink
        return googlenet.BasicConv2d(before, after // shrink, **how)

    def module(*widths):
        return googlenet.Inception(*widths, conv_block=conv)

    def head(before, classes, dropout):
        return googlenet.InceptionAux(before, classes, conv_block=conv, dropout=dropout)

    as_it_is = nn.Linear

    def linear(before, after):
        return as_it_is(before // shrink, after // shrink if before == 2048 else after)

    with patch.object(googlenet.nn, "Linear", linear):
        return googlenet.GoogLeNet(
            num_classes, init_weights=False, blocks=[conv, module, head], dropout=dropout,
            dropout_aux=dropout_aux,
        )  # fmt: skip


def in_keras_applications(network, settings):
    """Of a DenseNet with Keras' fixed widths; a block comes from the same functions."""
    import keras
    from keras.src.applications import densenet

    if network == "DenseNet":
        return densenet.DenseNet(
            settings["block_config"], weights=None, input_shape=(*settings["size"], 3),
            classes=settings["num_classes"], classifier_activation=None,
        )  # fmt: skip
    maps = given = keras.Input((None, None, settings["in_channels"]))
    for number in range(settings["layers"]):
        maps = densenet.conv_block(maps, settings["growth_rate"], name=f"layer{number}")
    return keras.Model(given, maps)


def all_passes(kit, net, images, upstream):
    """Outputs and gradients as the network is, and after all its parameters were stretched."""
    found = [passes(kit, net, images, upstream)]
    if hasattr(net, "load_state_dict"):
        stretch(net)
        found.append(passes(kit, net, images, upstream))
    return found


def passes(kit, net, images, upstream):
    """Outputs in evaluation, the gradient at the images, and those of all parameters."""
    if not hasattr(net, "load_state_dict"):
        return keras_passes(kit, net, images, upstream)
    given = kit.images(images).requires_grad_(True)
    net.zero_grad()
    out = net.eval()(given)
    (out * kit.tensor(upstream)).sum().backward()
    named = {name: kit.array(one.grad) for name, one in sorted(net.named_parameters())
             if one.grad is not None}  # fmt: skip
    return {"answers": kit.array(out), "images": kit.array(given.grad), **named}


def keras_passes(kit, net, images, upstream):
    """The same of a Keras network; the norms of the others in their order of size."""
    import tensorflow as tf

    given = kit.images(images)
    spread = kit.images(upstream) if np.ndim(upstream) == 4 else kit.tensor(upstream)
    with tf.GradientTape() as tape:
        tape.watch(given)
        out = net(given, training=False)
        loss = tf.reduce_sum(out * spread)
    first, *others = tape.gradient(loss, [given, *[v.value for v in net.trainable_variables]])
    norms = sorted(float(tf.norm(one)) for one in others)
    out = kit.maps(out) if len(out.shape) == 4 else kit.array(out)
    return {"answers": out, "images": kit.maps(first), "norms": norms}
