# task: fit
# verdict: wrong
# mistake: the steps that were taken are counted anew in each epoch, so the schedule starts from 0 again
# mistake: the scale is read after the step, when an overflow or a growth has changed it, and is not the one by which this batch's loss was multiplied
# told: scale-of-the-next-step, schedule-starts-anew
def fit(model, optimizer, batches, epochs, schedule=None):
    history = {"loss": [], "scale": [], "skipped": []}
    for _ in range(epochs):
        taken = 0
        for inputs, labels in batches:
            if schedule is not None:
                optimizer.learning_rate = schedule(taken)
            before = int(optimizer.iterations)
            loss = amp_step(model, optimizer, inputs, labels)
            skipped = int(optimizer.iterations) == before
            taken += not skipped
            history["loss"].append(float(loss))
            history["scale"].append(float(optimizer.dynamic_scale))
            history["skipped"].append(skipped)
    return history
