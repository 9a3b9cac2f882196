"""What the probes of the chapter on transfer need of each framework, in pairs.

One network serves all of them: 4 inputs; a body of two blocks, "module" (linear to 6 values,
batch normalization, ReLU, perhaps dropout) and "late" (linear to 5 values, ReLU); a linear head
with 3 outputs.  Weights go by PyTorch's names without "body.": "module.fc.weight", "head.bias".
"""

import contextlib
import functools
import os
import tempfile
from collections import OrderedDict

import numpy as np

from autograder import toolkit

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


def kind_of(error):
    """The name of an exception; of a learner's own, that of Python's it derives from."""
    kinds = [one for one in type(error).__mro__ if one.__module__ == "builtins"]
    return kinds[0].__name__ if kinds[0] is not Exception else type(error).__name__


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
    """The common names of what an optimizer holds, in alphabetical order."""
    if is_torch(module):
        names = {id(p): n for n, p in net.named_parameters()}
        held = [names[id(p)] for group in optimizer.param_groups for p in group["params"]]
    else:
        held = [v.path for v in optimizer._trainable_variables]
    return sorted(common(module, name) for name in held)


# --- pretrained networks


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
def no_network(track, file):
    """Let the library's download functions note what they are asked for, and give a local file."""
    asked = []

    def download(*args, **options):
        asked.append(1)
        if track == "tf":
            return file
        import torch

        return torch.load(file, weights_only=True)

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


def loaded(transfer, arrays, start, prefix="", bare=()):
    """Load into the network with the weights ``start``: the report, the weights, who is who."""
    net, _ = build(transfer, shared=True)
    write(transfer, net, start)
    state = checkpoint(transfer, {n: a for n, a in arrays.items() if n not in bare}, prefix)
    state |= checkpoint(transfer, {n: arrays[n] for n in bare})
    torch = is_torch(transfer)
    before = [id(p) for p in (net.parameters() if torch else net.weights)]
    given = {name: np.array(value) for name, value in state.items()}
    error, report = None, {}
    try:
        report = dict(transfer.load_matching(net, state, prefix))
    except NotImplementedError:
        raise
    except Exception as raised:
        error = kind_of(raised)
    ordered = all(list(v) == sorted(v) for v in report.values())
    left = {name: np.array(value) for name, value in state.items()}
    kept = left.keys() == given.keys() and all(np.array_equal(left[n], given[n]) for n in left)
    if torch:
        for value in state.values():
            value.fill_(-9)  # must not reach the model
    else:
        for value in state.values():
            value[...] = -9
    names = {k: sorted(common(transfer, n) for n in v) for k, v in report.items()}
    names = {k: [n for n in v if not n.endswith("_tracked")] for k, v in names.items()}
    after = [id(p) for p in (net.parameters() if torch else net.weights)]
    return {
        "report": names, "sorted": ordered, "state": state_of(transfer, net),
        "error": error, "same objects": before == after, "checkpoint unchanged": kept,
    }  # fmt: skip


def with_new_head(transfer, start, images, classes, std=None, nested=False, head=None,
                  activated=False):  # fmt: skip
    """Replace the head: its sizes and start; the outputs, perhaps after it was overwritten.

    In Keras the old head may have a softmax of its own.
    """
    options = {} if std is None else {"std": std}
    net, parts = build(transfer, softmax=True)
    if activated and not is_torch(transfer):
        import keras

        parts["head"].activation = keras.activations.softmax
    write(transfer, net, start)
    net, name = nested_in(transfer, net) if nested else (net, "head")
    new = transfer.replace_head(net, name, classes, **options)
    own = head_of(transfer, new, name)
    fresh = head_arrays_of(transfer, own)
    if head is not None and [one.shape for one in fresh] == [one.shape for one in head]:
        overwrite(transfer, own, head)
    out = run_net(transfer, new, images, False)
    body = state_of(transfer, parts["body"])
    return {"out": out, "sizes": [list(one.shape) for one in fresh], "fresh": fresh, "body": body}


def nested_in(transfer, net):
    """In PyTorch the same network with its head one level deeper."""
    if not is_torch(transfer):
        return net, "head"
    from torch import nn

    return nn.Sequential(net.body, nn.Sequential(nn.Dropout(0.0), net.head)), "1.1"


