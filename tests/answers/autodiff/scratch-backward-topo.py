# task: backward
# verdict: right
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
    for node in reversed(order):
        for parent, slope in node.parents:
            parent.gradient += slope * node.gradient
