"""What the probes of the chapter on loss scaling need of each framework, in pairs."""

import warnings
from functools import cache

import numpy as np


def is_torch(module):
    return module.__track__ == "pytorch"


def tensors(module, arrays):
    """Tensors in the number format of the arrays; None stays None."""
    if is_torch(module):
        import torch

        return [None if a is None else torch.tensor(np.asarray(a)) for a in arrays]
    import tensorflow as tf

    return [None if a is None else tf.constant(np.asarray(a)) for a in arrays]


def variables(module, arrays):
    """Trainable fp32 weights."""
    if is_torch(module):
        import torch

        return [torch.tensor(np.float32(a), requires_grad=True) for a in arrays]
    import tensorflow as tf

    return [tf.Variable(np.float32(a)) for a in arrays]


def arrays(found):
    """Copies of tensors or variables as arrays."""
    return [None if t is None else numbers(t).copy() for t in found]


def numbers(tensor):
    return tensor.detach().numpy() if hasattr(tensor, "detach") else tensor.numpy()


def flat(found):
    """All numbers of some variables in a row."""
    return np.concatenate([array.ravel() for array in arrays(found)])


def kinds(found):
    """The number formats of tensors, "float32" and so on."""
    return [None if t is None else numbers(t).dtype.name for t in found]


# --- what is called with gradients


def counted(module, gradients, **settings):
    return module.count_fp16(tensors(module, gradients), **settings)


def chosen(module, gradients):
    return module.choose_scale(tensors(module, gradients))


def refused(module, gradients):
    """The name of the exception that `choose_scale` raises, or the number that it returns."""
    try:
        return module.choose_scale(tensors(module, gradients))
    except ValueError as error:
        return type(error).__name__


def finite(module, gradients):
    return module.all_finite(tensors(module, gradients))


def clipped(module, gradients, **settings):
    given = tensors(module, gradients)
    found, norm = module.unscale_and_clip(given, **settings)
    return {"gradients": arrays(found), "kinds": kinds(found), "norm": norm, "given": arrays(given)}


# --- static_step


def stepped(module, weights, inputs, targets, factor, scale, learning_rate):
    """A linear layer, computed in the format of its weights; the loss is in fp32.

    Of three weights the one in the middle has no part in the loss.
    """
    own = variables(module, weights)
    if is_torch(module):
        import torch

        own = [w.detach() for w in own]
        inputs, targets = torch.tensor(inputs), torch.tensor(targets)

        def loss_of(copies):
            weight, bias = copies[0], copies[-1]
            outputs = inputs.to(weight.dtype) @ weight + bias
            return factor * ((outputs.float() - targets) ** 2).mean()
    else:
        import tensorflow as tf

        def loss_of(copies):
            weight, bias = copies[0], copies[-1]
            outputs = tf.cast(inputs, weight.dtype) @ weight + bias
            return factor * tf.reduce_mean((tf.cast(outputs, tf.float32) - targets) ** 2)

    loss = module.static_step(loss_of, own, scale=scale, learning_rate=learning_rate)
    return {"loss": loss, "weights": arrays(own), "kinds": kinds(own)}


# --- scalers on a script: in each step the gradient of each weight, a number or None


@cache
def descent():
    """A torch.optim.Optimizer like SGD, without what takes seconds to load."""
    import torch

    class Descent(torch.optim.Optimizer):
        """Each weight has a group of its own."""

        def __init__(self, weights, rate=1.0):
            self.taken = 0
            super().__init__([{"params": [weight]} for weight in weights], {"lr": rate})

        def add_param_group(self, group):
            self.param_groups.append({**self.defaults, **group})

        def zero_grad(self, set_to_none=True):
            for group in self.param_groups:
                for weight in group["params"]:
                    weight.grad = None

        @torch.no_grad()
        def step(self, closure=None):
            self.taken += 1
            for group in self.param_groups:
                for weight in group["params"]:
                    if weight.grad is not None:
                        weight -= group["lr"] * weight.grad

    return Descent


def mine(module, weights, settings):
    """The learner's scaler, and the optimizer beside it."""
    if is_torch(module):
        return module.LossScaler(**settings), descent()(weights)
    import keras

    optimizer = keras.optimizers.SGD(1.0)
    return module.LossScaler(optimizer, **settings), optimizer


def scale_of(module, scaler):
    return scaler.get_scale() if is_torch(module) else float(scaler.scale_loss(np.float32(1)))


def driven(module, start, script, settings, before=None, unscale=False):
    """Weights, scales and counts while the learner's scaler goes through a script."""
    return drive(module, mine, start, script, settings, before, unscale)


