# task: backward
# verdict: right
# way: counts the users of each node first and hands on a node whose users are all done (Kahn), without recursion
def backward(output):
    users, found, stack = {output: 0}, [output], [output]
    while stack:
        for parent, _ in stack.pop().parents:
            if parent not in users:
                users[parent] = 0
                found.append(parent)
                stack.append(parent)
            users[parent] += 1
    for node in found:
        node.gradient = 0.0
    output.gradient = 1.0
    ready = [output]
    while ready:
        node = ready.pop()
        for parent, slope in node.parents:
            parent.gradient += slope * node.gradient
            users[parent] -= 1
            if users[parent] == 0:
                ready.append(parent)
