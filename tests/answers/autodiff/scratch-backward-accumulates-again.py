# task: backward
# verdict: wrong
# mistake: earlier gradients of the ancestors are not reset, a second call adds to them
# told: gradients-not-reset
def backward(output):
    order, done = [], set()
    stack = [(output, False)]
    while stack:
        node, finished = stack.pop()
        if finished:
            order.append(node)
            continue
        if node in done:
            continue
        done.add(node)
        stack.append((node, True))
        for parent, _ in node.parents:
            stack.append((parent, False))
    output.gradient = 1.0
    for node in reversed(order):
        for parent, slope in node.parents:
            parent.gradient += slope * node.gradient
