"""A tiny network with a statistic, in both frameworks, and rules to end its training."""

import json

import numpy as np

from autograder import toolkit

NAN = float("nan")
RATE, MOMENTUM = 0.125, 0.5
START = {"weight": [0.5, -0.25], "offset": [0.125], "mean": [0.0, 0.5]}


def is_torch(module):
    return module.__track__ == "pytorch"


# --- the data: arrays, and the same as tensors in float64


def epoch_of_data(number=0):
    """The batches of an epoch: a single one, and others in the next epoch."""
    inputs = np.array([[1, 0], [0, 1], [1, -1], [0.5, 1], [-1, 2]])
    targets = np.array([1.0, 2.0, -0.5, 1.5, 3.0])
    chosen = [[0, 1, 2], [3, 1, 4], [4, 2, 0]][number % 3]
    return [(inputs[chosen], targets[chosen])]


def validation_data():
    inputs = np.array([[1, 1], [0, -1], [2, 0.5], [0.5, -0.5]])
    return [(inputs, np.array([1.0, -1.0, 0.5, 0.75]))]


def tensors(module, batches):
    if is_torch(module):
        import torch

        return [(torch.tensor(x), torch.tensor(y)) for x, y in batches]
    import tensorflow as tf

    return [(tf.constant(x), tf.constant(y)) for x, y in batches]


# --- the network: (x - mean) @ weight + offset, and its descent


def build(module, start=None, dropout=0.0):
    """The network and its optimizer; ``offset`` is frozen, ``mean`` follows the inputs."""
    start = START if start is None else start
    return (_torch_parts if is_torch(module) else _keras_parts)(start, dropout)


def _torch_parts(start, dropout):
    import torch
    from torch import nn

    class Drifting(nn.Module):
        def __init__(self):
            super().__init__()
            self.weight = nn.Parameter(as_tensor(start["weight"]))
            self.offset = nn.Parameter(as_tensor(start["offset"]), requires_grad=False)
            self.register_buffer("mean", as_tensor(start["mean"]))
            self.drop = nn.Dropout(dropout)

        def forward(self, x):
            if self.training:
                with torch.no_grad():
                    self.mean.copy_((self.mean + x.mean(0)) / 2)
            return self.drop(x - self.mean) @ self.weight + self.offset

    def as_tensor(values):
        return torch.tensor(values, dtype=torch.float64)

    net = Drifting()
    return net, Descent([net.weight])


class Descent:
    """SGD with momentum; keeps what it loads and hands out what it keeps, as PyTorch's does."""

    def __init__(self, params):
        self.params, self.velocity, self.steps = params, None, 0

    def zero_grad(self, set_to_none=True):
        for p in self.params:
            p.grad = None

    def step(self):
        import torch

        with torch.no_grad():
            if self.velocity is None:
                self.velocity = [torch.zeros_like(p) for p in self.params]
            for p, v in zip(self.params, self.velocity, strict=True):
                if p.grad is not None:
                    v.mul_(MOMENTUM).add_(p.grad)
                    p.sub_(RATE * v)
        self.steps += 1

    def state_dict(self):
        return {"velocity": self.velocity, "steps": self.steps}

    def load_state_dict(self, state):
        self.velocity, self.steps = state["velocity"], state["steps"]


def _keras_parts(start, dropout):
    import keras
    import tensorflow as tf

    class Drifting(keras.Model):
        def __init__(self):
            super().__init__(dtype="float64")
            self.weight = self.variable("weight", True)
            self.offset = self.variable("offset", False)
            self.mean = self.variable("mean", False)
            self.drop = keras.layers.Dropout(dropout, dtype="float64", seed=5)
            self.built = True  # its variables are there

        def variable(self, name, trainable):
            values = keras.initializers.Constant(np.array(start[name]))
            shape = (len(start[name]),)
            return self.add_weight(shape=shape, initializer=values, trainable=trainable, name=name)

        def call(self, x, training=False):
            if training:
                self.mean.assign((self.mean + tf.reduce_mean(x, 0)) / 2)
            x = self.drop(x - self.mean, training=training)
            return tf.linalg.matvec(x, self.weight) + self.offset

    return Drifting(), keras.optimizers.SGD(RATE, momentum=MOMENTUM)


def values(module, net):
    """The numbers of the network as arrays: copies."""
    return {name: toolkit(module).array(getattr(net, name)).copy() for name in START}


