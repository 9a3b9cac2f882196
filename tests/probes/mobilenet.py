"""Probes of the chapter on MobileNets: they run beside the code under test."""

import numpy as np

from autograder import toolkit
from probes.weightless import weightless


def convolved(mobilenet, images, weight, **how):
    """The maps of a grouped convolution, and what was given afterwards."""
    return mobilenet.grouped_conv(images, weight, **how), images, weight


def paddings(mobilenet, cases):
    return [[*mobilenet.same_padding(*case)] for case in cases]


def kinds_of_paddings(mobilenet, cases):
    kinds = {type(one).__name__ for case in cases for one in mobilenet.same_padding(*case)}
    return sorted(kinds)


def rounded(mobilenet, values, **how):
    return [mobilenet.make_divisible(value, **how) for value in values]


# --- weights by name, or by the flow of data


def as_state(layers, convolutions=()):
    """A state_dict; linear layers that are named among the convolutions get 1x1 kernels."""
    import torch

    state = {}
    for one in layers:
        names = {"weight": "weight", "bias": "bias", "mean": "running_mean", "var": "running_var"}
        for role, name in names.items():
            if one.get(role) is not None:
                state[f"{one['name']}.{name}"] = torch.tensor(one[role])
        if one["kind"] == "batch_norm":
            state[f"{one['name']}.num_batches_tracked"] = torch.tensor(0)
        if one["name"] in convolutions:
            state[f"{one['name']}.weight"] = torch.tensor(one["weight"])[:, :, None, None]
    return state


def transplanted(mobilenet, net, layers, maps):
    """The transplant; in Keras a convolution with groups is a graph, which hides what it does."""
    kit = toolkit(mobilenet)
    if mobilenet.__track__ == "pytorch":
        return kit.transplant(net, layers, maps)
    import tensorflow as tf

    tf.config.run_functions_eagerly(True)
    try:
        return kit.transplant(net, layers, maps)
    finally:
        tf.config.run_functions_eagerly(False)


def with_weights(mobilenet, net, layers, maps, convolutions=()):
    kit = toolkit(mobilenet)
    if mobilenet.__track__ == "tf":
        return transplanted(mobilenet, net, layers, maps)
    net = kit.build(net, maps)
    net.load_state_dict(as_state(layers, convolutions))
    return net


def passes(kit, net, images, upstream):
    """What comes out, the gradient at the images, and that of every parameter by its name."""
    given = kit.images(images).requires_grad_(True)
    net.zero_grad()
    answer = net.eval()(given)
    (answer * kit.tensor(upstream)).sum().backward()
    named = {name: kit.array(one.grad) for name, one in net.named_parameters()}
    return {"answer": kit.array(answer), "images": kit.array(given.grad), **named}


def keras_passes(kit, net, images, upstream):
    """Logits, the gradient at the images, and the norms of all others in their order of size."""
    import tensorflow as tf

    given = kit.images(images)
    with tf.GradientTape() as tape:
        tape.watch(given)
        answer = net(given, training=False)
        loss = tf.reduce_sum(answer * kit.tensor(upstream))
    first, *others = tape.gradient(loss, [given, *[v.value for v in net.trainable_variables]])
    norms = sorted(float(tf.norm(one)) for one in others)
    return {"answer": kit.array(answer), "images": kit.maps(first), "norms": norms}


def stretched(net, factor):
    """The network after all its parameters were made larger."""
    import torch

    with torch.no_grad():
        for parameter in net.parameters():
            parameter.mul_(factor)
    return net


# --- blocks


def make_separable(mobilenet, in_channels, out_channels, **more):
    if mobilenet.__track__ == "pytorch":
        return mobilenet.separable_block(in_channels, out_channels, **more)
    return mobilenet.separable_block(out_channels, **more)


def as_net(mobilenet, block):
    if mobilenet.__track__ == "pytorch":
        return block
    import keras

    return keras.Sequential(list(block))


def separable_maps(mobilenet, maps, layers, arguments, training=False):
    kit = toolkit(mobilenet)
    net = as_net(mobilenet, make_separable(mobilenet, **arguments))
    return kit.forward(transplanted(mobilenet, net, layers, maps), maps, training)


def separable_kind(mobilenet, arguments):
    return type(make_separable(mobilenet, **arguments)).__name__


def block_maps(mobilenet, maps, layers, arguments, training=False):
    kit = toolkit(mobilenet)
    net = with_weights(mobilenet, mobilenet.InvertedResidual(**arguments), layers, maps)
    return kit.forward(net, maps, training)


def remembered(mobilenet, net, maps):
    """All running statistics after one batch that found zeros there, in order of size."""
    kit = toolkit(mobilenet)
    if mobilenet.__track__ == "tf":
        found = net.non_trainable_variables
        [one.assign(one * 0) for one in found]
    else:
        found = [one for one in net.buffers() if one.is_floating_point()]
        [one.zero_() for one in found]
    kit.forward(net, maps, training=True)
    return np.sort(np.concatenate([kit.array(one) for one in found]))


def separable_statistics(mobilenet, maps, layers, arguments):
    net = as_net(mobilenet, make_separable(mobilenet, **arguments))
    return remembered(mobilenet, transplanted(mobilenet, net, layers, maps), maps)