def drive(module, make, start, script, settings, before=None, unscale=False):
    """The same for the scaler and the optimizer that ``make`` makes."""
    weights = variables(module, start)
    scaler, optimizer = make(module, weights, settings)
    if before is not None:
        load(module, scaler, before, weights)
    trace = {"scales": [scale_of(module, scaler)], "weights": [], "taken": []}
    for factors in script:
        go = torch_step if is_torch(module) else keras_step
        go(scaler, optimizer, weights, factors, unscale)
        trace["scales"].append(scale_of(module, scaler))
        trace["weights"].append(flat(weights))
        taken = optimizer.taken if is_torch(module) else int(optimizer.iterations)
        trace["taken"].append(taken)
    return trace


def torch_step(scaler, optimizer, weights, factors, unscale=False):
    optimizer.zero_grad()
    losses = [f * w.sum() for f, w in zip(factors, weights, strict=True) if f is not None]
    scaler.scale(sum(losses)).backward()
    if unscale:
        scaler.unscale_(optimizer)
    scaler.step(optimizer)
    scaler.update()


def keras_step(scaler, optimizer, weights, factors, unscale=False):
    import tensorflow as tf

    with warnings.catch_warnings():  # of weights without a gradient
        warnings.simplefilter("ignore")
        gradients = [
            None if f is None else scaler.scale_loss(tf.fill(w.shape, tf.cast(f, tf.float32)))
            for f, w in zip(factors, weights, strict=True)
        ]
        scaler.apply(gradients, weights)


def two_scalers(module, start, scripts, settings):
    """Two scalers with an optimizer each, which take turns: the scales of both."""
    pairs = []
    for one in settings:
        weights = variables(module, start)
        pairs.append((*mine(module, weights, one), weights))
    go, scales = torch_step if is_torch(module) else keras_step, []
    for both in zip(*scripts, strict=True):
        for (scaler, optimizer, weights), factors in zip(pairs, both, strict=True):
            go(scaler, optimizer, weights, factors)
        scales.append([scale_of(module, scaler) for scaler, _, _ in pairs])
    return scales


def shared(module, start, script, settings, unscale=()):
    """Two optimizers, one for each weight, at the learner's one scaler (PyTorch)."""
    return share(module, lambda **settings: module.LossScaler(**settings), start, script, settings,
                 unscale)  # fmt: skip


def share(module, make, start, script, settings, unscale=()):
    """The same for the scaler that ``make`` makes: scale, steps taken and weights at each step.

    Args:
        unscale: places of the optimizers for which `unscale_` is called before all steps.
    """
    weights = variables(module, start)
    optimizers = [descent()([weight]) for weight in weights]
    scaler, trace = make(**settings), []
    for factors in script:
        losses = [f * w.sum() for f, w in zip(factors, weights, strict=True)]
        for optimizer in optimizers:
            optimizer.zero_grad()
        scaler.scale(sum(losses)).backward()
        for place in unscale:
            scaler.unscale_(optimizers[place])
        for optimizer in optimizers:
            scaler.step(optimizer)
        scaler.update()
        taken = [optimizer.taken for optimizer in optimizers]
        trace.append([scaler.get_scale(), *taken, *flat(weights).tolist()])
    return trace


def load(module, scaler, state, weights):
    """Let a scaler go on from a state; Keras' own keeps it in two variables."""
    if hasattr(scaler, "load_state_dict"):
        return scaler.load_state_dict(state)
    scaler.build(weights)
    scaler.dynamic_scale.assign(state["dynamic_scale"])
    scaler.step_counter.assign(state["step_counter"])


def saved(module, start, script, settings, more):
    """The state after a script, and that same dictionary after some more steps."""
    return save(module, mine, start, script, settings, more)


def save(module, make, start, script, settings, more):
    """The same for the scaler and the optimizer that ``make`` makes."""
    weights = variables(module, start)
    scaler, optimizer = make(module, weights, settings)
    go = torch_step if is_torch(module) else keras_step
    for factors in script:
        go(scaler, optimizer, weights, factors)
    state = state_of(scaler)
    first = dict(state)
    for factors in more:
        go(scaler, optimizer, weights, factors)
    return {"state": first, "later": state, "other": state_of(scaler)}


def state_of(scaler):
    if hasattr(scaler, "state_dict"):
        return scaler.state_dict()
    return {
        "dynamic_scale": float(scaler.dynamic_scale), "step_counter": int(scaler.step_counter)
    }  # fmt: skip


