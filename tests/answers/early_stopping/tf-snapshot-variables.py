# task: snapshot
# verdict: wrong
# mistake: a list of the variables themselves, which follow the training, instead of a copy of their values
# told: snapshot-is-alive
def snapshot(model):
    return list(model.weights)
