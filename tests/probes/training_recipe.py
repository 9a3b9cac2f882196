"""Probes of the chapter on recipes: they run beside the code under test."""

import functools
import gc

import numpy as np

from autograder import toolkit
from probes.training_recipe_nets import assign, gradient_step, make, objects, state_of


def is_torch(module):
    return module.__track__ == "pytorch"


# --- the NumPy track


def smoothed(recipe, logits, targets, amount):
    """Loss and gradient, and the arrays that were passed, afterwards."""
    pair = recipe.smoothed_cross_entropy(logits, targets, amount)
    assert len(pair) == 2, "two results are expected: loss and gradient"
    return [*pair, logits, targets]


def rates(recipe, steps, settings):
    return [float(recipe.cosine_restarts(step, **settings)) for step in steps]


def shares(recipe, updates, decay, **settings):
    return recipe.average_shares(updates, decay, **settings)


# --- decay


def one_step(recipe, learning_rate, weight_decay, gradient=0.0):
    """What one step makes of parameters that are all 1: {name: value}, places, settings, the kind.

    The last two layers of PyTorch's network share one matrix; in Keras one layer is called twice.
    """
    kind = _torch_step if is_torch(recipe) else _keras_step
    return kind(recipe, learning_rate, weight_decay, gradient)


def _torch_step(recipe, learning_rate, weight_decay, gradient):
    import torch
    from torch import nn

    gain = nn.Module()
    gain.gain = nn.Parameter(torch.ones(()))
    net = nn.ModuleDict({
        "gain": gain, "sequence": nn.Conv1d(2, 3, 2), "embedding": nn.Embedding(5, 3),
        "conv": nn.Conv2d(2, 3, 3), "batch": nn.BatchNorm2d(3),
        "layer": nn.LayerNorm(3), "dense": nn.Linear(3, 4), "frozen": nn.Linear(4, 3),
        "again": nn.Linear(3, 4, bias=False),
    }).double()  # fmt: skip
    net["again"].weight = net["dense"].weight
    net["frozen"].requires_grad_(False)
    for p in net.parameters():
        nn.init.ones_(p)
        p.grad = torch.full_like(p, gradient)
    optimizer = recipe.decay_weights_only(net, learning_rate, weight_decay)
    listed = [id(p) for group in optimizer.param_groups for p in group["params"]]
    optimizer.step()
    found = {name: float(p.detach().mean()) for name, p in net.named_parameters()}
    frozen = {id(p) for p in net["frozen"].parameters()}
    counts = {"places": len(listed), "of frozen ones": len(frozen & set(listed))}
    found_settings = {(*g["betas"], g["eps"], g["amsgrad"]) for g in optimizer.param_groups}
    counts["settings"] = [list(one) for one in sorted(found_settings)]
    return found, counts, type(optimizer).__name__


@functools.cache
def _keras_layers():
    import keras
    from keras import layers

    class Gain(layers.Layer):
        def build(self, _):
            self.gain = self.add_weight(shape=(), name="gain")

        def call(self, x):
            return self.gain * x

    inputs = keras.Input((4, 4, 2))
    shared = layers.Conv2D(2, 3, padding="same", name="conv")
    parts = [shared, layers.BatchNormalization(name="batch"), shared, layers.Flatten(),
             layers.LayerNormalization(name="layer"), layers.Reshape((-1, 1)),
             layers.Conv1D(1, 3, name="sequence"), layers.Flatten(), Gain(name="gain"),
             layers.Dense(4, name="dense"), layers.Dense(3, name="frozen")]  # fmt: skip
    outputs = inputs
    for part in parts:
        outputs = part(outputs)
    net = keras.Model(inputs, outputs)
    net.get_layer("frozen").trainable = False
    return net


