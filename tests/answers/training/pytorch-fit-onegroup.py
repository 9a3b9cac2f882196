# task: fit
# verdict: wrong
# mistake: the steps are counted from 1: the schedule never gets 0
# mistake: the rate is set in the first group of the optimizer only
# told: schedule-counted-from-one, rate-of-the-first-group-only
def fit(
    model, optimizer, train_batches, validation_batches, epochs, schedule=None
):  # fmt: skip
    history = {"loss": [], "accuracy": [], "val_loss": [], "val_accuracy": []}
    number = 0

    def step(inputs, labels):
        nonlocal number
        number += 1
        if schedule is not None:
            optimizer.param_groups[0]["lr"] = schedule(number)
        return train_step(model, optimizer, inputs, labels)

    for _ in range(epochs):
        trained = train_one_epoch(step, train_batches)
        measured = evaluate(model, validation_batches)
        for name in ("loss", "accuracy"):
            history[name].append(trained[name])
            history["val_" + name].append(measured[name])
    return history
