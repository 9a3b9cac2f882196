"""Probes of the chapter on VGG: they run beside the code under test."""

from types import SimpleNamespace
from unittest.mock import patch

import numpy as np

from autograder import toolkit
from probes.weightless import weightless


def merged(vgg, first, second):
    """The merged kernel, and both kernels afterwards."""
    return vgg.merged_kernel(first, second), first, second


def merged_in_turn(vgg, kernels):
    """One kernel for a whole row of convolutions."""
    result = kernels[0]
    for kernel in kernels[1:]:
        result = vgg.merged_kernel(result, kernel)
    return result


def costs(vgg, letter, **settings):
    """The costs of a network, its pairs as lists."""
    found = vgg.vgg_costs(letter, **settings)
    if not isinstance(found, dict):
        return found
    return {
        name: [*value] if isinstance(value, (list, tuple)) else value
        for name, value in found.items()
    }


# --- stages


def make_stage(vgg, in_channels, channels, kernel_sizes):
    if vgg.__track__ == "pytorch":
        return vgg.conv_stage(in_channels, channels, kernel_sizes)
    return vgg.conv_stage(channels, kernel_sizes)


def as_net(vgg, stage):
    """The stage as a network, also if it came in another container than was asked for."""
    if vgg.__track__ == "pytorch":
        from torch import nn

        return nn.Sequential(*stage) if isinstance(stage, (list, tuple)) else stage
    import keras

    return keras.Sequential(layers_of(stage))


def layers_of(stage):
    """Keras' layers of a list, or of a network."""
    return list(getattr(stage, "layers", stage))


def stage_maps(vgg, maps, layers, arguments):
    """What a stage with these weights makes of maps."""
    kit = toolkit(vgg)
    net = kit.transplant(as_net(vgg, make_stage(vgg, **arguments)), layers, maps)
    return kit.forward(net, maps)


def stage_layers(vgg, arguments):
    """The kinds of a stage's layers, in order; ReLU inside Keras' layers counts as one."""
    stage = make_stage(vgg, **arguments)
    if vgg.__track__ == "pytorch":
        kinds = [type(layer).__name__ for layer in stage]
        return [type(stage).__name__, *kinds]
    return [type(stage).__name__, *[base_of(layer) for layer in layers_of(stage)]]


def base_of(layer):
    import keras

    return "a layer" if isinstance(layer, keras.layers.Layer) else type(layer).__name__


def stage_gradients(vgg, maps, layers, arguments, upstream):
    kit = toolkit(vgg)
    net = kit.transplant(as_net(vgg, make_stage(vgg, **arguments)), layers, maps)
    return kit.gradients(net, maps, upstream)


# --- networks of table 1


def settings_of(vgg, letter, width, layers, images, **more):
    """The arguments of the network that these layers describe."""
    found = {"letter": letter, "width": width, "hidden": layers[-2]["bias"].size,
             "num_classes": layers[-1]["bias"].size, **more}  # fmt: skip
    if vgg.__track__ == "tf":
        found["size"] = images.shape[2]
    return found


def with_weights(vgg, letter, width, layers, images, **more):
    """The network under test with these weights: by their names, or by the flow of data."""
    net = vgg.VGG(**settings_of(vgg, letter, width, layers, images, **more))
    if vgg.__track__ == "tf":
        return toolkit(vgg).transplant(net, layers, images)
    net = toolkit(vgg).build(net, images)
    net.load_state_dict(as_state(layers))
    return net


def as_state(layers):
    import torch

    return {
        f"{layer['name']}.{part}": torch.tensor(layer[part])
        for layer in layers
        for part in ("weight", "bias")
    }


def logits(vgg, letter, width, layers, images, training=False, times=1, **more):
    kit = toolkit(vgg)
    net = with_weights(vgg, letter, width, layers, images, **more)
    found = [kit.forward(net, images, training) for _ in range(times)]
    return found if times > 1 else found[0]