def _keras_step(recipe, learning_rate, weight_decay, gradient):
    import tensorflow as tf

    net = _keras_layers()
    for variable in net.weights:
        variable.assign(tf.ones_like(variable))
    optimizer = recipe.decay_weights_only(net, learning_rate, weight_decay)
    trained = net.trainable_variables
    optimizer.apply([tf.fill(one.shape, gradient) for one in trained], trained)
    names = {"kernel": "weight", "gamma": "weight", "beta": "bias"}
    found = {
        f"{layer.name}.{names.get(one.name, one.name)}": float(np.mean(one.numpy()))
        for layer in net.layers
        for one in layer.weights
        if not one.name.startswith("moving")
    }
    settings = [optimizer.beta_1, optimizer.beta_2, optimizer.epsilon, optimizer.amsgrad]
    return found, {"settings": settings}, type(optimizer).__name__


# --- averages


def averaged(recipe, states, decay, **settings):
    """The state within `applied` after updates with each state but the first; and that after."""
    net = make(recipe, states[0])
    ema = recipe.EMA(net, decay, **settings)
    for state in states[1:]:
        assign(recipe, net, state)
        ema.update()
    with ema.applied():
        inside = state_of(recipe, net)
    return inside, state_of(recipe, net)


def averaged_beside(recipe, states, decays):
    """Two averages of one model, updated in turn; the states within both."""
    net = make(recipe, states[0])
    both = [recipe.EMA(net, decay) for decay in decays]
    for state in states[1:]:
        assign(recipe, net, state)
        for one in both:
            one.update()
    found = []
    for one in both:
        with one.applied():
            found.append(state_of(recipe, net))
    return found


def disturbed(recipe, states, decay):
    """Within `applied` the weights are overwritten, and an exception comes."""
    net = make(recipe, states[0])
    ema = recipe.EMA(net, decay)
    assign(recipe, net, states[1])
    ema.update()
    came = "no exception"
    try:
        with ema.applied():
            assign(recipe, net, states[2])
            raise KeyError("from within")
    except KeyError:
        came = "the exception"
    after = state_of(recipe, net)
    with ema.applied():
        inside = state_of(recipe, net)
    return came, after, inside


def trained_on(recipe, states, decay):
    """An optimizer goes on after `applied`: what a step does, and whether objects stayed."""
    net = make(recipe, states[0])
    before = objects(recipe, net)
    ema, step = recipe.EMA(net, decay), gradient_step(recipe, net)
    assign(recipe, net, states[1])
    ema.update()
    with ema.applied():
        pass
    step()
    same = all(a is b for a, b in zip(before, objects(recipe, net), strict=True))
    return state_of(recipe, net), same


def borrowed(recipe, states, decay):
    """The model goes on after the last update: the states in the block and after it, and modes."""
    net = make(recipe, states[0], mixed_modes=True)
    ema = recipe.EMA(net, decay)
    assign(recipe, net, states[1])
    ema.update()
    assign(recipe, net, states[2])
    with ema.applied():
        inside, modes = state_of(recipe, net), [modes_of(recipe, net)]
    return inside, state_of(recipe, net), [*modes, modes_of(recipe, net)]


def modes_of(recipe, net):
    """PyTorch: which modules are in training mode."""
    return [one.training for one in net.modules()] if is_torch(recipe) else []


def graphs_kept(recipe, states):
    """PyTorch: how many tensors with a history there are after updates."""
    import torch

    net = make(recipe, states[0])
    ema = recipe.EMA(net, 0.5)
    for _ in range(3):
        ema.update()
    gc.collect()
    return sum(type(one) is torch.Tensor and one.grad_fn is not None for one in gc.get_objects())


def tied(recipe, starts, decay):
    """PyTorch: two layers that share a matrix; its average after one update."""
    import torch
    from torch import nn

    net = nn.Sequential(nn.Linear(2, 2, bias=False), nn.Linear(2, 2, bias=False)).double()
    net[1].weight = net[0].weight
    first, second = (torch.tensor(one, dtype=torch.float64) for one in starts)
    with torch.no_grad():
        net[0].weight.copy_(first)
        ema = recipe.EMA(net, decay)
        net[0].weight.copy_(second)
    ema.update()
    with ema.applied():
        return [one.weight.detach().numpy().copy() for one in net]


# --- statistics


def rounded(momentum):
    return momentum if momentum is None else round(float(momentum), 9)


