# task: fit
# verdict: wrong
# mistake: the loop is left before the copy is made, so if the epoch in which the rule stops has improved (it may have, with a baseline), its weights are not kept, and older ones (or none) come back
# told: left-before-the-copy
def fit(model, optimizer, rule, train_batches, validation_batches, epochs):
    history = {"loss": [], "val_loss": []}
    best = None
    for _ in range(epochs):
        history["loss"].append(train_one_epoch(model, optimizer, train_batches))
        error = evaluate(model, validation_batches)
        history["val_loss"].append(error)
        if rule.update(error):
            break
        if rule.improved:
            best = snapshot(model)
    if best is not None:
        restore(model, best)
    return history