def trainable(module, net):
    if is_torch(module):
        return sorted(name for name, p in net.named_parameters() if p.requires_grad)
    return sorted(variable.name for variable in net.trainable_variables)


def train_more(module, net, optimizer, epochs=(0, 1)):
    for epoch in epochs:
        module.train_one_epoch(net, optimizer, tensors(module, epoch_of_data(epoch)))


def seed(module, number):
    if is_torch(module):
        import torch

        torch.manual_seed(number)
    else:
        import keras

        keras.utils.set_random_seed(number)


# --- rules


class Scripted:
    """Calls the epochs improved that it is told to, and says stop from the one that it is told.

    Its states are copies, as those of scratch's `EarlyStopping`.
    """

    def __init__(self, improved, stop):
        self.script, self.stop = improved, stop
        self.improved, self.stop_epoch, self.seen = False, None, []

    def update(self, value):
        epoch = len(self.seen)
        self.seen.append(value)
        self.improved = epoch in self.script
        stop = self.stop is not None and epoch >= self.stop
        if stop:
            self.stop_epoch = epoch
        return stop

    def state_dict(self):
        return {"seen": list(self.seen), "stop_epoch": self.stop_epoch}

    def load_state_dict(self, state):
        self.seen, self.stop_epoch = list(state["seen"]), state["stop_epoch"]


class Patience:
    """The rule from its definition: every answer is found anew from all values so far."""

    def __init__(self, patience, min_delta=0.0, mode="min", start_from_epoch=0, baseline=None):
        self.settings = patience, min_delta, 1 if mode == "min" else -1, start_from_epoch, baseline
        self.values, self.improved, self.stop_epoch = [], False, None

    def update(self, value):
        patience, delta, sign, start, baseline = self.settings
        self.values.append(value)
        best, self.best_epoch, last = None, None, start - 1  # last: the last progress
        for epoch, one in enumerate(self.values):
            one = sign * one
            self.improved = False
            if epoch < start or np.isnan(one) or (best is not None and not one + delta < best):
                continue
            best, self.best_epoch, self.improved = one, epoch, True
            if baseline is None or one + delta < sign * baseline:
                last = epoch
        self.best = None if best is None else sign * best
        stop = len(self.values) - 1 - last >= patience and len(self.values) > start
        self.stop_epoch = len(self.values) - 1 if stop else None
        return stop

    def state_dict(self):
        return {"values": self.values, "stop_epoch": self.stop_epoch}

    def load_state_dict(self, state):
        self.values, self.stop_epoch = state["values"], state["stop_epoch"]


def row(rule, stop):
    """What a rule says after an epoch."""
    return [bool(stop), bool(rule.improved), rule.best, rule.best_epoch, rule.stop_epoch]


def watched(early_stopping, values, settings, reload_at=(), beside=None):
    """What the rule says after each epoch, until it stops; ``beside`` are values of another one."""
    rule, found = early_stopping.EarlyStopping(**settings), []
    other = early_stopping.EarlyStopping(**settings)
    for epoch, value in enumerate(values):
        if epoch in reload_at:
            state = rule.state_dict()
            rule = early_stopping.EarlyStopping(**settings)
            rule.load_state_dict(json.loads(json.dumps(state)))
        if beside is not None:
            other.update(beside[epoch])
        stop = rule.update(value)
        found.append(row(rule, stop))
        if stop:
            break
    return found


def loaded(early_stopping, values, settings):
    """What a rule says of itself that has only loaded the state of one that saw the values."""
    rule, again = (early_stopping.EarlyStopping(**settings) for _ in range(2))
    for value in values:
        rule.update(value)
    again.load_state_dict(json.loads(json.dumps(rule.state_dict())))
    names = ("improved", "best", "best_epoch", "stop_epoch")
    return {name: getattr(again, name) for name in names}


def noted_late(early_stopping, values, settings, at, times=1):
    """As `watched`, but the state that was noted before epoch ``at`` is loaded after the end."""
    rule, state = early_stopping.EarlyStopping(**settings), None
    for epoch, value in enumerate(values):
        if epoch == at:
            state = rule.state_dict()
        rule.update(value)
    for _ in range(times):
        again, found = early_stopping.EarlyStopping(**settings), []
        again.load_state_dict(state)
        for value in values[at:]:
            stop = again.update(value)
            found.append(row(again, stop))
            if stop:
                break
    return found


