# task: backward
# verdict: wrong
# mistake: nodes are dealt with in the order in which they are found from the output, so that one may pass its gradient on before all its users are complete
# told: breadth-first
def backward(output):
    nodes, seen = [output], {id(output)}
    for node in nodes:
        node.gradient = 0.0
        for parent, _ in node.parents:
            if id(parent) not in seen:
                seen.add(id(parent))
                nodes.append(parent)
    output.gradient = 1.0
    for node in nodes:
        for parent, slope in node.parents:
            parent.gradient += node.gradient * slope
