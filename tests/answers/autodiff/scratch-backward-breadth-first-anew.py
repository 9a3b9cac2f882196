# task: backward
# verdict: wrong
# mistake: goes breadth first and deals with a node when it is first seen, maybe before all its users: what arrives later is not passed on
# mistake: gradients of an earlier call are not cleared, a second call adds to them
# told: breadth-first, gradients-not-reset

def backward(output):
    output.gradient = 1.0
    queue, seen = [output], {id(output)}
    while queue:
        node = queue.pop(0)
        for parent, derivative in node.parents:
            parent.gradient += node.gradient * derivative
            if id(parent) not in seen:
                seen.add(id(parent))
                queue.append(parent)
