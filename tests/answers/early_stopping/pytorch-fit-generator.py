# task: fit
# verdict: right
# way: an inner generator yields the epochs, the best snapshot is kept in a list of at most one
def fit(model, optimizer, rule, train_batches, validation_batches, epochs):
    kept = []

    def run():
        for _ in range(epochs):
            loss = train_one_epoch(model, optimizer, train_batches)
            error = evaluate(model, validation_batches)
            stop = rule.update(error)
            if rule.improved:
                kept[:] = [snapshot(model)]
            yield loss, error
            if stop:
                return

    losses, errors = zip(*run())
    for saved in kept:
        restore(model, saved)
    return {"loss": list(losses), "val_loss": list(errors)}
