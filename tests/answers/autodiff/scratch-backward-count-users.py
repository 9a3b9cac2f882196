# task: backward
# verdict: right
def backward(output):
    waiting, nodes, stack = {id(output): 0}, {id(output): output}, [output]
    while stack:
        node = stack.pop()
        for parent, _ in node.parents:
            if id(parent) not in nodes:
                nodes[id(parent)] = parent
                waiting[id(parent)] = 0
                stack.append(parent)
            waiting[id(parent)] += 1
    for node in nodes.values():
        node.gradient = 0.0
    output.gradient = 1.0
    ready = [output]
    while ready:
        node = ready.pop()
        for parent, slope in node.parents:
            parent.gradient += node.gradient * slope
            waiting[id(parent)] -= 1
            if waiting[id(parent)] == 0:
                ready.append(parent)
