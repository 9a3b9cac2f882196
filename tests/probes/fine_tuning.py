"""Run the learner's fine-tuning on a small network of their framework."""

import functools
import itertools

import numpy as np

from autograder import toolkit

SIZES = (5, 4, 6, 3)  # features of the input, of the two groups of the body, of the logits
BODY, HEAD, ALL = (0, 1), (2,), (0, 1, 2)  # numbers of the groups
SWELL = {0: 2.0, 2: 1.5}  # a layer in groups 0 and 2 multiplies by this in training mode
TURN = itertools.cycle(range(4))  # Keras networks are used again: to make one takes long
ORDER = ("w", "b", "gamma", "beta", "mean", "var")


def is_torch(module):
    return module.__track__ == "pytorch"


def batches_of(module, batches):
    """(inputs, labels) as tensors."""
    kit = toolkit(module)
    return [(kit.tensor(x), kit.tensor(y)) for x, y in batches]


def type_of(value):
    """The name of a value's type; NumPy's float64 is a Python float."""
    return "float" if isinstance(value, float) else type(value).__name__


def floats(module, values):
    """Numbers as an array of the track's precision, which says how closely to compare."""
    return np.array(values, dtype=np.float64 if is_torch(module) else np.float32)


# --- the network: three groups, the last is the head


def make(module, weights):
    """The groups with their weights, and the body of the first two."""
    if is_torch(module):
        return _torch_net(weights)
    groups, body = _keras_net(next(TURN))
    for i, group in enumerate(groups):
        group.trainable = True
        names = [name for name in ORDER if f"{i}.{name}" in weights]
        group.set_weights([np.transpose(weights[f"{i}.{name}"]) for name in names])
    return groups, body


def _torch_net(weights):
    import torch
    from torch import nn

    class Swell(nn.Module):
        def __init__(self, factor):
            super().__init__()
            self.factor = factor

        def forward(self, x):
            return x * self.factor if self.training else x

    groups = []
    for i in range(len(SIZES) - 1):
        norm = [nn.BatchNorm1d(SIZES[i + 1]), nn.ReLU()] if i in BODY else []
        linear = nn.Linear(SIZES[i], SIZES[i + 1])
        groups.append(nn.Sequential(Swell(SWELL.get(i, 1.0)), linear, *norm).double())
    with torch.no_grad():
        for i, group in enumerate(groups):
            for name, tensor in _torch_tensors(group).items():
                tensor.copy_(torch.tensor(weights[f"{i}.{name}"]))
    return groups, nn.Sequential(*groups[:-1])


def _torch_tensors(group):
    _, linear, *norm = list(group)
    found = {"w": linear.weight, "b": linear.bias}
    for one in norm[:1]:
        found |= {"gamma": one.weight, "beta": one.bias}
        found |= {"mean": one.running_mean, "var": one.running_var}
    return found


@functools.cache
def _keras_net(_):
    import tensorflow as tf
    from keras import layers

    class Swell(layers.Layer):
        def __init__(self, factor):
            super().__init__()
            self.factor = factor

        def call(self, x, training=None):
            return x * self.factor if training else x

    class Chain(layers.Layer):  # as keras.Sequential, and several times faster to make
        def __init__(self, parts):
            super().__init__()
            self.parts = parts

        def call(self, x, training=None):
            return chain(self.parts, x)  # Keras hands the mode down

    groups = []
    for i in range(len(SIZES) - 1):
        norm = [layers.BatchNormalization(), layers.ReLU()] if i in BODY else []
        group = Chain([Swell(SWELL.get(i, 1.0)), layers.Dense(SIZES[i + 1]), *norm])
        group(tf.zeros((1, SIZES[i])))  # makes the weights
        groups.append(group)
    return groups, Chain(groups[:-1])


def tensors(module, groups):
    """name -> parameter or buffer of the framework, with the names of the oracle."""
    found = {}
    for i, group in enumerate(groups):
        if is_torch(module):
            own = _torch_tensors(group)
        else:
            own = dict(zip(ORDER, group.weights, strict=False))
        found |= {f"{i}.{name}": one for name, one in own.items()}
    return found


