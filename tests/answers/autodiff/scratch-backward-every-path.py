# task: backward
# verdict: wrong
# mistake: a node is dealt with once for each path, so it takes exponentially long
# told: every-path-taken
def backward(output):
    def clear(node, seen):
        if id(node) in seen:
            return
        seen.add(id(node))
        node.gradient = 0.0
        for parent, _ in node.parents:
            clear(parent, seen)

    def push(node, amount):
        node.gradient += amount
        for parent, derivative in node.parents:
            push(parent, amount * derivative)

    clear(output, set())
    push(output, 1.0)
