# task: backward
# verdict: wrong
# mistake: the parents go through a dictionary, so that a node used twice by one operation (x * x) counts once
# mistake: leaves are not reset, as in PyTorch: a second call adds to their gradients
# told: parents-in-a-dictionary, leaves-not-reset
def backward(output):
    order, seen = [], set()
    stack = [(output, False)]
    while stack:
        node, done = stack.pop()
        if done:
            order.append(node)
            continue
        if node in seen:
            continue
        seen.add(node)
        stack.append((node, True))
        for parent, _ in node.parents:
            stack.append((parent, False))
    for node in order:
        if node.parents:
            node.gradient = 0.0
    output.gradient = 1.0
    for node in reversed(order):
        for parent, slope in dict(node.parents).items():
            parent.gradient += node.gradient * slope