def weights_of(module, groups):
    """name -> array."""
    return {name: to_array(module, one) for name, one in tensors(module, groups).items()}


def to_array(module, tensor):
    """An array in the layout of the oracle; kernels are transposed in Keras."""
    if is_torch(module):
        return tensor.detach().numpy().copy()
    return np.array(np.transpose(tensor.numpy()))


def assign(module, tensor, array):
    """Set a parameter or variable to an array in the layout of the oracle."""
    if is_torch(module):
        import torch

        with torch.no_grad():
            tensor.copy_(torch.tensor(array))
    else:
        tensor.assign(np.transpose(array))


def is_statistic(name):
    return name.endswith(("mean", "var"))


def set_trainable(module, group, trainable):
    if is_torch(module):
        group.requires_grad_(trainable)
    else:
        group.trainable = trainable


# --- optimizers


class Momentum:
    """Stands for torch.optim.SGD, which takes seconds to start."""

    def __init__(self, params, lr=None, momentum=0.9):
        params = list(params)
        groups = params if isinstance(params[0], dict) else [{"params": params}]
        self.param_groups = [{"lr": lr, **one, "params": list(one["params"])} for one in groups]
        self.momentum, self.velocity = momentum, {}

    def pairs(self):
        return [(group["lr"], p) for group in self.param_groups for p in group["params"]]

    def zero_grad(self, set_to_none=True):
        for _, p in self.pairs():
            p.grad = None

    def step(self):
        for rate, p in self.pairs():
            if p.grad is not None:
                velocity = self.momentum * self.velocity.get(id(p), 0.0) + p.grad
                self.velocity[id(p)] = velocity
                p.data.sub_(rate * velocity)


class KerasMomentum:
    """Stands for keras.optimizers.SGD, which takes long for small weights."""

    def __init__(self, learning_rate, momentum=0.9):
        self.rate, self.momentum, self.velocity = learning_rate, momentum, {}

    def apply(self, gradients, variables):
        for gradient, variable in zip(gradients, variables, strict=True):
            if gradient is not None:
                velocity = self.momentum * self.velocity.get(id(variable), 0.0) + gradient
                self.velocity[id(variable)] = velocity
                variable.assign_sub(self.rate * velocity)

    def apply_gradients(self, pairs):
        self.apply(*zip(*pairs, strict=True))

    def build(self, variables):
        pass


class Adam(Momentum):
    """Stands for torch.optim.Adam; as there, each parameter counts its own steps."""

    def step(self):
        for rate, p in self.pairs():
            if p.grad is not None:
                t, m, v = self.velocity.get(id(p), (0, 0.0, 0.0))
                t, m, v = t + 1, 0.9 * m + 0.1 * p.grad, 0.999 * v + 0.001 * p.grad**2
                self.velocity[id(p)] = t, m, v
                p.data.sub_(rate * (m / (1 - 0.9**t)) / (v / (1 - 0.999**t)).sqrt())


def descent(module):
    """What makes an optimizer with momentum, called as the track's optimizers are."""
    return Momentum if is_torch(module) else KerasMomentum


# --- the probes


def adam_steps(module, weights, gradients, rate, late, **factor):
    """How far each group moves in the last of some steps of Adam, with equal gradients in all.

    The first ``late`` steps are taken while the lowest group is frozen.  And: is the list of the
    groups as it was?
    """
    groups, _ = make(module, weights)
    found = tensors(module, groups)
    set_trainable(module, groups[0], not late)
    kind = Adam
    if not is_torch(module):
        import keras

        kind = keras.optimizers.Adam
    given = list(groups)
    optimizer = module.discriminative_optimizer(given, rate, optimizer=kind, **factor)
    order = [next((i for i, one in enumerate(groups) if one is g), None) for g in given]
    for step in range(late + 1):
        names = [name for name in gradients if step == late or name[0] != "0"]
        set_trainable(module, groups[0], step == late)
        for name in names:
            assign(module, found[name], 0 * weights[name])
        take_step(module, optimizer, [found[n] for n in names], [gradients[n] for n in names])
    moved = {name: -to_array(module, found[name]) for name in gradients}
    return {"moved": moved, "order": order}


