# task: backward
# verdict: wrong
# mistake: nodes are visited breadth-first, so a node may pass its gradient on before all its users are complete
# told: breadth-first
def backward(output):
    order, seen = [output], {id(output)}
    for node in order:
        node.gradient = 0.0
        for parent, _ in node.parents:
            if id(parent) not in seen:
                seen.add(id(parent))
                order.append(parent)
    output.gradient = 1.0
    for node in order:
        for parent, derivative in node.parents:
            parent.gradient += node.gradient * derivative
