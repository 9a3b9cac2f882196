"""Complex nothing: flat copies for the differences; users are counted instead of sorting."""

from collections import Counter

import numpy as np


def numerical_gradient(function, x, step=1e-5):
    flat = x.astype(float).ravel()
    out = []
    for i in range(flat.size):
        left, right = flat.copy(), flat.copy()
        left[i] -= step
        right[i] += step
        out.append((function(right.reshape(x.shape)) - function(left.reshape(x.shape))) / 2 / step)
    return np.array(out).reshape(x.shape)


def backward(output):
    users, stack, seen = Counter(), [output], {id(output)}
    while stack:  # how often each node is used
        node = stack.pop()
        node.gradient = 0.0
        for parent, _ in node.parents:
            users[id(parent)] += 1
            if id(parent) not in seen:
                seen.add(id(parent))
                stack.append(parent)
    output.gradient, ready = 1.0, [output]
    while ready:
        node = ready.pop()
        for parent, derivative in node.parents:
            parent.gradient += node.gradient * derivative
            users[id(parent)] -= 1
            if users[id(parent)] == 0:
                ready.append(parent)