def part_of_a_group_first(module, weights, gradients, rate, factor):
    """How far plain SGD moves all, after a step in which each group has moved its matrix only."""
    groups, _ = make(module, weights)
    found = tensors(module, groups)
    kind = plain_sgd(module)
    optimizer = module.discriminative_optimizer(groups, rate, factor=factor, optimizer=kind)
    for names in ([name for name in gradients if name.endswith("w")], list(gradients)):
        for name in gradients:
            assign(module, found[name], 0 * weights[name])
        take_step(module, optimizer, [found[n] for n in names], [gradients[n] for n in names])
    return {name: -to_array(module, found[name]) for name in gradients}


def plain_sgd(module):
    if is_torch(module):
        import torch

        return torch.optim.SGD
    import keras

    return keras.optimizers.SGD


def take_step(module, optimizer, variables, gradients):
    if is_torch(module):
        optimizer.zero_grad()
        for p, gradient in zip(variables, gradients, strict=True):
            p.grad = toolkit(module).tensor(gradient)
        optimizer.step()
    else:
        turned = [toolkit(module).tensor(np.transpose(gradient)) for gradient in gradients]
        optimizer.apply(turned[::-1], variables[::-1])


def thawing(module, weights, frozen, count, x, mixed=False):
    """unfreeze_top, and then a pass in training: who gets gradients, and the statistics.

    Before, the groups whose numbers are in ``frozen`` do not learn, and all have old gradients.
    With ``mixed``, one layer of each group is frozen by itself.
    """
    groups, _ = make(module, weights)
    inner = [layers_of(module, group)[1] for group in groups] if mixed else []
    for layer in inner:
        set_trainable(module, layer, False)
        if is_torch(module):
            layer.eval()
    for place in frozen:
        set_trainable(module, groups[place], False)
        if is_torch(module):
            groups[place].eval()
    found = tensors(module, groups)
    names = [name for name in found if not is_statistic(name)]
    if is_torch(module):
        for name in names:
            found[name].grad = 0 * found[name].detach() + 7
    module.unfreeze_top(groups, count)
    if is_torch(module):
        low = [name for name in names if int(name[0]) < len(groups) - count]
        kept = [name for name in low if found[name].grad is not None]
        extra = {"old": {name: float(found[name].grad.max()) for name in kept}}
        for name in names:
            found[name].grad = None
        chain(groups, toolkit(module).tensor(x).requires_grad_()).square().sum().backward()
        reached = {name: found[name].grad is not None for name in names}
        modes = [{kind(one): one.training for one in group.modules()} for group in groups]
    else:
        import tensorflow as tf

        chosen = [v for group in groups for v in group.trainable_variables]
        with tf.GradientTape() as tape:
            loss = tf.reduce_sum(chain(groups, toolkit(module).tensor(x), training=True) ** 2)
        got = tape.gradient(loss, chosen) if chosen else []
        arrived = {id(v) for v, g in zip(chosen, got, strict=True) if g is not None}
        reached, extra = {name: id(found[name]) in arrived for name in names}, {}
        modes = [{kind(one): one.trainable for one in layers_of(module, g)} for g in groups]
    now = weights_of(module, groups)
    stay = {name: now[name] for name in now if is_statistic(name)}
    modes = {f"group {i}": found for i, found in enumerate(modes)}
    return {"reached": reached, "statistics": stay, "modes": modes, **extra}


def kind(layer):
    return type(layer).__name__


def layers_of(module, group):
    """The layers of a group, the one with weights second."""
    return list(group) if is_torch(module) else list(group.parts)


def chain(groups, x, **training):
    for group in groups:
        x = group(x, **training)
    return x


def refusal(module, weights, count):
    """The name of the exception that unfreeze_top raises, or None."""
    return raised(lambda: module.unfreeze_top(make(module, weights)[0], count))


