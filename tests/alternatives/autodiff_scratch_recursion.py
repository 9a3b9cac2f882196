"""Rows of an identity matrix for the shifts; depth first without recursion."""

import numpy as np


def numerical_gradient(function, x, step=1e-5):
    shifts = (step * np.eye(x.size)).reshape(-1, *x.shape)
    ends = np.array([[function(x + shift), function(x - shift)] for shift in shifts])
    return ((ends[:, 0] - ends[:, 1]) / (step + step)).reshape(x.shape)


def backward(output):
    order, stack = {}, [(output, False)]
    while stack:
        node, done = stack.pop()
        if done:
            order.setdefault(node)
        elif node not in order:
            stack.append((node, True))
            stack += [(parent, False) for parent, _ in node.parents if parent not in order]
    gradients = dict.fromkeys(order, 0.0) | {output: 1.0}
    for node in reversed(list(order)):
        node.gradient = gradients[node]
        for parent, derivative in node.parents:
            gradients[parent] += gradients[node] * derivative
