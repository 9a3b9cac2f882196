# task: fit
# verdict: wrong
# mistake: the best epoch is decided by the lowest validation error so far and not by rule.improved; with a min_delta, a first epoch that is ignored, or mode "max", other weights come back
# told: lowest-value-kept
def fit(model, optimizer, rule, train_batches, validation_batches, epochs):
    history = {"loss": [], "val_loss": []}
    best, lowest = None, float("inf")
    for _ in range(epochs):
        loss = train_one_epoch(model, optimizer, train_batches)
        error = evaluate(model, validation_batches)
        history["loss"].append(loss)
        history["val_loss"].append(error)
        if error < lowest:
            best, lowest = snapshot(model), error
        if rule.update(error):
            break
    if best is not None:
        restore(model, best)
    return history