def recomputed(recipe, state, batches, lazily=False):
    """The state afterwards, momenta, modes, and what else may have changed."""
    kit = toolkit(recipe)
    net = make(recipe, state, mixed_modes=True)
    given = [(kit.tensor(x), kit.tensor(y)) for x, y in batches]
    if is_torch(recipe):
        for p in net.parameters():
            p.grad = p.detach() ** 0  # ones
    recipe.recompute_statistics(net, iter(given) if lazily else given)
    if not is_torch(recipe):
        norms = [one for one in net._flatten_layers() if hasattr(one, "moving_mean")]
        return state_of(recipe, net), [rounded(one.momentum) for one in norms], {}
    import torch

    norms = [one for one in net.modules() if isinstance(one, torch.nn.BatchNorm1d)]
    rest = {
        "modes": modes_of(recipe, net),
        "gradients": [p.grad is not None and bool((p.grad == 1).all()) for p in net.parameters()],
        "graphs": torch.is_grad_enabled(),
        "graphs of the passes": net[3].graphs,
    }
    return state_of(recipe, net), [rounded(one.momentum) for one in norms], rest


def without_statistics(recipe, inputs):
    """PyTorch: batch normalization without running statistics, and a network without any."""
    import torch
    from torch import nn

    x = torch.tensor(inputs)
    net = nn.Sequential(nn.BatchNorm1d(x.shape[1], track_running_stats=False)).double().eval()
    recipe.recompute_statistics(net, [(x, None)])
    plain = nn.Sequential(nn.Dropout(0.5), nn.Linear(x.shape[1], 2)).double().eval()
    recipe.recompute_statistics(plain, [(x, None)])
    norm = net[0]
    return [norm.running_mean is None, norm.training, plain[0].training, norm.momentum]


def of_images(recipe, inputs):
    """PyTorch: the running mean of a normalization of images."""
    import torch
    from torch import nn

    net = nn.Sequential(nn.BatchNorm2d(inputs.shape[1])).double().eval()
    recipe.recompute_statistics(net, [(torch.tensor(inputs), None)])
    return net[0].running_mean.numpy()


def swapped(recipe, states, start, batches):
    """What `swa` leaves, what it returns, and what each epoch found."""
    kit, found = toolkit(recipe), []
    net = make(recipe, states[0])
    given = [(kit.tensor(x), kit.tensor(y)) for x, y in batches]
    before, called = objects(recipe, net), []

    def train_epoch(epoch):
        called.append(int(epoch))
        found.append(state_of(recipe, net)["w1"])
        assign(recipe, net, states[epoch + 1])

    count = recipe.swa(net, train_epoch, len(states) - 1, start, given)
    same = all(a is b for a, b in zip(before, objects(recipe, net), strict=True))
    return state_of(recipe, net), count, called, found, same


# --- the loop


class Watch:
    """An average that keeps what it sees at each update."""

    def __init__(self, look):
        self.look, self.seen = look, []

    def update(self):
        self.seen.append(self.look())


class Rotated:
    """Batches of which another is the first in each pass, as with a loader that shuffles."""

    def __init__(self, batches):
        self.batches, self.passes = batches, 0

    def __len__(self):
        return len(self.batches)

    def __iter__(self):
        first = self.passes % len(self.batches)
        self.passes += 1
        return iter(self.batches[first:] + self.batches[:first])


def trained(recipe, weights, batches, epochs, rates, smoothing, momentum=0.9, watched=True,
            used=False):  # fmt: skip
    """Losses, the weights after each step as the average sees them, and those in the end."""
    from probes.training_recipe_nets import softmax_regression

    kit = toolkit(recipe)
    net, optimizer, look = softmax_regression(recipe, weights, momentum)
    if used and not is_torch(recipe):
        optimizer.build(net.trainable_variables)
        optimizer.iterations.assign(5)  # as if it had trained before
    given = Rotated([(kit.tensor(x), kit.tensor(y)) for x, y in batches])
    watch = Watch(look) if watched else None
    asked = []

    def schedule(step):
        asked.append(int(step))
        return rates[step % len(rates)]

    losses = recipe.train_recipe(net, optimizer, watch, given, epochs, schedule, smoothing)
    kinds = {"float" if isinstance(one, float) else type(one).__name__ for one in losses}
    return losses, watch.seen if watched else [], look(), asked, sorted(kinds)
