# task: fit
# verdict: wrong
# mistake: a step counts as skipped whenever the scale has changed, also when it was doubled after enough good steps
def fit(model, optimizer, batches, epochs, schedule=None):
    if not optimizer.built:
        optimizer.build(model.trainable_variables)
    history = {"loss": [], "scale": [], "skipped": []}
    taken = 0
    for _ in range(epochs):
        for inputs, labels in batches:
            if schedule is not None:
                optimizer.learning_rate = schedule(taken)
            before = float(optimizer.dynamic_scale)
            loss = amp_step(model, optimizer, inputs, labels)
            skipped = float(optimizer.dynamic_scale) != before
            taken += not skipped
            history["loss"].append(float(loss))
            history["scale"].append(before)
            history["skipped"].append(skipped)
    return history
