"""Probes of `replace_batch_norms`: a small residual network, before and after the exchange.

It has four places of batch normalization and three layers: one stands at two places, one has
neither scale nor shift.
"""

import numpy as np

from autograder import toolkit

EPS = {"stem": 1e-3, "twice": 0.02, "plain": 1e-5}
CHANNELS = {"stem": 6, "twice": 10, "plain": 6}


def exchanged(normalization, weights, images, training=False, **settings):
    """Logits of the network, norms and all, after the exchange; and its old ones afterwards."""
    kit, (net, _) = toolkit(normalization), network(normalization.__track__, weights)
    new = normalization.replace_batch_norms(net, **settings)
    return kit.forward(new.double() if hasattr(new, "double") else new, images, training)


def network(track, weights):
    return (torchs if track == "pytorch" else kerases)(weights)


def torchs(weights):
    """The network in PyTorch, and its layers of batch normalization."""
    import torch
    from torch import nn

    norms = {name: nn.BatchNorm2d(CHANNELS[name], eps=EPS[name], affine=name != "plain")
             for name in EPS}  # fmt: skip
    convs = {name: nn.Conv2d(*weights[name].shape[1::-1], 3, padding=1)
             for name in ("first", "second", "third")}  # fmt: skip

    class Network(nn.Module):
        def __init__(self):
            super().__init__()
            self.stem = nn.Sequential(convs["first"], norms["stem"], nn.ReLU())
            inner = nn.Sequential(norms["twice"], nn.ReLU(), norms["twice"])
            self.branch = nn.Sequential(convs["second"], inner, convs["third"])
            self.end = nn.ModuleDict({"norm": norms["plain"], "logits": nn.Linear(6, 4)})

        def forward(self, images):
            maps = self.stem(images)
            maps = self.end["norm"](maps + self.branch(maps)).relu()
            return self.end["logits"](maps.mean(dim=(2, 3)))

    net = Network().double()
    layers = {**convs, "stem": norms["stem"], "twice": norms["twice"], "last": net.end["logits"]}
    with torch.no_grad():
        for name, layer in layers.items():
            layer.weight.copy_(torch.tensor(weights[name]))
            layer.bias.copy_(torch.tensor(weights[f"{name}.bias"]))
        for number, norm in enumerate(norms.values(), 1):
            norm.running_mean.fill_(number)
            norm.running_var.fill_(3 * number)
    return net.eval(), norms


def kerases(weights):
    """The network in Keras, functional, and its layers of batch normalization."""
    import keras
    from keras import layers

    norms = {name: layers.BatchNormalization(epsilon=EPS[name], scale=name != "plain",
                                             center=name != "plain", name=name) for name in EPS}
    convs = {name: layers.Conv2D(len(weights[name]), 3, padding="same", name=name)
             for name in ("first", "second", "third")}  # fmt: skip
    inputs = keras.Input((None, None, 3))
    stem = layers.ReLU()(norms["stem"](convs["first"](inputs)))
    maps = layers.ReLU()(norms["twice"](convs["second"](stem)))
    maps = layers.add([stem, convs["third"](norms["twice"](maps))])
    maps = layers.ReLU()(norms["plain"](maps))
    last = layers.Dense(4, name="last")
    net = keras.Model(inputs, last(layers.GlobalAveragePooling2D()(maps)))
    for name, layer in convs.items():
        layer.set_weights([weights[name].transpose(2, 3, 1, 0), weights[f"{name}.bias"]])
    last.set_weights([weights["last"].T, weights["last.bias"]])
    for number, (name, norm) in enumerate(norms.items(), 1):
        count = CHANNELS[name]
        own = [weights[name], weights[f"{name}.bias"]] if name != "plain" else []
        norm.set_weights([*own, np.full(count, number), np.full(count, 3 * number)])
    return net, norms