def block_statistics(mobilenet, maps, layers, arguments):
    net = with_weights(mobilenet, mobilenet.InvertedResidual(**arguments), layers, maps)
    return remembered(mobilenet, net, maps)


def block_gradients(mobilenet, maps, layers, arguments, upstream):
    net = with_weights(mobilenet, mobilenet.InvertedResidual(**arguments), layers, maps)
    return toolkit(mobilenet).gradients(net, maps, upstream)


def block_sizes(mobilenet, maps, layers, arguments, upstream=None):
    """How many numbers each trainable tensor of the block holds, the largest first."""
    kit = toolkit(mobilenet)
    net = kit.build(mobilenet.InvertedResidual(**arguments), maps)
    tensors = net.trainable_variables if mobilenet.__track__ == "tf" else net.parameters()
    return sorted((int(np.prod(one.shape)) for one in tensors), reverse=True)


def squeeze_maps(mobilenet, maps, layers, upstream=None):
    """What the block answers; with an upstream gradient also its own (PyTorch)."""
    kit = toolkit(mobilenet)
    net = mobilenet.SqueezeExcitation(*layers[0]["weight"].T.shape)
    net = with_weights(mobilenet, net, layers, maps, {"fc1", "fc2"})
    if upstream is None:
        return kit.forward(net, maps)
    return passes(kit, net, maps, upstream)


# --- networks


def make_v2(mobilenet, width_mult, classes, blocks=None, dropout=None):
    more = {"blocks": blocks, "dropout": dropout}
    more = {name: value for name, value in more.items() if value is not None}
    return mobilenet.MobileNetV2(num_classes=classes, width_mult=width_mult, **more)


def v2_logits(mobilenet, width_mult, layers, images, blocks=None, dropout=None, training=False):
    net = make_v2(mobilenet, width_mult, len(layers[-1]["bias"]), blocks, dropout)
    net = with_weights(mobilenet, net, layers, images)
    return toolkit(mobilenet).forward(net, images, training)


def exchanged(mobilenet, width_mult, layers, images, upstream):
    """Ours with a state of torchvision's, the same made larger, and what state it has then."""
    kit = toolkit(mobilenet)
    own = make_v2(mobilenet, width_mult, len(layers[-1]["bias"])).double()
    own.load_state_dict(as_state(layers))
    return [passes(kit, stretched(own, factor), images, upstream) for factor in (1.0, 1.25)]


def keras_twin(mobilenet, name, width_mult, layers, images, upstream):
    """Logits and gradients of a network under test with these weights."""
    kit = toolkit(mobilenet)
    more = {"size": images.shape[2]} if name == "MobileNet" else {}
    classes = len(layers[-1]["bias"])
    net = getattr(mobilenet, name)(num_classes=classes, width_mult=width_mult, **more)
    return keras_passes(kit, kit.transplant(net, layers, images), images, upstream)


def v1_logits(mobilenet, width_mult, layers, images, dropout, modes):
    """What one network makes of the images in each mode: in training or not."""
    kit = toolkit(mobilenet)
    net = mobilenet.MobileNet(len(layers[-1]["bias"]), width_mult, dropout, images.shape[2])
    net = kit.transplant(net, layers, images)
    return [kit.forward(net, images, training) for training in modes]


def parameters(mobilenet, name, **settings):
    """How many trainable numbers a Keras network has; it is called only if it is not built."""
    kit = toolkit(mobilenet)
    net = getattr(mobilenet, name)(**settings)
    if all(layer.built for layer in net._flatten_layers()):
        return kit.count(net)
    side = 224 if name == "MobileNet" else 32  # which takes one size alone
    return kit.count(kit.build(net, np.zeros((1, 3, side, side))))


def listed(net):
    return [[name, list(value.shape)] for name, value in net.state_dict().items()]


def names_and_shapes(mobilenet, width_mult):
    return listed(weightless(lambda: mobilenet.MobileNetV2(width_mult=width_mult)))


def torchvisions(width_mult, classes, blocks=None):
    """torchvision's own network in float64."""
    from torchvision.models import MobileNetV2

    setting = blocks and [list(line) for line in blocks]
    return MobileNetV2(classes, width_mult, setting).double().eval()


def kerases(name, width_mult, layers, size):
    """Keras' own network with these weights."""
    import keras

    net = getattr(keras.applications, name)(
        input_shape=(size, size, 3), alpha=width_mult, weights=None,
        classes=len(layers[-1]["bias"]), classifier_activation=None,
    )  # fmt: skip
    arrays = [array for one in layers for array in in_keras(one)]
    shapes = [one.shape for one in net.weights]
    net.set_weights([a.reshape(shape) for a, shape in zip(arrays, shapes, strict=True)])
    return net


def in_keras(layer):
    """The arrays of a described layer as Keras holds them."""
    if layer["kind"] == "linear":
        return [layer["weight"].T, layer["bias"]]
    if layer["kind"] == "conv":
        axes = (2, 3, 0, 1) if layer["groups"] > 1 else (2, 3, 1, 0)
        return [layer["weight"].transpose(axes)]
    return [layer[role] for role in ("weight", "bias", "mean", "var")]