def raised(action):
    try:
        action()
    except NotImplementedError:
        raise
    except Exception as error:
        return type(error).__name__
    return None


def tuning(module, weights, batches, epochs, rate, penalty=0.0, plan=None, stale=False):
    """fine_tune: history, weights, and the epochs that before_epoch was called with.

    ``plan``: how many groups learn, per epoch; before_epoch also spoils the modes.  With ``stale``,
    all parameters have gradients from before.
    """
    groups, body = make(module, weights)
    head, asked = groups[-1], []

    def before_epoch(epoch):
        asked.append(int(epoch))
        for place, group in enumerate(groups):
            set_trainable(module, group, place >= len(groups) - plan[epoch % len(plan)])
        if is_torch(module):
            body.train()
            head.eval()

    def cost():
        weight = tensors(module, groups)["2.w"]
        if is_torch(module):
            return penalty / 2 * weight.square().sum()
        import tensorflow as tf

        return penalty / 2 * tf.reduce_sum(weight.value**2)

    if is_torch(module):
        optimizer = Momentum([p for group in groups for p in group.parameters()], lr=rate)
        for p in [p for group in groups for p in group.parameters()] if stale else ():
            p.grad = 0 * p.detach() + 7
    else:
        optimizer = KerasMomentum(learning_rate=rate)
    more = {} if plan is None else {"before_epoch": before_epoch}
    more |= {"penalty": cost} if penalty else {}
    pairs = batches_of(module, batches)
    history = module.fine_tune(body, head, optimizer, pairs, epochs, **more)
    return report(module, history, groups, asked=asked)


def report(module, history, groups, **more):
    books = {name: floats(module, values) for name, values in dict(history).items()}
    types = {type_of(one) for values in history.values() for one in values}
    return {"history": books, "types": sorted(types), "weights": weights_of(module, groups), **more}


def probing(module, weights, batches, epochs, rates, frozen):
    """probe_then_fine_tune: history and weights; the body may arrive frozen."""
    groups, body = make(module, weights)
    set_trainable(module, body, not frozen)
    pairs = batches_of(module, batches)
    arguments = body, groups[-1], descent(module), pairs, epochs, rates
    return report(module, module.probe_then_fine_tune(*arguments), groups)


def tied(module, weights, moves, alpha, beta):
    """l2_sp at the start and after two moves, as [values] and the last gradients.

    Before the last move another penalty is made, of which the last value comes, too.
    """
    groups, body = make(module, weights)
    penalty = module.l2_sp(body, groups[-1], alpha, beta)
    found = tensors(module, groups)
    names = [name for name in found if not is_statistic(name)]
    values = [float(toolkit(module).array(penalty()))]
    for move in moves:
        later = module.l2_sp(body, groups[-1], alpha, beta)
        for name in found:
            assign(module, found[name], to_array(module, found[name]) + move[name])
        value, gradients = differentiate(module, penalty, [found[name] for name in names])
        values.append(value)
    gradients = dict(zip(names, gradients, strict=True))
    later = floats(module, [float(toolkit(module).array(later()))])
    return {"values": floats(module, values), "gradients": gradients, "later": later}


def differentiate(module, function, variables):
    """The value of a function and its gradients as arrays, zeros where none arrives."""
    kit = toolkit(module)
    if is_torch(module):
        for p in variables:
            p.grad = None
        value = function()
        value.backward()
        gradients = [0 * p.detach() if p.grad is None else p.grad for p in variables]
        return float(kit.array(value)), [kit.array(g) for g in gradients]
    import tensorflow as tf

    with tf.GradientTape() as tape:
        value = function()
    zero = tf.UnconnectedGradients.ZERO
    gradients = tape.gradient(value, [v.value for v in variables], unconnected_gradients=zero)
    return float(kit.array(value)), [np.transpose(kit.array(g)) for g in gradients]


# --- adapters; arrays have the layouts of PyTorch: (out, in, ...)


