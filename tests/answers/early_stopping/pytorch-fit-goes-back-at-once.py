# task: fit
# verdict: wrong
# mistake: after each epoch that did not improve, the best weights are put back at once and training goes on from there, instead of only at the end
# told: back-to-the-best-each-time
def fit(model, optimizer, rule, train_batches, validation_batches, epochs):
    history = {"loss": [], "val_loss": []}
    best = None
    for _ in range(epochs):
        history["loss"].append(train_one_epoch(model, optimizer, train_batches))
        error = evaluate(model, validation_batches)
        history["val_loss"].append(error)
        stop = rule.update(error)
        if rule.improved:
            best = snapshot(model)
        elif best is not None:
            restore(model, best)
        if stop:
            break
    return history
