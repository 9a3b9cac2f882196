"""One operation of a network: what it does, what it gives, and what that costs."""

import math
from dataclasses import dataclass

# The names that PyTorch's functions and TensorFlow's operations have, as this book calls them.
KINDS = {
    "conv2d": "conv", "Conv2D": "conv", "DepthwiseConv2dNative": "conv",
    "linear": "linear", "MatMul": "linear", "matmul": "linear", "addmm": "linear",
    "mm": "linear", "bmm": "linear", "baddbmm": "linear", "einsum": "linear", "Einsum": "linear",
    "BatchMatMul": "linear", "BatchMatMulV2": "linear", "BatchMatMulV3": "linear",
    "scaled_dot_product_attention": "attention", "multi_head_attention_forward": "attention",
    "embedding": "embedding", "ResourceGather": "embedding",
    "GatherV2": "embedding",
    "round": "rounding", "Round": "rounding",
    "max_pool2d": "max pooling", "MaxPool": "max pooling",
    "avg_pool2d": "average pooling", "AvgPool": "average pooling",
    "adaptive_avg_pool2d": "average pooling", "mean": "mean", "Mean": "mean",
    "batch_norm": "batch norm", "FusedBatchNormV3": "batch norm",
    "layer_norm": "layer norm", "local_response_norm": "LRN", "LRN": "LRN",
    "relu": "ReLU", "relu_": "ReLU", "Relu": "ReLU", "tanh": "tanh", "Tanh": "tanh",
    "sigmoid": "sigmoid", "Sigmoid": "sigmoid", "gelu": "GELU", "softmax": "softmax",
    "Softmax": "softmax", "log_softmax": "log-softmax",
    "add": "sum", "add_": "sum", "__add__": "sum", "__iadd__": "sum", "AddV2": "sum", "Add": "sum",
    "cat": "concatenation", "ConcatV2": "concatenation",
    "flatten": "flatten", "view": "reshape", "reshape": "reshape", "Reshape": "reshape",
    "pad": "padding", "Pad": "padding",
}  # fmt: skip
ATTACHED = ("batch norm", "layer norm", "LRN", "ReLU", "tanh", "sigmoid", "GELU")
PRODUCT = "matrix product"  # of two values of the data; with weights it is a linear map
JOINS = ("sum", "concatenation")
MOVES = ("padding", "flatten", "reshape")  # nothing to show where the shape stays


@dataclass(frozen=True)
class Node:
    """An operation, or several that are folded into one."""

    kind: str
    shape: tuple  # of what it gives, without the batch
    inputs: tuple = ()  # the numbers of the nodes whose values it takes
    path: tuple = ()  # the modules in which it lies, from the outermost one: (name, class)
    detail: str = ""
    parameters: int = 0
    multiply_adds: int = 0

    @property
    def label(self):
        return " ".join(filter(None, (self.kind, self.detail)))

    @property
    def size(self):
        """The shape as the book writes it."""
        return " × ".join(map(str, self.shape)) or "1"


def multiply_adds(kind, output, fan_in, count=None):
    """Of convolutions and products: for each output as many as the values that it is a sum of.

    Args:
        kind: As in `Node`.
        output: Shape of what it gives, with the batch.
        fan_in: Of how many products one output is the sum.
        count: How many inputs the batch has; None: as many as the first axis says.
    """
    if kind not in ("conv", "linear", PRODUCT):
        return 0
    return math.prod(output) * fan_in // (count or output[0])


def contracted(equation, shapes):
    """Of how many products one output of an einsum of two operands is the sum.

    Args:
        equation: As einsum takes it, such as "ntc,chd->nhtd".
        shapes: Of both operands.
    """
    inputs, arrow, output = equation.replace(" ", "").partition("->")
    terms = inputs.split(",")
    if not arrow:  # then it has what comes once
        output = "".join(one for one in inputs if inputs.count(one) == 1)
    sizes = {}
    for term, shape in zip(terms, shapes, strict=True):
        front, dots, back = term.partition("...")
        sizes |= dict(zip(front, shape, strict=False)) if dots else {}
        behind = back if dots else term
        sizes |= dict(zip(reversed(behind), reversed(tuple(shape)), strict=False))
    return math.prod(size for letter, size in sizes.items() if letter not in output)
