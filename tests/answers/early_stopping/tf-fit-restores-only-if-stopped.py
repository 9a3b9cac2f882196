# task: fit
# verdict: wrong
# mistake: the best weights are put back only if the rule stopped the training, not if the epochs ran out
# told: restored-only-by-the-rule
def fit(model, optimizer, rule, train_batches, validation_batches, epochs):
    history = {"loss": [], "val_loss": []}
    best = None
    for _ in range(epochs):
        history["loss"].append(train_one_epoch(model, optimizer, train_batches))
        history["val_loss"].append(evaluate(model, validation_batches))
        stop = rule.update(history["val_loss"][-1])
        if rule.improved:
            best = snapshot(model)
        if stop:
            if best is not None:
                restore(model, best)
            break
    return history
