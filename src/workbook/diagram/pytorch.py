"""Record what a PyTorch module executes: each function that it calls, and on what."""

import math
from dataclasses import replace

import torch
from torch.nn import functional
from torch.nn.modules import module as hooks
from torch.overrides import TorchFunctionMode

from workbook.diagram.nodes import JOINS, KINDS, MOVES, PRODUCT, Node, contracted, multiply_adds

PARTS = ("chunk", "split", "tensor_split", "unbind", "narrow", "select", "__getitem__")
BIASED = ("addmm", "baddbmm")  # a bias comes first there


def record(model, shape, dtype="float32"):
    """The operations of a module on an input of zeros, as `Node`."""
    recorder = Recorder(model)
    handles = [
        hooks.register_module_forward_pre_hook(recorder.enter),
        hooks.register_module_forward_hook(recorder.leave),
    ]
    modes = {one: one.training for one in model.modules()}
    fast = torch.backends.mha.get_fastpath_enabled()
    try:
        torch.backends.mha.set_fastpath_enabled(False)  # it would be one call for a whole block
        model.eval()
        device = next((one.device for one in model.parameters()), None)
        inputs = torch.zeros(
            shape, dtype=getattr(torch, dtype), device=device
        )  # "meta" has shapes without numbers
        recorder.start(inputs)
        with torch.no_grad(), recorder:
            model(inputs)
    finally:
        torch.backends.mha.set_fastpath_enabled(fast)
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
        tensors = [*_tensors(args), *_tensors(kwargs or {})]
        if KINDS.get(function.__name__) == "attention":
            self.attend(function, args, kwargs or {}, result, tensors)
        elif isinstance(result, torch.Tensor):
            self.note(function.__name__, result, tensors, args)
        elif isinstance(result, (tuple, list)):
            for one in _tensors(result):
                self.pass_on(function.__name__, one, *self.origin(tensors))
        return result

    def origin(self, tensors):
        """The nodes whose values these are, and the weights among them."""
        sources = dict.fromkeys(self.places[id(one)] for one in tensors if id(one) in self.places)
        weights = {}
        for one in tensors:
            weights |= self.weights.get(id(one), {})
        return list(sources), weights

    def pass_on(self, name, result, sources, weights):
        """What came out stands for what went in; a part of a weight has its own size."""
        self.kept.append(result)  # an address must not be used again
        if sources:
            self.places[id(result)] = sources[0]
            return
        if name in PARTS and len(weights) == 1:
            (owner,) = weights
            owner = owner if isinstance(owner, int) else owner[0]
            weights = {(owner, result.storage_offset(), result.numel()): result.numel()}
        self.weights[id(result)] = weights

    def note(self, name, result, tensors, args):
        sources, weights = self.origin(tensors)
        kind = KINDS.get(name)
        same = any(one.shape == result.shape for one in tensors)
        lone = kind in JOINS and len(sources) < 2 and not (kind == "concatenation" and weights)
        if not sources or kind is None or lone or (kind in MOVES and same):
            self.pass_on(name, result, sources, weights)
            self.charge(sources[0] if sources else 0, weights)
            return
        factors = tensors[1:3] if name in BIASED else tensors[:2]
        if kind == "linear" and all(id(one) in self.places for one in factors):
            kind = PRODUCT
        shape, count = tuple(result.shape), _fan_in(kind, name, factors, args)
        detail = "×".join(map(str, tensors[1].shape[2:])) if kind == "conv" else ""
        cost = multiply_adds(kind, shape, count)
        self.add(result, Node(kind, shape[1:], detail=detail, multiply_adds=cost), sources, weights)

    def attend(self, function, args, kwargs, result, tensors):
        """Attention in one call, with its linear layers or without."""
        names = ("query", "key", "value")
        asked = [*args[:3], *(kwargs[name] for name in names[len(args) :])]
        found = result if isinstance(result, torch.Tensor) else result[0]
        self.kept += _tensors([result])
        shape, cost = _attention(function, *asked)
        self.add(found, Node("attention", shape, multiply_adds=cost), *self.origin(tensors))

    def add(self, result, node, sources, weights):
        self.kept.append(result)
        weights = {key: count for key, count in weights.items() if key not in self.counted}
        self.counted |= set(weights)  # one that serves twice, as of a tied head, counts once
        self.places[id(result)] = len(self.nodes)
        self.nodes.append(replace(
            node, inputs=tuple(sources), path=tuple(self.path), parameters=sum(weights.values()),
        ))  # fmt: skip

    def charge(self, place, weights):
        """Small operations with weights of their own belong to the one before, but to no input."""
        new = {key: count for key, count in weights.items() if key not in self.counted}
        if place and new:
            self.counted |= set(new)
            old = self.nodes[place]
            self.nodes[place] = replace(old, parameters=old.parameters + sum(new.values()))


def _fan_in(kind, name, factors, args):
    """Of how many products one value is the sum."""
    if kind == "conv":
        return factors[1][0].numel()
    if kind not in ("linear", PRODUCT):
        return 0
    if name == "einsum":
        return contracted(args[0], [one.shape for one in factors])
    return factors[0].shape[-1]


def _attention(function, queries, keys, values):
    """Shape and multiply-adds for one sequence; the layer's places come before its batch."""
    if function is functional.scaled_dot_product_attention:
        *front, places, width = queries.shape
        others, wide = values.shape[-2:]
        return (*front[1:], places, wide), math.prod(front[1:]) * places * others * (width + wide)
    places, others, dim = len(queries), len(keys), queries.shape[-1]
    linear = 2 * places * dim**2 + others * dim * (keys.shape[-1] + values.shape[-1])
    return (places, dim), linear + 2 * places * others * dim


def _tensors(values):
    """All tensors among arguments, also those in lists."""
    for one in values.values() if isinstance(values, dict) else values:
        if isinstance(one, torch.Tensor):
            yield one
        elif isinstance(one, (list, tuple)):
            yield from _tensors(one)
