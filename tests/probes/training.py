"""Run loops, the learner's, on a small network of their framework."""

import contextlib

import numpy as np

from autograder import toolkit

KEPT = 0.9
ORDER = ("w1", "b1", "gamma", "beta", "mean", "var", "w2", "b2")


def batches_of(module, batches):
    """(inputs, labels) as tensors; in the rest of this file all data are arrays."""
    kit = toolkit(module)
    return [(kit.tensor(x), kit.tensor(y)) for x, y in batches]


class Shuffled:
    """Batches that come in another order in every epoch; counts the epochs."""

    def __init__(self, batches, orders):
        self.batches, self.orders, self.epochs = batches, orders, 0

    def __iter__(self):
        order = self.orders[self.epochs % len(self.orders)]
        self.epochs += 1
        return iter([self.batches[i] for i in order])

    def __len__(self):
        return len(self.batches)


# --- the network


def make(module, weights, l2=0.0, base=None, frozen=(), **settings):
    """The network with the weights, and the list in which a layer notes how it was called.

    In training this first layer multiplies its inputs by the ``mask`` among the weights, if any.
    """
    track = _torch_net if module.__track__ == "pytorch" else _keras_net
    net, calls = track(weights, l2, base, **settings)
    if frozen:
        freeze(module, net, frozen)
    return net, calls


def freeze(module, net, names):
    """Freeze the first affine layer, the only one for which both frameworks mean the same."""
    assert sorted(names) == ["b1", "w1"]
    if module.__track__ == "pytorch":
        for one in net[1].parameters():
            one.requires_grad_(False)
    else:
        next(one for one in net.layers if one.weights).trainable = False


def _torch_net(weights, l2, base):
    import torch
    from torch import nn

    class Spy(nn.Module):
        def forward(self, x):
            calls.append([self.training, torch.is_grad_enabled()])
            return x * mask if self.training else x

    mask = torch.tensor(weights.get("mask", 1.0), dtype=torch.float64)

    calls = []
    (hidden, features), classes = np.shape(weights["w1"]), len(weights["b2"])
    norm = [nn.BatchNorm1d(hidden, momentum=1 - KEPT)] if "gamma" in weights else []
    first, last = nn.Linear(features, hidden), nn.Linear(hidden, classes)
    net = nn.Sequential(Spy(), first, *norm, nn.ReLU(), last).double()
    with torch.no_grad():
        for name, tensor in _torch_tensors(net).items():
            tensor.copy_(torch.tensor(weights[name]))
    return net.eval(), calls


def _torch_tensors(net):
    first, *norm, _, last = list(net)[1:]
    found = {"w1": first.weight, "b1": first.bias, "w2": last.weight, "b2": last.bias}
    for one in norm:
        found |= {"gamma": one.weight, "beta": one.bias}
        found |= {"mean": one.running_mean, "var": one.running_var}
    return found


def _keras_net(weights, l2, base, **settings):
    import keras
    import tensorflow as tf
    from keras import layers

    class Spy(layers.Layer):
        def call(self, x, training=None):
            calls.append([bool(training), tf.executing_eagerly()])
            return x * mask if training else x

    mask = np.array(weights.get("mask", 1.0), dtype=np.float32)

    calls = []
    (hidden, features), classes = np.shape(weights["w1"]), len(weights["b2"])
    penalty = keras.regularizers.L2(l2) if l2 else None
    norm = [layers.BatchNormalization(momentum=KEPT)] if "gamma" in weights else []
    first = layers.Dense(hidden, kernel_regularizer=penalty)
    parts = [keras.Input((features,)), Spy(), first, *norm, layers.ReLU(), layers.Dense(classes)]
    net = (base or keras.Sequential)(parts, **settings)
    order = [name for name in ORDER if name in weights]
    net.set_weights([np.transpose(weights[name]) for name in order])
    calls.clear()
    return net, calls


def weights_of(module, net):
    """The weights and statistics as arrays, with the names of the oracle."""
    if module.__track__ == "pytorch":
        return {k: v.detach().numpy().copy() for k, v in _torch_tensors(net).items()}
    order = ORDER if len(net.weights) == len(ORDER) else [n for n in ORDER if n[0] in "wb"]
    order = [name for name in order if len(net.weights) == len(ORDER) or name != "beta"]
    return {k: np.transpose(v.numpy()) for k, v in zip(order, net.weights, strict=True)}


