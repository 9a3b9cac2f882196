# task: fit
# verdict: wrong
# mistake: the weights of the lowest validation error are kept instead of those of the last epoch that the rule called improved (they differ with min_delta, mode, start_from_epoch, or a rule that never improves)
# told: lowest-value-kept
def fit(model, optimizer, rule, train_batches, validation_batches, epochs):
    history = {"loss": [], "val_loss": []}
    best, lowest = None, float("inf")
    for _ in range(epochs):
        history["loss"].append(train_one_epoch(model, optimizer, train_batches))
        error = evaluate(model, validation_batches)
        history["val_loss"].append(error)
        if error < lowest:
            best, lowest = snapshot(model), error
        if rule.update(error):
            break
    if best is not None:
        restore(model, best)
    return history
