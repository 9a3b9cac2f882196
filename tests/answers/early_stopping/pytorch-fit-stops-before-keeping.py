# task: fit
# verdict: wrong
# mistake: leaves the loop before it looks at rule.improved, so an improving epoch at which the rule says stop (improved, but not better than its baseline) is not kept
def fit(model, optimizer, rule, train_batches, validation_batches, epochs):
    history = {"loss": [], "val_loss": []}
    best = None
    try:
        for _ in range(epochs):
            history["loss"].append(train_one_epoch(model, optimizer, train_batches))
            value = evaluate(model, validation_batches)
            history["val_loss"].append(value)
            if rule.update(value):
                break
            if rule.improved:
                best = snapshot(model)
    finally:
        if best is not None:
            restore(model, best)
    return history