def descent(module, net, rate=0.1, momentum=0.9, rate_of_the_last=None):
    """The framework's SGD with momentum; in PyTorch the last layer may be a group of its own."""
    if module.__track__ == "pytorch":
        import torch

        *others, last = net
        groups = [{"params": [p for one in others for p in one.parameters()]}]
        groups += [{"params": list(last.parameters()), "lr": rate_of_the_last or rate}]
        return torch.optim.SGD(groups, lr=rate, momentum=momentum)
    import keras

    return keras.optimizers.SGD(learning_rate=rate, momentum=momentum)


class eagerly:
    """TensorFlow: tf.functions run without a graph, which would take a second to build."""

    def __init__(self, module):
        self.is_tf = module.__track__ == "tf"

    def __enter__(self):
        if self.is_tf:
            import tensorflow as tf

            tf.config.run_functions_eagerly(True)

    def __exit__(self, *error):
        if self.is_tf:
            import tensorflow as tf

            tf.config.run_functions_eagerly(False)


# --- the probes


def rates(training, name, count, **settings):
    """The rates of the first steps by one of the schedules, as an array."""
    schedule = getattr(training, name)
    return np.array([schedule(step, **settings) for step in range(count)], dtype=float)


def hold_gradients(module, net):
    """PyTorch: every parameter has a gradient from before, of which nothing may be left."""
    if module.__track__ == "pytorch":
        import torch

        for p in net.parameters():
            p.grad = torch.full_like(p, 0.5)


def hold_velocities(module, net, optimizer):
    """PyTorch: what is frozen learned before, and the optimizer has not forgotten it."""
    if module.__track__ == "pytorch":
        import torch

        for p in net.parameters():
            if not p.requires_grad:
                optimizer.state[p]["momentum_buffer"] = torch.full_like(p, 0.25)


def steps(module, weights, batches, rate, max_norm=None, l2=0.0, frozen=(), held=False):
    """train_step with each batch: losses, right answers, weights, and whether they hold a graph."""
    kit, (net, _) = toolkit(module), make(module, weights, l2, frozen=frozen)
    optimizer, taken = descent(module, net, rate), []
    if held:
        hold_gradients(module, net)
        hold_velocities(module, net, optimizer)
    more = {} if max_norm is None else {"max_norm": max_norm}
    for inputs, labels in batches_of(module, batches):
        loss, correct = module.train_step(net, optimizer, inputs, labels, **more)
        taken.append([loss, correct])
    return {
        "loss": floats(module, [kit.array(loss) for loss, _ in taken]),
        "correct": [count_of(correct) for _, correct in taken],
        "returned": returned(module, sum(taken, [])),
        "weights": weights_of(module, net),
    }


def count_of(correct):
    """A number of right answers; as it came, if it is not whole."""
    return int(correct) if float(correct).is_integer() else float(correct)


def returned(module, numbers):
    """Are they tensors, how many dimensions do they have, and does one hold a graph?"""
    return {
        "tensors": all(hasattr(one, "shape") for one in numbers),
        "dimensions": max(np.ndim(toolkit(module).array(one)) for one in numbers),
        "graph": any(getattr(one, "requires_grad", False) for one in numbers),
    }


def evaluation(
    module, weights, batches, training=False, other=None, held=False, recording=True, l2=0.0
):  # fmt: skip
    """evaluate on a one-way iterable: the result, its types, and the traces it left.

    In PyTorch the network is in training mode or not, the module ``other`` in the other mode,
    and graphs are recorded or not; in Keras the first layer has a penalty or not.
    """
    net, calls = make(module, weights, l2)
    if module.__track__ != "pytorch":
        result = module.evaluate(net, iter(batches_of(module, batches)))
        traces = {"weights": weights_of(module, net)}
        return {"result": numbers(module, result), "types": types(result), **traces}
    import torch

    net.train(training)
    if other is not None:
        net[other].train(not training)
    if held:
        hold_gradients(module, net)
    before = modes(net)
    torch.set_grad_enabled(recording)
    result = module.evaluate(net, iter(batches_of(module, batches)))
    recording = torch.is_grad_enabled()
    torch.set_grad_enabled(True)
    return {
        "result": numbers(module, result), "types": types(result),
        "weights": weights_of(module, net), "modes": [before, modes(net)],
        "gradients": [None if p.grad is None else p.grad.numpy() for p in net.parameters()],
        "graph": any(grad_enabled for _, grad_enabled in calls), "recording": recording,
    }  # fmt: skip


