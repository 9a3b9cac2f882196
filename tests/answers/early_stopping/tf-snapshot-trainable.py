# task: snapshot
# verdict: wrong
# mistake: Only the trainable weights are copied, so the moving statistics are missing.
def snapshot(model):
    return [tf.identity(w).numpy() for w in model.trainable_weights]
