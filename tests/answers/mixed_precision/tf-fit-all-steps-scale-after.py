# task: fit
# verdict: wrong
# mistake: skipped steps count for the schedule; the scale is written down after the update instead of before it
# told: scale-of-the-next-step, schedule-counts-batches
def fit(model, optimizer, batches, epochs, schedule=None):
    history = {"loss": [], "scale": [], "skipped": []}
    step = 0
    if not optimizer.built:
        optimizer.build(model.trainable_variables)
    for _ in range(epochs):
        for inputs, labels in batches:
            if schedule is not None:
                optimizer.learning_rate = schedule(step)
            done = int(optimizer.iterations.numpy())
            loss = amp_step(model, optimizer, inputs, labels)
            history["loss"].append(float(loss))
            history["scale"].append(float(optimizer.dynamic_scale))
            history["skipped"].append(int(optimizer.iterations.numpy()) == done)
            step += 1
    return history
