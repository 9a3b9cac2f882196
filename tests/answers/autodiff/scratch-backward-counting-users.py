# task: backward
# verdict: right
def backward(output):
    users, stack, nodes = {id(output): 0}, [output], []
    while stack:
        node = stack.pop()
        nodes.append(node)
        for parent, _ in node.parents:
            if id(parent) not in users:
                users[id(parent)] = 0
                stack.append(parent)
            users[id(parent)] += 1
    for node in nodes:
        node.gradient = 0.0
    output.gradient = 1.0
    ready = [output]
    while ready:
        node = ready.pop()
        for parent, derivative in node.parents:
            parent.gradient = parent.gradient + derivative * node.gradient
            users[id(parent)] -= 1
            if users[id(parent)] == 0:
                ready.append(parent)
