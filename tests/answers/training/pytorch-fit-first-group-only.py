# task: fit
# verdict: wrong
# mistake: only the first group gets the rate of the schedule; the batches are turned into a list once, so a new order is not seen
# told: rate-of-the-first-group-only, same-order-in-every-epoch
def fit(
    model, optimizer, train_batches, validation_batches, epochs, schedule=None
):  # fmt: skip
    history = {"loss": [], "accuracy": [], "val_loss": [], "val_accuracy": []}
    batches = list(train_batches)
    number = 0

    def step(inputs, labels):
        nonlocal number
        if schedule is not None:
            optimizer.param_groups[0]["lr"] = schedule(number)
        number += 1
        return train_step(model, optimizer, inputs, labels)

    for _ in range(epochs):
        for key, value in train_one_epoch(step, batches).items():
            history[key].append(value)
        for key, value in evaluate(model, validation_batches).items():
            history["val_" + key].append(value)
    return history
