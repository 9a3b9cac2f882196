"""How TensorFlow's operations read their variables: layouts, and ways back to the variable."""

from dataclasses import dataclass

import numpy as np
import tensorflow as tf

from autograder.networks.dataflow import Site, placed

KEEP_ORDER = {"Reshape", "Squeeze", "ExpandDims", "Identity", "Transpose", "Cast"}


def moved(name, order, inputs, out):
    """What an operation that only moves elements makes of an index array."""
    if name == "Transpose":
        return order.transpose(np.asarray(inputs[1]))
    return order.reshape(out.shape)


@dataclass
class Weight:
    """A tensor that was read from a variable, perhaps reshaped, transposed or computed since."""

    recorder: object
    handle: object  # of the variable
    shape: tuple  # of the variable
    value: object  # the tensor
    order: np.ndarray | None  # where each element stands in the variable; None if computed

    @classmethod
    def read(cls, recorder, handle, value):
        shape = tuple(value.shape)
        order = np.arange(int(np.prod(shape))).reshape(shape)
        return cls(recorder, handle, shape, value, order)

    @property
    def now(self):
        """The tensor's present shape."""
        return tuple(self.value.shape)

    @property
    def size(self):
        return int(np.prod(self.now))

    def after(self, name, inputs, out):
        """The same weight behind one more operation."""
        order = None
        if name in KEEP_ORDER and self.order is not None:
            order = moved(name, self.order, inputs, out)
        return Weight(self.recorder, self.handle, self.shape, out, order)

    def assign(self, value):
        """Write an array of the present shape into the variable, or the variables, behind."""
        value = np.asarray(value).reshape(self.now)
        if self.order is None:
            self._place(value)
            return
        flat = np.empty(self.size)
        flat[self.order.ravel()] = value.ravel()
        tensor = tf.constant(flat.reshape(self.shape), dtype=self.value.dtype)
        tf.raw_ops.AssignVariableOp(resource=self.handle, value=tensor)

    def _place(self, value):
        marked = self.recorder.marked
        for number, places, values in placed(self.value.numpy(), value, marked):
            variable = self.recorder.variables[number]
            flat = variable.numpy().ravel()
            flat[places] = values
            variable.assign(flat.reshape(variable.shape))


def convolution(name, attrs, weight, value):
    """A convolution; one whose kernel covers its whole input map is a linear map."""
    height, width, per_group, out = weight.now
    groups = value.shape[-1] // per_group
    if name == "DepthwiseConv2dNative":
        groups, out, per_group = per_group, per_group * out, 1
    padding = attrs.get("padding", "VALID")
    padding = padding.decode() if isinstance(padding, bytes) else padding
    covers = (height, width) == tuple(value.shape[1:3]) and (padding == "VALID" or height == 1)
    shape = (out, per_group, height, width)

    def assign(array):
        array = np.asarray(array).reshape(shape)  # (O, I / groups, kh, kw)
        if name == "DepthwiseConv2dNative":
            array = array.reshape(groups, -1, height, width).transpose(2, 3, 0, 1)
        else:
            array = array.transpose(2, 3, 1, 0)  # (kh, kw, I / groups, O)
        weight.assign(array)

    if covers and groups == 1:
        return Site("linear", (out, per_group * height * width), write={"weight": assign})
    return Site("conv", shape, groups=groups, write={"weight": assign})


def contracts_last(equation, weight_first):
    """Does an einsum of a batch and a matrix sum over the matrix's last axis?"""
    text = equation.decode() if isinstance(equation, bytes) else equation
    terms, out = text.replace(" ", "").split("->")
    matrix = terms.split(",")[0 if weight_first else 1]
    return matrix[-1] not in out


def linear(weight, order, transposed):
    """A matrix product; ``order`` is how the flattened maps before it are arranged."""
    order = slice(None) if order is None else np.asarray(order)[0].ravel()

    def assign(array):
        array = np.asarray(array)[:, order]  # (out, in)
        weight.assign(array if transposed else array.T)

    shape = weight.now if transposed else weight.now[::-1]
    return Site("linear", tuple(shape), write={"weight": assign})
