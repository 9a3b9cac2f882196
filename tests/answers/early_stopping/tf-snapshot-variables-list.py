# task: snapshot
# verdict: wrong
# mistake: the list holds the variables themselves and no copies
# told: snapshot-is-alive
def snapshot(model):
    return list(model.weights)
