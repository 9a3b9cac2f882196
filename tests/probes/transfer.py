"""What the probes of the chapter on transfer need of each framework, in pairs.

One network serves all of them: 4 inputs; a body of two blocks, "module" (linear to 6 values,
batch normalisation, ReLU, perhaps dropout) and "late" (linear to 5 values, ReLU); a linear head
with 3 outputs.  Weights go by PyTorch's names without "body.": "module.fc.weight", "head.bias".
"""

import contextlib
import functools
import os
import tempfile
from collections import OrderedDict

import numpy as np

SHAPES = {
    "module.fc.weight": (6, 4), "module.fc.bias": (6,),
    "module.bn.weight": (6,), "module.bn.bias": (6,),
    "module.bn.running_mean": (6,), "module.bn.running_var": (6,),
    "late.fc.weight": (5, 6), "late.fc.bias": (5,),
    "head.weight": (3, 5), "head.bias": (3,),
}  # fmt: skip
EPS = 1e-3
TO_KERAS = {
    "fc.weight": "kernel", "head.weight": "kernel", "bn.weight": "gamma", "bn.bias": "beta",
    "bn.running_mean": "moving_mean", "bn.running_var": "moving_variance",
}  # fmt: skip
FROM_KERAS = {
    "kernel": "weight", "gamma": "weight", "beta": "bias", "moving_mean": "running_mean",
    "moving_variance": "running_var",
}  # fmt: skip


def is_torch(module):
    return module.__track__ == "pytorch"


def build(module, dropout=0.0, softmax=False, shared=False):
    """The network and its parts: body, module, late, bn, head; with a softmax in Keras only.

    Keras takes long to make one: where the code under test has no reason to change more than
    weights, the probes share it.
    """
    if is_torch(module):
        return _torch_net(dropout)
    if not shared:
        return _keras_net(dropout, softmax)
    net, parts = _shared_keras_net(dropout)
    set_learning(module, net, SHAPES)
    return net, parts


def _torch_net(dropout):
    from torch import nn

    def block(**parts):
        return nn.Sequential(OrderedDict(parts))

    bn = nn.BatchNorm1d(6, eps=EPS, momentum=0.1)
    first = block(fc=nn.Linear(4, 6), bn=bn, act=nn.ReLU(), drop=nn.Dropout(dropout))
    late = block(fc=nn.Linear(6, 5), act=nn.ReLU())
    body = block(module=first, late=late)
    net = block(body=body, head=nn.Linear(5, 3)).double()
    parts = {"body": body, "module": first, "late": late, "bn": bn, "head": net.head}
    return net, parts


def _keras_net(dropout, softmax):
    import keras
    from keras import layers

    def block(name, size, *parts):
        return keras.Sequential([keras.Input((size,)), *parts], name=name)

    bn = layers.BatchNormalization(epsilon=EPS, momentum=0.9, name="bn")
    drop = [layers.Dropout(dropout)] if dropout else []
    first = block("module", 4, layers.Dense(6, name="fc"), bn, layers.ReLU(), *drop)
    late = block("late", 6, layers.Dense(5, name="fc"), layers.ReLU())
    body = block("body", 4, first, late)
    head = layers.Dense(3, name="head")
    images = keras.Input((4,))
    logits = head(body(images))
    net = keras.Model(images, layers.Softmax()(logits) if softmax else logits)
    return net, {"body": body, "module": first, "late": late, "bn": bn, "head": head}


@functools.cache
def _shared_keras_net(dropout):
    return _keras_net(dropout, softmax=False)


def native(module, name):
    """The framework's own name of a weight."""
    if is_torch(module):
        return name if name.startswith("head") else f"body.{name}"
    layer, _, kind = name.rpartition(".")
    short = f"{layer.rpartition('.')[2]}.{kind}"
    return f"{layer.replace('.', '/')}/{TO_KERAS.get(short, kind)}"


