# task: fit
# verdict: wrong
# mistake: the training batches are put into a list before the first epoch, so that every epoch has the same order
# mistake: the rate is set in the first group of the optimizer only
# told: rate-of-the-first-group-only, same-order-in-every-epoch
def fit(
    model, optimizer, train_batches, validation_batches, epochs, schedule=None
):  # fmt: skip
    train_batches = list(train_batches)
    numbers = itertools.count()

    def step(inputs, labels):
        if schedule is not None:
            optimizer.param_groups[0]["lr"] = schedule(next(numbers))
        return train_step(model, optimizer, inputs, labels)

    history = {"loss": [], "accuracy": [], "val_loss": [], "val_accuracy": []}
    for _ in range(epochs):
        for name, value in train_one_epoch(step, train_batches).items():
            history[name].append(value)
        for name, value in evaluate(model, validation_batches).items():
            history["val_" + name].append(value)
    return history