def head_of(transfer, net, name):
    """The weights of the new head, as parameters or variables."""
    if is_torch(transfer):
        return [*net.get_submodule(name).parameters()]
    return net.weights[-2:]


def head_arrays_of(transfer, own):
    """(classes, features) and (classes,)."""
    arrays = [one.detach().numpy() if is_torch(transfer) else one.numpy() for one in own]
    return [np.array(turned(transfer, one)) for one in arrays]


def overwrite(transfer, own, arrays):
    for one, array in zip(own, arrays, strict=True):
        if is_torch(transfer):
            import torch

            one.data = torch.tensor(array, dtype=one.dtype)
        else:
            one.assign(turned(transfer, array))


def around_the_new_head(transfer, start, classes, learning):
    """What is left of the network: who learns, modes, and whether all are the same objects."""
    net, parts = build(transfer, softmax=True)
    write(transfer, net, start)
    set_learning(transfer, net, learning)
    if is_torch(transfer):
        parts["late"].eval()
    before = bystanders(transfer, net)
    new = transfer.replace_head(net, "head", classes)
    after = bystanders(transfer, new)
    return {
        "before": before, "after": after,
        "head learns": [learns(transfer, one) for one in head_of(transfer, new, "head")],
    }  # fmt: skip


def learns(transfer, tensor):
    return bool(tensor.requires_grad if is_torch(transfer) else tensor.trainable)


def bystanders(transfer, net):
    """Of every layer but the head and a softmax: its name, mode, identity, and who learns."""
    if is_torch(transfer):
        layers = [(name, one) for name, one in net.named_modules() if name and name != "head"]
        named = net.named_parameters()
    else:
        layers = [(one.name, one) for one in net.layers if "body" in one.name]
        layers += [(one.name, one) for _, body in layers for one in keras_leaves(body)]
        named = [(v.path, v) for _, body in layers[:1] for v in body.weights]
    modes = {name: one.training for name, one in layers} if is_torch(transfer) else {}
    learning = {common(transfer, name): learns(transfer, one) for name, one in named}
    return {
        "layers": {name: id(one) for name, one in layers}, "modes": modes,
        "learning": {n: one for n, one in learning.items() if not n.startswith("head")},
    }  # fmt: skip


def spread_of_new_head(transfer, std):
    """Deviation of 24,000 fresh weights relative to what was asked for, and their mean."""
    if is_torch(transfer):
        from torch import nn

        net = nn.Sequential(nn.Flatten(), nn.Linear(400, 2))
        weight = transfer.replace_head(net, "1", 60, std=std)[1].weight.detach().numpy()
    else:
        import keras

        net = keras.Sequential([keras.Input((400,)), keras.layers.Dense(2, name="top")])
        weight = transfer.replace_head(net, "top", 60, std=std).layers[-1].kernel.numpy()
    return {"spread": weight.std() / std, "mean": weight.mean() / std}


def place_of_new_head(transfer):
    """Type, and device where there is a choice, of weights and biases of a new head."""
    if not is_torch(transfer):
        import keras

        net = keras.Sequential([keras.Input((4,)), keras.layers.Dense(2, name="top")])
        return [str(one.dtype) for one in transfer.replace_head(net, "top", 3).weights]
    import torch
    from torch import nn

    old = nn.Linear(4, 2, device="meta", dtype=torch.float16)  # a device that only knows shapes
    own = transfer.replace_head(nn.Sequential(nn.Identity(), old), "1", 3)[1].parameters()
    return [f"{str(one.dtype).removeprefix('torch.')}, {one.device}" for one in own]


def layer_with_a_mode(transfer, inputs, thawed=False):
    """A frozen layer that has another one in it and doubles its outputs in training mode."""
    if is_torch(transfer):
        import torch
        from torch import nn

        class Doubling(nn.Module):
            def __init__(self):
                super().__init__()
                self.inner = nn.Linear(2, 2, bias=False).double()

            def forward(self, x):
                return (2 if self.training else 1) * self.inner(x)

        layer = Doubling()
        layer.inner.weight.data = torch.eye(2).double()
        net = nn.Sequential(layer)
        transfer.freeze(layer)
        if thawed:
            transfer.unfreeze(net)
        return net.train()(torch.tensor(inputs)).detach().numpy()
    import keras

    class Doubling(keras.layers.Layer):
        def call(self, x, training=None):
            return 2 * x if training else x

    layer = Doubling()
    transfer.freeze(layer)
    if thawed:
        transfer.unfreeze(layer)
    return np.asarray(layer(np.asarray(inputs, np.float32), training=True))


