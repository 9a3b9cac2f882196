# task: fit
# verdict: wrong
# mistake: the rate is set in the first group of the optimizer only
# mistake: the rate of a step is set after it, so the first step has the optimizer's own rate, and each other one that of the step before
# told: rate-of-the-first-group-only, rate-set-after-the-step
def fit(
    model, optimizer, train_batches, validation_batches, epochs, schedule=None
):  # fmt: skip
    history = {"loss": [], "accuracy": [], "val_loss": [], "val_accuracy": []}
    numbers = itertools.count()

    def step(inputs, labels):
        result = train_step(model, optimizer, inputs, labels)
        if schedule is not None:
            optimizer.param_groups[0]["lr"] = schedule(next(numbers))
        return result

    for _ in range(epochs):
        for key, value in train_one_epoch(step, train_batches).items():
            history[key].append(value)
        for key, value in evaluate(model, validation_batches).items():
            history["val_" + key].append(value)
    return history