def kept(module, start, state, script):
    """A state that was loaded, after its scaler went on."""
    weights = variables(module, start)
    scaler, optimizer = mine(module, weights, {})
    state = dict(state)
    scaler.load_state_dict(state)
    for factors in script:
        (torch_step if is_torch(module) else keras_step)(scaler, optimizer, weights, factors)
    return state


def unscaled_twice(module):
    """What a second `unscale_` before `update` raises, and one in the step after (PyTorch)."""
    weights = variables(module, [[1.0, 2.0]])
    scaler, optimizer = mine(module, weights, {"init_scale": 8.0})
    raised = []
    for times in (2, 1):
        optimizer.zero_grad()
        scaler.scale(weights[0].sum()).backward()
        try:
            for _ in range(times):
                scaler.unscale_(optimizer)
            raised.append(None)
        except RuntimeError as error:
            raised.append(type(error).__name__)
        scaler.step(optimizer)
        scaler.update()
    return {"raised": raised, "weights": flat(weights)}


# --- loops


def accumulated(module, weights, batches, scale, interval, rate, before=None):
    """Steps of a linear model, each with a list of micro-batches; the framework's own scaler."""
    own = variables(module, weights)
    if is_torch(module):
        import torch

        optimizer = descent()(own, rate)
        scaler = torch.amp.GradScaler("cpu", init_scale=scale, growth_interval=interval)
        if before is not None:
            own[0].grad = torch.tensor(np.float32(before))
        parts, values = (optimizer, scaler), torch.tensor

        def loss_of(inputs, targets):
            return ((inputs @ own[0] + own[1] - targets) ** 2).mean()
    else:
        import keras
        import tensorflow as tf

        inner = keras.optimizers.SGD(rate)
        optimizer = scaler = keras.optimizers.LossScaleOptimizer(
            inner, initial_scale=scale, dynamic_growth_steps=interval
        )
        values = tf.constant

        def loss_of(inputs, targets):
            outputs = tf.linalg.matvec(inputs, own[0]) + own[1]
            return tf.reduce_mean((outputs - targets) ** 2)

    trace = {"losses": [], "scales": [], "weights": []}
    for pieces in batches:
        pieces = [(values(np.float32(x)), values(np.float32(t))) for x, t in pieces]
        args = (*parts, loss_of) if is_torch(module) else (optimizer, loss_of, own)
        trace["losses"].append(module.accumulate_step(*args, pieces))
        trace["scales"].append(scale_of(module, scaler))
        trace["weights"].append(flat(own))
    return trace


class Schedule:
    """Sets the learning rate of an optimizer from a list, as PyTorch's schedulers do."""

    def __init__(self, optimizer, rates):
        self.optimizer, self.rates, self.place = optimizer, rates, 0

    def step(self):
        self.place += 1
        for group in self.optimizer.param_groups:
            group["lr"] = self.rates[self.place]


def trained(module, start, batches, rates, max_norm, scale, interval, calls=1):
    """The loop under repair, in one or more calls; a batch is the gradient that it causes."""
    count = -(-len(batches) // calls)
    pieces = [batches[first : first + count] for first in range(0, len(batches), count)]
    norms = []
    own = variables(module, start)
    if is_torch(module):
        import torch

        optimizer = descent()(own, rates[0])
        own[0].grad = torch.full_like(own[0], 100.0)
        scaler = torch.amp.GradScaler("cpu", init_scale=scale, growth_interval=interval)

        def loss_of(batch):
            pairs = zip(own, tensors(module, batch), strict=True)
            return sum((g * w).sum() for w, g in pairs)

        scheduler = Schedule(optimizer, rates)
        for piece in pieces:
            norms += module.train(optimizer, scaler, scheduler, loss_of, piece, max_norm)
        rate = optimizer.param_groups[0]["lr"]
    else:
        import keras
        import tensorflow as tf

        scaler = keras.optimizers.LossScaleOptimizer(
            keras.optimizers.SGD(0.0), initial_scale=scale, dynamic_growth_steps=interval
        )

        def loss_of(batch):
            pairs = zip(own, tensors(module, batch), strict=True)
            return tf.add_n([tf.reduce_sum(g * w) for w, g in pairs])

        for piece in pieces:
            norms += module.train(scaler, lambda step: rates[step], loss_of, own, piece, max_norm)
        rate = float(scaler.learning_rate)  # at which the last batch was run
    return {
        "norms": norms, "weights": flat(own), "scale": scale_of(module, scaler), "rate": rate
    }  # fmt: skip
