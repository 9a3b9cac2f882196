"""The recorder behind TensorFlow's transplant: which operations of a network read variables."""

import contextlib

import keras
import numpy as np
from tensorflow.python.framework import op_callbacks

from autograder.networks import dataflow
from autograder.networks.tf.sites import (
    KEEP_ORDER,
    Weight,
    contracts_last,
    convolution,
    linear,
    moved,
)

ADD = ("BiasAdd", "AddV2", "Add")


class Recorder:
    """Lists the operations that read variables while a network runs eagerly."""

    def __init__(self, net, batch):
        self.variables = net.trainable_variables
        self.marked = [np.asarray(v).ravel() for v in self.variables]
        self.batch, self.sites = batch, []
        self.before = {id(batch): frozenset()}  # tensor -> nearest sites before it
        self.weights = {}  # tensor -> the variable it was read from
        self.open = {}  # tensor -> site whose bias may still follow
        self.order = {}  # tensor -> where its elements stood in the maps they come from
        self.alive = [batch]  # keeps ids from being used twice
        self.inside = None  # the batch normalisation that is running

    @contextlib.contextmanager
    def recording(self):
        """Record what runs meanwhile; a batch normalisation is one site, not eight."""
        original, recorder = keras.layers.BatchNormalization.call, self

        def call(layer, inputs, *args, **kwargs):
            recorder.inside = layer
            out = original(layer, inputs, *args, **kwargs)
            recorder.inside = None
            recorder._normalisation(layer, inputs, out)
            return out

        keras.layers.BatchNormalization.call = call
        op_callbacks.add_op_callback(self._note)
        try:
            yield self
        finally:
            op_callbacks.remove_op_callback(self._note)
            keras.layers.BatchNormalization.call = original

    def _note(self, op_type, inputs, attrs, outputs, op_name=None, graph=None):
        name = op_type.decode() if isinstance(op_type, bytes) else op_type
        self.alive += [*inputs, *outputs]
        if name == "ReadVariableOp":
            self.weights[id(outputs[0])] = Weight.read(self, inputs[0], outputs[0])
        elif self.inside is None and outputs:
            self._adopt(inputs)
            self._data(name, dict(zip(attrs[::2], attrs[1::2], strict=True)), inputs, outputs)
        return outputs

    def _adopt(self, inputs):
        """Recognise variables that an operation reads by itself, by their marks."""
        for t in inputs:
            if id(t) in self.weights or id(t) in self.before or not t.dtype.is_floating:
                continue
            for variable, values in zip(self.variables, self.marked, strict=True):
                if t.shape == variable.shape and np.array_equal(t.numpy().ravel(), values):
                    self.weights[id(t)] = Weight.read(self, variable.value.handle, t)

    def _data(self, name, attrs, inputs, outputs):
        if name == "Einsum":
            attrs["equation"] = (attrs["equation"], id(inputs[0]) in self.weights)
        read = [t for t in inputs if id(t) in self.weights]
        data = [t for t in inputs if id(t) in self.before]
        if read and not data:
            self.weights[id(outputs[0])] = self.weights[id(read[0])].after(name, inputs, outputs[0])
        if not data:
            return
        before = frozenset().union(*(self.before[id(t)] for t in data))
        if read:
            before = self._site(name, attrs, read, data, outputs[0], before)
        for t in outputs:
            self.before[id(t)] = before
        self._follow(name, inputs, data[0], outputs[0])

    def _site(self, name, attrs, read, data, out, before):
        weight = self.weights[id(read[0])]
        owner = self.open.pop(id(data[0]), None) if name in ADD else None
        if owner is not None and weight.size == self.sites[owner].shape[0]:
            self.sites[owner].write["bias"] = weight.assign
            return frozenset({owner})
        site = self._make(name, attrs, weight, data[0], out)
        site.parents = before
        self.sites.append(site)
        if site.kind in ("conv", "linear"):
            self.open[id(out)] = len(self.sites) - 1
        return frozenset({len(self.sites) - 1})

    def _make(self, name, attrs, weight, value, out):
        if name in ("Conv2D", "DepthwiseConv2dNative"):
            return convolution(name, attrs, weight, value)
        if name in ("MatMul", "BatchMatMulV2"):
            transposed = attrs.get("transpose_b") or attrs.get("adj_y")
            return linear(weight, self.order.get(id(value)), transposed)
        if name == "Einsum" and len(weight.now) == len(value.shape) == 2:
            transposed = contracts_last(*attrs["equation"])
            return linear(weight, self.order.get(id(value)), transposed)
        kind = {"Mul": "scale", **dict.fromkeys(ADD, "shift")}.get(name, name)
        shape = (weight.size,) if kind != name else weight.now
        return dataflow.Site(kind, shape, write={"weight": weight.assign})

    def _normalisation(self, layer, inputs, out):
        roles = {"weight": layer.gamma, "bias": layer.beta, "mean": layer.moving_mean,
                 "var": layer.moving_variance}  # fmt: skip
        write = {role: v.assign for role, v in roles.items() if v is not None}
        site = dataflow.Site("batch_norm", (out.shape[-1],), self.before[id(inputs)], write=write)
        self.sites.append(site)
        self.before[id(out)] = frozenset({len(self.sites) - 1})
        self.alive.append(out)

    def _follow(self, name, inputs, source, out):
        """Keep track of where the elements of flattened or permuted maps come from."""
        order = self.order.get(id(source))
        if name in KEEP_ORDER:
            if id(source) in self.open:
                self.open.setdefault(id(out), self.open[id(source)])
            if order is None and len(source.shape) == 4:
                _, height, width, channels = source.shape
                order = dataflow.positions((1, channels, height, width)).transpose(0, 2, 3, 1)
                order = np.broadcast_to(order, source.shape)
            if order is not None:
                self.order[id(out)] = moved(name, order, inputs, out)
        elif order is not None and out.shape == source.shape:
            self.order[id(out)] = order
