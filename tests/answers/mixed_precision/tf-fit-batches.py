# task: fit
# verdict: wrong
# mistake: skipped steps count for the schedule, too
# told: schedule-counts-batches
def fit(model, optimizer, batches, epochs, schedule=None):
    inner = optimizer.inner_optimizer
    history = {"loss": [], "scale": [], "skipped": []}
    for _ in range(epochs):
        for inputs, labels in batches:
            if schedule is not None:
                optimizer.learning_rate = schedule(len(history["loss"]))
            history["scale"].append(float(optimizer.scale_loss(1.0)))
            before = int(inner.iterations)
            loss = amp_step(model, optimizer, inputs, labels)
            history["skipped"].append(int(inner.iterations) == before)
            history["loss"].append(float(loss))
    return history
