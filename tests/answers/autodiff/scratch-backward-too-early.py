# task: backward
# verdict: wrong
# mistake: goes through the graph breadth first and deals with a node when it is first met, not after all its users; what a longer path brings to it later is not passed on to its parents
# told: breadth-first
def backward(output):
    from collections import deque

    def ancestors():
        met, waiting = {id(output)}, deque([output])
        while waiting:
            node = waiting.popleft()
            yield node
            for parent, _ in node.parents:
                if id(parent) not in met:
                    met.add(id(parent))
                    waiting.append(parent)

    order = list(ancestors())
    for node in order:
        node.gradient = 0.0
    output.gradient = 1.0
    for node in order:
        for parent, slope in node.parents:
            parent.gradient += node.gradient * slope
