# task: backward
# verdict: wrong
# mistake: The gradient of the last user overwrites that of the others.
# mistake: The graph is gone through in the order in which it was found from the inputs.
# told: only-direct-parents
def backward(output):
    order, seen = [], set()
    stack = [(output, False)]
    while stack:
        node, done = stack.pop()
        if done:
            order.append(node)
        elif id(node) not in seen:
            seen.add(id(node))
            stack.append((node, True))
            stack.extend((parent, False) for parent, _ in node.parents)
    for node in order:
        node.gradient = 0.0
    output.gradient = 1.0
    for node in order:
        for parent, slope in node.parents:
            parent.gradient = slope * node.gradient
