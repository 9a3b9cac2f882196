# task: backward
# verdict: wrong
# mistake: the graph is gone through breadth first from the output, each node once when it is first met; a node that is reached by a short and a long path hands its gradient on before the share of the long path has come
# told: breadth-first
def backward(output):
    from collections import deque

    order, seen, queue = [], {output}, deque([output])
    while queue:
        node = queue.popleft()
        order.append(node)
        for parent, _ in node.parents:
            if parent not in seen:
                seen.add(parent)
                queue.append(parent)
    for node in order:
        node.gradient = 0.0
    output.gradient = 1.0
    for node in order:
        for parent, slope in node.parents:
            parent.gradient += node.gradient * slope
