# task: snapshot
# verdict: wrong
# mistake: only the trainable weights are copied, not the moving statistics
# told: snapshot-of-parameters-only
def snapshot(model):
    return [weight.numpy().copy() for weight in model.trainable_weights]
