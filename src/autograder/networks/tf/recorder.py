"""The recorder behind TensorFlow's transplant: which operations of a network read variables."""

import contextlib

import keras
import numpy as np
from tensorflow.python.framework import op_callbacks

from autograder.networks import dataflow
from autograder.networks.parting import statistics
from autograder.networks.products import broadcast, merged, product_site
from autograder.networks.tf.orders import VIEWS, Orders
from autograder.networks.tf.sites import Weight, convolution, product

ADD = ("BiasAdd", "AddV2", "Add")
PRODUCTS = ("MatMul", "BatchMatMul", "BatchMatMulV2", "BatchMatMulV3", "Einsum")


class Recorder:
    """Lists the operations that read variables while a network runs eagerly."""

    def __init__(self, net, batch, keep=False):
        """With ``keep``, each site gets statistics of what enters and of what leaves it."""
        self.variables = net.trainable_variables
        self.marked = [np.asarray(v).ravel() for v in self.variables]
        self.batch, self.sites, self.keep = batch, [], keep
        self.before = {id(batch): frozenset()}  # tensor -> nearest sites before it
        self.weights = {}  # tensor -> the variable it was read from
        self.open = {}  # tensor -> site whose bias may still follow
        self.times = {}  # tensor -> the site, data and weight of which it is the product
        self.orders = Orders()
        self.alive = [batch]  # keeps ids from being used twice
        self.inside = None  # the batch normalization that is running

    @contextlib.contextmanager
    def recording(self):
        """Record what runs meanwhile; a batch normalization is one site, not eight."""
        original, recorder = keras.layers.BatchNormalization.call, self

        def call(layer, inputs, *args, **kwargs):
            recorder.inside = layer
            out = original(layer, inputs, *args, **kwargs)
            recorder.inside = None
            recorder._normalization(layer, inputs, out)
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
        """Recognize variables that an operation reads by itself, by their marks."""
        for t in inputs:
            if id(t) in self.weights or id(t) in self.before or not t.dtype.is_floating:
                continue
            for variable, values in zip(self.variables, self.marked, strict=True):
                if t.shape == variable.shape and np.array_equal(t.numpy().ravel(), values):
                    self.weights[id(t)] = Weight.read(self, variable.value.handle, t)

    def name(self, handle):
        """The name of the variable behind a handle."""
        known = (v for v in self.variables if getattr(v.value, "handle", None) is handle)
        return next((getattr(v, "path", v.name) for v in known), f"variable {id(handle)}")

    def _data(self, name, attrs, inputs, outputs):
        read = [t for t in inputs if id(t) in self.weights]
        data = [t for t in inputs if id(t) in self.before]
        if read and not data:
            self.weights[id(outputs[0])] = self.weights[id(read[0])].after(name, inputs, outputs[0])
        if not data:
            return
        before = frozenset().union(*(self.before[id(t)] for t in data))
        if not read or name not in (*PRODUCTS, "Conv2D", "DepthwiseConv2dNative"):
            self.orders.follow(name, attrs, inputs, data[0], outputs)
        if read:
            before = self._site(name, attrs, read, data, inputs, outputs[0], before)
        else:
            before = self._pass_on(name, inputs, data, outputs[0], before)
        for t in outputs:
            self.before[id(t)] = before

    def _site(self, name, attrs, read, data, inputs, out, before):
        weight = self.weights[id(read[0])]
        owner = self.open.pop(id(data[0]), None) if name in ADD else None
        if owner is not None and weight.size == self.sites[owner].shape[0]:
            self.sites[owner].write["bias"] = weight.assign
            self._keep(self.sites[owner], None, out)
            return frozenset({owner})
        site = self._make(name, attrs, weight, data[0], inputs, out)
        site.parents, site.reads = before, weight.reads
        self._keep(site, data[0], out)
        self.sites.append(site)
        if site.kind == "scale":
            self.times[id(out)] = len(self.sites) - 1, data[0], weight
        if site.kind in ("conv", "linear"):
            self.open[id(out)] = len(self.sites) - 1
        return frozenset({len(self.sites) - 1})

    def _keep(self, site, value, out):
        if self.keep and value is not None:
            site.seen["input"] = statistics(self.orders.source(value))
        if self.keep:
            site.seen["output"] = statistics(out)

    def _make(self, name, attrs, weight, value, inputs, out):
        if name in ("Conv2D", "DepthwiseConv2dNative"):
            return convolution(name, attrs, weight, value)
        if name in PRODUCTS and len(inputs) == 2:
            shapes = [tuple(t.shape) for t in inputs]
            place = int(inputs[1] is weight.value)
            labels = product(name, attrs, shapes, place, tuple(out.shape))
            site = labels and self._contract(labels, value, weight, out)
            return site or dataflow.Site(name, weight.now)
        kind = {"Mul": "scale", **dict.fromkeys(ADD, "shift")}.get(name, name)
        shape = (weight.size,) if kind != name else weight.now
        return dataflow.Site(kind, shape, write={"weight": weight.assign})

    def _contract(self, labels, value, weight, out):
        """The site of a sum of products; where its outputs stand is noted."""
        base, order = self.orders.new_base(), self.orders.of(value)
        order = None if order is None else order.reshape(labels.shape(labels.value))
        made = product_site(labels, order, weight.assign, weight.reads, base)
        if made is None:
            return None
        site, maps = made
        if maps is not None:
            self.orders.known[id(out)] = maps.reshape(out.shape)
        return site

    def _pass_on(self, name, inputs, data, out, before):
        """A bias may follow a reshaped output; and parts of a convolution may be added up."""
        if name == "Sum":
            self._summed(*inputs, out)
        known = [self.open.get(id(t)) for t in data]
        if name in VIEWS or (name in ADD and len(data) == 1):
            if known[0] is not None:
                self.open.setdefault(id(out), known[0])
            return before
        if name not in (*ADD, "AddN") or None in known or len({*known}) < 2:
            return before
        first, *others = known
        for other in others:
            if not merged(self.sites[first], self.sites[other]):
                return before
            self.sites[other] = None
        self.open[id(out)] = first
        self._keep(self.sites[first], None, out)
        return before - {*others}

    def _summed(self, value, axes, out):
        """A layer that is written as a sum over what was multiplied with its weight."""
        if id(value) not in self.times:
            return
        index, data, weight = self.times[id(value)]
        axes = [axis if axis < 0 else axis - len(value.shape) for axis in np.ravel(axes).tolist()]
        labels = broadcast(tuple(data.shape), weight.now, axes)
        site = self._contract(labels, data, weight, out)
        if site is not None:
            site.parents = self.sites[index].parents
            self.sites[index] = site
            self.open[id(out)] = index
            self._keep(site, data, out)

    def _normalization(self, layer, inputs, out):
        roles = {"weight": layer.gamma, "bias": layer.beta, "mean": layer.moving_mean,
                 "var": layer.moving_variance}  # fmt: skip
        write = {role: v.assign for role, v in roles.items() if v is not None}
        site = dataflow.Site("batch_norm", (out.shape[-1],), self.before[id(inputs)], write=write)
        self._keep(site, inputs, out)
        self.sites.append(site)
        self.before[id(out)] = frozenset({len(self.sites) - 1})
        self.alive.append(out)