def turned(module, array):
    """Between PyTorch's layout and that of the track, and back."""
    if is_torch(module):
        return array
    return np.transpose(array) if np.ndim(array) < 4 else np.transpose(array, (2, 3, 1, 0))


def set_array(module, tensor, array):
    if is_torch(module):
        assign(module, tensor, array)
    else:
        tensor.assign(turned(module, array))


def get_array(module, tensor):
    array = np.array(toolkit(module).array(tensor))
    if is_torch(module) or array.ndim < 4:
        return turned(module, array)
    return np.transpose(array, (3, 2, 0, 1))


def layer_of(module, weight, bias=None, **options):
    """A linear layer, or a convolution if the weight has four axes."""
    if is_torch(module):
        from torch import nn

        options |= {"bias": bias is not None}
        shape = weight.shape[1] * options.get("groups", 1), weight.shape[0]
        if weight.ndim == 2:
            layer = nn.Linear(*shape, **options)
        else:
            layer = nn.Conv2d(*shape, weight.shape[2:], **options)
        layer = layer.double()
        assign(module, layer.weight, weight)
    else:
        from keras import layers

        options |= {"use_bias": bias is not None}
        if weight.ndim == 2:
            layer = layers.Dense(len(weight), **options)
        else:
            layer = layers.Conv2D(len(weight), weight.shape[2:], **options)
        channels = weight.shape[1] * options.get("groups", 1)
        layer.build((None,) * (weight.ndim - 1) + (channels,))
        set_array(module, layer.kernel, weight)
    if bias is not None:
        assign(module, layer.bias, bias)
    return layer


def weight_of(module, layer):
    return layer.weight if is_torch(module) else layer.kernel


def adapter_of(module, weight, bias, rank, alpha, **options):
    kind = module.LoRALinear if weight.ndim == 2 else module.LoRAConv
    return kind(layer_of(module, weight, bias, **options), rank, alpha)


def call(module, layer, inputs):
    """The output of a layer as an array; maps are (N, C, H, W)."""
    kit = toolkit(module)
    if np.ndim(inputs) == 4:
        return np.array(kit.maps(kit.array(layer(kit.images(inputs)))))
    return np.array(kit.array(layer(kit.tensor(inputs))))


def shapes_of(module, net):
    """The shapes of what is trainable, sorted, in PyTorch's layout."""
    sizes = [tuple(shape) for shape in toolkit(module).trainable_shapes(net)]
    if not is_torch(module):
        sizes = [(s[3], s[2], s[0], s[1]) if len(s) == 4 else s[::-1] for s in sizes]
    return sorted(sizes)


def fresh(module, weight, bias, rank, alpha, inputs, **options):
    """A new adapter: outputs, shapes and values of A and B, what is trainable."""
    adapter = adapter_of(module, weight, bias, rank, alpha, **options)
    a, b = get_array(module, adapter.A), get_array(module, adapter.B)
    return {
        "outputs": call(module, adapter, inputs),
        "shapes": [a.shape, b.shape],
        "trainable": shapes_of(module, adapter),
        "signs of A": sorted({float(sign) for sign in np.sign(a).ravel()}),
        "B": b,
        "merged": adapter.merged,
    }


def adapted(module, weight, bias, rank, alpha, inputs, a, b, merged=False, **options):
    """An adapter with A and B: outputs and update."""
    adapter = adapter_of(module, weight, bias, rank, alpha, **options)
    set_array(module, adapter.A, a)
    set_array(module, adapter.B, b)
    adapter.merged = merged
    update = get_array(module, adapter.update())
    return {"outputs": call(module, adapter, inputs), "update": update}


def places_of_the_factors(module, shape):
    """Type and device of A and B around a layer in half precision on a device of its own."""
    if not is_torch(module):
        adapter = adapter_of(module, np.ones(shape), None, 2, 1.0)
        return {name: str(getattr(adapter, name).dtype) for name in ("A", "B")}
    import torch
    from torch import nn

    options = {"device": "meta", "dtype": torch.float16}
    if len(shape) == 2:
        adapter = module.LoRALinear(nn.Linear(shape[1], shape[0], **options), 2, 1.0)
    else:
        layer = nn.Conv2d(shape[1], shape[0], shape[2:], **options)
        adapter = module.LoRAConv(layer, 2, 1.0)
    factors = {name: getattr(adapter, name) for name in ("A", "B")}
    return {n: f"{str(f.dtype).removeprefix('torch.')}, {f.device}" for n, f in factors.items()}