def places(normalization, weights, **settings):
    """What stands where a batch normalization stood: class, groups, channels, eps."""
    track = normalization.__track__
    net, norms = network(track, weights)
    if track == "pytorch":
        paths = [path for path, one in net.named_modules(remove_duplicate=False)
                 if one in norms.values()]  # fmt: skip
        new = normalization.replace_batch_norms(net, **settings)
        found = [new.get_submodule(path) for path in paths]
        return [[type(one).__name__, getattr(one, "num_groups", None),
                 getattr(one, "num_channels", None), one.eps] for one in found]  # fmt: skip
    new = normalization.replace_batch_norms(net, **settings)
    found = [new.get_layer(name) for name in ("stem", "twice", "twice", "plain")]
    return [[type(one).__name__, getattr(one, "groups", None), CHANNELS[one.name], one.epsilon]
            for one in found]  # fmt: skip


def what_stays(normalization, weights, images):
    """In PyTorch: which objects are those from before. In Keras: what the old model is afterwards.

    And in both: how many numbers the new model holds.
    """
    kit, track = toolkit(normalization), normalization.__track__
    net, norms = network(track, weights)
    before = kit.forward(net, images)
    if track == "pytorch":
        parameters = {id(one) for one in net.parameters()}
        layers = {id(one) for one in net.modules()} - {id(one) for one in norms.values()}
        new = normalization.replace_batch_norms(net)
        found = {
            "the model": new is net,
            "parameters from before": sum(id(one) in parameters for one in new.parameters()),
            "other layers from before": sum(id(one) in layers for one in new.modules()),
            "new layers": sum(type(one).__name__ == "GroupNorm" for one in new.modules()),
        }
    else:
        new = normalization.replace_batch_norms(net)
        shared = {id(one) for one in net.weights} & {id(one) for one in new.weights}
        left = [one for one in net.layers if type(one).__name__ == "BatchNormalization"]
        found = {
            "the model": new is net,
            "weights of both": len(shared),
            "batch normalizations of the old model": len(left),
            "change of its logits": float(np.abs(kit.forward(net, images) - before).max()),
        }
    held = new.state_dict().values() if track == "pytorch" else new.weights
    return found | {"numbers": sum(int(np.prod(one.shape)) for one in held)}


def modes(normalization, weights):
    """PyTorch: training or evaluation, layer by layer. Keras: trainable, name and axis."""
    net, norms = network(normalization.__track__, weights)
    if normalization.__track__ == "pytorch":
        net.train()
        norms["twice"].eval()
        norms["stem"].weight.requires_grad_(False)
        net = normalization.replace_batch_norms(net)
        twice, stem, plain = net.branch[1][0], net.stem[1], net.end["norm"]
        return [twice.training, stem.training, plain.training, stem.weight.requires_grad,
                stem.bias.requires_grad, plain.weight is None]  # fmt: skip
    norms["stem"].trainable = False
    new = normalization.replace_batch_norms(net)
    found = [one for one in new.layers if type(one).__name__ == "GroupNormalization"]
    return [[one.name, one.trainable, one.center, one.scale] for one in found]


def alone(normalization, weights, images):
    """A batch normalization that is the whole model; and a model that has none."""
    kit, track = toolkit(normalization), normalization.__track__
    if track == "pytorch":
        import torch
        from torch import nn

        _, norms = torchs(weights)
        found = normalization.replace_batch_norms(norms["stem"], groups=3)
        answer = found(torch.tensor(images))
        other = nn.Sequential(nn.ReLU())
        same = normalization.replace_batch_norms(other) is other
        return type(found).__name__, kit.array(answer), same
    import keras
    from keras import layers

    norm = layers.BatchNormalization(axis=1, epsilon=EPS["stem"])  # channels first
    inputs = keras.Input((6, None, None))
    net = keras.Model(inputs, norm(inputs))
    for one, name in ((norm.gamma, "stem"), (norm.beta, "stem.bias")):
        one.assign(weights[name])
    found = normalization.replace_batch_norms(net, groups=3)
    inputs = keras.Input((3,))
    plain = keras.Model(inputs, layers.Dense(2)(inputs))
    other = normalization.replace_batch_norms(plain)
    rows = np.arange(6.0).reshape(2, 3)
    same = np.allclose(plain(rows), other(rows))
    return type(found.layers[-1]).__name__, np.asarray(found(images.astype("float32"))), same
