# task: fit
# verdict: wrong
# mistake: the best weights are put back only if the rule says stop, not when the epochs run out
# mistake: the loop is left before the history of the last epoch is written
# told: last-epoch-not-reported, restored-only-by-the-rule
def fit(model, optimizer, rule, train_batches, validation_batches, epochs):
    history = {"loss": [], "val_loss": []}
    best = None
    for _ in range(epochs):
        loss = train_one_epoch(model, optimizer, train_batches)
        val_loss = evaluate(model, validation_batches)
        stop = rule.update(val_loss)
        if rule.improved:
            best = snapshot(model)
        if stop:
            if best is not None:
                restore(model, best)
            break
        history["loss"].append(loss)
        history["val_loss"].append(val_loss)
    return history