def refusal(early_stopping, **settings):
    """The name of the exception that settings raise, or "no error"."""
    try:
        early_stopping.EarlyStopping(**settings)
    except NotImplementedError:
        raise
    except ValueError:
        return "ValueError"
    except Exception as error:
        return type(error).__name__
    return "no error"


def gl(early_stopping, validation, alpha):
    return early_stopping.stop_by_gl(validation, alpha)


def pq(early_stopping, **inputs):
    return early_stopping.stop_by_pq(**inputs)


def copied(early_stopping, more):
    """The numbers when they were copied, and after training and restoring, twice."""
    net, optimizer = build(early_stopping)
    train_more(early_stopping, net, optimizer, epochs=(0,))
    saved, want = early_stopping.snapshot(net), values(early_stopping, net)
    found = []
    for _ in range(2):
        train_more(early_stopping, net, optimizer, epochs=more)
        early_stopping.restore(net, saved)
        found.append(values(early_stopping, net))
    return {"want": want, "found": found}


def trained_after(early_stopping):
    """What a step does after restoring: the optimizer still holds the weights."""
    net, optimizer = build(early_stopping)
    saved = early_stopping.snapshot(net)
    train_more(early_stopping, net, optimizer)
    early_stopping.restore(net, saved)
    before = values(early_stopping, net)
    free = trainable(early_stopping, net)
    train_more(early_stopping, net, optimizer, epochs=(2,))
    after = values(early_stopping, net)
    moved = [name for name in before if not np.array_equal(before[name], after[name])]
    return {"before": before, "moved": sorted(moved), "trainable": free}


def fitted(early_stopping, improved, stop, epochs):
    """A whole training with a scripted rule: numbers, history, what the rule was told."""
    net, optimizer = build(early_stopping)
    rule = Scripted(improved, stop)
    data = [epoch_of_data(), validation_data()]
    data = [tensors(early_stopping, batches) for batches in data]
    history = early_stopping.fit(net, optimizer, rule, *data, epochs)
    every = [one for name in sorted(history) for one in history[name]]
    return {
        "values": values(early_stopping, net),
        "history": {name: [float(x) for x in history[name]] for name in history},
        "floats": all(isinstance(one, float) for one in every),  # NumPy's float64 is one
        "seen": [float(one) for one in rule.seen],
    }


OTHER = {"weight": [3.0, 2.0], "offset": [0.125], "mean": [7.0, 5.0]}


def started(early_stopping):
    """A run after two epochs, with dropout and momentum, and the state of it."""
    seed(early_stopping, 7)
    net, optimizer = build(early_stopping, dropout=0.5)
    rule = Scripted((0,), None)
    history = {"loss": [], "val_loss": []}
    for epoch in range(2):
        train_more(early_stopping, net, optimizer, epochs=(epoch,))
        history["loss"].append(0.5 + epoch)
        history["val_loss"].append(1.5 - epoch)
        rule.update(1.5 - epoch)
        if rule.improved:
            best = early_stopping.snapshot(net)
    return net, optimizer, rule, best, history


def continued(early_stopping, net, optimizer, rule, best, history):
    """One more epoch: everything that it depends on shows in its numbers."""
    train_more(early_stopping, net, optimizer, epochs=(2,))
    rule.update(0.25)
    history["loss"].append(0.125)
    found = {"values": values(early_stopping, net), "seen": list(rule.seen)}
    if best is not None:
        early_stopping.restore(net, best)
        found["best"] = values(early_stopping, net)
    return found | {"history": {name: list(one) for name, one in history.items()}}


def saved_and_loaded(early_stopping, times=1, in_file=False, nothing_kept=False):
    """A run that goes on, and new ones that go on from its state."""
    net, optimizer, rule, best, history = started(early_stopping)
    best = None if nothing_kept else best
    state = early_stopping.run_state(net, optimizer, rule, best, history)
    loose = variables_in(early_stopping, state)
    want = continued(early_stopping, net, optimizer, rule, best, history)
    found = []
    for turn in range(times):
        if in_file and is_torch(early_stopping):
            state = through_a_file(state)
        seed(early_stopping, 50 + turn)
        net, optimizer = build(early_stopping, OTHER, dropout=0.5)
        rule = Scripted((0,), None)
        best, history = early_stopping.load_run_state(state, net, optimizer, rule)
        found.append(continued(early_stopping, net, optimizer, rule, best, history))
    return {"want": want, "found": found, "variables": loose}


