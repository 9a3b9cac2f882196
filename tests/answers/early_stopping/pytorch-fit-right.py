# task: fit
# verdict: right
def fit(model, optimizer, rule, train_batches, validation_batches, epochs):
    rows, kept, going = [], [], True
    while going and len(rows) < epochs:
        loss = train_one_epoch(model, optimizer, train_batches)
        rows.append((loss, evaluate(model, validation_batches)))
        going = not rule.update(rows[-1][1])
        if rule.improved:
            kept[:] = [snapshot(model)]
    for saved in kept:
        restore(model, saved)
    losses, values = zip(*rows, strict=True)
    return {"loss": list(losses), "val_loss": list(values)}