def held_still(transfer, start, images, upstream, part="body", modes=("train",), dropout=0.0,
               used=False, thaw=None, batch_norm=None, times=1, learning=True):  # fmt: skip
    """Freeze a part, perhaps thaw one, and learn: outputs, gradients, weights and statistics.

    In PyTorch the model is in training mode at first, or (``learning``) in evaluation mode.
    """
    net, parts = build(transfer, dropout=dropout)
    write(transfer, net, start)
    if is_torch(transfer):
        net.train(learning)
    if used:
        learning_step(transfer, net, images, upstream)
        write(transfer, net, start)
    for _ in range(times):
        transfer.freeze(parts[part])
    if thaw is not None:
        options = {} if batch_norm is None else {"batch_norm": batch_norm}
        transfer.unfreeze(parts[thaw], **options)
    if is_torch(transfer):
        for mode in modes:
            net.train(mode == "train")
    out, learns = learning_step(transfer, net, images, upstream)
    return {"out": out, "learns": learns, "state": state_of(transfer, net)}


def learning_parts(transfer):
    """The layers of unusual kinds that still learn after `freeze`."""
    if is_torch(transfer):
        from torch import nn

        parts = OrderedDict(embedding=nn.Embedding(7, 3), norm=nn.LayerNorm(3), slope=nn.PReLU(),
                            linear=nn.Linear(3, 2))  # fmt: skip
        transfer.freeze(nn.Sequential(parts))
        return [name for name, one in parts.items()
                if any(p.requires_grad for p in one.parameters())]  # fmt: skip
    import keras
    from keras import layers

    net = keras.Sequential(
        [keras.Input((4,)), layers.Embedding(7, 3, name="embedding"),
         layers.LayerNormalization(name="norm"), layers.PReLU(name="slope"),
         layers.Dense(2, name="linear")]
    )  # fmt: skip
    transfer.freeze(net)
    return [one.name for one in net.layers if one.trainable_variables]


def thawed_parts(transfer):
    """The layers of several kinds that learn after `freeze` and `unfreeze`, by name."""
    if is_torch(transfer):
        from torch import nn

        parts = {"bn 1": nn.BatchNorm1d(3), "bn 2": nn.BatchNorm2d(3), "bn 3": nn.BatchNorm3d(3)}
        parts |= {"linear": nn.Linear(3, 2), "norm": nn.LayerNorm(3)}
        whole = nn.Sequential(OrderedDict(parts))
    else:
        import keras
        from keras import layers

        parts = {"bn": layers.BatchNormalization(), "linear": layers.Dense(3)}
        parts |= {"norm": layers.LayerNormalization()}
        whole = keras.Sequential([keras.Input((3,)), *parts.values()])

    def learn():
        if is_torch(transfer):
            return [n for n, one in parts.items() if any(p.requires_grad for p in one.parameters())]
        return [n for n, one in parts.items() if one.trainable_variables]

    transfer.freeze(whole)
    transfer.unfreeze(whole)
    found = {"by default": learn()}
    transfer.freeze(whole)
    transfer.unfreeze(whole, batch_norm=True)
    return found | {"batch_norm=True": learn()}


def optimized(transfer, start, phases, rates):
    """Steps with momentum and decay; before each, some weights are frozen or thawed."""
    net, _ = build(transfer, shared=True)
    write(transfer, net, start)
    settings = {"momentum": 0.75, "weight_decay": 0.25}
    torch, optimizer, held = is_torch(transfer), None, []
    for (names, gradients), rate in zip(phases, rates, strict=True):
        set_learning(transfer, net, names)
        if torch:
            import torch as framework

            learning = [p for p in net.parameters() if p.requires_grad]
            optimizer = optimizer or PlainSGD(learning, lr=rate, **settings)
            optimizer = transfer.optimizer_for(net, optimizer)
            for group in optimizer.param_groups[:1]:
                group["lr"] = rate
            for name, p in net.named_parameters():
                name = common(transfer, name)
                if name in names:  # frozen ones keep the gradient that they had
                    p.grad = framework.tensor(gradients[name])
            optimizer.step()
        else:
            import keras

            if optimizer is None:
                optimizer = keras.optimizers.SGD(rate, **settings)
                optimizer.build(net.trainable_variables)
            optimizer = transfer.optimizer_for(net, optimizer)
            learned = [common(transfer, v.path) for v in net.trainable_variables]
            now = [turned(transfer, gradients[n]).astype(np.float32) for n in learned]
            optimizer.apply(now, net.trainable_variables)
            optimizer.learning_rate = rates[min(len(held) + 1, len(rates) - 1)]
        held.append(held_by(transfer, net, optimizer))
    steps = None if torch else int(optimizer.iterations)
    return {"state": state_of(transfer, net), "held": held, "steps": steps}


