# task: fit
# verdict: wrong
# mistake: The best weights are put back only if the rule has stopped the training.
# told: restored-only-by-the-rule
def fit(model, optimizer, rule, train_batches, validation_batches, epochs):
    history, best, stop = {"loss": [], "val_loss": []}, None, False
    while not stop and len(history["loss"]) < epochs:
        history["loss"].append(train_one_epoch(model, optimizer, train_batches))
        history["val_loss"].append(evaluate(model, validation_batches))
        stop = rule.update(history["val_loss"][-1])
        best = snapshot(model) if rule.improved else best
    if stop and best is not None:
        restore(model, best)
    return history