def variables_in(early_stopping, state):
    """How many of Keras' or TensorFlow's variables a state holds, at whatever depth."""
    if is_torch(early_stopping):
        return 0
    if isinstance(state, dict):
        state = list(state.values())
    if isinstance(state, (list, tuple)):
        return sum(variables_in(early_stopping, item) for item in state)
    return int(type(state).__name__.endswith("Variable"))


def through_a_file(state):
    import io

    import torch

    file = io.BytesIO()
    torch.save(state, file)
    return torch.load(io.BytesIO(file.getvalue()), weights_only=True)


class Interrupted(Exception):
    pass


def resumed(early_stopping, improved, stop, epochs, interruptions=(), dropout=0.0, saves=True):
    """A run in pieces: ``interruptions`` are numbers of saved states after which save raises."""
    asked, states = [], []

    def train_batches(epoch):
        asked.append(epoch)
        return tensors(early_stopping, epoch_of_data(epoch))

    def save(state):
        states.append(state)
        if len(states) in interruptions:
            raise Interrupted

    check = tensors(early_stopping, validation_data())
    for turn in range(len(interruptions) + 1):
        seed(early_stopping, 3 + turn)
        net, optimizer = build(early_stopping, OTHER if turn else None, dropout)
        rule = Scripted(improved, stop)
        try:
            history = early_stopping.fit_resumable(
                net, optimizer, rule, train_batches, check, epochs,
                state=states[-1] if states else None, save=save if saves else None,
            )  # fmt: skip
        except Interrupted:
            continue
        return {
            "values": values(early_stopping, net),
            "history": {name: [float(x) for x in history[name]] for name in history},
            "seen": [float(one) for one in rule.seen],
            "asked": asked,
            "saved": len(states),
        }


class FakeModel:
    """What a callback sees of a model: weights, methods that copy them, and a flag."""

    def __init__(self):
        self.weights, self.stop_training, self.restored = [np.array([-1.0])], False, 0

    def get_weights(self):
        return [one.copy() for one in self.weights]

    def set_weights(self, weights):
        self.restored += 1
        for one, new in zip(self.weights, weights, strict=True):
            one[...] = new


def driven(callback, values, monitor):
    """[epochs, final weight, times restored] of a training as ``fit`` would drive it.

    The value that is not monitored falls once and rises: a rule that watches it ends early.
    """
    model, other = FakeModel(), "loss" if monitor != "loss" else "val_loss"
    callback.set_model(model)
    callback.on_train_begin()
    for epoch, value in enumerate(values):
        callback.on_epoch_begin(epoch)
        model.weights[0][...] = epoch
        callback.on_epoch_end(epoch, {other: 2.0 + abs(epoch - 1), monitor: value})
        if model.stop_training:
            break
    callback.on_train_end()
    return [epoch + 1, float(model.weights[0][0]), model.restored]


def with_callback(early_stopping, values, settings, monitor="val_loss"):
    rule = Patience(**settings)
    named = {} if monitor == "val_loss" else {"monitor": monitor}
    try:
        return driven(early_stopping.EarlyStoppingCallback(rule, **named), values, monitor)
    except ValueError as error:  # a value that is there was not found
        return [f"{type(error).__name__} in epoch {len(rule.values)}", None, None]


def stopped_by_another(early_stopping):
    """Does the training still stop, if another callback said so and the rule does not?"""
    callback = early_stopping.EarlyStoppingCallback(Patience(2))
    model = FakeModel()
    callback.set_model(model)
    callback.on_train_begin()
    model.stop_training = True
    callback.on_epoch_end(0, {"val_loss": 1.0})
    return {"stop_training": bool(model.stop_training)}


def without_a_value(early_stopping):
    """What comes of an epoch without the monitored value: the error, and what it names.

    Without an error it is what the rule got instead.
    """
    rule = Patience(2)
    callback = early_stopping.EarlyStoppingCallback(rule)
    callback.set_model(FakeModel())
    callback.on_train_begin()
    try:
        callback.on_epoch_end(0, {"loss": 1.0, "accuracy": 0.5})
    except ValueError as error:
        said = str(error)
        names = [name for name in ("val_loss", "accuracy") if name in said]
        names[1:1] = ["loss"] if "loss" in said.replace("val_loss", "") else []
        return {"ValueError": True, "names": names}
    return {"ValueError": False, "the rule got": [float(value) for value in rule.values]}