def refused_adapter(module, weight, rank, **options):
    """The name of the exception that an adapter raises, or None."""
    return raised(lambda: adapter_of(module, weight, None, rank, 1.0, **options))


def merging(module, weight, bias, rank, alpha, inputs, a, b, wishes):
    """set_merged with each wish in turn: outputs, weights, flags, and what is trainable."""
    adapter = adapter_of(module, weight, bias, rank, alpha)
    set_array(module, adapter.A, a)
    set_array(module, adapter.B, b)
    seen = {"outputs": [], "weights": [], "flags": []}
    for wish in wishes:
        module.set_merged(adapter, wish)
        seen["outputs"].append(call(module, adapter, inputs))
        seen["weights"].append(get_array(module, weight_of(module, adapter.layer)))
        seen["flags"].append(bool(adapter.merged))
    factors = {"A": get_array(module, adapter.A), "B": get_array(module, adapter.B)}
    return {**seen, **factors, "trainable": shapes_of(module, adapter)}


def injecting(module, images, rank, alpha, frozen):
    """inject_adapters on a network with a network in it: the outputs, and what is trainable."""
    body, first = (torch_body if is_torch(module) else keras_body)()
    kit = toolkit(module)
    set_trainable(module, body, not frozen)
    adapted_body = module.inject_adapters(body, rank, alpha)
    after = kit.array(kit.forward(adapted_body, images))
    same = adapted_body is body if is_torch(module) else None
    weight = weight_of(module, first)
    assign(module, weight, 2 * to_array(module, weight))  # the layers must be the body's own
    return {
        "after": after,
        "trainable": shapes_of(module, adapted_body),
        "doubled": kit.array(kit.forward(adapted_body, images)),
        "same object": same,
        "updates": updates_of_ones(module, adapted_body),
    }


def updates_of_ones(module, net):
    """The mean of update() of each adapter when A and B hold ones only."""
    parts = net.modules() if is_torch(module) else net._flatten_layers()
    means = []
    for adapter in [one for one in parts if hasattr(one, "A") and hasattr(one, "B")]:
        for factor in (adapter.A, adapter.B):
            assign(module, factor, 1 + 0 * to_array(module, factor))
        means.append(float(toolkit(module).array(adapter.update()).mean()))
    return means


def _torch_with_a_token(nn):
    """A module with a linear layer and, beside it, a parameter of its own."""
    import torch

    body = nn.Sequential(nn.Linear(4, 3))
    body.token = nn.Parameter(torch.zeros(5))
    return body


def injecting_small(module, kind, rank, alpha):
    """inject_adapters on a single layer, or on a network with a grouped convolution."""
    if is_torch(module):
        from torch import nn

        bodies = {
            "linear": lambda: nn.Linear(4, 3),
            "convolution": lambda: nn.Conv2d(2, 3, (1, 2)),
            "groups": lambda: nn.Sequential(nn.Conv2d(4, 6, 2, groups=2), nn.Conv2d(6, 5, 1)),
            "token": lambda: _torch_with_a_token(nn),
        }
    else:
        import keras
        from keras import layers

        images, features = keras.Input((5, 5, 4)), keras.Input((4,))
        bodies = {
            "linear": lambda: keras.Sequential([features, layers.Dense(3)]),
            "convolution": lambda: keras.Sequential(
                [keras.Input((5, 5, 2)), layers.Conv2D(3, (1, 2))]
            ),
            "groups": lambda: keras.Sequential(
                [images, layers.Conv2D(6, 2, groups=2), layers.Conv2D(5, 1)]
            ),
            "token": lambda: keras.Sequential(
                [features, layers.LayerNormalization(), layers.Dense(3)]
            ),
        }
    return shapes_of(module, module.inject_adapters(bodies[kind](), rank, alpha))


