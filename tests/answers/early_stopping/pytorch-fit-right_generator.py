# task: fit
# verdict: right
def fit(model, optimizer, rule, train_batches, validation_batches, epochs):
    def run():
        for _ in range(epochs):
            loss = train_one_epoch(model, optimizer, train_batches)
            value = evaluate(model, validation_batches)
            stop = rule.update(value)
            yield loss, value, rule.improved
            if stop:
                return

    kept, rows = [], []
    for loss, value, improved in run():
        rows.append((loss, value))
        if improved:
            kept[:] = [snapshot(model)]
    for saved in kept:
        restore(model, saved)
    losses, values = map(list, zip(*rows))
    return dict(loss=losses, val_loss=values)
