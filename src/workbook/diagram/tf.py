"""Record what a Keras model executes: the operations of its graph, by the names of its layers."""

import re
from dataclasses import replace

import tensorflow as tf

from workbook.diagram.nodes import JOINS, KINDS, MOVES, Node, multiply_adds

CALLS = ("StatefulPartitionedCall", "PartitionedCall")  # so runs a convolution with groups
SUFFIX = re.compile(r"_\d+$")  # a graph numbers the names of layers once more


def record(model, shape):
    """The operations of a model on an input of this shape, as `Node`."""
    model(tf.zeros(shape), training=False)  # a model that is not built yet makes its variables
    called = tf.function(model.__call__, autograph=False)
    spec = tf.TensorSpec(shape, tf.float32)
    recorder = Recorder(model, called.get_concrete_function(spec, training=False).graph, shape)
    for operation in recorder.graph.get_operations():
        recorder.note(operation)
    return recorder.done()


class Recorder:
    """Turns the operations of a graph into nodes, in their order."""

    def __init__(self, model, graph, shape):
        self.graph = graph
        self.classes = {one.name: type(one).__name__ for one in model._flatten_layers()}
        self.nodes, self.places = [Node("input", tuple(shape[1:]))], {graph.inputs[0].name: 0}
        self.weights, self.owned = _variables(graph), {}  # by tensor, and by node

    def note(self, operation):
        """Add a node for an operation, or let its output stand for what goes into it."""
        names = [one.name for one in operation.inputs]
        sources = list(dict.fromkeys(self.places[name] for name in names if name in self.places))
        weights = {}
        for name in names:
            weights |= self.weights.get(name, {})
        outputs = [one.name for one in operation.outputs]
        if not sources:  # a variable, or made of variables alone
            self.weights = dict.fromkeys(outputs, weights) | self.weights
            return
        kind, path = self.kind(operation, sources), self.path(operation)
        number = len(self.nodes) if kind else sources[0]
        if kind:
            self.nodes.append(_node(operation, kind, sources, path, self.matrix(operation)))
        self.places.update(dict.fromkeys(outputs, number))
        self.owned[number] = self.owned.get(number, {}) | weights  # a bias, too, that is added

    def path(self, operation):
        """The layers in which an operation lies: (name, class)."""
        scopes = operation.name.split("/")[1:-1]  # the first one is the model itself
        found = ((one, self.classes.get(one) or self.classes.get(SUFFIX.sub("", one)))
                 for one in scopes)  # fmt: skip
        return tuple(one for one in found if one[1])

    def kind(self, operation, sources):
        """What a node is made for; None for what changes no shape and mixes no values."""
        path = self.path(operation)
        if path and path[-1][1] == "BatchNormalization":  # one node for its many operations
            return None if self.nodes[sources[0]].path == path else "batch norm"
        grouped = operation.type in CALLS and path and path[-1][1] == "Conv2D"
        kind = "conv" if grouped else KINDS.get(operation.type)
        same = operation.inputs[0].shape == operation.outputs[0].shape
        skipped = (kind in JOINS and len(sources) < 2) or (kind in MOVES and same)
        return None if skipped else kind

    def matrix(self, operation):
        """The shape of the weights, if there are any; a grouped convolution takes the variable."""
        if operation.type in CALLS:
            read = {inner.name: outer for outer, inner in self.graph.captures}
            handles = {id(one.handle): one.shape for one in self.graph.variables}
            return handles[id(read[operation.inputs[0].name])]
        return operation.inputs[1].shape if len(operation.inputs) > 1 else None

    def done(self):
        return [replace(node, parameters=sum(self.owned.get(number, {}).values()))
                for number, node in enumerate(self.nodes)]  # fmt: skip


def _variables(graph):
    """{name of the handle: {it: number of trained values}} of the variables that a graph reads."""
    handles = {id(one.handle): one for one in graph.variables}
    read = {inner.name: handles.get(id(outer)) for outer, inner in graph.captures}
    return {name: {name: one.shape.num_elements() * one.trainable}
            for name, one in read.items() if one is not None}  # fmt: skip


def _node(operation, kind, sources, path, matrix):
    output, fan_in, detail = tuple(operation.outputs[0].shape), 0, ""
    if kind in ("conv", "linear"):
        detail = "×".join(map(str, matrix[:2])) if kind == "conv" else ""
        fan_in = matrix[:-1].num_elements()
    cost = multiply_adds(kind, output, fan_in)
    return Node(kind, output[1:], tuple(sources), path, detail, multiply_adds=cost)