def common(module, name):
    """The name of a weight that both frameworks share here."""
    if is_torch(module):
        return name.removeprefix("body.")
    layer, _, kind = name.rpartition("/")
    return ".".join([*layer.split("/"), FROM_KERAS.get(kind, kind)]).removeprefix(".")


def turned(module, array):
    """A weight in the layout of the framework, and back."""
    return array if is_torch(module) or np.ndim(array) < 2 else np.swapaxes(array, 0, 1)


def state_of(module, net):
    """Common name -> array, a copy, for every weight of the network."""
    if is_torch(module):
        items = [(n, v.detach().numpy()) for n, v in net.state_dict().items()]
    else:
        items = [(v.path, v.numpy()) for v in net.weights]
    found = {common(module, n): turned(module, np.array(v, copy=True)) for n, v in items}
    return {n: v for n, v in found.items() if not n.endswith("num_batches_tracked")}


def write(module, net, weights):
    """Give the network weights by their common names."""
    if is_torch(module):
        import torch

        own = net.state_dict()
        for name, array in weights.items():
            own[native(module, name)].copy_(torch.tensor(array))
        return net
    own = {v.path: v for v in net.weights}
    for name, array in weights.items():
        own[native(module, name)].assign(turned(module, array))
    return net


def checkpoint(module, arrays, prefix=""):
    """A checkpoint as the framework has it, from common names."""
    state = {prefix + native(module, n): turned(module, a) for n, a in arrays.items()}
    if not is_torch(module):
        return state
    import torch

    if any(name.startswith("module.bn") for name in arrays):
        state[prefix + "body.module.bn.num_batches_tracked"] = 3
    return {name: torch.tensor(array) for name, array in state.items()}


def run_net(module, net, images, training):
    """The outputs as an array, without gradients."""
    if is_torch(module):
        import torch

        with torch.no_grad():
            return net.train(training)(torch.tensor(images)).numpy()
    return np.asarray(net(np.asarray(images, np.float32), training=training))


def learning_step(module, net, images, upstream):
    """Run the network in training mode and backwards: (outputs, names with a gradient)."""
    if is_torch(module):
        import torch

        net.zero_grad(set_to_none=False)
        out = net(torch.tensor(images))
        (out * torch.tensor(upstream)).sum().backward()
        names = [n for n, p in net.named_parameters() if p.grad is not None]
        return out.detach().numpy(), sorted(common(module, n) for n in names)
    import tensorflow as tf

    with tf.GradientTape() as tape:
        out = net(np.asarray(images, np.float32), training=True)
        loss = tf.reduce_sum(out * upstream.astype(np.float32))
    variables = net.trainable_variables
    gradients = tape.gradient(loss, [v.value for v in variables])
    names = [v.path for v, g in zip(variables, gradients, strict=True) if g is not None]
    return np.asarray(out), sorted(common(module, n) for n in names)


def set_learning(module, net, names):
    """Freeze by hand all but some weights, by common names; statistics are left alone."""
    if is_torch(module):
        for name, parameter in net.named_parameters():
            parameter.requires_grad_(common(module, name) in names)
        return
    for layer in keras_leaves(net):
        mine = [common(module, v.path) for v in layer.weights]
        layer.trainable = bool(set(mine) & set(names))


def keras_leaves(layer):
    inner = getattr(layer, "layers", None)
    return [leaf for one in inner for leaf in keras_leaves(one)] if inner else [layer]


class PlainSGD:
    """What `optimizer_for` uses of torch.optim.SGD, without the seconds that importing it takes."""

    def __init__(self, params, lr=0.1, momentum=0.0, weight_decay=0.0):
        self.defaults = {"lr": lr, "momentum": momentum, "weight_decay": weight_decay}
        self.state, self.param_groups = {}, []
        params = list(params)
        groups = params if params and isinstance(params[0], dict) else [{"params": params}]
        for group in groups:
            self.add_param_group(group)

    def add_param_group(self, group):
        group = {**self.defaults, **group, "params": list(group["params"])}
        held = {id(p) for one in self.param_groups for p in one["params"]}
        if held & {id(p) for p in group["params"]}:
            raise ValueError("some parameters appear in more than one parameter group")
        self.param_groups.append(group)

    def zero_grad(self, set_to_none=True):
        for group in self.param_groups:
            for p in group["params"]:
                p.grad = None

    def step(self):
        import torch

        with torch.no_grad():
            for group in self.param_groups:
                for p in group["params"]:
                    if p.grad is not None:
                        g = p.grad + group["weight_decay"] * p
                        slot = self.state.setdefault(p, {"momentum_buffer": torch.zeros_like(p)})
                        slot["momentum_buffer"].mul_(group["momentum"]).add_(g)
                        p -= group["lr"] * slot["momentum_buffer"]


