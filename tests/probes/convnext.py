"""Probes of the chapter on ConvNeXt: they run beside the code under test."""

import numpy as np

from autograder import toolkit

# --- on paper


def normalized(convnext, values, weight, bias, **settings):
    """What is normalized, and what the values are afterwards."""
    return convnext.layer_norm(values, weight, bias, **settings), values


def weighed(convnext, values, **settings):
    return convnext.gelu(values, **settings), values


def missing(convnext, branch, rate, draws, **settings):
    return convnext.stochastic_depth(branch, rate, draws, **settings), branch


def costs(convnext, counts, widths, **settings):
    """The costs of a network, its pairs as lists."""
    found = convnext.convnext_costs(counts, widths, **settings)
    if not isinstance(found, dict):
        return found
    return {
        name: [*value] if isinstance(value, (list, tuple)) else value
        for name, value in found.items()
    }


# --- weights: by their names in PyTorch, in the order of the data in Keras


def filled(track, net, weights, images):
    """A network with these weights, in evaluation."""
    if track == "pytorch":
        import torch

        net = net.double().eval()
        net.load_state_dict({name: torch.tensor(one) for name, one in weights.items()})
        return net
    net(np.transpose(images, (0, 2, 3, 1)).astype("float32"), training=False)
    variables, values = net.trainable_variables, [in_keras(one) for one in weights.values()]
    sizes = [[int(np.prod(one.shape)) for one in some] for some in (variables, values)]
    if sizes[0] != sizes[1]:
        text = "the weights have {} numbers, one after the other; expected are {}."
        raise ValueError(text.format(*(", ".join(map(str, some)) for some in sizes)))
    for variable, value in zip(variables, values, strict=True):
        variable.assign(value.reshape(variable.shape))
    return net


def in_keras(array):
    """A weight in Keras' layout."""
    if array.ndim == 4:
        return array.transpose(2, 3, 1, 0)
    return array.T if array.ndim == 2 else array.ravel()


def passes(kit, track, net, images, upstream):
    """Answers, the gradient at the images, and those at the weights, each in a row."""
    given = kit.images(images)
    if track == "pytorch":
        given.requires_grad_(True)
        net.zero_grad()
        answer = net(given)
        (answer * kit.tensor(upstream)).sum().backward()
        named = sorted(net.named_parameters())
        found = [kit.array(one.grad).ravel() if one.grad is not None else None for _, one in named]
        return [kit.maps(answer), kit.maps(given.grad), *found]
    import tensorflow as tf

    with tf.GradientTape() as tape:
        tape.watch(given)
        answer = net(given, training=False)
        four = len(answer.shape) == 4
        loss = tf.reduce_sum(answer * (kit.images if four else kit.tensor)(upstream))
    first, *found = tape.gradient(loss, [given, *[v.value for v in net.trainable_variables]])
    found = [None if one is None else kit.array(one).ravel() for one in found]
    return [kit.maps(answer) if four else kit.array(answer), kit.maps(first), *found]


# --- layer normalization


def make_norm(convnext, channels, eps):
    if convnext.__track__ == "pytorch":
        return convnext.LayerNorm2d(channels, **({} if eps is None else {"eps": eps}))
    return convnext.LayerNorm(**({} if eps is None else {"epsilon": eps}))


def torchs_norm(weight, eps=None, **rest):
    from functools import partial

    from torch import nn

    class Moved(nn.LayerNorm):
        def forward(self, maps):
            return super().forward(maps.permute(0, 2, 3, 1)).permute(0, 3, 1, 2)

    return partial(Moved, eps=1e-6 if eps is None else eps)(len(weight))


def kerases_norm(weight, eps=None, **rest):
    import keras

    return keras.layers.LayerNormalization(epsilon=1e-6 if eps is None else eps)


def norm_passes(kit, track, net, maps, weight, bias, upstream, eps=None):
    return passes(kit, track, filled(track, net, {"weight": weight, "bias": bias}, maps), maps,
                  upstream)  # fmt: skip


def norm(convnext, maps, weight, bias, upstream, eps=None):
    """Answers and gradients of the layer with these weights."""
    net = make_norm(convnext, len(weight), eps)
    return norm_passes(toolkit(convnext), convnext.__track__, net, maps, weight, bias, upstream)


def norm_start(convnext, maps, training=False):
    """The start values, in order, and what the new layer makes of maps."""
    kit, net = toolkit(convnext), make_norm(convnext, maps.shape[1], None)
    answer = kit.forward(kit.build(net, maps), maps, training)
    if convnext.__track__ == "pytorch":
        state = net.state_dict()
        return {name: kit.array(one) for name, one in state.items()}, answer
    names = ("weight", "bias")
    return dict(zip(names, map(kit.array, net.trainable_variables), strict=True)), answer


def norm_of_rows(convnext, rows):
    kit = toolkit(convnext)
    return kit.array(convnext.LayerNorm()(kit.tensor(rows)))


# --- stochastic depth


def dropped(convnext, branch, rate, training=True, times=1, graph=False):
    """What comes of a branch in several calls of one layer, and the branch afterwards."""
    kit, layer = toolkit(convnext), convnext.StochasticDepth(rate)
    given = kit.tensor(branch)
    if convnext.__track__ == "pytorch":
        layer.train(training)
        found = [kit.array(layer(given)) for _ in range(times)]
        return found, kit.array(given)
    import tensorflow as tf

    def call(values):
        return layer(values, training=training)

    call = tf.function(call) if graph else call
    return [kit.array(call(given)) for _ in range(times)], kit.array(given)


