"""Probes of the chapter on ResNet: they run beside the code under test."""

import contextlib
import functools
from unittest.mock import patch

import numpy as np

from autograder import toolkit

# --- weights by torchvision's names


def state(shapes, seed):
    """Random weights for these shapes, float32: zero-mean kernels, normalization that matters."""
    return _state(tuple((name, tuple(shape)) for name, shape in shapes.items()), seed)


@functools.cache
def _state(shapes, seed):
    rng = np.random.default_rng(seed)
    return {name: _values(rng, name, shape).astype(np.float32) for name, shape in shapes}


def _values(rng, name, shape):
    if len(shape) > 1:
        values = rng.standard_normal(shape, dtype=np.float32)
        return values * np.sqrt(2 / np.prod(shape[1:]))
    if name.endswith("running_var"):
        return rng.uniform(0.7, 1.5, shape)
    if name.endswith("weight"):  # the last of a block small, so that sums do not run away
        return rng.uniform(0.5, 1.2, shape) * rng.choice([-1, 1], shape)
    return 0.3 * rng.normal(size=shape)


def load(net, state):
    """Write a state under torchvision's names (NumPy, PyTorch's layout) into a network."""
    if hasattr(net, "load_state_dict"):
        import torch

        tensors = {name: torch.tensor(array) for name, array in state.items()}
        counters = {name: t for name, t in net.state_dict().items() if name.endswith("_tracked")}
        net.load_state_dict(tensors | counters)
        return net
    for name, array in state.items():
        variable_of(net, name).assign(in_keras(array))
    return net


def variable_of(net, name):
    """The variable of a Keras network that torchvision's name leads to."""
    *path, part = name.split(".")
    found = net
    for step in path:
        found = found[int(step)] if step.isdigit() else getattr(found, step)
    of_norm = {"weight": "gamma", "bias": "beta", "running_mean": "moving_mean",
               "running_var": "moving_variance"}  # fmt: skip
    return getattr(found, of_norm[part] if hasattr(found, "gamma") else
                   {"weight": "kernel", "bias": "bias"}[part])  # fmt: skip


def in_keras(array):
    return np.transpose(array, {1: (0,), 2: (1, 0), 4: (2, 3, 1, 0)}[array.ndim])


def built(module, net, channels=3, size=16):
    """The network, after one image."""
    return toolkit(module).build(net, np.zeros((1, channels, size, size)))


def tensors_by_name(module, names, settings):
    """The shapes under torchvision's names, in its layout, and how many values there are in all."""
    net = built(module, module.ResNet(**settings))
    if module.__track__ == "pytorch":
        state = {k: v for k, v in net.state_dict().items() if not k.endswith("_tracked")}
        return {k: list(v.shape) for k, v in state.items()}, sum(v.numel() for v in state.values())
    found = {}
    for name in names:
        shape = variable_of(net, name).shape
        order = {1: (0,), 2: (1, 0), 4: (3, 2, 0, 1)}[len(shape)]
        found[name] = [int(shape[axis]) for axis in order]
    return found, int(sum(np.prod(v.shape) for v in net.weights))


def resnet_logits(module, batches, settings, shapes, seed):
    """The logits of a small ResNet with the weights of `state`, in both modes."""
    kit = toolkit(module)
    net = built(module, module.ResNet(**settings))
    load(net, state(shapes, seed))
    return [kit.forward(net, images, mode) for mode in (False, True) for images in batches]


def logits_at_full_size(module, depth, images, shapes, seed):
    """The logits of a ResNet of table 1 with given weights, evaluating and training."""
    kit = toolkit(module)
    net = load(built(module, module.build_resnet(depth), size=32), state(shapes, seed))
    return [kit.forward(net, images), kit.forward(net, images, training=True)]


def exchanged(module, depth, images, shapes, seed):
    """Logits of a ResNet with torchvision's state, and of torchvision's with its state then."""
    kit = toolkit(module)
    with without_drawing("pytorch"):
        theirs, own = torchvisions(depth), module.build_resnet(depth).double()
    own.load_state_dict(load(theirs, state(shapes, seed)).state_dict())
    found = passes(kit, own, images)
    stretch(own)
    theirs.load_state_dict(own.state_dict())
    return [*found, *passes(kit, theirs, images)]


def torchvisions(depth):
    """torchvision's network in float64."""
    import torchvision

    return getattr(torchvision.models, f"resnet{depth}")().double()


def passes(kit, net, images):
    """Logits evaluating and training; the second pass moves the statistics."""
    return [kit.forward(net, images, training) for training in (False, True)]


def stretch(net):
    """Make all parameters larger by a quarter."""
    import torch

    with torch.no_grad():
        for parameter in net.parameters():
            parameter.mul_(1.25)


# --- counts


