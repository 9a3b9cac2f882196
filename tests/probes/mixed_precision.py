"""Run mixed-precision code, the learner's, on a small network of their framework."""

import contextlib
import functools
import importlib
import tempfile
from pathlib import Path

import numpy as np

ORDER = ("w1", "b1", "w2", "b2")


def library(module):
    """The framework of a track."""
    return importlib.import_module({"pytorch": "torch", "tf": "tensorflow"}[module.__track__])


def cast(module, values, kind):
    """A tensor of a type, such as "float16", of a value."""
    lib = library(module)
    values = np.asarray(values)
    if module.__track__ == "pytorch":
        return lib.tensor(values).to(getattr(lib, kind))
    return lib.cast(lib.constant(values), getattr(lib, kind))


def single(module, values):
    return cast(module, np.asarray(values, dtype=np.float32), "float32")


def kind_of(tensor):
    """The name of a tensor's type, as in "float16"."""
    return str(getattr(tensor.dtype, "name", tensor.dtype)).removeprefix("torch.")


def type_of(value):
    """The name of a value's type; NumPy's float64 is a Python float."""
    return "float" if isinstance(value, float) else type(value).__name__


def array(module, tensor):
    """A float64 array of a tensor of any type."""
    if module.__track__ == "pytorch":
        return tensor.detach().to(library(module).float64).numpy()
    return library(module).cast(tensor, "float64").numpy()


def half_of(module, half):
    return getattr(library(module), half)


def oriented(module, weights):
    """Weight and bias of each layer, float32, with the axes as the framework has them."""
    turn = np.transpose if module.__track__ == "tf" else np.asarray
    parts = {name: turn(np.asarray(weights[name], dtype=np.float32)) for name in ORDER}
    return [(parts["w1"], parts["b1"]), (parts["w2"], parts["b2"])]


def batches_of(module, batches):
    return [(single(module, x), cast(module, y, "int64")) for x, y in batches]


def named(module, tensors):
    """Arrays by name, with the axes of the oracle."""
    turn = np.transpose if module.__track__ == "tf" else np.asarray
    return {name: turn(array(module, t)) for name, t in zip(ORDER, tensors, strict=True)}


def masters_of(module, weights):
    """The master weights of a training by hand."""
    lib = library(module)
    pairs = oriented(module, weights)
    if module.__track__ == "pytorch":
        return [[lib.tensor(one).requires_grad_() for one in pair] for pair in pairs]
    return [[lib.Variable(one) for one in pair] for pair in pairs]


# --- casts


def casts(module, operation, kinds, half, values):
    """cast_inputs: the types of the results, and their values."""
    inputs = [cast(module, value, kind) for value, kind in zip(values, kinds, strict=True)]
    found = module.cast_inputs(operation, inputs, half_of(module, half))
    return {"kinds": [kind_of(t) for t in found], "values": [array(module, t) for t in found]}


def casts_by_default(module, kinds):
    """The types of the results of cast_inputs where no half type is given."""
    inputs = [cast(module, np.ones((2, 2)), kind) for kind in kinds]
    return [kind_of(t) for t in module.cast_inputs("matmul", inputs)]


def on_casts(module, operation, inputs, half):
    """The type and the values of an operation on cast_inputs."""
    lib, tensors = library(module), [single(module, one) for one in inputs]
    if module.__track__ == "pytorch":
        function = getattr(lib.nn.functional, operation)
    elif operation == "linear":
        function = functools.partial(lib.matmul, transpose_b=True)
    else:
        function = functools.partial(squared_error, lib)
    result = function(*module.cast_inputs(operation, tensors, half_of(module, half)))
    return [kind_of(result), array(module, result)]


def squared_error(lib, a, b):
    return lib.reduce_mean((a - b) ** 2)


def policies(module, names, half):
    """policy_of for operations, by name."""
    table = operations(module, half)
    return {name: module.policy_of(*table[name], half_of(module, half)) for name in names}


