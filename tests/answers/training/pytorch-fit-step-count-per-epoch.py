# task: fit
# verdict: wrong
# mistake: the steps are counted anew in every epoch
# told: schedule-starts-anew
def fit(
    model, optimizer, train_batches, validation_batches, epochs, schedule=None
):  # fmt: skip
    history = {"loss": [], "accuracy": [], "val_loss": [], "val_accuracy": []}
    for _ in range(epochs):
        counter = itertools.count()

        def step(inputs, labels):
            if schedule is not None:
                rate = schedule(next(counter))
                for group in optimizer.param_groups:
                    group["lr"] = rate
            return train_step(model, optimizer, inputs, labels)

        trained = train_one_epoch(step, train_batches)
        measured = evaluate(model, validation_batches)
        for key in ("loss", "accuracy"):
            history[key].append(trained[key])
            history[f"val_{key}"].append(measured[key])
    return history
