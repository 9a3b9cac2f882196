# task: fit
# verdict: wrong
# mistake: makes a list of the training batches once before the first epoch, so every epoch has the same batches in the same order
# told: same-order-in-every-epoch
def fit(
    model, optimizer, train_batches, validation_batches, epochs, schedule=None
):  # fmt: skip
    history = {"loss": [], "accuracy": [], "val_loss": [], "val_accuracy": []}
    counter = itertools.count()
    training_data = list(train_batches)

    def step(inputs, labels):
        number = next(counter)
        if schedule is not None:
            for group in optimizer.param_groups:
                group["lr"] = schedule(number)
        return train_step(model, optimizer, inputs, labels)

    for _ in range(epochs):
        trained = train_one_epoch(step, training_data)
        measured = evaluate(model, validation_batches)
        for key in ("loss", "accuracy"):
            history[key].append(trained[key])
            history["val_" + key].append(measured[key])
    return history
