# task: fit
# verdict: wrong
# mistake: the rate is set after the step, so that every step has the rate of the one before it
# told: rate-set-after-the-step
def fit(
    model, optimizer, train_batches, validation_batches, epochs, schedule=None
):  # fmt: skip
    history = {"loss": [], "accuracy": [], "val_loss": [], "val_accuracy": []}
    number = 0

    def step(inputs, labels):
        nonlocal number
        result = train_step(model, optimizer, inputs, labels)
        if schedule is not None:
            for group in optimizer.param_groups:
                group["lr"] = schedule(number)
        number += 1
        return result

    for _ in range(epochs):
        for name, value in train_one_epoch(step, train_batches).items():
            history[name].append(value)
        for name, value in evaluate(model, validation_batches).items():
            history["val_" + name].append(value)
    return history