def held_by(module, net, optimizer):
    """The common names of what an optimiser holds, in alphabetical order."""
    if is_torch(module):
        names = {id(p): n for n, p in net.named_parameters()}
        held = [names[id(p)] for group in optimizer.param_groups for p in group["params"]]
    else:
        held = [v.path for v in optimizer._trainable_variables]
    return sorted(common(module, name) for name in held)


# --- pretrained networks


@functools.cache
def random_weights(track, kind):
    """A file with random weights of a network of the library, and outputs with them; made once."""
    folder = tempfile.mkdtemp()
    if track == "pytorch":
        import torch
        from torchvision import models

        torch.manual_seed(5)
        net, path = models.get_model(kind).eval(), os.path.join(folder, f"{kind}.pth")
        torch.save(net.state_dict(), path)
    else:
        import keras

        keras.utils.set_random_seed(5)
        net, path = tiny_network(weights=None), os.path.join(folder, "some.weights.h5")
        for weight in net.weights:
            if weight.path.endswith("moving_mean"):
                weight.assign(0.1 + 0 * weight)
        net.save_weights(path)
    return path, outputs(track, net)


def outputs(track, net):
    """What a pretrained network says about two fixed images, in the mode in which it is."""
    if track == "pytorch":
        import torch

        images = np.random.default_rng(3).normal(size=(2, 3, 48, 48))
        with torch.no_grad():
            return net(torch.tensor(images, dtype=torch.float32)).numpy()
    images = np.random.default_rng(3).normal(size=(2, *net.input_shape[1:]))
    return np.asarray(net(images.astype(np.float32), training=False))


def tiny_network(weights="imagenet", **options):
    """Stands in for Keras' MobileNet, which takes half a second to make."""
    import keras
    from keras import layers

    net = keras.Sequential(
        [keras.Input((6, 6, 3)), layers.Conv2D(2, 3), layers.BatchNormalization(),
         layers.GlobalAveragePooling2D(), layers.Dense(4, activation="softmax")]
    )  # fmt: skip
    if weights == "imagenet":
        weights = keras.utils.get_file("tiny", "https://weights.invalid/tiny")
    if weights is not None:
        net.load_weights(weights)
    return net


@contextlib.contextmanager
def no_network(track, kind):
    """Let the library's download functions note what they are asked for, and give a local file."""
    asked = []

    def download(*args, **options):
        asked.append(1)
        path, _ = random_weights(track, kind)
        if track == "tf":
            return path
        import torch

        return torch.load(path, weights_only=True)

    if track == "pytorch":
        import torch
        from torchvision.models import _api

        name = "load_state_dict_from_url"
        places = [(_api, name, download), (torch.hub, name, download)]
    else:
        import keras

        places = [(keras.src.utils.file_utils, "get_file", download)]
        places += [(keras.utils, "get_file", download)]
        places += [(keras.applications.mobilenet, "MobileNet", tiny_network)]
    saved = [getattr(place, name) for place, name, _ in places]
    for place, name, stand_in in places:
        setattr(place, name, stand_in)
    try:
        yield asked
    finally:
        for (place, name, _), value in zip(places, saved, strict=True):
            setattr(place, name, value)


class Payload:
    """An object whose unpickling runs code: it makes a folder."""

    def __init__(self, path):
        self.path = path

    def __reduce__(self):
        return os.mkdir, (self.path,)