def operations(module, half):
    """Operations with their inputs, and operations that return what no framework would."""
    lib = library(module)
    x = single(module, np.arange(12).reshape(3, 4) / 8)
    index = cast(module, [[0], [3], [1]], "int64")
    labels = cast(module, [0, 3, 1], "int64")
    low = half_of(module, half)

    def contrary(x):
        return cast(module, [1.0], half if kind_of(x) == "float32" else "float32")

    table = {"contrary": (contrary, [x]), "add": (lambda a, b: a + b, [x, x])}
    if module.__track__ == "pytorch":
        f = lib.nn.functional
        weight = single(module, np.ones((2, 4)))
        return table | {
            "linear": (lambda x: f.linear(x, weight.to(x.dtype)), [x]),
            "matmul": (lambda a, b: a @ b.T, [x, x]),
            "mse_loss": (f.mse_loss, [x, x]),
            "cross_entropy": (f.cross_entropy, [x, labels]),
            "relu": (f.relu, [x]),
            "gather": (lambda x, i: lib.gather(x, 1, i), [x, index]),
            "argmax": (lambda x: x.argmax(dim=1), [x]),
            "cast to half": (lambda x: x.to(low), [x]),
        }
    from keras import layers

    return table | {
        "linear": (layers.Dense(2, dtype=f"mixed_{half}"), [x]),
        "matmul": (lambda a, b: lib.matmul(a, b, transpose_b=True), [x, x]),
        "softmax layer": (layers.Softmax(dtype=f"mixed_{half}"), [x]),
        "float32 layer": (layers.Dense(2, dtype="float32"), [x]),
        "relu": (lib.nn.relu, [x]),
        "gather": (lambda x, i: lib.gather(x, i[:, 0], axis=1), [x, index]),
        "argmax": (lambda x: lib.argmax(x, axis=1), [x]),
        "cast to half": (lambda x: lib.cast(x, low), [x]),
    }


# --- the network by hand


def losses_by_hand(module, weights, batch, half):
    """mixed_loss: numbers, types, and the gradients of the masters."""
    lib, masters = library(module), masters_of(module, weights)
    flat = [tensor for pair in masters for tensor in pair]
    (inputs, labels), kind = batches_of(module, [batch])[0], half_of(module, half)
    if module.__track__ == "pytorch":
        loss, logits = module.mixed_loss(masters, inputs, labels, kind)
        found = lib.autograd.grad(loss, flat, allow_unused=True)
    else:
        with lib.GradientTape() as tape:
            loss, logits = module.mixed_loss(masters, inputs, labels, kind)
        found = tape.gradient(loss, flat)
    arrived = [g is not None for g in found]
    return {
        "loss": float(array(module, loss)),
        "logits": array(module, logits),
        "kinds": [kind_of(loss), kind_of(logits)],
        "shape": list(loss.shape),
        "arrived": arrived,
        "gradients": named(module, found) if all(arrived) else {},
    }


def loss_alone(module, weights, batch, half):
    """The loss of mixed_loss."""
    (inputs, labels), half = batches_of(module, [batch])[0], half_of(module, half)
    loss, _ = module.mixed_loss(masters_of(module, weights), inputs, labels, half)
    return float(array(module, loss))


def factors(module, weights, batch, half):
    """The types of the factors of the matrix products in the forward pass of mixed_loss."""
    lib, masters, found = library(module), masters_of(module, weights), set()
    (inputs, labels), kind = batches_of(module, [batch])[0], half_of(module, half)
    if module.__track__ == "pytorch":
        from torch.utils._python_dispatch import TorchDispatchMode

        class Noted(TorchDispatchMode):
            def __torch_dispatch__(self, operation, types, args=(), kwargs=None):
                if operation._schema.name.removeprefix("aten::") in ("mm", "addmm", "bmm"):
                    found.update(kind_of(one) for one in args if isinstance(one, lib.Tensor))
                return operation(*args, **(kwargs or {}))

        with Noted():
            module.mixed_loss(masters, inputs, labels, kind)
        return sorted(found)
    traced = lib.function(lambda: module.mixed_loss(masters, inputs, labels, kind))
    for one in traced.get_concrete_function().graph.get_operations():
        if one.type in ("MatMul", "BatchMatMulV2", "Einsum"):
            found.update(factor.dtype.name for factor in one.inputs)
    return sorted(found)


def changed(before, after, rate):
    """How the weights changed, over the rate; float32, as the weights and their roundings are."""
    return {n: np.float32((before[n] - after[n]) / rate) for n in before}


def steps_by_hand(module, weights, batches, scales, rate, half="float16", max_norm=None):
    """mixed_step on each batch: losses, decisions, and how the masters changed, over the rate."""
    masters, kind = masters_of(module, weights), half_of(module, half)
    flat = [tensor for pair in masters for tensor in pair]
    more = {} if max_norm is None else {"max_norm": max_norm}
    found = {"losses": [], "finite": [], "flags": [], "changes": [], "graph": []}
    for (inputs, labels), scale in zip(batches_of(module, batches), scales, strict=True):
        before = named(module, flat)
        loss, finite = module.mixed_step(masters, inputs, labels, scale, rate, half=kind, **more)
        after = named(module, flat)
        found["losses"].append(float(array(module, loss)))
        found["finite"].append(bool(finite))
        found["flags"].append(type(finite).__name__)
        found["changes"].append(changed(before, after, rate))
        found["graph"].append(bool(getattr(loss, "requires_grad", False)))
    return found | {"kinds": sorted({kind_of(t) for t in flat})}