def modes(net):
    """The mode of the network and of each of its layers, in words."""
    words = {True: "training", False: "evaluation"}
    return {name or "model": words[one.training] for name, one in net.named_modules()}


def floats(module, values, single=False):
    """Numbers as an array of the track's precision, which says how closely to compare."""
    single = single or module.__track__ == "tf"
    return np.array(values, dtype=np.float32 if single else np.float64)


def numbers(module, result):
    """A history or a result as arrays; PyTorch divides whole numbers in float32."""
    return {
        name: floats(module, values, single="accuracy" in name)
        for name, values in dict(result).items()
    }


def types(result):
    """The names of the types of the numbers in a history or result."""
    lists = {k: v if isinstance(v, (list, tuple)) else [v] for k, v in dict(result).items()}
    return {k: ", ".join(sorted({type_of(one) for one in v})) for k, v in lists.items()}


def type_of(value):
    """The name of a value's type; NumPy's float64 is a Python float."""
    return "float" if isinstance(value, float) else type(value).__name__


def books(module, losses, correct, sizes):
    """train_one_epoch with a step that answers by a script; the sizes of the batches it saw."""
    kit, seen = toolkit(module), []
    script = iter(zip(losses, correct, strict=True))

    def step(inputs, labels):
        seen.append([float(kit.array(inputs)[0, 0]), len(labels)])
        loss, right = next(script)
        return kit.tensor(loss), kit.tensor(right)

    batches = [(np.full((n, 2), float(i)), np.zeros(n, int)) for i, n in enumerate(sizes)]
    result = module.train_one_epoch(step, iter(batches_of(module, batches)))
    return {"result": numbers(module, result), "types": types(result), "seen": seen}


def fitting(module, weights, batches, orders, validation, rate, rates=None, graph=False):
    """fit on batches whose order changes: history, weights, and the steps of the schedule.

    PyTorch's last layer has half the rate, as long as nobody sets another one.
    """
    asked = []

    def schedule(step):
        asked.append(int(step))
        return rates[int(step) % len(rates)]

    net, _ = make(module, weights)
    train = Shuffled(batches_of(module, batches), orders)
    optimizer = descent(module, net, rate, rate_of_the_last=rate / 2)
    with contextlib.nullcontext() if graph else eagerly(module):
        history = module.fit(
            net, optimizer, train, batches_of(module, validation),
            len(orders), schedule=None if rates is None else schedule,
        )  # fmt: skip
    return {
        "history": numbers(module, history),
        "types": types(history),
        "weights": weights_of(module, net),
        "asked": asked,
    }


def accumulated(module, weights, groups, rate, frozen=(), held=False):
    """accumulate_step with each group of micro-batches: losses and weights."""
    kit, (net, _) = toolkit(module), make(module, weights, frozen=frozen)
    optimizer = descent(module, net, rate)
    if held:
        hold_gradients(module, net)
    pieces = [batches_of(module, group) for group in groups]
    events = listen(module, net)
    with eagerly(module):
        losses = [module.accumulate_step(net, optimizer, group) for group in pieces]
    return {
        "loss": floats(module, [kit.array(loss) for loss in losses]),
        "returned": returned(module, losses),
        "weights": weights_of(module, net),
        "samples at once": samples_at_once(events),
    }


def listen(module, net):
    """A list that gets [number of the pass, samples] at each pass, and at its way back.

    Of a pass without a graph there is no way back.
    """
    events = []

    def noted(outputs):
        piece = [len(events), len(outputs)]
        events.append(piece)
        return piece

    hook_into = _hook_into_torch if module.__track__ == "pytorch" else _hook_into_keras
    hook_into(net, noted, events.append)
    return events


def _hook_into_torch(net, noted, tell):
    def hook(net, inputs, outputs):
        piece = noted(outputs)
        if outputs.requires_grad:
            outputs.register_hook(lambda up: tell(piece))

    net.register_forward_hook(hook)


