# task: backward
# verdict: right
def backward(output):
    waiting, known, todo = {}, {id(output)}, [output]
    while todo:
        node = todo.pop()
        node.gradient = 0.0
        for parent, _ in node.parents:
            waiting[id(parent)] = waiting.get(id(parent), 0) + 1
            if id(parent) not in known:
                known.add(id(parent))
                todo.append(parent)
    output.gradient = 1.0
    complete = [output]
    while complete:
        node = complete.pop()
        for parent, slope in node.parents:
            parent.gradient += slope * node.gradient
            waiting[id(parent)] -= 1
            if not waiting[id(parent)]:
                complete.append(parent)