# --- the network of the framework


def network(module, weights, half):
    """The same network as a module, or as a Keras model under a policy, with half logits."""
    pairs = oriented(module, weights)
    lib = library(module)
    if module.__track__ == "pytorch":
        layers = [lib.nn.Linear(w.shape[1], w.shape[0]) for w, _ in pairs]
        with lib.no_grad():
            for layer, (w, b) in zip(layers, pairs, strict=True):
                layer.weight.copy_(lib.tensor(w))
                layer.bias.copy_(lib.tensor(b))
        return lib.nn.Sequential(layers[0], lib.nn.ReLU(), layers[1])
    import keras
    from keras import layers

    sizes = [len(pairs[0][0]), *(len(b) for _, b in pairs)]
    model = keras.Sequential([
        keras.Input((sizes[0],)),
        layers.Dense(sizes[1], activation="relu", dtype=f"mixed_{half}"),
        layers.Dense(sizes[2], dtype=f"mixed_{half}"),
    ])  # fmt: skip
    model.set_weights([one for pair in pairs for one in pair])
    return model


@functools.cache
def descent():
    """A torch.optim.Optimizer like SGD, without what takes seconds to load."""
    import torch

    class Descent(torch.optim.Optimizer):
        """Two groups of parameters: matrices, and all others."""

        def __init__(self, parameters, lr, momentum=0.0):
            parameters = list(parameters)
            parts = [[p for p in parameters if (p.ndim > 1) == wide] for wide in (True, False)]
            groups = [{"params": part} for part in parts]
            super().__init__(groups, {"lr": lr, "momentum": momentum})
            self.velocity = [[p.detach() * 0 for p in part] for part in parts]

        def add_param_group(self, group):
            self.param_groups.append({**self.defaults, **group})

        def zero_grad(self, set_to_none=True):
            for group in self.param_groups:
                for p in group["params"]:
                    p.grad = None

        @torch.no_grad()
        def step(self, closure=None):
            for group, velocity in zip(self.param_groups, self.velocity, strict=True):
                for number, p in enumerate(group["params"]):
                    if p.grad is not None:
                        velocity[number] = group["momentum"] * velocity[number] + p.grad
                        p -= group["lr"] * velocity[number]

        def state_dict(self):
            groups = [
                {key: value for key, value in group.items() if key != "params"}
                for group in self.param_groups
            ]
            return {"state": dict(enumerate(sum(self.velocity, []))), "param_groups": groups}

        def load_state_dict(self, state):
            rest = iter(range(len(state["state"])))
            self.velocity = [
                [state["state"][next(rest)].clone() for _ in part] for part in self.velocity
            ]
            for group, loaded in zip(self.param_groups, state["param_groups"], strict=True):
                group.update(loaded)

    return Descent


class Trained:
    """A network with an optimizer and a scaler, for both frameworks."""

    def __init__(
        self, module, weights, scale, rate, half="float16", interval=2, momentum=0.0, frozen=False
    ):  # fmt: skip
        self.module, self.half = module, half
        self.model = network(module, weights, half)
        if module.__track__ == "pytorch":
            amp = library(module).amp
            if frozen:
                self.model[0].requires_grad_(False)
            self.optimizer = descent()(self.model.parameters(), rate, momentum)
            self.scaler = scale and amp.GradScaler(
                "cpu", init_scale=scale, growth_interval=interval
            )
            return
        from keras import optimizers

        self.model.layers[0].trainable = not frozen
        self.optimizer = optimizers.SGD(learning_rate=rate, momentum=momentum)
        if scale:
            self.optimizer = optimizers.LossScaleOptimizer(
                self.optimizer, initial_scale=scale, dynamic_growth_steps=interval
            )
        self.optimizer.build(self.model.trainable_variables)

    def weights(self):
        if self.module.__track__ == "pytorch":
            return named(self.module, list(self.model.parameters()))
        return named(self.module, [v.value for v in self.model.variables])

    def scale(self):
        if self.module.__track__ == "pytorch":
            return float(self.scaler.get_scale()) if self.scaler else 1.0
        return float(self.optimizer.scale_loss(1.0))

    def step(self, inputs, labels, max_norm=None):
        more = {} if max_norm is None else {"max_norm": max_norm}
        if self.module.__track__ == "pytorch":
            more |= {"half": half_of(self.module, self.half)}
            more |= {"scaler": self.scaler} if self.scaler else {}
        return self.module.amp_step(self.model, self.optimizer, inputs, labels, **more)

    def checkpoint(self):
        parts = [self.model, self.optimizer]
        return self.module.Checkpoint(*parts, *([self.scaler] if hasattr(self, "scaler") else []))


