# task: fit
# verdict: wrong
# mistake: keeps the weights of the lowest value, which need not be an epoch that the rule called improved
# told: lowest-value-kept
def fit(model, optimizer, rule, train_batches, validation_batches, epochs):
    history = {"loss": [], "val_loss": []}
    lowest, best = float("inf"), None
    for _ in range(epochs):
        history["loss"].append(train_one_epoch(model, optimizer, train_batches))
        value = evaluate(model, validation_batches)
        history["val_loss"].append(value)
        if value < lowest:
            lowest, best = value, snapshot(model)
        if rule.update(value):
            break
    if best is not None:
        restore(model, best)
    return history
