# task: backward
# verdict: right
def backward(output):
    waiting = {id(output): 0}  # how many users of a node are still to come
    found = [output]
    for node in found:  # grows while we walk
        node.gradient = 0.0
        for parent, _ in node.parents:
            if id(parent) not in waiting:
                waiting[id(parent)] = 0
                found.append(parent)
            waiting[id(parent)] += 1
    output.gradient = 1.0
    ready = [output]
    while ready:
        user = ready.pop()
        for parent, slope in user.parents:
            parent.gradient = parent.gradient + slope * user.gradient
            waiting[id(parent)] -= 1
            if waiting[id(parent)] == 0:
                ready.append(parent)
