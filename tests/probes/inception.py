"""Probes of the chapter on parallel branches: they run beside the code under test."""

import numpy as np

from autograder import toolkit
from probes import resnet
from probes.inception_twins import all_passes
from probes.resnet import in_keras
from probes.weightless import weightless

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


def answers(module, name, settings, shapes, seed, batches, training=False, count=None):
    """How many numbers training changes, and what the weights of `state` make of batches.

    Where the numbers are not as many as count, the weights do not fit and nothing is answered.
    """
    net = built(module, name, settings, batches[0])
    found = toolkit(module).count(net)
    if count not in (None, found):
        return found, []
    load(net, state(shapes, seed))
    return found, [outputs(module, net, images, training) for images in batches]


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
    return names_and_shapes_of(weightless(lambda: getattr(module, name)(**settings)))


def names_and_shapes_of(net):
    """The names and shapes of a state, without counters, sorted."""
    return [[name, list(value.shape)] for name, value in sorted(net.state_dict().items())
            if not name.endswith("_tracked")]  # fmt: skip


def constants_of_norms(module):
    """Momentum and epsilon of the normalizations that a Keras DenseNet has beside its blocks."""
    net = module.DenseNet(growth_rate=2, block_config=(1,), stem=4, num_classes=3)
    norms = {"norm0": net.norm0, "norm5": net.norm5}
    return {name: {"momentum": float(one.momentum), "epsilon": float(one.epsilon)}
            for name, one in norms.items()}  # fmt: skip


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


# --- beside the libraries' own networks


def own_passes(module, name, settings, shapes, seed, images, upstream):
    """The same of what is under test, with a state of the library's names."""
    net = load(built(module, name, settings, images), state(shapes, seed))
    return all_passes(toolkit(module), net, images, upstream)
