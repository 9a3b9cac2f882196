"""Probes of the chapter on parallel branches: they run beside the code under test."""

import importlib
from unittest.mock import patch

import numpy as np

from autograder import toolkit
from probes import resnet
from probes.resnet import in_keras, stretch

# --- on paper


def module_made(inception, maps, branches):
    """What the module answers, and the maps afterwards."""
    chains = [[tuple(step) for step in chain] for chain in branches]
    return inception.inception_module(maps, chains), maps


# --- weights by torchvision's names


def state(shapes, seed):
    """Random weights for pairs of a name and a shape."""
    return resnet.state(dict(shapes), seed)


def load(net, weights):
    """Write a state under torchvision's names into a network."""
    if hasattr(net, "load_state_dict"):
        return load_library(net, weights)
    for name, array in weights.items():
        if name.endswith("fc1.weight"):  # behind maps that Keras flattens as H, W, C
            array = array.reshape(len(array), -1, 4, 4).transpose(0, 2, 3, 1).reshape(array.shape)
        variable_of(net, name).assign(in_keras(array))
    return net


def load_library(net, weights):
    """The same for a library's own network, whose Keras weights stand in torchvision's order."""
    if not hasattr(net, "load_state_dict"):
        net.set_weights([in_keras(array) for array in weights.values()])
        return net
    import torch

    tensors = {name: torch.tensor(array) for name, array in weights.items()}
    counters = {name: t for name, t in net.state_dict().items() if name.endswith("_tracked")}
    net.load_state_dict(tensors | counters)
    return net


def variable_of(net, name):
    """The variable of a Keras network that torchvision's name leads to."""
    *path, part = name.removeprefix("features.").split(".")
    found = net
    for step in path:
        found = child(found, step)
    of_norm = {"weight": "gamma", "bias": "beta", "running_mean": "moving_mean",
               "running_var": "moving_variance"}  # fmt: skip
    return getattr(found, of_norm[part] if hasattr(found, "gamma") else
                   {"weight": "kernel", "bias": "bias"}[part])  # fmt: skip


def child(found, step):
    """What a part of a name means in Keras: denseblock2 is blocks[1]."""
    lists = {"denseblock": "blocks", "denselayer": "steps", "transition": "transitions"}
    kind = step.rstrip("0123456789")
    if kind in lists:
        return getattr(found, lists[kind])[int(step[len(kind) :]) - 1]
    if step.isdigit():
        return getattr(found, "layers", found)[int(step)]
    return getattr(found, step)


def built(module, name, settings, images):
    """An object under test, after one run."""
    net = getattr(module, name)(**arguments(module, settings))
    return toolkit(module).build(net, images)


def arguments(module, settings):
    """Keras' layers do not ask how many maps enter, and call the number of layers count."""
    if module.__track__ == "pytorch":
        return settings
    found = {key: value for key, value in settings.items() if key != "in_channels"}
    if "layers" in found:
        found["count"] = found.pop("layers")
    return found


# --- modules and networks


def answers(module, name, settings, shapes, seed, batches, training=False):
    """What a module or a network with the weights of `state` makes of batches."""
    net = load(built(module, name, settings, batches[0]), state(shapes, seed))
    return [outputs(module, net, images, training) for images in batches]


def outputs(module, net, images, training):
    """One array, or the number of outputs and a list of them."""
    kit = toolkit(module)
    given = kit.images(images)
    if module.__track__ == "tf":
        out = net(given, training=training)
    else:
        import torch

        with torch.no_grad():
            out = net.train(training)(given)
    if isinstance(out, (list, tuple)):
        return [kit.array(one) for one in out]
    return kit.maps(out) if len(out.shape) == 4 else kit.array(out)


def gradients(module, name, settings, shapes, seed, images, training=False):
    """The largest gradient of every parameter, for the sum of squares of all outputs."""
    net = load(built(module, name, settings, images), state(shapes, seed))
    given = toolkit(module).images(images)
    if module.__track__ == "pytorch":
        out = net.train(training)(given)
        outs = out if isinstance(out, tuple) else (out,)
        sum((one**2).sum() for one in outs).backward()
        return [None if p.grad is None else float(p.grad.abs().max()) for p in net.parameters()]
    import tensorflow as tf

    with tf.GradientTape() as tape:
        out = net(given, training=training)
        outs = out if isinstance(out, tuple) else (out,)
        loss = sum(tf.reduce_sum(one**2) for one in outs)
    found = tape.gradient(loss, [v.value for v in net.trainable_variables])
    return [None if g is None else float(tf.reduce_max(tf.abs(g))) for g in found]


def names_and_shapes(module, name, settings):
    """What a state_dict holds; nothing is computed."""
    import torch

    with torch.device("meta"):
        net = getattr(module, name)(**settings)
    return names_and_shapes_of(net)


def names_and_shapes_of(net):
    """The names and shapes of a state, without counters, sorted."""
    return [[name, list(value.shape)] for name, value in sorted(net.state_dict().items())
            if not name.endswith("_tracked")]  # fmt: skip


def parameter_count(module, name, settings, images):
    """How many numbers training changes."""
    return toolkit(module).count(built(module, name, settings, images))


# --- dropout


def quiet_answers(module, settings, shapes, images, training=True):
    """The outputs of a GoogLeNet all of whose maps and hidden values are one, rounded."""
    weights = {name: np.zeros(shape, np.float32) for name, shape in shapes}
    for name, array in weights.items():
        if name.endswith(("bn.bias", "fc1.bias", "running_var")):
            array += 1
        if name in ("fc.weight", "aux1.fc2.weight", "aux2.fc2.weight"):
            array += np.eye(len(array), dtype=np.float32)
    net = load(built(module, "GoogLeNet", settings, images), weights)
    found = outputs(module, net, images, training)
    found = found if isinstance(found, list) else [found]
    return [np.unique(np.round(one.astype(float), 2) + 0.0).tolist() for one in found]


# --- losses


def loss_and_gradients(module, logits, labels, as_tuple=True, **settings):
    """The loss, and its gradient at each of the outputs."""
    kit = toolkit(module)
    given = [kit.tensor(one) for one in logits]
    if module.__track__ == "pytorch":
        given = [one.requires_grad_(True) for one in given]
        loss = module.auxiliary_loss(tuple(given) if as_tuple else given[0], kit.tensor(labels),
                                     **settings)  # fmt: skip
        loss.backward()
        return kit.array(loss), [kit.array(one.grad) for one in given]
    import tensorflow as tf

    with tf.GradientTape() as tape:
        tape.watch(given)
        loss = module.auxiliary_loss(tuple(given) if as_tuple else given[0], kit.tensor(labels),
                                     **settings)  # fmt: skip
    return kit.array(loss), [kit.array(one) for one in tape.gradient(loss, given)]


# --- the libraries' own networks


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


def own_passes(module, name, settings, shapes, seed, images, upstream):
    """The same of what is under test, with a state of the library's names."""
    net = load(built(module, name, settings, images), state(shapes, seed))
    return all_passes(toolkit(module), net, images, upstream)