def _hook_into_keras(net, noted, tell):
    import tensorflow as tf

    last, call = net.layers[-1], net.layers[-1].call

    @tf.custom_gradient
    def heard(outputs):
        piece = noted(outputs)

        def back(up):
            tell(piece)
            return up

        return tf.identity(outputs), back

    vars(last)["call"] = lambda inputs, **named: heard(call(inputs, **named))


def samples_at_once(events):
    """The most samples of passes of which the way back was still to come."""
    most, waiting = 0, {}
    for place, (number, samples) in enumerate(events):
        if number in waiting:
            del waiting[number]
        elif any(other == number for other, _ in events[place + 1 :]):
            waiting[number] = samples
            most = max(most, sum(waiting.values()))
    return most


def compiled(module, weights, batches, rate, others=None):
    """compiled_step with each batch: losses, weights, and how Python went through the model.

    ``others`` are the weights of a second model, which gets a step of its own in between.
    """
    net, calls = make(module, weights)
    step = module.compiled_step(net, descent(module, net, rate))
    pairs = [step(*batch) for batch in batches_of(module, batches)]
    if others is not None:
        other, _ = make(module, others)
        between = module.compiled_step(other, descent(module, other, rate))
        between(*batches_of(module, batches)[0])
        pairs += [step(*batches_of(module, batches)[0])]
    return {
        "loss": floats(module, [loss for loss, _ in pairs]),
        "correct": [int(correct) for _, correct in pairs],
        "weights": weights_of(module, net),
        "passes": len(calls),
        "eager": any(eager for _, eager in calls),
    }


def compiled_on_other_inputs(module, kind, inputs, labels, weights):
    """A step on images or on whole numbers: loss and right answers, or the error's name."""
    import keras
    import tensorflow as tf

    if kind == "images":
        dtype = "float32"
        layers = [keras.layers.Flatten(), keras.layers.Dense(weights[0].shape[1])]
    else:
        dtype = "int64"
        layers = [keras.layers.Embedding(*weights[0].shape), keras.layers.GlobalAveragePooling1D()]
    net = keras.Sequential([keras.Input(inputs.shape[1:], dtype=dtype), *layers])
    net.set_weights(weights)
    inputs = tf.constant(inputs, dtype)
    step = module.compiled_step(net, descent(module, net))
    try:
        loss, correct = step(inputs, tf.constant(labels, tf.int64))
    except NotImplementedError:  # a stub: it must be seen as one
        raise
    except Exception as error:  # any other exception is the answer
        return {"raised": type(error).__name__}
    return {"raised": None, "loss": float(loss), "correct": int(correct)}


def compiled_fit(module, weights, batches, epochs):
    """How often Python goes through the model in training while fit runs."""
    net, calls = make(module, weights)
    rates = [0.1 / (1 + step) for step in range((epochs + 1) * len(batches))]
    pairs = batches_of(module, batches)
    module.fit(net, descent(module, net), pairs, pairs[:1], epochs, schedule=rates.__getitem__)
    return sum(1 for training, _ in calls if training)


def keras_fit(
    module, weights, x, y, batch_size, epochs, rate, max_norm=None, l2=0.0, rates=None, frozen=(),
    graph=False,
):  # fmt: skip
    """Keras's fit: with Classifier, or with RateSchedule as a callback if there are rates."""
    import keras

    settings = {} if rates or max_norm is None else {"max_norm": max_norm}
    net, _ = make(module, weights, l2, None if rates else module.Classifier, frozen, **settings)
    loss = keras.losses.SparseCategoricalCrossentropy(from_logits=True)
    net.compile(descent(module, net, rate), loss, metrics=["accuracy"], run_eagerly=not graph)
    callbacks = [module.RateSchedule(lambda i: rates[i % len(rates)])] if rates else []
    inputs, labels = toolkit(module).tensor(x), toolkit(module).tensor(y)
    history = net.fit(
        inputs, labels, batch_size=batch_size, epochs=epochs, shuffle=False, verbose=0,
        callbacks=callbacks,
    ).history  # fmt: skip
    return {"history": numbers(module, history), "weights": weights_of(module, net)}
