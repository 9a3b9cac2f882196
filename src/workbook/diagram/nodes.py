"""One operation of a network: what it does, what it gives, and what that costs."""

import math
from dataclasses import dataclass

# The names that PyTorch's functions and TensorFlow's operations have, as this book calls them.
KINDS = {
    "conv2d": "conv", "Conv2D": "conv", "DepthwiseConv2dNative": "conv",
    "linear": "linear", "MatMul": "linear", "matmul": "linear", "addmm": "linear",
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


def multiply_adds(kind, output, weight):
    """Of a convolution or linear map: as many for each output as its weights have inputs.

    Args:
        kind: "conv" or "linear".
        output: Shape of what it gives, with the batch.
        weight: How many inputs one output has.
    """
    return math.prod(output[1:]) * weight if kind in ("conv", "linear") else 0
