"""Derivatives without a framework: by differences, and backwards through a graph.

The two methods share no line of code, so that each can check the other.
Source: Griewank & Walther (2008), Evaluating Derivatives, chapters 1 and 3.
Check your work with: pytest tests/test_autodiff.py -k scratch
"""

import math

import numpy as np


def numerical_gradient(function, x, step=1e-5):
    """Estimate a gradient by central differences, one entry after the other.

    Entry i is (f(x + step e_i) - f(x - step e_i)) / (2 step), where e_i is 1
    at place i and 0 elsewhere.

    Args:
        function: maps an array of the shape of x to a number.
        x: float64 array of any shape, in any order in memory. It is left as
            it is, bit for bit.
        step: how far to go to each side.

    Returns:
        Array of the shape of x.
    """
    raise NotImplementedError  # TODO


class Node:
    """A number that remembers from which numbers it was computed.

    Attributes:
        value: the number.
        parents: tuple of pairs (node, derivative of this value in that node).
        gradient: the derivative of an output in this node, once ``backward``
            has found it.
    """

    def __init__(self, value, parents=()):
        self.value, self.parents, self.gradient = value, tuple(parents), 0.0

    def __add__(self, other):
        return Node(self.value + other.value, [(self, 1.0), (other, 1.0)])

    def __mul__(self, other):
        return Node(
            self.value * other.value,
            [(self, other.value), (other, self.value)],
        )

    def tanh(self):
        value = math.tanh(self.value)
        return Node(value, [(self, 1 - value**2)])


def backward(output):
    """Find the derivative of a node in every node that it depends on.

    The chain rule: a node's gradient is the sum, over all nodes that use it,
    of their gradient times the local derivative. It is complete only when
    all users are complete; so go through the graph from the output back, a
    node after all its users. Each node is dealt with once, however many paths
    lead to it.

    Args:
        output: a Node. Its own gradient is 1.

    Returns:
        Nothing: ``gradient`` is set on the output and on all its ancestors.
        Earlier contents are overwritten, so that a second call gives the
        same.
    """
    raise NotImplementedError  # TODO