# --- blocks


def block(convnext, channels, weights, maps, upstream, **settings):
    """Answers and gradients of a block with these weights."""
    net = convnext.ConvNeXtBlock(channels, **settings)
    net = filled(convnext.__track__, net, weights, maps)
    return passes(toolkit(convnext), convnext.__track__, net, maps, upstream)


def block_maps(convnext, channels, weights, maps, training=False, **settings):
    """What a block with these weights makes of maps, and the maps afterwards."""
    kit = toolkit(convnext)
    net = filled(convnext.__track__, convnext.ConvNeXtBlock(channels, **settings), weights, maps)
    if convnext.__track__ == "tf":
        return kit.forward(net, maps, training), maps
    before = kit.images(maps)
    import torch

    with torch.no_grad():
        return kit.array(net.train(training)(before)), kit.array(before)


def block_start(convnext, maps, **settings):
    """The layer scale of a new block, and how far it is from handing on what it is given."""
    kit, channels = toolkit(convnext), maps.shape[1]
    net = kit.build(convnext.ConvNeXtBlock(channels, **settings), maps)
    if convnext.__track__ == "pytorch":
        scale = net.state_dict()["layer_scale"]
    else:
        scale = net.trainable_variables[-1]
    return kit.array(scale).ravel(), kit.forward(net, maps)


def block_sizes(convnext, maps):
    """The tensors that a block learns: names and shapes, or their sizes in the data's order."""
    net = toolkit(convnext).build(convnext.ConvNeXtBlock(maps.shape[1]), maps)
    return sizes(convnext.__track__, net)


def what_a_step_raises(convnext, maps):
    """What an optimizer raises at a new block in PyTorch."""
    import torch

    net, given = convnext.ConvNeXtBlock(maps.shape[1]), torch.tensor(maps, dtype=torch.float32)
    net(given).square().sum().backward()
    try:
        torch.optim.SGD(net.parameters(), lr=0.1).step()
    except RuntimeError as error:
        return {"a step of SGD": type(error).__name__}
    return {"a step of SGD": None}


def block_name(convnext, name):
    """The name of a block that was given one, as in every layer of Keras."""
    return convnext.ConvNeXtBlock(3, name=name).name


def sizes(track, net):
    if track == "pytorch":
        return sorted([name, list(one.shape)] for name, one in net.state_dict().items())
    return [int(np.prod(one.shape)) for one in net.trainable_variables]


def network_sizes(convnext, images, counts, widths, num_classes):
    """The same of a network."""
    net = convnext.ConvNeXt(counts, widths, num_classes=num_classes)
    return sizes(convnext.__track__, toolkit(convnext).build(net, images))


def torchvisions_block(channels):
    from torchvision.models import convnext

    return convnext.CNBlock(channels, 1.0, 0.0)


def kerases_block(channels):
    import keras
    from keras.src.applications import convnext

    inputs = keras.Input((None, None, channels))
    return keras.Model(inputs, convnext.ConvNeXtBlock(channels, name="block")(inputs))


# --- networks


def network(convnext, counts, widths, num_classes, weights, images, upstream):
    """Logits and gradients of a network with these weights."""
    net = convnext.ConvNeXt(counts, widths, num_classes=num_classes)
    net = filled(convnext.__track__, net, weights, images)
    return passes(toolkit(convnext), convnext.__track__, net, images, upstream)


def logits_in_modes(convnext, counts, widths, weights, images, modes, **settings):
    """What one network makes of the images in each mode: in training or not."""
    kit, net = toolkit(convnext), convnext.ConvNeXt(counts, widths, **settings)
    net = filled(convnext.__track__, net, weights, images[:2])
    return [kit.forward(net, images, training) for training in modes]


def logits(convnext, counts, widths, weights, images, **settings):
    return logits_in_modes(convnext, counts, widths, weights, images, [False], **settings)[0]


def scales(convnext, images, counts, widths, places, **settings):
    """The layer scales of a new network's blocks; its numbers in all.

    Args:
        places: which of its tensors they are, in the order of the data.
    """
    kit = toolkit(convnext)
    net = kit.build(convnext.ConvNeXt(counts, widths, **settings), images)
    if convnext.__track__ == "pytorch":
        found = [one for name, one in net.state_dict().items() if name.endswith("layer_scale")]
    else:
        found = [net.trainable_variables[place] for place in places]
    return [kit.array(one).ravel() for one in found], kit.count(net)


def names_and_shapes(convnext, counts, widths):
    """What the state_dict of a network holds."""
    state = convnext.ConvNeXt(counts, widths).state_dict()
    return sorted([name, list(value.shape)] for name, value in state.items())


def torchvisions(counts, widths, num_classes, images):
    from torchvision.models import convnext

    after = [*widths[1:], None]
    stages = [convnext.CNBlockConfig(*one) for one in zip(widths, after, counts, strict=True)]
    return convnext.ConvNeXt(stages, num_classes=num_classes)


def kerases(counts, widths, num_classes, images):
    from keras.src.applications import convnext

    return convnext.ConvNeXt(
        counts, widths, include_preprocessing=False, classes=num_classes, weights=None,
        input_shape=(*images.shape[2:], 3), classifier_activation=None,
    )  # fmt: skip
