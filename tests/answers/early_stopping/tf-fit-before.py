# task: fit
# verdict: wrong
# mistake: improved is read before update, so it speaks of the epoch before and weights of the wrong epoch are kept
# mistake: the epochs after the best one are cut off from the history
# told: improved-of-the-epoch-before, history-cut-at-the-best
def fit(model, optimizer, rule, train_batches, validation_batches, epochs):
    history = {"loss": [], "val_loss": []}
    best, best_epoch = None, epochs - 1
    for epoch in range(epochs):
        loss = train_one_epoch(model, optimizer, train_batches)
        value = evaluate(model, validation_batches)
        history["loss"].append(loss)
        history["val_loss"].append(value)
        if rule.improved:
            best, best_epoch = snapshot(model), epoch
        if rule.update(value):
            break
    if best is not None:
        restore(model, best)
    return {name: values[: best_epoch + 1] for name, values in history.items()}
