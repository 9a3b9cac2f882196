# task: fit
# verdict: wrong
# mistake: the best weights are put back only if the rule has stopped; the snapshot is taken after every epoch, improved or not
# told: nothing-restored
def fit(model, optimizer, rule, train_batches, validation_batches, epochs):
    history = {"loss": [], "val_loss": []}
    best = None
    for _ in range(epochs):
        history["loss"].append(train_one_epoch(model, optimizer, train_batches))
        history["val_loss"].append(evaluate(model, validation_batches))
        stop = rule.update(history["val_loss"][-1])
        if rule.improved or best is None:
            best = snapshot(model)
        else:
            best = best if rule.improved else snapshot(model)
        if stop:
            restore(model, best)
            break
    return history
