# task: fit
# verdict: wrong
# mistake: reads the training batches into a list once, so that every epoch has the order of the first
# mistake: sets the rate in the first group of the optimizer only

def fit(
    model, optimizer, train_batches, validation_batches, epochs, schedule=None
):  # fmt: skip
    train_batches = list(train_batches)
    history = {"loss": [], "accuracy": [], "val_loss": [], "val_accuracy": []}
    number = itertools.count()

    def step(inputs, labels):
        if schedule is not None:
            optimizer.param_groups[0]["lr"] = schedule(next(number))
        return train_step(model, optimizer, inputs, labels)

    for _ in range(epochs):
        for name, value in train_one_epoch(step, train_batches).items():
            history[name].append(value)
        for name, value in evaluate(model, validation_batches).items():
            history["val_" + name].append(value)
    return history
