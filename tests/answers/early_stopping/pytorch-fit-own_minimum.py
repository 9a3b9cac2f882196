# task: fit
# verdict: wrong
# mistake: keeps the weights of the lowest validation error, by its own comparison, instead of those of the last epoch that the rule called improved
# told: lowest-value-kept
def fit(model, optimizer, rule, train_batches, validation_batches, epochs):
    history = {"loss": [], "val_loss": []}
    best, lowest = None, float("inf")
    for _ in range(epochs):
        loss = train_one_epoch(model, optimizer, train_batches)
        value = evaluate(model, validation_batches)
        history["loss"].append(loss)
        history["val_loss"].append(value)
        stop = rule.update(value)
        if value < lowest:
            lowest, best = value, snapshot(model)
        if stop:
            break
    if best is not None:
        restore(model, best)
    return history