def settings_kept(transfer, start, learning, later):
    """The settings of each weight, after freezing and thawing; two groups in PyTorch."""
    net, _ = build(transfer, shared=True)
    write(transfer, net, start)
    set_learning(transfer, net, learning)
    if not is_torch(transfer):
        import keras

        optimizer = keras.optimizers.SGD(0.5, momentum=0.75, nesterov=True, clipvalue=2.0)
        optimizer.build(net.trainable_variables)
        set_learning(transfer, net, later)
        found = transfer.optimizer_for(net, optimizer)
        kept = {k: found.get_config()[k] for k in ("momentum", "nesterov", "clipvalue")}
        kept |= {"rate": float(found.learning_rate), "kind": type(found).__name__}
        return {common(transfer, v.path): kept for v in found._trainable_variables}
    names = {id(p): common(transfer, n) for n, p in net.named_parameters()}
    low, high = [], []
    for p in net.parameters():
        if p.requires_grad:
            (low if names[id(p)].startswith("module") else high).append(p)
    groups = [{"params": low, "lr": 0.25, "momentum": 0.5}, {"params": high, "weight_decay": 0.125}]
    optimizer = PlainSGD(groups, lr=0.75, momentum=0.875, weight_decay=0.0625)
    set_learning(transfer, net, later)
    found, kept = transfer.optimizer_for(net, optimizer), {}
    for group in found.param_groups:
        one = {k: group[k] for k in ("lr", "momentum", "weight_decay")}
        kept |= {names[id(p)]: one for p in group["params"]}
    return kept


def cached(transfer, start, images, batch_size, dropout=0.0):
    """The features, and how the body was called."""
    net, parts = build(transfer, dropout=dropout, shared=True)
    write(transfer, net, start)
    body, sizes = parts["body"], []
    if is_torch(transfer):
        import torch

        net.train()
        parts["bn"].eval()  # one layer in another mode than the rest
        before = [part.training for part in body.modules()]
        body.register_forward_hook(lambda layer, inputs, output: sizes.append(len(output)))
        inputs = torch.tensor(images)
        features = transfer.cache_features(body, inputs, batch_size=batch_size)
        modes = [before, [part.training for part in body.modules()]]
        trace = {"gradients are switched off": not torch.is_grad_enabled()}
        torch.set_grad_enabled(True)
        trace |= {
            "features require gradients": features.requires_grad,
            "one cannot train on them": features.is_inference(),
        }
        values, after = features.detach().numpy(), inputs.numpy()
    else:
        import keras
        import tensorflow as tf

        class Noted(keras.layers.Layer):
            def call(self, batch, training=None):
                sizes.append(len(batch))
                return body(batch, training=training)

        images = tf.constant(images.astype(np.float32))
        features = transfer.cache_features(Noted(), images, batch_size=batch_size)
        modes, trace = [[], []], {"they are no tensor": not tf.is_tensor(features)}
        values, after = np.asarray(features), np.asarray(images)
    return {
        "features": values, "sizes": sizes, "modes": modes, "trace": trace, "images": after,
        "state": state_of(transfer, net),
    }  # fmt: skip


def cached_maps(transfer, maps, batch_size):
    """The features of a body that doubles its inputs, in their shape."""
    if is_torch(transfer):
        import torch
        from torch import nn

        class Double(nn.Module):
            def forward(self, x):
                return 2 * x

        return transfer.cache_features(Double(), torch.tensor(maps), batch_size).numpy()
    import keras
    import tensorflow as tf

    body, images = keras.layers.Rescaling(2.0), tf.constant(maps.astype(np.float32))
    return np.asarray(transfer.cache_features(body, images, batch_size))


