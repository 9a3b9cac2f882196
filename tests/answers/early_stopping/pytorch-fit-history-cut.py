# task: fit
# verdict: right
def fit(model, optimizer, rule, train_batches, validation_batches, epochs):
    pairs, best = [], []
    epoch, stop = 0, False
    while epoch < epochs and not stop:
        loss = train_one_epoch(model, optimizer, train_batches)
        error = evaluate(model, validation_batches)
        pairs.append((loss, error))
        stop = rule.update(error)
        if rule.improved:
            best[:] = [snapshot(model)]
        epoch += 1
    for one in best:
        restore(model, one)
    return {"loss": [l for l, _ in pairs], "val_loss": [v for _, v in pairs]}
