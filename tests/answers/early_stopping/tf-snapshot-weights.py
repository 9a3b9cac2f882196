# task: snapshot
# verdict: right
def snapshot(model):
    return [tf.identity(w).numpy() for w in model.weights]
