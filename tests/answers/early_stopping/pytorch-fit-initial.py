# task: fit
# verdict: wrong
# mistake: a snapshot from before the training is the fallback: without an improvement the model ends untrained
# told: first-weights-restored
def fit(model, optimizer, rule, train_batches, validation_batches, epochs):
    losses, val_losses = [], []
    best = snapshot(model)
    for epoch in range(epochs):
        losses.append(train_one_epoch(model, optimizer, train_batches))
        val_losses.append(evaluate(model, validation_batches))
        should_stop = rule.update(val_losses[-1])
        if rule.improved:
            best = snapshot(model)
        if should_stop:
            break
    restore(model, best)
    return {"loss": losses, "val_loss": val_losses}
