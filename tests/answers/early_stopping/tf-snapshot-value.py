# task: snapshot
# verdict: wrong
# mistake: .value of a Keras variable is the variable beneath it, not a copy: the snapshot follows the training
# told: snapshot-is-alive
def snapshot(model):
    return [weight.value for weight in model.weights]
