# task: fit
# verdict: wrong
# mistake: the number of the step starts from 0 in every epoch; the rate is set in the first group only
# told: rate-of-the-first-group-only, schedule-starts-anew
def fit(
    model, optimizer, train_batches, validation_batches, epochs, schedule=None
):  # fmt: skip
    history = {"loss": [], "accuracy": [], "val_loss": [], "val_accuracy": []}
    for _ in range(epochs):
        counter = itertools.count()

        def step(inputs, labels):
            number = next(counter)
            if schedule is not None:
                optimizer.param_groups[0]["lr"] = schedule(number)
            return train_step(model, optimizer, inputs, labels)

        train = train_one_epoch(step, train_batches)
        validation = evaluate(model, validation_batches)
        history["loss"].append(train["loss"])
        history["accuracy"].append(train["accuracy"])
        history["val_loss"].append(validation["loss"])
        history["val_accuracy"].append(validation["accuracy"])
    return history