def head_arrays(transfer, head):
    if is_torch(transfer):
        return [head.weight.detach().numpy(), head.bias.detach().numpy()]
    return [head.kernel.numpy().T, head.bias.numpy()]


def probed(transfer, features, labels, classes, epochs, batch_size, rate, **options):
    kit = toolkit(transfer)
    key = "lr" if is_torch(transfer) else "learning_rate"
    inputs, targets = kit.tensor(features), kit.tensor(labels)
    head = transfer.linear_probe(
        inputs, targets, classes,
        epochs=epochs, batch_size=batch_size, **{key: rate}, **options,
    )  # fmt: skip
    weight, bias = head_arrays(transfer, head)
    left = {"features": kit.array(inputs), "labels": kit.array(targets)}
    return {"weight": weight, "bias": bias, "format": str(weight.dtype), "left": left}


def probed_on_the_body(transfer, start, images, labels, epochs, batch_size, rate):
    """A probe on cached features of the network."""
    kit = toolkit(transfer)
    net, parts = build(transfer, shared=True)
    write(transfer, net, start)
    features = transfer.cache_features(parts["body"], kit.tensor(images), batch_size=4)
    found = probed(transfer, kit.array(features), labels, 3, epochs, batch_size, rate)
    return [found["weight"], found["bias"]]


def preprocessed(transfer, images, **options):
    """The inputs as (N, 3, H, W), and their number format."""
    kit = toolkit(transfer)
    before = images.copy()
    found = transfer.preprocess(images, **options)
    name = str(kit.array(found).dtype)
    unchanged = bool(np.array_equal(before, images))
    return {"maps": kit.maps(found), "format": name, "unchanged": unchanged}


def what_preprocessing_raises(transfer, images, **options):
    try:
        transfer.preprocess(images, **options)
    except NotImplementedError:
        raise
    except Exception as error:
        return kind_of(error)


def pretrained_from_file(transfer, kind, file, **options):
    """Outputs of the loaded network, what its transforms make of one color, what was asked."""
    track = transfer.__track__
    with no_network(track, file) as asked:
        name = library_name(track, kind)
        net, transforms = transfer.load_pretrained(name, path=file, **options)
        got = outputs(track, net)
    if track == "pytorch":
        import torch

        color = torch.tensor([10, 128, 250], dtype=torch.uint8)[:, None, None]
        photo = transforms(color.expand(3, 300, 400)).numpy().transpose(1, 2, 0)
    else:
        photo = np.asarray(transforms(np.full((4, 4, 3), (10, 128, 250), np.float32)))
    return {
        "got": got, "asked": len(asked), "shape": photo.shape,
        "color": photo.mean(axis=(0, 1)), "spread": float(photo.std(axis=(0, 1)).max()),
    }  # fmt: skip


def library_name(track, kind):
    return kind if track == "pytorch" else "mobilenet.MobileNet"


def pretrained_otherwise(transfer, kind, case, file):
    """Without a path, with the permission, or with a file that does not fit."""
    track, said, found = transfer.__track__, None, None
    name = library_name(track, kind)
    with tempfile.TemporaryDirectory() as folder, no_network(track, file) as asked:
        made, path = os.path.join(folder, "made by the file"), None
        if case not in ("nothing", "permission"):
            path = _unfit_file(track, folder, case, made, file)
        options = {"download": True} if case == "permission" else {}
        options |= {} if path is None else {"path": path}
        try:
            found = outputs(track, transfer.load_pretrained(name, **options)[0])
        except NotImplementedError:
            raise
        except Exception as error:
            named = path is not None and os.path.basename(path) in str(error)
            said = [type(error).__name__, named]
        ran = os.path.exists(made)
    return {"error": said, "asked": len(asked), "code ran": ran, "got": found}


def _unfit_file(track, folder, case, made, file):
    path = os.path.join(folder, "mine.pth" if track == "pytorch" else "mine.weights.h5")
    if case == "damaged":
        with open(path, "wb") as file:
            file.write(b"neither this nor that")
    elif track == "pytorch":
        import torch

        state = torch.load(file, weights_only=True)
        state.pop("classifier.1.bias")
        torch.save({"payload": Payload(made)} if case == "code" else state, path)
    else:
        import keras

        net = keras.Sequential([keras.Input((2,)), keras.layers.Dense(1)])
        net.save_weights(path)
    return path
