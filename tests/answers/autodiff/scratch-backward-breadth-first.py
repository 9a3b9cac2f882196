# task: backward
# verdict: wrong
# mistake: nodes are dealt with in the order in which they are first met and not after all their users
# told: breadth-first
def backward(output):
    queue, seen = [output], {id(output)}
    i = 0
    while i < len(queue):
        for parent, _ in queue[i].parents:
            if id(parent) not in seen:
                seen.add(id(parent))
                queue.append(parent)
        i += 1
    for node in queue:
        node.gradient = 0.0
    output.gradient = 1.0
    for node in queue:
        for parent, slope in node.parents:
            parent.gradient += slope * node.gradient
