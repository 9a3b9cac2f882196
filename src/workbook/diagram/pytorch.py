"""Record what a PyTorch module executes: each function that it calls, and on what."""

from dataclasses import replace

import torch
from torch.nn.modules import module as hooks
from torch.overrides import TorchFunctionMode

from workbook.diagram.nodes import JOINS, KINDS, MOVES, Node, multiply_adds


def record(model, shape):
    """The operations of a module on an input of zeros, as `Node`."""
    recorder = Recorder(model)
    handles = [
        hooks.register_module_forward_pre_hook(recorder.enter),
        hooks.register_module_forward_hook(recorder.leave),
    ]
    modes = {one: one.training for one in model.modules()}
    try:
        model.eval()
        device = next((one.device for one in model.parameters()), None)
        inputs = torch.zeros(shape, device=device)  # "meta" has shapes without numbers
        recorder.start(inputs)
        with torch.no_grad(), recorder:
            model(inputs)
    finally:
        for one, mode in modes.items():
            one.training = mode
        for handle in handles:
            handle.remove()
    return recorder.nodes


class Recorder(TorchFunctionMode):
    """Sees each call of a function of PyTorch, with the modules in which it is made."""

    def __init__(self, model):
        super().__init__()
        self.names = {id(one): name.split(".")[-1] for name, one in model.named_modules()}
        self.weights = {id(one): {id(one): one.numel()} for one in model.parameters()}
        self.model, self.path, self.nodes, self.places, self.kept = model, [], [], {}, []
        self.counted = set()  # the weights that a node has already

    def start(self, inputs):
        self.nodes.append(Node("input", tuple(inputs.shape[1:])))
        self.places[id(inputs)] = 0

    def enter(self, module, _):
        if module is not self.model:
            self.path.append((self.names.get(id(module), ""), type(module).__name__))

    def leave(self, module, _, result):
        """What a module made by operations without a name of their own has the module's name."""
        place = self.places.get(id(result))
        if place is not None and self.nodes[place].shape != tuple(result.shape[1:]):
            self.places[id(result)] = len(self.nodes)
            shape, name = tuple(result.shape[1:]), type(module).__name__
            self.nodes.append(Node(name, shape, (place,), tuple(self.path)))
        if module is not self.model:
            self.path.pop()

    def __torch_function__(self, function, types, args=(), kwargs=None):
        result = function(*args, **(kwargs or {}))
        if isinstance(result, torch.Tensor):
            self.note(function.__name__, result, [*_tensors(args), *_tensors(kwargs or {})])
        return result

    def note(self, name, result, tensors):
        self.kept.append(result)  # an address must not be used again
        sources = list(dict.fromkeys(
            self.places[id(one)] for one in tensors if id(one) in self.places))  # fmt: skip
        weights = {}
        for one in tensors:
            weights |= self.weights.get(id(one), {})
        if not sources:  # made of parameters alone, such as a masked weight
            self.weights[id(result)] = weights
            return
        kind = KINDS.get(name)
        same = any(one.shape == result.shape for one in tensors)
        if kind is None or (kind in JOINS and len(sources) < 2) or (kind in MOVES and same):
            self.places[id(result)] = sources[0]
            self.charge(sources[0], weights)
            return
        self.counted |= set(weights)
        self.places[id(result)] = len(self.nodes)
        self.nodes.append(self.node(kind, result, tensors, sources, weights))

    def charge(self, place, weights):
        """Small operations with weights of their own belong to the one before, but to no input."""
        new = {key: count for key, count in weights.items() if key not in self.counted}
        if place and new:
            self.counted |= set(new)
            old = self.nodes[place]
            self.nodes[place] = replace(old, parameters=old.parameters + sum(new.values()))

    def node(self, kind, result, tensors, sources, weights):
        matrix = next((one for one in tensors[1:] if one.ndim > 1), None)
        fan_in = 0 if matrix is None else matrix[0].numel()
        detail = ""
        if kind == "conv":
            detail = "×".join(map(str, matrix.shape[2:]))
        shape = tuple(result.shape)
        return Node(
            kind, shape[1:], tuple(sources), tuple(self.path), detail,
            sum(weights.values()), multiply_adds(kind, shape, fan_in),
        )  # fmt: skip


def _tensors(values):
    """All tensors among arguments, also those in lists."""
    for one in values.values() if isinstance(values, dict) else values:
        if isinstance(one, torch.Tensor):
            yield one
        elif isinstance(one, (list, tuple)):
            yield from _tensors(one)
