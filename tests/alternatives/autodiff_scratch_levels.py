"""x is moved and put back exactly; levels by the longest path from the output."""

import numpy as np


def numerical_gradient(function, x, step=1e-5):
    x = np.array(x, dtype=np.float64)
    gradient, entries = np.empty_like(x), np.nditer(x, flags=["multi_index"])
    for _ in entries:
        place = entries.multi_index
        kept = x[place]
        x[place] = kept + step
        right = function(x)
        x[place] = kept - step
        left = function(x)
        x[place] = kept
        gradient[place] = (right - left) / (2 * step)
    return gradient


def backward(output):
    level, edge = {output: 0}, {output}
    while edge:
        following = set()
        for node in edge:
            for parent, _ in node.parents:
                if level.get(parent, -1) < level[node] + 1:
                    level[parent] = level[node] + 1
                    following.add(parent)
        edge = following
    for node in level:
        node.gradient = np.float64(node is output)
    for node in sorted(level, key=level.get):
        for parent, derivative in node.parents:
            parent.gradient = parent.gradient + derivative * node.gradient