def steps(
    module, weights, batches, scale, rate, half="float16", max_norm=None, interval=2, frozen=False
):  # fmt: skip
    """amp_step on each batch: losses, scales behind each, changes of the weights over the rate."""
    training = Trained(module, weights, scale, rate, half, interval, frozen=frozen)
    found = {"losses": [], "scales": [], "changes": [], "graph": []}
    for inputs, labels in batches_of(module, batches):
        before = training.weights()
        loss = training.step(inputs, labels, max_norm)
        after = training.weights()
        found["losses"].append(float(array(module, loss)))
        found["scales"].append(training.scale())
        found["changes"].append(changed(before, after, rate))
        found["graph"].append(bool(getattr(loss, "requires_grad", False)))
    return found


def modes(module):
    """What a layer is told of the mode while amp_step runs (Keras)."""
    import keras

    seen = []

    class Watch(keras.layers.Layer):
        def call(self, inputs, training=None):
            seen.append(training)
            return inputs

    model = keras.Sequential([keras.Input((2,)), keras.layers.Dense(3), Watch()])
    seen.clear()
    batch = batches_of(module, [(np.ones((4, 2)), np.array([0, 1, 2, 0]))])[0]
    module.amp_step(model, keras.optimizers.SGD(0.1), *batch)
    return [bool(one) for one in seen]


def fitted(module, weights, batches, epochs, scale, rate, interval, rates=None, half="float16"):
    """fit: the history, its types, the final weights, and what the schedule was asked."""
    training, asked, runs = Trained(module, weights, scale, rate, half, interval), {}, []
    if module.__track__ == "pytorch":
        training.model.register_forward_pre_hook(lambda *_: runs.append(None))

    def schedule(step):  # in PyTorch it may be asked for each group of parameters
        asked[len(runs) if module.__track__ == "pytorch" else len(asked)] = int(step)
        return rates[step]

    more = {} if rates is None else {"schedule": schedule}
    if module.__track__ == "pytorch":
        more |= {"scaler": training.scaler, "half": half_of(module, half)}
    pairs = batches_of(module, batches)
    history = module.fit(training.model, training.optimizer, pairs, epochs, **more)
    history = {name: list(values) for name, values in dict(history).items()}
    kinds = {name: sorted({type_of(one) for one in v}) for name, v in history.items()}
    plain = {name: [float(one) for one in values] for name, values in history.items()}
    start = {name: np.asarray(weights[name]) for name in ORDER}
    change = {name: start[name] - value for name, value in training.weights().items()}
    return {"history": plain, "kinds": kinds, "change": change, "asked": list(asked.values())}


def resumed(module, weights, other, batches, saved_after, scale, rate, interval):
    """A training, and one that took up its checkpoint: weights and scales after each step."""
    settings = {"rate": rate, "interval": interval, "momentum": 0.5}
    first = Trained(module, weights, scale, **settings)
    pairs = batches_of(module, batches)
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder, "training.npz" if module.__track__ == "tf" else "training.pt")
        for inputs, labels in pairs[:saved_after]:
            first.step(inputs, labels)
        first.checkpoint().save(str(path))
        whole = continued(first, pairs[saved_after:])
        second = Trained(module, other, 8.0, **settings)
        if module.__track__ == "pytorch":  # a scaler has no scale before its first use
            second.scaler.scale(library(module).ones(()))
        second.checkpoint().load(str(path))
        return {"whole": whole, "parts": continued(second, pairs[saved_after:])}


def statistics(module, values):
    """What batch normalization has collected: at the end, and in a model that was loaded."""
    lib, path = library(module), "training.pt" if module.__track__ == "pytorch" else "training.npz"
    first, second = parts_with_statistics(module), parts_with_statistics(module)
    if module.__track__ == "pytorch":
        second[2].scale(lib.ones(()))  # a scaler has no scale before its first use
        first[0](single(module, values))
    else:
        first[0](single(module, values), training=True)
    with tempfile.TemporaryDirectory() as folder:
        module.Checkpoint(*first).save(str(Path(folder, path)))
        module.Checkpoint(*second).load(str(Path(folder, path)))
    return [collected(module, parts[0]) for parts in (first, second)]