def torch_body():
    import torch
    from torch import nn

    class Residual(nn.Module):
        def __init__(self):
            super().__init__()
            self.inner = nn.Sequential(nn.Linear(5, 7), nn.ReLU(), nn.Linear(7, 5))

        def forward(self, x):
            return x + self.inner(x)

    torch.manual_seed(3)
    first = nn.Conv2d(2, 4, (3, 2))
    block = nn.Sequential(nn.Conv2d(4, 5, 2, stride=2), nn.ReLU())
    mean = nn.AdaptiveAvgPool2d(1), nn.Flatten()
    body = nn.Sequential(first, nn.BatchNorm2d(4), nn.ReLU(), block, *mean, Residual())
    return body.double().eval(), first


def keras_body():
    import keras
    from keras import layers

    keras.utils.set_random_seed(3)
    first = layers.Conv2D(4, (3, 2))
    block = [keras.Input((5, 6, 4)), layers.Conv2D(5, 2, strides=2), layers.ReLU()]
    x = keras.Input((5,))
    inner = [keras.Input((5,)), layers.Dense(7), layers.ReLU(), layers.Dense(5)]
    residual = keras.Model(x, layers.Add()([x, keras.Sequential(inner)(x)]))
    parts = [keras.Input((7, 7, 2)), first, layers.BatchNormalization(), layers.ReLU()]
    parts += [keras.Sequential(block), layers.GlobalAveragePooling2D(), residual]
    return keras.Sequential(parts), first


# --- between two states, and backwards


def mixing(module, start, end, shares):
    """interpolate for each share: weights, counters, and the two states behind it."""
    (groups, body), (_, first) = make(module, start), make(module, start)
    others, last = make(module, end)
    if is_torch(module):
        states = first.state_dict(), last.state_dict()
        for state, count in zip(states, (3, 10), strict=True):
            for name in state:
                if name.endswith("num_batches_tracked"):
                    state[name].fill_(count)
    else:
        states = first.get_weights(), last.get_weights()
    seen, counters = [], []
    for share in shares:
        module.interpolate(body, *states, share)
        seen.append(weights_of(module, groups[:-1]))
        if is_torch(module):
            state = body.state_dict()
            counters += [int(state[name]) for name in state if name.endswith("tracked")]
    for tensor in tensors(module, groups[:-1]).values():  # training goes on
        assign(module, tensor, 0 * to_array(module, tensor) + 9)
    for model, state in ((first, states[0]), (last, states[1])):
        model.load_state_dict(state) if is_torch(module) else model.set_weights(state)
    kept = [_parts(module, model) for model in (first, last)]
    return {"weights": seen, "counters": counters, "kept": kept}


def _parts(module, body):
    if is_torch(module):
        return weights_of(module, list(body))
    return weights_of(module, body.parts)


def with_dropout(module, head):
    """The head, whose answers are dropped in training mode."""
    if is_torch(module):
        from torch import nn

        return nn.Sequential(head, nn.Dropout(0.9))
    import keras

    return keras.Sequential([head, keras.layers.Dropout(0.9)])


def remembering(module, before, after, batches):
    """forgetting with a body before and after: the result, its types, and the weights."""
    (groups, first), (others, last) = make(module, before), make(module, after)
    modes, parts = [[], []], []
    if is_torch(module):
        groups[1][2].eval()  # one layer in another mode than the rest
        others[0].eval()
        parts = [part for group in [*groups, *others[:-1]] for part in group.modules()]
    modes[0] = [part.training for part in parts]
    head = with_dropout(module, groups[-1])
    result = module.forgetting(first, last, head, batches_of(module, batches))
    modes[1] = [part.training for part in parts]
    return {
        "modes": modes,
        "result": {name: floats(module, value) for name, value in dict(result).items()},
        "types": sorted({type_of(value) for value in result.values()}),
        "weights": [weights_of(module, groups), weights_of(module, others)],
    }
