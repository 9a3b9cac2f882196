# task: fit
# verdict: wrong
# mistake: The rule gets the training error.
# mistake: The snapshot is taken only of the first improvement.
# told: first-weights-kept, training-loss-watched
def fit(model, optimizer, rule, train_batches, validation_batches, epochs):
    history, best, stop = {"loss": [], "val_loss": []}, None, False
    while not stop and len(history["loss"]) < epochs:
        history["loss"].append(train_one_epoch(model, optimizer, train_batches))
        history["val_loss"].append(evaluate(model, validation_batches))
        stop = rule.update(history["loss"][-1])
        best = snapshot(model) if rule.improved and best is None else best
    if best is not None:
        restore(model, best)
    return history
