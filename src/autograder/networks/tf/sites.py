"""How TensorFlow's operations read their variables: layouts, and ways back to the variable."""

from dataclasses import dataclass
from string import ascii_letters

import numpy as np
import tensorflow as tf

from autograder.networks.dataflow import Site
from autograder.networks.places import placed
from autograder.networks.products import Product
from autograder.networks.tf.orders import VIEWS


@dataclass
class Weight:
    """A tensor that was read from a variable, perhaps reshaped, transposed or computed since."""

    recorder: object
    reads: str  # the name of the variable
    handle: object  # of the variable
    shape: tuple  # of the variable
    value: object  # the tensor
    order: np.ndarray | None  # where each element stands in the variable; None if computed

    @classmethod
    def read(cls, recorder, handle, value):
        shape = tuple(value.shape)
        order = np.arange(int(np.prod(shape))).reshape(shape)
        return cls(recorder, recorder.name(handle), handle, shape, value, order)

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
        if name == "Transpose" and self.order is not None:
            order = self.order.transpose(np.asarray(inputs[1]))
        elif name in VIEWS and self.order is not None:
            order = self.order.reshape(out.shape)
        return Weight(self.recorder, self.reads, self.handle, self.shape, out, order)

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


def product(name, attrs, operands, weight, out):
    """Labels of the axes of a product of data with a weight, or None where they say too little.

    Args:
        operands: shapes of both.
        weight: which of them is the weight, 0 or 1.
        out: shape of the product.
    """
    if name == "Einsum":
        labels = _of_einsum(attrs["equation"], operands[1 - weight], 1 - weight)
    else:
        labels = _of_matmul(attrs, operands, weight, len(out))
    if labels is None:
        return None
    *both, of_out = labels
    pairs = [zip(text, shape[len(shape) - len(text) :], strict=True)
             for text, shape in zip(both, operands, strict=True)]  # fmt: skip
    sizes = {label: n for pair in pairs for label, n in pair}
    return Product(both[1 - weight], both[weight], of_out, sizes)


def _of_einsum(equation, shape, value):
    """The three terms of an equation; an ellipsis may stand in that of the data."""
    text = equation.decode() if isinstance(equation, bytes) else equation
    terms, out = text.replace(" ", "").split("->")
    terms = terms.split(",")
    if "..." in terms[1 - value]:
        return None
    unused = [letter for letter in ascii_letters if letter not in text]
    more = "".join(unused[: len(shape) - len(terms[value].replace("...", ""))])
    return [term.replace("...", more) for term in (*terms, out)]


def _of_matmul(attrs, operands, weight, rank):
    """The last two axes are multiplied, the others run in parallel."""
    parallel = ascii_letters[: rank - 2]  # none of them among r, k, c
    flip = [attrs.get(f"transpose_{side}") or attrs.get(f"adj_{other}")
            for side, other in ("ax", "by")]  # fmt: skip
    ends = ["kr" if flip[0] else "rk", "ck" if flip[1] else "kc"]
    labels = [
        parallel[rank - len(shape) :] + end for shape, end in zip(operands, ends, strict=True)
    ]
    if np.prod(operands[weight][:-2], initial=1) == 1:
        labels[weight] = ends[weight]
    return [*labels, parallel + "rc"]