def gradients(vgg, letter, width, layers, images, upstream):
    return toolkit(vgg).gradients(
        with_weights(vgg, letter, width, layers, images), images, upstream
    )


def parameter_count(vgg, images, settings):
    kit = toolkit(vgg)
    return kit.count(kit.build(vgg.VGG(**settings), images))


def names_and_shapes(vgg, letter):
    """What a state_dict of the full network holds; nothing is computed."""
    state = weightless(lambda: vgg.VGG(letter)).state_dict()
    return [[name, list(value.shape)] for name, value in state.items()]


def empty(letter):
    """torchvision's network without memory for its weights."""
    import torchvision

    depth = {"A": 11, "B": 13, "D": 16, "E": 19}[letter]
    return weightless(getattr(torchvision.models, f"vgg{depth}"))


def narrow(letter, width, hidden, classes):
    """torchvision's network with its own features and forward, narrower, in float64."""
    from torch import nn
    from torchvision.models import vgg

    plan = [one if one == "M" else one * width // 64 for one in vgg.cfgs[letter]]
    net = vgg.VGG.__new__(vgg.VGG)
    with patch.object(vgg.nn, "Linear", lambda *sizes: nn.Identity()):
        net.__init__(vgg.make_layers(plan), init_weights=False)
    inputs = plan[-2] * 49
    for place, sizes in ((0, (inputs, hidden)), (3, (hidden, hidden)), (6, (hidden, classes))):
        net.classifier[place] = nn.Linear(*sizes)
    return net.double().eval()


def stretched(net, factor):
    """The network after all its parameters were made larger."""
    import torch

    with torch.no_grad():
        for parameter in net.parameters():
            parameter.mul_(factor)
    return net


def passes(kit, net, images, upstream):
    """Logits, the gradient at the images, and that of every parameter by its name."""
    given = kit.images(images).requires_grad_(True)
    net.zero_grad()
    answer = net.eval()(given)
    (answer * kit.tensor(upstream)).sum().backward()
    named = {name: kit.array(one.grad) for name, one in net.named_parameters()}
    return {"logits": kit.array(answer), "images": kit.array(given.grad), **named}


def exchanged(vgg, letter, width, layers, images, upstream):
    """Ours with a state of torchvision's, the same made larger, and what state it has then."""
    kit = toolkit(vgg)
    hidden, classes = layers[-2]["bias"].size, layers[-1]["bias"].size
    own = vgg.VGG(letter, num_classes=classes, width=width, hidden=hidden).double()
    own.load_state_dict(as_state(layers))
    found = [passes(kit, stretched(own, factor), images, upstream) for factor in (1.0, 1.25)]
    return found, {name: kit.array(value) for name, value in own.state_dict().items()}


def narrow_vgg16(width, layers, size):
    """Keras' own VGG16 with fewer maps and hidden values, and these weights."""
    import keras
    from keras.src.applications import vgg16

    hidden = layers[-2]["bias"].size

    def conv(filters, *more, **how):
        return keras.layers.Conv2D(filters * width // 64, *more, **how)

    def dense(units, **how):
        return keras.layers.Dense(hidden if units == 4096 else units, **how)

    known = vars(keras.layers)
    with patch.object(
        vgg16, "layers", SimpleNamespace(**{**known, "Conv2D": conv, "Dense": dense})
    ):
        net = vgg16.VGG16(weights=None, input_shape=(size, size, 3), classifier_activation=None,
                          classes=layers[-1]["bias"].size)  # fmt: skip
    net.set_weights([array for one in layers for array in in_keras(one, size // 32)])
    return net


def in_keras(layer, side):
    """Weight and bias of a described layer as Keras holds them; maps were flattened H, W, C."""
    weight = layer["weight"]
    if weight.ndim == 4:
        return weight.transpose(2, 3, 1, 0), layer["bias"]
    if layer["name"] == "classifier.0":
        weight = weight.reshape(len(weight), -1, side, side).transpose(0, 2, 3, 1)
    return weight.reshape(len(weight), -1).T, layer["bias"]


def keras_passes(kit, net, images, upstream):
    """Logits, the gradient at the images, and the norms of all others in their order of size."""
    import tensorflow as tf

    given = kit.images(images)
    with tf.GradientTape() as tape:
        tape.watch(given)
        answer = net(given, training=False)
        loss = tf.reduce_sum(answer * kit.tensor(upstream))
    at = [given, *[v.value for v in net.trainable_variables]]
    first, *others = tape.gradient(loss, at)
    norms = sorted(float(tf.norm(one)) for one in others)
    return {"logits": kit.array(answer), "images": kit.maps(first), "norms": norms}


def keras_twin(vgg, width, layers, images, upstream):
    """The same of the network D under test."""
    net = with_weights(vgg, "D", width, layers, images)
    return keras_passes(toolkit(vgg), net, images, upstream)


# --- network in network


def make_nin(vgg, channels, **settings):
    if vgg.__track__ == "pytorch":
        settings["in_channels"] = channels
    return vgg.NetworkInNetwork(**settings)


def nin(vgg, images, layers, settings, training=False):
    """Logits of a network in network, and the maps that its features make."""
    kit = toolkit(vgg)
    net = kit.transplant(make_nin(vgg, images.shape[1], **settings), layers, images)
    answer = kit.forward(net, images, training)
    given = kit.images(images)
    if vgg.__track__ == "tf":
        return answer, kit.maps(net.features(given, training=training))
    import torch

    with torch.no_grad():
        return answer, kit.maps(net.features(given))


def nin_gradients(vgg, images, layers, settings, upstream):
    kit = toolkit(vgg)
    net = kit.transplant(make_nin(vgg, images.shape[1], **settings), layers, images)
    return kit.gradients(net, images, upstream)


def nin_parameters(vgg, channels, settings):
    kit = toolkit(vgg)
    net = make_nin(vgg, channels, **settings)
    return kit.count(kit.build(net, np.zeros((1, channels, 8, 8))))


# --- a head of convolutions


def headed(vgg, layers, size, activation="relu", rate=0.5, dtype="float32"):
    """A given network with a convolution, a pooling, and a dense head."""
    make = {"pytorch": headed_in_torch, "tf": headed_in_keras}[vgg.__track__]
    return make(layers, size, activation, rate, dtype)


def headed_in_torch(layers, size, activation, rate, dtype):
    import torch
    from torch import nn

    conv, first, second = layers
    channels, features = conv["weight"].shape[1], len(conv["weight"])
    net = nn.Module()
    net.features = nn.Sequential(nn.Conv2d(channels, features, 3), nn.ReLU(), nn.MaxPool2d(2))
    act = {"relu": nn.ReLU, "tanh": nn.Tanh}[activation]()
    hidden, inputs = first["weight"].shape
    net.classifier = nn.Sequential(
        nn.Dropout(0.0), nn.Linear(inputs, hidden), act, nn.Dropout(rate),
        nn.Linear(hidden, len(second["weight"])),
    )  # fmt: skip
    places = {"features.0": conv, "classifier.1": first, "classifier.4": second}
    net.load_state_dict(
        {f"{name}.{part}": torch.tensor(one[part]) for name, one in places.items()
         for part in ("weight", "bias")}
    )  # fmt: skip
    return net.to(getattr(torch, dtype)).eval()


def headed_in_keras(layers, size, activation, rate, dtype):
    import keras

    conv, first, second = layers
    channels, features = conv["weight"].shape[1], len(conv["weight"])
    net = keras.Sequential([
        keras.Input((*size, channels)),
        keras.layers.Conv2D(features, 3, activation="relu"), keras.layers.MaxPooling2D(2),
        keras.layers.Flatten(), keras.layers.Dropout(0.0),
        keras.layers.Dense(len(first["weight"]), activation=activation),
        keras.layers.Dropout(rate), keras.layers.Dense(len(second["weight"])),
    ])  # fmt: skip
    kernel = conv["weight"].transpose(2, 3, 1, 0)
    net.set_weights([kernel, conv["bias"], first["weight"].T, first["bias"],
                     second["weight"].T, second["bias"]])  # fmt: skip
    return net


def convert(vgg, net, maps_size=None):
    if vgg.__track__ == "tf" or maps_size is None:
        return vgg.as_convolutions(net)
    return vgg.as_convolutions(net, maps_size)


def answers(vgg, net, images, training=False, dtype="float32"):
    """What a network answers, as (N, C, H, W)."""
    kit = toolkit(vgg)
    if vgg.__track__ == "tf":
        return kit.maps(net(kit.images(images), training=training))
    import torch

    with torch.no_grad():
        given = kit.images(images).to(getattr(torch, dtype))
        return kit.array(net.train(training)(given)).astype(float)


def head_answers(vgg, layers, size, batches, maps_size=None, training=False, **how):
    """What the new network answers to batches of images of several sizes."""
    new = convert(vgg, headed(vgg, layers, size, **how), maps_size)
    dtype = how.get("dtype", "float32")
    return [answers(vgg, new, images, training, dtype) for images in batches]


def weights_of(net):
    if hasattr(net, "state_dict"):
        return [one.numpy().copy() for one in net.state_dict().values()]
    return [one.copy() for one in net.get_weights()]


def old_answers(vgg, net, images):
    """What the given network answers: rows."""
    if vgg.__track__ == "tf":
        return np.asarray(net(toolkit(vgg).images(images), training=False))
    import torch

    given = toolkit(vgg).images(images).float()
    try:
        with torch.no_grad():
            return net.classifier(net.features(given).flatten(1)).numpy()
    except RuntimeError:  # its layers do not fit each other any more
        return np.full(1, np.nan)


def left_alone(vgg, layers, size, images, maps_size):
    """The given network's answers and modes before and after it was converted."""
    net = headed(vgg, layers, size)
    if vgg.__track__ == "pytorch":
        net.features[0].train()  # one layer is in another mode than the rest

    def state():
        modes = []
        if vgg.__track__ == "pytorch":
            modes = [one.training for one in net.modules()]
        return [*weights_of(net), np.array(modes, dtype=bool), old_answers(vgg, net, images)]

    before = state()
    convert(vgg, net, maps_size)
    return [bool(np.array_equal(a, b)) for a, b in zip(before, state(), strict=False)]


def what_is_shared(vgg, layers, size, images, maps_size):
    """Which change of one network is seen by the other: the features' and the head's weights."""
    net = headed(vgg, layers, size)
    new = convert(vgg, net, maps_size)
    found = {}
    before = old_answers(vgg, net, images)
    for variable in own_weights(vgg, net, new):
        multiply(vgg, variable, 3.0)
    found["the head's weights are shared"] = not np.allclose(before, old_answers(vgg, net, images))
    before = answers(vgg, new, images)
    first = net.features[0].weight if vgg.__track__ == "pytorch" else net.weights[0]
    multiply(vgg, first, 3.0)
    found["the features are shared"] = not np.allclose(before, answers(vgg, new, images))
    return found


def own_weights(vgg, net, new):
    """The weights of the new network that are not objects of the given one's."""
    if vgg.__track__ == "tf":
        known = {id(one) for one in net.weights}
        return [one for one in new.weights if id(one) not in known]
    known = {id(one) for one in net.parameters()}
    return [one for one in new.parameters() if id(one) not in known]


def multiply(vgg, variable, factor):
    if vgg.__track__ == "tf":
        variable.assign(variable.value * factor)
        return
    import torch

    with torch.no_grad():
        variable.mul_(factor)