def parts_with_statistics(module):
    """A batch normalization with all that belongs to its training."""
    if module.__track__ == "pytorch":
        import torch

        model = torch.nn.Sequential(torch.nn.BatchNorm1d(3))
        return model, descent()(model.parameters(), 0.1), torch.amp.GradScaler("cpu")
    import keras

    model = keras.Sequential([keras.Input((3,)), keras.layers.BatchNormalization()])
    optimizer = keras.optimizers.LossScaleOptimizer(keras.optimizers.SGD(0.1))
    optimizer.build(model.trainable_variables)
    return model, optimizer


def collected(module, model):
    if module.__track__ == "pytorch":
        return [array(module, one) for one in (model[0].running_mean, model[0].running_var)]
    return [array(module, one.value) for one in model.non_trainable_variables]


def continued(training, pairs):
    found = {"scales": [training.scale()], "weights": [training.weights()]}
    for inputs, labels in pairs:
        training.step(inputs, labels)
        found["scales"].append(training.scale())
        found["weights"].append(training.weights())
    return found


# --- the rest


def cosines(module, left, right, kind, region=None, **settings):
    """similarities of rows in some type, perhaps in a region of autocast: numbers and type."""
    tensors = [cast(module, one, kind) for one in (left, right)]
    around = contextlib.nullcontext()
    if region and module.__track__ == "pytorch":
        around = library(module).autocast("cpu", dtype=half_of(module, region))
    with around:
        found = module.similarities(*tensors, **settings)
    return {"kind": kind_of(found), "values": array(module, found).astype(np.float32)}


def lost(module, weights, updates, half):
    """lost_updates, and the type of its result."""
    tensors = [single(module, one) for one in (weights, updates)]
    share = module.lost_updates(*tensors, half_of(module, half))
    return {"share": float(share), "kind": type_of(share)}


def kept(module, case):
    """saved_bytes of a small computation."""
    import torch

    x = torch.ones(3, 4, requires_grad=True)
    y = torch.ones(3, 4, requires_grad=True)
    w = torch.ones(5, 4, requires_grad=True)
    part = torch.ones(8, 4)[2:5].requires_grad_()

    def layer():
        with torch.autocast("cpu", dtype=torch.float16):
            return torch.nn.functional.linear(x, w).relu()

    cases = {
        "nothing": (lambda: x + 1, ()),
        "result": (lambda: x.exp(), ()),
        "both": (lambda: x * y, ()),
        "parameter": (lambda: x * y, [y]),
        "generator": (lambda: x * y, (one for one in [y])),
        "twice": (lambda: x.exp().exp() * x, ()),
        "views": (lambda: x[:2] * x[1:], ()),
        "parameter's view": (lambda: y[:1] * x, [y]),
        "parameter in a larger storage": (lambda: x * part, [part]),
        "autocast": (layer, [w]),
    }
    return module.saved_bytes(*cases[case])


def built(module, sizes, policy, weights=None, inputs=None):
    """classifier: types of layers and variables, its optimizer after compile, and its logits."""
    import keras

    try:
        model = module.classifier(*sizes, policy=policy)
    finally:
        keras.config.set_dtype_policy("float32")
    if weights is not None:
        model.set_weights([one for pair in oriented(module, weights) for one in pair])
    logits = model(single(module, inputs))
    model.compile(keras.optimizers.SGD(0.1))
    middle = [layer for layer in model.layers if layer.weights]
    return {
        "variables": sorted({v.dtype for v in model.variables}),
        "shapes": [list(v.shape) for v in model.variables],
        "computes": [layer.compute_dtype for layer in middle],
        "output": kind_of(logits),
        "logits": array(module, logits),
        "optimizer": type(model.optimizer).__name__,
    }


def policies_afterwards(module, before):
    """The global policy after a classifier, and after one that cannot be built."""
    import keras

    found = {}
    for case, hidden in (("a model", 4), ("an error", -1)):
        keras.config.set_dtype_policy(before)
        try:
            module.classifier(2, hidden, 3)
        except ValueError:
            if hidden > 0:
                raise
        finally:
            found[case] = keras.config.dtype_policy().name
            keras.config.set_dtype_policy("float32")
    return found
