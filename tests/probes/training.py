"""Run loops, the learner's, on a small network of their framework."""

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
        order = self.orders[self.epochs]
        self.epochs += 1
        return iter([self.batches[i] for i in order])

    def __len__(self):
        return len(self.batches)


# --- the network


def make(module, weights, l2=0.0, base=None, **settings):
    """The network with the weights, and the list in which a layer notes how it was called."""
    track = _torch_net if module.__track__ == "pytorch" else _keras_net
    return track(weights, l2, base, **settings)


def _torch_net(weights, l2, base):
    import torch
    from torch import nn

    class Spy(nn.Module):
        def forward(self, x):
            calls.append([self.training, torch.is_grad_enabled()])
            return x

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
            return x

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


def descent(module, net, rate=0.1, momentum=0.9):
    """The framework's SGD with momentum."""
    if module.__track__ == "pytorch":
        import torch

        return torch.optim.SGD(net.parameters(), lr=rate, momentum=momentum)
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


def steps(module, weights, batches, rate, max_norm=None, l2=0.0):
    """train_step with each batch: losses, right answers, weights, and whether they hold a graph."""
    kit, (net, _) = toolkit(module), make(module, weights, l2)
    optimizer, taken = descent(module, net, rate), []
    more = {} if max_norm is None else {"max_norm": max_norm}
    for inputs, labels in batches_of(module, batches):
        loss, correct = module.train_step(net, optimizer, inputs, labels, **more)
        free = not getattr(loss, "requires_grad", False)
        taken.append([kit.array(loss), int(correct), free, np.ndim(kit.array(loss))])
    return {
        "loss": floats(module, [one[0] for one in taken]),
        "correct": [one[1] for one in taken],
        "free": all(one[2] for one in taken) and all(one[3] == 0 for one in taken),
        "weights": weights_of(module, net),
    }


def evaluation(module, weights, batches, training=False):
    """evaluate on a one-way iterable: the result, its types, and the traces it left."""
    net, calls = make(module, weights)
    if module.__track__ == "pytorch":
        net.train(training)
    result = module.evaluate(net, iter(batches_of(module, batches)))
    traces = {"weights": weights_of(module, net)}
    if module.__track__ == "pytorch":
        traces["training"] = net.training
        traces["gradients"] = any(p.grad is not None for p in net.parameters())
        traces["graph"] = any(grad_enabled for _, grad_enabled in calls)
    return {"result": numbers(module, result), "types": types(result), **traces}


def floats(module, values):
    """Numbers as an array of the track's precision, which says how closely to compare."""
    return np.array(values, dtype=np.float32 if module.__track__ == "tf" else np.float64)


def numbers(module, result):
    """A history or a result as arrays."""
    return {name: floats(module, values) for name, values in dict(result).items()}


def types(result):
    """The names of the types of all numbers in a history or result."""
    lists = [v if isinstance(v, (list, tuple)) else [v] for v in dict(result).values()]
    return sorted({type(one).__name__ for values in lists for one in values})


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


def fitting(module, weights, batches, orders, validation, rate, rates=None, l2=0.0):
    """fit on batches whose order changes: history, weights, and the steps of the schedule."""
    asked = []

    def schedule(step):
        asked.append(int(step))
        return rates[step]

    net, _ = make(module, weights, l2)
    train = Shuffled(batches_of(module, batches), orders)
    with eagerly(module):
        history = module.fit(
            net, descent(module, net, rate), train, batches_of(module, validation),
            len(orders), schedule=None if rates is None else schedule,
        )  # fmt: skip
    return {
        "history": numbers(module, history),
        "types": types(history),
        "weights": weights_of(module, net),
        "asked": asked,
    }


def accumulated(module, weights, groups, rate, max_norm=None):
    """accumulate_step with each group of micro-batches: losses and weights."""
    kit, (net, _) = toolkit(module), make(module, weights)
    optimizer = descent(module, net, rate)
    losses, free = [], True
    for group in groups:
        loss = module.accumulate_step(net, optimizer, batches_of(module, group))
        free = free and not getattr(loss, "requires_grad", False)
        losses.append(float(kit.array(loss)))
    return {"loss": floats(module, losses), "free": free, "weights": weights_of(module, net)}


def compiled(module, weights, batches, rate):
    """compiled_step with each batch: losses, weights, and how Python went through the model."""
    net, calls = make(module, weights)
    step = module.compiled_step(net, descent(module, net, rate))
    pairs = [step(*batch) for batch in batches_of(module, batches)]
    return {
        "loss": floats(module, [loss for loss, _ in pairs]),
        "correct": [int(correct) for _, correct in pairs],
        "weights": weights_of(module, net),
        "passes": len(calls),
        "eager": any(eager for _, eager in calls),
    }


def compiled_fit(module, weights, batches, epochs):
    """How often Python goes through the model in training while fit runs."""
    net, calls = make(module, weights)
    rates = [0.1 / (1 + step) for step in range(epochs * len(batches))]
    pairs = batches_of(module, batches)
    module.fit(net, descent(module, net), pairs, pairs[:1], epochs, schedule=rates.__getitem__)
    return sum(1 for training, _ in calls if training)


def keras_fit(module, weights, x, y, batch_size, epochs, rate, max_norm=None, l2=0.0, rates=None):
    """Keras's fit: with Classifier, or with RateSchedule as a callback if there are rates."""
    import keras

    base, settings = module.Classifier, {} if max_norm is None else {"max_norm": max_norm}
    net, _ = make(module, weights, l2, None if rates else base, **({} if rates else settings))
    loss = keras.losses.SparseCategoricalCrossentropy(from_logits=True)
    net.compile(descent(module, net, rate), loss, metrics=["accuracy"], run_eagerly=True)
    callbacks = [module.RateSchedule(rates.__getitem__)] if rates else []
    inputs, labels = toolkit(module).tensor(x), toolkit(module).tensor(y)
    history = net.fit(
        inputs, labels, batch_size=batch_size, epochs=epochs, shuffle=False, verbose=0,
        callbacks=callbacks,
    ).history  # fmt: skip
    return {"history": numbers(module, history), "weights": weights_of(module, net)}