@contextlib.contextmanager
def without_drawing(track):
    """Make networks whose weights nobody draws: their shapes are all that counts."""
    with contextlib.ExitStack() as stack:
        if track == "pytorch":
            import torch

            for name in ("normal_", "uniform_"):
                as_it_is = patch.object(torch.Tensor, name, lambda tensor, *args, **more: tensor)
                stack.enter_context(as_it_is)
        else:
            import keras

            def zeros(self, shape, dtype=None, **more):
                return keras.ops.zeros(shape, dtype)

            one = keras.initializers.VarianceScaling
            stack.enter_context(patch.object(one, "__call__", zeros))
        yield


def refusal(module, depth):
    """The exception that a depth is refused with, or what was built instead."""
    try:
        net = module.CifarResNet(depth)
    except Exception as error:
        return type(error).__name__
    return f"a network of {toolkit(module).count(built(module, net))} parameters"


def parameters(module, make, arguments):
    """How many trainable numbers a network has."""
    with without_drawing(module.__track__):
        net = getattr(module, make)(**arguments)
        if module.__track__ == "tf":
            net(toolkit(module).images(np.zeros((1, 3, 8, 8))))
        return toolkit(module).count(net)


def depths(module, depth):
    """How many blocks each stage has, and how many convolutions their branches have."""
    with without_drawing(module.__track__):
        net = module.build_resnet(depth)
    stages = [list(getattr(net, f"layer{number}")) for number in (1, 2, 3, 4)]
    kinds = {3 if hasattr(block, "conv3") else 2 for blocks in stages for block in blocks}
    return [len(blocks) for blocks in stages], sorted(kinds)


# --- stages and small networks


def as_net(module, blocks):
    """A chain of blocks as one network."""
    if module.__track__ == "pytorch":
        from torch import nn

        return nn.Sequential(*blocks)
    import keras

    return keras.Sequential(list(blocks))


def stage_maps(module, maps, layers, arguments, training=False):
    kit = toolkit(module)
    net = kit.transplant(as_net(module, module.stage(**arguments)), layers, maps)
    return kit.forward(net, maps, training)


def is_sequential(module, arguments):
    blocks = module.stage(**arguments)
    if module.__track__ == "pytorch":
        from torch import nn

        return isinstance(blocks, nn.Sequential), len(blocks)
    return isinstance(blocks, list), len(blocks)


def small_logits(module, images, layers, settings, training=False):
    kit = toolkit(module)
    net = kit.transplant(module.CifarResNet(**settings), layers, images)
    return kit.forward(net, images, training)


def parts_in_turn(module, images, layers, settings):
    """Logits through stem, blocks and head one after another; how many blocks there are."""
    kit = toolkit(module)
    net = kit.transplant(module.CifarResNet(**settings), layers, images)
    maps = net.stem(kit.images(images))
    for block in net.blocks:
        maps = block(maps)
    return kit.array(net.head(maps)), len(list(net.blocks))


def without(module, images, layers, settings, drops, training=False):
    """Logits without some blocks, for several such choices."""
    kit = toolkit(module)
    net = kit.transplant(module.CifarResNet(**settings), layers, images)
    given = kit.images(images)
    if module.__track__ == "pytorch":
        net.train(training)
    return [kit.array(module.logits_without(net, given, dropped)) for dropped in drops]


def modes_after(module, images, layers, settings, drops, training=True):
    """For each choice: the error, or whether gradients are recorded; the modes that have changed.

    One block of the network is in another mode than the rest.
    """
    kit = toolkit(module)
    net = kit.transplant(module.CifarResNet(**settings), layers, images)
    found = []
    for dropped in drops:
        before = set_modes(module, net, training)
        try:
            answer = module.logits_without(net, kit.images(images), dropped)
            outcome = bool(getattr(answer, "requires_grad", False))
        except ValueError as error:
            outcome = type(error).__name__
        after = modes_of(module, net)
        found.append(
            [outcome, {name: after[name] for name in after if after[name] != before[name]}]
        )
    return found


def set_modes(module, net, training):
    if module.__track__ == "pytorch":
        net.train(training)
        net.blocks[0].train(not training)
    return modes_of(module, net)


def modes_of(module, net):
    """The mode of each layer; Keras has none."""
    if module.__track__ != "pytorch":
        return {}
    return {name: layer.training for name, layer in net.named_modules()}


# --- scratch


def direction(module, weights, seed=5):
    return [np.asarray(d) for d in module.random_direction(np.random.default_rng(seed), weights)]


def direction_summary(module, weights, seed=5):
    """Lengths of filters, and whether two draws differ."""
    first, second = direction(module, weights, seed), direction(module, weights, seed + 1)
    lengths = [np.sqrt((d.reshape(len(d), -1) ** 2).sum(axis=1)) for d in first]
    differ = [bool(np.any(a != b)) for a, b in zip(first, second, strict=True)]
    return {"lengths": lengths, "shapes": [list(d.shape) for d in first], "differ": differ}
