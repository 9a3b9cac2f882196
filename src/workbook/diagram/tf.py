"""Record what a Keras model executes: the operations of its graph, by the names of its layers."""

import re
from dataclasses import replace

import tensorflow as tf

from workbook.diagram.nodes import JOINS, KINDS, MOVES, PRODUCT, Node, contracted, multiply_adds

CALLS = ("StatefulPartitionedCall", "PartitionedCall")  # so runs a convolution with groups
NORMS = {"BatchNormalization": "batch norm", "LayerNormalization": "layer norm",
         "LayerNorm": "layer norm"}  # fmt: skip
SUFFIX = re.compile(r"_\d+$")  # a graph numbers the names of layers once more


def record(model, shape, dtype="float32"):
    """The operations of a model on an input of this shape, as `Node`."""
    model(tf.zeros(shape, dtype), training=False)  # one that is not built makes its variables
    called = tf.function(model.__call__, autograph=False)
    spec = tf.TensorSpec(shape, dtype)
    recorder = Recorder(model, called.get_concrete_function(spec, training=False).graph, shape)
    for operation in recorder.graph.get_operations():
        recorder.note(operation)
    recorder.end()
    return recorder.done()


class Recorder:
    """Turns the operations of a graph into nodes, in their order."""

    def __init__(self, model, graph, shape):
        self.graph = graph
        self.classes = {one.name: type(one).__name__ for one in model._flatten_layers()}
        self.nodes, self.places = [Node("input", tuple(shape[1:]))], {graph.inputs[0].name: 0}
        self.weights, self.owned = _variables(graph), {}  # by tensor, and by node
        self.count, self.norms = shape[0], {}  # of the batch; the node of a layer, by its path

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
        if kind == "reshape" and path and path[-1][1] == "Dense":  # its places become rows
            kind = self.restore(operation, sources[0])
        number = len(self.nodes) if kind else self.norms.get(path, sources[0])
        if kind:
            self.nodes.append(self.node(operation, kind, sources, path))
        self.places.update(dict.fromkeys(outputs, number))
        self.owned[number] = self.owned.get(number, {}) | weights  # a bias, too, that is added

    def restore(self, operation, source):
        """A dense layer of many places has an output with their axes again; no row of its own."""
        node = self.nodes[source]
        if node.kind == "linear" and node.path == self.path(operation):
            shape = self.one(operation.outputs[0].shape)
            self.nodes[source] = replace(node, shape=shape)

    def path(self, operation):
        """The layers in which an operation lies: (name, class)."""
        scopes = operation.name.split("/")[1:-1]  # the first one is the model itself
        found = ((one, self.classes.get(one) or self.classes.get(SUFFIX.sub("", one)))
                 for one in scopes)  # fmt: skip
        return tuple(one for one in found if one[1])

    def kind(self, operation, sources):
        """What a node is made for; None for what changes no shape and mixes no values."""
        path = self.path(operation)
        if path and path[-1][1] in NORMS:  # one node for its many operations
            known = self.norms.setdefault(path, len(self.nodes)) < len(self.nodes)
            return None if known else NORMS[path[-1][1]]
        grouped = operation.type in CALLS and path and path[-1][1] == "Conv2D"
        kind = "conv" if grouped else KINDS.get(operation.type)
        same = self.one(operation.inputs[0].shape) == self.one(operation.outputs[0].shape)
        weighed = any(self.weights.get(tensor.name) for tensor in operation.inputs)
        lone = kind in JOINS and len(sources) < 2 and not (kind == "concatenation" and weighed)
        if kind == "embedding" and not weighed:  # data that is put in another order
            return None
        if kind == "linear" and all(one.name in self.places for one in operation.inputs):
            kind = PRODUCT
        return None if lone or (kind in MOVES and same) else kind

    def one(self, shape):
        """The shape for one input; a linear map of many places has them among its rows."""
        if not len(shape) or shape[0] % self.count:  # made of no input, such as a constant
            return tuple(shape)
        rows, *rest = shape
        return tuple(rest) if rows == self.count else (rows // self.count, *rest)

    def node(self, operation, kind, sources, path):
        output, detail = tuple(operation.outputs[0].shape), ""
        fan_in = self.fan_in(operation, kind)
        if kind == "conv":
            detail = "×".join(map(str, self.matrix(operation)[:2]))
        if kind == "layer norm":  # which begins with a mean
            output = tuple(operation.inputs[0].shape)
        cost = multiply_adds(kind, output, fan_in, self.count)
        return Node(kind, self.one(output), tuple(sources), path, detail, multiply_adds=cost)

    def fan_in(self, operation, kind):
        """Of how many products one value is the sum."""
        if kind == "conv":  # a depthwise one sums over places alone
            each = 2 if operation.type == "DepthwiseConv2dNative" else -1
            return self.matrix(operation)[:each].num_elements()
        if kind not in ("linear", PRODUCT):
            return 0
        if operation.type == "Einsum":
            equation = operation.get_attr("equation").decode()
            return contracted(equation, [one.shape for one in operation.inputs])
        turned = "transpose_a" if operation.type == "MatMul" else "adj_x"
        return operation.inputs[0].shape[-2 if operation.get_attr(turned) else -1]

    def matrix(self, operation):
        """The shape of the weights, if there are any; a grouped convolution takes the variable."""
        if operation.type in CALLS:
            read = {inner.name: outer for outer, inner in self.graph.captures}
            handles = {id(one.handle): one.shape for one in self.graph.variables}
            return handles[id(read[operation.inputs[0].name])]
        return operation.inputs[1].shape if len(operation.inputs) > 1 else None

    def end(self):
        """What a last layer made by operations without a name of their own has its name."""
        source = self.graph.outputs[0].op  # an identity of what the model returns
        source = source.inputs[0].op if source.type == "Identity" else source
        place, path = self.places.get(source.outputs[0].name, 0), self.path(source)
        shape = self.one(source.outputs[0].shape)
        if path and shape != self.nodes[place].shape:
            self.nodes.append(Node(path[-1][1], shape, (place,), path))

    def done(self):
        """The nodes with their parameters; a variable that serves twice counts once."""
        counted, found = set(), []
        for number, node in enumerate(self.nodes):
            own = self.owned.get(number, {})
            found.append(replace(node, parameters=sum(own[key] for key in own.keys() - counted)))
            counted |= own.keys()
        return found


def _variables(graph):
    """{name of the handle: {it: number of trained values}} of the variables that a graph reads."""
    handles = {id(one.handle): one for one in graph.variables}
    read = {inner.name: handles.get(id(outer)) for outer, inner in graph.captures}
    return {name: {name: one.shape.num_elements() * one.trainable}
            for name, one in read.items() if one is not None}  # fmt: skip
